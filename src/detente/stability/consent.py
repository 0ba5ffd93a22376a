"""Whose consent a change needs, and which changes find it.

S states, P parties, O options.
"""

import numpy as np
from numba import njit
from numpy.typing import NDArray

from detente.space.chambers import BY_RANK, motion_passes
from detente.stability.terms import View

__all__ = [
    "GAINFUL",
    "HARMLESS",
    "STRICT",
    "costless_from",
    "joint_from",
    "leads_into",
    "members_of",
    "walk_jointly",
]

Ints = NDArray[np.int32]
Longs = NDArray[np.int64]
Bools = NDArray[np.bool_]

# What a change must be for its coalition: all gain; none loses and one gains; none loses.
STRICT, GAINFUL, HARMLESS = 0, 1, 2
MOST_SETS = 10  # of so many parties, what each set may change is worked out beforehand


@njit(cache=True)
def members_of(case: View, source: int, target: int, least: int) -> int:
    """Return the members of the coalition that could make a change.

    Parameters
    ----------
    case : View
        What `view` gathers.
    source, target : int
        The ends of the change.
    least : int
        ``STRICT``, ``GAINFUL`` or ``HARMLESS``: what it must be for the coalition.

    Returns
    -------
    int
        Their rows as bits, 0 if the change is not permitted or is less than it must be.
    """
    masks, ranks, bars, (takes, drops, holders, (up, down, shared, voted)), _ = case
    taken = masks[target] & ~masks[source]
    dropped = masks[source] & ~masks[target]
    if taken & ~up or dropped & ~down:
        return 0
    needed, gaining, willing = 0, 0, 0
    for row in range(len(takes)):
        if (taken & takes[row]) | (dropped & drops[row]):
            needed |= 1 << row
        if bars.shape[2] and bars[0, row, source] & bars[1, row, target]:
            continue
        gaining |= (ranks[row, target] > ranks[row, source]) << row
        willing |= (ranks[row, target] >= ranks[row, source]) << row
    if least == STRICT:
        willing = gaining
    if needed & ~willing:
        return 0
    members: int = needed
    if (taken | dropped) & voted:
        members = _with_bodies(case, source, target, needed)
        if members == 0:
            return 0
        gaining |= members & ~((1 << len(takes)) - 1)
    members = _with_droppers(dropped & shared, holders, (willing, gaining), members)
    return members if members & gaining or least == HARMLESS else 0


@njit(cache=True)
def _with_bodies(case: View, source: int, target: int, members: int) -> int:
    """Add the bodies whose options change, as bits above the parties; 0 if one does not consent.

    A body consents if the motion for the whole change passes, and no forbidden move binds it.
    """
    masks, ranks, bars, _, floor = case
    changed = masks[source] ^ masks[target]
    for body in range(len(floor[5])):
        if changed & floor[5][body, 1] == 0:
            continue
        row = len(ranks) + body
        if bars.shape[2] and bars[0, row, source] & bars[1, row, target]:
            return 0
        if not motion_passes(floor, ranks, (body, source, target), BY_RANK):
            return 0
        members |= 1 << row
    return members


@njit(cache=True)
def _with_droppers(dropped: int, holders: Longs, ready: tuple[int, int], needed: int) -> int:
    """Add one willing holder for each jointly held option dropped; 0 if one has none.

    While nobody in the coalition gains, one who gains is preferred to one who is needed anyway.
    """
    willing, gaining = ready
    members, rest, bit = needed, dropped, 0
    while rest:
        if rest & 1:
            able = holders[bit] & willing
            if able == 0:
                return 0
            if members & gaining == 0 and able & gaining:
                members |= able & gaining & -(able & gaining)
            elif members & holders[bit] == 0:
                members |= able & -able
        rest >>= 1
        bit += 1
    return members


@njit(cache=True)
def _listed(case: View, state: int, least: int) -> tuple[Ints, Longs]:
    """List the targets of changes that are at least so good, and their coalitions.

    Who would gain by each target is worked out party by party; only targets all of whose changes
    those parties could make between them are looked at more closely.
    """
    masks, ranks, _, (takes, _, holders, (up, down, _, voted)), _ = case
    size, parties = len(masks), len(takes)
    willing = np.zeros(size, dtype=np.int64)
    for row in range(parties):
        here = ranks[row, state] - (least != STRICT)
        for target in range(size):
            willing[target] |= (ranks[row, target] > here) << row
    able = _able(holders, (up, down, voted), parties)
    found = np.empty(size, dtype=np.int32)
    members = np.empty(size, dtype=np.int64)
    count = 0
    for target in range(size):
        who = willing[target] & (len(able) - 1)
        changed = masks[target] ^ masks[state]
        if changed & masks[target] & ~able[who, 0] or changed & masks[state] & ~able[who, 1]:
            continue
        who = members_of(case, state, target, least)
        if who:
            found[count], members[count] = target, who
            count += 1
    return found[:count], members[:count]


