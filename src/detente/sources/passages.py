"""Make the passage of a stretch, so that it can be found again after its text has changed."""

from hashlib import sha256

import numpy as np
from numpy.typing import NDArray

from detente.errors import NotApplicable
from detente.sources.normalising import normalised
from detente.sources.passage import Clue, Passage
from detente.sources.words import Words, grams, words_of

__all__ = ["clues_in", "fingerprint", "passage"]

VERSION = "p1"  # goes up when what is fingerprinted changes
DIGITS = 32  # 128 bits: two stretches never share a fingerprint by chance
GRAM = 4  # three words in a row are common phrases; of five, one edit breaks more
BLOCK = 8  # one clue in so many words: see what can be learned, in `passage`
BITS = 16  # in a text of 3,000 words, a clue stands by chance once in twenty
MOST_CLUES = 32  # enough to place a stretch of any length


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
