"""The motions open at one state: what a voting body may be asked to change, and what passes.

S states, P parties.
"""

import numpy as np
from numba import njit
from numpy.typing import NDArray

from detente.space import Space
from detente.space.chambers import BY_RANK, Floor, motion_passes

__all__ = ["motions_from", "open_motions"]

Ints = NDArray[np.int32]
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
