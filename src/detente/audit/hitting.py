"""Smallest sets: what decides, what carries, and which few features tell answers apart.

Each must hit every one of many other sets, and those are only found on the way: a solver proposes
a smallest set that hits all found so far, and what refutes the proposal is the next to be hit.
D rows, F features.
"""

from collections.abc import Callable, Iterable, Sequence
from contextlib import suppress
from typing import TypeVar

import numpy as np
from numpy.typing import NDArray
from pysat.examples.hitman import Hitman

from detente.record import record

__all__ = ["Found", "Separation", "separating", "smallest_sets"]

A = TypeVar("A")
Bools = NDArray[np.bool_]
Names = frozenset[str]

SMALLEST_FIRST = "sorted"  # the solver's word


@record
class Found:
    """The smallest deciding and carrying sets: members sorted, smaller sets first.

    ``complete`` says that there are no others; ``calls`` counts the calls it took.
    """

    deciding: tuple[tuple[str, ...], ...]
    carrying: tuple[tuple[str, ...], ...]
    complete: bool
    calls: int


@record
class Separation:
    """Columns that decide the answer on every row; ``found`` says whether there are any.

    No columns, and found: the answer is the same on all rows.
    """

    columns: tuple[int, ...]
    found: bool


class _SpentError(Exception):
    """The budget is spent."""


def smallest_sets(
    universe: Sequence[str],
    decides: Callable[[Names], bool],
    refute: Callable[[Names], Names],
    *,
    budget: int,
) -> Found:
    """List the smallest deciding sets and the smallest carrying sets.

    Whatever contains a deciding set decides; a set carries if it has a member in common with
    every deciding set. So the smallest carrying sets are the smallest that hit all the smallest
    deciding ones, and once all the former are known, so are all the latter. Smallest: no member
    can be left out.

    1. Take a next set, with the fewest members, that hits all deciding sets known and contains no
       carrying set known.
    2. Try to refute it: find a deciding set with which it has no member in common.
    3. If there is one, leave out members in the order of ``universe`` while it still decides, and
       add it to the deciding sets.
    4. If there is none, add the set to the carrying sets.
    5. Go on until there is no next set, or the budget is spent.

    Parameters
    ----------
    universe : sequence of str
        What the sets are made of.
    decides : callable
        Whether a set decides. It must say yes of whatever contains a set it says yes of; it is
        never asked about the empty set.
    refute : callable
        Returns a deciding set that has no member in common with a given set, or an empty one if
        it finds none.
    budget : int
        The most calls of the two together.

    Returns
    -------
    Found
        A carrying set without members means that nothing decides. If not complete, others may be
        missing; those listed are smallest all the same, as far as the two callables see.

    References
    ----------
    Liffiton, Previti, Malik and Marques-Silva 2016: enumeration by hitting-set duality (MARCO).
    """
    asked: list[Names] = []
    ask, against = _metered(decides, asked, budget), _metered(refute, asked, budget)
    deciding: list[Names] = []
    carrying: list[Names] = []
    complete = False
    with Hitman(htype=SMALLEST_FIRST) as solver, suppress(_SpentError):
        for proposal in iter(solver.get, None):
            members = frozenset(proposal)
            refutation = against(members)
            if refutation:
                deciding.append(_shrunk(universe, refutation, ask))
                solver.hit(sorted(deciding[-1]))
                continue
            carrying.append(members)
            if not members:
                break
            solver.block(sorted(members))
        complete = True
    return Found(
        deciding=_ordered(deciding),
        carrying=_ordered(carrying),
        complete=complete,
        calls=len(asked),
    )


def _metered(
    function: Callable[[Names], A], asked: list[Names], budget: int
) -> Callable[[Names], A]:
    """Let a function note what it is asked, and refuse once the budget is spent."""

    def ask(members: Names) -> A:
        if len(asked) >= budget:
            raise _SpentError
        asked.append(members)
        return function(members)

    return ask


def _shrunk(universe: Sequence[str], members: Names, decides: Callable[[Names], bool]) -> Names:
    """Leave out one member after the other while the rest still decides."""
    for name in universe:
        rest = members - {name}
        if rest and rest != members and decides(rest):
            members = rest
    return members


