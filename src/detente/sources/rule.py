"""A rule of cleaning, and what it is given to look at."""

from collections.abc import Callable, Iterable

from detente.record import record
from detente.sources.source import ASIDE, Deed, Kind, Original, Paragraph, Step

__all__ = ["Rule", "View", "called", "plain_next"]


@record
class View:
    """A text as received, and its paragraphs as the rules so far have left them."""

    original: Original
    paragraphs: tuple[Paragraph, ...]


@record
class Rule:
    """One row of the table: what the rule does, and the function that finds its steps.

    The version goes up whenever the rule comes to find something else.
    """

    id: str
    version: int
    does: str
    find: Callable[[View], Iterable[Step]]


def called(paragraph: Paragraph, kind: Kind, reason: str) -> Step:
    """Make the step that says of what kind a paragraph is.

    Parameters
    ----------
    paragraph : Paragraph
        The paragraph, whole.
    kind : Kind
        What it is; credits, inserts, footers and tags are set aside, others only named.
    reason : str
        How it is known, in words.
    """
    deed = Deed.ASIDE if kind in ASIDE else Deed.NAMED
    return Step(start=paragraph.start, end=paragraph.end, deed=deed, kind=kind, reason=reason)


def plain_next(paragraphs: tuple[Paragraph, ...], after: int) -> tuple[Paragraph, ...]:
    """Find the next paragraph that is not set aside.

    Parameters
    ----------
    paragraphs : tuple of Paragraph
        All of a text.
    after : int
        The place to start behind.

    Returns
    -------
    tuple of Paragraph
        The one paragraph, or none where the text ends.
    """
    for place in range(after + 1, len(paragraphs)):
        if paragraphs[place].kind not in ASIDE:
            return (paragraphs[place],)
    return ()
