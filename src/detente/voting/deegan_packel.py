"""Deegan's and Packel's index."""

from fractions import Fraction

import numpy as np

from detente.voting.game import Rule, by_seat
from detente.voting.profiles import Profiles, members, minimal, profiles, tallied
from detente.voting.results import Index, Paradox
from detente.voting.reversals import reversals

__all__ = ["deegan_packel", "deegan_packel_of"]


def deegan_packel(rule: Rule) -> Index:
    """Share out every minimal winning set equally among its seats.

    1. Take the minimal winning sets: without any one of its seats, such a set fails.
    2. All are equally likely, and in each every seat gets as much.

    Parameters
    ----------
    rule : Rule
        Any rule whose sets have at most 2**20 profiles.

    Returns
    -------
    Index
        Exact fractions that sum to 1.

    Raises
    ------
    NotApplicable
        If there are more profiles than that.

    References
    ----------
    [DP78]_.
    """
    return deegan_packel_of(rule, profiles(rule))


def deegan_packel_of(rule: Rule, sets: Profiles) -> Index:
    """Make the index from profiles that are there already."""
    least = minimal(sets.wins)
    count = int(sets.ways[least].sum())
    size = np.zeros(sets.wins.shape, dtype=np.int64)
    for axis in range(len(sets.kinds)):
        size += members(sets.kinds, axis)
    shares = []
    for axis, kind in enumerate(sets.kinds):
        ways = (sets.ways * members(sets.kinds, axis))[least]
        parts = sum(Fraction(n, k) for k, n in tallied(ways, size[least]).items())
        shares.append(Fraction(parts) / count / len(kind.seats))
    return Index(
        id="deegan-packel",
        share=by_seat(rule, sets.kinds, shares),
        not_monotone=(Paradox.WEIGHT, Paradox.GIFT),
        reversals=reversals(sets.kinds, shares),
    )