@njit(cache=True)
def _able(holders: Longs, limits: tuple[int, int, int], parties: int) -> Longs:
    """Say what each set of parties may take and drop: array of int64, (2 to the parties, 2).

    With more than ten parties the table has one row, which lets everything pass. What bodies vote
    on is looked at later.
    """
    up, down, voted = limits
    if parties > MOST_SETS:
        return np.array([[up, down]], dtype=np.int64)
    able = np.zeros((1 << parties, 2), dtype=np.int64)
    for who in range(1 << parties):
        able[who, 0], able[who, 1] = up & voted, down & voted
        for bit in range(len(holders)):
            if holders[bit] and holders[bit] & ~who == 0:
                able[who, 0] |= up & (1 << bit)
            if holders[bit] & who:
                able[who, 1] |= down & (1 << bit)
    return able


@njit(cache=True)
def joint_from(case: View, state: int, lean: bool) -> Ints:
    """List the targets of the joint improvements from one state.

    Parameters
    ----------
    case : View
        What `view` gathers.
    state : int
        Where they start.
    lean : bool
        Whether only lean ones count.

    Returns
    -------
    array of int32
        Indices of states, in increasing order.
    """
    found, members = _listed(case, state, STRICT)
    kept: Ints = _sifted(case, state, (found, found, members)) if lean else found
    return kept


@njit(cache=True)
def costless_from(case: View, state: int, lean: bool) -> Ints:
    """List the targets of the costless joint improvements from one state.

    Parameters and result are those of `joint_from`.
    """
    found, members = _listed(case, state, GAINFUL)
    parts, _ = _listed(case, state, HARMLESS if lean else GAINFUL)
    kept: Ints = _sifted(case, state, (parts, found, members)) if lean else found
    return kept


@njit(cache=True)
def _sifted(case: View, state: int, listed: tuple[Ints, Ints, Longs]) -> Ints:
    """Keep the targets of which no part serves the coalition as well."""
    parts, found, members = listed
    kept = np.empty(len(found), dtype=np.int32)
    count = 0
    for place in range(len(found)):
        if not _is_wasteful(case, state, parts, found[place], members[place]):
            kept[count] = found[place]
            count += 1
    return kept[:count]


@njit(cache=True)
def _is_wasteful(case: View, state: int, parts: Ints, target: int, members: int) -> bool:
    """Whether a part of a joint improvement leaves every member at least as well off.

    A change by bodies alone has no member with ranks, and is never wasteful.
    """
    masks, ranks = case[0], case[1]
    if members & ((1 << len(ranks)) - 1) == 0:
        return False
    whole = masks[target] ^ masks[state]
    for other in parts:
        part = masks[other] ^ masks[state]
        if part == whole or part & ~whole:
            continue
        worse = 0
        for row in range(len(ranks)):
            worse |= members >> row & (ranks[row, other] < ranks[row, target])
        if not worse:
            return True
    return False


@njit(cache=True)
def leads_into(case: View, outside: Longs, inside: Longs) -> bool:
    """Whether any joint improvement leads from one of some states to one of some others.

    Parameters
    ----------
    case : View
        What `view` gathers.
    outside, inside : array of int64
        Indices of states. Cost: at most a look at each pair.
    """
    for target in inside:
        for source in outside:
            if _may_gain(case, source, target) and members_of(case, source, target, STRICT):
                return True
    return False


@njit(cache=True)
def _may_gain(case: View, source: int, target: int) -> bool:
    """Whether a change is permitted and all who must consent gain: a look before a long one."""
    masks, ranks, _, (takes, drops, _, (up, down, _, _)), _ = case
    taken = masks[target] & ~masks[source]
    dropped = masks[source] & ~masks[target]
    if taken & ~up or dropped & ~down:
        return False
    for row in range(len(takes)):
        needed = (taken & takes[row]) | (dropped & drops[row])
        if needed and ranks[row, target] <= ranks[row, source]:
            return False
    return True


@njit(cache=True)
def walk_jointly(case: View, start: int, lean: bool, stops: Bools) -> Ints:
    """Count the joint improvements to every state, breadth first.

    Parameters
    ----------
    case : View
        What `view` gathers; S states.
    start : int
        Where they start.
    lean : bool
        Whether only lean ones count.
    stops : array of bool, shape (S,)
        The walk ends where one of these is reached.

    Returns
    -------
    array of int32, shape (S,)
        Steps, -1 where a state is not reached.
    """
    steps = np.full(len(case[0]), -1, dtype=np.int32)
    queue = np.empty(len(case[0]), dtype=np.int32)
    queue[0] = start
    steps[start] = 0
    head, tail = 0, 1
    while head < tail and not stops[queue[head]]:
        state = queue[head]
        head += 1
        for target in joint_from(case, state, lean):
            if steps[target] < 0:
                steps[target] = steps[state] + 1
                queue[tail] = target
                tail += 1
    return steps
