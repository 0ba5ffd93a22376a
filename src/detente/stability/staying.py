"""Whether single states are stable, looking only at what the definition needs there.

S states, P parties. The engines of `detente.stability.concepts` pass over all states; a question
about a few of them is answered by a search from each improvement, which ends at the first state
that deters it.
"""

from collections.abc import Mapping, Sequence

import numpy as np
from numpy.typing import NDArray

from detente.errors import UnknownName
from detente.record import Frozen
from detente.space import Space
from detente.stability.assembled import assembled, assembled_at, unanswered
from detente.stability.deterrence import NOBODY, Manner, judge, undeterred_targets
from detente.stability.sim import uphold
from detente.stability.steps import IMPROVE, MOVE, improvements, movers

__all__ = ["stable_at", "stays", "undeterred"]

Ints = NDArray[np.int32]
Bools = NDArray[np.bool_]
Indices = NDArray[np.int64]

MANNERS: Mapping[str, Manner] = Frozen(
    {
        "nash": (NOBODY, False),
        "gmr": (MOVE, False),
        "smr": (MOVE, True),
        "seq": (IMPROVE, False),
        "sseq": (IMPROVE, True),
    }
)
NASH, SIM, UNDER_SIM = "nash", "sim", "seq"
MOST_NEAR = 512  # states, beyond which it costs less to solve all


def stays(space: Space, concept: str, state: int, party: int) -> bool:
    """Say whether a party would stay in a state.

    Parameters
    ----------
    space : Space
        The case.
    concept : str
        Id of a concept.
    state : int
        Index of the state.
    party : int
        Row of the party.

    Returns
    -------
    bool
        What `solve` says of that party and state.

    Raises
    ------
    UnknownName
        If there is no such concept.
    NotApplicable
        As `sim`, for this state alone.
    """
    if space.chambers.ids:
        return bool(assembled(space, concept).stable[party, state])
    if concept == SIM:
        alone = stays(space, UNDER_SIM, state, party)
        return alone or bool(_under_sim(space, np.array([state]))[party, 0])
    asked = (np.array([party]), np.array([state]))
    return bool(judge(space.masks, movers(space), asked, _manner(concept), True)[0, 0])


def stable_at(space: Space, concept: str, states: Sequence[int] | Indices) -> Bools:
    """Say which of some states are stable for all parties.

    1. List each party's improvements from the state.
    2. From each, follow the steps that the concept allows the others, until a state appears that
       it counts as a sanction.
    3. Stop at the first improvement that nothing deters.

    Parameters
    ----------
    space : Space
        The case.
    concept : str
        Id of a concept.
    states : sequence of int
        Indices of N states.

    Returns
    -------
    array of bool, shape (N,)
        What `solve` says of them. Where nothing deters an improvement, all that the others can
        reach from it is looked at; otherwise only what is nearer than the sanction.

    Raises
    ------
    UnknownName
        If there is no such concept.
    NotApplicable
        As `sim`, for these states alone.
    """
    places = np.asarray(states, dtype=np.int64)
    if space.chambers.ids:
        if concept == NASH and len(places) <= MOST_NEAR:
            return _left_by_nobody(space, places)
        return assembled_at(space, concept, places)
    if concept == SIM:
        return _for_all(_under_sim(space, places))
    asked = (np.arange(len(space.parties)), places)
    return _for_all(judge(space.masks, movers(space), asked, _manner(concept), True))


def _left_by_nobody(space: Space, places: Indices) -> Bools:
    """Say in which states nobody has an improvement, and no motion passes."""
    rows = range(len(space.movers))
    found = [not any(len(improvements(space, s, row)) for row in rows) for s in places.tolist()]
    return np.array(found, dtype=np.bool_)


def undeterred(space: Space, concept: str, state: int, party: int) -> Ints:
    """List a party's improvements from a state that nothing deters.

    Parameters
    ----------
    space : Space
        The case.
    concept : str
        Id of a concept other than ``sim``, under which parties are not judged one by one.
    state : int
        Index of the state.
    party : int
        Row of the party.

    Returns
    -------
    array of int32
        Indices of the states they lead to, best first.

    Raises
    ------
    UnknownName
        If there is no such concept.
    """
    if space.chambers.ids:
        return unanswered(space, concept, state, party)
    found: Ints = undeterred_targets(space.masks, movers(space), (party, state), _manner(concept))
    return found


def _manner(concept: str) -> Manner:
    """Return how the others answer under a concept."""
    if concept not in MANNERS:
        raise UnknownName(f"no concept '{concept}' (known: {', '.join((*MANNERS, SIM))})")
    return MANNERS[concept]


def _for_all(stable: Bools) -> Bools:
    """Say which of N states are stable in every row."""
    found: Bools = np.logical_and.reduce(stable, axis=0)
    return found


def _under_sim(space: Space, states: Indices) -> Bools:
    """Judge states under SIM, for all parties: array of bool, shape (P, N)."""
    asked = (np.arange(len(space.parties)), states)
    stable: Bools = judge(space.masks, movers(space), asked, MANNERS[UNDER_SIM], False)
    return uphold(space, states, stable)
