"""What can be reached from a state, in how many steps, and along which paths."""

from collections.abc import Iterable

import numpy as np
from numpy.typing import NDArray

from detente.errors import UnknownName
from detente.space import Space
from detente.stability.joint import coalition, joint_targets, joint_walk, joint_walk_reaches
from detente.stability.results import Path, Reach, Step
from detente.stability.steps import improvements, moves
from detente.stability.walk import IMPROVE, LEAN, MOVE, UNREACHED, reached, walk

__all__ = [
    "around",
    "cycle",
    "distances",
    "reach",
    "reach_around",
    "reaches",
    "sequences",
    "shortest_paths",
]

Indices = NDArray[np.int64]

MOST_PATHS = 20
SINGLE, JOINT = "single", "joint"


def reach(space: Space, start: int, *, moves: str = SINGLE, lean: bool = False) -> Reach:
    """Say which states improvements lead to from a state, itself included.

    Parameters
    ----------
    space : Space
        The case.
    start : int
        Index of the state it starts from.
    moves : str
        ``single``: legal sequences of improvements by single parties; ``joint``: sequences of
        joint improvements by coalitions of one or more.
    lean : bool
        Only moves of which no part leaves every mover at least as well off as the whole.

    Returns
    -------
    Reach
        The states, sorted.

    Raises
    ------
    UnknownName
        If ``moves`` is neither.
    """
    if moves == SINGLE:
        found = reached(space, start, _everybody(space), LEAN if lean else IMPROVE)
    else:
        found = np.flatnonzero(distances(space, start, moves=moves, lean=lean) != UNREACHED)
    return Reach(start=start, moves=moves, lean=lean, states=found)


def reaches(
    space: Space, start: int, goals: Indices, *, moves: str = SINGLE, lean: bool = False
) -> bool:
    """Say whether improvements lead from a state to any of some others, or it is one of them.

    ``goals`` are indices of states; the other parameters and errors are those of `reach`. A joint
    walk ends at the first goal.
    """
    if moves == JOINT:
        return joint_walk_reaches(space, start, goals, lean=lean)
    return bool((distances(space, start, moves=moves, lean=lean)[goals] != UNREACHED).any())


def distances(
    space: Space, start: int, *, moves: str = SINGLE, lean: bool = False
) -> NDArray[np.int32]:
    """Count the steps to every state, -1 where it is not reached: array of int32, shape (S,).

    Parameters and errors are those of `reach`.
    """
    if moves == JOINT:
        return joint_walk(space, start, lean=lean)
    if moves != SINGLE:
        raise UnknownName(f"moves are 'single' or 'joint', not '{moves}'")
    steps = walk(space, start, _everybody(space), LEAN if lean else IMPROVE)
    far = np.where(steps == UNREACHED, np.iinfo(np.int32).max, steps).min(axis=0)
    return np.where(far == np.iinfo(np.int32).max, UNREACHED, far).astype(np.int32)


def shortest_paths(
    space: Space, start: int, targets: Iterable[int], *, moves: str = SINGLE, lean: bool = False
) -> tuple[Path, ...]:
    """List the shortest legal paths of improvements from a state to any of some others.

    Parameters
    ----------
    space : Space
        The case.
    start : int
        Index of the state it starts from.
    targets : iterable of int
        Where it may lead; the nearest count.
    moves, lean
        As for `reach`.

    Returns
    -------
    tuple of Path
        At most twenty, in a fixed order; none if no target is reached; the path of no steps if
        the start is a target.
    """
    goals = sorted(set(targets))
    if moves == JOINT:
        return _joint_paths(space, start, goals, lean=lean)
    return sequences(space, start, goals, _everybody(space), kind=LEAN if lean else IMPROVE)


def sequences(
    space: Space, start: int, targets: Iterable[int], movers: tuple[int, ...], *, kind: int
) -> tuple[Path, ...]:
    """List the shortest legal sequences of some movers from a state to any of some others.

    1. Count the steps to every state by every last mover.
    2. Take the nearest targets with the last movers that reach them first.
    3. Go back step by step: from a state and last mover to the states that mover stepped from,
       with any other last mover one step nearer.

    Parameters
    ----------
    space : Space
        The case.
    start : int
        Index of the state it starts from.
    targets : iterable of int
        Where it may lead.
    movers : tuple of int
        Rows of the parties that may move.
    kind : int
        ``MOVE``, ``IMPROVE`` or ``LEAN``.

    Returns
    -------
    tuple of Path
        At most twenty.
    """
    steps = walk(space, start, movers, kind)
    goals = list(targets)
    if start in goals:
        return (Path(steps=()),)
    ends = [(int(steps[row, goal]), goal, row) for goal in goals for row in movers]
    reached = [end for end in ends if end[0] > 0]
    if not reached:
        return ()
    nearest = min(reached)[0]
    paths: list[Path] = []
    for depth, goal, row in reached:
        if depth == nearest and len(paths) < MOST_PATHS:
            _trace_back(steps, (space, start, kind), (goal, row), (), paths)
    return tuple(paths)


