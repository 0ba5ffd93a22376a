"""The motions open at one state: what a voting body may be asked to change, and what passes.

S states, P parties.
"""

import numpy as np
from numba import njit
from numpy.typing import NDArray

from detente.space import Space
from detente.space.chambers import BY_RANK, Floor, motion_passes

__all__ = ["motions_from", "motions_taking", "open_motions"]

Ints = NDArray[np.int32]
Longs = NDArray[np.int64]
View = tuple[NDArray[np.int64], Floor, NDArray[np.int64]]  # the states, the bodies, the bars


def open_motions(space: Space, state: int, row: int, *, passing: bool) -> Ints:
    """List where the motions of a body lead from a state: all it may table, or those that pass.

    Parameters
    ----------
    space : Space
        The case.
    state : int
        Index of the state.
    row : int
        Row of the body among the movers.
    passing : bool
        Whether to list only the motions that pass, all seats voting by their rank.
    """
    floor, ranks = space.chambers.floor, space.ranks
    body = row - len(space.parties)
    found: Ints = motions_from((space.masks, floor, space.bars), len(space.parties), state, row)
    if not passing:
        return found
    kept = [t for t in found.tolist() if motion_passes(floor, ranks, (body, state, t), BY_RANK)]
    return np.array(kept, dtype=np.int32)


def motions_taking(space: Space, row: int, bits: int, states: Longs) -> Longs:
    """Find for some states where a motion leads that takes some options.

    Parameters
    ----------
    space : Space
        The case.
    row : int
        Row of the body among the movers.
    bits : int
        The options, as bits; a motion that takes any of them counts.
    states : array of int64
        Indices of states.

    Returns
    -------
    array of int64, shape (len(states), 2)
        Where such a motion leads that passes, and where one does that can be tabled; of several
        the one that changes least; -1 where there is none.
    """
    view = (space.masks, space.chambers.floor, space.bars)
    found: Longs = _taking(view, space.ranks, (row, bits), states)
    return found


@njit(cache=True)
def _taking(view: View, ranks: Ints, asked: tuple[int, int], states: Longs) -> Longs:
    """Go through the motions from those that change most, so that the last ones change least."""
    masks, floor, _ = view
    row, bits = asked
    found = np.full((len(states), 2), -1, dtype=np.int64)
    parties = len(ranks)
    for place in range(len(states)):
        state = states[place]
        for target in motions_from(view, parties, state, row):
            if masks[target] & ~masks[state] & bits == 0:
                continue
            found[place, 1] = target
            if motion_passes(floor, ranks, (row - parties, state, target), BY_RANK):
                found[place, 0] = target
    return found


@njit(cache=True)
def motions_from(view: View, parties: int, state: int, row: int) -> Ints:
    """List where a body's permitted changes of its own options lead."""
    masks, floor, bars = view
    _, own, up, down = floor[5][row - parties]
    mask = masks[state]
    rest, part = mask & ~own, own
    listed = [0 for _ in range(0)]
    while True:
        wanted = rest | part
        taken, dropped = wanted & ~mask, mask & ~wanted
        fits = wanted != mask and taken & ~up == 0 and dropped & ~down == 0
        place = np.searchsorted(masks, wanted)
        if fits and place < len(masks) and masks[place] == wanted:
            barred = bars.shape[2] and bars[0, row, state] & bars[1, row, place]
            if not barred:
                listed.append(place)
        if part == 0:
            break
        part = (part - 1) & own
    found = np.empty(len(listed), dtype=np.int32)
    for number in range(len(listed)):
        found[number] = listed[number]
    return found
