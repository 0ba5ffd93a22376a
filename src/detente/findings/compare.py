"""What a scenario changes: two analyses of one case, settled otherwise."""

from detente.case import Outcome
from detente.findings.finding import Finding
from detente.findings.language import joined, number
from detente.findings.outcome_findings import said
from detente.findings.records import Analysis, Standing
from detente.findings.resting_findings import nearest
from detente.findings.wording import outcome_name
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
    ``moved`` says whether the moments' states differ.
    """

    scenarios: tuple[str, ...]
    before: int
    rests: tuple[State, ...]
    gained: tuple[State, ...]
    lost: tuple[State, ...]
    outcomes: tuple[OutcomeChange, ...]
    moved: bool
    finding: Finding


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
        finding=Finding(
            kind="scenario", subject=subject, sentence=_sentence(first, second, changes)
        ),
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


def _sentence(
    first: tuple[State, ...], second: tuple[State, ...], changes: tuple[OutcomeChange, ...]
) -> str:
    """Say what changes in a sentence or two."""
    if set(first) == set(second):
        return "Nothing changes: the moves come to rest where they did."
    where = _where(first, second)
    if not changes:
        return f"{where} No outcome is answered otherwise."
    told = [f"{outcome_name(c.outcome)} is now {said(c.after)}" for c in changes]
    return f"{where} {joined(told)} (it was {', '.join(said(c.before) for c in changes)})."


def _where(first: tuple[State, ...], second: tuple[State, ...]) -> str:
    """Say where the moves come to rest now."""
    if not second:
        return "The moves no longer come to rest."
    states = "one state" if len(second) == 1 else f"{number(len(second))} states"
    new = len(set(second) - set(first))
    told = "all" if new == len(second) else number(new)
    return f"The moves come to rest in {states}, {told} of them new."
