"""The paragraphs of a region of a page, told by gaps, indents, short lines, bullets."""

import re
from collections.abc import Sequence

from detente.record import record
from detente.sources.marks import BULLET
from detente.sources.sentences import begins_lower, ends_sentence

__all__ = ["Passage", "passages_of"]

INDENT = 2  # characters by which a line stands in
FULL, HALF_FULL = 0.7, 0.6  # of the width; a line that ends before it may end its paragraph
CUT = (",", ";", "-", "–", "—")  # after these a sentence goes on
MANY_CELLS = 6  # so many words with wide gaps are a line that was spread to the margin
ITEM = re.compile(rf"{BULLET.pattern}|\(?\d{{1,2}}[.)] +\S")
CELLS = re.compile(r" {3,}")
OUTLINE = 2.0  # characters by which the middles of centred lines may differ
BETWEEN_CELLS = " | "


@record
class _Row:
    """A line of a page: how far it stands in, where it ends, the blank lines before it."""

    text: str
    indent: int
    end: int
    gap: int


@record
class Passage:
    """A paragraph of a page as its lines.

    ``goes_on`` says that it fills its last line and ends in no stop, ``stands_in`` that its first
    line is indented or has a bullet.
    """

    lines: tuple[str, ...]
    goes_on: bool
    stands_in: bool


def passages_of(lines: Sequence[str]) -> tuple[Passage, ...]:
    """Put the lines of a region together to paragraphs.

    A paragraph begins at a gap larger than the usual one, at a line that stands in or out, at a
    bullet or a number, and after a short line that ends a sentence. Lines of which the middles
    lie on one line are one, such as a centred title. A row of cells stands alone.

    Parameters
    ----------
    lines : sequence of str
        The region as it is set, a character a step to the right.

    Returns
    -------
    tuple of Passage
        In their order; their lines have no padding.
    """
    rows = _rows(lines)
    if not rows:
        return ()
    gaps = [row.gap for row in rows[1:]] or [0]
    usual = max(set(gaps), key=lambda gap: (gaps.count(gap), -gap))
    width = max(row.end for row in rows) - min(row.indent for row in rows)
    groups = [[rows[0]]]
    for row in rows[1:]:
        if _begins(groups[-1], row, usual, width):
            groups.append([])
        groups[-1].append(row)
    margin = min(row.indent for row in rows)
    return tuple(_passage(group, margin, width) for group in groups)


def _rows(lines: Sequence[str]) -> list[_Row]:
    """List the lines that are not blank, with the number of blank ones before each."""
    rows: list[_Row] = []
    gap = 0
    for line in lines:
        text = line.strip()
        if text:
            indent = len(line) - len(line.lstrip())
            rows.append(_Row(text=text, indent=indent, end=indent + len(text), gap=gap))
            gap = 0
        else:
            gap += 1
    return rows


def _begins(group: Sequence[_Row], row: _Row, usual: int, width: int) -> bool:
    """Say whether a line begins a paragraph, after those of the one before."""
    last = group[-1]
    if row.gap > usual or _is_row(row) or _is_row(last) or ITEM.match(row.text):
        return True
    if _are_centred(last, row, width):
        return False
    if ITEM.match(group[0].text):
        return row.indent < group[0].indent or _is_short(last, group, width, row)
    stands = row.indent - last.indent
    out = stands <= -INDENT and len(group) > 1
    return stands >= INDENT or out or _is_short(last, group, width, row)


def _is_row(row: _Row) -> bool:
    """Say whether a line is a row of at least three cells, and no line spread to the margin."""
    cells = CELLS.split(row.text)
    words = sum(cell.isalpha() and cell.islower() for cell in cells)
    return len(cells) >= 3 and not (len(cells) >= MANY_CELLS and 2 * words >= len(cells))


def _are_centred(first: _Row, second: _Row, width: int) -> bool:
    """Say whether two short lines are centred, one under the other."""
    short = all(row.end - row.indent < (1 + FULL) / 2 * width for row in (first, second))
    apart = abs(first.indent + first.end - second.indent - second.end) / 2
    return short and first.indent != second.indent and apart <= OUTLINE


def _is_short(last: _Row, group: Sequence[_Row], width: int, following: _Row) -> bool:
    """Say whether a line is so short that its paragraph ends with it."""
    filled = last.end - min(row.indent for row in (*group, following))
    if ends_sentence(last.text):
        return filled < FULL * width
    goes_on = begins_lower(following.text) or last.text.endswith(CUT)
    return filled < HALF_FULL * width and not goes_on


def _passage(group: Sequence[_Row], margin: int, width: int) -> Passage:
    """Make the paragraph of some lines."""
    first, last = group[0], group[-1]
    full = last.end - margin >= FULL * width
    return Passage(
        lines=tuple(_plain(row) for row in group),
        goes_on=full and not ends_sentence(last.text) and not _is_row(last),
        stands_in=first.indent - margin >= INDENT or bool(ITEM.match(first.text)),
    )


def _plain(row: _Row) -> str:
    """Return a line without padding; the cells of a row are set apart by a bar."""
    text = CELLS.sub(BETWEEN_CELLS, row.text) if _is_row(row) else row.text
    return " ".join(text.split())
