"""The map of states and moves from the status quo: which states are shown, and where they stand."""

from collections import Counter
from collections.abc import Mapping

import numpy as np
from numpy.typing import NDArray

from detente.findings import Analysis
from detente.record import Frozen, field, record
from detente.stability import (
    Step,
    distances,
    improvements,
    joint_steps,
    shortest_paths,
)

__all__ = ["Arrow", "Node", "StateMap", "state_map"]

Steps = NDArray[np.int32]

MOST = 40  # states shown
FEWER = (40, 32, 24, 18, 12)  # tried in turn until the arrows can be told apart
MOST_ARROWS = 60
ACROSS, DOWN = 150.0, 64.0  # between two steps; between two states of one step


@record
class Node:
    """One state on the map: ``number`` 0 is the moment; ``steps`` counts moves from it.

    ``beyond`` counts the moves from it that lead to states the map leaves out.
    """

    number: int
    index: int
    steps: int
    rests: bool
    beyond: int
    x: float
    y: float


@record
class Arrow:
    """A move on the map, between node numbers, and who makes it.

    ``tried`` marks a step from a moment that nobody would leave, taken to see what follows.
    """

    source: int
    target: int
    movers: tuple[str, ...]
    tried: bool = False


@record
class StateMap:
    """The states and moves shown, their places, and how many states were left out.

    ``marks`` maps each party to the letters that stand for it on arrows.
    """

    nodes: tuple[Node, ...]
    arrows: tuple[Arrow, ...]
    left_out: int
    width: float
    height: float
    marks: Mapping[str, str] = field(default_factory=Frozen)


def state_map(analysis: Analysis, *, most: int = MOST) -> StateMap:
    """Lay out the states that lean moves reach from the moment, and the moves between them.

    1. Count the moves from the moment to each reached state. Where nothing moves from the moment,
       start from the states around it instead, which differ from it in one option of one party.
    2. Keep the shortest ways to the nearest resting states, then the nearest other states, up to
       ``most`` and fewer if there would be too many arrows; the rest is counted.
    3. A state stands as far right as it takes moves to get there.
    4. Within one such column states stand in the order of the middle of the states before them.

    Parameters
    ----------
    analysis : Analysis
        An analysis with a moment; without one the map is empty.
    most : int
        How many states to show at most.

    Returns
    -------
    StateMap
        The same for the same analysis, always.
    """
    marks = _marks(analysis)
    if analysis.start < 0:
        return StateMap(nodes=(), arrows=(), left_out=0, width=0, height=0, marks=marks)
    tried = _tried(analysis) if analysis.moment_answers else []
    steps = _steps(analysis, tried)
    kept, moves = _chosen(analysis, steps, most)
    shown = [move for move in moves if move.target in set(kept)]
    drawn = [step for step in tried if step.target in set(kept)]
    columns = _columns(kept, steps, [*drawn, *shown])
    nodes = _nodes(analysis, columns, moves)
    numbers = {node.index: node.number for node in nodes}
    return StateMap(
        nodes=nodes,
        arrows=tuple(
            Arrow(
                source=numbers[step.source],
                target=numbers[step.target],
                movers=step.movers,
                tried=place < len(drawn),
            )
            for place, step in enumerate([*drawn, *shown])
        ),
        left_out=len(_shown_first(steps)) - len(kept),
        width=ACROSS * (len(columns) - 1) + 2 * DOWN,
        height=DOWN * max(len(column) for column in columns),
        marks=marks,
    )


def _chosen(analysis: Analysis, steps: Steps, most: int) -> tuple[list[int], list[Step]]:
    """Choose the states to show so that the arrows between them stay few; and all their moves."""
    for size in (most, *(fewer for fewer in FEWER if fewer < most)):
        kept = _kept(analysis, steps, size)
        moves = [step for state in kept for step in _steps_from(analysis, state)]
        if sum(move.target in set(kept) for move in moves) <= MOST_ARROWS:
            break
    return kept, moves


def _tried(analysis: Analysis) -> list[Step]:
    """List the steps from the moment to the states around it, one option each."""
    space = analysis.space
    origin = int(space.masks[analysis.start])
    found = []
    for state in analysis.near.tolist():
        changed = int(space.masks[state]) ^ origin
        if changed.bit_count() == 1:
            owner = analysis.settled.options[changed.bit_length() - 1].owner
            found.append(Step(movers=(owner,), source=analysis.start, target=state))
    return found


