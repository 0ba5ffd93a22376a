"""What a scenario changes: two analyses of one case, settled otherwise."""

from detente.case import Outcome
from detente.findings.finding import Finding
from detente.findings.language import capitalized, number
from detente.findings.outcome_findings import would
from detente.findings.records import Analysis, Standing
from detente.findings.resting_findings import nearest
from detente.findings.wording import describe_changes, moment_name
from detente.record import record

__all__ = ["Comparison", "OutcomeChange", "compare"]

State = tuple[str, ...]


@record
class OutcomeChange:
    """An outcome whose answer differs between two analyses."""

    outcome: Outcome
    before: Standing
    after: Standing


@record
class Comparison:
    """What differs in one analysis against another of the same case.

    ``rests`` are the states where the moves come to rest in the other analysis, nearest to its
    moment first; ``gained`` and ``lost`` are those that are in one and not in the other.
    ``moved`` says whether the moments' states differ. ``where`` says where the moves come to rest,
    and the sentence of the finding also which outcomes are answered otherwise.
    """

    scenarios: tuple[str, ...]
    before: int
    rests: tuple[State, ...]
    gained: tuple[State, ...]
    lost: tuple[State, ...]
    outcomes: tuple[OutcomeChange, ...]
    moved: bool
    where: str
    finding: Finding

    @property
    def differs(self) -> bool:
        """Whether moves come to rest elsewhere, or an outcome is answered otherwise."""
        return bool(self.gained or self.lost or self.outcomes)


def compare(base: Analysis, other: Analysis) -> Comparison:
    """Find what changes from one analysis to another of the same case, under one concept.

    Raises
    ------
    KeyError
        If the other analysis was not solved for the concept of the first.
    """
    first, second = _rests(base), _rests(other)
    scenarios = tuple(
        s for s in other.settled.choices.scenarios if s not in base.settled.choices.scenarios
    )
    changes = _outcome_changes(base, other)
    subject = ",".join(scenarios)
    return Comparison(
        scenarios=scenarios,
        before=len(first),
        rests=second,
        gained=tuple(s for s in second if s not in set(first)),
        lost=tuple(s for s in first if s not in set(second)),
        outcomes=changes,
        moved=_moment(base) != _moment(other),
        where=_where(base, other),
        finding=Finding(kind="scenario", subject=subject, sentence=_sentence(base, other, changes)),
    )


def _rests(analysis: Analysis) -> tuple[State, ...]:
    """List where the moves come to rest, as options taken."""
    if analysis.start < 0:
        states = analysis.results[analysis.concept].equilibria.tolist()
        return tuple(analysis.space.state(s) for s in states)
    return tuple(analysis.space.state(s) for s in nearest(analysis))


def _moment(analysis: Analysis) -> State:
    return tuple(sorted(analysis.settled.moment.on))


def _outcome_changes(base: Analysis, other: Analysis) -> tuple[OutcomeChange, ...]:
    """List the outcomes whose answer differs."""
    after = {row.outcome.id: row.standing[base.concept] for row in other.outcomes}
    return tuple(
        OutcomeChange(
            outcome=row.outcome,
            before=row.standing[base.concept],
            after=after[row.outcome.id],
        )
        for row in base.outcomes
        if after[row.outcome.id] is not row.standing[base.concept]
    )


def _sentence(base: Analysis, other: Analysis, changes: tuple[OutcomeChange, ...]) -> str:
    """Say what changes in a sentence or two."""
    where = _where(base, other)
    if not changes:
        same = set(_rests(base)) == set(_rests(other))
        return where if same else f"{where} No outcome is answered otherwise."
    told = would([(change.outcome, change.after) for change in changes])
    return f"{where} {capitalized(told)}."


def _where(base: Analysis, other: Analysis) -> str:
    """Say where the moves come to rest now, and describe the nearest new place."""
    first, second = _rests(base), _rests(other)
    if base.start < 0:
        return _stable(first, second)
    if set(first) == set(second):
        return "Nothing changes: the moves come to rest where they did."
    if not second:
        return "The moves would not come to rest."
    new = [state for state in second if state not in set(first)]
    if not new:
        return f"The moves would come to rest in {number(len(second))} of the same states only."
    if len(second) == 1 and other.moment_answers:
        return _still(base, other)
    same = base.settled.moment.id == other.settled.moment.id
    change = _against(other, new[0], _moment(base if same else other))
    if len(second) == 1:
        return f"The moves would come to rest where {change or 'things stand at the moment'}."
    nearest = f"; there {change}" if change and len(new) == 1 else ""
    if change and len(new) > 1:
        nearest = f"; the nearest of these: {change}"
    states = f"{number(len(second))} states, {number(len(new))} of them new"
    return f"The moves would come to rest in {states}{nearest}."


def _stable(first: tuple[State, ...], second: tuple[State, ...]) -> str:
    """Say which states are stable now, where the case gives no moment to start from."""
    if set(first) == set(second):
        return "Nothing changes: the same states are stable."
    new = len(set(second) - set(first))
    states = "one state" if len(second) == 1 else f"{number(len(second))} states"
    return f"{capitalized(states)} would be stable, {number(new) if new else 'none'} of them new."


def _still(base: Analysis, other: Analysis) -> str:
    """Say that nothing moves in the other analysis, from a moment that is not the same."""
    if base.settled.moment.id != other.settled.moment.id:
        then = _against(other, _moment(other), ())
        return f"From {moment_name(other.settled.moment)} nothing moves: {then}."
    change = _against(other, _moment(other), _moment(base))
    if not change:
        return "Nothing would move: all stays as it is at the moment."
    return f"Nothing moves from there either: all stays as it is, except that {change}."


def _against(analysis: Analysis, state: State, origin: State) -> str:
    """Say how one state differs from another; "" where it does not."""
    changed = [
        (option, option.id in state)
        for option in analysis.settled.options
        if (option.id in state) != (option.id in origin)
    ]
    return describe_changes(analysis.settled, changed)
