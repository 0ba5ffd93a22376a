"""The concepts of coalitional stability, each as what lets a coalition leave a state.

S states, K columns of a gauge (`detente.stability.coalition_answers`), N states asked of.
"""

from collections.abc import Callable, Iterable, Mapping
from functools import lru_cache
from itertools import combinations

import numpy as np
from numpy.typing import NDArray

from detente.errors import NotApplicable, TooLarge, UnknownName
from detente.record import Frozen, record
from detente.space import Space
from detente.stability.closures import transitive
from detente.stability.coalition_answers import (
    MOST_GAINS,
    Gains,
    Gauge,
    escapable,
    foremost,
    leavable,
    list_gains,
    lower_by_gains,
)
from detente.stability.coalition_regions import Regions, least_reached, regions_of

__all__ = [
    "COALITION_CONCEPTS",
    "IMPROVEMENTS",
    "MOST_PARTIES",
    "PARETO",
    "STRICT",
    "Setting",
    "coalitions_of",
    "leaves",
    "setting_of",
]

Ints = NDArray[np.int32]
Longs = NDArray[np.int64]
Bools = NDArray[np.bool_]
Rows = tuple[int, ...]

STRICT, PARETO = "strict", "pareto"
MOST_PARTIES = 12  # of more there are too many coalitions
KEPT = 1024  # coalitions of which what was worked out is kept while one question is answered

IMPROVEMENTS: Mapping[str, str] = Frozen(
    {
        STRICT: "every member ranks the end above the start",
        PARETO: "no member ranks the end below the start, and one ranks it above",
    }
)
# The regions that its sequences lead to, what it compares, and the states in the order of both.
Part = tuple[Regions, Gauge, Longs]


@record(eq=False)
class Setting:
    """A case, the measure of improvements, and what each coalition needs, worked out once."""

    space: Space
    improvement: str
    part_of: Callable[[Rows], Part]
    answers_of: Callable[[Rows], Gains]


def setting_of(space: Space, concept: str, improvement: str) -> Setting:
    """Check what is asked, and make ready what each coalition needs.

    Raises
    ------
    UnknownName
        If the concept or the measure of improvements is unknown.
    NotApplicable
        If a voting body can move: it has no ranks to gain by.
    """
    if concept not in COALITION_CONCEPTS:
        known = ", ".join(COALITION_CONCEPTS)
        raise UnknownName(f"no concept '{concept}' for coalitions (known: {known})")
    if improvement not in IMPROVEMENTS:
        raise UnknownName(f"improvements are 'strict' or 'pareto', not '{improvement}'")
    if space.chambers.ids:
        raise NotApplicable("coalitional stability is not defined where a voting body moves")
    ranks = np.array([np.unique(row, return_inverse=True)[1] for row in space.ranks])

    def part_of(rows: Rows) -> Part:
        regions = regions_of(space, tuple(row for row in rows if _moves(space, row)))
        gauge = _gauge(ranks[list(rows)], improvement)
        first = gauge[0][:, 0] if rows else np.zeros(space.size, dtype=np.int32)
        return regions, gauge, np.lexsort((-first, regions[0])).astype(np.int64)

    kept = lru_cache(maxsize=KEPT)
    part_of = kept(part_of)
    answers_of = kept(lambda rows: _gains(space, part_of(rows), rows))
    return Setting(space=space, improvement=improvement, part_of=part_of, answers_of=answers_of)


def _gains(space: Space, part: Part, rows: Rows) -> Gains:
    """List the improvements of a coalition that answers."""
    gains: Gains = list_gains(*part, _is_transitive(space, rows))
    if len(gains[1]) > MOST_GAINS:
        raise TooLarge(
            f"coalitions that answer have more than {MOST_GAINS:,} improvements; close options"
        )
    return gains


def _gauge(ranks: NDArray[np.int64], improvement: str) -> Gauge:
    """Say what a state must pass in every column to be an improvement on another.

    That is its rank for each member; where none may lose and one must gain, its rank less one, and
    the sum of the ranks.
    """
    floors = ranks
    if improvement == PARETO:
        total = ranks.sum(axis=0, keepdims=True)
        ranks, floors = np.concatenate([ranks, total]), np.concatenate([ranks - 1, total])
    return (
        np.ascontiguousarray(ranks.T, dtype=np.int32),
        np.ascontiguousarray(floors.T, dtype=np.int32),
    )


def _moves(space: Space, row: int) -> bool:
    """Whether a party has an option that it may change alone."""
    return bool(space.up[row] | space.down[row])


def _is_transitive(space: Space, rows: Iterable[int]) -> bool:
    """Whether no forbidden move binds any of some parties."""
    return all(transitive(space, row) for row in rows)