def _trace_back(
    steps: NDArray[np.int32],
    origin: tuple[Space, int, int],
    node: tuple[int, int],
    tail: tuple[Step, ...],
    paths: list[Path],
) -> None:
    """Extend a path backward to the start, adding each finished one to ``paths``."""
    space, start, kind = origin
    target, row = node
    depth = int(steps[row, target])
    for source in _sources(space, steps, depth - 1, node, kind):
        if len(paths) >= MOST_PATHS:
            return
        step = Step(movers=(space.movers[row],), source=source, target=target)
        if depth == 1:
            if source == start:
                paths.append(Path(steps=(step, *tail)))
            continue
        for before in range(len(space.movers)):
            if before != row and steps[before, source] == depth - 1:
                _trace_back(steps, origin, (source, before), (step, *tail), paths)


def _sources(
    space: Space, steps: NDArray[np.int32], depth: int, node: tuple[int, int], kind: int
) -> list[int]:
    """Return the states at a depth from which the mover of a node steps to its state."""
    target, row = node
    own = _own(space, row)
    at_depth = np.flatnonzero((steps == depth).any(axis=0))
    near = at_depth[(space.masks[at_depth] ^ space.masks[target]) & ~own == 0]
    return [int(source) for source in near if target in _open(space, int(source), row, kind)]


def _own(space: Space, row: int) -> int:
    """Return the options that a mover may change, as bits."""
    parties = len(space.parties)
    if row >= parties:
        return int(space.chambers.rules[row - parties, 1])
    return int(space.up[row] | space.down[row])


def _open(space: Space, state: int, row: int, kind: int) -> set[int]:
    if kind == MOVE:
        return {int(other) for other in moves(space, state, row)}
    return {int(other) for other in improvements(space, state, row, lean=kind == LEAN)}


def _joint_paths(space: Space, start: int, goals: list[int], *, lean: bool) -> tuple[Path, ...]:
    """List shortest sequences of joint improvements, going back from the nearest goals."""
    steps = joint_walk(space, start, lean=lean)
    reached = [int(steps[goal]) for goal in goals if steps[goal] != UNREACHED]
    if not reached:
        return ()
    heads: list[tuple[int, tuple[Step, ...]]] = [
        (goal, ()) for goal in goals if steps[goal] == min(reached)
    ]
    for depth in range(min(reached) - 1, -1, -1):
        layer = [int(source) for source in np.flatnonzero(steps == depth)]
        onward = {source: set(joint_targets(space, source, lean=lean).tolist()) for source in layer}
        heads = [
            (source, (_joint_step(space, source, target), *tail))
            for target, tail in heads
            for source in layer
            if target in onward[source]
        ][:MOST_PATHS]
    return tuple(Path(steps=tail) for _, tail in heads)


def _joint_step(space: Space, source: int, target: int) -> Step:
    return Step(movers=coalition(space, source, target), source=source, target=target)


def around(space: Space, start: int) -> Indices:
    """List a state and every state that one party could put in its place and change back.

    1. Take each party's options that it alone may both take and drop.
    2. List the states that one move of the party on just those options leads to.

    Parameters
    ----------
    space : Space
        The case.
    start : int
        Index of the state.

    Returns
    -------
    array of int64
        Indices of states, sorted, the state itself included.
    """
    found = {start}
    for row in range(len(space.parties)):
        free = int(space.up[row] & space.down[row])
        reached = moves(space, start, row)
        changed = space.masks[reached] ^ space.masks[start]
        found.update(reached[changed & ~free == 0].tolist())
    return np.array(sorted(found), dtype=np.int64)


def reach_around(space: Space, start: int, *, moves: str = SINGLE, lean: bool = False) -> Reach:
    """Say which states improvements lead to from around a state (`around`), those included.

    Parameters are those of `reach`.

    Returns
    -------
    Reach
        The union of what is reached from each state around; ``start`` is the state itself.
    """
    found: set[int] = set()
    for near in around(space, start):
        # what joint paths lead to is closed; what single ones lead to depends on who came last
        if int(near) not in found or moves == SINGLE:
            found.update(reach(space, int(near), moves=moves, lean=lean).states.tolist())
    return Reach(
        start=start, moves=moves, lean=lean, states=np.array(sorted(found), dtype=np.int64)
    )


def cycle(space: Space, start: int) -> Path:
    """Follow best replies from a state until they repeat.

    The first party in the order of the case that did not move last and has an improvement takes
    its best lean one.

    Parameters
    ----------
    space : Space
        The case.
    start : int
        Index of the state it starts from.

    Returns
    -------
    Path
        The steps of the cycle; no steps if the replies come to rest instead.
    """
    seen: dict[tuple[int, int], int] = {}
    steps: list[Step] = []
    state, last = start, -1
    while (state, last) not in seen:
        seen[state, last] = len(steps)
        for row in _everybody(space):
            better = improvements(space, state, row, lean=True)
            if row != last and len(better):
                target = int(better[0])
                steps.append(Step(movers=(space.movers[row],), source=state, target=target))
                state, last = target, row
                break
        else:
            return Path(steps=())
    return Path(steps=tuple(steps[seen[state, last] :]))


def _everybody(space: Space) -> tuple[int, ...]:
    """Return the rows of all parties and bodies."""
    return tuple(range(len(space.movers)))
