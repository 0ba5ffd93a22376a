"""Where a passage stands in a text that may have changed since: found again, never guessed.

Shapes: W words of the text, H places in it that have one of the passage's clues.
"""

from enum import StrEnum

import numpy as np
from numpy.typing import NDArray

from detente.record import record
from detente.sources.normalising import normalised
from detente.sources.passage import Passage
from detente.sources.passages import clues_in, fingerprint
from detente.sources.relocating import Site, sites
from detente.sources.source import Stretch
from detente.sources.words import Words, words_of

__all__ = ["Fate", "Found", "find"]

SHORT = 5  # words; fewer than these turn up elsewhere by themselves: what is around them must agree
MOST_PLACES = 64  # a stretch that stands in more places than this is not one of them for certain


class Fate(StrEnum):
    """What became of a passage."""

    AS_IT_WAS = "as it was"  # in the same place
    MOVED = "moved"  # the same words elsewhere
    CHANGED = "changed"  # words of it have changed; the confidence says how sure the place is
    UNCLEAR = "unclear"  # it may be any of several places
    LOST = "lost"  # no place is likely enough


@record
class Found:
    """What became of a passage, where it may stand now, and how sure that is, from 0 to 1.

    There is one place, or none if it is lost; if it is unclear, one or more, in their order, and
    the reader decides: the confidence is that of each, one more chance left to none of them.
    """

    fate: Fate
    places: tuple[Stretch, ...]
    confidence: float


LOST = Found(fate=Fate.LOST, places=(), confidence=0.0)


def find(passage: Passage, text: str) -> Found:
    """Find a passage in a text, which may have changed since the passage was made.

    1. *As it was*: the stretch at its old place has its fingerprint.
    2. *Moved*: the fingerprint fits elsewhere. Of several places, the one with the most of the
       words that stood around it; with no such one, or for fewer than 5 words among strangers, it
       is *unclear*.
    3. *Changed*: enough of its clues stand close together: see `relocating`. Of two places
       with equally many, it is *unclear*.
    4. *Lost* otherwise.

    Parameters
    ----------
    passage : Passage
        Made from this text, or an earlier or other state of it.
    text : str
        The text to look in; the time needed grows with its length.

    Returns
    -------
    Found
        What became of it; places are characters of ``text``.
    """
    words = words_of(text)
    if _stands(passage, text, words):
        return _sure(Fate.AS_IT_WAS, Stretch(start=passage.start, end=passage.end))
    firsts = _same_clues(passage, words)
    around = _around(passage, words, firsts)
    places = _confirmed(passage, text, firsts, around)
    if places:
        return _chosen(passage, places)
    return _changed(passage, text, sites(passage, words))


def _sure(fate: Fate, place: Stretch) -> Found:
    """Say that a passage is found by its fingerprint."""
    return Found(fate=fate, places=(place,), confidence=1.0)


def _stands(passage: Passage, text: str, words: Words) -> bool:
    """Ask whether the passage is in its old place, with no word cut."""
    start, end = passage.start, passage.end
    first = int(np.searchsorted(words.ends, start, side="right"))
    last = int(np.searchsorted(words.starts, end, side="left")) - 1
    return (
        first <= last
        and start <= words.starts[first]
        and words.ends[last] <= end <= len(text)
        and fingerprint(text[start:end]) == passage.fingerprint
    )


def _same_clues(passage: Passage, words: Words) -> NDArray[np.int64]:
    """List the words at which a stretch with all clues of the passage would start."""
    length = words.count - passage.words + 1
    if length < 1:
        return np.zeros(0, dtype=np.int64)
    fits = np.ones(length, dtype=np.bool_)
    there = clues_in(words, passage.clues[0].words)
    for clue in passage.clues:
        fits &= there[clue.at : clue.at + length] == clue.number
    return np.flatnonzero(fits)


def _around(passage: Passage, words: Words, firsts: NDArray[np.int64]) -> NDArray[np.int64]:
    """Count the clues around the passage, 0 to 2, that stand around each place."""
    agree = np.zeros(len(firsts), dtype=np.int64)
    for clue in (passage.before, passage.after):
        at = firsts + clue.at
        if clue.words:
            there = clues_in(words, clue.words)
            inside = (at >= 0) & (at < len(there))
            agree[inside] += there[at[inside]] == clue.number
        else:
            agree += (firsts == 0) if clue is passage.before else (at == words.count)
    return agree


def _confirmed(
    passage: Passage, text: str, firsts: NDArray[np.int64], around: NDArray[np.int64]
) -> list[tuple[Stretch, int]]:
    """List the places whose fingerprint fits, in their order, each with what agrees around it."""
    words = words_of(text)
    likely = np.argsort(-around, kind="stable")[:MOST_PLACES]
    places = []
    for k in sorted(likely.tolist()):
        place = _spread(passage, text, words, (int(firsts[k]), int(firsts[k]) + passage.words))
        if fingerprint(text[place.start : place.end]) == passage.fingerprint:
            places.append((place, int(around[k])))
    return places


def _chosen(passage: Passage, places: list[tuple[Stretch, int]]) -> Found:
    """Choose the one place that has most around it, or say that it is unclear."""
    most = max(agree for _, agree in places)
    best = [place for place, agree in places if agree == most]
    if len(best) == 1 and (most or (len(places) == 1 and passage.words >= SHORT)):
        return _sure(Fate.MOVED, best[0])
    return Found(fate=Fate.UNCLEAR, places=tuple(best), confidence=1 / (len(best) + 1))


def _spread(passage: Passage, text: str, words: Words, span: tuple[int, int]) -> Stretch:
    """Turn words into the stretch they stand for, with the signs at its ends."""
    first, last = span[0], span[1] - 1
    low = int(words.ends[first - 1]) if first else 0
    high = int(words.starts[last + 1]) if last + 1 < words.count else len(text)
    start, end = int(words.starts[first]), int(words.ends[last])
    start -= _reach(text[low:start][::-1], passage.lead)
    end += _reach(text[end:high], passage.trail)
    return Stretch(start=start, end=end)


def _reach(gap: str, signs: int) -> int:
    """Count the characters of a gap that hold so many signs, or as many as it has."""
    reach = 0
    for place, character in enumerate(gap):
        if signs <= 0:
            break
        shown = len(normalised(character).text)
        if shown:
            signs -= shown
            reach = place + 1
    return reach


def _changed(passage: Passage, text: str, likely: tuple[Site, ...]) -> Found:
    """Say where a changed passage stands, if its clues say so."""
    if not likely:
        return LOST
    words = words_of(text)
    places = [_spread(passage, text, words, (site.first, site.last)) for site in likely]
    fate = Fate.CHANGED if len(places) == 1 else Fate.UNCLEAR
    return Found(fate=fate, places=tuple(places), confidence=likely[0].confidence / len(places))
