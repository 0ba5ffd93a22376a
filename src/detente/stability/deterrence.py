"""Whether an improvement is deterred: a search from it that ends at the first sanction.

S states, P parties. The others follow each other as in `detente.stability.walk`; what a search has
marked it clears, so that one set of arrays serves many states.
"""

import numpy as np
from numba import njit
from numpy.typing import NDArray

from detente.stability.steps import IMPROVE, MOVE, Movers, mover_at, open_steps

__all__ = ["NOBODY", "Manner", "judge", "undeterred_targets"]

Ints = NDArray[np.int32]
Bools = NDArray[np.bool_]
Indices = NDArray[np.int64]

# The steps that others may answer by, and whether the party must not escape the answer.
Manner = tuple[int, bool]
NOBODY = -1  # nobody answers
# The states and everybody's moves; whose improvement is judged and the rank it starts from; the
# queue, its last movers, by whom each state was first reached, how far each is opened, and how
# many places of each party's groups have been passed in which search.
View = tuple[NDArray[np.int64], Movers]
Stake = tuple[int, int]
Scratch = tuple[Ints, Ints, Ints, NDArray[np.uint8], Indices]
WORD = 32  # the number of the search stands above the number of places


@njit(cache=True)
def judge(
    masks: Indices, who: Movers, asked: tuple[Indices, Indices], manner: Manner, brief: bool
) -> Bools:
    """Judge some states for some parties.

    Parameters
    ----------
    masks : array of int64, shape (S,)
        The states.
    who : Movers
        Everybody's moves.
    asked : pair of arrays of int64, shapes (R,) and (N,)
        Rows of parties, and states.
    manner : Manner
        How the others answer.
    brief : bool
        Whether to leave a state at the first party that does not stay.

    Returns
    -------
    array of bool, shape (R, N)
        Who stays where; False too where a brief judgement did not look.
    """
    rows, states = asked
    stable = np.zeros((len(rows), len(states)), dtype=np.bool_)
    scratch = _new_scratch(masks, who)
    for column in range(len(states)):
        for line in range(len(rows)):
            place = (rows[line], states[column])
            stable[line, column] = _rests((masks, who), scratch, place, manner)
            if brief and not stable[line, column]:
                break
    return stable


@njit(cache=True)
def _new_scratch(masks: Indices, who: Movers) -> Scratch:
    """Make room for a search; a search leaves it as it found it."""
    size = len(masks)
    return (
        np.empty(2 * size + 1, dtype=np.int32),
        np.empty(2 * size + 1, dtype=np.int32),
        np.full(size, -1, dtype=np.int32),
        np.zeros(size, dtype=np.uint8),
        np.zeros(len(who[1]) + 1, dtype=np.int64),  # the last entry counts the searches
    )


@njit(cache=True)
def _rests(view: View, scratch: Scratch, place: tuple[int, int], manner: Manner) -> bool:
    """Whether each improvement of a party at a state is deterred."""
    masks, who = view
    row, state = place
    mover = mover_at(who, row)
    targets = open_steps(masks, mover, state, IMPROVE)
    if manner[0] == NOBODY:
        return len(targets) == 0
    for target in targets:
        if not _deterred(view, scratch, (row, mover[4][state]), target, manner):
            return False
    return True


@njit(cache=True)
def undeterred_targets(masks: Indices, who: Movers, place: tuple[int, int], manner: Manner) -> Ints:
    """List the improvements of a party at a state that are not deterred.

    Parameters
    ----------
    masks : array of int64, shape (S,)
        The states.
    who : Movers
        Everybody's moves.
    place : pair of int
        Row of the party, and the state.
    manner : Manner
        How the others answer.

    Returns
    -------
    array of int32
        The states they lead to, best first.
    """
    row, state = place
    mover = mover_at(who, row)
    targets = open_steps(masks, mover, state, IMPROVE)
    scratch = _new_scratch(masks, who)
    count = 0
    for target in targets:
        stake = (row, mover[4][state])
        if manner[0] == NOBODY or not _deterred((masks, who), scratch, stake, target, manner):
            targets[count] = target
            count += 1
    kept: Ints = targets[:count]
    return kept


