"""A settled case as arrays.

S states, P parties, O options. States are bit masks: bit k is option k of the settled case.
``masks`` is sorted, so a state's index is found by bisection and everything else is an array
with one entry a state.
"""

import numpy as np
from numpy.typing import NDArray

from detente.errors import UnknownName
from detente.record import record
from detente.settle import Settled
from detente.space.chambers import NO_CHAMBERS, Chambers

__all__ = ["Masks", "Ranks", "Space", "Terms"]

Masks = NDArray[np.int64]
Ranks = NDArray[np.int32]
Terms = tuple[NDArray[np.int32], NDArray[np.int64], NDArray[np.int64]]


@record(eq=False)
class Space:
    """The feasible states of a settled case, who can move where, and who likes what.

    Attributes
    ----------
    settled : Settled
        The case it was compiled from.
    masks : array of int64, shape (S,)
        The feasible states, in increasing order.
    ranks : array of int32, shape (P, S)
        Higher is better; equal is indifferent. Only the order within a row means anything.
    up, down : array of int64, shape (P,)
        The options a party alone may take (no to yes) and drop (yes to no), as bits. A jointly
        held option stands in ``down`` of each holder and in nobody's ``up``.
    bars : array of int64, shape (2, P, S)
        Bit r of ``bars[0, p, s]`` says that s matches the source of forbidden move r, and of
        ``bars[1, p, s]`` its target, where r binds party p. Shape (2, P, 0) if none is forbidden.
    order : array of int32, shape (P, S)
        Row p lists the states group by group, a group being the states that differ only in what
        party p may change; within a group best first.
    starts : tuple of P arrays of int32
        Where each group of row p of ``order`` starts, and S at the end.
    terms : (array of int32, array of int64, array of int64)
        The same ``starts`` one after the other, where each party's begin, and a row of bits a
        party: what it may change, its one-way options, and those of them that go from yes to no.
    marks : array of uint16, shape (P, S)
        Beside each place of ``order``: how far along the party's one-way options the state is,
        and whether it is tied with the place before (`detente.space.groups.mark_groups`).
    chambers : Chambers
        The voting bodies that can do something. They follow the parties as movers, and have no
        ranks; ``bars`` has a row for each of them too.
    """

    settled: Settled
    masks: Masks
    ranks: Ranks
    up: Masks
    down: Masks
    bars: NDArray[np.int64]
    order: NDArray[np.int32]
    starts: tuple[NDArray[np.int32], ...]
    terms: Terms
    marks: NDArray[np.uint16]
    chambers: Chambers = NO_CHAMBERS

    @property
    def size(self) -> int:
        """The number of feasible states."""
        return len(self.masks)

    @property
    def parties(self) -> tuple[str, ...]:
        """Ids of the parties, in the order of the arrays' rows."""
        return tuple(party.id for party in self.settled.parties)

    @property
    def movers(self) -> tuple[str, ...]:
        """Ids of the parties, and of the voting bodies after them."""
        return (*self.parties, *self.chambers.ids)

    @property
    def options(self) -> tuple[str, ...]:
        """Ids of the options, in the order of the bits."""
        return tuple(option.id for option in self.settled.options)

    def direction_of(self, row: int) -> tuple[int, int]:
        """Return a party's one-way options, and those of them that go from yes to no, as bits."""
        up, down = int(self.up[row]), int(self.down[row])
        return up ^ down, down & ~up

    def mask_of(self, on: tuple[str, ...]) -> int:
        """Return the bit mask of the state in which just these options are taken."""
        bits = {option: 1 << bit for bit, option in enumerate(self.options)}
        return sum(bits[option] for option in set(on))

    def index_of(self, on: tuple[str, ...]) -> int:
        """Return the index of the state in which just these options are taken.

        Raises
        ------
        UnknownName
            If that state is not feasible.
        """
        mask = self.mask_of(on)
        index = self.find(mask)
        if index < 0:
            raise UnknownName(f"the state {','.join(sorted(on)) or 'none'} is not feasible")
        return index

    def find(self, mask: int) -> int:
        """Return the index of a bit mask, -1 if it is not feasible."""
        index = int(np.searchsorted(self.masks, mask))
        return index if index < self.size and self.masks[index] == mask else -1

    def state(self, index: int) -> tuple[str, ...]:
        """Return the options taken in a state, sorted."""
        mask = int(self.masks[index])
        return tuple(sorted(name for bit, name in enumerate(self.options) if mask >> bit & 1))
