"""A text as it is compared: quotes, dashes, spaces and letters in one form, with the way back."""

import re
import unicodedata
from bisect import bisect_right
from collections.abc import Iterator

from detente.record import record
from detente.sources.source import Stretch

__all__ = ["Normalised", "normalised"]

UNSEEN = "\u00ad\u200b\u200c\u200d\u2060\ufeff"
CLUSTER = re.compile(rf"\s+|\S[\u0300-\u036f{UNSEEN}]*")  # a letter with its accents
LEFT_OUT = dict.fromkeys(map(ord, UNSEEN))
SAME = str.maketrans(
    {
        **dict.fromkeys("‘’‚‛′`´", "'"),
        **dict.fromkeys("“”„‟″«»", '"'),
        **dict.fromkeys("‐‑‒–—―−", "-"),
    }
)


@record
class Normalised:
    """A text for comparing; ``starts`` and ``ends`` say where each character of it came from."""

    text: str
    starts: tuple[int, ...]
    ends: tuple[int, ...]

    def traced(self, start: int, end: int) -> Stretch:
        """Say which stretch of the text given the characters ``start`` to ``end`` stand for."""
        if start >= end:
            raise ValueError("an empty stretch stands for nothing")
        return Stretch(start=self.starts[start], end=self.ends[end - 1])

    def place(self, offset: int) -> int:
        """Say where in this text a character of the text given stands, or the next one kept."""
        place = bisect_right(self.starts, offset) - 1
        return place if place >= 0 and self.ends[place] > offset else place + 1


def normalised(text: str) -> Normalised:
    """Put a text in the form in which texts are compared.

    1. White space of any kind and length becomes one space, none at either end.
    2. Quotes become straight, dashes and hyphens one hyphen, an ellipsis three stops.
    3. Ligatures, wide letters and letters made of two become plain ones; what cannot be seen is
       left out. Capital letters stay.

    Parameters
    ----------
    text : str
        Any text; it is left as it is.

    Returns
    -------
    Normalised
        The text, and for each character where it came from.
    """
    kept: list[tuple[str, int, int]] = []
    for character, start, end in _characters(text):
        after_space = not kept or kept[-1][0] == " "
        if character != " " or not after_space:
            kept.append((character, start, end))
    if kept and kept[-1][0] == " ":
        kept.pop()
    return Normalised(
        text="".join(character for character, _, _ in kept),
        starts=tuple(start for _, start, _ in kept),
        ends=tuple(end for _, _, end in kept),
    )


def _characters(text: str) -> Iterator[tuple[str, int, int]]:
    """Characters in the form compared, each with the stretch it came from."""
    for found in CLUSTER.finditer(text):
        start, end = found.span()
        shown = " " if found[0].isspace() else found[0].translate(LEFT_OUT).translate(SAME)
        for character in unicodedata.normalize("NFKC", shown):
            yield (" " if character.isspace() else character), start, end
