"""Limited-move and non-myopic stability: each mover foresees where a sequence of moves will end.

S states, P parties. Both movers look the same number of moves ahead, and what one of them foresees
at a horizon follows from what the other foresees at the one before.
"""

from collections.abc import Mapping
from itertools import islice
from typing import Literal

import numpy as np
from numpy.typing import NDArray

from detente.errors import UnknownName
from detente.record import Frozen, record
from detente.space import Space
from detente.stability.anticipation import (
    Outlook,
    ends_at,
    fingerprint,
    outlooks,
    worst_and_best,
)
from detente.stability.metarational import need_horizon, two_movers
from detente.stability.results import Stability

__all__ = ["NonMyopic", "Ties", "anticipated", "limited", "non_myopic"]

Ints = NDArray[np.int32]
Bools = NDArray[np.bool_]
Bytes = NDArray[np.uint8]
Ties = Literal["all", "some"]

HOW: Mapping[str, str] = Frozen(
    {
        "all": "stable whichever of several equally good moves a mover makes, at every turn",
        "some": "stable for some way of choosing among equally good moves, at every turn",
    }
)


@record(eq=False)
class NonMyopic:
    """What holds however far the movers look, and whether anything does.

    Attributes
    ----------
    stability : Stability
        Stable: at every horizon from ``first`` on.
    wavers : array of bool, shape (P, S)
        Stable at some of those horizons and not at others, for ever: there is no limit.
    first, period : int
        From the horizon ``first`` on, what is anticipated repeats every ``period`` horizons.
    """

    stability: Stability
    wavers: Bools
    first: int
    period: int


def limited(space: Space, h: int, *, ties: Ties = "all") -> Stability:
    """Say which states each party would stay in if it foresees ``h`` moves made in turn.

    The mover at a state compares it with what it anticipates of each of its moves, after which it
    is the other's turn with one move less; it makes the one that ends best, or stays where none
    ends better. A state is L_h stable for a party if that party, moving first, stays. L_1 is Nash.

    1. With no moves left every state is its own anticipated state.
    2. With one more move left, take of each state that a mover can move to what was anticipated
       there at the other's turn; where ties leave several open, all of them.
    3. Find the best among them, in the mover's ranks. If it is better than the state itself, that
       is what is anticipated; otherwise the mover stays. Several may be as good.
    4. Repeat for both movers until h moves are left, or until what is anticipated repeats.
    5. Stable: with ties ``all``, only staying is left open; with ``some``, staying is left open.

    Parameters
    ----------
    space : Space
        A compiled case of S states and P parties, of which at most two can move.
    h : int
        The horizon: how many moves are foreseen, 1 or more.
    ties : {"all", "some"}
        Whether a state must be stable however ties are broken, or for some way to break them. Each
        turn in the tree of moves is broken for itself.

    Returns
    -------
    Stability
        ``stable``: array of bool, shape (P, S); a party that cannot move is stable everywhere.

    Raises
    ------
    NotApplicable
        If more than two parties, or a voting body, can move, or the horizon is below 1.
    UnknownName
        If ``ties`` is neither.
    TooLarge
        If ties leave too many states open.

    References
    ----------
    Kilgour 1985 [K85]_; Kilgour, Hipel and Fang 1987 [KHF87]_. Each horizon sorts the states and
    looks at each move at most once for every state that it leaves open: one, where no ties are.
    """
    need_horizon(h)
    stays, back = _follow(space, ties, h)
    last = len(stays) - 1
    at = h if h <= last else back + (h - back) % (len(stays) - back)
    choices = Frozen({"horizon": str(h), "ties": HOW[ties]})
    return Stability(concept="limited", stable=_unpacked(space, stays[at]), choices=choices)


def non_myopic(space: Space, *, ties: Ties = "all") -> NonMyopic:
    """Say which states each party would stay in however far it looks, from some horizon on.

    A state is non-myopically stable for a party if it is L_h stable for every h from some one on.

    1. Work out what is anticipated at horizon 1, 2 and so on, as `limited` does.
    2. Stop when all of it, for all states and both movers, is what it was at an earlier horizon:
       everything in between repeats from there on.
    3. Stable: stable at every horizon in between.
    4. Wavering, without a limit: stable at some of them only.

    Parameters
    ----------
    space : Space
        A compiled case of S states and P parties, of which at most two can move.
    ties : {"all", "some"}
        As for `limited`.

    Returns
    -------
    NonMyopic
        What is stable, what wavers, where the repetition begins and how long it is.

    Raises
    ------
    NotApplicable
        If more than two parties, or a voting body, can move.
    UnknownName
        If ``ties`` is neither.
    TooLarge
        If ties leave too many states open.

    References
    ----------
    Kilgour 1985 [K85]_; that there may be no limit, [ROVK25]_. The horizons worked out are few in
    all cases known, but nothing bounds them by a small number.
    """
    stays, back = _follow(space, ties, 0)
    recurring = [_unpacked(space, each) for each in stays[back:]]
    always, ever = np.all(recurring, axis=0), np.any(recurring, axis=0)
    stability = Stability(concept="nm", stable=always, choices=Frozen({"ties": HOW[ties]}))
    return NonMyopic(
        stability=stability, wavers=ever & ~always, first=max(1, back), period=len(recurring)
    )


def anticipated(space: Space, h: int, state: int, row: int) -> Ints:
    """Return the states that a mover, at a state with ``h`` moves foreseen, may end up in.

    Parameters
    ----------
    space : Space
        A compiled case of which at most two parties can move.
    h : int
        The horizon.
    state : int
        Index of the state.
    row : int
        Row of the party that moves first.

    Returns
    -------
    array of int32
        Indices of states: one, unless ties leave several open; of those that both movers rank
        alike, one stands for all.

    Raises
    ------
    NotApplicable
        If more than two parties, or a voting body, can move, or the horizon is below 1.
    """
    need_horizon(h)
    ahead = outlooks(space, two_movers(space))
    told = next(islice(ahead, h, None))
    if row in told:
        return ends_at(told[row], state)
    return np.array([state], dtype=np.int32)


def _follow(space: Space, ties: str, most: int) -> tuple[list[Bytes], int]:
    """Say who stays where from horizon 0 on, as packed bits, up to ``most`` or a repetition.

    Also the horizon that the next one would repeat, -1 if ``most`` came first (0: it never does).
    """
    if ties not in HOW:
        raise UnknownName(f"ties are 'all' or 'some', not '{ties}'")
    rows = two_movers(space)
    seen: dict[bytes, int] = {}
    stays: list[Bytes] = []
    for told in outlooks(space, rows):
        key = b"".join(fingerprint(outlook) for outlook in told.values())
        if key in seen:
            return stays, seen[key]
        seen[key] = len(stays)
        stays.append(_packed(space, told, ties))
        if len(stays) - 1 == most > 0:
            break
    return stays, -1


def _packed(space: Space, told: Mapping[int, Outlook], ties: str) -> Bytes:
    """Pack where each party stays, row by row."""
    stable = np.ones((len(space.ranks), space.size), dtype=np.bool_)
    for row, outlook in told.items():
        worst, best = worst_and_best(outlook, space.ranks[row])
        stable[row] = (best if ties == "all" else worst) == space.ranks[row]
    return np.packbits(stable, axis=1)


def _unpacked(space: Space, packed: Bytes) -> Bools:
    """Return where each party stays: array of bool, shape (P, S)."""
    return np.unpackbits(packed, axis=1, count=space.size).astype(np.bool_)
