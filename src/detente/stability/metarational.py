"""Metarational stability with a horizon: a party and its opponent answer each other in turn."""

from collections import deque
from collections.abc import Iterator
from itertools import islice

import numpy as np
from numpy.typing import NDArray

from detente.errors import NotApplicable
from detente.record import Frozen
from detente.space import Space
from detente.stability.closures import best_by_moving, worst_by_sequence
from detente.stability.results import Stability

__all__ = ["lasting_horizons", "metarational", "metarational_alone", "need_horizon", "two_movers"]

Ints = NDArray[np.int32]


def metarational(space: Space, h: int) -> Stability:
    """Say which states each party would stay in if up to ``h`` moves are made in turn.

    The party moves first, then its opponent, and so on; the party always looks for something
    better than the state it left, and its opponent, at whatever cost, keeps it from that. A state
    is MR_h stable for a party if it has no first move after which it ends better off, wherever its
    opponent stops. MR_1 is Nash, MR_2 is GMR and MR_3 is SMR.

    1. Rate every state, just after a move of the party, by its rank: no moves are left. If h is
       even, its opponent may still move once: by the least rank within one such move.
    2. Two moves more: rate every state by the best rating that the party can move to, or by its
       rank where that is better; then by the least of those that its opponent can move to, or by
       its rank where that is less. Repeat until h - 1 moves are left, or nothing changes any more.
    3. Find the best rating within one move of the party, or staying.
    4. Stable: that is no better than the state itself.

    Parameters
    ----------
    space : Space
        A compiled case of S states and P parties, of which at most two can move.
    h : int
        The horizon: how many moves are foreseen, 1 or more.

    Returns
    -------
    Stability
        ``stable``: array of bool, shape (P, S); a party that cannot move is stable everywhere.

    Raises
    ------
    NotApplicable
        If more than two parties, or a voting body, can move, or the horizon is below 1.

    References
    ----------
    Zeng, Fang, Hipel and Kilgour 2006 [Z06]_. One pass over S states a party and move.
    """
    need_horizon(h)
    two_movers(space)
    stable = [metarational_alone(space, row, h) for row in range(len(space.ranks))]
    choices = Frozen({"horizon": str(h)})
    return Stability(concept="metarational", stable=np.array(stable), choices=choices)


def metarational_alone(space: Space, row: int, h: int) -> NDArray[np.bool_]:
    """Say which states one party would stay in: array of bool, shape (S,)."""
    if not _moves(space, row):
        return np.ones(space.size, dtype=np.bool_)
    (rating,) = deque(islice(_ratings(space, row, h % 2), (h + 1) // 2), maxlen=1)
    stays: NDArray[np.bool_] = best_by_moving(space, row, rating) <= space.ranks[row]
    return stays


def lasting_horizons(space: Space) -> tuple[int, int]:
    """Return an odd and an even horizon from which looking two moves further changes nothing.

    Longer horizons have the result of the one with the same parity. The two can differ: with an odd
    horizon the party has the last word, with an even one its opponent.

    Parameters
    ----------
    space : Space
        A compiled case of which at most two parties can move.

    Returns
    -------
    pair of int
        The odd horizon and the even one, the least from which all ratings stay as they are.

    Raises
    ------
    NotApplicable
        If more than two parties, or a voting body, can move.
    """
    rows = two_movers(space)
    odd = max((sum(1 for _ in _ratings(space, row, 1)) for row in rows), default=1)
    even = max((sum(1 for _ in _ratings(space, row, 0)) for row in rows), default=1)
    return 2 * odd - 1, 2 * even


def _ratings(space: Space, row: int, parity: int) -> Iterator[Ints]:
    """Rate the states just after a move of a party, two moves further each time.

    Odd horizons begin with 1, even ones with 2; what is yielded last lasts.
    """
    ranks = space.ranks[row]
    rating = ranks if parity else worst_by_sequence(space, row, ranks, improving=False)
    yield rating
    while not np.array_equal(further := _two_moves_more(space, row, rating), rating):
        rating = further
        yield rating


def _two_moves_more(space: Space, row: int, rating: Ints) -> Ints:
    """Rate the states just after a move of a party, one answer and one reply further ahead."""
    ranks = space.ranks[row]
    replied = np.maximum(ranks, best_by_moving(space, row, rating))
    return np.asarray(np.minimum(ranks, worst_by_sequence(space, row, replied, improving=False)))


def _moves(space: Space, row: int) -> bool:
    """Whether a party can change an option alone."""
    return bool(space.up[row] | space.down[row])


def need_horizon(h: int) -> None:
    """Refuse a horizon that foresees no move.

    Parameters
    ----------
    h : int
        The horizon.

    Raises
    ------
    NotApplicable
        If it is below 1.
    """
    if h < 1:
        raise NotApplicable(f"a horizon is a number of moves, 1 or more, not {h}")


def two_movers(space: Space) -> tuple[int, ...]:
    """Return the rows of the parties that can change an option alone: two, or fewer.

    Parameters
    ----------
    space : Space
        The case.

    Returns
    -------
    tuple of int
        Rows of parties.

    Raises
    ------
    NotApplicable
        If there are more, or a voting body can move: whose turn it is would not be settled.
    """
    rows = tuple(row for row in range(len(space.ranks)) if _moves(space, row))
    names, bodies = (space.parties[row] for row in rows), space.chambers.ids
    if bodies:
        raise NotApplicable(
            "it is defined for two parties that move in turn, and a voting body moves here "
            f"({', '.join(bodies)}); close its options (--fix OPTION=no), or ask for another "
            "concept"
        )
    if len(rows) > 2:
        raise NotApplicable(
            f"it is defined for two parties that move in turn, and {len(rows)} move here "
            f"({', '.join(names)}); close the options of all but two (--fix OPTION=no), or ask "
            "for another concept"
        )
    return rows
