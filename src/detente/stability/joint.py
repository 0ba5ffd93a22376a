"""Joint improvements: one simultaneous change by a coalition, all of whose members gain.

S states, P parties, O options.
"""

import numpy as np
from numba import njit
from numpy.typing import NDArray

from detente.case import Option
from detente.record import record
from detente.space import Space
from detente.space.build import DOWNS, UPS
from detente.stability.results import JointStep, Step

__all__ = ["Terms", "coalition", "joint_steps", "joint_targets", "joint_walk", "terms"]

Ints = NDArray[np.int32]
Longs = NDArray[np.int64]


@record(eq=False)
class Terms:
    """Whose consent a change needs, as bits.

    ``takes`` and ``drops`` have one row a party, shape (P,): the options that only change with
    that party's consent, from no to yes and from yes to no. ``shared`` are the jointly held
    options and ``holders`` (shape (O,)) the parties that hold each option. ``up`` and ``down``
    are the options that may change at all.
    """

    takes: Longs
    drops: Longs
    holders: Longs
    up: int
    down: int
    shared: int


def terms(space: Space) -> Terms:
    """Work out whose consent each change needs.

    Parameters
    ----------
    space : Space
        The case.

    Returns
    -------
    Terms
        The rules of joint changes: all holders of an option taken, one holder of each dropped.
    """
    rows = {party: row for row, party in enumerate(space.parties)}
    free = [(bit, o) for bit, o in enumerate(space.settled.options) if _is_free(space, o)]
    takes, drops = [0] * len(rows), [0] * len(rows)
    holders = [0] * len(space.options)
    for bit, option in free:
        holders[bit] = sum(1 << rows[holder] for holder in option.holders)
        for holder in option.holders:
            takes[rows[holder]] |= 1 << bit
        if len(option.holders) == 1:
            drops[rows[option.owner]] |= 1 << bit
    return Terms(
        takes=np.array(takes, dtype=np.int64),
        drops=np.array(drops, dtype=np.int64),
        holders=np.array(holders, dtype=np.int64),
        up=sum(1 << bit for bit, option in free if option.moves in UPS),
        down=sum(1 << bit for bit, option in free if option.moves in DOWNS),
        shared=sum(1 << bit for bit, option in free if len(option.holders) > 1),
    )


def _is_free(space: Space, option: Option) -> bool:
    return option.id not in space.settled.fixed


def joint_targets(space: Space, state: int, *, lean: bool = False) -> Ints:
    """Return where joint improvements lead from a state, coalitions of one included.

    1. Take every feasible state and the parties that rank it strictly higher.
    2. Keep it if each change is permitted and has the consent it needs from among them, and no
       forbidden move binds the coalition.
    3. For lean ones, drop those of which a part leaves every member at least as well off.

    Parameters
    ----------
    space : Space
        The case.
    state : int
        Index of the state it starts from.
    lean : bool
        Whether to take step 3.

    Returns
    -------
    array of int32
        Indices of states, in increasing order. Cost: one look at each feasible state; step 3
        compares those found in pairs.
    """
    found: Ints = _targets(space.masks, space.ranks, space.bars, _packed(terms(space)), state, lean)
    return found


def coalition(space: Space, source: int, target: int) -> tuple[str, ...]:
    """Return who takes part in a joint change: owners, all who take, one who drops each.

    Parameters
    ----------
    space : Space
        The case.
    source, target : int
        The ends of the change.

    Returns
    -------
    tuple of str
        Ids of the parties, in the order of the case; empty if it is no joint improvement.
    """
    rules = _packed(terms(space))
    members = int(_coalition(space.masks, space.ranks, space.bars, rules, source, target))
    return tuple(party for row, party in enumerate(space.parties) if members >> row & 1)


def joint_steps(space: Space, state: int, *, lean: bool = False) -> tuple[JointStep, ...]:
    """List the joint improvements from a state with their coalitions.

    Parameters
    ----------
    space : Space
        The case.
    state : int
        Index of the state it starts from.
    lean : bool
        Only the lean ones.

    Returns
    -------
    tuple of JointStep
        By target; each says whether it is lean.
    """
    kept = {int(target) for target in joint_targets(space, state, lean=True)}
    found = kept if lean else {int(target) for target in joint_targets(space, state)}
    return tuple(
        JointStep(
            step=Step(movers=coalition(space, state, target), source=state, target=target),
            lean=target in kept,
        )
        for target in sorted(found)
    )


