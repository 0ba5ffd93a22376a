"""Parties that move as one: what they reach with the others, and where they stay.

S states. The parties change their options at once; a change is an improvement if none of them
ranks it lower and one ranks it higher. Everybody else moves as ever.
"""

import numpy as np
from numpy.typing import NDArray

from detente.errors import NotApplicable
from detente.space import Space
from detente.space.compilation import DOWNS, UPS
from detente.stability.steps import improvements

__all__ = ["reach_together", "stays_together"]

Indices = NDArray[np.int64]


def reach_together(space: Space, start: int, together: tuple[str, ...]) -> Indices:
    """List what improvements reach from a state where some parties move as one.

    1. The mover of one step does not make the next.
    2. A step of the others is a lean improvement; one of those that move as one is an
       improvement of theirs, lean for them: no part of it is as good for each of them.

    Returns
    -------
    array of int64
        Sorted, the start included. Cost: the states reached times those that one mover can bring
        about.
    """
    single = [row for row, mover in enumerate(space.movers) if mover not in together]
    seen = {(start, -1)}
    queue = [(start, -1)]
    for state, last in queue:
        steps = [(t, row) for row in single if row != last for t in _alone(space, state, row)]
        if last != -2:
            steps += [(t, -2) for t in _jointly(space, state, together)]
        for step in steps:
            if step not in seen:
                seen.add(step)
                queue.append(step)
    return np.array(sorted({state for state, _ in seen}), dtype=np.int64)


def stays_together(
    space: Space, states: Indices, together: tuple[str, ...], concept: str
) -> Indices:
    """Keep the states that nobody improves on, some parties moving as one.

    Raises
    ------
    NotApplicable
        Under a concept other than Nash: what would deter two parties at once is not defined.
    """
    if concept != "nash":
        raise NotApplicable("parties as one mover are compared under Nash stability only")
    single = [row for row, mover in enumerate(space.movers) if mover not in together]
    kept = [
        state
        for state in states.tolist()
        if not any(len(improvements(space, state, row)) for row in single)
        and not _jointly(space, state, together)
    ]
    return np.array(kept, dtype=np.int64)


def _alone(space: Space, state: int, row: int) -> list[int]:
    return [int(target) for target in improvements(space, state, row, lean=True)]


def _jointly(space: Space, state: int, together: tuple[str, ...]) -> list[int]:
    """List the lean improvements that some parties have as one."""
    rows = [space.parties.index(party) for party in together]
    up, down = _own(space, together)
    here = int(space.masks[state])
    changed = space.masks ^ here
    allowed = ((changed & space.masks & ~up) == 0) & ((changed & here & ~down) == 0)
    if space.bars.shape[2]:
        for row in rows:
            allowed &= (space.bars[0, row, state] & space.bars[1, row]) == 0
    gains = np.array([space.ranks[row] - space.ranks[row, state] for row in rows])
    better = allowed & (gains >= 0).all(axis=0) & (gains > 0).any(axis=0)
    found = np.flatnonzero(better)
    return [int(t) for t in found if not _has_better_part(space, found, int(t), here, rows)]


def _has_better_part(space: Space, found: Indices, target: int, here: int, rows: list[int]) -> bool:
    """Whether a part of a change leaves each of the parties at least as well off."""
    whole = int(space.masks[target]) ^ here
    parts = space.masks[found] ^ here
    inside = ((parts & ~whole) == 0) & (parts != whole)
    no_worse = (space.ranks[rows][:, found] >= space.ranks[rows, target][:, None]).all(axis=0)
    return bool((inside & no_worse).any())


def _own(space: Space, together: tuple[str, ...]) -> tuple[int, int]:
    """Return what the parties may take and drop between them, as bits."""
    up = down = 0
    for bit, option in enumerate(space.settled.options):
        if option.id not in space.settled.fixed:
            up |= (option.moves in UPS and set(option.holders) <= set(together)) << bit
            down |= (option.moves in DOWNS and bool(set(option.holders) & set(together))) << bit
    return up, down
