"""Where a stretch stands whose words have changed: the place on which most of its clues agree.

A clue that stands in the text says where the stretch would start: as many words before it as
there were. Clues that say nearly the same agree.
"""

from collections.abc import Iterable, Iterator

import numpy as np

from detente.record import record
from detente.sources.passage import Clue, Passage
from detente.sources.passages import clues_in
from detente.sources.words import Words

__all__ = ["Site", "sites"]

SLACK = 4  # words that may be put in or taken out, beside half as many as there are
LEAST_SHARE = 0.5  # of the clues inside it: with fewer, it is another stretch more than the same
LEAST_CLUES = 3  # inside and around: of 3,000 words, fewer than one text in a million by chance
FULL = 4  # words of a clue around it; one with fewer stands in many places
MOST_PLACES = 64  # a clue that stands in more places than this is none
MOST_SITES = 16


@record
class Hit:
    """A clue of the passage that stands in the text at the word numbered ``place``."""

    clue: Clue
    place: int

    @property
    def first(self) -> int:
        """The word at which the passage would start."""
        return self.place - self.clue.at


@record
class Site:
    """Words of the text, from ``first`` to before ``last``, and how sure it is that they are it."""

    first: int
    last: int
    confidence: float


def sites(passage: Passage, words: Words) -> tuple[Site, ...]:
    """Find the place of a changed passage, or several that are equally likely.

    1. List the places in the text of every clue of the passage.
    2. Put together those that agree to within four words and half the length of the passage, and
       stand in the order of the passage.
    3. Keep sites with half of the clues inside; look for the clues around beside each.
    4. The passage goes from the words before it to the words after it; where these are gone, as
       far as the first and the last clue say.
    5. Keep sites with three clues or more in all; of them the likeliest.

    The confidence is the share of its clues that are there, with one more counted as missing:
    a change is never certain.

    Parameters
    ----------
    passage : Passage
        What is looked for.
    words : Words
        The text's W words.

    Returns
    -------
    tuple of Site
        None if no place is likely enough.
    """
    slack = SLACK + passage.words // 2
    hits = _hits(passage, words)
    found = [
        site
        for group in _groups(hits, slack)
        if len(group) >= LEAST_SHARE * len(passage.clues)
        for site in _site(passage, words, group, slack)
    ]
    most = max((site.confidence for site in found), default=0.0)
    best = {(site.first, site.last): site for site in found if site.confidence == most}
    return tuple(best[span] for span in sorted(best))


def _hits(passage: Passage, words: Words) -> list[Hit]:
    """List where the clues stand, in the order of where the passage would start."""
    there = clues_in(words, passage.clues[0].words)
    hits = [
        Hit(clue=clue, place=int(place))
        for clue in passage.clues
        for places in [np.flatnonzero(there == clue.number)]
        if len(places) <= MOST_PLACES
        for place in places
    ]
    return sorted(hits, key=lambda hit: (hit.first, hit.clue.at))


def _groups(hits: list[Hit], slack: int) -> Iterator[list[Hit]]:
    """Group hits that agree, one for each clue; the largest groups first, none twice."""
    counted = sorted(_windows(hits, slack), key=lambda window: (-window[0], window[1]))
    taken: list[int] = []
    for _, low, high in counted:
        first = hits[low].first
        if len(taken) == MOST_SITES:
            return
        if all(abs(first - other) > slack for other in taken):
            taken.append(first)
            yield _one_each(hits[low:high])


def _windows(hits: list[Hit], slack: int) -> Iterator[tuple[int, int, int]]:
    """From each hit on, count the different clues among the hits that agree with it."""
    counts: dict[int, int] = {}
    high = 0
    for low, hit in enumerate(hits):
        while high < len(hits) and hits[high].first <= hit.first + slack:
            at = hits[high].clue.at
            counts[at] = counts.get(at, 0) + 1
            high += 1
        yield len(counts), low, high
        counts[hit.clue.at] -= 1
        if not counts[hit.clue.at]:
            del counts[hit.clue.at]


def _one_each(group: list[Hit]) -> list[Hit]:
    """Keep, of each clue, the hit nearest to where most say that the passage starts."""
    middle = group[len(group) // 2].first
    nearest: dict[int, Hit] = {}
    for hit in group:
        other = nearest.get(hit.clue.at, hit)
        nearest[hit.clue.at] = min(hit, other, key=lambda each: abs(each.first - middle))
    return _in_order([nearest[at] for at in sorted(nearest)])


def _in_order(hits: list[Hit]) -> list[Hit]:
    """Keep the most hits whose order in the text is that in the passage; at most 32 are given."""
    best: list[list[Hit]] = []
    for hit in hits:
        before = [chain for chain in best if chain[-1].place < hit.place]
        best.append([*max(before, key=len, default=[]), hit])
    return max(best, key=len)


def _site(passage: Passage, words: Words, group: list[Hit], slack: int) -> Iterator[Site]:
    """Say from where to where the passage goes, if there are clues enough."""
    low, high = min(hit.place for hit in group), max(hit.place + hit.clue.words for hit in group)
    first = max(group[0].first, 0)
    last = min(group[-1].first + passage.words, words.count)
    starts = _near(_ends_of(passage.before, words), first, (first - slack, low))
    ends = _near(_starts_of(passage.after, words), last, (high, last + slack))
    around = [clue for clue in (passage.before, passage.after) if clue.words == FULL]
    seen = len(group) + len(starts) + len(ends)
    if seen >= LEAST_CLUES:
        yield Site(
            first=min(*starts, low) if starts else min(first, low),
            last=max(*ends, high) if ends else max(last, high),
            confidence=seen / (len(passage.clues) + len(around) + 1),
        )


def _starts_of(clue: Clue, words: Words) -> list[int]:
    """List the words at which a clue around the passage stands."""
    if clue.words < FULL:
        return []
    return [int(k) for k in np.flatnonzero(clues_in(words, clue.words) == clue.number)]


def _ends_of(clue: Clue, words: Words) -> list[int]:
    """List the words that follow a clue around the passage."""
    return [place + clue.words for place in _starts_of(clue, words)]


def _near(places: Iterable[int], to: int, within: tuple[int, int]) -> list[int]:
    """Find the place nearest to where it should be, if there is one within bounds."""
    inside = [place for place in places if within[0] <= place <= within[1]]
    return [min(inside, key=lambda place: abs(place - to))] if inside else []
