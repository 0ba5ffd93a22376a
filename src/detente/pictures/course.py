"""What happens from the moment when each party moves by its own picture, and who sees it coming."""

from collections import deque
from collections.abc import Iterator
from enum import StrEnum

import numpy as np
from numpy.typing import NDArray

from detente.pictures.hypergame import Hypergame
from detente.pictures.motions import motions
from detente.record import record
from detente.stability import Step, improvements

__all__ = ["Course", "Gap", "Misjudged", "course"]

Indices = NDArray[np.int64]


class Gap(StrEnum):
    """How a party misjudges a move of another one."""

    UNSEEN = "unseen"  # it leads where the party does not look
    UNEXPECTED = "unexpected"  # the party holds that the mover gains nothing by it
    IN_VAIN = "in vain"  # the party expects it, and it does not come


@record
class Misjudged:
    """A move that one party misjudges: ``step`` is a move of another one, made or only expected."""

    watcher: str
    step: Step
    gap: Gap


@record(eq=False)
class Course:
    """What moves from the moment lead to, each party moving as it sees the case.

    ``states`` are those reached, the moment included, and ``rests`` the equilibria of the
    hypergame among them; sorted indices of the case as it is. ``misjudged`` are the moves open in
    them that some party misjudges, nearest to the moment first, each change of options once.
    ``start`` is -1, and everything empty, where there is no moment.
    """

    start: int
    states: Indices
    rests: Indices
    misjudged: tuple[Misjudged, ...]


def course(game: Hypergame) -> Course:
    """Follow the moves from the moment, each party moving as it sees the case.

    1. From each state reached, every party that sees it and did not move last makes its lean
       improvements, as it sees them. A party that does not see the state makes none. A voting body
       makes the motions that pass, each seat voting as its party sees the case.
    2. The equilibria of the hypergame among these states are where the moves come to rest.
    3. Hold every such move against the pictures of the others, and every move that a picture
       expects of another party against what that one would do.

    Parameters
    ----------
    game : Hypergame
        The case and the pictures.
    """
    none = np.empty(0, dtype=np.int64)
    if not game.space.settled.has_moment:
        return Course(start=-1, states=none, rests=none, misjudged=())
    start = game.space.index_of(game.space.settled.moment.on)
    reached = _reached(game, start)
    states = np.array(sorted(reached), dtype=np.int64)
    return Course(
        start=start,
        states=states,
        rests=np.intersect1d(game.equilibria, states),
        misjudged=tuple(_once(game, (m for state in reached for m in _misjudged(game, state)))),
    )


def _reached(game: Hypergame, start: int) -> list[int]:
    """List the states that the moves lead to, nearest first, on pairs of state and last mover."""
    listed, seen = {start: True}, {(start, "")}
    waiting = deque([(start, "")])
    while waiting:
        state, last = waiting.popleft()
        for step in _steps(game, state):
            mover = step.movers[0]
            if mover != last and (step.target, mover) not in seen:
                seen.add((step.target, mover))
                listed.setdefault(step.target, True)
                waiting.append((step.target, mover))
    return list(listed)


def _steps(game: Hypergame, state: int) -> Iterator[Step]:
    """Yield the lean improvements from a state, each as its mover sees it."""
    for mover in game.space.movers:
        for target in _improvements(game, mover, mover, state):
            yield Step(movers=(mover,), source=state, target=target)


def _improvements(game: Hypergame, watcher: str, mover: str, state: int) -> list[int]:
    """List where a party or body, as a party or it itself sees it, would move from a state."""
    if mover == watcher and mover in game.space.chambers.ids:
        return motions(game.session, state, game.space.movers.index(mover))
    there = game.place(watcher, state)
    if there < 0:
        return []
    row = game.space.movers.index(mover)
    found = improvements(game.seen_by(watcher), there, row, lean=True)
    return [game.actual(watcher, int(target)) for target in found]


def _misjudged(game: Hypergame, state: int) -> Iterator[Misjudged]:
    """Yield the moves from one state that a party with a picture misjudges."""
    made = {mover: _improvements(game, mover, mover, state) for mover in game.space.movers}
    for watcher in game.views:
        if game.place(watcher, state) < 0:
            continue
        for mover, targets in made.items():
            if mover != watcher:
                expected = _improvements(game, watcher, mover, state)
                yield from _held_against(game, (watcher, mover, state), targets, expected)


def _held_against(
    game: Hypergame, who: tuple[str, str, int], made: list[int], expected: list[int]
) -> Iterator[Misjudged]:
    """Hold the moves that a party makes against those that another one expects of it."""
    watcher, mover, state = who
    for target in made:
        step = Step(movers=(mover,), source=state, target=target)
        if game.place(watcher, target) < 0:
            yield Misjudged(watcher=watcher, step=step, gap=Gap.UNSEEN)
        elif not _gains(game, watcher, step, expected):
            yield Misjudged(watcher=watcher, step=step, gap=Gap.UNEXPECTED)
    for target in expected:
        step = Step(movers=(mover,), source=state, target=target)
        if not _gains(game, mover, step, made):
            yield Misjudged(watcher=watcher, step=step, gap=Gap.IN_VAIN)


def _gains(game: Hypergame, watcher: str, step: Step, moves: list[int]) -> bool:
    """Whether a mover gains by a move, as some party sees it; not where that sees an end of it.

    A body has no ranks: it is asked whether the motion passes, that is, is among ``moves``.
    """
    if step.movers[0] in game.space.chambers.ids:
        return step.target in moves
    source, target = (game.place(watcher, state) for state in (step.source, step.target))
    if min(source, target) < 0:
        return False
    ranks = game.seen_by(watcher).ranks[game.space.parties.index(step.movers[0])]
    return bool(ranks[target] > ranks[source])


def _once(game: Hypergame, found: Iterator[Misjudged]) -> Iterator[Misjudged]:
    """Keep the first of those that misjudge the same change of options in the same way."""
    told: set[tuple[str, tuple[str, ...], Gap, int, int]] = set()
    for each in found:
        before, after = (int(game.space.masks[s]) for s in (each.step.source, each.step.target))
        key = (each.watcher, each.step.movers, each.gap, before & ~after, after & ~before)
        if key not in told:
            told.add(key)
            yield each
