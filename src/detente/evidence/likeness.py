"""Which claims have rare words in common: the nearest to each, without comparing all with all.

Shapes: C claims, T stems, E entries (a stem in a claim), P parties.
"""

from collections.abc import Iterator, Sequence

import numpy as np
from numpy.typing import NDArray

from detente.record import record

__all__ = ["Likeness", "likeness"]

COMMON = 0.1  # of all claims: a word in more of them says nothing about which are alike
ALWAYS = 5  # claims that a word may be in however few there are
PLACES = 6  # decimals of a strength
LEAST = 1e-12  # no length is nought


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
class Index:
    """For each stem the claims that have it, and for each claim its stems.

    ``claims`` and ``weights`` are entries sorted by stem, shape (E,), with ``bounds``, shape
    (T + 1,); ``own`` are the places of the stems of each of the C claims, and ``stems`` the
    weights of the T stems; ``lengths`` are those of the claims, shape (C,).
    """

    claims: NDArray[np.int64]
    weights: NDArray[np.float64]
    bounds: NDArray[np.int64]
    own: tuple[NDArray[np.int64], ...]
    stems: NDArray[np.float64]
    lengths: NDArray[np.float64]


def likeness(
    words: Sequence[frozenset[str]], parties: Sequence[frozenset[str]], *, near: int = 10
) -> Likeness:
    """Find for each claim the few that are likest to it.

    1. A stem weighs the more the fewer claims have it (log of 1 + C / how many); one that more
       than a tenth of all claims have is left out, if these are more than five.
    2. Two claims are as like as the cosine between their weights; n words in common count n of
       n + 1, as a single one may be there by chance; parties in common, of all that either has,
       count half.
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
    count, index = len(words), _index(words)
    pairs: list[NDArray[np.int64]] = [np.zeros(0, dtype=np.int64)]
    strengths: list[NDArray[np.float64]] = [np.zeros(0)]
    for claims, share in _by_parties(parties):
        for one in claims:
            alike, strength = _best(*_alike(one, index, share), near)
            pairs.append(np.minimum(alike, one) * count + np.maximum(alike, one))
            strengths.append(strength)
    return _ordered(np.concatenate(pairs), np.concatenate(strengths), count)


def _index(words: Sequence[frozenset[str]]) -> Index:
    """List the claims of each stem that tells, weighted, and for each claim its stems."""
    lists: dict[str, list[int]] = {}
    for claim, stems in enumerate(words):
        for stem in stems:
            lists.setdefault(stem, []).append(claim)
    most = max(ALWAYS, COMMON * len(words))
    kept = {stem: claims for stem, claims in sorted(lists.items()) if len(claims) <= most}
    sizes = np.array([len(claims) for claims in kept.values()], dtype=np.int64)
    weights = np.log1p(len(words) / np.maximum(sizes, 1))
    entries = np.array([claim for claims in kept.values() for claim in claims], dtype=np.int64)
    each = np.repeat(weights, sizes)
    squares = np.bincount(entries, weights=each**2, minlength=len(words))
    lengths = np.sqrt(np.maximum(squares, LEAST))
    places = {stem: place for place, stem in enumerate(kept)}
    own = (sorted(places[stem] for stem in stems & kept.keys()) for stems in words)
    return Index(
        claims=entries,
        weights=each / lengths[entries],
        bounds=np.concatenate([np.zeros(1, dtype=np.int64), np.cumsum(sizes)]),
        own=tuple(np.array(those, dtype=np.int64) for those in own),
        stems=weights,
        lengths=lengths,
    )


def _by_parties(
    parties: Sequence[frozenset[str]],
) -> Iterator[tuple[list[int], NDArray[np.float64]]]:
    """Yield the claims that have the same parties, with how far those of every claim are theirs."""
    groups: dict[frozenset[str], list[int]] = {}
    for claim, those in enumerate(parties):
        groups.setdefault(those, []).append(claim)
    order = {those: place for place, those in enumerate(groups)}
    group_of = np.array([order[those] for those in parties], dtype=np.int64)
    ids = {party: place for place, party in enumerate(sorted(set().union(*parties)))}
    held = np.zeros((len(groups), len(ids)), dtype=np.bool_)
    for those, place in order.items():
        held[place, [ids[party] for party in those]] = True
    for those, claims in groups.items():
        own = held[order[those]]
        both, either = (held & own).sum(axis=1), (held | own).sum(axis=1)
        share = np.where(both > 0, 0.5 + 0.5 * both / np.maximum(either, 1), 0.0)
        yield claims, share[group_of]


def _alike(
    one: int, index: Index, share: NDArray[np.float64]
) -> tuple[NDArray[np.int64], NDArray[np.float64]]:
    """List the other claims that share a stem and a party with one, and how like they are."""
    stems = index.own[one]
    ranges = [slice(*index.bounds[stem : stem + 2]) for stem in stems]
    if not ranges:
        return np.zeros(0, dtype=np.int64), np.zeros(0)
    there = np.concatenate([index.claims[where] for where in ranges])
    own = index.stems[stems] / index.lengths[one]
    terms = [index.weights[where] * mine for where, mine in zip(ranges, own, strict=True)]
    sums = np.bincount(there, weights=np.concatenate(terms), minlength=len(share))
    counts = np.bincount(there, minlength=len(share))
    counts[one] = 0
    alike = np.flatnonzero(counts).astype(np.int64)
    counted = counts[alike] / (counts[alike] + 1)
    strength = np.round(sums[alike] * counted * share[alike], PLACES).astype(np.float64)
    return alike[strength > 0], strength[strength > 0]


def _best(
    alike: NDArray[np.int64], strength: NDArray[np.float64], near: int
) -> tuple[NDArray[np.int64], NDArray[np.float64]]:
    """Keep the likest few; of equally like ones those that come first."""
    if len(alike) > near:
        least = np.partition(strength, -near)[-near]
        alike, strength = alike[strength >= least], strength[strength >= least]
    order = np.lexsort((alike, -strength))[:near]
    return alike[order], strength[order]


def _ordered(pairs: NDArray[np.int64], strengths: NDArray[np.float64], count: int) -> Likeness:
    """Name each pair once, the likest first, by their places where they are equally like."""
    pairs, where = np.unique(pairs, return_index=True)
    strengths = strengths[where]
    order = np.lexsort((pairs, -strengths))
    first, second = np.divmod(pairs[order], max(count, 1))
    return Likeness(first=first, second=second, strength=strengths[order])
