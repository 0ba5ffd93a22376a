"""On which order of statements a question hangs: the smallest set of pairs that decides it.

D settlings, F pairs.
"""

from itertools import combinations

import numpy as np

from detente.audit.hitting import separating
from detente.audit.inquiry import Inquiry, listed, parties_read, success
from detente.audit.openings import Tried
from detente.audit.records import Threshold
from detente.study.profile import Profile

__all__ = ["threshold"]

Pair = tuple[str, str]
PAIRS = 3


def threshold(
    inquiry: Inquiry, profiles: tuple[Profile, ...], singles: tuple[Tried, ...]
) -> Threshold:
    """Find the smallest set of pairs of statements whose order decides a question.

    1. In every settling looked at, note for each two statements of a list which stands higher, and
       whether the question holds.
    2. Find the fewest pairs, three at most, such that no two settlings agree on all of them and
       differ in the answer.
    3. If there are none, give the places of one statement, all others as listed.

    Parameters
    ----------
    inquiry : Inquiry
        The question.
    profiles : tuple of Profile
        The settlings looked at.
    singles : tuple of Tried
        Each statement opened alone, for step 3.

    Returns
    -------
    Threshold
        Without pairs and places where the answer never changes, or nothing so simple decides it.
    """
    answers = np.array([success(inquiry, profile) for profile in profiles], dtype=np.bool_)
    if answers.all() or not answers.any():
        return Threshold()
    pairs, features = _features(inquiry, profiles)
    found = separating(features, answers, most=PAIRS)
    if found.found and found.columns:
        return _described([pairs[c] for c in found.columns], features[:, found.columns], answers)
    return _places(inquiry, singles)


def _features(
    inquiry: Inquiry, profiles: tuple[Profile, ...]
) -> tuple[list[Pair], np.ndarray[tuple[int, int], np.dtype[np.bool_]]]:
    """Say of every two statements which stands higher in each settling: array of bool, (D, F)."""
    settled = listed(inquiry)
    orders = [inquiry.variants.orders(settled, profile) for profile in profiles]
    parties = [party for party in parties_read(inquiry) if party in settled.preferences]
    pairs: list[Pair] = []
    columns: list[list[bool]] = []
    for party in parties:
        places = [{key: at for at, key in enumerate(order[party])} for order in orders]
        for above, below in combinations([s.key for s in settled.preferences[party]], 2):
            column = [place[above] < place[below] for place in places]
            if any(column) and not all(column):
                pairs.append((above, below))
                columns.append(column)
    return pairs, np.array(columns, dtype=np.bool_).reshape(len(pairs), len(profiles)).T


def _described(
    pairs: list[Pair],
    features: np.ndarray[tuple[int, int], np.dtype[np.bool_]],
    answers: np.ndarray[tuple[int], np.dtype[np.bool_]],
) -> Threshold:
    """Say in which settings of the pairs the question holds: all of them, any of them, a table."""
    rows = sorted({tuple(bool(v) for v in row) for row in features[answers]})
    seen = {tuple(bool(v) for v in row) for row in features}
    if len(rows) == 1:
        return Threshold(pairs=_turned(pairs, rows[0]))
    failing = sorted(seen - set(rows))
    if len(failing) == 1:
        return Threshold(pairs=_turned(pairs, tuple(not v for v in failing[0])), any=True)
    return Threshold(pairs=tuple(pairs), table=tuple(rows))


def _turned(pairs: list[Pair], row: tuple[bool, ...]) -> tuple[Pair, ...]:
    """Turn pairs round so that each stands as a row says."""
    return tuple((a, b) if above else (b, a) for (a, b), above in zip(pairs, row, strict=True))


def _places(inquiry: Inquiry, singles: tuple[Tried, ...]) -> Threshold:
    """Give the places of one statement where the question holds, all others as listed."""
    here = success(inquiry)
    settled = listed(inquiry)
    found: dict[str, dict[int, bool]] = {}
    for each in singles:
        if each.alteration.kind == "moved":
            found.setdefault(each.alteration.target, {})[each.alteration.place] = (
                each.result.success
            )
    for key, places in found.items():
        if here not in places.values() or (not here) in places.values():
            mine = settled.preferences[key.partition(".")[0]]
            at = next(place for place, s in enumerate(mine, start=1) if s.key == key)
            whole = {**places, at: here}
            if len(set(whole.values())) > 1:
                good = tuple(sorted(place for place, holds in whole.items() if holds))
                return Threshold(statement=key, places=good, of=len(mine))
    return Threshold()