def _steps(analysis: Analysis, tried: list[Step]) -> Steps:
    """Count the moves to every state from the moment, a step that was tried being the first."""
    moves, space = analysis.moves, analysis.space
    if not tried:
        return distances(space, analysis.start, moves=moves, lean=True)
    nearest = np.full(space.size, -1, dtype=np.int32)
    for step in tried:
        found = distances(space, step.target, moves=moves, lean=True)
        further = np.where(found >= 0, found + 1, -1).astype(np.int32)
        closer = (further >= 0) & ((nearest < 0) | (further < nearest))
        nearest[closer] = further[closer]
    nearest[analysis.start] = 0
    return nearest


def _marks(analysis: Analysis) -> Mapping[str, str]:
    """Give each party letters of its own: initials, or the first letters of a single word."""
    marks: dict[str, str] = {}
    for party in analysis.settled.parties:
        words = [word for word in party.name.split() if word[:1].isupper()] or [party.name]
        initials = "".join(word[0] for word in words) if len(words) > 1 else words[0][:2]
        longer = (words[0][:size] for size in range(3, len(words[0]) + 1))
        choices = (initials, *longer, party.id)
        marks[party.id] = next(mark for mark in choices if mark not in marks.values())
    return Frozen(marks)


def _kept(analysis: Analysis, steps: Steps, most: int) -> list[int]:
    """Choose the states to show: ways to the nearest resting states, then whatever is near."""
    reached = _shown_first(steps)
    if len(reached) <= most or analysis.moment_answers:
        return reached[:most]
    kept = {analysis.start: None}
    for state in _resting(analysis, steps):
        path = shortest_paths(
            analysis.space, analysis.start, (state,), moves=analysis.moves, lean=True
        )
        way = [step.target for step in path[0].steps] if path else []
        if len(kept) + len(way) > most // 2:
            break
        kept.update(dict.fromkeys(way))
    for state in reached:
        if len(kept) < most:
            kept[state] = None
    return sorted(kept, key=lambda s: (int(steps[s]), s))


def _shown_first(steps: Steps) -> list[int]:
    """List the states that the map could show, nearest first."""
    return sorted(np.flatnonzero(steps >= 0).tolist(), key=lambda s: (int(steps[s]), s))


def _resting(analysis: Analysis, steps: Steps) -> list[int]:
    """List the states where moves come to rest, nearest first; around the moment if need be."""
    around = analysis.moment_answers and analysis.concept in analysis.rests_around
    found = analysis.resting_around if around else analysis.resting
    resting = found(analysis.concept).tolist()
    return sorted(resting, key=lambda s: (int(steps[s]), s))


def _steps_from(analysis: Analysis, state: int) -> list[Step]:
    """List the lean moves from one state, single ones or joint ones."""
    space = analysis.space
    if analysis.moves == "joint":
        return [found.step for found in joint_steps(space, state, lean=True)]
    return [
        Step(movers=(party,), source=state, target=int(target))
        for row, party in enumerate(space.movers)
        for target in improvements(space, state, row, lean=True)
    ]


def _columns(kept: list[int], steps: Steps, moves: list[Step]) -> list[list[int]]:
    """Put states into columns by moves from the moment, each in the order of what leads there."""
    columns: list[list[int]] = [[] for _ in range(int(steps[kept[-1]]) + 1)]
    for state in kept:
        columns[int(steps[state])].append(state)
    place: dict[int, float] = {}
    for column in columns:
        middles = {state: _middle(state, moves, place) for state in column}
        column.sort(key=lambda state: (middles[state], state))
        place.update({s: row - (len(column) - 1) / 2 for row, s in enumerate(column)})
    return columns


def _middle(state: int, moves: list[Step], place: dict[int, float]) -> float:
    """Find the middle of the states placed so far that lead to a state."""
    before = [place[m.source] for m in moves if m.target == state and m.source in place]
    return sum(before) / len(before) if before else 0.0


def _nodes(analysis: Analysis, columns: list[list[int]], moves: list[Step]) -> tuple[Node, ...]:
    """Place the states around the middle line, and number them column by column."""
    around = analysis.moment_answers and analysis.concept in analysis.rests_around
    found = analysis.resting_around if around else analysis.resting
    resting = set(found(analysis.concept).tolist())
    shown = {state for column in columns for state in column}
    beyond = Counter(move.source for move in moves if move.target not in shown)
    middle = DOWN * max(len(column) for column in columns) / 2
    placed = [
        (state, steps, middle + DOWN * (row - (len(column) - 1) / 2))
        for steps, column in enumerate(columns)
        for row, state in enumerate(column)
    ]
    return tuple(
        Node(
            number=number,
            index=state,
            steps=steps,
            rests=state in resting,
            beyond=beyond[state],
            x=DOWN + ACROSS * steps,
            y=y,
        )
        for number, (state, steps, y) in enumerate(placed)
    )