def _ordered(sets: Iterable[Names]) -> tuple[tuple[str, ...], ...]:
    return tuple(sorted((tuple(sorted(s)) for s in sets), key=lambda s: (len(s), s)))


def separating(features: Bools, answers: Bools, *, most: int = 3) -> Separation:
    """Find the fewest features that decide the answer on every row.

    1. Of columns that tell the same rows apart keep the first.
    2. Take the fewest columns by which every clash known can be told apart: a clash is two rows
       with different answers, to be told apart by one of the columns in which they differ.
    3. If rows that agree on them still clash, add the clash that fewest columns tell apart, and
       go back to step 2.
    4. Of several sets of that size take the first in the order of the columns.

    Parameters
    ----------
    features : array of bool, shape (D, F)
        What is known of each row.
    answers : array of bool, shape (D,)
        What is to be decided.
    most : int
        The most columns.

    Returns
    -------
    Separation
        Column numbers, increasing; not found if it takes more than ``most``, or if rows that
        agree on all features differ in the answer.
    """
    if answers.all() or not answers.any():
        return Separation(columns=(), found=True)
    columns = _first_of_their_kind(features)
    kept = features[:, columns]
    clashes: list[tuple[int, ...]] = []
    with Hitman(htype=SMALLEST_FIRST) as solver:
        for proposal in iter(solver.get, None):
            clash = _clash(kept, answers, sorted(proposal))
            if len(proposal) > most or clash == HOPELESS:
                break
            if clash == TOLD_APART:
                chosen = _first_choice(kept, answers, clashes, len(proposal))
                return Separation(columns=tuple(columns[chosen].tolist()), found=True)
            clashes.append(clash)
            solver.hit(clash)
    return Separation(columns=(), found=False)


def _first_of_their_kind(features: Bools) -> NDArray[np.int64]:
    """Return the columns that tell some rows apart as no column before them does."""
    _, first = np.unique(features ^ features[:1], axis=1, return_index=True)
    columns = np.sort(first)
    told: Bools = (features[:, columns] != features[:1, columns]).any(axis=0)
    return columns[told]


TOLD_APART: tuple[int, ...] = (-1,)
HOPELESS: tuple[int, ...] = ()


def _clash(features: Bools, answers: Bools, chosen: Sequence[int]) -> tuple[int, ...]:
    """Return the columns that tell two rows apart which clash and agree on the chosen columns.

    ``TOLD_APART`` if there are no such rows, ``HOPELESS`` if they agree on all columns.
    """
    _, kinds = np.unique(features[:, list(chosen)], axis=0, return_inverse=True)
    kinds = kinds.reshape(-1)
    clashing = np.flatnonzero(~answers & np.isin(kinds, kinds[answers]))
    if not len(clashing):
        return TOLD_APART
    row = clashing[0]
    others = features[answers & (kinds == kinds[row])]
    differing = others ^ features[row]
    return tuple(np.flatnonzero(differing[differing.sum(axis=1).argmin()]).tolist())


def _first_choice(
    features: Bools, answers: Bools, clashes: Sequence[tuple[int, ...]], size: int
) -> list[int]:
    """Return the first set of columns of a size that decides; fewer do not, and one does."""
    known = [sum(1 << column for column in clash) for clash in clashes]
    while True:
        chosen = _first_hitting(known, size, 0)
        clash = _clash(features, answers, chosen)
        if clash == TOLD_APART:
            return chosen
        known.append(sum(1 << column for column in clash))


def _first_hitting(sets: Sequence[int], size: int, low: int) -> list[int]:
    """Return the first numbers from ``low`` on that hit all sets, given as bits; none fewer do."""
    reach = min(s.bit_length() for s in sets)  # whoever starts beyond misses one
    for number in range(low, reach):
        rest = [s for s in sets if not s >> number & 1]
        if size == 1 and not rest:
            return [number]
        further = _first_hitting(rest, size - 1, number + 1) if size > 1 else []
        if further:
            return [number, *further]
    return []
