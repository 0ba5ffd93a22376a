"""A page (HTML): the whole text that it shows, with what its mark-up says of every block."""

from collections.abc import Iterator, Sequence

from detente.errors import CaseProblems, Problem
from detente.sources.extras import muted, needed
from detente.sources.markup_article import article_of, extracted, opening_of, title_of
from detente.sources.markup_blocks import Block, blocks_of
from detente.sources.markup_details import details_said
from detente.sources.markup_encoding import decoded
from detente.sources.markup_tree import tree_of
from detente.sources.source import Form, Kind, Mark, Note, Original

__all__ = ["read_page"]

BETWEEN = "\n\n"
MOST_CHARACTERS, MOST_LINES = 1_000_000, 100_000


def read_page(name: str, data: bytes, charset: str = "") -> Original:
    """Read the text of a page, whole, and mark what is not its article.

    1. Its bytes are decoded, its tree is read, its blocks are listed in the order of the page.
    2. trafilatura says what the article is. Every other block is marked as furniture; if it
       finds no article, none is, and a note says so.
    3. The title is marked, and the other headings; a byline and a date under the title stay.

    Parameters
    ----------
    name : str
        The name of the file.
    data : bytes
        The page.
    charset : str
        The encoding that came with it, "" if it came from a file.

    Raises
    ------
    CaseProblems
        If the reader is not installed, the encoding is broken, the page has no text, or is made
        too deep or too large to be read.
    """
    needed(name, "a page (HTML)", "lxml.html", "trafilatura")
    import trafilatura

    page, encoding = decoded(name, data, charset)
    with muted():
        root = tree_of(name, page)
        blocks = blocks_of(root)
        text = BETWEEN.join(block.text for block in blocks)
        _check(name, text)
        said = details_said(root)
        inside = article_of(blocks, extracted(root))
    whole = Note(
        start=0, end=len(text), says="no article was found: nothing of the page is set aside"
    )
    return Original(
        name=name,
        text=text,
        encoding=encoding,
        form=Form.HTML,
        made_by=f"trafilatura {trafilatura.__version__}",
        marks=tuple(_marks(blocks, inside, said.title)),
        said=said,
        notes=() if any(inside) else (whole,),
    )


def _check(name: str, text: str) -> None:
    """Refuse a page that shows nothing, or too much."""
    lines = len(text.split("\n"))
    if not text:
        code, message = "empty", "a text was expected, the page shows none"
        hint = "it may make its text only in a browser: save it from there, as text"
    elif len(text) > MOST_CHARACTERS or lines > MOST_LINES:
        code, hint = "too-large", "save the article alone, as a page or as plain text"
        message = (
            f"the page shows {len(text):,} characters on {lines:,} lines;"
            f" at most {MOST_CHARACTERS:,} on {MOST_LINES:,} are read"
        )
    else:
        return
    raise CaseProblems((Problem(file=name, code=code, message=message, hint=hint),))


def _marks(blocks: Sequence[Block], inside: Sequence[bool], title: str) -> Iterator[Mark]:
    """Mark the title, the headings, and what stands round the article."""
    head = title_of(blocks, inside, title)
    kept = {head, *opening_of(blocks, head)} if any(inside) else range(len(blocks))
    start = 0
    for place, block in enumerate(blocks):
        end = start + len(block.text)
        if not inside[place] and place not in kept:
            reason = "trafilatura does not count it to the article"
            yield Mark(start=start, end=end, kind=Kind.FURNITURE, reason=reason)
        elif place == head:
            reason = f"the title of the page, by its mark-up (h{block.rank})"
            yield Mark(start=start, end=end, kind=Kind.TITLE, reason=reason)
        elif block.rank:
            reason = f"a heading by its mark-up (h{block.rank})"
            yield Mark(start=start, end=end, kind=Kind.HEADING, reason=reason)
        start = end + len(BETWEEN)
