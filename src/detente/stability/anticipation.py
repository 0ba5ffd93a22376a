"""What a mover anticipates: where a number of moves, made in turn by two parties, may end.

S states, Q sets of anticipated states, T stands. Only what the two movers make of a state matters,
so the lowest of the states that both rank alike stands for all of them. Ties can leave several
open; states that a mover can leave to the same targets mostly share one set.
"""

from collections.abc import Iterator, Mapping
from hashlib import blake2b

import numpy as np
from numba import njit
from numpy.typing import NDArray

from detente.errors import TooLarge
from detente.space import Space

__all__ = ["Outlook", "ends_at", "fingerprint", "outlooks", "worst_and_best"]

Ints = NDArray[np.int32]
Longs = NDArray[np.int64]

# The set of each state, shape (S,); where each set begins, shape (Q + 1,); the sets' states.
Outlook = tuple[Ints, Longs, Ints]
# The states, those of a stand together: those of a group from which the mover has the same targets;
# where the stands start, shape (T + 1,); the group of each, shape (T,).
Stands = tuple[Ints, Ints, Ints]
# The states group by group, those first whose worst, and whose best, anticipated rank is best;
# where the groups start.
Groups = tuple[Ints, Ints, Ints]
# The states; the party's one-way options and those that go from yes to no, as bits; the forbidden
# moves that bind it, by source and by target, both empty where none do.
Rules = tuple[Longs, tuple[int, int], tuple[Longs, Longs]]
# The mover's ranks, the worst and the best anticipated ones where the other is first, and for each
# state the one that stands for it.
Worth = tuple[Ints, Ints, Ints, Ints]
Span = tuple[int, int]
# A stand's targets: the best rank that one of them is sure to end in, that target, and the best
# rank that any but that one is sure of.
Sure = tuple[int, int, int]
# The states that the moves from a stand may end in, and how many of its targets lead to each state.
Union = tuple[Ints, Ints]

FAR = 2**31 - 1
MOST_OPEN = 1 << 27
NEW_SHARED, NEW_OWN = -1, -2


def outlooks(space: Space, rows: tuple[int, ...]) -> Iterator[Mapping[int, Outlook]]:
    """Yield what is anticipated with no move left, with one, and so on without end.

    1. With no move left every state is what is anticipated there.
    2. With one more, a mover takes the moves that end best by what is anticipated at the other's
       turn, if that is better than the state itself; otherwise it stays.

    Parameters
    ----------
    space : Space
        The case.
    rows : tuple of int
        The rows of its movers, two at most.

    Yields
    ------
    mapping of int to Outlook
        By the row of the one who moves first.

    Raises
    ------
    TooLarge
        If ties leave too many states open.
    """
    alike = _alike(space, rows)
    stands = {row: _stands(space, row) for row in rows}
    itself = (np.arange(space.size, dtype=np.int32), np.arange(space.size + 1), alike)
    told: Mapping[int, Outlook] = dict.fromkeys(rows, itself)
    while True:
        yield told
        told = {
            row: _one_move_more(space, row, stands[row], _of_other(told, row, itself), alike)
            for row in rows
        }


def worst_and_best(told: Outlook, ranks: Ints) -> tuple[Ints, Ints]:
    """Rate each state by the worst and by the best that may be anticipated there.

    Parameters
    ----------
    told : Outlook
        What is anticipated.
    ranks : array of int32, shape (S,)
        Somebody's ranks.

    Returns
    -------
    pair of arrays of int32, shape (S,)
        Ranks; equal where ties leave nothing open for it.
    """
    which, begins, ends = told
    lows = np.minimum.reduceat(ranks[ends], begins[:-1])
    highs = np.maximum.reduceat(ranks[ends], begins[:-1])
    return lows[which], highs[which]


def ends_at(told: Outlook, state: int) -> Ints:
    """Return the states anticipated at a state, sorted."""
    which, begins, ends = told
    return np.sort(ends[begins[which[state]] : begins[which[state] + 1]])


def fingerprint(told: Outlook) -> bytes:
    """Return bytes that are equal if the same is anticipated at every state."""
    which, begins, ends = told
    mixed = np.arange(1, len(which) + 1, dtype=np.uint64) * np.uint64(0x9E3779B97F4A7C15)
    for shift, factor in ((30, 0xBF58476D1CE4E5B9), (27, 0x94D049BB133111EB)):
        mixed = (mixed ^ (mixed >> np.uint64(shift))) * np.uint64(factor)
    sums = np.add.reduceat(mixed[ends], begins[:-1])  # the order within a set does not matter
    return blake2b(sums[which].tobytes()).digest()


