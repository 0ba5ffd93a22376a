"""Whose consent each change of options needs, as bits, and what kernels need to know of a case.

S states, P parties, O options.
"""

from functools import lru_cache

import numpy as np
from numpy.typing import NDArray

from detente.record import record
from detente.settle import Settled
from detente.space import Space
from detente.space.chambers import Floor
from detente.space.compilation import DOWNS, UPS

__all__ = ["Terms", "View", "terms", "view"]

Ints = NDArray[np.int32]
Longs = NDArray[np.int64]


@record(eq=False)
class Terms:
    """Whose consent a change needs, as bits.

    ``takes`` and ``drops`` have one row a party, shape (P,): the options that only change with
    that party's consent, from no to yes and from yes to no. ``shared`` are the jointly held
    options and ``holders`` (shape (O,)) the parties that hold each option, 0 for an option of a
    voting body. ``up`` and ``down`` are the options that may change at all, ``voted`` those of
    bodies, which change where a motion for the whole change passes.
    """

    takes: Longs
    drops: Longs
    holders: Longs
    up: int
    down: int
    shared: int
    voted: int


def terms(space: Space) -> Terms:
    """Work out whose consent each change needs.

    Parameters
    ----------
    space : Space
        The case.

    Returns
    -------
    Terms
        The rules of joint changes: all holders of an option taken, one holder of each dropped.
    """
    return _terms(_Same(space.settled))


class _Same:
    """A settled case as a key: equal to itself alone, which is quick to see."""

    __slots__ = ("settled",)

    def __init__(self, settled: Settled) -> None:
        self.settled = settled

    def __eq__(self, other: object) -> bool:
        return isinstance(other, _Same) and self.settled is other.settled

    def __hash__(self) -> int:
        return id(self.settled)


@lru_cache(maxsize=8)
def _terms(case: _Same) -> Terms:
    settled = case.settled
    rows = {party.id: row for row, party in enumerate(settled.parties)}
    fixed = set(settled.fixed)
    free = [(bit, o) for bit, o in enumerate(settled.options) if o.id not in fixed]
    takes, drops = [0] * len(rows), [0] * len(rows)
    holders = [0] * len(settled.options)
    for bit, option in free:
        owned = [rows[holder] for holder in option.holders if holder in rows]
        for row in owned:
            holders[bit] |= 1 << row
            takes[row] |= 1 << bit
        if len(owned) == 1:
            drops[owned[0]] |= 1 << bit
    return Terms(
        takes=np.array(takes, dtype=np.int64),
        drops=np.array(drops, dtype=np.int64),
        holders=np.array(holders, dtype=np.int64),
        up=sum(1 << bit for bit, option in free if option.moves in UPS),
        down=sum(1 << bit for bit, option in free if option.moves in DOWNS),
        shared=sum(1 << bit for bit, option in free if len(option.holders) > 1),
        voted=sum(1 << bit for bit, option in free if option.owner not in rows),
    )


Rules = tuple[Longs, Longs, Longs, tuple[int, int, int, int]]
# masks, ranks, bars of the space, the terms in the shape that the kernels take, and the bodies
View = tuple[Longs, Ints, NDArray[np.int64], Rules, Floor]


def view(space: Space) -> View:
    """Gather what the kernels need to know of the case.

    Parameters
    ----------
    space : Space
        The case.

    Returns
    -------
    View
        Masks, ranks, bars and the terms.
    """
    rules = terms(space)
    limits = (rules.up, rules.down, rules.shared, rules.voted)
    consents = (rules.takes, rules.drops, rules.holders, limits)
    return space.masks, space.ranks, space.bars, consents, space.chambers.floor