@njit(cache=True)
def _deterred(view: View, scratch: Scratch, stake: Stake, start: int, manner: Manner) -> bool:
    """Whether the others can lead from an improvement to a sanction."""
    queue, lasts, firsts, opened, passed = scratch
    bits = view[1][5]
    queue[0], lasts[0], opened[start] = start, -1, 2
    passed[-1] += 1
    head, tail, found = 0, 1, False
    while head < tail and not found:
        state, last = queue[head], lasts[head]
        head += 1
        second = last >= 0 and last != firsts[state]
        for row in range(len(bits)):
            if row == stake[0] or bits[row, 0] == 0:  # the party itself, or nothing to change
                continue
            if row == last or (second and row != firsts[state]):
                continue
            tail, found = _follow(view, scratch, (stake, manner), (state, row), tail)
            if found:
                break
    for place in range(tail):
        firsts[queue[place]] = -1
        opened[queue[place]] = 0
    return found


@njit(cache=True)
def _follow(
    view: View,
    scratch: Scratch,
    wanted: tuple[Stake, Manner],
    node: tuple[int, int],
    tail: int,
) -> tuple[int, bool]:
    """Queue the states that one step of a mover leads to; whether one of them is a sanction.

    Where all its options go both ways and nothing is forbidden, a group's best states are open to
    every state below them, so each place of a group is passed once.
    """
    order, starts, _, bars, ranks, bits = view[1]
    state, row = node
    group = _group_of(view, state, row)
    first, last = starts[group], starts[group + 1]
    bound = bars.shape[2] > 0
    free = bits[row, 1] == 0 and not bound
    place = first + _passed(scratch, group) if free else first
    while place < last and (
        wanted[1][0] == MOVE or ranks[row, order[row, place]] > ranks[row, state]
    ):
        other = order[row, place]
        place += 1
        if other == state or not _permits(view, row, state, other):
            continue
        if _opens(scratch, other, row, bound):
            scratch[0][tail], scratch[1][tail] = other, row
            tail += 1
            if _is_sanction(view, wanted, other):
                return tail, True
    if free:
        scratch[4][group] = scratch[4][-1] << WORD | place - first
    return tail, False


@njit(cache=True)
def _group_of(view: View, state: int, row: int) -> int:
    """Find by bisection where the group of a state starts among everybody's starts."""
    masks, (order, starts, begins, _, _, bits) = view
    keep = ~bits[row, 0]
    key = masks[state] & keep
    low, high = begins[row], begins[row + 1] - 1
    while high - low > 1:
        middle = (low + high) // 2
        if masks[order[row, starts[middle]]] & keep <= key:
            low = middle
        else:
            high = middle
    found: int = low
    return found


@njit(cache=True)
def _permits(view: View, row: int, source: int, target: int) -> bool:
    """Whether a party may step from one state of a group to another."""
    masks, (_, _, _, bars, _, bits) = view
    oneway, drops = bits[row, 1], bits[row, 2]
    if (masks[source] ^ drops) & ~(masks[target] ^ drops) & oneway:
        return False
    return bars.shape[2] == 0 or not bars[0, row, source] & bars[1, row, target]


@njit(cache=True)
def _passed(scratch: Scratch, group: int) -> int:
    """Return how many places of a group this search has passed."""
    passed = scratch[4]
    return passed[group] & (1 << WORD) - 1 if passed[group] >> WORD == passed[-1] else 0


@njit(cache=True)
def _opens(scratch: Scratch, state: int, row: int, bound: bool) -> bool:
    """Whether a state reached by this last mover lets somebody step on who could not before.

    Where nothing is forbidden (not ``bound``), whoever reached it first has nothing to add.
    """
    _, _, firsts, opened, _ = scratch
    if opened[state] == 0:
        opened[state] = 1
        firsts[state] = row
        return True
    if bound and opened[state] == 1 and firsts[state] != row:
        opened[state] = 2
        return True
    return False


@njit(cache=True)
def _is_sanction(view: View, wanted: tuple[Stake, Manner], state: int) -> bool:
    """Whether the party ends up no better off in a state, and cannot escape if that counts."""
    (row, floor), (_, inescapable) = wanted
    order, starts, _, _, ranks, _ = view[1]
    if ranks[row, state] > floor:
        return False
    if not inescapable:
        return True
    group = _group_of(view, state, row)
    for place in range(starts[group], starts[group + 1]):
        other = order[row, place]
        if ranks[row, other] <= floor:
            return True
        if _permits(view, row, state, other):
            return False
    return True
