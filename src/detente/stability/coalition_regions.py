"""Where the legal sequences of some parties lead, as regions of states that lead to each other.

A legal sequence never lets a party move twice in a row. Where all moves are transitive, two in a
row are one, and sequences are followed on states; where a forbidden move binds a mover, on (state,
last mover). Either way what leads to each other is one region, and what remains is which region
leads to which. S states, H movers, R regions.
"""

import numpy as np
from numba import njit
from numpy.typing import NDArray

from detente.space import Space
from detente.stability.closures import transitive
from detente.stability.steps import MOVE, Movers, mover_at, open_steps
from detente.stability.steps import movers as everybody

__all__ = [
    "Regions",
    "Room",
    "lead_on",
    "least_reached",
    "list_reached",
    "new_room",
    "regions_of",
]

Ints = NDArray[np.int32]
Longs = NDArray[np.int64]

# For each state the region where its sequences begin; where each region's states begin, and these;
# where the regions that each leads on to begin, and these.
Regions = tuple[Ints, Longs, Ints, Longs, Ints]
Links = tuple[Longs, Ints]  # where each node's targets begin, and these
Room = tuple[Ints, Longs]  # for one search: the regions found, and which search saw each last

FAR = np.int32(2**31 - 1)
WORD = 32  # an arc is one number: its source above, its target below


def regions_of(space: Space, rows: tuple[int, ...]) -> Regions:
    """Find the regions of the legal sequences of some parties.

    1. Link each state to where one move leads: where moves are transitive, by a few arcs that come
       to the same; otherwise from (state, last mover) by every move of another mover.
    2. Gather what leads to each other into regions (Kosaraju): search all arcs, then from what was
       done last, all arcs turned round.
    3. Keep the arcs between regions, each once.

    Parameters
    ----------
    space : Space
        A compiled case of S states.
    rows : tuple of int
        Rows of the parties that move; none lead nowhere.

    Returns
    -------
    Regions
        ``home``, shape (S,), the region in which each state's sequences begin; ``begins``, shape
        (R + 1,), and ``states``, those of each region; ``exits``, shape (R + 1,), and ``onward``,
        the regions that one arc leads to, all with higher numbers. Cost: S times H, and sorting
        the arcs; with forbidden moves each move, and S times the square of H.
    """
    size, count = space.size, len(rows)
    if all(transitive(space, row) for row in rows):
        arcs, nodes, kept, first = _direct(space, rows), size, size, 0
    else:
        arcs = _followed(space.masks, everybody(space), np.array(rows, dtype=np.int64))
        nodes, kept, first = (2 * count + 1) * size, (count + 1) * size, count * size
    labels = _gathered(_linked(_turned(arcs), nodes), _finished(_linked(arcs, nodes)))
    number = int(labels.max()) + 1
    order = np.argsort(labels[:kept], kind="stable")
    begins = np.searchsorted(labels[:kept][order], np.arange(number + 1)).astype(np.int64)
    exits, onward = _linked(_between(arcs, labels), number)
    return labels[first : first + size], begins, (order % size).astype(np.int32), exits, onward


def _direct(space: Space, rows: tuple[int, ...]) -> Longs:
    """Link states where all moves are transitive."""
    found = [
        _within_groups(space.masks, (space.order[row], space.starts[row]), space.direction_of(row))
        for row in rows
    ]
    return np.concatenate([np.empty(0, dtype=np.int64), *found])


@njit(cache=True)
def _within_groups(masks: Longs, listed: tuple[Ints, Ints], direction: tuple[int, int]) -> Longs:
    """Link a party's groups: those equally far along in a chain, and heads of chains onward."""
    order, starts = listed
    oneway, drops = direction
    arcs = [np.int64(0) for _ in range(0)]
    for group in range(len(starts) - 1):
        members = order[starts[group] : starts[group + 1]]
        along = (masks[members] ^ drops) & oneway
        turn = np.argsort(along)
        heads = [np.int64(0) for _ in range(0)]
        for place in range(len(turn)):
            here = np.int64(members[turn[place]])
            if place == 0 or along[turn[place]] != along[turn[place - 1]]:
                heads.append(turn[place])
                continue
            before = np.int64(members[turn[place - 1]])
            arcs += [before << WORD | here, here << WORD | before]
        _link_heads(members, along, heads, arcs)
    return np.array(arcs, dtype=np.int64)


@njit(cache=True)
def _link_heads(members: Ints, along: Longs, heads: list[np.int64], arcs: list[np.int64]) -> None:
    """Link one state of each chain to one of every chain that is further along."""
    for head in heads:
        source = np.int64(members[head]) << WORD
        for other in heads:
            if head != other and along[head] & ~along[other] == 0:
                arcs += [source | np.int64(members[other])]


@njit(cache=True)
def _followed(masks: Longs, who: Movers, rows: Longs) -> Longs:
    """Link (state, last mover), with a node between for each who moves next.

    With S states and H movers the nodes are those reached by each mover, H times S; those where
    sequences begin, S; and those from which a given mover moves next, H times S.
    """
    size, count = np.int64(len(masks)), len(rows)
    arcs = [np.int64(0) for _ in range(0)]
    for number in range(count):
        mover = mover_at(who, rows[number])
        for state in range(size):
            leaving = (count + 1 + number) * size + state
            for last in range(count):
                before = last if last != number else count  # count is where sequences begin
                arcs += [(before * size + state) << WORD | leaving]
            for target in open_steps(masks, mover, state, MOVE):
                arcs += [leaving << WORD | (number * size + target)]
    return np.array(arcs, dtype=np.int64)


