"""The array kernels: the least value within reach of a move or an improvement of one party.

A party's moves stay within a group (see `detente.space.groups`), so each kernel is one pass over
the groups. Within a group

- where every option can go both ways, each state reaches each other, and one running minimum
  answers all;
- where some go one way only, a state reaches those that are at least as far along: one table
  entry for each combination of the one-way options, or, where there are more combinations than
  states, pairs;
- where moves are forbidden, pairs are compared and each is checked.

S states, G groups. All arrays of one entry a state have shape (S,).
"""

import numpy as np
from numba import njit
from numpy.typing import NDArray

from detente.space.groups import TIED, WIDEST

__all__ = ["FAR", "least_by_improving", "least_by_moving"]

Ints = NDArray[np.int32]
Longs = NDArray[np.int64]

FAR = np.int32(2**31 - 1)
FREE, TABLE, PAIRS = 0, 1, 2  # how a group is gone through

# A party's rows of order, starts and marks.
Groups = tuple[Ints, Ints, NDArray[np.uint16]]


@njit(cache=True)
def _count_bits(value: int) -> int:
    count = 0
    while value:
        value &= value - 1
        count += 1
    return count


@njit(cache=True)
def _way(size: int, width: int, barred: bool) -> int:  # noqa: FBT001
    """Choose how to go through a group of some size with some one-way options."""
    if barred or width > WIDEST:
        return PAIRS
    if width == 0:
        return FREE
    return TABLE if 1 << width <= size else PAIRS


@njit(cache=True)
def _lower(out: Ints, state: int, value: int) -> bool:
    """Lower one entry if the value is less; return whether it was."""
    if value < out[state]:
        out[state] = value
        return True
    return False


@njit(cache=True)
def _permits(
    masks: Longs, direction: tuple[int, int], bars: tuple[Longs, Longs], ends: tuple[int, int]
) -> bool:
    """Whether a party may step from one state of a group to another."""
    source, target = ends
    oneway, drops = direction
    if (masks[source] ^ drops) & ~(masks[target] ^ drops) & oneway:
        return False
    return len(bars[0]) == 0 or bars[0][source] & bars[1][target] == 0


@njit(cache=True)
def least_by_moving(
    groups: Groups,
    masks: Longs,
    direction: tuple[int, int],
    bars: tuple[Longs, Longs],
    values: Ints,
    out: Ints,
    staying: bool,  # noqa: FBT001
) -> bool:
    """Lower ``out`` to the least of ``values`` that one move of a party reaches.

    Parameters
    ----------
    groups : tuple of three arrays
        The party's rows of ``Space.order``, ``Space.starts`` and ``Space.marks``.
    masks : array of int64
        The states.
    direction : pair of int
        The party's one-way options, and those of them that go from yes to no, as bits.
    bars : pair of arrays of int64
        The forbidden moves that bind the party, by source and by target; empty where none do.
    values : array of int32
        What is to be minimized.
    out : array of int32
        Lowered in place; may be ``values`` itself, for a closure.
    staying : bool
        Whether the state's own value counts too.

    Returns
    -------
    bool
        Whether any entry was lowered.
    """
    order, starts, marks = groups
    width = _count_bits(direction[0])
    table = np.empty(1 << min(width, WIDEST), dtype=np.int32)
    changed = False
    for group in range(len(starts) - 1):
        first, last = starts[group], starts[group + 1]
        way = _way(last - first, width, len(bars[0]) > 0) if staying else PAIRS
        if way == FREE:
            least = FAR
            for place in range(first, last):
                least = min(least, values[order[place]])
            for place in range(first, last):
                changed |= _lower(out, order[place], least)
        elif way == TABLE:
            table[:] = FAR
            for place in range(first, last):
                along = marks[place] & (TIED - 1)
                table[along] = min(table[along], values[order[place]])
            for along in range(len(table) - 1, 0, -1):
                _pass_down(table, along)
            for place in range(first, last):
                changed |= _lower(out, order[place], table[marks[place] & (TIED - 1)])
        else:
            for place in range(first, last):
                state = order[place]
                least = values[state] if staying else FAR
                for other in range(first, last):
                    target = order[other]
                    if target != state and _permits(masks, direction, bars, (state, target)):
                        least = min(least, values[target])
                changed |= _lower(out, state, least)
    return changed


@njit(cache=True)
def _pass_down(table: Ints, along: int) -> None:
    """Offer an entry to those that are one option less far along."""
    rest = along
    while rest:
        bit = rest & -rest
        rest ^= bit
        table[along ^ bit] = min(table[along ^ bit], table[along])


@njit(cache=True)
def least_by_improving(
    groups: Groups,
    masks: Longs,
    direction: tuple[int, int],
    bars: tuple[Longs, Longs],
    values: Ints,
    out: Ints,
) -> bool:
    """Lower ``out`` to the least of ``values`` that one improvement of a party reaches.

    As `least_by_moving`, but only states that the party ranks strictly higher count, and staying
    does not. Groups are listed best first with their ties marked, so what has been passed is what
    can be improved to.
    """
    order, starts, marks = groups
    width = _count_bits(direction[0])
    table = np.empty(1 << min(width, WIDEST), dtype=np.int32)
    changed = False
    for group in range(len(starts) - 1):
        first, last = starts[group], starts[group + 1]
        way = _way(last - first, width, len(bars[0]) > 0)
        if way == FREE:
            passed, tied = FAR, FAR
            for place in range(first, last):
                state = order[place]
                if marks[place] & TIED == 0:
                    passed = min(passed, tied)
                    tied = FAR
                tied = min(tied, values[state])
                changed |= _lower(out, state, passed)
        elif way == TABLE:
            table[:] = FAR
            entered = first
            for place in range(first, last):
                if marks[place] & TIED == 0:
                    while entered < place:
                        _enter(table, marks[entered] & (TIED - 1), values[order[entered]])
                        entered += 1
                changed |= _lower(out, order[place], table[marks[place] & (TIED - 1)])
        else:
            passed_to = first
            for place in range(first, last):
                if marks[place] & TIED == 0:
                    passed_to = place
                state = order[place]
                for other in range(first, passed_to):
                    target = order[other]
                    if _permits(masks, direction, bars, (state, target)):
                        changed |= _lower(out, state, values[target])
    return changed


@njit(cache=True)
def _enter(table: Ints, along: int, value: int) -> None:
    """Offer a value to every combination that is no further along."""
    subset = along
    while True:
        table[subset] = min(table[subset], value)
        if subset == 0:
            break
        subset = (subset - 1) & along
