"""Holler's index, which the literature also calls the public good index."""

from fractions import Fraction

from detente.voting.game import Rule, by_seat
from detente.voting.profiles import Profiles, members, minimal, profiles
from detente.voting.results import Index, Paradox
from detente.voting.reversals import reversals

__all__ = ["holler", "holler_of"]


def holler(rule: Rule) -> Index:
    """Say in how many minimal winning sets each seat is, as a share of all such places.

    1. Take the minimal winning sets: without any one of its seats, such a set fails.
    2. Count those that each seat is in, and divide by the sum over all seats.

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
    [H82]_.
    """
    return holler_of(rule, profiles(rule))


def holler_of(rule: Rule, sets: Profiles) -> Index:
    """Make the index from profiles that are there already."""
    least = minimal(sets.wins)
    places = [
        int((sets.ways * members(sets.kinds, axis))[least].sum()) for axis in range(len(sets.kinds))
    ]
    shares = [
        Fraction(count, sum(places) * len(kind.seats))
        for count, kind in zip(places, sets.kinds, strict=True)
    ]
    return Index(
        id="holler",
        share=by_seat(rule, sets.kinds, shares),
        not_monotone=(Paradox.WEIGHT, Paradox.GIFT),
        reversals=reversals(sets.kinds, shares),
    )
