"""Johnston's index."""

from fractions import Fraction

import numpy as np

from detente.voting.game import Rule, by_seat
from detente.voting.profiles import Profiles, critical, members, profiles, tallied
from detente.voting.results import Index, Paradox
from detente.voting.reversals import reversals

__all__ = ["johnston", "johnston_of"]


def johnston(rule: Rule) -> Index:
    """Share out every winning set that somebody could break equally among those who could.

    1. Take each winning set, and in it the seats that are critical: without one, it fails.
    2. Each of them gets one part of as many as there are.
    3. Divide by the number of sets with a critical seat, so that the shares sum to 1.

    Parameters
    ----------
    rule : Rule
        Any rule whose sets have at most 2**20 profiles.

    Returns
    -------
    Index
        Exact fractions.

    Raises
    ------
    NotApplicable
        If there are more profiles than that.

    References
    ----------
    [J78]_.
    """
    return johnston_of(rule, profiles(rule))


def johnston_of(rule: Rule, sets: Profiles) -> Index:
    """Make the index from profiles that are there already."""
    needed = list(critical(sets.wins))
    breakers = np.zeros(sets.wins.shape, dtype=np.int64)
    for axis, mask in enumerate(needed):
        breakers += mask * members(sets.kinds, axis)
    parts = []
    for axis, mask in enumerate(needed):
        ways = (sets.ways * members(sets.kinds, axis))[mask]
        parts.append(sum(Fraction(n, k) for k, n in tallied(ways, breakers[mask]).items()))
    total = sum(parts)
    shares = [
        Fraction(part) / total / len(kind.seats)
        for part, kind in zip(parts, sets.kinds, strict=True)
    ]
    return Index(
        id="johnston",
        share=by_seat(rule, sets.kinds, shares),
        not_monotone=(Paradox.GIFT,),
        reversals=reversals(sets.kinds, shares),
    )
