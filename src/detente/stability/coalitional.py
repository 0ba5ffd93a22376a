"""Coalitional stability: what coalitions could gain by sequences of moves, and who would answer.

A coalition moves by legal sequences of its members' own moves; they are never fused into one mover,
and only the end is compared with the start. S states, C coalitions.
"""

from collections.abc import Mapping

import numpy as np
from numpy.typing import NDArray

from detente.errors import UnknownName
from detente.record import Frozen, record
from detente.space import Space
from detente.stability.coalition_concepts import (
    IMPROVEMENTS,
    STRICT,
    coalitions_of,
    leaves,
    setting_of,
)
from detente.stability.coalition_regions import list_reached, new_room

__all__ = [
    "CoalitionStability",
    "UniversalStability",
    "coalition_improvements",
    "coalition_stability",
    "universally",
]

Ints = NDArray[np.int32]
Bools = NDArray[np.bool_]

SEQUENCES = (
    "members move one at a time, none twice in a row, and only the end is compared with the start; "
    "no sequence takes what several hold jointly, since no party takes it alone"
)
ANSWER = (
    "an answer holds a coalition back where it ends in no improvement on the start, by the same "
    "measure; where every member must gain: where some member ends no higher"
)
ESCAPE = "and no sequence of the coalition leads on from there to an improvement on the start"
ANSWERERS = (
    "the others answer as coalitions of one or more, each by an improvement of the same measure on "
    "where it starts, the same one never twice in a row; who moves last in one may move first in "
    "the next"
)
EVERY = (
    "all but those that could not gain, or only what they would without a member that has no move "
    "or no wish"
)


@record(eq=False)
class CoalitionStability:
    """Where a coalition would stay, under one concept.

    Attributes
    ----------
    concept : str
        ``nash``, ``gmr``, ``smr`` or ``seq``.
    coalition : tuple of str
        Ids of its members, in the order of the case.
    improvement : str
        ``strict`` or ``pareto``.
    stable : array of bool, shape (S,)
        The states that it would stay in.
    choices : mapping
        What was chosen where the literature differs, by name.
    """

    concept: str
    coalition: tuple[str, ...]
    improvement: str
    stable: Bools
    choices: Mapping[str, str]


@record(eq=False)
class UniversalStability:
    """Where every coalition would stay, under one concept.

    Attributes
    ----------
    concept : str
        ``nash``, ``gmr``, ``smr`` or ``seq``.
    improvement : str
        ``strict`` or ``pareto``.
    coalitions : tuple of tuple of str
        Those looked at, smallest first.
    left_by : array of int32, shape (S,)
        The number of the first of them that would not stay in a state, -1 if all would.
    choices : mapping
        What was chosen where the literature differs, by name.
    """

    concept: str
    improvement: str
    coalitions: tuple[tuple[str, ...], ...]
    left_by: Ints
    choices: Mapping[str, str]

    @property
    def stable(self) -> Bools:
        """The states that every coalition would stay in: array of bool, shape (S,)."""
        return np.asarray(self.left_by < 0)


def coalition_stability(
    space: Space, concept: str, coalition: tuple[str, ...], *, improvement: str = STRICT
) -> CoalitionStability:
    """Say which states a coalition would stay in.

    1. The coalition's improvements on a state s are the states s₁ that a legal sequence of its
       members' moves leads to and that every member ranks above s (``strict``), or none below and
       one above (``pareto``).
    2. ``nash``: s is stable if there are none.
    3. ``gmr``: s is stable if from each s₁ the others have a legal sequence of moves to an s₂ that
       is no improvement on s: some member ranks it no higher (``strict``).
    4. ``smr``: as 3, and no legal sequence of the coalition leads from s₂ to an improvement on s.
    5. ``seq``: as 3, but the others get to s₂ by improvements of their coalitions, of one or more,
       each judged from where it starts, and none of them twice in a row.

    Parameters
    ----------
    space : Space
        A compiled case of S states and P parties.
    concept : str
        ``nash``, ``gmr``, ``smr`` or ``seq``.
    coalition : tuple of str
        Ids of the parties in it, in any order.
    improvement : str
        ``strict`` or ``pareto``: what counts as an improvement, of this coalition and of those
        that answer.

    Returns
    -------
    CoalitionStability
        ``stable``: array of bool, shape (S,). Cost: ``nash`` and ``gmr`` look from each state at
        the best of what the coalition reaches; ``smr`` at more, at most S times S; ``seq`` at all
        that each coalition of the others reaches from each state, a handful of times.

    Raises
    ------
    UnknownName
        If the concept, the measure or a party is unknown, or the coalition is empty.
    NotApplicable
        If a voting body can move.
    TooLarge
        Under ``seq``, if more than twelve others could form coalitions.

    References
    ----------
    Kilgour, Hipel, Fang and Peng 2001 [KHFP01]_; Inohara and Hipel 2008 [IH08a]_.
    """
    setting = setting_of(space, concept, improvement)
    rows = _rows(space, coalition)
    everywhere = np.arange(space.size, dtype=np.int64)
    return CoalitionStability(
        concept=concept,
        coalition=tuple(space.parties[row] for row in rows),
        improvement=improvement,
        stable=~leaves(setting, concept, rows, everywhere),
        choices=_choices(concept, improvement),
    )


