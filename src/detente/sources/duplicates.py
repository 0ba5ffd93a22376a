"""Which sources are one text or parts of one: exact, near, contained or in part the same."""

import itertools
from collections.abc import Iterable, Iterator, Mapping, Sequence
from enum import StrEnum

import numpy as np

from detente.record import record
from detente.sources.normalising import normalised
from detente.sources.shingles import Run, Shingled, common, most_common, runs, shingled

__all__ = ["Likeness", "Pair", "Place", "Shared", "compare"]

NEARLY_ALL = 0.8  # the rest may be bylines, headings, footers: no text of one's own
A_PART = 0.3  # quotations alone hardly make up a third of an article; fewer words go unsaid


class Likeness(StrEnum):
    """What two sources are to each other."""

    EXACT = "exact"  # the same text, but for styles of quotes, dashes and spaces
    NEAR = "near"  # nearly all of each is in the other
    CONTAINED = "contained"  # nearly all of one is in the other, which has more
    PARTLY = "in part"  # a third or more of one is in the other


@record
class Place:
    """Characters of a paragraph, from the start of a word to the end of one; both count from 0."""

    paragraph: int
    start: int
    end: int


@record
class Shared:
    """The same words in a paragraph of each source; ``whole`` if both paragraphs have no others."""

    first: Place
    second: Place
    words: int
    whole: bool


@record
class Pair:
    """Two sources that share text.

    ``common`` says how many words of each stand in the other, ``words`` how many each has;
    ``fuller`` is the name of the one with more words, "" if they have equally many.
    """

    first: str
    second: str
    likeness: Likeness
    common: tuple[int, int]
    words: tuple[int, int]
    fuller: str
    shared: tuple[Shared, ...]


def compare(texts: Mapping[str, Sequence[str]]) -> tuple[Pair, ...]:
    """Find the sources that share text, with the stretches that they share.

    1. Sources with the same text in the form in which texts are compared are *exact*.
    2. Of every other two, count the words that stand in both in runs of eight words or more,
       wherever paragraphs begin and end.
    3. Four fifths of both: *near*; of one: that one is *contained*; three tenths of one or both:
       *in part*. Less is no pair.

    Parameters
    ----------
    texts : mapping of str to sequence of str
        Of each source, its paragraphs.

    Returns
    -------
    tuple of Pair
        In the order of the sources.
    """
    names = list(texts)
    sources = dict(zip(names, shingled([texts[name] for name in names]), strict=True))
    return tuple(
        _pair((first, second), (sources[first], sources[second]), counts, likeness)
        for first, second in _worth_a_look(sources)
        for counts in [_counts(sources[first], sources[second])]
        for likeness in _likeness(texts, sources, (first, second), counts)
    )


def _worth_a_look(sources: Mapping[str, Shingled]) -> Iterator[tuple[str, str]]:
    """List the pairs that may share enough; the bound is cheap, what is counted after it is not."""
    names = list(sources)
    bound = most_common(list(sources.values()))
    sizes = np.array([each.count for each in sources.values()], dtype=np.int64)
    enough = bound >= A_PART * sizes[:, None]
    words = [each.numbers.tobytes() for each in sources.values()]
    for k, first in enumerate(names):
        for m in range(k + 1, len(names)):
            if sizes[k] and sizes[m] and (enough[k, m] or enough[m, k] or words[k] == words[m]):
                yield first, names[m]


def _counts(one: Shingled, other: Shingled) -> tuple[int, int]:
    """Count how many words of each source are common."""
    if _same_words(one, other):
        return one.count, other.count
    return int(common(one, other).sum()), int(common(other, one).sum())


def _same_words(one: Shingled, other: Shingled) -> bool:
    """Ask whether two sources have the same words in the same order."""
    return np.array_equal(one.numbers, other.numbers)


def _likeness(
    texts: Mapping[str, Sequence[str]],
    sources: Mapping[str, Shingled],
    names: tuple[str, str],
    counts: tuple[int, int],
) -> tuple[Likeness, ...]:
    """Say what two sources are to each other, if they are anything."""
    one, other = sources[names[0]], sources[names[1]]
    shares = counts[0] / one.count, counts[1] / other.count
    if _same_words(one, other) and _plain(texts[names[0]]) == _plain(texts[names[1]]):
        return (Likeness.EXACT,)
    if min(shares) >= NEARLY_ALL:
        return (Likeness.NEAR,)
    if max(shares) >= NEARLY_ALL:
        return (Likeness.CONTAINED,)
    return (Likeness.PARTLY,) if max(shares) >= A_PART else ()


def _plain(paragraphs: Sequence[str]) -> str:
    """Put a source in the form in which texts are compared; how it is cut does not count."""
    return normalised("\n".join(paragraphs)).text


def _pair(
    names: tuple[str, str],
    both: tuple[Shingled, Shingled],
    counts: tuple[int, int],
    likeness: Likeness,
) -> Pair:
    """Put a pair together."""
    one, other = both
    same = [Run(first=0, second=0, words=one.count)] if _same_words(one, other) else runs(*both)
    fuller = names[one.count < other.count] if one.count != other.count else ""
    return Pair(
        first=names[0],
        second=names[1],
        likeness=likeness,
        common=counts,
        words=(one.count, other.count),
        fuller=fuller,
        shared=tuple(_shared(both, same)),
    )


def _shared(both: tuple[Shingled, Shingled], same: Iterable[Run]) -> Iterator[Shared]:
    """List runs as stretches, cut where a paragraph ends in either source."""
    one, other = both
    counts = np.bincount(one.paragraphs).tolist(), np.bincount(other.paragraphs).tolist()
    for run in same:
        for low, high in _pieces(both, run):
            first = _place(one, run.first + low, run.first + high)
            second = _place(other, run.second + low, run.second + high)
            held = {counts[0][first.paragraph], counts[1][second.paragraph], high - low}
            yield Shared(first=first, second=second, words=high - low, whole=len(held) == 1)


def _pieces(both: tuple[Shingled, Shingled], run: Run) -> Iterator[tuple[int, int]]:
    """Cut a run into pieces of one paragraph each; words count from the first of the run."""
    firsts = both[0].paragraphs[run.first : run.first + run.words]
    seconds = both[1].paragraphs[run.second : run.second + run.words]
    changes = np.flatnonzero((np.diff(firsts) != 0) | (np.diff(seconds) != 0)) + 1
    yield from itertools.pairwise([0, *changes.tolist(), run.words])


def _place(source: Shingled, first: int, last: int) -> Place:
    """Say where words stand that are in one paragraph; ``last`` is behind them."""
    return Place(
        paragraph=int(source.paragraphs[first]),
        start=int(source.starts[first]),
        end=int(source.ends[last - 1]),
    )
