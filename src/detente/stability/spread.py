"""Carry a few lowered values back to the states that step to them, until nothing changes.

S states. Passing over all groups is quick while much changes, and wasteful when little does: then
the states whose value fell are queued, and only their groups are looked at.
"""

import numpy as np
from numba import njit
from numpy.typing import NDArray

from detente.space import Space
from detente.stability.steps import IMPROVE, MOVE, Mover, Movers, group_at, mover_at
from detente.stability.steps import movers as everybody

__all__ = ["spread"]

Ints = NDArray[np.int32]
Indices = NDArray[np.int64]


def spread(
    space: Space, movers: tuple[int, ...], least: Ints, lowered: Indices, *, improving: bool
) -> None:
    """Lower ``least`` in place until no step of the movers leads to a lower value.

    Parameters
    ----------
    space : Space
        A compiled case of S states.
    movers : tuple of int
        Rows of the parties that step; their moves must be transitive.
    least : array of int32, shape (S,)
        A value a state; wrong only where a step leads to one of the ``lowered``.
    lowered : array of int64
        The states whose value has just fallen.
    improving : bool
        Whether a step must be an improvement.
    """
    if not movers or not len(lowered):
        return
    rows = np.array(movers, dtype=np.int64)
    kind = IMPROVE if improving else MOVE
    _spread(space.masks, (everybody(space), rows), least, lowered, kind)


@njit(cache=True)
def _spread(
    masks: Indices, party: tuple[Movers, Indices], least: Ints, lowered: Indices, kind: int
) -> None:
    """Go through the queue, a ring: each state stands in it at most once at a time."""
    who, rows = party
    size = len(masks)
    queue = np.empty(size, dtype=np.int32)
    waiting = np.zeros(size, dtype=np.bool_)
    for place in range(len(lowered)):
        queue[place] = lowered[place]
        waiting[lowered[place]] = True
    head, count = 0, len(lowered)
    while count:  # noqa: PLR1702 - the search reads best in one piece
        target = queue[head]
        head = (head + 1) % size
        count -= 1
        waiting[target] = False
        for row in rows:
            steppers = _steppers(masks, mover_at(who, row), target, kind)
            for state in steppers[least[steppers] > least[target]]:
                least[state] = least[target]
                if not waiting[state]:
                    waiting[state] = True
                    queue[(head + count) % size] = state
                    count += 1


@njit(cache=True)
def _steppers(masks: Indices, mover: Mover, target: int, kind: int) -> Ints:
    """List the states from which a step of the mover leads to a state."""
    order, starts, _, _, ranks, (own, oneway, drops) = mover
    group = group_at(masks, order, starts, masks[target] & ~own, ~own)
    first, last = starts[group], starts[group + 1]
    found = np.empty(last - first, dtype=np.int32)
    count = 0
    there = masks[target] ^ drops
    for place in range(last - 1, first - 1, -1):
        state = order[place]
        if kind and ranks[state] >= ranks[target]:
            break
        if (masks[state] ^ drops) & ~there & oneway == 0:
            found[count] = state
            count += 1
    return found[:count]
