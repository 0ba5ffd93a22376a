"""From a case and choices to the one settled case that engines compute."""

from collections.abc import Iterator, Mapping
from itertools import combinations

from detente.case import Case, Change, Constraint, Definition, Fix, Moment, Outcome
from detente.case.formula import And, Name, Not, conjunction
from detente.errors import CaseProblems
from detente.record import Frozen, replace
from detente.settle.bridges import implicit_bridges
from detente.settle.changes import apply, leave_out
from detente.settle.completion import complete, moment_of
from detente.settle.draft import Draft, start
from detente.settle.fingerprint import fingerprint
from detente.settle.settled import Choices, Settled
from detente.settle.soundness import unsound

__all__ = ["settle"]

NOTHING_CHOSEN = Choices()


def settle(case: Case, choices: Choices = NOTHING_CHOSEN) -> Settled:
    """Turn a case and what is chosen about it into the case that results.

    1. Fill the choices up with the case's defaults.
    2. Apply the scenario of each alternative, the bridges that are on (bridges by tag that are
       off take their statement out), the moment's scenarios, the scenarios in the order named,
       and the fixes.
    3. Let the moment take the fixed values over.
    4. Check that there are feasible states and that the moment is one.

    A later change to the same thing wins, and both are on record in ``applied``.

    Parameters
    ----------
    case : Case
        What the analyst wrote.
    choices : Choices
        What is asked for; the rest falls to the case's defaults.

    Returns
    -------
    Settled
        Frozen, with its fingerprint, and with the choices in full.

    Raises
    ------
    UnknownName
        If a name among the choices is not in the case.
    CaseProblems
        If a change meets something already removed, if no state is feasible, or if the moment
        is not; all problems of that step are given.
    """
    choices = complete(case, choices)
    draft = _changed(case, choices)
    if draft.problems:
        raise CaseProblems(draft.problems)
    settled = _frozen(draft, choices)
    problems = unsound(settled, draft.touched)
    if problems:
        raise CaseProblems(problems)
    return replace(settled, fingerprint=fingerprint(settled))


def _changed(case: Case, choices: Choices) -> Draft:
    """Apply every change that the choices ask for."""
    off = {name: t for name, t in implicit_bridges(case).items() if not choices.bridges[name]}
    draft = start(case, Frozen({target: name for name, target in off.items()}))
    changes = {scenario.id: scenario.changes for scenario in case.scenarios}
    for name in dict.fromkeys(choices.alternatives.values()):
        draft = _apply_all(draft, changes[name], f"scenario {name}")
    for bridge in case.bridges:
        if choices.bridges[bridge.id]:
            draft = _apply_all(draft, bridge.changes, f"bridge {bridge.id}")
    for name, target in off.items():
        draft = leave_out(draft, target, name)
    for name in _scenarios(case, choices):
        draft = _apply_all(draft, changes[name], f"scenario {name}")
    for option, value in choices.fixes.items():
        source = f"fix {option}={'yes' if value else 'no'}"
        draft = apply(draft, Fix(option=option, to=value), source)
    return draft


def _apply_all(draft: Draft, changes: tuple[Change, ...], source: str) -> Draft:
    for change in changes:
        draft = apply(draft, change, source)
    return draft


def _scenarios(case: Case, choices: Choices) -> Iterator[str]:
    """Yield the moment's scenarios and the named ones, each once, at its last place."""
    members = {member for alternative in case.alternatives for member in alternative.members}
    names = (*moment_of(case, choices).scenarios, *choices.scenarios)
    for place, name in enumerate(names):
        if name not in members and name not in names[place + 1 :]:
            yield name


def _frozen(draft: Draft, choices: Choices) -> Settled:
    """Make the settled case that a draft amounts to, fingerprint apart."""
    case = draft.case
    order = [option.id for option in case.options]
    return Settled(
        case=case,
        parties=case.parties,
        options=case.options,
        fixed=Frozen({option: draft.fixed[option] for option in order if option in draft.fixed}),
        definitions=(*case.definitions, *_said(case.outcomes)),
        constraints=(*draft.constraints, *_one_text(case)),
        forbidden_moves=case.forbidden_moves,
        preferences=draft.preferences,
        rankings=case.rankings,
        outcomes=case.outcomes,
        bodies=draft.bodies,
        moment=_status_quo(moment_of(case, choices), draft, order),
        choices=choices,
        applied=draft.applied,
        pins=draft.pins,
    )


def _one_text(case: Case) -> Iterator[Constraint]:
    """Yield for each body with several texts the constraint that one is in force at most."""
    for body in case.bodies:
        pairs = tuple(
            Not(part=And(parts=(Name(name=one), Name(name=other))))
            for one, other in combinations(body.texts, 2)
        )
        if pairs:
            label = f"one text of {body.id}"
            text = f"at most one of {', '.join(body.texts)}"
            yield Constraint(id="", label=label, formula=conjunction(pairs), text=text)


def _said(outcomes: tuple[Outcome, ...]) -> Iterator[Definition]:
    """Yield the outcomes that the options can say, as definitions."""
    for each in outcomes:
        if not isinstance(each.formula, str):
            yield Definition(id=each.id, formula=each.formula, text=each.text, because=each.because)


def _status_quo(moment: Moment, draft: Draft, order: list[str]) -> Moment:
    """Give a moment the options that the changes left it, fixed ones at their value."""
    if not moment.id:
        return moment
    taken: Mapping[str, bool] = {**dict.fromkeys(draft.moments[moment.id], True), **draft.fixed}
    return replace(moment, on=tuple(option for option in order if taken.get(option, False)))
