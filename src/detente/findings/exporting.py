"""The solved model as tables and as a graph, for other programs: states, and moves between them.

States go by their places, from 1, among the feasible ones. S states, P parties.
"""

from collections.abc import Iterator, Mapping

import numpy as np
from numpy.typing import NDArray

from detente.errors import TooLarge
from detente.findings.records import Analysis
from detente.findings.truth import holds
from detente.record import Frozen
from detente.settle import Settled
from detente.space import Space, estimate
from detente.stability import improvements, moves

__all__ = [
    "MOST_MOVES",
    "MOST_NODES",
    "MOST_ROWS",
    "MOVE_COLUMNS",
    "edges",
    "move_rows",
    "nodes",
    "refuse_many_moves",
    "refuse_many_states",
    "state_columns",
    "state_rows",
]

MOST_ROWS = 1_048_575  # what a sheet of a spreadsheet holds below its line of titles
MOST_NODES = 65_536
MOST_MOVES = 1_000_000
STRETCH = 4_096
MOVE_COLUMNS = ("mover", "from", "to", "rank from", "rank to", "improvement", "lean")

Row = tuple[str | int, ...]
Column = NDArray[np.int32] | NDArray[np.bool_]


def refuse_many_states(settled: Settled, most: int, what: str) -> None:
    """End before the work where a case has more states than a file of this kind is good for.

    Raises
    ------
    TooLarge
        With the number, the bound and what to do.
    """
    states = estimate(settled).states
    if states > most:
        raise TooLarge(
            f"{states:,} feasible states; {what} is written for {most:,} at most; close "
            "options (--fix OPTION=no) or add constraints to the case"
        )


def refuse_many_moves(space: Space, what: str) -> None:
    """End before the work where a case has more moves than are written.

    Raises
    ------
    TooLarge
        With the bound and what to do. Cost: every move of every state is looked at once.
    """
    count = 0
    for row in range(len(space.movers)):
        for state in range(space.size):
            count += len(moves(space, state, row))
            if count > MOST_MOVES:
                raise TooLarge(
                    f"more than {MOST_MOVES:,} moves, which is the most that {what} is written "
                    "for; close options (--fix OPTION=no), or write a .csv without moves"
                )


def state_columns(found: Analysis) -> tuple[str, ...]:
    """Title the columns of `state_rows`."""
    return ("state", "options", "moments", *found.space.options, *_columns(found))


def state_rows(found: Analysis) -> Iterator[Row]:
    """Describe every state in a row: what is taken, how parties rank it, where each stays.

    1. Its place among the feasible states, the options taken, the moments that it is.
    2. Each option: yes or no.
    3. Each party's rank, 1 for the best; tied states share one, and none is left out after.
    4. For each concept, whether each mover stays, and whether all do.
    5. Each outcome, and whether lean moves lead to the state from the moment.

    Yields
    ------
    tuple
        A row a state; made in stretches, so that the whole is never held as text.
    """
    space = found.space
    columns = list(_columns(found).values())
    moments = _moments(space)
    for start in range(0, space.size, STRETCH):
        part = range(start, min(start + STRETCH, space.size))
        cut = [_words(column[part.start : part.stop]) for column in columns]
        for place, state in enumerate(part):
            mask = int(space.masks[state])
            taken = ["yes" if mask >> bit & 1 else "no" for bit in range(len(space.options))]
            named = ",".join(space.state(state)) or "none"
            values = [column[place] for column in cut]
            yield (state + 1, named, " ".join(moments.get(state, ())), *taken, *values)


def move_rows(space: Space) -> Iterator[Row]:
    """Describe every move in a row, under `MOVE_COLUMNS`.

    Bodies have no ranks; those of their motions that pass are improvements.
    """
    ranks = [_places(row) for row in space.ranks]
    for mover, source, target, kind in _moves(space):
        own = ranks[mover] if mover < len(ranks) else ()
        places = [int(own[state]) if len(own) else "" for state in (source, target)]
        signs = ["yes" if kind >= least else "no" for least in (1, 2)]
        yield (space.movers[mover], source + 1, target + 1, *places, *signs)


