"""Whether the red lines hold, and how far down the list they would have to stand to break.

A red line of kind ``act`` holds if no lean improvement of its holder, alone or joint, from a
reachable state uses an option of the holder to break it. One of kind ``outcome`` holds if no
state where the moves come to rest breaks it. What is reachable is taken by lean moves.
"""

import numpy as np

from detente.case import Statement
from detente.findings.finding import Witness
from detente.findings.records import Analysis, Indices, LineStanding, RedLine
from detente.findings.resting import left_alone
from detente.findings.truth import Bools, holds, holds_in
from detente.record import Frozen, replace
from detente.space import Space, build
from detente.stability import Step, improvements, joint_steps, reach, solve

__all__ = ["red_lines"]

PLACES_STATES = 1 << 15  # above this many states the places further down are not tried
SHOWN = 3  # witnesses kept for one line


def red_lines(analysis: Analysis) -> tuple[RedLine, ...]:
    """Check every red line of the settled case, in the order of the parties."""
    return tuple(
        _checked(analysis, statement)
        for party in analysis.settled.parties
        for statement in analysis.settled.preferences.get(party.id, ())
        if statement.red_line
    )


def _checked(analysis: Analysis, line: Statement) -> RedLine:
    """Check one line as listed, then at the places further down."""
    keys = [s.key for s in analysis.settled.preferences[line.party]]
    place = keys.index(line.key) + 1
    if analysis.start < 0:
        return RedLine(
            statement=line, standing=LineStanding.NO_MOMENT, place=place, places=len(keys)
        )
    witnesses = _breaches(analysis.space, line, analysis.reach_lean.states, _resting(analysis))
    tried = not witnesses and analysis.space.size <= PLACES_STATES
    return RedLine(
        statement=line,
        standing=_standing(analysis, line, witnesses),
        witnesses=witnesses,
        place=place,
        places=len(keys),
        breaks_at=_first_break(analysis, line, place) if tried else 0,
        tried=tried,
    )


def _standing(analysis: Analysis, line: Statement, witnesses: tuple[Witness, ...]) -> LineStanding:
    """Say what became of a line whose breaches are known."""
    if witnesses:
        return LineStanding.BREAKS
    now = holds(analysis.space, line.formula)[analysis.start]
    return LineStanding.HOLDS if now else LineStanding.BROKEN_ALREADY


def _resting(analysis: Analysis) -> Indices:
    """Give the states where moves come to rest under the concept that sentences speak of."""
    return analysis.resting(analysis.concept)


def _breaches(
    space: Space, line: Statement, reached: Indices, resting: Indices
) -> tuple[Witness, ...]:
    """Find a few moves, or resting states, that break a line."""
    truth = holds(space, line.formula)
    if line.red_line == "outcome":
        broken = [s for s in resting.tolist() if not truth[s]]
        return tuple(Witness(target=space.state(s)) for s in broken[:SHOWN])
    found: list[Witness] = []
    for state in _tempted(space, line.party, truth, reached):
        found += [_move(space, step) for step in _breaking(space, line, truth, state)]
        if len(found) >= SHOWN:
            break
    return tuple(found[:SHOWN])


def _tempted(space: Space, party: str, truth: Bools, reached: Indices) -> list[int]:
    """Keep the reached states on the line from which the party prefers some state beyond it."""
    if truth.all():
        return []
    ranks = space.ranks[space.parties.index(party)]
    beyond = ranks[~truth].max()
    there = reached[truth[reached]]
    return [int(state) for state in there[ranks[there] < beyond]]


def _breaking(space: Space, line: Statement, truth: Bools, state: int) -> list[Step]:
    """List the holder's lean improvements, alone or joint, whose own part breaks the line."""
    alone = improvements(space, state, space.parties.index(line.party), lean=True)
    steps = [Step(movers=(line.party,), source=state, target=int(t)) for t in alone]
    joint = (j.step for j in joint_steps(space, state, lean=True) if j.lean)
    steps += [step for step in joint if line.party in step.movers and len(step.movers) > 1]
    return [s for s in steps if not truth[s.target] and _own_doing(space, line, s)]


def _own_doing(space: Space, line: Statement, step: Step) -> bool:
    """Whether the line would stand if the holder's own options were left as they were."""
    before, after = int(space.masks[step.source]), int(space.masks[step.target])
    own = sum(
        1 << bit for bit, option in enumerate(space.settled.options) if line.party in option.holders
    )
    return holds_in(space, line.formula, (after & ~own) | (before & own))


def _move(space: Space, step: Step) -> Witness:
    return Witness(
        movers=step.movers, source=space.state(step.source), target=space.state(step.target)
    )


def _first_break(analysis: Analysis, line: Statement, place: int) -> int:
    """Move the line down its list, one place at a time, until it breaks; 0 if it never does.

    1. Put the line at the place, all else as listed, and rank the states again.
    2. Follow the lean moves from the moment again, since the holder now moves otherwise.
    3. Check the line as before.
    """
    statements = analysis.settled.preferences[line.party]
    for lower in range(place + 1, len(statements) + 1):
        others = [s for s in statements if s.key != line.key]
        moved = (*others[: lower - 1], line, *others[lower - 1 :])
        if _breaks_with(analysis, line, moved):
            return lower
    return 0


def _breaks_with(analysis: Analysis, line: Statement, listed: tuple[Statement, ...]) -> bool:
    """Whether a line breaks where its holder's list is another one."""
    lists = Frozen({**analysis.settled.preferences, line.party: listed})
    space = build(replace(analysis.settled, preferences=lists))
    reached = reach(space, analysis.start, moves=analysis.moves, lean=True).states
    resting = np.empty(0, dtype=np.int64)
    if line.red_line == "outcome":
        solved, _ = solve(space, (analysis.concept,))
        resting = np.intersect1d(solved[analysis.concept].equilibria, reached)
        resting = left_alone(space, resting, moves=analysis.moves)
    return bool(_breaches(space, line, reached, resting))
