"""The words of a stretch of the original, as the cleaned text shows them."""

from bisect import bisect_right
from collections.abc import Iterator

from detente.sources.source import Cleaned, Paragraph, Stretch

__all__ = ["excerpt", "lines_of"]


def excerpt(cleaned: Cleaned, stretch: Stretch) -> str:
    """Show the words of a stretch as they are to be read.

    1. Of each paragraph that the stretch reaches into, the characters that stand for it; a space
       between paragraphs.
    2. Where cleaning left a part out, or showed it otherwise, so does this.

    Parameters
    ----------
    cleaned : Cleaned
        The text.
    stretch : Stretch
        Characters of the original.

    Returns
    -------
    str
        "" where nothing of it is in any paragraph.
    """
    parts = (_part(paragraph, stretch) for paragraph in cleaned.paragraphs)
    return " ".join(part for part in parts if part)


def _part(paragraph: Paragraph, stretch: Stretch) -> str:
    """Show what of a paragraph lies in a stretch."""
    shown: list[str] = []
    for run in paragraph.runs:
        low, high = max(run.start, stretch.start), min(run.end, stretch.end)
        if low < high:
            inner = run.text[low - run.start : high - run.start]
            shown.append(inner if run.verbatim else run.text)
        elif run.start == run.end and stretch.start < run.start < stretch.end:
            shown.append(run.text)
    return "".join(shown).strip()


def lines_of(text: str, stretches: tuple[Stretch, ...]) -> tuple[tuple[int, int], ...]:
    """Say on which lines stretches of a text begin and end, from 1.

    Parameters
    ----------
    text : str
        The original.
    stretches : tuple of Stretch
        Characters of it.
    """
    breaks = list(_breaks(text))
    return tuple(
        (bisect_right(breaks, each.start) + 1, bisect_right(breaks, each.end - 1) + 1)
        for each in stretches
    )


def _breaks(text: str) -> Iterator[int]:
    """List where lines end: the place after each line break."""
    at = text.find("\n")
    while at >= 0:
        yield at + 1
        at = text.find("\n", at + 1)
