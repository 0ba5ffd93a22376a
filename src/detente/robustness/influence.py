"""What moves a finding: how its share differs with every pair of statements, member and bridge.

D draws, F features.
"""

from collections.abc import Mapping, Sequence
from itertools import combinations

import numpy as np
from numpy.typing import NDArray

from detente.audit.records import Share
from detente.errors import NotApplicable
from detente.record import record
from detente.robustness.settings import Setting
from detente.robustness.stressed import Influence
from detente.study.variants import Variants

__all__ = ["Features", "features_of", "influences"]

Bools = NDArray[np.bool_]
MOST = 5
CLEAR = 1.959964  # standard errors that a difference must exceed to be told


@record(eq=False)
class Features:
    """What draws differ in: ``names`` (kind, then names) and, in ``values``, where each is so.

    ``values`` has shape (F, D).
    """

    names: tuple[tuple[str, ...], ...]
    values: Bools


def features_of(variants: Variants, drawn: Sequence[Setting]) -> Features:
    """List what draws differ in, from the draws themselves.

    1. For every two statements of a list, whether the first stands above the second.
    2. For every member of an alternative and every bridge, whether it was chosen.
    3. Leave out what is the same in all draws.
    """
    columns: dict[tuple[str, ...], list[bool]] = {}
    lists = [_lists(variants, each) for each in drawn]
    parties = dict.fromkeys(party for each in lists for party in each)
    for party in parties:
        places = [{key: at for at, key in enumerate(each.get(party, ()))} for each in lists]
        keys = dict.fromkeys(key for place in places for key in place)
        for one, other in combinations(keys, 2):
            columns["pair", one, other] = [
                place.get(one, len(place)) < place.get(other, len(place)) for place in places
            ]
    for name in dict.fromkeys(name for each in drawn for name in each.picked):
        picked = [each.picked.get(name, "") for each in drawn]
        on_off = set(picked) <= {"on", "off"}
        for value in ("on",) if on_off else sorted(set(picked)):
            kind = "bridge" if on_off else "alternative"
            columns[kind, name, value] = [each == value for each in picked]
    kept = {name: column for name, column in columns.items() if any(column) and not all(column)}
    values = np.array(list(kept.values()), dtype=np.bool_).reshape(len(kept), len(drawn))
    return Features(names=tuple(kept), values=values)


def influences(features: Features, found: Bools) -> tuple[Influence, ...]:
    """Say what moves a finding most.

    Parameters
    ----------
    features : Features
        What the draws differ in.
    found : array of bool, shape (D,)
        In which draws the finding came up.

    Returns
    -------
    tuple of Influence
        At most five, the largest difference first; only differences that chance alone would give
        one time in twenty or less.
    """
    if found.all() or not found.any() or not len(features.names):
        return ()
    counts = features.values.sum(axis=1)
    held = (features.values & found).sum(axis=1)
    rest, total = len(found) - counts, int(found.sum())
    present, absent = held / counts, (total - held) / rest
    share = total / len(found)
    spread = np.sqrt(share * (1 - share) * (1 / counts + 1 / rest))
    effect = np.abs(present - absent)
    order = [int(f) for f in np.argsort(-effect, kind="stable") if effect[f] > CLEAR * spread[f]]
    return tuple(
        _told(features.names[f], (int(held[f]), int(counts[f])), (total, len(found)))
        for f in order[:MOST]
    )


def _told(name: tuple[str, ...], inside: tuple[int, int], whole: tuple[int, int]) -> Influence:
    """Make the record; a pair that lowers the share is told the other way round."""
    held, count = inside
    total, drawn = whole
    present = Share(held=held, drawn=count)
    absent = Share(held=total - held, drawn=drawn - count)
    kind, *names = name
    if kind == "pair" and present.value < absent.value:
        names, present, absent = [names[1], names[0]], absent, present
    return Influence(kind=kind, names=tuple(names), present=present, absent=absent)


def _lists(variants: Variants, drawn: Setting) -> Mapping[str, tuple[str, ...]]:
    """Return the lists of a draw; none where it does not settle."""
    try:
        return variants.orders(variants.settled(drawn.choices), drawn.profile)
    except NotApplicable:
        return {}
