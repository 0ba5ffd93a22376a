"""All sets of seats, told apart by how many of each kind are in them. K kinds."""

import math
from collections.abc import Iterator

import numpy as np
from numpy.typing import NDArray

from detente.errors import NotApplicable
from detente.record import record
from detente.voting.game import Count, Kind, Rule, absorbed, kinds
from detente.voting.series import Ints

__all__ = [
    "MOST_PROFILES",
    "Bools",
    "Profiles",
    "critical",
    "members",
    "minimal",
    "profiles",
    "tallied",
]

MOST_PROFILES = 2**20
Bools = NDArray[np.bool_]


@record(eq=False)
class Profiles:
    """Which numbers of seats of each kind win, and how many sets have these numbers.

    ``wins``: array of bool, ``ways``: array of exact integers, both of the shape
    (seats of kind 1 + 1, ..., seats of kind K + 1).
    """

    kinds: tuple[Kind, ...]
    wins: Bools
    ways: Ints


def profiles(rule: Rule) -> Profiles:
    """Sort all sets of seats by how many of each kind are in them.

    Raises
    ------
    NotApplicable
        If there are more than 2**20 such profiles, as with more than 20 seats that all differ.
    """
    given = absorbed(rule)
    sorts = kinds(given)
    shape = tuple(len(kind.seats) + 1 for kind in sorts)
    if math.prod(shape) > MOST_PROFILES:
        raise NotApplicable(
            f"the sets of these {len(rule.seats)} seats have {math.prod(shape):,} profiles; "
            f"at most {MOST_PROFILES:,} are gone through, as of 20 seats that all differ"
        )
    wins = np.ones(shape, dtype=bool)
    for place, count in enumerate(given.counts):
        wins &= _reached(sorts, place, count)
    for axis, kind in enumerate(sorts):
        if kind.veto:
            wins &= members(sorts, axis) == len(kind.seats)
    return Profiles(kinds=sorts, wins=wins, ways=_ways(sorts))


def members(sorts: tuple[Kind, ...], axis: int) -> NDArray[np.int64]:
    """How many seats of one kind a set has, laid along its axis: an array that broadcasts."""
    along = [1] * len(sorts)
    along[axis] = len(sorts[axis].seats) + 1
    return np.arange(along[axis]).reshape(along)


def critical(sets: Bools) -> Iterator[Bools]:
    """Yield for each kind in which sets each of its seats is needed: without one they fail.

    ``sets`` is true of the winning sets, or of any sets that stay so when they grow.
    """
    for axis in range(sets.ndim):
        needed = sets.copy()
        after, before = [slice(None)] * sets.ndim, [slice(None)] * sets.ndim
        after[axis], before[axis] = slice(1, None), slice(-1)
        needed[tuple(after)] &= ~sets[tuple(before)]
        after[axis] = slice(1)
        needed[tuple(after)] = False
        yield needed


def minimal(sets: Bools) -> Bools:
    """Mark the sets in which every seat is needed: array of bool, the shape of ``sets``."""
    found = sets.copy()
    for axis, needed in enumerate(critical(sets)):
        nobody = [slice(None)] * sets.ndim
        nobody[axis] = slice(1)
        needed[tuple(nobody)] = True
        found &= needed
    return found


def tallied(ways: Ints, groups: NDArray[np.int64]) -> dict[int, int]:
    """Sum the ways of each group: two arrays of one shape."""
    return {int(group): int(ways[groups == group].sum()) for group in np.unique(groups)}


def _reached(sorts: tuple[Kind, ...], place: int, count: Count) -> Bools:
    """Say which profiles reach one count."""
    kind_of_number = np.int64 if sum(count.weights) < 2**62 else np.object_
    total: Ints = np.zeros((1,) * len(sorts), dtype=kind_of_number)
    for axis, kind in enumerate(sorts):
        total = total + members(sorts, axis).astype(kind_of_number) * kind.weights[place]
    reached: Bools = (total >= count.quota).astype(bool)
    return reached


def _ways(sorts: tuple[Kind, ...]) -> Ints:
    """Count the sets of each profile."""
    seats = sum(len(kind.seats) for kind in sorts)
    # sums of ways times members must fit too
    kind_of_number = np.int64 if seats * 2**seats < 2**62 else np.object_
    ways: Ints = np.ones((1,) * len(sorts), dtype=kind_of_number)
    for axis, kind in enumerate(sorts):
        size = len(kind.seats)
        chosen = [math.comb(size, k) for k in range(size + 1)]
        along = members(sorts, axis).shape
        ways = ways * np.array(chosen, dtype=kind_of_number).reshape(along)
    return ways
