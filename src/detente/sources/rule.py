"""A rule of cleaning, and what it is given to look at."""

from bisect import bisect_right
from collections.abc import Callable, Iterable, Iterator

from detente.record import record
from detente.sources.sentences import ends_sentence
from detente.sources.source import ASIDE, Deed, Kind, Original, Paragraph, Step

__all__ = ["Rule", "View", "called", "marked", "plain_next", "runs_over"]


LONG = 50  # characters; what ends a page with fewer may be a heading
PAGE_END, CELLS = "\f", " | "


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


def marked(view: View, *kinds: Kind) -> Iterator[Step]:
    """Make the steps that say of paragraphs what is known of them before any rule looks.

    Parameters
    ----------
    view : View
        A text and its paragraphs; only those that are body still are looked at.
    *kinds : Kind
        The kinds that count.
    """
    marks = [mark for mark in view.original.marks if mark.kind in kinds]
    starts = [mark.start for mark in marks]
    for each in view.paragraphs:
        place = bisect_right(starts, each.start) - 1
        if each.kind is Kind.BODY and place >= 0 and each.start < marks[place].end:
            yield called(each, marks[place].kind, marks[place].reason)


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


def runs_over(view: View, first: Paragraph, second: Paragraph) -> bool:
    """Say whether a page of a PDF ends inside a sentence, so that the next goes on with it.

    It does if a paragraph of some length has no stop at the end of its page, whatever the next
    begins with.

    Parameters
    ----------
    view : View
        A text and its paragraphs.
    first, second : Paragraph
        A paragraph and the next that is not set aside.
    """
    between = view.original.text[first.end : second.start]
    long = len(first.text) >= LONG and CELLS not in first.text
    return PAGE_END in between and long and not ends_sentence(first.text)
