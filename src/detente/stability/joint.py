"""Joint improvements: one simultaneous change by a coalition, all of whose members gain.

S states, P parties, O options.
"""

import numpy as np
from numba import njit
from numpy.typing import NDArray

from detente.case import Option
from detente.record import record
from detente.space import Space
from detente.space.compilation import DOWNS, UPS
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
    found: Ints = _targets(_view(space), state, lean)
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
    members = int(_coalition(_view(space), source, target))
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
    steps: Ints = _walk(_view(space), start, lean)
    return steps


Rules = tuple[Longs, Longs, Longs, tuple[int, int, int]]
# masks, ranks, bars of the space, and the terms in the shape that the kernels take
View = tuple[Longs, Ints, NDArray[np.int64], Rules]


def _view(space: Space) -> View:
    """Gather what the kernels need to know of the case."""
    rules = terms(space)
    limits = (rules.up, rules.down, rules.shared)
    return space.masks, space.ranks, space.bars, (rules.takes, rules.drops, rules.holders, limits)


@njit(cache=True)
def _coalition(view: View, source: int, target: int) -> int:
    """Return the members of the coalition as bits, 0 if it is no joint improvement."""
    masks, ranks, bars, (takes, drops, holders, (up, down, shared)) = view
    needed = 0
    taken = masks[target] & ~masks[source]
    dropped = masks[source] & ~masks[target]
    if taken & ~up or dropped & ~down:
        return 0
    willing = 0
    for row in range(len(takes)):
        gains = ranks[row, target] > ranks[row, source]
        if gains and bars.shape[2]:
            gains = bars[0, row, source] & bars[1, row, target] == 0
        if gains:
            willing |= 1 << row
        if (taken & takes[row]) | (dropped & drops[row]):
            needed |= 1 << row
    if needed & ~willing:
        return 0
    members: int = _with_droppers(dropped & shared, holders, willing, needed)
    return members


@njit(cache=True)
def _with_droppers(dropped: int, holders: Longs, willing: int, needed: int) -> int:
    """Add one willing holder for each jointly held option dropped; 0 if one has none."""
    rest = dropped
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
def _targets(view: View, state: int, lean: bool) -> Ints:
    """List the targets of the joint improvements from one state."""
    size = len(view[0])
    found = np.empty(size, dtype=np.int32)
    members = np.empty(size, dtype=np.int64)
    count = 0
    for target in range(size):
        who = _coalition(view, state, target)
        if who:
            found[count], members[count] = target, who
            count += 1
    if not lean:
        return found[:count]
    kept = np.empty(count, dtype=np.int32)
    left = 0
    for place in range(count):
        if not _is_wasteful(view, state, found[:count], place, members[place]):
            kept[left] = found[place]
            left += 1
    return kept[:left]


@njit(cache=True)
def _is_wasteful(view: View, state: int, found: Ints, place: int, members: int) -> bool:
    """Whether a part of a joint improvement leaves every member at least as well off."""
    masks, ranks, _, _ = view
    whole = masks[found[place]] ^ masks[state]
    for other in found:
        part = masks[other] ^ masks[state]
        if part == whole or part & ~whole:
            continue
        worse = 0
        for row in range(len(ranks)):
            worse |= members >> row & (ranks[row, other] < ranks[row, found[place]])
        if not worse:
            return True
    return False


@njit(cache=True)
def _walk(view: View, start: int, lean: bool) -> Ints:
    """Search breadth first over joint improvements."""
    steps = np.full(len(view[0]), -1, dtype=np.int32)
    queue = np.empty(len(view[0]), dtype=np.int32)
    queue[0] = start
    steps[start] = 0
    head, tail = 0, 1
    while head < tail:
        state = queue[head]
        head += 1
        for target in _targets(view, state, lean):
            if steps[target] < 0:
                steps[target] = steps[state] + 1
                queue[tail] = target
                tail += 1
    return steps
