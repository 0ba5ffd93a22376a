"""The tidy states of a set: nobody improves inside it, no irreversible act is to spare."""

import numpy as np
from numpy.typing import NDArray

from detente.audit.improving import improving_inside
from detente.case import Direction
from detente.study.variants import Variant

__all__ = ["tidy"]

Indices = NDArray[np.int64]


def tidy(variant: Variant, states: Indices, compared: Indices) -> Indices:
    """Keep the tidy ones among some states.

    1. Leave out states with an irreversible act that the set does not need: with the option turned
       back the state is feasible and still in the set; unless every state it is compared with has
       the act done.
    2. Of the rest, keep those that no party improves on without leaving the set.

    Parameters
    ----------
    variant : Variant
        The case.
    states : array of int64
        Indices of the states of the set.
    compared : array of int64
        The states that the set is held against.

    Returns
    -------
    array of int64
        Indices, sorted. Cost: one look at the moves from each state.
    """
    space = variant.space
    masks = space.masks[states]
    inside = np.zeros(space.size, dtype=np.bool_)
    inside[states] = True
    needed = np.ones(len(states), dtype=np.bool_)
    for bit, option in enumerate(variant.settled.options):
        if option.moves not in (Direction.ONCE, Direction.DROP):
            continue
        done = (masks >> bit & 1).astype(np.bool_) == (option.moves is Direction.ONCE)
        there = (space.masks[compared] >> bit & 1).astype(np.bool_)
        if (there == (option.moves is Direction.ONCE)).all():
            continue
        needed &= ~(done & np.isin(masks ^ (1 << bit), masks))
    rest = states[needed]
    for row in range(len(space.parties)):
        rest = rest[~improving_inside(space, row, inside, rest)]
    return rest
