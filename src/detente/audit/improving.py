"""Improvements and best replies over many states at once, for one party.

S states. A kernel looks at each state and at the states of its group, so that a question about
every feasible state costs one pass over the space.
"""

import numpy as np
from numba import njit
from numpy.typing import NDArray

from detente.space import Space
from detente.stability.steps import LEAN, MOVE, Mover, group_at, mover, open_steps

__all__ = ["best_replies", "improving_inside", "moving", "replies_judged"]

Bools = NDArray[np.bool_]
Longs = NDArray[np.int64]
Ints = NDArray[np.int32]


def moving(space: Space, row: int, truth: Bools, sources: Longs) -> bool:
    """Whether any permitted move of a party leads from where something fails to where it holds."""
    return bool(_moving(space.masks, mover(space, row), truth, sources))


def best_replies(space: Space, row: int, state: int) -> Ints:
    """List a party's best replies to a state: the best lean improvements, or to stay."""
    found: Ints = _replies(space.masks, mover(space, row), state)
    return found


def replies_judged(space: Space, row: int, truth: Bools, sources: Longs) -> NDArray[np.int8]:
    """Say of each state whether a party's best replies lead to where something holds.

    Returns
    -------
    array of int8, one entry a source
        1 if all do, 0 if none does, 2 if some of several equally good ones do.
    """
    judged: NDArray[np.int8] = _judged(space.masks, mover(space, row), truth, sources)
    return judged


def improving_inside(space: Space, row: int, inside: Bools, sources: Longs) -> Bools:
    """Say of each source whether a party improves on it without leaving some states."""
    found: Bools = _improving_inside(space.masks, mover(space, row), inside, sources)
    return found


@njit(cache=True)
def _improving_inside(masks: Longs, party: Mover, inside: Bools, sources: Longs) -> Bools:
    found = np.zeros(len(sources), dtype=np.bool_)
    for place in range(len(sources)):
        found[place] = _improves_inside(masks, party, inside, sources[place])
    return found


@njit(cache=True)
def _improves_inside(masks: Longs, party: Mover, inside: Bools, state: int) -> bool:
    """Look through a state's group, best first, for a permitted step that stays inside."""
    order, starts, source, target, ranks, (own, oneway, drops) = party
    group = group_at(masks, order, starts, masks[state] & ~own, ~own)
    here = (masks[state] ^ drops) & oneway
    for place in range(starts[group], starts[group + 1]):
        other = order[place]
        if ranks[other] <= ranks[state]:
            return False
        barred = len(source) > 0 and source[state] & target[other] != 0
        if inside[other] and not barred and here & ~((masks[other] ^ drops) & oneway) == 0:
            return True
    return False


@njit(cache=True)
def _moving(masks: Longs, party: Mover, truth: Bools, sources: Longs) -> bool:
    for source in sources:
        if not truth[source] and truth[open_steps(masks, party, source, MOVE)].any():
            return True
    return False


@njit(cache=True)
def _replies(masks: Longs, party: Mover, state: int) -> Ints:
    """Keep the lean improvements that are as good as the best; none at all means to stay."""
    ranks = party[4]
    found = open_steps(masks, party, state, LEAN)
    if len(found) == 0:
        return np.array([state], dtype=np.int32)
    best: Ints = found[ranks[found] == ranks[found[0]]]
    return best


@njit(cache=True)
def _judged(masks: Longs, party: Mover, truth: Bools, sources: Longs) -> NDArray[np.int8]:
    judged = np.empty(len(sources), dtype=np.int8)
    for place in range(len(sources)):
        replies = _replies(masks, party, sources[place])
        good = 0
        for reply in replies:
            good += truth[reply]
        judged[place] = 1 if good == len(replies) else 2 if good else 0
    return judged
