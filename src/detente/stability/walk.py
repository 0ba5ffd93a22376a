"""Legal sequences from one state: how many steps to each state, by each last mover.

A legal sequence never lets a party move twice in a row. It is searched on (state, last mover),
since lean moves, and moves that a forbidden move bars, do not combine into one.
S states, P parties.
"""

import numpy as np
from numba import njit
from numpy.typing import NDArray

from detente.space import Space
from detente.stability.assembled import walk_arcs
from detente.stability.steps import (
    IMPROVE,
    LEAN,
    MOVE,
    Movers,
    improvements,
    mover_at,
    open_steps,
)
from detente.stability.steps import movers as everybody

__all__ = ["IMPROVE", "LEAN", "MOVE", "UNREACHED", "reached", "walk"]

Ints = NDArray[np.int32]

UNREACHED = -1
MOST_NEAR = 512  # states with their last mover, beyond which listing all arcs costs less


def walk(space: Space, start: int, movers: tuple[int, ...], kind: int) -> Ints:
    """Count the steps of the shortest legal sequences from a state.

    1. The start is reached in no steps, by nobody.
    2. From a state reached by one last mover, every other mover may step on; once a second last
       mover has reached it, the first may too.
    3. A state and last mover keep the number of steps in which they are first reached.

    Parameters
    ----------
    space : Space
        A compiled case of S states and P parties.
    start : int
        Index of the state it starts from.
    movers : tuple of int
        Rows of the parties that may move, and of bodies.
    kind : int
        ``MOVE``, ``IMPROVE`` or ``LEAN``: which steps count.

    Returns
    -------
    array of int32, shape (P + 1, S), or (P + B + 1, S) with B bodies
        Steps to each state by each last mover, -1 where there are none; the last row is the
        start. Cost: every step out of every state reached is looked at once.
    """
    if space.chambers.ids:
        return walk_arcs(space, start, movers, kind)
    rows = np.array(movers, dtype=np.int64)
    steps = np.full((len(space.parties) + 1, space.size), UNREACHED, dtype=np.int32)
    if movers:
        _walk(space.masks, (everybody(space), rows), start, kind, steps)
    steps[-1, start] = 0
    return steps


def reached(space: Space, start: int, movers: tuple[int, ...], kind: int) -> NDArray[np.int64]:
    """List the states that legal sequences lead to, the start included, sorted.

    Parameters are those of `walk`. Cost: every step out of every state reached, and one byte a
    state and party. With bodies, where more than a few hundred states are reached: every step there
    is.
    """
    if space.chambers.ids:
        near = () if kind == MOVE else _reached_near(space, start, movers, lean=kind == LEAN)
        if near:
            return np.array(sorted(near), dtype=np.int64)
        return np.flatnonzero((walk_arcs(space, start, movers, kind) >= 0).any(axis=0))
    rows = np.array(movers, dtype=np.int64)
    seen = np.zeros((len(space.parties) + 1, space.size), dtype=np.bool_)
    found: NDArray[np.int64] = _reached(space.masks, (everybody(space), rows), start, kind, seen)
    found.sort()
    return found


def _reached_near(
    space: Space, start: int, movers: tuple[int, ...], *, lean: bool
) -> frozenset[int]:
    """List the states that improvements lead to, one by one; none if they are too many for that."""
    seen, waiting = {(start, -1)}, [(start, -1)]
    while waiting and len(seen) <= MOST_NEAR:
        state, last = waiting.pop()
        onward = {
            (int(target), row)
            for row in movers
            if row != last
            for target in improvements(space, state, row, lean=lean)
        }
        waiting += onward - seen
        seen |= onward
    return frozenset(state for state, _ in seen) if not waiting else frozenset()


@njit(cache=True)
def _reached(
    masks: NDArray[np.int64],
    party: tuple[Movers, NDArray[np.int64]],
    start: int,
    kind: int,
    seen: NDArray[np.bool_],
) -> NDArray[np.int64]:
    """Search depth first on (state, last mover), the last row of ``seen`` saying which states."""
    who, rows = party
    waiting = [(start, -1)]
    seen[-1, start] = True
    listed = [start]
    while waiting:
        state, last = waiting.pop()
        for row in rows[rows != last]:
            targets = open_steps(masks, mover_at(who, row), state, kind)
            waiting.extend([(target, row) for target in targets[~seen[row][targets]]])
            listed.extend(targets[~seen[-1][targets]])
            seen[row][targets] = True
            seen[-1][targets] = True
    return np.array(listed, dtype=np.int64)


@njit(cache=True)
def _walk(
    masks: NDArray[np.int64],
    party: tuple[Movers, NDArray[np.int64]],
    start: int,
    kind: int,
    steps: Ints,
) -> None:
    """Search breadth first; a state is taken up once for all movers but one, once for that one."""
    who, rows = party
    states = np.empty(2 * len(masks) + 1, dtype=np.int32)
    lasts = np.empty(2 * len(masks) + 1, dtype=np.int32)
    firsts = np.full(len(masks), -1, dtype=np.int32)  # by whom a state was first reached
    opened = np.zeros(len(masks), dtype=np.uint8)  # 0 not, 1 for all but firsts, 2 for all
    states[0], lasts[0], opened[start] = start, -1, 2
    head, tail = 0, 1
    while head < tail:  # noqa: PLR1702 - the search reads best in one piece
        state, last = states[head], lasts[head]
        head += 1
        second = last >= 0 and last != firsts[state]
        depth = 0 if last < 0 else steps[last, state]
        for number in range(len(rows)):
            row = rows[number]
            if row == last or (second and row != firsts[state]):
                continue
            targets = open_steps(masks, mover_at(who, row), state, kind)
            for target in targets[steps[row][targets] < 0]:
                steps[row, target] = depth + 1
                if _opens(target, row, firsts, opened):
                    states[tail], lasts[tail] = target, row
                    tail += 1


@njit(cache=True)
def _opens(target: int, row: int, firsts: Ints, opened: NDArray[np.uint8]) -> bool:
    """Whether a state reached by this last mover lets somebody step on who could not before."""
    if opened[target] == 0:
        opened[target] = 1
        firsts[target] = row
        return True
    if opened[target] == 1 and firsts[target] != row:
        opened[target] = 2
        return True
    return False