def coalitions_of(setting: Setting, rows: Rows) -> tuple[Rows, ...]:
    """List the coalitions of some parties, smallest first, that may do what no smaller one does.

    1. Take the parties that have a move or do not rank all states alike.
    2. Where every member must gain, leave out those that rank all states alike: they never do. And
       where nothing is forbidden, those that have no move: what a coalition does with one of them,
       it does without it.
    3. Leave out the coalitions in which nobody has a move.

    Raises
    ------
    TooLarge
        If they are more than twelve parties.
    """
    space = setting.space
    movers = {row for row in rows if _moves(space, row)}
    wishful = {row for row in rows if np.ptp(space.ranks[row])}
    able = tuple(sorted(movers | wishful))
    if setting.improvement == STRICT:
        free = _is_transitive(space, movers)
        able = tuple(sorted(movers & wishful if free else wishful))
    if len(able) > MOST_PARTIES:
        raise TooLarge(
            f"{len(able)} parties form {2 ** len(able) - 1:,} coalitions; at most {MOST_PARTIES} "
            f"parties with {2**MOST_PARTIES - 1:,} coalitions are looked at"
        )
    sizes = range(1, len(able) + 1)
    sets = (rows for size in sizes for rows in combinations(able, size))
    return tuple(rows for rows in sets if movers & set(rows))


def leaves(setting: Setting, concept: str, rows: Rows, asked: Longs) -> Bools:
    """Say which of some states a coalition would not stay in: array of bool, shape (N,).

    ``rows`` are its members, ``asked`` indices of states. They are judged region by region.
    """
    home = setting.part_of(rows)[0][0]
    order = np.argsort(home[asked], kind="stable")
    found = np.zeros(len(asked), dtype=np.bool_)
    found[order] = COALITION_CONCEPTS[concept](setting, rows, asked[order])
    return found


def _leaves_by_gain(setting: Setting, rows: Rows, asked: Longs) -> Bools:
    """Say where a coalition has an improvement."""
    regions, gauge, _ = setting.part_of(rows)
    return _rising(regions, gauge, asked)


def _leaves_despite_moves(setting: Setting, rows: Rows, asked: Longs) -> Bools:
    """Say where it has one that stays one whatever the others do."""
    regions, (values, floors), _ = setting.part_of(rows)
    out = setting.part_of(_others(setting, rows))[0]
    return _rising(regions, (least_reached(out, values), floors), asked)


def _leaves_by_escape(setting: Setting, rows: Rows, asked: Longs) -> Bools:
    """Say where it has one of which it can escape every answer.

    Searched are only the states where it gains and every gain can be answered somehow.
    """
    regions, gauge, _ = setting.part_of(rows)
    found = _leaves_despite_moves(setting, rows, asked)
    undecided = np.flatnonzero(~found & _leaves_by_gain(setting, rows, asked))
    out = setting.part_of(_others(setting, rows))[0]
    judged = (regions, foremost(regions, gauge[0]), out, gauge)
    found[undecided] = escapable(judged, asked[undecided])
    return found


def _leaves_despite_gains(setting: Setting, rows: Rows, asked: Longs) -> Bools:
    """Say where it has one that stays one whatever coalitions of the others do to gain."""
    regions, (values, floors), _ = setting.part_of(rows)
    lowest = _least_by_coalitions(setting, _others(setting, rows), values)
    return _rising(regions, (lowest, floors), asked)


def _rising(regions: Regions, gauge: Gauge, asked: Longs) -> Bools:
    rises: Bools = leavable(regions, foremost(regions, gauge[0]), gauge, asked)
    return rises


def _others(setting: Setting, rows: Rows) -> Rows:
    return tuple(row for row in range(len(setting.space.parties)) if row not in rows)


def _least_by_coalitions(setting: Setting, others: Rows, values: Ints) -> Ints:
    """Find the least of each value at the end of the sequences of coalitions that gain.

    1. Start from each state's own values: the sequence of no steps.
    2. Let each coalition in turn lower them by one improvement, followed by a sequence that begins
       with another coalition.
    3. Go on until each has changed nothing since the last change.
    """
    answering = coalitions_of(setting, others)
    lowest = values.copy()
    least = (lowest, np.full_like(values, -1), np.full_like(values, np.iinfo(np.int32).max))
    quiet = 0
    while quiet < len(answering):
        for number, rows in enumerate(answering):
            lowered = lower_by_gains(
                setting.answers_of(rows),
                -1 if _is_transitive(setting.space, rows) else number,
                setting.part_of(rows)[2],
                least,
            )
            quiet = 0 if lowered else quiet + 1
    return lowest


COALITION_CONCEPTS: Mapping[str, Callable[[Setting, Rows, Longs], Bools]] = Frozen(
    {
        "nash": _leaves_by_gain,
        "gmr": _leaves_despite_moves,
        "smr": _leaves_by_escape,
        "seq": _leaves_despite_gains,
    }
)
"""The concepts with a form for coalitions."""
