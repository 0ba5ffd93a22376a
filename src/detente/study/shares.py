"""Counts over draws, and the interval that a share of draws stands for."""

from collections import Counter
from collections.abc import Iterable, Mapping
from math import sqrt

from detente.record import Frozen, record

__all__ = ["Row", "Tally", "tally", "wilson"]

Row = tuple[str, str, str]
"""What a draw gives: kind, subject, value; kind and subject are the identity of what is counted."""

Z = 1.959963984540054  # of 95 %: the standard normal's 97.5th percentile


@record
class Tally:
    """In how many draws each row came up.

    ``drawn`` is the number of draws; ``counts`` maps (kind, subject, value) to draws, sorted.
    """

    drawn: int
    counts: Mapping[Row, int]


def tally(rows: Iterable[Row], drawn: int) -> Tally:
    """Count the rows of the draws; whole numbers add up the same in any order.

    Parameters
    ----------
    rows : iterable of (kind, subject, value)
        All rows of all draws, each at most once a draw.
    drawn : int
        The number of draws that they come from, those without a row included.
    """
    counts = Counter(rows)
    return Tally(drawn=drawn, counts=Frozen({row: counts[row] for row in sorted(counts)}))


def wilson(held: int, drawn: int) -> tuple[float, float]:
    """Bound the share that ``held`` of ``drawn`` draws stand for, with 95 % confidence.

    The bounds are the shares p at which the observed share lies 1.96 standard errors from p, the
    error taken at p itself (Wilson's score interval). Unlike the usual plus-or-minus it neither
    leaves 0 to 1 nor shrinks to nothing when all draws or none hold.

    Parameters
    ----------
    held, drawn : int
        Draws in which the thing held, and all draws.

    Returns
    -------
    tuple of two floats
        The lower and the upper bound, 0 to 1; 0 and 1 where nothing was drawn.
    """
    if drawn == 0:
        return 0.0, 1.0
    share, weight = held / drawn, Z * Z / drawn
    middle = share + weight / 2
    spread = sqrt(weight * (share * (1 - share) + weight / 4))
    low = (middle - spread) / (1 + weight) if held else 0.0
    high = (middle + spread) / (1 + weight) if held < drawn else 1.0
    return low, high
