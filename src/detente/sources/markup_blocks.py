"""The text that a page shows, block by block, as a reader sees it from top to bottom."""

import re
from typing import TYPE_CHECKING

from detente.record import record

if TYPE_CHECKING:
    from lxml.html import HtmlElement

__all__ = ["Block", "blocks_of"]

UNSHOWN_TAGS = (
    "annotation annotation-xml area audio base canvas datalist defs desc embed frameset head iframe"
    " link map meta metadata noembed noframes noscript object param rp script select style template"
    " title track video"
)
BREAKING_TAGS = (
    "address article aside blockquote body caption center dd details dialog dir div dl dt fieldset"
    " figcaption figure footer form h1 h2 h3 h4 h5 h6 header hgroup hr html legend li main menu nav"
    " ol optgroup option p pre search section summary table tbody tfoot thead tr ul"
)
UNSHOWN, BREAKS = frozenset(UNSHOWN_TAGS.split()), frozenset(BREAKING_TAGS.split())
RANKS = {f"h{rank}": rank for rank in range(1, 7)}
LISTS = frozenset({"dir", "menu", "ol", "ul"})
WITHIN_LISTS = frozenset({"dd", "dt", "li", "tr"})
CELLS = frozenset({"td", "th"})
HIDDEN = re.compile(
    r"(?:^|;)\s*(?:display\s*:\s*none|visibility\s*:\s*(?:hidden|collapse))\b", re.I
)
SPACE = re.compile(r"[ \t\n\r\f\v\x1c-\x1f\x85\u2028\u2029]+")
BULLET, BETWEEN_CELLS = "• ", " | "
BLANK = re.compile(r"\n{2,}")
HIGHEST = 10_000  # no list is numbered from a higher number


@record
class Block:
    """A block of a page: its lines, and its rank as a heading, 1 to 6 (0 is none).

    ``container`` is the number of the element that it stands in beside others: the items of a
    list have the same. ``linked`` says that all of it is a link.
    """

    text: str
    rank: int = 0
    container: int = 0
    linked: bool = False


def blocks_of(root: "HtmlElement") -> tuple[Block, ...]:
    """List the blocks of text that a page shows.

    1. What is not shown is passed over: scripts, styles, templates, what is hidden.
    2. Every element that stands on lines of its own begins a block and ends one. White space is
       one space; a forced break is a line end, two of them are a new block.
    3. A list item begins with a bullet or its number; the cells of a row are one block, a bar
       between them; a quotation has its quotes.

    Parameters
    ----------
    root : HtmlElement
        The tree of a page.

    Returns
    -------
    tuple of Block
        In the order of the page, none empty.
    """
    from lxml.etree import iterwalk

    writer = _Writer()
    walker = iterwalk(root, events=("start", "end"))
    for event, element in walker:
        tag = element.tag.lower() if isinstance(element.tag, str) else ""
        shown = bool(tag) and tag not in UNSHOWN and not _is_hidden(tag, element)
        if event == "start" and shown:
            writer.opened(tag, element.get("start") or "")
            writer.say(element.text or "")
        elif event == "start":
            walker.skip_subtree()
        else:
            if shown:
                writer.closed(tag)
            writer.say(element.tail or "")
    return writer.finished()


def _is_hidden(tag: str, element: "HtmlElement") -> bool:
    """Say whether an element's own attributes hide it."""
    shut = tag == "dialog" and element.get("open") is None
    return (
        shut or element.get("hidden") is not None or bool(HIDDEN.search(element.get("style", "")))
    )


class _Writer:
    """Takes what a page shows, piece by piece, and makes blocks of it."""

    def __init__(self) -> None:
        self._blocks: list[Block] = []
        self._lines: list[list[str]] = [[]]
        self._numbers: list[int] = []  # the next number of each open list, 0 for bullets
        self._sign = ""
        self._rank = self._as_set = 0
        self._cell_due = False
        self._open: list[tuple[int, str]] = [(0, "")]  # elements that break, numbered
        self._count = self._links = 0
        self._unlinked = False  # whether the block has text outside links

    def opened(self, tag: str, start: str) -> None:
        """Take the start of an element that is shown; ``start`` is a list's first number."""
        if tag in BREAKS:
            self._end()
            self._count += 1
            self._open.append((self._count, tag))
        if tag in RANKS:
            self._rank = RANKS[tag]
        elif tag in LISTS:
            first = int(start) if start.isdecimal() and len(start) <= len(str(HIGHEST)) else 1
            self._numbers.append(first if tag == "ol" else 0)
        elif tag == "li":
            self._number()
        elif tag in CELLS:
            self._cell_due = any(self._lines[-1])
        elif tag == "br":
            self._break()
        elif tag == "q":
            self.say("“")
        self._as_set += tag == "pre"
        self._links += tag == "a"

    def closed(self, tag: str) -> None:
        """Take the end of an element that is shown."""
        if tag in BREAKS:
            self._end()
            self._open.pop()
        if tag in RANKS:
            self._rank = 0
        elif tag in LISTS:
            self._numbers = self._numbers[:-1]
        elif tag == "li":
            self._sign = ""
        elif tag == "q":
            self.say("”")
        self._as_set -= tag == "pre"
        self._links -= tag == "a"

    def say(self, text: str) -> None:
        """Take text; only in what is set as it stands are its line ends line ends."""
        if self._cell_due and text.strip():
            self._lines[-1].append(BETWEEN_CELLS)
            self._cell_due = False
        self._unlinked |= not self._links and any(map(str.isalnum, text))
        first, *rest = text.split("\n") if self._as_set else [text]
        self._lines[-1].append(first)
        self._lines += [[line] for line in rest]

    def finished(self) -> tuple[Block, ...]:
        """End the last block and list all."""
        self._end()
        return tuple(self._blocks)

    def _number(self) -> None:
        """Make the sign of the next list item."""
        if self._numbers and self._numbers[-1]:
            self._sign = f"{self._numbers[-1]}. "
            self._numbers[-1] += 1
        else:
            self._sign = BULLET

    def _break(self) -> None:
        """Break the line; a heading goes on in the same one."""
        if self._rank:
            self.say(" ")
        else:
            self._lines.append([])

    def _end(self) -> None:
        """End the block: lines with a blank line between them are blocks of their own."""
        lines = [SPACE.sub(" ", "".join(pieces)).strip() for pieces in self._lines]
        text = "\n".join(lines).strip()
        for part in BLANK.split(text) if text else ():
            block = Block(
                text=self._sign + part,
                rank=self._rank,
                container=self._container(),
                linked=not self._unlinked,
            )
            self._blocks.append(block)
            self._sign = ""
        self._lines, self._cell_due, self._unlinked = [[]], False, False

    def _container(self) -> int:
        """Return the number of the element that the block's own stands in; of an item, its list."""
        outer = [*self._open[:-1]] or [*self._open]
        while len(outer) > 1 and outer[-1][1] in WITHIN_LISTS:
            outer.pop()
        return outer[-1][0]
