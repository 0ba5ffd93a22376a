"""The words of a text as numbers, with their places: what texts are compared by.

Shapes: W words of a text.
"""

import re
from functools import lru_cache
from hashlib import blake2b

import numpy as np
from numpy.typing import NDArray

from detente.record import record
from detente.sources.normalising import normalised

__all__ = ["Words", "grams", "words_of"]

SINGLE = r"\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff"  # scripts that set no spaces: a sign is a word
MARKS = r"\u0300-\u036f"
UNSEEN = r"\u00ad\u200b\u2060\ufeff\u200c\u200d"
LETTERS = rf"[^\W_{SINGLE}]+"
WORD = re.compile(rf"[{SINGLE}]|{LETTERS}(?:[{MARKS}{UNSEEN}]+{LETTERS})*[{MARKS}]*")

STEP = np.uint64(0x9E3779B97F4A7C15)  # odd, so that no bit of a word is lost
BLEND = np.uint64(0xD6E8FEB86659FD93)
HALF = np.uint64(32)


@record(eq=False)
class Words:
    """Words in their order: where each starts and ends, and its number.

    ``starts`` and ``ends`` are arrays of int, ``numbers`` of 64-bit numbers, each of shape (W,).
    """

    starts: NDArray[np.int64]
    ends: NDArray[np.int64]
    numbers: NDArray[np.uint64]

    @property
    def count(self) -> int:
        """How many words there are."""
        return len(self.numbers)


@lru_cache(maxsize=16)  # many passages are looked for in the same text, one after the other
def words_of(text: str) -> Words:
    """Read the words of a text: runs of letters and digits, in the form in which texts compare.

    Capital and small letters are one; what stands between words does not count. Chinese and
    Japanese signs are each a word.

    Parameters
    ----------
    text : str
        Any text.

    Returns
    -------
    Words
        Equal words have equal numbers, in every text and in every run of the program.
    """
    found = list(WORD.finditer(text))
    spans = np.array([each.span() for each in found], dtype=np.int64).reshape(-1, 2)
    numbers = np.array([_number(each[0]) for each in found], dtype=np.uint64)
    return Words(starts=spans[:, 0], ends=spans[:, 1], numbers=numbers)


@lru_cache(maxsize=1 << 16)
def _number(word: str) -> int:
    """Give a word its number."""
    plain = word if word.isascii() else normalised(word).text
    return int.from_bytes(blake2b(plain.casefold().encode(), digest_size=8).digest(), "little")


def grams(numbers: NDArray[np.uint64], size: int) -> NDArray[np.uint64]:
    """Give a number to every ``size`` words that follow each other.

    Parameters
    ----------
    numbers : array of 64-bit numbers, shape (W,)
        The numbers of words.
    size : int
        How many words make a gram; at least 1.

    Returns
    -------
    array of 64-bit numbers, shape (W - size + 1,)
        Equal where the words and their order are; empty if there are too few words.
    """
    length = max(len(numbers) - size + 1, 0)
    mixed = np.zeros(length, dtype=np.uint64)
    for place in range(size):
        mixed = mixed * STEP + numbers[place : place + length]
        mixed = (mixed ^ (mixed >> HALF)) * BLEND
    return mixed ^ (mixed >> HALF)
