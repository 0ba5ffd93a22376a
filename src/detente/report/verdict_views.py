"""What the report shows of an audit, as records; see `views`."""

from detente.record import record
from detente.report.details import FigureView, SentenceView

__all__ = ["AuditView", "ConclusionView", "GroupView"]


@record
class ConclusionView:
    """One conclusion and what the audit says of it.

    Attributes
    ----------
    id, says : str
    claims : tuple of str
        The claims in which it is stated.
    places : str
        The paragraphs in which it is stated.
    strength : str
        The author's own: will, must or may; "" where it is not noted.
    headline : SentenceView
        Whether it follows.
    hangs_on, change : tuple of SentenceView
        The premises that decide, and what would turn the answer round.
    gravest, reservations : tuple of SentenceView
        The one reservation that stands in the row, and the others.
    strongest, compared : str
        The strongest wording that the premises bear, and how the author's own stands to it.
    meanings : tuple of str
        What the short names of wishes stand for.
    asked : str
        How it was put to the case.
    supposes, parts, looked, checks, further : tuple of str
        What it is asked under; its parts; how it was tested; what can be checked; the rest.
    """

    id: str
    says: str
    claims: tuple[str, ...]
    places: str
    strength: str
    headline: SentenceView
    hangs_on: tuple[SentenceView, ...]
    change: tuple[SentenceView, ...]
    gravest: tuple[SentenceView, ...]
    reservations: tuple[SentenceView, ...]
    strongest: str
    compared: str
    meanings: tuple[str, ...]
    asked: str
    supposes: tuple[str, ...]
    parts: tuple[str, ...]
    looked: tuple[str, ...]
    checks: tuple[str, ...]
    further: tuple[str, ...]


@record
class GroupView:
    """The conclusions of which the audit says much the same.

    Attributes
    ----------
    id, name : str
    rows : tuple of ConclusionView
    """

    id: str
    name: str
    rows: tuple[ConclusionView, ...]


@record
class AuditView:
    """The first page of a report on a case that holds conclusions.

    Attributes
    ----------
    answer : tuple of SentenceView
        One paragraph on the case's question.
    reservation : str
        What weighs most against it.
    behind : tuple of FigureView
        Claims and independent voices; who and what is left out.
    unstated : tuple of str
        The premises that no source states and the case takes as given.
    groups : tuple of GroupView
        In reading order, without empty ones.
    """

    answer: tuple[SentenceView, ...]
    reservation: str
    behind: tuple[FigureView, ...]
    unstated: tuple[str, ...]
    groups: tuple[GroupView, ...]
