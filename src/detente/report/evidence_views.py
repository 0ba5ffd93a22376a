"""What the report shows of the evidence, as records; see `views`."""

from detente.record import record
from detente.report.details import ClaimView, SentenceView

__all__ = ["BasisView", "EvidenceView", "SideView", "ThinView", "TraceView"]


@record
class SideView:
    """How the statements of one party are carried.

    Attributes
    ----------
    party : str
        Its name.
    statements, bridges, bare, beliefs, alone : str
        How many there are; how many no source states, and the case says so; how many have no
        claim; rest on views of others alone; have one voice. "" for none.
    voices : str
        The sources behind them.
    """

    party: str
    statements: str
    bridges: str
    bare: str
    beliefs: str
    alone: str
    voices: str


@record
class BasisView:
    """A statement that a finding uses, and what carries it.

    Attributes
    ----------
    holder, words : str
        Whose wish it is, and what it asks for.
    carried : str
        In how many voices, of what modality, about what times; or that no source states it.
    gaps : tuple of str
    carried_by : tuple of ClaimView
    """

    holder: str
    words: str
    carried: str
    gaps: tuple[str, ...]
    carried_by: tuple[ClaimView, ...]


@record
class TraceView:
    """A finding with the statements it uses.

    Attributes
    ----------
    id, finding : str
    bases : tuple of BasisView
    """

    id: str
    finding: str
    bases: tuple[BasisView, ...]


@record
class ThinView:
    """Things whose evidence is thin in one way.

    Attributes
    ----------
    name : str
        In which way.
    things : tuple of str
    """

    name: str
    things: tuple[str, ...]


@record
class EvidenceView:
    """The evidence behind the report.

    Attributes
    ----------
    told : tuple of str
        How many claims there are, in how many voices, and whether their words are at hand.
    sides : tuple of SideView
    traces : tuple of TraceView
        From each finding of the report to the words of the articles.
    thin : tuple of ThinView
    disputes : tuple of SentenceView
        Where claims disagree, and whether the case holds both.
    """

    told: tuple[str, ...] = ()
    sides: tuple[SideView, ...] = ()
    traces: tuple[TraceView, ...] = ()
    thin: tuple[ThinView, ...] = ()
    disputes: tuple[SentenceView, ...] = ()
