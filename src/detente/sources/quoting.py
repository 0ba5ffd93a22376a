"""Where words that a person quotes stand in a text: verbatim, and in one place only."""

import re

from detente.errors import NotApplicable
from detente.record import record
from detente.sources.normalising import Normalised, normalised
from detente.sources.source import Stretch

__all__ = ["Quoted", "quoted"]

ELISION = re.compile(r"\s*(?:\[\.\.\.\]|\.\.\.|\[…\]|…)\s*")
LONGEST = 2_000  # characters that three dots may leave out
SHOWN = 60


@record
class Quoted:
    """A text in the form in which quotations are looked for; made once for many of them."""

    name: str
    plain: Normalised

    @classmethod
    def of(cls, name: str, text: str) -> "Quoted":
        """Take a text, and the name that messages use for it."""
        return cls(name=name, plain=normalised(text))


def quoted(words: str, text: Quoted) -> Stretch:
    """Find the one stretch of a text that a person quotes.

    1. Quotes, dashes and spaces of any style are the same; capital letters count.
    2. ``first words ... last words`` stands for all from the first to the nearest last ones.
    3. The words must stand in the text, and in one place only.

    Parameters
    ----------
    words : str
        Words of the text, or the first and the last of a stretch with ``...`` between.
    text : Quoted
        The text, from `Quoted.of`.

    Returns
    -------
    Stretch
        Characters of the text.

    Raises
    ------
    NotApplicable
        If nothing is quoted, the words do not stand there, or stand there more than once.
    """
    parts = [normalised(part).text for part in ELISION.split(words.strip())]
    parts = [part for part in parts if part]
    if not parts:
        raise NotApplicable("no words are quoted; give words of the text, as they stand there")
    places = [_starts(part, text.plain.text) for part in parts]
    starts = places[0]
    ends = {start: end for start in starts if (end := _end(parts, places, start)) >= 0}
    if not ends:
        missing = next((parts[k] for k, found in enumerate(places) if not found), parts[-1])
        where = "" if not starts else f" within {LONGEST:,} characters after the first words"
        raise NotApplicable(
            f"{text.name} does not have the words “{_short(missing)}”{where}; quote them as they"
            " stand in the text"
        )
    if len(ends) > 1:
        raise NotApplicable(
            f"the words “{_short(parts[0])}” stand in {len(ends)} places of {text.name}; quote more"
            " of them"
        )
    [(start, end)] = ends.items()
    return text.plain.traced(start, end)


def _starts(words: str, text: str) -> list[int]:
    """List where words stand in a text, not inside longer words; places may overlap."""
    before = r"(?<!\w)" if re.match(r"\w", words[0]) else ""
    after = r"(?!\w)" if re.match(r"\w", words[-1]) else ""
    pattern = rf"{before}(?={re.escape(words)}{after})"
    return [found.start() for found in re.finditer(pattern, text)]


def _end(parts: list[str], places: list[list[int]], start: int) -> int:
    """Say where a quotation that starts there ends; -1 if its other parts do not follow."""
    end = start + len(parts[0])
    for part, starts in zip(parts[1:], places[1:], strict=True):
        following = [at for at in starts if end <= at <= end + LONGEST - len(part)]
        if not following:
            return -1
        end = following[0] + len(part)
    return end


def _short(words: str) -> str:
    """Show no more than the first of many words."""
    return words if len(words) <= SHOWN else f"{words[:SHOWN]}…"
