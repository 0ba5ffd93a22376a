"""Spaces made from another one: with fewer states, or with other ranks.

S states, P parties.
"""

from collections.abc import Mapping

import numpy as np
from numpy.typing import NDArray

from detente.record import replace
from detente.space.chambers import narrowed
from detente.space.compilation import grouped
from detente.space.groups import mark_groups, sort_groups
from detente.space.space import Space

__all__ = ["mixed", "reranked", "restricted"]


def restricted(space: Space, keep: NDArray[np.bool_]) -> Space:
    """Keep only some states, as if constraints left no others.

    Parameters
    ----------
    space : Space
        The case.
    keep : array of bool, shape (S,)
        Which states to keep.

    Returns
    -------
    Space
        Its states are those kept, in the same order; its settled case is that of ``space``. Cost:
        grouping the states kept.
    """
    ranks = np.ascontiguousarray(space.ranks[:, keep])
    fewer = replace(
        space,
        masks=space.masks[keep],
        ranks=ranks,
        bars=np.ascontiguousarray(space.bars[:, :, keep]) if space.bars.shape[2] else space.bars,
        order=np.empty(ranks.shape, dtype=np.int32),
        marks=np.empty(ranks.shape, dtype=np.uint16),
        chambers=narrowed(space.chambers, keep),
    )
    return grouped(fewer)


def reranked(space: Space, rows: Mapping[int, NDArray[np.int32]]) -> Space:
    """Give some parties other ranks; what the others want stays.

    Parameters
    ----------
    space : Space
        The case.
    rows : mapping of int to array of int32, shape (S,)
        By row of a party: its ranks, higher is better.
    """
    ranks, order, marks = space.ranks.copy(), space.order.copy(), space.marks.copy()
    for row, given in rows.items():
        ranks[row] = given
        starts = space.starts[row]
        sort_groups(order[row], starts, ranks[row])
        mark_groups(
            space.masks, (order[row], starts), ranks[row], space.direction_of(row), marks[row]
        )
    return replace(space, ranks=ranks, order=order, marks=marks)


def mixed(space: Space, rows: Mapping[int, Space]) -> Space:
    """Take what some parties want from other spaces of the same states.

    Parameters
    ----------
    space : Space
        The case.
    rows : mapping of int to Space
        By row of a party: the space whose ranks it takes.
    """
    ranks, order, marks = space.ranks.copy(), space.order.copy(), space.marks.copy()
    for row, other in rows.items():
        ranks[row], order[row], marks[row] = other.ranks[row], other.order[row], other.marks[row]
    return replace(space, ranks=ranks, order=order, marks=marks)
