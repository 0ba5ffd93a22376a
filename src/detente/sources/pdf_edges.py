"""Heads and feet that run over the pages of a PDF, and page numbers."""

import re
from collections import Counter
from collections.abc import Sequence

__all__ = ["running_edges"]

EDGE = 3  # lines at the top and at the bottom of a page
SHARE = 0.6
FEWEST, FEWEST_OF_HALF, FEWEST_NUMBERED = 2, 3, 3  # pages
ELSEWHERE = 10  # characters by which a title stands elsewhere than a running head of its words
DIGITS = re.compile(r"\d+")
ROMAN = re.compile(r"[ivxlc]{1,7}|[IVXLC]{1,7}")
NUMBERS = re.compile(r"\A(\d{1,4})\b|\b(\d{1,4})\Z")

NUMBERED = "it begins or ends with the number of its page"

Lines = Sequence[str]


def running_edges(pages: Sequence[Lines]) -> tuple[dict[int, str], ...]:
    """Find the lines at the edges of pages that run over the pages.

    1. Take the first and the last three lines of each page that are not blank, every number as #.
    2. Those that stand on three fifths of the pages, at least two, run over them; so do those
       that stand on as many of the odd pages or of the even pages, at least three.
    3. So do first and last lines that begin or end with the number of their page, if three fifths
       of the pages, at least three, have one that counts them.
    4. But a line is none that stands only on pages of which nothing would be left; nor is a line
       of the first page that stands elsewhere than on all others: that is the title.

    Parameters
    ----------
    pages : sequence of sequences of str
        The lines of each page, as they are set.

    Returns
    -------
    tuple of dict of int to str
        For each page, the places of such lines, and why, in words.
    """
    edges = [_edges(lines) for lines in pages]
    both = zip(_numbered(pages, edges), _recurring(edges), strict=True)
    whys = [numbered | recurring for numbered, recurring in both]
    kept = {
        edges[page].get(place, "")
        for page, lines in enumerate(pages)
        for place in whys[page]
        if any(line.strip() and other not in whys[page] for other, line in enumerate(lines))
    }
    found = [
        {place: why for place, why in each.items() if edges[page][place] in kept}
        for page, each in enumerate(whys)
    ]
    for place in _title(pages, edges, found):
        del found[0][place]
    return tuple(found)


def _edges(lines: Lines) -> dict[int, str]:
    """Key the lines at the edges of a page by their places."""
    filled = [place for place, line in enumerate(lines) if line.strip()]
    return {place: _key(lines[place]) for place in sorted({*filled[:EDGE], *filled[-EDGE:]})}


def _key(line: str) -> str:
    """Return a line with every number as #."""
    plain = " ".join(DIGITS.sub("#", line).split())
    return "#" if ROMAN.fullmatch(plain) else plain


def _recurring(edges: Sequence[dict[int, str]]) -> list[dict[int, str]]:
    """Find the lines that stand on enough of the pages, or of every other page."""
    whys: list[dict[str, str]] = [{} for _ in edges]
    for start, step, fewest in ((0, 1, FEWEST), (0, 2, FEWEST_OF_HALF), (1, 2, FEWEST_OF_HALF)):
        pages = [page for page in range(start, len(edges), step) if edges[page]]
        counts = Counter(key for page in pages for key in set(edges[page].values()))
        which = "pages" if step == 1 else "odd pages" if start == 0 else "even pages"
        why = {
            key: f"it stands at the edge of {count} of {len(pages)} {which}"
            for key, count in counts.items()
            if count >= max(fewest, SHARE * len(pages))
        }
        for page in pages:
            whys[page] = why | whys[page]
    return [
        {place: why[key] for place, key in edge.items() if key in why}
        for edge, why in zip(edges, whys, strict=True)
    ]


def _numbered(pages: Sequence[Lines], edges: Sequence[dict[int, str]]) -> list[dict[int, str]]:
    """Find the lines at the very top or bottom that have the number of their page."""
    offsets = [
        {place: _offsets(pages[page][place], page) for place in {*[*edge][:1], *[*edge][-1:]}}
        for page, edge in enumerate(edges)
    ]
    counts = Counter(offset for each in offsets for offset in set().union(*each.values()))
    offset, count = max(counts.items(), key=lambda item: item[1], default=(0, 0))
    if count < max(FEWEST_NUMBERED, SHARE * sum(map(bool, edges))):
        return [{} for _ in edges]
    numbered = [[place for place, each in page.items() if offset in each] for page in offsets]
    return [
        dict.fromkeys(sorted(places, key=lambda place: edge[place] != "#")[:1], NUMBERED)
        for places, edge in zip(numbered, edges, strict=True)
    ]


def _offsets(line: str, page: int) -> set[int]:
    """List by how much the numbers at the ends of a line are more than the count of its page."""
    return {int(first or last) - page for first, last in NUMBERS.findall(line.strip())}


def _title(
    pages: Sequence[Lines], edges: Sequence[dict[int, str]], found: Sequence[dict[int, str]]
) -> list[int]:
    """List the lines of the first page that have the words of a head, but not its place."""
    titles = []
    for place in found[0] if found else ():
        key, indent = edges[0][place], _indent(pages[0][place])
        others = [
            _indent(pages[page][other])
            for page in range(1, len(pages))
            for other in found[page]
            if edges[page][other] == key
        ]
        if others and "#" not in key and all(abs(each - indent) > ELSEWHERE for each in others):
            titles.append(place)
    return titles


def _indent(line: str) -> int:
    """Say how far a line stands in."""
    return len(line) - len(line.lstrip())
