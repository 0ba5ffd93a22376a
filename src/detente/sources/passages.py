"""A stretch of a text that is found again, though nothing of its words is kept.

A passage holds places, a fingerprint, and `clues`: a few short numbers made of words. Clues say
where the stretch may stand; only the fingerprint says that it is the stretch.

**What can be learned from a passage.** A clue is 16 bits made of four words in a row. There is one
in eight words, and one in a shorter passage; no two share a word. Running English holds 40 bits
or more in eight words, so that far more stretches fit the clues than can be tried, and no sentence
can be read back. What stands before and after gives 16 bits each. The fingerprint (128 bits) lets
one who has the words confirm them; a passage of fewer than a dozen words or so might be guessed
and then confirmed, as with any fingerprint.
"""

from hashlib import sha256

import numpy as np
from numpy.typing import NDArray

from detente.errors import NotApplicable
from detente.record import record
from detente.sources.normalising import normalised
from detente.sources.words import Words, grams, words_of

__all__ = ["Clue", "Passage", "clues_in", "fingerprint", "passage"]

VERSION = "p1"  # goes up when what is fingerprinted changes
DIGITS = 32  # 128 bits: two stretches never share a fingerprint by chance
GRAM = 4  # three words in a row are common phrases; of five, one edit breaks more
BLOCK = 8  # one clue in so many words: see what can be learned, above
BITS = 16  # in a text of 3,000 words, a clue stands by chance once in twenty
MOST_CLUES = 32  # enough to place a stretch of any length


@record
class Clue:
    """A short number made of a few words; ``at`` counts words from the first of the stretch."""

    at: int
    words: int
    number: int


@record
class Passage:
    """A stretch of a text, by its place and its fingerprint.

    ``start`` and ``end`` are characters of the text it was made from; ``words`` says how many
    words it has, ``lead`` and ``trail`` how many signs before the first and after the last.
    ``before`` and ``after`` are clues of the words around it, of none where the text ends.
    """

    start: int
    end: int
    fingerprint: str
    words: int
    lead: int
    trail: int
    before: Clue
    after: Clue
    clues: tuple[Clue, ...]


def passage(text: str, start: int, end: int) -> Passage:
    """Make the passage of a stretch, so that it can be found again after the text has changed.

    1. A word that is cut at either end is taken whole; white space at the ends is left out.
    2. The fingerprint is made of the stretch in the form in which texts are compared: styles of
       quotes, dashes, spaces and line breaks do not count, capital letters and stops do.
    3. Clues are made: the lowest number of each eight words, at most 32; four words around it.

    Parameters
    ----------
    text : str
        The text it stands in.
    start, end : int
        Characters of the text, from 0; the stretch ends before ``end``.

    Returns
    -------
    Passage
        It holds none of the words.

    Raises
    ------
    NotApplicable
        If the stretch is not in the text, or has no word.
    """
    if not 0 <= start < end <= len(text):
        raise NotApplicable(
            f"characters {start} to {end} are no stretch of a text of {len(text)} characters"
        )
    words = words_of(text)
    first = int(np.searchsorted(words.ends, start, side="right"))
    last = int(np.searchsorted(words.starts, end, side="left"))
    if first >= last:
        raise NotApplicable(f"characters {start} to {end} hold no word, so nothing to find again")
    start, end = _trimmed(
        text, min(start, int(words.starts[first])), max(end, int(words.ends[last - 1]))
    )
    size = min(GRAM, first)
    rest = min(GRAM, words.count - last)
    return Passage(
        start=start,
        end=end,
        fingerprint=fingerprint(text[start:end]),
        words=last - first,
        lead=_signs(text[start : words.starts[first]]),
        trail=_signs(text[words.ends[last - 1] : end]),
        before=_clue(words, first - size, size, -size),
        after=_clue(words, last, rest, last - first),
        clues=_clues(words, first, last),
    )


def _trimmed(text: str, start: int, end: int) -> tuple[int, int]:
    """Leave out what does not show at the ends of a stretch."""
    while not normalised(text[start]).text:
        start += 1
    while not normalised(text[end - 1]).text:
        end -= 1
    return start, end


def _signs(text: str) -> int:
    """Count the signs of a piece without words, white space left out."""
    return len(normalised(text).text.replace(" ", ""))


def fingerprint(stretch: str) -> str:
    """Make the fingerprint of a stretch, with the version of how it is made.

    Parameters
    ----------
    stretch : str
        Words of a text.

    Returns
    -------
    str
        Such as ``p1:`` and 32 hexadecimal digits.
    """
    plain = normalised(stretch).text.encode("utf-8", "surrogatepass")
    return f"{VERSION}:{sha256(plain).hexdigest()[:DIGITS]}"


def clues_in(words: Words, size: int) -> NDArray[np.uint64]:
    """List the clue that starts at each word.

    Parameters
    ----------
    words : Words
        A text's W words.
    size : int
        How many words make the clue.

    Returns
    -------
    array of numbers, shape (W - size + 1,)
        Their top bits alone.
    """
    return grams(words.numbers, size) >> np.uint64(64 - BITS)


def _clue(words: Words, first: int, size: int, at: int) -> Clue:
    """Make the clue of ``size`` words from the one numbered ``first``; 0 for no words."""
    number = int(clues_in(_some(words, first, first + size), size)[0]) if size else 0
    return Clue(at=at, words=size, number=number)


def _some(words: Words, first: int, last: int) -> Words:
    """Take some words out of a text's."""
    return Words(
        starts=words.starts[first:last],
        ends=words.ends[first:last],
        numbers=words.numbers[first:last],
    )


def _clues(words: Words, first: int, last: int) -> tuple[Clue, ...]:
    """Choose the clues of a stretch: the lowest of each block, then the lowest of those."""
    length = last - first
    size = min(GRAM, length)
    numbers = clues_in(_some(words, first, last), size)
    blocks = [range(k, k + BLOCK - GRAM + 1) for k in range(0, length - BLOCK + 1, BLOCK)]
    lowest = [min((int(numbers[k]), k) for k in block) for block in blocks or [range(len(numbers))]]
    kept = sorted(lowest)[:MOST_CLUES]
    return tuple(
        Clue(at=at, words=size, number=number)
        for number, at in sorted(kept, key=lambda each: each[1])
    )