def _turned(arcs: Longs) -> Longs:
    return (arcs & (1 << WORD) - 1) << WORD | arcs >> WORD


def _between(arcs: Longs, labels: Ints) -> Longs:
    """Turn arcs between nodes into arcs between their regions, each once."""
    sources = labels[arcs >> WORD].astype(np.int64)
    targets = labels[arcs & (1 << WORD) - 1].astype(np.int64)
    apart = sources != targets
    return np.unique(sources[apart] << WORD | targets[apart])


def _linked(arcs: Longs, nodes: int) -> Links:
    """List the targets of each node."""
    ordered = np.sort(arcs)
    begins = np.searchsorted(ordered, np.arange(nodes + 1, dtype=np.int64) << WORD)
    return begins.astype(np.int64), (ordered & (1 << WORD) - 1).astype(np.int32)


@njit(cache=True)
def _finished(links: Links) -> Ints:
    """List the nodes in the order in which searches, depth first, are done with them."""
    begins, targets = links
    size = len(begins) - 1
    ahead = begins[:-1].copy()
    seen = np.zeros(size, dtype=np.bool_)
    stack, done = np.empty(size, dtype=np.int32), np.empty(size, dtype=np.int32)
    count = 0
    for start in range(size):
        depth = 0 if seen[start] else 1
        seen[start], stack[0] = True, start
        while depth:
            node = stack[depth - 1]
            if ahead[node] == begins[node + 1]:
                done[count] = node
                count, depth = count + 1, depth - 1
                continue
            target = targets[ahead[node]]
            ahead[node] += 1
            if not seen[target]:
                seen[target], stack[depth] = True, target
                depth += 1
    return done


@njit(cache=True)
def _gathered(back: Links, done: Ints) -> Ints:
    """Give each node the number of its region; arcs lead to higher numbers."""
    labels = np.full(len(done), -1, dtype=np.int32)
    stack = np.empty(len(done), dtype=np.int32)
    count = 0
    for start in done[::-1]:
        if labels[start] < 0:
            _label(back, labels, stack, start, count)
            count += 1
    return labels


@njit(cache=True)
def _label(back: Links, labels: Ints, stack: Ints, start: int, label: int) -> None:
    """Give a label to a node and to all that lead to it and have none."""
    begins, sources = back
    labels[start], stack[0] = label, start
    depth = 1
    while depth:
        depth -= 1
        node = stack[depth]
        for source in sources[begins[node] : begins[node + 1]]:
            if labels[source] < 0:
                labels[source], stack[depth] = label, source
                depth += 1


@njit(cache=True)
def new_room(regions: Regions) -> Room:
    """Make room for searches from region to region."""
    size = len(regions[1])
    return np.empty(size, dtype=np.int32), np.zeros(size, dtype=np.int64)


@njit(cache=True)
def lead_on(regions: Regions, region: int, room: Room) -> Ints:
    """List the regions that one leads on to, itself first; they stand in the room."""
    exits, onward = regions[3], regions[4]
    found, marks = room
    marks[-1] += 1  # no region has this number: it counts the searches
    found[0], marks[region] = region, marks[-1]
    count, at = 1, 0
    while at < count:
        here = found[at]
        at += 1
        for other in onward[exits[here] : exits[here + 1]]:
            if marks[other] != marks[-1]:
                found[count], marks[other] = other, marks[-1]
                count += 1
    listed: Ints = found[:count]
    return listed


@njit(cache=True)
def list_reached(regions: Regions, region: int, room: Room) -> Ints:
    """List the states that legal sequences from a region lead to, its own included, not sorted.

    Where moves are forbidden a state is listed once for each mover that reaches it last.
    """
    begins, states = regions[1], regions[2]
    found = lead_on(regions, region, room)
    listed = np.empty((begins[found + 1] - begins[found]).sum(), dtype=np.int32)
    size = 0
    for other in found:
        more = states[begins[other] : begins[other + 1]]
        listed[size : size + len(more)] = more
        size += len(more)
    return listed


@njit(cache=True)
def least_reached(regions: Regions, values: Ints) -> Ints:
    """Find the least of several values within reach of each state, its own included.

    Parameters
    ----------
    regions : Regions
        What `regions_of` gives.
    values : array of int32, shape (S, K)
        K values a state.

    Returns
    -------
    array of int32, shape (S, K)
        The least of each. Cost: one pass over states and arcs.
    """
    home, begins, states, exits, onward = regions
    least = np.full((len(begins) - 1, values.shape[1]), FAR, dtype=np.int32)
    for region in range(len(begins) - 2, -1, -1):
        for state in states[begins[region] : begins[region + 1]]:
            least[region] = np.minimum(least[region], values[state])
        for other in onward[exits[region] : exits[region + 1]]:
            least[region] = np.minimum(least[region], least[other])
    return least[home]
