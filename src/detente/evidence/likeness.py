"""Which claims have rare words in common: the nearest to each, without comparing all with all.

Shapes: C claims, T stems, E entries (a stem in a claim), P parties.
"""

from collections.abc import Mapping, Sequence

import numpy as np
from numpy.typing import NDArray

from detente.record import record

__all__ = ["Likeness", "likeness"]

COMMON = 0.1  # of all claims: a word in more of them says nothing about which are alike
ALWAYS = 5  # claims that a word may be in however few there are
PLACES = 6  # decimals of a strength


@record(eq=False)
class Likeness:
    """Pairs of claims by their places, ``first`` below ``second``, the likest first.

    ``first`` and ``second`` are arrays of int, ``strength`` of float from 0 to 1 (the same words,
    the same parties); all of one shape.
    """

    first: NDArray[np.int64]
    second: NDArray[np.int64]
    strength: NDArray[np.float64]


@record(eq=False)
class Postings:
    """For each stem the claims that have it: entries sorted by stem, with the bounds of each."""

    claims: NDArray[np.int64]  # (E,)
    weights: NDArray[np.float64]  # (E,)
    bounds: NDArray[np.int64]  # (T + 1,)


def likeness(
    words: Sequence[frozenset[str]], parties: Sequence[frozenset[str]], *, near: int = 10
) -> Likeness:
    """Find for each claim the few that are likest to it.

    1. A stem weighs the more the fewer claims have it (log of 1 + C / how many); one that more
       than a tenth of all claims have is left out, if these are more than five.
    2. Two claims are as like as the cosine between their weights, times the share of parties that
       they have in common of all that either has, half of it for granted.
    3. Only claims with a stem and a party in common compare; of each, the ``near`` likest are kept.

    The cost grows with the number of claims times how many share a word with each.

    Parameters
    ----------
    words, parties : sequence of frozenset of str
        The stems and the parties of each of the C claims.
    near : int
        How many to keep for each claim; at least 1.

    Returns
    -------
    Likeness
        Each pair once.
    """
    count = len(words)
    postings, own = _postings(words)
    held = _held(parties)
    pairs: list[NDArray[np.int64]] = [np.zeros(0, dtype=np.int64)]
    strengths: list[NDArray[np.float64]] = [np.zeros(0)]
    for one in range(count):
        alike, strength = _alike(one, own[one], postings, held)
        best = np.lexsort((alike, -strength))[:near]
        pairs.append(np.minimum(alike[best], one) * count + np.maximum(alike[best], one))
        strengths.append(strength[best])
    return _ordered(np.concatenate(pairs), np.concatenate(strengths), count)


def _postings(words: Sequence[frozenset[str]]) -> tuple[Postings, list[NDArray[np.int64]]]:
    """List the claims of each stem that tells, weighted, and for each claim its stems."""
    lists: dict[str, list[int]] = {}
    for claim, stems in enumerate(words):
        for stem in stems:
            lists.setdefault(stem, []).append(claim)
    most = max(ALWAYS, COMMON * len(words))
    kept = [claims for _, claims in sorted(lists.items()) if 1 < len(claims) <= most]
    sizes = np.array([len(claims) for claims in kept], dtype=np.int64)
    bounds = np.concatenate([np.zeros(1, dtype=np.int64), np.cumsum(sizes)])
    entries = np.array([claim for claims in kept for claim in claims], dtype=np.int64)
    own: list[list[int]] = [[] for _ in words]
    for place, claims in enumerate(kept):
        for claim in claims:
            own[claim].append(place)
    weights = np.repeat(np.log1p(len(words) / np.maximum(sizes, 1)), sizes)
    lengths = _lengths(words, {s: len(c) for s, c in lists.items() if len(c) <= most})
    postings = Postings(claims=entries, weights=weights / lengths[entries], bounds=bounds)
    return postings, [np.array(places, dtype=np.int64) for places in own]


def _lengths(words: Sequence[frozenset[str]], sizes: Mapping[str, int]) -> NDArray[np.float64]:
    """Measure the weights of each claim together, the words that no other claim has included."""
    weights = {stem: np.log1p(len(words) / size) ** 2 for stem, size in sizes.items()}
    sums = [sum(weights[stem] for stem in sorted(stems & weights.keys())) for stems in words]
    return np.sqrt(np.maximum(np.array(sums, dtype=np.float64), 1e-12))


def _held(parties: Sequence[frozenset[str]]) -> NDArray[np.bool_]:
    """Say which claim speaks of which party: array of bool, shape (C, P)."""
    ids = {party: place for place, party in enumerate(sorted(set().union(*parties)))}
    held = np.zeros((len(parties), len(ids)), dtype=np.bool_)
    for claim, those in enumerate(parties):
        held[claim, [ids[party] for party in those]] = True
    return held


def _alike(
    one: int, stems: NDArray[np.int64], postings: Postings, held: NDArray[np.bool_]
) -> tuple[NDArray[np.int64], NDArray[np.float64]]:
    """List the other claims that share a stem and a party with one, and how like they are."""
    ranges = [slice(*postings.bounds[stem : stem + 2]) for stem in stems]
    if not ranges:
        return np.zeros(0, dtype=np.int64), np.zeros(0)
    own = [postings.weights[where][postings.claims[where] == one] for where in ranges]
    there = np.concatenate([postings.claims[where] for where in ranges])
    products = [postings.weights[where] * mine for where, mine in zip(ranges, own, strict=True)]
    sums = np.bincount(there, weights=np.concatenate(products), minlength=len(held))
    sums[one] = 0.0
    alike = np.flatnonzero(sums)
    both = (held[alike] & held[one]).sum(axis=1)
    either = (held[alike] | held[one]).sum(axis=1)
    share = np.where(both > 0, 0.5 + 0.5 * both / np.maximum(either, 1), 0.0)
    strength = np.round(sums[alike] * share, PLACES)
    kept = strength > 0
    return alike[kept], strength[kept]


def _ordered(pairs: NDArray[np.int64], strengths: NDArray[np.float64], count: int) -> Likeness:
    """Name each pair once, the likest first, by their places where they are equally like."""
    pairs, where = np.unique(pairs, return_index=True)
    strengths = strengths[where]
    order = np.lexsort((pairs, -strengths))
    first, second = np.divmod(pairs[order], max(count, 1))
    return Likeness(first=first, second=second, strength=strengths[order])
