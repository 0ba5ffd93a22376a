"""What moves a finding: how its share differs with every pair of statements, member and bridge.

D draws, F features, K statements of a list.
"""

from collections.abc import Iterator, Sequence
from itertools import combinations
from math import exp, lgamma

import numpy as np
from numpy.typing import NDArray

from detente.audit.records import Share
from detente.record import record
from detente.robustness.settings import Setting
from detente.robustness.stressed import Influence
from detente.study.variants import Variants

__all__ = ["Features", "features_of", "influences"]

Bools = NDArray[np.bool_]
Column = tuple[tuple[str, ...], Bools, Bools]
MOST = 5
RARE = 0.05  # how often chance alone may name anything at all
TWO_MEMBERS = 3  # names of an alternative of two members: its own, then theirs
CLEAR = 1.96  # standard errors: what differs by less is not even tested


@record(eq=False)
class Features:
    """What draws differ in: ``names`` (kind, then names) and, in ``values``, where each is so.

    ``values`` and ``known`` have shape (F, D); a pair is known where its list has both statements.
    """

    names: tuple[tuple[str, ...], ...]
    values: Bools
    known: Bools


def features_of(variants: Variants, drawn: Sequence[Setting]) -> Features:
    """List what draws differ in, from the draws themselves.

    1. For every two statements of a list, whether the first stands above the second.
    2. For every member of an alternative and every bridge, whether it was chosen.
    3. Leave out what is the same in all draws.

    Parameters
    ----------
    variants : Variants
        The case.
    drawn : sequence of Setting
        Draws that settle.
    """
    columns = [*_pairs(variants, drawn), *_picks(drawn)]
    kept = [c for c in columns if (c[1] & c[2]).any() and (~c[1] & c[2]).any()]
    shape = (len(kept), len(drawn))
    return Features(
        names=tuple(name for name, _, _ in kept),
        values=np.array([value for _, value, _ in kept], dtype=np.bool_).reshape(shape),
        known=np.array([known for _, _, known in kept], dtype=np.bool_).reshape(shape),
    )


def _pairs(variants: Variants, drawn: Sequence[Setting]) -> Iterator[Column]:
    """Yield for every two statements of a list in which draws the first stands above."""
    lists = [variants.orders(variants.settled(each.choices), each.profile) for each in drawn]
    for party in dict.fromkeys(party for each in lists for party in each):
        keys = tuple(dict.fromkeys(key for each in lists for key in each.get(party, ())))
        row = {key: at for at, key in enumerate(keys)}
        places = np.full((len(keys), len(drawn)), -1, dtype=np.int32)
        for number, each in enumerate(lists):
            listed = each.get(party, ())
            places[[row[key] for key in listed], number] = range(len(listed))
        for one, other in combinations(range(len(keys)), 2):
            known = (places[one] >= 0) & (places[other] >= 0)
            yield ("pair", keys[one], keys[other]), places[one] < places[other], known


def _picks(drawn: Sequence[Setting]) -> Iterator[Column]:
    """Yield for every member of an alternative, and every bridge, in which draws it was chosen."""
    known = np.ones(len(drawn), dtype=np.bool_)
    for name in dict.fromkeys(name for each in drawn for name in each.picked):
        picked = [each.picked.get(name, "") for each in drawn]
        values = sorted(set(picked))
        if set(values) <= {"on", "off"}:
            yield ("bridge", name, "on"), np.array([each == "on" for each in picked]), known
            continue
        for value in values if len(values) > 2 else values[:1]:
            other = values[1:] if len(values) == 2 else ()
            here = np.array([each == value for each in picked])
            yield ("alternative", name, value, *other), here, known


def influences(features: Features, found: Bools) -> tuple[Influence, ...]:
    """Say what moves a finding most.

    1. Compare its share where a feature is so with its share where it is not.
    2. Keep differences that chance alone would hardly give: by Fisher's exact test, as many times
       rarer than one in twenty as there are features.

    Parameters
    ----------
    features : Features
        What the draws differ in.
    found : array of bool, shape (D,)
        In which draws the finding came up.

    Returns
    -------
    tuple of Influence
        At most five, the largest difference first.
    """
    if found.all() or not found.any() or not len(features.names):
        return ()
    there, away = features.values & features.known, ~features.values & features.known
    counts, rest = there.sum(axis=1), away.sum(axis=1)
    held, other = (there & found).sum(axis=1), (away & found).sum(axis=1)
    effect = np.abs(held / counts - other / rest)
    share = (held + other) / (counts + rest)
    spread = np.sqrt(share * (1 - share) * (1 / counts + 1 / rest))
    told: list[Influence] = []
    for f in np.argsort(-effect, kind="stable").tolist():
        present = Share(held=int(held[f]), drawn=int(counts[f]))
        absent = Share(held=int(other[f]), drawn=int(rest[f]))
        clear = effect[f] > CLEAR * spread[f]
        if clear and _chance(present, absent) * len(features.names) <= RARE:
            told.append(_told(features.names[f], present, absent))
        if len(told) == MOST:
            break
    return tuple(told)


def _chance(present: Share, absent: Share) -> float:
    """Return how often chance alone parts two shares so far: Fisher's exact test, both sides."""
    drawn, total = present.drawn + absent.drawn, present.held + absent.held
    low, high = max(0, total - absent.drawn), min(present.drawn, total)
    above = present.held * drawn > present.drawn * total
    tail = range(present.held, high + 1) if above else range(low, present.held + 1)
    whole = _ways(drawn, present.drawn)
    one_side = (
        exp(_ways(total, x) + _ways(drawn - total, present.drawn - x) - whole) for x in tail
    )
    return min(1.0, 2 * sum(one_side))


def _ways(of: int, some: int) -> float:
    """Return the logarithm of the number of ways to take some things of so many."""
    return lgamma(of + 1) - lgamma(some + 1) - lgamma(of - some + 1)


def _told(name: tuple[str, ...], present: Share, absent: Share) -> Influence:
    """Make the record; one of two orders or members that lowers the share is told as the other."""
    kind, *names = name
    two = kind == "pair" or len(names) == TWO_MEMBERS
    if two and present.value < absent.value:
        names[-2:] = names[:-3:-1]
        present, absent = absent, present
    return Influence(kind=kind, names=tuple(names[:2]), present=present, absent=absent)
