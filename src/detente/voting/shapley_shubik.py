"""Shapley's and Shubik's index."""

from fractions import Fraction
from math import factorial

from detente.voting.game import Rule, by_seat
from detente.voting.results import Index
from detente.voting.swings import Swings, swings

__all__ = ["from_sized_swings", "shapley_shubik"]


def shapley_shubik(rule: Rule) -> Index:
    """Say how often each seat is the one that passes a motion, if seats join it in random order.

    1. Count the swings of each seat by how many others are against.
    2. With *a* others against, the seat comes n-a-1 others later in a! (n-a-1)! of the n! orders.

    Parameters
    ----------
    rule : Rule
        A rule of n seats.

    Returns
    -------
    Index
        Exact fractions that sum to 1.

    Raises
    ------
    TooLarge
        If the weights are too large for a table; it grows with their sum times the seats.

    References
    ----------
    [SS54]_.
    """
    return from_sized_swings(rule, swings(rule, sized=True))


def from_sized_swings(rule: Rule, counted: Swings) -> Index:
    """Make the index from swings that are counted already, by size."""
    seats = len(rule.seats)
    orders = [factorial(a) * factorial(seats - a - 1) for a in range(seats)]
    shares = [
        Fraction(sum(n * o for n, o in zip(sizes, orders, strict=False)), factorial(seats))
        for sizes in counted.critical
    ]
    return Index(id="shapley-shubik", share=by_seat(rule, counted.kinds, shares))