def universally(space: Space, concept: str, *, improvement: str = STRICT) -> UniversalStability:
    """Say which states every coalition, of one party or more, would stay in.

    1. List the coalitions, smallest first, but for those that could gain nothing, or nothing that
       they would not without some member: by a party that has no move or no wish (`coalitions_of`).
    2. Judge for each the states that all before it would stay in (`coalition_stability`).

    Parameters
    ----------
    space : Space
        A compiled case of S states and P parties.
    concept : str
        ``nash``, ``gmr``, ``smr`` or ``seq``.
    improvement : str
        ``strict`` or ``pareto``.

    Returns
    -------
    UniversalStability
        ``left_by``: array of int32, shape (S,). Cost: 2 to the number of parties times that of
        `coalition_stability`; under ``seq`` 3 to the number of parties times one look at what a
        coalition reaches from each state.

    Raises
    ------
    UnknownName, NotApplicable
        As `coalition_stability`.
    TooLarge
        If more than twelve parties could form coalitions.
    """
    setting = setting_of(space, concept, improvement)
    listed = coalitions_of(setting, tuple(range(len(space.parties))))
    left_by = np.full(space.size, -1, dtype=np.int32)
    for number, rows in enumerate(listed):
        asked = np.flatnonzero(left_by < 0)
        left_by[asked[leaves(setting, concept, rows, asked)]] = number
    return UniversalStability(
        concept=concept,
        improvement=improvement,
        coalitions=tuple(tuple(space.parties[row] for row in rows) for rows in listed),
        left_by=left_by,
        choices=Frozen({**_choices(concept, improvement), "coalitions": EVERY}),
    )


def coalition_improvements(
    space: Space, state: int, coalition: tuple[str, ...], *, improvement: str = STRICT
) -> Ints:
    """List the states that a coalition can reach from one by a legal sequence, and gains by.

    Parameters
    ----------
    space : Space
        The case.
    state : int
        Index of the state it starts from.
    coalition : tuple of str
        Ids of the parties in it.
    improvement : str
        ``strict`` or ``pareto``.

    Returns
    -------
    array of int32
        Indices of states, sorted. Errors are those of `coalition_stability`.
    """
    setting = setting_of(space, "nash", improvement)
    regions, (values, floors), _ = setting.part_of(_rows(space, coalition))
    reached = np.unique(list_reached(regions, regions[0][state], new_room(regions)))
    found: Ints = reached[(values[reached] > floors[state]).all(axis=1)]
    return found


def _rows(space: Space, coalition: tuple[str, ...]) -> tuple[int, ...]:
    """Return the rows of a coalition's members."""
    unknown = sorted(set(coalition) - set(space.parties))
    if unknown or not coalition:
        known = ", ".join(space.parties)
        what = f"no party '{unknown[0]}'" if unknown else "a coalition has one member or more"
        raise UnknownName(f"{what} (known: {known})")
    return tuple(row for row, party in enumerate(space.parties) if party in coalition)


def _choices(concept: str, improvement: str) -> Mapping[str, str]:
    """Say what was chosen where the literature differs or is silent."""
    said = {"improvement": IMPROVEMENTS[improvement], "sequences": SEQUENCES}
    more = {
        "nash": {},
        "gmr": {"answer": ANSWER},
        "smr": {"answer": f"{ANSWER}; {ESCAPE}"},
        "seq": {"answer": ANSWER, "answers by": ANSWERERS},
    }
    return Frozen({**said, **more[concept]})