def _alike(space: Space, rows: tuple[int, ...]) -> Ints:
    """Return for each state the lowest that all movers rank alike: array of int32, shape (S,)."""
    code = np.zeros(space.size, dtype=np.int64)
    lowest = code
    for row in rows:
        places, place = np.unique(space.ranks[row], return_inverse=True)
        _, lowest, code = np.unique(
            code * len(places) + place, return_index=True, return_inverse=True
        )
    return lowest[code].astype(np.int32)


def _stands(space: Space, row: int) -> Stands:
    """Part a party's groups by what its moves may lead to."""
    groups, (oneway, _) = _groups(space, row), space.direction_of(row)
    bars = space.bars[0, row] if space.bars.shape[2] else np.zeros(space.size, dtype=np.int64)
    members = np.lexsort((bars, space.masks & oneway, groups)).astype(np.int32)
    keys = np.array([groups, space.masks & oneway, bars])[:, members]
    new = np.flatnonzero((keys[:, 1:] != keys[:, :-1]).any(axis=0)) + 1
    firsts = np.concatenate(([0], new, [space.size])).astype(np.int32)
    return members, firsts, groups[members[firsts[:-1]]]


def _groups(space: Space, row: int) -> Ints:
    """Say which group of a party each state is in: array of int32, shape (S,)."""
    starts = space.starts[row]
    groups = np.empty(space.size, dtype=np.int32)
    groups[space.order[row]] = np.repeat(np.arange(len(starts) - 1), np.diff(starts))
    return groups


def _of_other(told: Mapping[int, Outlook], row: int, itself: Outlook) -> Outlook:
    """Return what is anticipated where the other mover is first; where there is none, nothing."""
    return next((outlook for other, outlook in told.items() if other != row), itself)


def _one_move_more(space: Space, row: int, stands: Stands, told: Outlook, alike: Ints) -> Outlook:
    """Work out what a mover anticipates, from what it does where the other is first."""
    ranks, starts = space.ranks[row], space.starts[row]
    lows, highs = worst_and_best(told, ranks)
    order = space.order[row]
    group = np.repeat(np.arange(len(starts) - 1), np.diff(starts))
    by_low, by_high = (order[np.lexsort((-best[order], group))] for best in (lows, highs))
    rules = (space.masks, space.direction_of(row), (space.bars[0, row], space.bars[1, row]))
    which, begins, ends = _choose(
        stands, (by_low, by_high, starts), rules, told, (ranks, lows, highs, alike)
    )
    if not len(begins):
        raise TooLarge(
            f"ties leave more than {MOST_OPEN:,} anticipated states open; rank more states apart, "
            "or close options (--fix OPTION=no)"
        )
    return which, begins, ends


@njit(cache=True)
def _choose(stands: Stands, groups: Groups, rules: Rules, told: Outlook, worth: Worth) -> Outlook:
    """List where a mover may end up from each state; nothing at all if that is too much."""
    members, firsts, group_of = stands
    size = len(members)
    which, begins = np.empty(size, dtype=np.int32), np.zeros(size + 1, dtype=np.int64)
    ends, sets = np.empty(2 * size, dtype=np.int32), 0
    union = (np.empty(size, dtype=np.int32), np.zeros(size, dtype=np.int32))
    shared = np.empty(size + 1, dtype=np.int32)
    for stand in range(len(group_of)):
        here = members[firsts[stand] : firsts[stand + 1]]
        span = (groups[2][group_of[stand]], groups[2][group_of[stand] + 1])
        sure = _surest(groups[0][span[0] : span[1]], rules, worth, here[0])
        targets = groups[1][span[0] : span[1]]
        count = _unite(targets, (rules, told, worth), here[0], _lowest(here, sure, worth), union)
        shared[: count + 1] = -1
        for state in here:
            if begins[sets] + count >= len(ends):
                grown = np.empty(2 * len(ends) + count, dtype=np.int32)
                grown[: begins[sets]] = ends[: begins[sets]]
                ends = grown
            new = begins[sets]
            known = (told, worth, sure, _permits(rules, state, state))
            number, last = _settle(state, known, (union, count), shared, ends[new:])
            which[state] = number if number >= 0 else sets
            if number == NEW_SHARED:
                shared[_above(union[0][:count], worth[0], _floor(state, sure, worth))] = sets
            if number < 0:
                sets += 1
                begins[sets] = new + last
        union[1][union[0][:count]] = 0
        if begins[sets] > MOST_OPEN:
            return which, begins[:0], ends[:0]
    return which, begins[: sets + 1], ends[: begins[sets]]


