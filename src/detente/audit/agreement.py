"""How far two parties agree: over all pairs of states, and option by option.

S states, O options.
"""

import math
from collections.abc import Sequence

import numpy as np
from numba import njit
from numpy.typing import NDArray

from detente.case import Statement
from detente.case.formula import names
from detente.errors import UnknownName
from detente.space import Space

__all__ = ["correlation", "directions", "own_act"]

Ints = NDArray[np.int32]
Longs = NDArray[np.int64]

WORD = 32  # two ranks are packed into one number, the first above the second
LOW = (1 << WORD) - 1


def correlation(ranks_a: Ints, ranks_b: Ints) -> float:
    """Say how far two rankings order the pairs of states alike: Kendall's tau-b.

    1. Sort the states by the first ranking, ties by the second.
    2. Count the pairs that are tied in the first, in the second, in both.
    3. Count the pairs that the two put in opposite order: those that merging by the second has to
       turn round.
    4. Agreeing less opposed pairs, over the geometric mean of those each ranking tells apart.

    Parameters
    ----------
    ranks_a, ranks_b : array of int32, shape (S,)
        Higher is better, equal is indifferent.

    Returns
    -------
    float
        1 where every pair is ordered alike, -1 where every pair is turned round; 0 where one of
        the two is indifferent among all states. Cost: S times its logarithm.

    References
    ----------
    Kendall 1945 (tau-b); Knight 1966 (steps 1 to 3).
    """
    lowest = np.min(ranks_b, initial=0)
    packed = np.sort(ranks_a.astype(np.int64) << WORD | ranks_b.astype(np.int64) - lowest)
    pairs = math.comb(len(packed), 2)
    second = packed & LOW
    both = int(_tied_pairs(packed))
    apart_a = pairs - int(_tied_pairs(packed >> WORD))
    opposed = int(_turned_pairs(second))  # leaves it sorted
    apart_b = pairs - int(_tied_pairs(second))
    if not apart_a or not apart_b:
        return 0.0
    ordered = apart_a + apart_b - pairs + both  # told apart by both
    return (ordered - 2 * opposed) / math.sqrt(apart_a * apart_b)


@njit(cache=True)
def _tied_pairs(values: Longs) -> int:
    """Count the pairs of equals in a sorted array."""
    pairs, run = 0, 0
    for place in range(1, len(values)):
        run = run + 1 if values[place] == values[place - 1] else 0
        pairs += run
    return pairs


@njit(cache=True)
def _turned_pairs(values: Longs) -> int:
    """Sort an array in place by merging; count the pairs that stood the other way round."""
    size = len(values)
    source, target = values, np.empty_like(values)
    turned = 0
    width = 1
    while width < size:
        for first in range(0, size, 2 * width):
            ends = (first, min(first + width, size), min(first + 2 * width, size))
            turned += _merge(source, target, ends)
        source, target = target, source
        width *= 2
    values[:] = source
    return turned


@njit(cache=True)
def _merge(source: Longs, target: Longs, ends: tuple[int, int, int]) -> int:
    """Merge two sorted stretches; count the pairs of which the second stretch has the lower."""
    first, middle, last = ends
    left, right = first, middle
    turned = 0
    for place in range(first, last):
        if right == last or (left < middle and source[left] <= source[right]):
            target[place] = source[left]
            left += 1
        else:
            target[place] = source[right]
            turned += middle - left
            right += 1
    return turned


def directions(space: Space, row: int, options: Sequence[str]) -> tuple[float, ...]:
    """Say which way a party leans on each of some options.

    1. Take the pairs of feasible states that differ in nothing but the option.
    2. Count those in which the party ranks yes higher, and those in which it ranks it lower.

    Parameters
    ----------
    space : Space
        The case.
    row : int
        Row of the party.
    options : sequence of str
        Ids of O options.

    Returns
    -------
    tuple of float
        For each option 1 if there are more of the former, -1 if more of the latter, else 0.

    Raises
    ------
    UnknownName
        If an option is not in the case.
    """
    return tuple(_lean_on(space, row, option) for option in options)


def _lean_on(space: Space, row: int, option: str) -> float:
    """Return the sign of what taking one option, all else alike, does to a party's rank."""
    if option not in space.options:
        raise UnknownName(f"no option '{option}' (known: {', '.join(space.options)})")
    bit = 1 << space.options.index(option)
    taken = np.flatnonzero(space.masks & bit)
    left = space.masks[taken] ^ bit
    places = np.searchsorted(space.masks, left)  # below the states they were taken from
    paired = space.masks[places] == left
    ranks = space.ranks[row]
    gains = np.sign(ranks[taken[paired]] - ranks[places[paired]])
    return float(np.sign(gains.sum()))


def own_act(statement: Statement, party: str) -> bool:
    """Say whether a statement, as it is written, mentions an option of a party itself.

    Parameters
    ----------
    statement : Statement
        The statement; definitions are not expanded.
    party : str
        Id of the party.

    Returns
    -------
    bool
        True for an option that carries the party's name.
    """
    return any(name.startswith(f"{party}.") for name in names(statement.formula))
