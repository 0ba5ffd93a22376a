"""Why a state is stable or not for a party: its improvements, and what answers them."""

import numpy as np
from numpy.typing import NDArray

from detente.errors import UnknownName
from detente.record import Frozen, replace
from detente.space import Space
from detente.stability.assembled import BODY_CHOICES
from detente.stability.closures import best_by_moving, others_of
from detente.stability.concepts import CONCEPTS
from detente.stability.reach import sequences
from detente.stability.results import Improvement, Path, Reason
from detente.stability.sim import SIM_CHOICES, superposed
from detente.stability.steps import improvements
from detente.stability.walk import IMPROVE, MOVE

__all__ = ["explain"]

NO_PATH = Path(steps=())
STEPS = {"gmr": MOVE, "smr": MOVE, "seq": IMPROVE, "sseq": IMPROVE, "sim": IMPROVE}
INESCAPABLE = ("smr", "sseq")


def explain(space: Space, concept: str, state: int, party: str) -> Reason:
    """Give the reason why a state is stable, or not, for a party under a concept.

    1. List the party's improvements, lean ones first, best first.
    2. For each, look for the nearest state that the concept counts as a sanction and that the
       others reach by a legal sequence of the steps the concept allows them.
    3. For SIM, where some improvement has none and another party is unstable here too, look
       for the superposed improvements that defeat it.

    Parameters
    ----------
    space : Space
        The case.
    concept : str
        Id of a concept.
    state : int
        Index of the state.
    party : str
        Id of the party, or of a voting body: it stays where no motion passes.

    Returns
    -------
    Reason
        All improvements with their answers; ``stable`` if each is deterred.

    Raises
    ------
    UnknownName
        If the concept or the party is not known.
    """
    if concept not in CONCEPTS:
        raise UnknownName(f"no concept '{concept}' (known: {', '.join(CONCEPTS)})")
    if party not in space.movers:
        raise UnknownName(f"no party '{party}' (known: {', '.join(space.movers)})")
    row = space.movers.index(party)
    if party in space.chambers.ids:
        return _unanswered(space, concept, state, row)
    found = tuple(
        _answered(space, concept, (state, row), target, lean)
        for target, lean in _sorted_improvements(space, state, row)
    )
    if concept == "sim":
        found = _simultaneous(space, state, row, found)
    return Reason(
        concept=concept,
        party=party,
        state=state,
        stable=all(improvement.deterred for improvement in found),
        improvements=found,
        choices=SIM_CHOICES if concept == "sim" else Frozen(),
    )


def _unanswered(space: Space, concept: str, state: int, row: int) -> Reason:
    """List the motions of a body that pass; nothing deters a body."""
    found = tuple(
        Improvement(target=int(target), lean=True, deterred=False)
        for target in improvements(space, state, row)
    )
    return Reason(
        concept=concept,
        party=space.movers[row],
        state=state,
        stable=not found,
        improvements=found,
        choices=BODY_CHOICES,
    )


def _sorted_improvements(space: Space, state: int, row: int) -> list[tuple[int, bool]]:
    """List the improvements with whether they are lean, lean ones first, best first."""
    lean = [int(target) for target in improvements(space, state, row, lean=True)]
    rest = [int(target) for target in improvements(space, state, row)]
    return [(t, True) for t in lean] + [(t, False) for t in rest if t not in lean]


def _answered(
    space: Space,
    concept: str,
    place: tuple[int, int],
    target: int,
    lean: bool,
) -> Improvement:
    """Look for the nearest sanction of one improvement."""
    state, row = place
    if concept not in STEPS:
        return Improvement(target=target, lean=lean, deterred=False)
    bad = _sanctions(space, concept, state, row)
    paths = sequences(space, target, bad, others_of(space, row), kind=STEPS[concept])
    sanction = paths[0] if paths else NO_PATH
    return Improvement(target=target, lean=lean, deterred=bool(paths), sanction=sanction)


def _sanctions(space: Space, concept: str, state: int, row: int) -> list[int]:
    """Return the states that would make the party no better off for having improved."""
    ranks: NDArray[np.int32] = space.ranks[row]
    if concept in INESCAPABLE:
        ranks = best_by_moving(space, row, ranks)
    found: list[int] = np.flatnonzero(ranks <= space.ranks[row, state]).tolist()
    return found


def _simultaneous(
    space: Space, state: int, row: int, found: tuple[Improvement, ...]
) -> tuple[Improvement, ...]:
    """Add the superposed improvements, where the tableau tests for them."""
    if all(improvement.deterred for improvement in found):
        return found
    others = (party for number, party in enumerate(space.parties) if number != row)
    if all(explain(space, "seq", state, other).stable for other in others):
        return found
    return tuple(_defeated(space, state, row, improvement) for improvement in found)


def _defeated(space: Space, state: int, row: int, improvement: Improvement) -> Improvement:
    """Judge one improvement by the superposed improvements of others alone."""
    defeat = superposed(space, state, row, improvement.target)
    return replace(improvement, deterred=defeat >= 0, simultaneous=defeat, sanction=NO_PATH)
