"""What lies around the moment: the states that one party could put in its place and take back."""

import numpy as np

from detente.findings.records import Indices
from detente.space import Space
from detente.stability import reach

__all__ = ["around", "reached_around"]

MOST = 256  # with more states around the moment, what they lead to is not worked out


def around(space: Space, start: int) -> Indices:
    """List the states that one party could put in a state's place by options it can change back.

    Parameters
    ----------
    space : Space
        The case.
    start : int
        Index of the state.

    Returns
    -------
    array of int
        Indices, sorted, without the state itself.
    """
    changed = space.masks ^ space.masks[start]
    near = np.zeros(space.size, dtype=np.bool_)
    for row in range(len(space.parties)):
        own = int(space.up[row] & space.down[row])
        near |= (changed & ~own) == 0
    near[start] = False
    return np.flatnonzero(near)


def reached_around(space: Space, start: int, near: Indices, *, moves: str) -> Indices:
    """List what lean moves lead to from a state and from those around it, themselves included.

    Returns
    -------
    array of int
        Indices, sorted; empty if there are too many states around.
    """
    if len(near) > MOST:
        return np.empty(0, dtype=np.int64)
    found = [reach(space, int(s), moves=moves, lean=True).states for s in (start, *near)]
    return np.unique(np.concatenate(found))
