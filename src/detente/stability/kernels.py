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

__all__ = ["FAR", "Groups", "Rules", "least_by_improving", "least_by_moving"]

Ints = NDArray[np.int32]
Longs = NDArray[np.int64]

FAR = np.int32(2**31 - 1)
FREE, TABLE, PAIRS = 0, 1, 2  # how a group is gone through

Marks = NDArray[np.uint16]

# A party's rows of order, starts and marks.
Groups = tuple[Ints, Ints, Marks]
# The states; the party's one-way options and those of them that go from yes to no, as bits; the
# forbidden moves that bind it, by source and by target, both empty where none do.
Rules = tuple[Longs, tuple[int, int], tuple[Longs, Longs]]
Span = tuple[int, int]  # a group: its first place in the order, and the one after its last


@njit(cache=True)
def _count_bits(value: int) -> int:
    count = 0
    while value:
        value &= value - 1
        count += 1
    return count


@njit(cache=True)
def _way(size: int, width: int, barred: bool) -> int:
    """Choose how to go through a group of some size with some one-way options."""
    if barred or width > WIDEST:
        return PAIRS
    if width == 0:
        return FREE
    return TABLE if 1 << width <= size else PAIRS


@njit(cache=True)
def _lower(out: Ints, state: int, value: int) -> bool:
    """Lower one entry if the value is less; return whether it was."""
    old = out[state]
    new = min(old, value)  # written even if equal: a branch here is mispredicted half the time
    out[state] = new
    return bool(new != old)


@njit(cache=True)
def _permits(rules: Rules, source: int, target: int) -> bool:
    """Whether a party may step from one state of a group to another."""
    masks, (oneway, drops), (sources, targets) = rules
    if (masks[source] ^ drops) & ~(masks[target] ^ drops) & oneway:
        return False
    return len(sources) == 0 or sources[source] & targets[target] == 0


@njit(cache=True)
def least_by_moving(
    groups: Groups,
    rules: Rules,
    values: Ints,
    out: Ints,
    staying: bool,
) -> bool:
    """Lower ``out`` to the least of ``values`` that one move of a party reaches.

    Parameters
    ----------
    groups : Groups
        The party's rows of ``Space.order``, ``Space.starts`` and ``Space.marks``.
    rules : Rules
        What binds its moves.
    values : array of int32
        What is to be minimized.
    out : array of int32
        Lowered in place; may be ``values`` itself, for a closure. With ``staying`` it starts out
        equal to ``values``.
    staying : bool
        Whether the state's own value counts too.

    Returns
    -------
    bool
        Whether any entry was lowered.
    """
    order, starts, marks = groups
    width = _count_bits(rules[1][0])
    barred = len(rules[2][0]) > 0
    table = np.empty(1 << min(width, WIDEST), dtype=np.int32)
    changed = False
    for group in range(len(starts) - 1):
        span = (starts[group], starts[group + 1])
        way = _way(span[1] - span[0], width, barred) if staying else PAIRS
        if way == FREE:
            changed |= _level(order, span, values, out)
        elif way == TABLE:
            changed |= _move_along((order, marks), span, table, values, out)
        else:
            changed |= _move_in_pairs(order, span, rules, staying, (values, out))
    return changed


@njit(cache=True)
def _level(order: Ints, span: Span, values: Ints, out: Ints) -> bool:
    """Do a group in which every state reaches each other: all get the least of them."""
    least = most = values[order[span[0]]]
    for place in range(span[0] + 1, span[1]):
        value = values[order[place]]
        least = min(least, value)
        most = max(most, value)
    if least == most:
        return False
    for place in range(span[0], span[1]):
        out[order[place]] = least
    return True


@njit(cache=True)
def _move_along(
    listed: tuple[Ints, Marks], span: Span, table: Ints, values: Ints, out: Ints
) -> bool:
    """Do a group with one-way options through a table over their combinations."""
    order, marks = listed
    changed = False
    table[:] = FAR
    for place in range(span[0], span[1]):
        along = marks[place] & (TIED - 1)
        table[along] = min(table[along], values[order[place]])
    for along in range(len(table) - 1, 0, -1):
        rest = along
        while rest:
            bit = rest & -rest
            rest ^= bit
            table[along ^ bit] = min(table[along ^ bit], table[along])
    for place in range(span[0], span[1]):
        changed |= _lower(out, order[place], table[marks[place] & (TIED - 1)])
    return changed


@njit(cache=True)
def _move_in_pairs(
    order: Ints,
    span: Span,
    rules: Rules,
    staying: bool,
    ends: tuple[Ints, Ints],
) -> bool:
    """Do a group by looking at every pair of its states."""
    values, out = ends
    changed = False
    for place in range(span[0], span[1]):
        state = order[place]
        least = values[state] if staying else FAR
        for other in range(span[0], span[1]):
            if other != place and _permits(rules, state, order[other]):
                least = min(least, values[order[other]])
        changed |= _lower(out, state, least)
    return changed


@njit(cache=True)
def least_by_improving(groups: Groups, rules: Rules, values: Ints, out: Ints) -> bool:
    """Lower ``out`` to the least of ``values`` that one improvement of a party reaches.

    As `least_by_moving`, but only states that the party ranks strictly higher count, and staying
    does not. Groups are listed best first with their ties marked, so what has been passed is what
    can be improved to.
    """
    order, starts, marks = groups
    width = _count_bits(rules[1][0])
    barred = len(rules[2][0]) > 0
    table = np.empty(1 << min(width, WIDEST), dtype=np.int32)
    changed = False
    for group in range(len(starts) - 1):
        span = (starts[group], starts[group + 1])
        way = _way(span[1] - span[0], width, barred)
        if way == FREE:
            changed |= _improve_freely((order, marks), span, values, out)
        elif way == TABLE:
            changed |= _improve_along((order, marks), span, table, values, out)
        else:
            changed |= _improve_in_pairs((order, marks), span, rules, values, out)
    return changed


@njit(cache=True)
def _improve_freely(listed: tuple[Ints, Marks], span: Span, values: Ints, out: Ints) -> bool:
    """Do a group in which every state reaches each other."""
    order, marks = listed
    changed = False
    passed, tied = FAR, FAR
    for place in range(span[0], span[1]):
        state = order[place]
        if marks[place] & TIED == 0:
            passed = min(passed, tied)
            tied = FAR
        tied = min(tied, values[state])
        changed |= _lower(out, state, passed)
    return changed


@njit(cache=True)
def _improve_along(
    listed: tuple[Ints, Marks], span: Span, table: Ints, values: Ints, out: Ints
) -> bool:
    """Do a group with one-way options through a table over their combinations."""
    order, marks = listed
    changed = False
    table[:] = FAR
    entered = span[0]
    for place in range(span[0], span[1]):
        if marks[place] & TIED == 0:
            for passed in range(entered, place):
                _enter(table, marks[passed] & (TIED - 1), values[order[passed]])
            entered = place
        changed |= _lower(out, order[place], table[marks[place] & (TIED - 1)])
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


@njit(cache=True)
def _improve_in_pairs(
    listed: tuple[Ints, Marks], span: Span, rules: Rules, values: Ints, out: Ints
) -> bool:
    """Do a group by looking at every pair of its states, the better one passed already."""
    order, marks = listed
    changed = False
    passed = span[0]
    for place in range(span[0], span[1]):
        if marks[place] & TIED == 0:
            passed = place
        for other in range(span[0], passed):
            if _permits(rules, order[place], order[other]):
                changed |= _lower(out, order[place], values[order[other]])
    return changed