def joint_walk(space: Space, start: int, *, lean: bool) -> Ints:
    """Count the joint improvements it takes to reach each state.

    Parameters
    ----------
    space : Space
        A compiled case of S states.
    start : int
        Index of the state it starts from.
    lean : bool
        Whether only lean ones count.

    Returns
    -------
    array of int32, shape (S,)
        Steps, -1 where a state is not reached. Any coalition may follow any other. Cost: states
        reached times feasible states.
    """
    steps: Ints = _walk(space.masks, space.ranks, space.bars, _packed(terms(space)), start, lean)
    return steps


Rules = tuple[Longs, Longs, Longs, tuple[int, int, int]]


def _packed(rules: Terms) -> Rules:
    """Put the terms in the shape that the kernels take."""
    return rules.takes, rules.drops, rules.holders, (rules.up, rules.down, rules.shared)


@njit(cache=True)
def _coalition(
    masks: Longs, ranks: Ints, bars: NDArray[np.int64], rules: Rules, source: int, target: int
) -> int:
    """Return the members of the coalition as bits, 0 if it is no joint improvement."""
    takes, drops, holders, (up, down, shared) = rules
    taken = masks[target] & ~masks[source]
    dropped = masks[source] & ~masks[target]
    if taken & ~up or dropped & ~down:
        return 0
    willing, needed = 0, 0
    for row in range(len(takes)):
        involved = (taken & takes[row]) | (dropped & drops[row])
        gains = ranks[row, target] > ranks[row, source]
        if gains and bars.shape[2] and bars[0, row, source] & bars[1, row, target]:
            gains = False
        if gains:
            willing |= 1 << row
        if involved:
            if not gains:
                return 0
            needed |= 1 << row
    rest = dropped & shared
    bit = 0
    while rest:
        if rest & 1 and holders[bit] & needed == 0:
            ready = holders[bit] & willing
            if ready == 0:
                return 0
            needed |= ready & -ready
        rest >>= 1
        bit += 1
    return needed


@njit(cache=True)
def _targets(
    masks: Longs,
    ranks: Ints,
    bars: NDArray[np.int64],
    rules: Rules,
    state: int,
    lean: bool,  # noqa: FBT001
) -> Ints:
    """List the targets of the joint improvements from one state."""
    found = np.empty(len(masks), dtype=np.int32)
    members = np.empty(len(masks), dtype=np.int64)
    count = 0
    for target in range(len(masks)):
        who = _coalition(masks, ranks, bars, rules, state, target)
        if who:
            found[count], members[count] = target, who
            count += 1
    if not lean:
        return found[:count]
    kept = np.empty(count, dtype=np.int32)
    size = 0
    for place in range(count):
        changed = masks[found[place]] ^ masks[state]
        wasteful = False
        for other in range(count):
            part = masks[found[other]] ^ masks[state]
            if part != changed and part & ~changed == 0:
                wasteful = _as_good(ranks, members[place], found[other], found[place])
                if wasteful:
                    break
        if not wasteful:
            kept[size] = found[place]
            size += 1
    return kept[:size]


@njit(cache=True)
def _as_good(ranks: Ints, members: int, part: int, whole: int) -> bool:
    """Whether every member ranks the part at least as high as the whole."""
    for row in range(len(ranks)):
        if members >> row & 1 and ranks[row, part] < ranks[row, whole]:
            return False
    return True


@njit(cache=True)
def _walk(
    masks: Longs,
    ranks: Ints,
    bars: NDArray[np.int64],
    rules: Rules,
    start: int,
    lean: bool,  # noqa: FBT001
) -> Ints:
    """Search breadth first over joint improvements."""
    steps = np.full(len(masks), -1, dtype=np.int32)
    queue = np.empty(len(masks), dtype=np.int32)
    queue[0] = start
    steps[start] = 0
    head, tail = 0, 1
    while head < tail:
        state = queue[head]
        head += 1
        for target in _targets(masks, ranks, bars, rules, state, lean):
            if steps[target] < 0:
                steps[target] = steps[state] + 1
                queue[tail] = target
                tail += 1
    return steps