def nodes(found: Analysis) -> Iterator[Mapping[str, object]]:
    """Describe every state as a node of a graph, its ``id`` being its place, from 1."""
    space = found.space
    ranks = {party: _places(row) for party, row in zip(space.parties, space.ranks, strict=True)}
    outcomes = _outcomes(found)
    moments = _moments(space)
    reached = set(found.reach_lean.states.tolist())
    for state in range(space.size):
        yield {
            "id": state + 1,
            "options": list(space.state(state)),
            "moments": list(moments.get(state, ())),
            "ranks": {party: int(places[state]) for party, places in ranks.items()},
            "stable": {
                concept: [
                    m
                    for m, stays in zip(space.movers, result.stable[:, state], strict=True)
                    if stays
                ]
                for concept, result in found.results.items()
            },
            "equilibrium": [c for c, r in found.results.items() if r.stable[:, state].all()],
            "outcomes": [name for name, holding in outcomes.items() if holding[state]],
            **({"reachable": state in reached} if found.start >= 0 else {}),
        }


def edges(space: Space) -> Iterator[Mapping[str, object]]:
    """Describe every move as an edge; ``key`` is the mover, since two may share both ends."""
    for mover, source, target, kind in _moves(space):
        yield {
            "source": source + 1,
            "target": target + 1,
            "key": space.movers[mover],
            "improvement": kind >= 1,
            "lean": kind == 2,
        }


def _moves(space: Space) -> Iterator[tuple[int, int, int, int]]:
    """Yield mover, source, target and kind of every move: 0, 1 an improvement, 2 a lean one."""
    for state in range(space.size):
        for row in range(len(space.movers)):
            better = set(improvements(space, state, row).tolist())
            lean = set(improvements(space, state, row, lean=True).tolist())
            for target in np.sort(moves(space, state, row)).tolist():
                yield row, state, target, (target in better) + (target in lean)


def _places(ranks: NDArray[np.int32]) -> NDArray[np.int32]:
    """Turn ranks, of which higher is better, into places, of which 1 is the best."""
    levels, inverse = np.unique(ranks, return_inverse=True)
    return (len(levels) - inverse).astype(np.int32)


def _columns(found: Analysis) -> dict[str, Column]:
    """Gather what is known of all states, by title; places or truth values."""
    space = found.space
    columns: dict[str, Column] = {}
    for party, ranks in zip(space.parties, space.ranks, strict=True):
        columns[f"rank {party}"] = _places(ranks)
    for concept, result in found.results.items():
        for mover, stays in zip(space.movers, result.stable, strict=True):
            columns[f"{concept} {mover}"] = stays
        columns[f"{concept} all"] = np.asarray(result.stable.all(axis=0))
    for name, holding in _outcomes(found).items():
        columns[f"outcome {name}"] = holding
    if found.start >= 0:
        reached = np.zeros(space.size, dtype=np.bool_)
        reached[found.reach_lean.states] = True
        columns["reachable"] = reached
    return columns


def _outcomes(found: Analysis) -> Mapping[str, NDArray[np.bool_]]:
    """Say where each outcome holds that the options can say."""
    return Frozen(
        {
            outcome.id: holds(found.space, outcome.formula)
            for outcome in found.space.settled.outcomes
            if not isinstance(outcome.formula, str)
        }
    )


def _moments(space: Space) -> Mapping[int, tuple[str, ...]]:
    """Name the moments that a state is, as the case has them."""
    named: dict[int, tuple[str, ...]] = {}
    settled = space.settled
    for moment in settled.case.moments:
        on = settled.moment.on if moment.id == settled.moment.id else moment.on
        state = space.find(space.mask_of(on))
        if state >= 0:
            named[state] = (*named.get(state, ()), moment.id)
    return Frozen(named)


def _words(values: Column) -> list[str | int]:
    """Write truth values as yes and no; places stay numbers."""
    if values.dtype == np.bool_:
        return ["yes" if value else "no" for value in values.tolist()]
    return [int(value) for value in values.tolist()]
