"""Groups: the states that differ only in what one party may change, as an order of the states.

All moves of a party stay within a group, so every question about its moves is a question about
short stretches of one array. S states, G groups.
"""

import numpy as np
from numba import njit
from numpy.typing import NDArray

from detente.space.space import Masks

__all__ = ["TIED", "WIDEST", "group_states", "mark_groups", "sort_groups"]

DIGIT = 11
WIDEST = 15  # one-way options whose combinations fit a mark
TIED = 1 << WIDEST

Order = NDArray[np.int32]


def group_states(masks: Masks, own: int, bits: int) -> tuple[Order, Order]:
    """List the states group by group.

    Parameters
    ----------
    masks : array of int64, shape (S,)
        The states, sorted.
    own : int
        The options the party may change, as bits.
    bits : int
        The number of options.

    Returns
    -------
    order : array of int32, shape (S,)
        Indices of states, the groups in the order of what the others do.
    starts : array of int32, shape (G + 1,)
        Where each group starts in ``order``, and S at the end.
    """
    order = np.arange(len(masks), dtype=np.int32)
    highest = own.bit_length()
    for low in range(0, min(bits, highest), DIGIT):
        order = _sort_by_digit(masks, order, ~own, low)
    if highest < bits and highest:
        # bits above the party's own are in order already: one stable pass restores them
        order = _merge_high(masks, order, highest)
    starts = _group_starts(masks, order, ~own)
    return order, starts


@njit(cache=True)
def _sort_by_digit(masks: Masks, order: Order, keep: int, low: int) -> Order:
    """Sort stably by one digit of the kept bits: a counting sort."""
    counts = np.zeros((1 << DIGIT) + 1, dtype=np.int64)
    for mask in masks:
        counts[((mask & keep) >> low & ((1 << DIGIT) - 1)) + 1] += 1
    for digit in range(1 << DIGIT):
        counts[digit + 1] += counts[digit]
    result = np.empty_like(order)
    for state in order:
        digit = (masks[state] & keep) >> low & ((1 << DIGIT) - 1)
        result[counts[digit]] = state
        counts[digit] += 1
    return result


@njit(cache=True)
def _merge_high(masks: Masks, order: Order, highest: int) -> Order:
    """Sort stably by the bits above ``highest``, whose values stand in runs in ``masks``."""
    size = len(masks)
    run = np.zeros(size, dtype=np.int32)
    runs = 0
    for state in range(1, size):
        if masks[state] >> highest != masks[state - 1] >> highest:
            runs += 1
        run[state] = runs
    counts = np.zeros(runs + 2, dtype=np.int64)
    for state in range(size):
        counts[run[state] + 1] += 1
    for number in range(runs + 1):
        counts[number + 1] += counts[number]
    result = np.empty_like(order)
    for state in order:
        result[counts[run[state]]] = state
        counts[run[state]] += 1
    return result


@njit(cache=True)
def _group_starts(masks: Masks, order: Order, keep: int) -> Order:
    """Find where the kept bits change along the order."""
    count = 1
    for place in range(1, len(order)):
        count += (masks[order[place]] & keep) != (masks[order[place - 1]] & keep)
    starts = np.empty(count + 1, dtype=np.int32)
    starts[0] = 0
    count = 1
    for place in range(1, len(order)):
        if (masks[order[place]] & keep) != (masks[order[place - 1]] & keep):
            starts[count] = place
            count += 1
    starts[count] = len(order)
    return starts


@njit(cache=True)
def sort_groups(order: Order, starts: Order, ranks: NDArray[np.int32]) -> None:
    """Put each group's best states first, in place; equals keep the order of their masks."""
    for group in range(len(starts) - 1):
        first, last = starts[group], starts[group + 1]
        gap = 1
        while 3 * gap + 1 < last - first:
            gap = 3 * gap + 1
        while gap > 0:
            _sort_apart(order[first:last], ranks, gap)
            gap //= 3


@njit(cache=True)
def _sort_apart(members: Order, ranks: NDArray[np.int32], gap: int) -> None:
    """Sort the places that are a gap apart, by insertion: one round of a Shell sort."""
    for place in range(gap, len(members)):
        state = members[place]
        hole = place
        while hole >= gap and _before(state, members[hole - gap], ranks):
            members[hole] = members[hole - gap]
            hole -= gap
        members[hole] = state


@njit(cache=True)
def _before(one: int, other: int, ranks: NDArray[np.int32]) -> bool:
    """Whether a state comes before another: better, or as good with the lower mask."""
    if ranks[one] == ranks[other]:
        return one < other
    return bool(ranks[one] > ranks[other])


@njit(cache=True)
def mark_groups(
    masks: Masks,
    listed: tuple[Order, Order],
    ranks: NDArray[np.int32],
    direction: tuple[int, int],
    marks: NDArray[np.uint16],
) -> None:
    """Write beside each place of the order what a pass over the groups needs to know there.

    The low bits say how far along its one-way options the state is (`direction`: those options,
    and those of them that go from yes to no, as bits); the highest bit that it is tied with the
    place before, in the same group. More than fifteen one-way options leave the low bits 0.
    """
    order, starts = listed
    oneway, drops = direction
    ways = np.empty(64, dtype=np.int64)
    width = 0
    for bit in range(63):
        if oneway >> bit & 1:
            ways[width] = bit
            width += 1
    if width > WIDEST:
        width = 0
    for group in range(len(starts) - 1):
        for place in range(starts[group], starts[group + 1]):
            along = masks[order[place]] ^ drops
            mark = 0
            for way in range(width):
                mark |= (along >> ways[way] & 1) << way
            if place > starts[group] and ranks[order[place]] == ranks[order[place - 1]]:
                mark |= TIED
            marks[place] = mark
