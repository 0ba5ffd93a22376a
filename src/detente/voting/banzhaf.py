"""Banzhaf's index, and Coleman's three measures."""

from fractions import Fraction

from detente.record import Frozen
from detente.voting.game import Rule, by_seat
from detente.voting.results import Banzhaf
from detente.voting.swings import Swings, swings

__all__ = ["banzhaf", "from_swings"]


def banzhaf(rule: Rule) -> Banzhaf:
    """Say how often each seat decides if all votes are equally likely.

    A seat has a swing where the others' votes are such that its yes passes and its no fails.

    1. Count the swings of each seat.
    2. Absolute: the share of the others' 2^(n-1) votes. Normalized: the share of all swings.
    3. Coleman's: the share of all votes that pass (act); the swings as a share of the votes that
       pass (prevent) and of those that fail (initiate).

    Parameters
    ----------
    rule : Rule
        A rule of n seats.

    Returns
    -------
    Banzhaf
        Exact fractions, by seat.

    Raises
    ------
    TooLarge
        If the weights are too large for a table; it grows with their sum.

    References
    ----------
    [B65]_; [P46]_; [C71]_.
    """
    return from_swings(rule, swings(rule, sized=False))


def from_swings(rule: Rule, counted: Swings) -> Banzhaf:
    """Make the measures from swings that are counted already, by size or not."""
    turns = by_seat(rule, counted.kinds, [sum(sizes) for sizes in counted.critical])
    ways, total = 2 ** len(rule.seats), sum(turns.values())

    def over(whole: int) -> dict[str, Fraction]:
        return {seat: Fraction(count, whole) for seat, count in turns.items()}

    return Banzhaf(
        swings=turns,
        absolute=Frozen(over(ways // 2)),
        normalized=Frozen(over(total)),
        act=Fraction(counted.passing, ways),
        prevent=Frozen(over(counted.passing)),
        initiate=Frozen(over(ways - counted.passing)),
    )
