"""The kernels of coalitional stability: can a coalition gain, and can the others answer it.

S states, K columns, R regions. A *gauge* holds what a coalition compares: a state is an improvement
on another exactly if its value is above the other's floor in every column. So one test serves
improvements in which every member gains and those in which nobody loses and somebody gains.
"""

import numpy as np
from numba import njit
from numpy.typing import NDArray

from detente.stability.coalition_regions import Regions, Room, lead_on, list_reached, new_room

__all__ = [
    "MOST_GAINS",
    "Gains",
    "Gauge",
    "Least",
    "escapable",
    "foremost",
    "leavable",
    "list_gains",
    "lower_by_gains",
]

Ints = NDArray[np.int32]
Longs = NDArray[np.int64]
Bools = NDArray[np.bool_]

Gauge = tuple[Ints, Ints]  # values and floors, shape (S, K) each
Front = tuple[Longs, Ints]  # where each region's foremost states begin, and these

# What is judged: the coalition's regions and their foremost states, the others' regions, the gauge.
Judged = tuple[Regions, Front, Regions, Gauge]
# What each state's sequences come to at worst, the coalition that such a sequence begins with (-1
# if any may come before), and the least of those that begin with another; shape (S, K) each.
Least = tuple[Ints, Ints, Ints]
Gains = tuple[Longs, Ints]  # where each state's improvements begin and end, and these
MOST_GAINS = 1 << 28


@njit(cache=True)
def _above(values: Ints, state: int, floors: Ints, start: int) -> bool:
    """Whether a state is an improvement on another."""
    column, width = 0, values.shape[1]
    while column < width and values[state, column] > floors[start, column]:
        column += 1
    return bool(column == width)


@njit(cache=True)
def foremost(regions: Regions, values: Ints) -> Front:
    """Keep of each region the states that no other state of it equals or passes in every column.

    Where any state of a region is an improvement on something, one of these is. Cost: each region's
    states, times those kept.
    """
    begins, states = regions[1], regions[2]
    kept = np.empty(len(states), dtype=np.int32)
    ends = np.zeros(len(begins), dtype=np.int64)
    below = values.astype(np.int64) - 1  # to be above that is to be no lower
    totals = -below.sum(axis=1)
    count = 0
    for region in range(len(begins) - 1):
        first = count
        members = states[begins[region] : begins[region + 1]]
        for place in np.argsort(totals[members]):
            passed = False
            for other in kept[first:count]:
                passed = passed or _above(values, other, below, members[place])
            if not passed:
                kept[count] = members[place]
                count += 1
        ends[region + 1] = count
    return ends, kept[:count]


@njit(cache=True)
def leavable(regions: Regions, front: Front, gauge: Gauge, asked: Longs) -> Bools:
    """Say from which states a coalition reaches a value above the floor in every column.

    Parameters
    ----------
    regions : Regions
        Where the coalition's sequences lead.
    front : Front
        What `foremost` keeps of the values.
    gauge : Gauge
        The values where it would go, and the floors of where it is.
    asked : array of int64, shape (N,)
        The states it is asked of; those of one region should stand together.

    Returns
    -------
    array of bool, shape (N,)
        Cost: for each state, the foremost states of the regions it leads to, until one will do.
    """
    home = regions[0]
    room = new_room(regions)
    leaves = np.zeros(len(asked), dtype=np.bool_)
    found, last = room[0][:0], -1
    for place in range(len(asked)):
        state = asked[place]
        if home[state] != last:
            last = home[state]
            found = lead_on(regions, last, room)
        leaves[place] = _any_above(front, found, gauge, state)
    return leaves


@njit(cache=True)
def _any_above(front: Front, regions: Ints, gauge: Gauge, start: int) -> bool:
    """Whether a foremost state of some regions is an improvement on a state."""
    begins, states = front
    for region in regions:
        for state in states[begins[region] : begins[region + 1]]:
            if _above(gauge[0], state, gauge[1], start):
                return True
    return False


@njit(cache=True)
def escapable(judged: Judged, asked: Longs) -> Bools:
    """Say from which states a coalition has an improvement whose every answer it can escape.

    1. List where its sequences lead, and keep the improvements.
    2. An answer to one is a state that the others lead to from there, itself no improvement on the
       start, and from which no sequence of the coalition leads to one.
    3. The state is left by the first improvement that has no answer.

    Parameters
    ----------
    judged : Judged
        The coalition's regions with the foremost states of its values, the others' regions, and
        the gauge.
    asked : array of int64, shape (N,)
        The states it is asked of.

    Returns
    -------
    array of bool, shape (N,)
        Cost: for each state at most a look at each state that it or the others reach, and once at
        each region whether it leads to an improvement; mostly far less.
    """
    own, _, out, _ = judged
    rooms = (new_room(own), new_room(own), new_room(out))
    known = (np.full(len(own[1]), -2, np.int64), np.full(len(out[1]), -2, np.int64))
    leaves = np.zeros(len(asked), dtype=np.bool_)
    for place in range(len(asked)):
        leaves[place] = _escapes_all(judged, asked[place], rooms, known)
    return leaves


@njit(cache=True)
def _escapes_all(
    judged: Judged, start: int, rooms: tuple[Room, Room, Room], known: tuple[Longs, Longs]
) -> bool:
    """Whether a coalition has an improvement on a state that no answer holds back."""
    (home, begins, states, _, _), _, out, (values, floors) = judged
    for region in lead_on(judged[0], home[start], rooms[0]):
        for target in states[begins[region] : begins[region + 1]]:
            if not _above(values, target, floors, start):
                continue
            if not _is_answered(judged, (start, out[0][target]), rooms, known):
                return True
    return False


