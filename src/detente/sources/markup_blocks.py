"""The text that a page shows, block by block, as a reader sees it from top to bottom."""

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from detente.record import record

if TYPE_CHECKING:
    from lxml.html import HtmlElement

__all__ = ["Block", "blocks_of"]

UNSHOWN = frozenset(
    "annotation annotation-xml area audio base canvas datalist defs desc embed frameset head iframe"
    " link map meta metadata noembed noframes noscript object param rp script select style template"
    " title track video".split()
)
BREAKS = frozenset(
    "address article aside blockquote body caption center dd details dialog dir div dl dt fieldset"
    " figcaption figure footer form h1 h2 h3 h4 h5 h6 header hgroup hr html legend li main menu nav"
    " ol optgroup option p pre search section summary table tbody tfoot thead tr ul".split()
)
RANKS = {f"h{rank}": rank for rank in range(1, 7)}
LISTS = frozenset({"dir", "menu", "ol", "ul"})
CELLS = frozenset({"td", "th"})
HIDDEN = re.compile(r"(?:^|;)\s*(?:display\s*:\s*none|visibility\s*:\s*(?:hidden|collapse))\b", re.I)
SPACE = re.compile(r"[ \t\n\r\f]+")
BULLET = "• "
BETWEEN_CELLS = " | "


@record
class Block:
    """A block of a page: its lines, its rank as a heading (0 is none), where it stands.

    ``sign`` is how many characters at its start are its bullet or its number. ``within`` names
    the elements that it stands in, outermost first.
    """

    text: str
    rank: int = 0
    sign: int = 0
    within: tuple[str, ...] = ()


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
    unshown = 0
    for event, element in walker:
        shown = isinstance(element.tag, str)
        tag = element.tag.lower() if shown else ""
        hidden = not shown or tag in UNSHOWN or _is_hidden(element)
        if event == "start":
            if hidden:
                walker.skip_subtree()
            else:
                writer.opened(tag, element)
                writer.text(element.text or "")
        else:
            if not hidden:
                writer.closed(tag)
            if element is not root:
                writer.text(element.tail or "")
    writer.ended()
    return tuple(writer.blocks)
