"""A PDF: the text of its pages in the order of reading, with what is known of its pieces."""

import re
from collections.abc import Iterator, Sequence
from itertools import chain, product

from detente.errors import CaseProblems, Problem
from detente.record import record, replace
from detente.sources.extras import needed
from detente.sources.pdf_columns import regions_of
from detente.sources.pdf_edges import running_edges
from detente.sources.pdf_pages import Pages, pages_of
from detente.sources.pdf_paragraphs import Passage, passages_of
from detente.sources.source import Form, Kind, Mark, Note, Original

__all__ = ["read_pdf"]

NOTE = re.compile(r"(?P<sign>\d{1,3}|[*†‡§])[ \t]*(?=[^\W\d_“\"'‘(])")
MOST_OF_TITLE = 4  # paragraphs that a title may have been set as
BETWEEN, PAGE_END = "\n\n", "\n\n\f"


@record
class _Piece:
    """A paragraph of the text, and what is known of it, with the reason."""

    text: str
    kind: Kind = Kind.BODY
    reason: str = ""


def read_pdf(name: str, data: bytes, *, most: int) -> Original:
    """Read the text of a PDF, and mark what runs over its pages.

    1. Every page is read as it is set, its columns one after the other, its lines put together to
       paragraphs: lines of one stand under each other, a blank line is between two, and a form
       feed between two pages.
    2. Lines at the edges of pages that recur are marked; so are footnotes, which come at the end
       of the text of their page.
    3. Pages without text are named in a note.

    Parameters
    ----------
    name : str
        The name of the file.
    data : bytes
        The PDF.
    most : int
        The most characters that are read.

    Raises
    ------
    CaseProblems
        If the reader is not installed, or the PDF is broken, shut by a password, too large, or
        has no text.
    """
    needed(name, "a PDF", "pypdf")
    pages = pages_of(name, data, most)
    edges = running_edges(pages.lines)
    pieces = [tuple(_pieces(*both)) for both in zip(pages.lines, edges, strict=True)]
    pieces[:1] = [_titled(page, pages.said.title) for page in pieces[:1]]
    text = PAGE_END.join(BETWEEN.join(piece.text for piece in page) for page in pieces)
    if not text.strip():
        raise CaseProblems((_pictures(name),))
    return Original(
        name=name,
        text=text,
        form=Form.PDF,
        made_by=pages.made_by,
        marks=tuple(_marks(pieces)),
        said=pages.said,
        notes=tuple(_notes(pages, len(text))),
    )


def _pictures(name: str) -> Problem:
    """Say that a PDF is nothing but pictures."""
    return Problem(
        file=name,
        code="no-text",
        message="a text was expected, the pages are pictures: no page has any text",
        hint="run character recognition (OCR) on it first and give the PDF with text",
    )


def _notes(pages: Pages, length: int) -> Iterator[Note]:
    """Remark on pages that have no text."""
    without = [str(k) for k, lines in enumerate(pages.lines, start=1) if not any(lines)]
    if without:
        which = "page" if len(without) == 1 else "pages"
        says = f"no text on {which} {', '.join(without)}: pictures, or nothing"
        yield Note(start=0, end=length, says=says)


def _marks(pages: Sequence[Sequence[_Piece]]) -> Iterator[Mark]:
    """Mark what is set aside, where it stands in the text."""
    start = 0
    for page in pages:
        for piece in page:
            end = start + len(piece.text)
            if piece.reason:
                yield Mark(start=start, end=end, kind=piece.kind, reason=piece.reason)
            start = end + len(BETWEEN)
        start += len(PAGE_END) - len(BETWEEN) if page else len(PAGE_END)


def _aside(text: str, reason: str) -> _Piece:
    """Make a piece that is set aside."""
    return _Piece(text=text, kind=Kind.FURNITURE, reason=reason)


def _titled(pieces: tuple[_Piece, ...], title: str) -> tuple[_Piece, ...]:
    """Put the paragraphs of the first page together that are the title the PDF gives itself."""
    for start, count in product(range(len(pieces)), range(1, MOST_OF_TITLE + 1)):
        run = pieces[start : start + count]
        lines = " ".join(" ".join(piece.text.split()) for piece in run)
        if title and lines.casefold() == title.casefold() and not any(p.reason for p in run):
            whole = "\n".join(piece.text for piece in run)
            named = _Piece(
                text=whole, kind=Kind.TITLE, reason="the title that the PDF gives itself"
            )
            return (*pieces[:start], named, *pieces[start + count :])
    return pieces


def _pieces(lines: Sequence[str], edges: dict[int, str]) -> Iterator[_Piece]:
    """List the paragraphs of a page: its heads, its text, its footnotes, its feet."""
    filled = [place for place, line in enumerate(lines) if line.strip() and place not in edges]
    first = filled[0] if filled else len(lines)
    heads = [place for place in sorted(edges) if place < first]
    for place in heads:
        yield _aside(" ".join(lines[place].split()), edges[place])
    rest = ["" if place in edges else line for place, line in enumerate(lines)]
    body, notes = _told_apart([passages_of(region) for region in regions_of(rest)])
    for passage in body:
        yield _Piece(text="\n".join(passage.lines))
    for passage in notes:
        yield _aside("\n".join(passage.lines), "a footnote, which the text refers to")
    for place in sorted(set(edges) - set(heads)):
        yield _aside(" ".join(lines[place].split()), edges[place])


def _told_apart(
    regions: Sequence[Sequence[Passage]],
) -> tuple[list[Passage], list[Passage]]:
    """Tell the footnotes under the regions of a page from its text.

    A paragraph that goes on from the end of one region to the next is put together.
    """
    whole = "\n".join(line for passage in chain(*regions) for line in passage.lines)
    body: list[Passage] = []
    notes: list[Passage] = []
    for region in regions:
        count = len(region)
        while count and _is_note(region[count - 1], whole):
            count -= 1
        notes += region[count:]
        for place, passage in enumerate(region[:count]):
            if not place and body and body[-1].goes_on and not passage.stands_in:
                lines = (*body.pop().lines, *passage.lines)
                body.append(replace(passage, lines=lines))
            else:
                body.append(passage)
    return body, notes


def _is_note(passage: Passage, page: str) -> bool:
    """Say whether a paragraph begins with a sign that stands behind a word of the page."""
    found = NOTE.match(passage.lines[0])
    sign = re.escape(found["sign"]) if found else ""
    return bool(sign) and bool(re.search(rf"[^\W\d_][.,;:!?”’\"')\]]* ?{sign}(?!\w)", page))