@njit(cache=True)
def _surest(by_low: Ints, rules: Rules, worth: Worth, state: int) -> Sure:
    """Find the two targets whose worst anticipated ranks are the best."""
    best, at = -FAR, -1
    for target in by_low:
        if _permits(rules, state, target):
            if at >= 0:
                return best, at, int(worth[1][target])
            best, at = int(worth[1][target]), int(target)
    return best, at, -FAR


@njit(cache=True)
def _sure_of(state: int, sure: Sure) -> int:
    """Return the best rank that a move from a state is sure to end in."""
    return sure[2] if state == sure[1] else sure[0]


@njit(cache=True)
def _floor(state: int, sure: Sure, worth: Worth) -> int:
    """Return the least rank that makes a move from a state worth while."""
    return int(max(_sure_of(state, sure), worth[0][state] + 1))


@njit(cache=True)
def _lowest(here: Ints, sure: Sure, worth: Worth) -> int:
    """Return the least rank that makes a move from any state of a stand worth while."""
    lowest = FAR
    for state in here:
        lowest = min(lowest, _floor(state, sure, worth))
    return lowest


@njit(cache=True)
def _unite(
    by_high: Ints, known: tuple[Rules, Outlook, Worth], state: int, floor: int, union: Union
) -> int:
    """List, best first, what the targets of a stand may end in, with a rank of ``floor`` or more.

    Return how many there are.
    """
    rules, (which, begins, ends), (ranks, _, highs, _) = known
    listed, counts = union
    count = 0
    for target in by_high:
        if highs[target] < floor:
            break
        if not _permits(rules, state, target):
            continue
        for end in ends[begins[which[target]] : begins[which[target] + 1]]:
            if ranks[end] < floor:
                continue
            if counts[end] == 0:
                listed[count] = end
                count += 1
            counts[end] += 1
    if count > 1:
        listed[:count] = listed[:count][np.argsort(-ranks[listed[:count]])]
    return count


@njit(cache=True)
def _above(listed: Ints, ranks: Ints, floor: int) -> int:
    """Count the states with a rank of at least ``floor``; they are listed best first."""
    low, high = 0, len(listed)
    while low < high:
        middle = (low + high) // 2
        if ranks[listed[middle]] >= floor:
            low = middle + 1
        else:
            high = middle
    return low


@njit(cache=True)
def _settle(
    state: int,
    known: tuple[Outlook, Worth, Sure, bool],
    united: tuple[Union, int],
    shared: Ints,
    room: Ints,
) -> tuple[int, int]:
    """Write where the mover may end up from a state, unless a set written already says it.

    Return that set's number, or whether the new one can be shared; and the length of the new one.
    What only the state itself would contribute as a target is left out: staying is no move.
    """
    (which, begins, ends), worth, sure, itself = known
    (listed, counts), count = united
    floor = _floor(state, sure, worth)
    count = _above(listed[:count], worth[0], floor)
    stays = _sure_of(state, sure) <= worth[0][state]
    own = ends[begins[which[state]] : begins[which[state] + 1]] if itself else ends[:0]
    alone = 0
    for end in own:
        if worth[0][end] >= floor and counts[end] == 1:
            counts[end] = -1
            alone += 1
    if not stays and alone == 0 and shared[count] >= 0:
        return int(shared[count]), 0
    last = 0
    for end in listed[:count]:
        if counts[end] > 0:
            room[last] = end
            last += 1
        else:
            counts[end] = 1
    if stays:
        room[last] = worth[3][state]
        last += 1
    return (NEW_OWN if stays or alone else NEW_SHARED), last


@njit(cache=True)
def _permits(rules: Rules, source: int, target: int) -> bool:
    """Whether a party may step from one state of a group to another."""
    masks, (oneway, drops), (sources, targets) = rules
    if (masks[source] ^ drops) & ~(masks[target] ^ drops) & oneway:
        return False
    return len(sources) == 0 or sources[source] & targets[target] == 0
