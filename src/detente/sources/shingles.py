"""Runs of words that stand in two sources: which they are, and how much of each they make up.

A shingle is eight words in a row. A word is *common* if it is in a shingle that the other source
has too, wherever its paragraphs begin and end.

Shapes: W words of a source, H shingles of it, S sources, U different shingles of all sources.
"""

from collections.abc import Iterator, Sequence

import numpy as np
from numpy.typing import NDArray

from detente.record import record, replace
from detente.sources.words import grams, words_of

__all__ = ["SHINGLE", "Run", "Shingled", "common", "most_common", "runs", "shingled"]

SHINGLE = 8  # shorter runs are phrases and titles that anybody writes
COLUMNS = 4096  # shingles counted at once: keeps the memory small

Ints = NDArray[np.int64]


@record(eq=False)
class Shingled:
    """A source as arrays: of each word its number, paragraph and place in it; the shingles.

    ``numbers``, ``paragraphs``, ``starts`` and ``ends`` are of shape (W,), ``shingles`` of shape
    (H,): equal numbers are equal shingles, in all sources made together. ``different`` are the
    different ones among them, sorted, and ``firsts`` says where each stands first.
    """

    numbers: NDArray[np.uint64]
    paragraphs: Ints
    starts: Ints
    ends: Ints
    shingles: Ints
    different: Ints
    firsts: Ints

    @property
    def count(self) -> int:
        """How many words there are."""
        return len(self.paragraphs)


@record
class Run:
    """Words that follow each other in two sources, from a word of each."""

    first: int
    second: int
    words: int


def shingled(sources: Sequence[Sequence[str]]) -> tuple[Shingled, ...]:
    """Read sources as words and shingles.

    Parameters
    ----------
    sources : sequence of sequences of str
        Of each source, its paragraphs.

    Returns
    -------
    tuple of Shingled
        In the order given.
    """
    if not sources:
        return ()
    read = [_read(paragraphs) for paragraphs in sources]
    grams_of = [grams(source.numbers, SHINGLE) for source in read]
    _, dense = np.unique(np.concatenate(grams_of), return_inverse=True)
    cuts = np.cumsum([len(each) for each in grams_of])[:-1]
    pieces = np.split(dense.astype(np.int64), cuts)
    return tuple(_with_shingles(source, piece) for source, piece in zip(read, pieces, strict=True))


def _with_shingles(source: Shingled, shingles: Ints) -> Shingled:
    """Give a source its shingles."""
    different, firsts = np.unique(shingles, return_index=True)
    return replace(source, shingles=shingles, different=different, firsts=firsts)


def _read(paragraphs: Sequence[str]) -> Shingled:
    """Read the words of a source, its shingles left out."""
    words = [words_of(paragraph) for paragraph in paragraphs]
    none = np.zeros(0, dtype=np.int64)
    counts = [each.count for each in words]
    return Shingled(
        numbers=np.concatenate([none.astype(np.uint64), *(each.numbers for each in words)]),
        paragraphs=np.repeat(np.arange(len(words), dtype=np.int64), counts),
        starts=np.concatenate([none, *(each.starts for each in words)]),
        ends=np.concatenate([none, *(each.ends for each in words)]),
        shingles=none,
        different=none,
        firsts=none,
    )


def most_common(sources: Sequence[Shingled]) -> Ints:
    """Bound for every two sources how many words of the first stand in the second.

    Parameters
    ----------
    sources : sequence of Shingled
        All made together.

    Returns
    -------
    array of int, shape (S, S)
        Never fewer than `common` counts; cheap, so that most pairs need not be looked at.
    """
    size = len(sources)
    if not size:
        return np.zeros((0, 0), dtype=np.int64)
    owners = np.repeat(np.arange(size), [len(each.shingles) for each in sources])
    shingles = np.concatenate([each.shingles for each in sources])
    cells, times = np.unique(shingles * size + owners, return_counts=True)
    shingles, holders = np.divmod(cells, size)
    held = np.bincount(shingles)[shingles] > 1
    _, columns = np.unique(shingles[held], return_inverse=True)
    total = _multiplied(columns, holders[held], times[held], size)
    most: Ints = np.minimum(total * SHINGLE, np.array([[each.count] for each in sources]))
    return most


def _multiplied(columns: Ints, holders: Ints, times: Ints, size: int) -> Ints:
    """Count for every two sources the shingles of one that the other has, a few columns a time."""
    total = np.zeros((size, size), dtype=np.int64)
    for low in range(0, int(columns.max(initial=-1)) + 1, COLUMNS):
        some = slice(*np.searchsorted(columns, [low, low + COLUMNS]))
        table = np.zeros((size, COLUMNS), dtype=np.float32)
        table[holders[some], columns[some] - low] = times[some]
        total += (table @ (table > 0).astype(np.float32).T).astype(np.int64)
    return total


def common(one: Shingled, other: Shingled) -> NDArray[np.bool_]:
    """Say which words of one source are common with another.

    Parameters
    ----------
    one, other : Shingled
        Made together.

    Returns
    -------
    array of bool, shape (W,)
        For the words of ``one``.
    """
    starts = np.flatnonzero(_there(one, other) >= 0)
    edges = np.zeros(one.count + 1, dtype=np.int64)
    edges[starts] += 1
    edges[starts + SHINGLE] -= 1
    return np.cumsum(edges)[:-1] > 0


def _there(one: Shingled, other: Shingled) -> Ints:
    """Say where each shingle of one source stands first in the other, or -1; shape (H,)."""
    if not len(other.shingles):
        return np.full(len(one.shingles), -1, dtype=np.int64)
    at = np.searchsorted(other.different, one.shingles)
    at = np.minimum(at, len(other.different) - 1)
    return np.where(other.different[at] == one.shingles, other.firsts[at], -1)


def runs(one: Shingled, other: Shingled) -> Iterator[Run]:
    """List the runs of common words, in the order of the first source; they do not overlap there.

    1. Go along the shingles of the first source to the next that the second has too.
    2. Take it where it stands first there, and follow both for as long as they agree.
    3. Words that the run before has taken are left out. Go on behind it.

    Parameters
    ----------
    one, other : Shingled
        Made together.

    Returns
    -------
    iterator of Run
        Together, all words that `common` finds in ``one``.
    """
    there = _there(one, other)
    at = taken = 0
    for place in np.flatnonzero(there >= 0).tolist():
        if place < at:
            continue
        second = int(there[place])
        length = _agreeing(one.shingles[place:], other.shingles[second:])
        skip = max(taken - place, 0)
        words = length + SHINGLE - 1
        yield Run(first=place + skip, second=second + skip, words=words - skip)
        at, taken = place + length, place + words


def _agreeing(mine: Ints, theirs: Ints) -> int:
    """Count how many shingles agree from the first on, looking twice as far each time."""
    most = min(len(mine), len(theirs))
    low, step = 0, SHINGLE
    while low < most:
        high = min(low + step, most)
        differ = np.flatnonzero(mine[low:high] != theirs[low:high])
        if len(differ):
            return low + int(differ[0])
        low, step = high, step * 2
    return most
