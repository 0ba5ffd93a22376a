"""Which improvements lead from where something fails to where it holds.

S states.
"""

from itertools import product

import numpy as np
from numba import njit
from numpy.typing import NDArray

from detente.space import Space
from detente.stability.consent import leads_into
from detente.stability.steps import IMPROVE, LEAN, MOVE, Mover, improvements, mover, open_steps
from detente.stability.terms import terms, view

__all__ = ["entering", "enters_alone", "enters_jointly", "enters_singly", "may_enter"]

MOST_KINDS = 16

Bools = NDArray[np.bool_]
Longs = NDArray[np.int64]


def entering(space: Space, row: int, truth: Bools, sources: Longs, *, most: int) -> Longs:
    """List lean improvements of a party from where something fails to where it holds.

    Parameters
    ----------
    space : Space
        The case.
    row : int
        Row of the party.
    truth : array of bool, shape (S,)
        Where it holds.
    sources : array of int64
        Where the improvements start.
    most : int
        How many to list.

    Returns
    -------
    array of int64, shape (found, 2)
        Sources and targets.
    """
    found: Longs = _entering(space.masks, mover(space, row), truth, sources, most)
    return found


def enters_singly(space: Space, truth: Bools) -> bool:
    """Say whether any improvement of one party, or a motion that passes, enters something."""
    rows = range(len(space.parties))
    if any(enters_alone(space, row, truth) for row in rows):
        return True
    bodies = range(len(space.parties), len(space.movers))
    outside = np.flatnonzero(~truth).tolist() if bodies else []
    return any(truth[improvements(space, s, row)].any() for row in bodies for s in outside)


def enters_alone(space: Space, row: int, truth: Bools) -> bool:
    """Say whether any improvement of a party by itself enters something."""
    return bool(_enters(space.masks, mover(space, row), truth, IMPROVE))


def may_enter(space: Space, row: int, truth: Bools) -> bool:
    """Say whether any permitted move of a party, improvement or not, enters something."""
    return bool(_enters(space.masks, mover(space, row), truth, MOVE))


def enters_jointly(space: Space, truth: Bools, about: int) -> bool:
    """Say whether any joint improvement enters something.

    1. Sort the states by the options that the thing is about: it holds, or fails, in all states
       of a kind.
    2. If there are few kinds, leave out the states from which, or to which, somebody who would
       have to consent to the change of kind cannot gain.
    3. Look at the pairs of the other states, one by one, until a joint improvement is found.

    Parameters
    ----------
    space : Space
        The case.
    truth : array of bool, shape (S,)
        Where it holds.
    about : int
        The options that decide where it holds, as bits.

    Notes
    -----
    Of what the parties want it reads the ranks alone.
    """
    kinds, which = np.unique(space.masks & about, return_inverse=True)
    outside, inside = ~truth, truth
    if len(kinds) <= MOST_KINDS:
        outside, inside = _worth_a_look(space, kinds, which, truth)
    return bool(leads_into(view(space), np.flatnonzero(outside), np.flatnonzero(inside)))


def _worth_a_look(space: Space, kinds: Longs, which: Longs, truth: Bools) -> tuple[Bools, Bools]:
    """Say from and to which states all who must consent to the change of kind could gain."""
    rules = terms(space)
    members = [np.flatnonzero(which == kind) for kind in range(len(kinds))]
    holds = np.array([truth[states[0]] for states in members])
    outside, inside = np.zeros((2, space.size), dtype=np.bool_)
    for source, target in product(np.flatnonzero(~holds), np.flatnonzero(holds)):
        taken, dropped = kinds[target] & ~kinds[source], kinds[source] & ~kinds[target]
        if taken & ~rules.up or dropped & ~rules.down:
            continue
        needed = np.flatnonzero((rules.takes & taken) | (rules.drops & dropped))[:, np.newaxis]
        before, after = space.ranks[needed, members[source]], space.ranks[needed, members[target]]
        low, high = before.min(axis=1, keepdims=True), after.max(axis=1, keepdims=True)
        if (low < high).all():
            outside[members[source]] |= (before < high).all(axis=0)
            inside[members[target]] |= (after > low).all(axis=0)
    return outside, inside


@njit(cache=True)
def _entering(masks: Longs, party: Mover, truth: Bools, sources: Longs, most: int) -> Longs:
    found = np.empty((most, 2), dtype=np.int64)
    count = 0
    for source in sources:
        if truth[source] or count == most:
            continue
        for target in open_steps(masks, party, source, LEAN):
            if truth[target] and count < most:
                found[count, 0], found[count, 1] = source, target
                count += 1
    return found[:count]


@njit(cache=True)
def _enters(masks: Longs, party: Mover, truth: Bools, kind: int) -> bool:
    """Look at each state where it fails, group by group."""
    order, starts = party[0], party[1]
    for group in range(len(starts) - 1):
        span = (starts[group], starts[group + 1])
        for place in range(span[0], span[1]):
            if not truth[order[place]] and _steps_in(
                masks, party, truth, (order[place], span, kind)
            ):
                return True
    return False


@njit(cache=True)
def _steps_in(
    masks: Longs, party: Mover, truth: Bools, asked: tuple[int, tuple[int, int], int]
) -> bool:
    """Look through the group of a state, best first, for a permitted step to where it holds."""
    order, _, source, target, ranks, (_, oneway, drops) = party
    state, (first, last), kind = asked
    along = (masks[state] ^ drops) & oneway
    for place in range(first, last):
        other = order[place]
        if kind == IMPROVE and ranks[other] <= ranks[state]:
            return False
        barred = len(source) > 0 and source[state] & target[other] != 0
        if truth[other] and not barred and along & ~((masks[other] ^ drops) & oneway) == 0:
            return True
    return False
