"""Ways to vote, counted by the weight that is missing: the generating function of a rule.

A motion passes a count as long as the weight missing from its yes votes is no more than the *room*,
the sum of all weights less the quota. With several counts it must fit every room, which is a box;
so the terms beyond the box are never kept, and the work grows with the rooms and not with the
number of ways to vote. J counts, Z powers of the mark *z*, which counts seats.
"""

import math
from collections.abc import Sequence
from typing import Any

import numpy as np
from numpy.typing import NDArray

from detente.errors import TooLarge
from detente.record import record

__all__ = ["Ints", "Pair", "Part", "Table", "table", "within", "without"]

MOST_CELLS = 2**26
Pair = tuple[int, int]
Ints = NDArray[Any]  # int64 where that is wide enough, Python's integers else


@record
class Part:
    """What one seat multiplies the series by: ``there + missing x^weights``.

    ``there`` and ``missing`` hold the ways in which its weight is there or missing, without the
    mark *z* and with it: (2, 3) is 2 + 3 z.
    """

    weights: tuple[int, ...]
    there: Pair
    missing: Pair


@record(eq=False)
class Table:
    """The series of some parts: ``sums[k, y]`` are the ways marked k times that miss at most y.

    Array of exact integers, shape (Z, room of count 1 + 1, ..., room of count J + 1).
    """

    room: tuple[int, ...]
    sums: Ints


def table(parts: Sequence[Part], room: tuple[int, ...]) -> Table:
    """Multiply the parts, and sum up over everything that misses no more.

    1. Start from one way to miss nothing.
    2. Multiply by one part after the other, cut at the box.
    3. Sum up along every count.

    Parameters
    ----------
    parts : sequence of Part
        One a seat.
    room : tuple of int
        How much may be missing in each count, 0 or more.

    Returns
    -------
    Table
        Exact: in 64 bits where the number of all ways fits them, in Python's integers else.

    Raises
    ------
    TooLarge
        If the box has more than 2**26 cells.
    """
    marked = any(part.there[1] or part.missing[1] for part in parts)
    shape = (len(parts) + 1 if marked else 1, *(r + 1 for r in room))
    if math.prod(shape) > MOST_CELLS:
        raise TooLarge(
            f"the votes would take a table of {math.prod(shape):,} cells; at most {MOST_CELLS:,} "
            "are built: smaller weights in the same proportion may do"
        )
    ways = math.prod(sum(part.there) + sum(part.missing) for part in parts)
    sums: Ints = np.zeros(shape, dtype=np.int64 if ways < 2**62 else np.object_)
    sums[(0,) * len(shape)] = 1
    for part in parts:
        sums = _times(sums, part)
    for axis in range(1, len(shape)):
        sums = np.cumsum(sums, axis=axis)
    return Table(room=room, sums=sums)


def within(series: Table) -> Ints:
    """Count the ways that fit the room: array of int, shape (Z,)."""
    corner: Any = (slice(None), *series.room)
    fitting: Ints = series.sums[corner]
    return fitting


def without(series: Table, part: Part) -> tuple[Ints, Ints]:
    """Count the ways of all seats but one that fit the room, and that fit it with its weights too.

    The series is divided by the part, at the points asked for and no others:
    ``there F(y) = H(y) - missing F(y - weights)``, with H the sums and F the sums without the seat.

    1. A seat without weight: divide by both its ways at once.
    2. Else go up to the room in steps of the weights, from where nothing can be missing any more.
       Where each step adds a mark, steps further off than there are marks change nothing.

    Parameters
    ----------
    series : Table
        The series of all seats.
    part : Part
        That of the seat to leave out.

    Returns
    -------
    tuple of arrays of int, shape (Z,)
        F at the room, and F at the room less the weights of the seat.
    """
    if not any(part.weights):
        both = (part.there[0] + part.missing[0], part.there[1] + part.missing[1])
        whole = _divided(within(series), both)
        return whole, whole
    columns = _columns(series, part)
    if len(series.sums) == 1:
        return _climbed(columns, part.missing[0])
    if part.there == (1, 0) and part.missing == (0, 1):
        return _slanted(columns)
    less = found = np.zeros_like(columns[0])
    for column in columns:
        less, found = found, _divided(column - _marked(found, part.missing), part.there)
    return found, less


def _columns(series: Table, part: Part) -> Ints:
    """Look the sums up on the way to the room: array of int, shape (steps + 1, Z)."""
    room = series.room
    steps = min(y // w for y, w in zip(room, part.weights, strict=True) if w)
    if part.there[0] and not part.missing[0]:
        steps = min(steps, len(series.sums))
    back = np.arange(steps, -1, -1)
    capped = (min(w, y) for y, w in zip(room, part.weights, strict=True))
    steps_back = (y - back * w for y, w in zip(room, capped, strict=True))
    places: Any = (slice(None), *steps_back)
    looked_up: Ints = series.sums[places].T
    return looked_up


def _climbed(columns: Ints, missing: int) -> tuple[Ints, Ints]:
    """Divide where nothing is marked and a weight is there in one way: single numbers."""
    less = found = 0
    for (column,) in columns.tolist():
        less, found = found, column - missing * found
    return np.array([found], columns.dtype), np.array([less], columns.dtype)


def _slanted(columns: Ints) -> tuple[Ints, Ints]:
    """Divide by ``1 + z x^weights``, all steps at once.

    The steps with alternating signs, each shifted by one mark more, are summed. Rows that are cut
    one cell shorter than they were written slant in just this way.
    """
    steps, marks = columns.shape
    rows = np.zeros((steps, marks + steps), dtype=columns.dtype)
    rows[:, :marks] = columns[::-1]
    rows[1::2] *= -1
    slanted = rows.ravel()[:-steps].reshape(steps, marks + steps - 1)
    found: Ints = slanted.sum(axis=0)[:marks]
    less = np.zeros_like(found)
    less[:-1] = (columns[-1] - found)[1:]
    return found, less


def _times(old: Ints, part: Part) -> Ints:
    """Multiply a series by a part, cut at the box."""
    new: Ints = old * part.there[0]
    still = (0,) * len(part.weights)
    for ways, shift in (
        (part.there[1], (1, *still)),
        (part.missing[0], (0, *part.weights)),
        (part.missing[1], (1, *part.weights)),
    ):
        if ways and all(s < n for s, n in zip(shift, old.shape, strict=True)):
            target = tuple(slice(s, None) for s in shift)
            source = tuple(slice(n - s) for s, n in zip(shift, old.shape, strict=True))
            new[target] += old[source] * ways
    return new


def _marked(values: Ints, by: Pair) -> Ints:
    """Multiply a polynomial in z by ``by[0] + by[1] z``."""
    product: Ints = values * by[0]
    product[1:] += values[:-1] * by[1]
    return product


def _divided(values: Ints, by: Pair) -> Ints:
    """Divide a polynomial in z by ``by[0] + by[1] z``, which must go without rest."""
    low, high = by
    quotient = values.copy()
    if not low:
        quotient[:-1] = values[1:] // high
        quotient[-1] = 0
        return quotient
    if not high:
        return quotient if low == 1 else quotient // low
    quotient[0] = values[0] // low
    for k in range(1, len(values)):
        quotient[k] = (values[k] - high * quotient[k - 1]) // low
    return quotient
