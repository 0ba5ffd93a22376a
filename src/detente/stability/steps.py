"""The steps open at one state: moves and improvements of one party, lean or not.

S states. A step is found by bisection in the groups of `Space`, never by a table of arcs.
"""

import numpy as np
from numba import njit
from numpy.typing import NDArray

from detente.space import Space
from detente.stability.motions import open_motions

__all__ = [
    "IMPROVE",
    "LEAN",
    "MOVE",
    "Mover",
    "Movers",
    "group_at",
    "improvements",
    "mover",
    "mover_at",
    "movers",
    "moves",
    "open_steps",
]

Ints = NDArray[np.int32]
Longs = NDArray[np.int64]

# What a kernel needs to know of one party: its rows of order, starts, the two rows of bars and
# ranks, and (own options, one-way options, those that drop) as bits.
Mover = tuple[Ints, Ints, Longs, Longs, Ints, tuple[int, int, int]]

# The same of all parties: order, starts one after the other, where each party's starts begin,
# bars, ranks, and a row of bits a party.
Movers = tuple[NDArray[np.int32], Ints, Longs, NDArray[np.int64], NDArray[np.int32], Longs]

MOVE, IMPROVE, LEAN = 0, 1, 2


def mover(space: Space, party: int) -> Mover:
    """Gather what the kernels need to know of a party."""
    own = int(space.up[party] | space.down[party])
    return (
        space.order[party],
        space.starts[party],
        space.bars[0, party],
        space.bars[1, party],
        space.ranks[party],
        (own, *space.direction_of(party)),
    )


def movers(space: Space) -> Movers:
    """Gather what the kernels need to know of all parties."""
    starts, begins, bits = space.terms
    return space.order, starts, begins, space.bars, space.ranks, bits


@njit(cache=True)
def mover_at(everybody: Movers, row: int) -> Mover:
    """Take one party's part out of everybody's."""
    order, starts, begins, bars, ranks, bits = everybody
    own = starts[begins[row] : begins[row + 1]]
    three = (bits[row, 0], bits[row, 1], bits[row, 2])
    return order[row], own, bars[0, row], bars[1, row], ranks[row], three


def moves(space: Space, state: int, party: int) -> Ints:
    """Return the states that one move of a party leads to, best first; of a body, its motions.

    Parameters
    ----------
    space : Space
        The case.
    state : int
        Index of the state it starts from.
    party : int
        Row of the party, or of the body after the parties.

    Returns
    -------
    array of int32
        Indices of states.
    """
    if party >= len(space.parties):
        return open_motions(space, state, party, passing=False)
    found: Ints = open_steps(space.masks, mover(space, party), state, MOVE)
    return found


def improvements(space: Space, state: int, party: int, *, lean: bool = False) -> Ints:
    """Return the states that one improvement of a party leads to, best first.

    Those of a body are the motions that pass; as it has no ranks they stand in no order, and all
    of them count as lean.

    Parameters
    ----------
    space : Space
        The case.
    state : int
        Index of the state it starts from.
    party : int
        Row of the party, or of the body after the parties.
    lean : bool
        Only moves of which no part leaves the party at least as well off as the whole.

    Returns
    -------
    array of int32
        Indices of states.
    """
    if party >= len(space.parties):
        return open_motions(space, state, party, passing=True)
    kind = LEAN if lean else IMPROVE
    found: Ints = open_steps(space.masks, mover(space, party), state, kind)
    return found


@njit(cache=True)
def group_at(masks: Longs, order: Ints, starts: Ints, key: int, keep: int) -> int:
    """Find by bisection the group whose kept bits are ``key``; groups stand in their order."""
    low, high = 0, len(starts) - 1
    while high - low > 1:
        middle = (low + high) // 2
        if masks[order[starts[middle]]] & keep <= key:
            low = middle
        else:
            high = middle
    return low


@njit(cache=True)
def open_steps(masks: Longs, mover: Mover, state: int, kind: int) -> Ints:
    """List the states that one step leads to: 0 any move, 1 improvements, 2 lean improvements."""
    order, starts, source, target, ranks, (own, oneway, drops) = mover
    mask = masks[state]
    group = group_at(masks, order, starts, mask & ~own, ~own)
    first, last = starts[group], starts[group + 1]
    found = np.empty(last - first, dtype=np.int32)
    count = 0
    here = (mask ^ drops) & oneway
    for place in range(first, last):
        other = order[place]
        if kind and ranks[other] <= ranks[state]:
            break
        if other == state or here & ~((masks[other] ^ drops) & oneway):
            continue
        if len(source) and source[state] & target[other]:
            continue
        found[count] = other
        count += 1
    listed: Ints = found[:count]
    return _keep_lean(masks, ranks, mask, listed) if kind == LEAN else listed


@njit(cache=True)
def _keep_lean(masks: Longs, ranks: Ints, mask: int, found: Ints) -> Ints:
    """Keep the improvements that no part of them equals; ``found`` is best first."""
    kept = np.empty(len(found), dtype=np.int32)
    count = 0
    for place in range(len(found)):
        changed = masks[found[place]] ^ mask
        lean = True
        for other in range(len(found)):
            part = masks[found[other]] ^ mask
            if ranks[found[other]] < ranks[found[place]]:
                break
            if part != changed and part & ~changed == 0:
                lean = False
                break
        if lean:
            kept[count] = found[place]
            count += 1
    return kept[:count]
