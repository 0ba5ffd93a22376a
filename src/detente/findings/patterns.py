"""Patterns of option values that cover some states and touch none of others.

States are bit masks over O options; a pattern is a pair of masks: which options it names, and
which of these are taken.
"""

from collections.abc import Iterator

import numpy as np
from numpy.typing import NDArray

__all__ = ["Masked", "covering", "outside"]

Masks = NDArray[np.int64]
Masked = tuple[int, int]


def outside(masks: Masks, options: int) -> Iterator[Masked]:
    """Cover all that is not among some states, and none of them, by patterns.

    1. Split the states by one option after the other; a part without a state is a pattern.
    2. Widen each pattern, unless an earlier one covers it: leave out each option in turn if no
       state comes into it.

    Parameters
    ----------
    masks : array of int64, shape (S,)
        The states to be left alone.
    options : int
        The number of options.

    Yields
    ------
    tuple of int
        Patterns of which none can name fewer options.
    """
    found: list[Masked] = []
    for bare in _empty_parts(masks, 0, options):
        if not any(_covers(wide, bare) for wide in found):
            found.append(widened(bare, masks))
            yield found[-1]


def covering(masks: Masks, others: Masks, options: int) -> Iterator[Masked]:
    """Cover some states, and none of others, by patterns.

    Parameters are as those of `outside`; what is in neither array may come into a pattern.
    """
    every = (1 << options) - 1
    left = masks
    while len(left):
        care, values = widened((every, int(left[0])), others)
        yield care, values
        left = left[(left & care) != values]


def widened(pattern: Masked, others: Masks) -> Masked:
    """Leave out of a pattern what it can do without and still touch none of others.

    One option at least stays in it.
    """
    care, values = pattern
    for bit in _bits(care):
        wider = care & ~bit
        if wider and not ((others & wider) == values & wider).any():
            care = wider
    return care, values & care


def _bits(mask: int) -> Iterator[int]:
    """Yield the bits of a mask one by one, the lowest first."""
    while mask:
        yield mask & -mask
        mask &= mask - 1


def _covers(wide: Masked, narrow: Masked) -> bool:
    """Whether all that matches the narrow pattern matches the wide one."""
    return wide[0] & ~narrow[0] == 0 and (wide[1] ^ narrow[1]) & wide[0] == 0


def _empty_parts(masks: Masks, bit: int, options: int, values: int = 0) -> Iterator[Masked]:
    """Split by options, the lowest bit first, until a part is empty or full."""
    if not len(masks):
        yield (1 << bit) - 1, values
    elif len(masks) < 1 << (options - bit):
        taken = (masks >> bit & 1).astype(np.bool_)
        yield from _empty_parts(masks[~taken], bit + 1, options, values)
        yield from _empty_parts(masks[taken], bit + 1, options, values | 1 << bit)
