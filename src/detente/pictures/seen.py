"""The case settled as one party sees it."""

from detente.case import Case, Change, Constraint, Picture
from detente.case.formula import Not, render
from detente.errors import CaseProblems, Problem
from detente.record import Frozen, replace
from detente.settle import NO_MOMENT, Settled, settle
from detente.settle.changes import apply
from detente.settle.draft import Draft
from detente.settle.fingerprint import fingerprint
from detente.settle.soundness import unsound

__all__ = ["changed", "check_pictures", "seen_by"]


def check_pictures(case: Case) -> tuple[Problem, ...]:
    """List what keeps the pictures of a case from being settled, all choices at their defaults."""
    settled = settle(case)
    found: list[Problem] = []
    for picture in case.pictures.values():
        try:
            seen_by(settled, picture)
        except CaseProblems as wrong:
            found += wrong.problems
    return tuple(found)


def changed(settled: Settled, changes: tuple[Change, ...], source: str) -> Settled:
    """Apply further changes to a settled case; its moment stays as it is.

    Parameters
    ----------
    settled : Settled
        A case with every choice made.
    changes : tuple of Change
        What is otherwise; a later one to the same thing wins.
    source : str
        Who asks for them, for messages.

    Raises
    ------
    CaseProblems
        If a change meets something that the settled case lacks.
    """
    draft = _draft(settled)
    for change in changes:
        draft = apply(draft, change, source)
    if draft.problems:
        raise CaseProblems(draft.problems)
    order = [option.id for option in settled.options if option.id in draft.fixed]
    other = replace(
        settled,
        fixed=Frozen({option: draft.fixed[option] for option in order}),
        constraints=draft.constraints,
        preferences=draft.preferences,
        bodies=draft.bodies,
        applied=(*settled.applied, *draft.applied),
        pins=draft.pins,
    )
    return replace(other, fingerprint=fingerprint(other))


def _named(problem: Problem, source: str) -> Problem:
    return replace(problem, message=f"{source}: {problem.message}")


def _draft(settled: Settled) -> Draft:
    """Take a settled case up again where its settling ended."""
    return Draft(
        case=settled.case,
        withheld=Frozen(),
        fixed=settled.fixed,
        preferences=settled.preferences,
        constraints=settled.constraints,
        bodies=settled.bodies,
        moments=Frozen(),
        touched=Frozen(),
        removed=Frozen(),
        pins=settled.pins,
    )


def seen_by(settled: Settled, picture: Picture) -> Settled:
    """Settle the case as a party sees it.

    1. Apply the changes of its picture after those that the choices ask for.
    2. Take away the states that it does not see.
    3. Leave out the moment: where things stand is for the case as it is to say.

    Raises
    ------
    CaseProblems
        If a change meets something that the settled case lacks, or no state is left to see.
    """
    source = f"picture of {picture.party}"
    other = changed(settled, picture.changes, source)
    hidden = tuple(
        Constraint(id="", label=f"not seen in the {source}", formula=Not(part=each),
                   text=f"not ({render(each)})")
        for each in picture.unseen
    )  # fmt: skip
    other = replace(other, constraints=(*other.constraints, *hidden), moment=NO_MOMENT)
    if problems := unsound(other, Frozen()):
        raise CaseProblems(tuple(_named(problem, source) for problem in problems))
    return replace(other, fingerprint=fingerprint(other))
