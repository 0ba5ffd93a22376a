"""The records of a tie: what holds between two parties, beside what they want."""

from enum import StrEnum

from detente.record import record

__all__ = ["DIRECTED", "MUTUAL", "Figure", "Tie", "TieKind"]


class TieKind(StrEnum):
    """What kind of thing holds between two parties."""

    TRADE = "trade"
    SUPPORT = "support"  # the first backs the second
    ACCESS = "access"  # the first gets a hearing with the second, or each with the other
    DEPENDENCE = "dependence"  # the first needs the second
    ALLIANCE = "alliance"
    STRAIN = "strain"  # what the first holds against the second or does to it, or both
    NEARNESS = "nearness"


DIRECTED = frozenset({TieKind.SUPPORT, TieKind.DEPENDENCE})
"""Ties that one party has with another, and never both alike."""

MUTUAL = frozenset({TieKind.TRADE, TieKind.ALLIANCE, TieKind.NEARNESS})
"""Ties that hold for both alike."""


@record
class Figure:
    """A number that sources give for a tie, as they write it: ``value`` and ``share`` are texts.

    ``share`` is in per cent of what ``of`` names. A figure without a ``year`` is undated. ``what``
    says what is measured where the tie's own words do not; ``hedge`` is the source's word where the
    number is not exact ("just under").
    """

    value: str = ""
    unit: str = ""
    share: str = ""
    of: str = ""
    year: str = ""
    what: str = ""
    hedge: str = ""
    because: tuple[str, ...] = ()
    note: str = ""


@record
class Tie:
    """What holds between two parties: for both alike, or (``directed``) of the first on the second.

    ``outweighs`` names dependences of the second on the first that this one is heavier than.
    """

    id: str
    kind: TieKind
    ends: tuple[str, str]
    directed: bool = False
    means: str = ""
    figures: tuple[Figure, ...] = ()
    outweighs: tuple[str, ...] = ()
    because: tuple[str, ...] = ()
    note: str = ""

    @property
    def claims(self) -> tuple[str, ...]:
        """Every claim behind it, those of its figures included, each once."""
        figures = (claim for figure in self.figures for claim in figure.because)
        return tuple(dict.fromkeys((*self.because, *figures)))
