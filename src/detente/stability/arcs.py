"""Every step of every mover as an explicit arc: what cases with voting bodies are solved on.

A body's improvements are the motions that pass; they need not be transitive, so no ranking stands
for them, and the passes over groups that serve parties cannot be used.

S states, P parties, M movers (the parties, then the bodies), A arcs.
"""

from functools import lru_cache

import numpy as np
from numba import njit
from numpy.typing import NDArray

from detente.record import record
from detente.space import Space
from detente.space.chambers import BY_RANK, Floor, motion_passes
from detente.stability.motions import motions_from
from detente.stability.steps import IMPROVE, LEAN, MOVE, Movers, mover_at, open_steps
from detente.stability.steps import movers as everybody

__all__ = ["Arcs", "Backward", "arcs_of", "backward", "permitted"]

Ints = NDArray[np.int32]
Longs = NDArray[np.int64]
Bytes = NDArray[np.uint8]

# Where the arcs into each state begin; of each, its source, its mover, and whether it may be used.
Backward = tuple[Longs, Ints, Ints, NDArray[np.bool_]]
# The states, the parties' moves, the bodies, the bars.
View = tuple[Longs, Movers, Floor, NDArray[np.int64]]


@record(eq=False)
class Arcs:
    """All permitted steps.

    Attributes
    ----------
    begins : array of int64, shape (M * S + 1,)
        Where the arcs of mover m from state s begin, at ``m * S + s``.
    targets : array of int32, shape (A,)
        Where each leads.
    kinds : array of uint8, shape (A,)
        `MOVE`, `IMPROVE` or `LEAN`: a lean arc is an improvement too. A motion that passes is lean:
        a body has no ranks by which a part of it could be as good.
    swayed : array of int64, shape (A,)
        For motions: bit p says that it passes if party p votes by its rank and all other seats as
        they like. All bits for the arcs of parties.
    """

    space: Space
    begins: Longs
    targets: Ints
    kinds: Bytes
    swayed: Longs


@lru_cache(maxsize=1)  # what is reached and what is stable there are asked one after the other
def arcs_of(space: Space) -> Arcs:
    """List every step that a party or body is permitted to make.

    1. The moves of each party, as `open_steps` has them.
    2. The changes of each body's options that its directions, the feasible states and the
       forbidden moves permit; each is an improvement if the motion for it passes.

    Cost: a look at every setting of a mover's own options in every state.
    """
    view = _view(space)
    shape = (len(space.parties), len(space.movers), space.size)
    begins = np.zeros(shape[1] * shape[2] + 1, dtype=np.int64)
    _count(view, shape, begins)
    np.cumsum(begins, out=begins)
    size = int(begins[-1])
    targets = np.empty(size, dtype=np.int32)
    kinds = np.zeros(size, dtype=np.uint8)
    swayed = np.full(size, -1, dtype=np.int64)
    _fill(view, shape, begins, (targets, kinds, swayed))
    return Arcs(space=space, begins=begins, targets=targets, kinds=kinds, swayed=swayed)


def permitted(arcs: Arcs, movers: tuple[int, ...], kind: int) -> NDArray[np.bool_]:
    """Say which arcs some movers may use: array of bool, shape (A,).

    Where they may use any move and just one party is left out, it is the one that judges: motions
    count that pass if it votes by its rank and the others as they like.
    """
    space = arcs.space
    size = space.size
    who = np.repeat(np.arange(len(space.movers)), np.diff(arcs.begins[::size]))
    usable = np.isin(who, np.array(movers, dtype=np.int64))
    if kind != MOVE:
        return np.asarray(usable & (arcs.kinds >= kind))
    can = (space.up | space.down).astype(np.bool_)
    judges = {row for row in range(len(space.parties)) if can[row] and row not in movers}
    if len(judges) == 1:
        usable &= (arcs.swayed >> judges.pop() & 1).astype(np.bool_)
    return np.asarray(usable)


def backward(arcs: Arcs, usable: NDArray[np.bool_]) -> Backward:
    """Turn the arcs round: those into each state, with their sources and movers."""
    size = arcs.space.size
    nodes = np.repeat(np.arange(len(arcs.begins) - 1), np.diff(arcs.begins))
    order = np.argsort(arcs.targets, kind="stable")
    begins = np.searchsorted(arcs.targets[order], np.arange(size + 1)).astype(np.int64)
    sources = (nodes[order] % size).astype(np.int32)
    who = (nodes[order] // size).astype(np.int32)
    return begins, sources, who, usable[order]


def _view(space: Space) -> View:
    return space.masks, everybody(space), space.chambers.floor, space.bars


@njit(cache=True)
def _count(view: View, shape: tuple[int, int, int], begins: Longs) -> None:
    """Count the arcs of each mover from each state; they stand one place further on."""
    masks, who, floor, bars = view
    parties, movers, size = shape
    for row in range(movers):
        for state in range(size):
            if row < parties:
                found = open_steps(masks, mover_at(who, row), state, MOVE)
            else:
                found = motions_from((masks, floor, bars), parties, state, row)
            begins[row * size + state + 1] = len(found)


@njit(cache=True)
def _fill(
    view: View, shape: tuple[int, int, int], begins: Longs, found: tuple[Ints, Bytes, Longs]
) -> None:
    """Write down the arcs."""
    parties, movers, size = shape
    for row in range(movers):
        for state in range(size):
            first = begins[row * size + state]
            if row < parties:
                _fill_moves(view, row, state, first, found)
            else:
                _fill_motions(view, (parties, row), state, first, found)


@njit(cache=True)
def _fill_moves(
    view: View, row: int, state: int, first: int, found: tuple[Ints, Bytes, Longs]
) -> None:
    """Write down a party's moves from a state, best first, with their kinds."""
    masks, who, _, _ = view
    targets, kinds, _ = found
    mover = mover_at(who, row)
    steps = open_steps(masks, mover, state, MOVE)
    lean = open_steps(masks, mover, state, LEAN)
    for number in range(len(steps)):
        target = steps[number]
        targets[first + number] = target
        kinds[first + number] = IMPROVE if mover[4][target] > mover[4][state] else MOVE
        for other in lean:
            if other == target:
                kinds[first + number] = LEAN


@njit(cache=True)
def _fill_motions(
    view: View, place: tuple[int, int], state: int, first: int, found: tuple[Ints, Bytes, Longs]
) -> None:
    """Write down a body's motions from a state, with who could carry them."""
    masks, who, floor, bars = view
    parties, row = place
    targets, kinds, swayed = found
    ranks = who[4]
    steps = motions_from((masks, floor, bars), parties, state, row)
    for number in range(len(steps)):
        motion = (row - parties, state, int(steps[number]))
        targets[first + number] = steps[number]
        passes = motion_passes(floor, ranks, motion, BY_RANK)
        kinds[first + number] = LEAN if passes else MOVE
        bits = 0
        for judge in range(parties):
            bits |= motion_passes(floor, ranks, motion, judge) << judge
        swayed[first + number] = bits
