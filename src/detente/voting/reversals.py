"""Where an index gives a seat less than a lighter one."""

from collections.abc import Sequence
from fractions import Fraction

from detente.voting.game import Kind

__all__ = ["reversals"]


def reversals(sorts: Sequence[Kind], shares: Sequence[Fraction]) -> tuple[tuple[str, str], ...]:
    """Pair one seat of each kind with one of each lighter kind that has the greater share."""
    return tuple(
        (heavy.seats[0], light.seats[0])
        for heavy, less in zip(sorts, shares, strict=True)
        for light, more in zip(sorts, shares, strict=True)
        if more > less and _as_heavy(heavy, light)
    )


def _as_heavy(one: Kind, other: Kind) -> bool:
    """Say whether a seat of the one kind can do all that a seat of the other can."""
    heavier = all(a >= b for a, b in zip(one.weights, other.weights, strict=True))
    return one.veto or (heavier and not other.veto)
