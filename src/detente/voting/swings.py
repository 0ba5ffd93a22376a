"""How often each seat decides: the others' votes for which its yes passes and its no fails."""

from detente.record import record
from detente.voting.game import Kind, Rule, absorbed, kinds, reduced
from detente.voting.series import Part, table, within, without

__all__ = ["Swings", "room", "swings", "ternary_swings"]


@record
class Swings:
    """For each kind of seat, the others' votes for which one seat of the kind decides.

    ``critical[k][a]`` counts those in which *a* of the others are against, up to the last *a* that
    there can be; where sizes were not asked for, ``critical[k]`` holds all of them as one number.
    ``passing`` are the votes of all seats that pass the motion.
    """

    kinds: tuple[Kind, ...]
    critical: tuple[tuple[int, ...], ...]
    passing: int


def swings(rule: Rule, *, sized: bool) -> Swings:
    """Count for each kind of seat the votes of the others for which it decides.

    1. Take the votes of the seats with a veto as given.
    2. Multiply the series of all other seats: its weight is there, or missing.
    3. For each kind, divide the series by one of its seats, and take from what fits the room what
       would still fit without the seat. A seat with a veto decides wherever the rest fits.

    Parameters
    ----------
    rule : Rule
        Whose seats.
    sized : bool
        Whether to tell the votes apart by how many are against.

    Returns
    -------
    Swings
        Exact. The work grows with the product of seats and rooms, and with the seats once more if
        sized.
    """
    given = absorbed(rule)
    against = (0, 1) if sized else (1, 0)
    return _counted(given, veto=(0, 0), other=against)


def ternary_swings(rule: Rule) -> Swings:
    """Count the same where each of the others may be for, against or abstain.

    A weight is missing in two ways, or, as a veto ends the matter, in one for a seat with a veto.
    """
    return _counted(reduced(rule), veto=(1, 0), other=(2, 0))


def room(rule: Rule) -> tuple[int, ...]:
    """How much weight may be missing in each count."""
    return tuple(sum(count.weights) - count.quota for count in rule.counts)


def _counted(rule: Rule, *, veto: tuple[int, int], other: tuple[int, int]) -> Swings:
    """Count the swings where weights are missing in so many ways."""
    sorts = kinds(rule)
    parts = [
        Part(weights=kind.weights, there=(1, 0), missing=veto if kind.veto else other)
        for kind in sorts
    ]
    every = [part for part, kind in zip(parts, sorts, strict=True) for _ in kind.seats]
    series = table(every, room(rule))
    critical = []
    for part, kind in zip(parts, sorts, strict=True):
        passes, passes_anyway = without(series, part)
        counted = passes if kind.veto else passes - passes_anyway
        critical.append(tuple(counted.tolist()))
    passing = sum(within(series).tolist())
    return Swings(kinds=sorts, critical=tuple(critical), passing=passing)