@njit(cache=True)
def _is_answered(
    judged: Judged,
    where: tuple[int, int],
    rooms: tuple[Room, Room, Room],
    known: tuple[Longs, Longs],
) -> bool:
    """Whether the others have an answer from one of their regions; what is found is kept."""
    own, _, out, _ = judged
    start, region = where
    verdicts = known[1]
    if verdicts[region] >> 1 == start:
        return bool(verdicts[region] & 1)
    verdicts[region] = start << 1
    for other in lead_on(out, region, rooms[2]):
        for state in out[2][out[1][other] : out[1][other + 1]]:
            if not _escapes(judged, (start, own[0][state]), rooms[1], known[0]):
                verdicts[region] = start << 1 | 1
                return True
    return False


@njit(cache=True)
def _escapes(judged: Judged, where: tuple[int, int], room: Room, verdicts: Longs) -> bool:
    """Whether an improvement on the start lies within the coalition's reach of a region."""
    own, front, _, gauge = judged
    start, region = where
    if verdicts[region] >> 1 != start:
        found = lead_on(own, region, room)
        verdicts[region] = start << 1 | _any_above(front, found, gauge, start)
    return bool(verdicts[region] & 1)


@njit(cache=True)
def list_gains(regions: Regions, gauge: Gauge, ordered: Longs, thin: bool) -> Gains:
    """List the improvements of a coalition from every state.

    Parameters
    ----------
    regions : Regions
        Where the coalition's sequences lead.
    gauge : Gauge
        What it compares.
    ordered : array of int64, shape (S,)
        The states, those of one region together.
    thin : bool
        Whether to leave out what two improvements lead to one after the other: for coalitions whose
        improvements are transitive.

    Returns
    -------
    Gains
        ``spans``, shape (S, 2), and ``targets``. Cost: a look at each pair of states of which the
        coalition can lead from one to the other; thinned, for each improvement a look at the few
        kept. It ends when there are more than `MOST_GAINS`.
    """
    home, values = regions[0], gauge[0]
    totals = values.astype(np.int64).sum(axis=1)
    room = new_room(regions)
    spans = np.zeros((len(home), 2), dtype=np.int64)
    targets = [np.int32(0) for _ in range(0)]
    seen = np.full(len(home), -1, dtype=np.int64)
    pool, last = room[0][:0], -1
    for state in ordered:
        if home[state] != last:
            last = home[state]
            pool = list_reached(regions, last, room)
            pool = pool[np.argsort(totals[pool])] if thin else pool
        spans[state, 0] = len(targets)
        _append_gains((home, gauge, seen), pool, (state, thin), targets)
        spans[state, 1] = len(targets)
        if len(targets) > MOST_GAINS:
            break
    return spans, np.array(targets, dtype=np.int32)


@njit(cache=True)
def _append_gains(
    where: tuple[Ints, Gauge, Longs], pool: Ints, asked: tuple[int, bool], targets: list[np.int32]
) -> None:
    """Append the improvements on a state, each once; thinned, from the least gains upward."""
    home, gauge, seen = where
    state, thin = asked
    first = len(targets)
    for target in pool:
        if seen[target] == state or not _above(gauge[0], target, gauge[1], state):
            continue
        seen[target] = state
        if not thin or not _is_led_to((home, gauge), targets, first, target):
            targets += [target]


@njit(cache=True)
def _is_led_to(where: tuple[Ints, Gauge], targets: list[np.int32], first: int, state: int) -> bool:
    """Whether an improvement leads on to a state from one of those listed in its region."""
    home, (values, floors) = where
    for place in range(first, len(targets)):
        between = targets[place]
        if home[between] == home[state] and _above(values, state, floors, between):
            return True
    return False


@njit(cache=True)
def lower_by_gains(gains: Gains, number: int, ordered: Longs, least: Least) -> bool:
    """Lower each state's least values by one improvement of a coalition that answers.

    Parameters
    ----------
    gains : Gains
        What `list_gains` lists.
    number : int
        The coalition's number: the sequence goes on with another; -1 if any may follow.
    ordered : array of int64, shape (S,)
        The states, best first.
    least : Least
        Lowered in place.

    Returns
    -------
    bool
        Whether anything was lowered. Cost: one look at each improvement.
    """
    lowest, firsts, seconds = least
    spans, targets = gains
    changed = False
    for state in ordered:
        for target in targets[spans[state, 0] : spans[state, 1]]:
            for column in range(lowest.shape[1]):
                by_others = number < 0 or firsts[target, column] != number
                value = lowest[target, column] if by_others else seconds[target, column]
                changed |= _offer(least, (state, column), value, number)
    return changed


@njit(cache=True)
def _offer(least: Least, where: tuple[int, int], value: int, number: int) -> bool:
    """Note what a sequence that begins with a coalition comes to; whether that is news."""
    lowest, firsts, seconds = least
    if firsts[where] == number:
        if value >= lowest[where]:
            return False
        lowest[where] = value
    elif value < lowest[where]:
        seconds[where] = lowest[where]
        lowest[where], firsts[where] = value, number
    elif value < seconds[where]:
        seconds[where] = value
    else:
        return False
    return True
