"""Simultaneous stability: improvements that two parties start at once defeat each other."""

import numpy as np
from numba import njit
from numpy.typing import NDArray

from detente.errors import NotApplicable
from detente.record import Frozen
from detente.space import Space
from detente.stability.assembled import NO_SIM
from detente.stability.results import Stability
from detente.stability.seq import seq
from detente.stability.steps import IMPROVE, Movers, mover_at, movers, open_steps

__all__ = ["SIM_CHOICES", "sim", "superposed", "uphold"]

Ints = NDArray[np.int32]
Longs = NDArray[np.int64]
Bools = NDArray[np.bool_]

SIM_CHOICES = Frozen(
    {
        "tested at": "states that are sequentially unstable for two parties or more (the tableau)",
        "who moves along": "any other parties, at least one, each by an improvement of its own",
        "includes": "states that are sequentially stable",
    }
)
BUDGET = 2_000_000_000  # superpositions looked at before the engine gives up
SOME = 64  # improvements at a state that there is room for at first


def sim(space: Space) -> Stability:
    """Say which states each party would stay in if several might start to move at once.

    The rule is that of the tableau: a state is stable for a party if it is sequentially stable
    for it; and a state that is sequentially unstable for two parties or more is stable for one
    of them if each of its improvements, laid over improvements of others taken from the same
    state, gives a feasible state that it likes no better.

    1. Find the sequentially stable states.
    2. At every state that is unstable for two parties or more, take each unstable party's
       improvements one by one.
    3. Superpose on each the improvements of every choice of others, at least one, until a
       feasible state appears that the party likes no better.
    4. Stable: every improvement has such a state.

    Parameters
    ----------
    space : Space
        A compiled case of S states and P parties.

    Returns
    -------
    Stability
        ``stable``: array of bool, shape (P, S); ``choices`` names the variant, since the
        literature differs for more than two parties.

    Raises
    ------
    NotApplicable
        If step 3 would look at more than two thousand million superpositions: their number
        multiplies over the parties' improvements at a state. If a voting body can move.

    References
    ----------
    Fraser and Hipel 1979 [FH79]_, 1984 [FH84]_.
    """
    if space.chambers.ids:
        raise NotApplicable(NO_SIM)
    stable = uphold(space, np.arange(space.size), seq(space).stable)
    return Stability(concept="sim", stable=stable, choices=SIM_CHOICES)


def uphold(space: Space, states: Longs, stable: Bools) -> Bools:
    """Take steps 2 to 4 of `sim` at some states.

    Parameters
    ----------
    space : Space
        The case; P parties.
    states : array of int64, shape (N,)
        Indices of states.
    stable : array of bool, shape (P, N)
        For which parties each is sequentially stable.

    Returns
    -------
    array of bool, shape (P, N)
        For which parties each is simultaneously stable.

    Raises
    ------
    NotApplicable
        As `sim`, for these states alone.
    """
    stable = stable.copy()
    contested = np.flatnonzero((~stable).sum(axis=0) > 1)
    if len(contested):
        places = (states, contested)
        looked = _test(space.masks, space.ranks, movers(space), places, stable)
        if looked > BUDGET:
            raise NotApplicable(
                f"SIM would look at more than {BUDGET:,} superpositions of improvements"
            )
    return stable


def superposed(space: Space, state: int, party: int, target: int) -> int:
    """Find the state in which others' simultaneous improvements defeat one of a party's.

    Parameters
    ----------
    space : Space
        The case.
    state, target : int
        Where the party's improvement starts and leads.
    party : int
        Row of the party.

    Returns
    -------
    int
        Index of the first such state, -1 if there is none.
    """
    view = (space.masks, space.ranks[party], state, party)
    change = int(space.masks[target]) ^ int(space.masks[state])
    changes = _changes_at(space.masks, movers(space), state)
    found, _ = _defeat(view, changes, change, BUDGET)
    return int(found)


# masks, a party's ranks, a state and the party's row; and every improvement at the state as the
# bits it changes, party by party, with where each party's start
View = tuple[Longs, Ints, int, int]
Changes = tuple[Longs, Longs]


@njit(cache=True)
def _test(
    masks: Longs,
    ranks: NDArray[np.int32],
    who: Movers,
    places: tuple[Longs, Longs],
    stable: Bools,
) -> int:
    """Mark in place which unstable parties stay after all; return how much was looked at."""
    left = BUDGET
    states, contested = places
    for column in contested:
        state = states[column]
        changes = _changes_at(masks, who, state)
        for row in np.flatnonzero(~stable[:, column]):
            view = (masks, ranks[row], state, row)
            stable[row, column], left = _stays(view, changes, left)
        if left <= 0:
            return BUDGET + 1
    return BUDGET - left


@njit(cache=True)
def _changes_at(masks: Longs, who: Movers, state: int) -> Changes:
    """Return the bits changed by every improvement at a state, party by party, and the starts."""
    parties = len(who[0])
    starts = np.zeros(parties + 1, dtype=np.int64)
    found = np.empty(SOME, dtype=np.int64)
    for row in range(parties):
        targets = open_steps(masks, mover_at(who, row), state, IMPROVE)
        first, last = starts[row], starts[row] + len(targets)
        while last > len(found):
            found = np.append(found, np.empty_like(found))
        for place in range(len(targets)):
            found[first + place] = masks[targets[place]] ^ masks[state]
        starts[row + 1] = last
    return found, starts


@njit(cache=True)
def _stays(view: View, changes: Changes, left: int) -> tuple[bool, int]:
    """Whether each improvement of a party can be defeated; and what is left of the budget."""
    party = view[3]
    for number in range(changes[1][party], changes[1][party + 1]):
        found, left = _defeat(view, changes, changes[0][number], left)
        if found < 0:
            return False, left
    return True, left


@njit(cache=True)
def _defeat(view: View, changes: Changes, change: int, left: int) -> tuple[int, int]:
    """Count through the others' improvements until one choice of them defeats a change."""
    masks, ranks, state, party = view
    bits, starts = changes
    dials = np.zeros(len(starts) - 1, dtype=np.int64)  # 0: stays; k: its k-th improvement
    while left > 0 and _turn(dials, starts, party):
        left -= 1
        together = change
        for other in range(len(dials)):
            if dials[other]:
                together |= bits[starts[other] + dials[other] - 1]
        target = masks[state] ^ together
        place = np.searchsorted(masks, target)
        if place < len(masks) and masks[place] == target and ranks[place] <= ranks[state]:
            return place, left
    return -1, left


@njit(cache=True)
def _turn(dials: Longs, starts: Longs, party: int) -> bool:
    """Go on to the next choice of the others' improvements; whether there is one."""
    for other in range(len(dials)):
        if other == party:
            continue
        if dials[other] < starts[other + 1] - starts[other]:
            dials[other] += 1
            return True
        dials[other] = 0
    return False
