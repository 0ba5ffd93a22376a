"""The columns of a page: where the gutter is, and in which order its lines are read."""

import re
from collections.abc import Iterator, Sequence

from detente.record import record

__all__ = ["regions_of"]

LEAST_LINES, LEAST_SHARE = 6, 0.3  # lines that must have text on both sides of a gutter
LEAST_WORDS = 3  # on average, on each side; a table has fewer
SLACK = 3  # characters by which a line may miss the gutter
MOST_SPLITS = 2  # a page has at most four columns
GAP = re.compile(r"(?<=\S) {2,}(?=\S)")


@record
class _Side:
    """A line cut at the gutter; one that runs across is ``whole``."""

    left: str = ""
    right: str = ""
    whole: str = ""


def regions_of(lines: Sequence[str], splits: int = MOST_SPLITS) -> tuple[tuple[str, ...], ...]:
    """Cut a page into regions, each of which is read from top to bottom before the next.

    1. The gutter is where most lines have a gap with text on both sides; no gutter, one region.
    2. Lines that run across it end a band. Of a band, what is left of the gutter comes first.
    3. Each side may have columns again.

    Parameters
    ----------
    lines : sequence of str
        The page as it is set, a character a step to the right.
    splits : int
        How often a side may be cut again.
    """
    gutter = _gutter(lines) if splits else 0
    if not gutter:
        return (tuple(lines),)
    found: list[tuple[str, ...]] = []
    for band in _bands([_cut(line, gutter) for line in lines]):
        if any(side.whole for side in band):
            found.append(tuple(side.whole for side in band))
            continue
        for column in ([side.left for side in band], [side.right for side in band]):
            if any(column):
                found += regions_of(column, splits - 1)
    return tuple(found)


def _gutter(lines: Sequence[str]) -> int:
    """Find the place that most lines have a gap at; 0 if too few have one there."""
    width = max((len(line) for line in lines), default=0)
    counts = [0] * (width + 1)
    for line in lines:
        for gap in GAP.finditer(line):
            for place in range(gap.start() + 1, gap.end()):
                counts[place] += 1
    best = max(range(width + 1), key=lambda place: (counts[place], place))
    least = max(LEAST_LINES, LEAST_SHARE * sum(bool(line.strip()) for line in lines))
    if counts[best] < least:
        return 0
    sides = [side for line in lines if (side := _cut(line, best)).left and side.right]
    words = [sum(len(text.split()) for text in texts) for texts in _texts(sides)]
    return best if all(count >= LEAST_WORDS * len(sides) for count in words) else 0


def _texts(sides: Sequence[_Side]) -> tuple[list[str], list[str]]:
    """List what is left and what is right of a gutter."""
    return [side.left for side in sides], [side.right for side in sides]


def _cut(line: str, gutter: int) -> _Side:
    """Cut a line at the gutter; what is right of it keeps its place."""
    for gap in GAP.finditer(line):
        if gap.start() - SLACK <= gutter <= gap.end() + SLACK:
            return _Side(left=line[: gap.start()], right=" " * gap.end() + line[gap.end() :])
    if len(line.rstrip()) <= gutter + SLACK:
        return _Side(left=line)
    if len(line) - len(line.lstrip()) >= gutter - SLACK:
        return _Side(right=line)
    return _Side(whole=line)


def _bands(sides: Sequence[_Side]) -> Iterator[list[_Side]]:
    """Group the lines that run across the gutter, and those between them."""
    band: list[_Side] = []
    across = False  # whether the lines of the band run across
    for side in sides:
        blank = not (side.left.strip() or side.right.strip() or side.whole)
        if not blank and bool(side.whole) != across:
            if band:
                yield band
            band, across = [], bool(side.whole)
        band.append(side)
    if band:
        yield band
