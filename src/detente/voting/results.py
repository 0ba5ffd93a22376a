"""What the power indices come to."""

from enum import StrEnum
from fractions import Fraction

from detente.record import Frozen, record

__all__ = ["Banzhaf", "Index", "Paradox"]


class Paradox(StrEnum):
    """What an index can do that speaks against reading it as power."""

    WEIGHT = "a seat can have less than a lighter one"
    GIFT = "a seat can gain by giving votes away"


@record
class Index:
    """One index: the share of each seat, exact, summing to 1.

    ``not_monotone`` names the paradoxes that the index is known for, whether or not they occur
    here. ``reversals`` are those of weight that do occur: pairs of seats, one of each kind, of
    which the first is at least as heavy in every count and has the lesser share.
    """

    id: str
    share: Frozen[str, Fraction]
    not_monotone: tuple[Paradox, ...] = ()
    reversals: tuple[tuple[str, str], ...] = ()


@record
class Banzhaf:
    """The swings of each seat, and what is made of them.

    ``absolute`` is the chance that the seat decides if all votes are equally likely;
    ``normalized`` the share of all swings. ``act`` is the chance that a motion passes. ``prevent``
    and ``initiate`` say of the votes that pass, and of those that fail, in which part the seat
    could turn them; both are empty with abstention, where they would not be proportional.
    """

    swings: Frozen[str, int]
    absolute: Frozen[str, Fraction]
    normalized: Frozen[str, Fraction]
    act: Fraction
    prevent: Frozen[str, Fraction] = Frozen()
    initiate: Frozen[str, Fraction] = Frozen()
