"""Limited-move and non-myopic stability: each mover foresees where a sequence of moves will end.

S states, P parties, N anticipated states. Both movers look the same number of moves ahead, and what
they foresee at one horizon follows from what the other foresees at the one before.
"""

from collections.abc import Iterator, Mapping
from hashlib import blake2b
from typing import Literal

import numpy as np
from numba import njit
from numpy.typing import NDArray

from detente.errors import TooLarge, UnknownName
from detente.record import Frozen, record
from detente.space import Space
from detente.stability.metarational import need_horizon, two_movers
from detente.stability.results import Stability

__all__ = ["NonMyopic", "Ties", "anticipated", "limited", "non_myopic"]

Ints = NDArray[np.int32]
Longs = NDArray[np.int64]
Bools = NDArray[np.bool_]
Bytes = NDArray[np.uint8]
Ties = Literal["all", "some"]

# Where the anticipated states of each state begin, shape (S + 1,), and they themselves, shape (N,).
Outlook = tuple[Longs, Ints]
# The groups' members, those first whose worst and whose best outlook is best; the groups' starts;
# the group of each state.
Sorted = tuple[Ints, Ints, Ints, Ints]
# The states; the party's one-way options and those that go from yes to no, as bits; the forbidden
# moves that bind it, by source and by target, both empty where none do.
Rules = tuple[Longs, tuple[int, int], tuple[Longs, Longs]]
# The ranks of the mover, and of each state the worst and the best that it may lead to.
Worth = tuple[Ints, Ints, Ints]

FAR = 2**31 - 1
MOST_OPEN = 1 << 28
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
    rows = two_movers(space)
    outlooks = _outlooks(space, rows)
    for _ in range(h + 1):
        told = next(outlooks)
    begins, states = told.get(row, _itself(space.size))
    found: Ints = states[begins[state] : begins[state + 1]]
    return found


def _follow(space: Space, ties: str, most: int) -> tuple[list[Bytes], int]:
    """Say who stays where from horizon 0 on, as packed bits, up to ``most`` or a repetition.

    Also the horizon that the next one would repeat, -1 if ``most`` came first (0: it never does).
    """
    if ties not in HOW:
        raise UnknownName(f"ties are 'all' or 'some', not '{ties}'")
    rows = two_movers(space)
    seen: dict[bytes, int] = {}
    stays: list[Bytes] = []
    for told in _outlooks(space, rows):
        key = b"".join(blake2b(part.tobytes()).digest() for each in told.values() for part in each)
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
    for row, (begins, states) in told.items():
        counts = np.diff(begins)
        owners = np.repeat(np.arange(space.size), counts)
        stays = np.zeros(space.size, dtype=np.bool_)
        stays[owners[states == owners]] = True
        stable[row] = stays & (counts == 1) if ties == "all" else stays
    return np.packbits(stable, axis=1)


def _unpacked(space: Space, packed: Bytes) -> Bools:
    """Return where each party stays: array of bool, shape (P, S)."""
    return np.unpackbits(packed, axis=1, count=space.size).astype(np.bool_)


def _outlooks(space: Space, rows: tuple[int, ...]) -> Iterator[Mapping[int, Outlook]]:
    """Yield what is anticipated at horizon 0, 1 and so on, by the row of the first mover."""
    alike = _classes(space, rows)
    groups = {row: _groups(space, row) for row in rows}
    itself = _itself(space.size)
    told = dict.fromkeys(rows, itself)
    while True:
        yield told
        told = {
            row: _one_move_more(space, row, groups[row], _of_other(told, row, itself), alike)
            for row in rows
        }


def _of_other(told: Mapping[int, Outlook], row: int, itself: Outlook) -> Outlook:
    """Return what is anticipated where the other mover is first; where there is none, nothing."""
    return next((outlook for other, outlook in told.items() if other != row), itself)


def _itself(size: int) -> Outlook:
    """Anticipate every state at itself."""
    return np.arange(size + 1, dtype=np.int64), np.arange(size, dtype=np.int32)


def _classes(space: Space, rows: tuple[int, ...]) -> Longs:
    """Give states that all movers rank alike one number: array of int64, shape (S,)."""
    code = np.zeros(space.size, dtype=np.int64)
    for row in rows:
        places, place = np.unique(space.ranks[row], return_inverse=True)
        code = np.unique(code * len(places) + place, return_inverse=True)[1]
    return code


def _groups(space: Space, row: int) -> Ints:
    """Say which group of a party each state is in: array of int32, shape (S,)."""
    starts = space.starts[row]
    groups = np.empty(space.size, dtype=np.int32)
    groups[space.order[row]] = np.repeat(np.arange(len(starts) - 1), np.diff(starts))
    return groups


def _one_move_more(space: Space, row: int, groups: Ints, told: Outlook, alike: Longs) -> Outlook:
    """Work out what a mover anticipates, from what it does where the other is first."""
    begins, states = told
    worth = space.ranks[row][states]
    lows = np.minimum.reduceat(worth, begins[:-1])
    highs = np.maximum.reduceat(worth, begins[:-1])
    by_low = np.lexsort((-lows, groups)).astype(np.int32)
    by_high = np.lexsort((-highs, groups)).astype(np.int32) if len(states) > len(lows) else by_low
    listed = (by_low, by_high, space.starts[row], groups)
    bars = (space.bars[0, row], space.bars[1, row])
    rules = (space.masks, space.direction_of(row), bars)
    begins, states = _choose(listed, rules, told, (space.ranks[row], lows, highs), alike)
    if not len(begins):
        raise TooLarge(
            f"ties leave more than {MOST_OPEN:,} anticipated states open; rank more states apart, "
            "or close options (--fix OPTION=no)"
        )
    if len(states) > space.size:  # in a fixed order, so that a repetition is seen
        owners = np.repeat(np.arange(space.size), np.diff(begins))
        states = states[np.lexsort((alike[states], owners))]
    return begins, states


@njit(cache=True)
def _choose(listed: Sorted, rules: Rules, told: Outlook, worth: Worth, alike: Longs) -> Outlook:
    """List for each state where its mover may end up; nothing at all if that is too much."""
    ranks = worth[0]
    size, classes = len(ranks), alike.max() + 1
    begins = np.zeros(size + 1, dtype=np.int64)
    found = np.empty(size + classes + 1, dtype=np.int32)
    put = np.full(classes, -1, dtype=np.int64)  # where one of each class was put last
    for state in range(size):
        first = begins[state]
        if len(found) <= first + classes:
            grown = np.empty(2 * len(found), dtype=np.int32)
            grown[:first] = found[:first]
            found = grown
        sure = _surest(listed, rules, worth[1], state)
        last = first
        if sure <= ranks[state]:
            found[last] = state
            last += 1
        floor = max(sure, ranks[state] + 1)
        last = _open(listed, rules, (told, worth, alike), (state, floor), (found, put, first, last))
        begins[state + 1] = last
        if last > MOST_OPEN:
            return begins[:0], found[:0]
    return begins, found[: begins[size]]


@njit(cache=True)
def _surest(listed: Sorted, rules: Rules, lows: Ints, state: int) -> int:
    """Find the best rank that one of a mover's moves is sure to end in."""
    by_low, _, starts, groups = listed
    for place in range(starts[groups[state]], starts[groups[state] + 1]):
        target = by_low[place]
        if target != state and _permits(rules, state, target):
            return int(lows[target])
    return -FAR


@njit(cache=True)
def _open(
    listed: Sorted,
    rules: Rules,
    known: tuple[Outlook, Worth, Longs],
    asked: tuple[int, int],
    room: tuple[Ints, Longs, int, int],
) -> int:
    """List where a mover's moves from a state may end with a rank of at least ``floor``.

    Of each class the lowest state is kept. Return the end of the list.
    """
    _, by_high, starts, groups = listed
    (begins, states), (ranks, _, highs), alike = known
    state, floor = asked
    found, put, first, last = room
    for place in range(starts[groups[state]], starts[groups[state] + 1]):
        target = by_high[place]
        if highs[target] < floor:
            break
        if target == state or not _permits(rules, state, target):
            continue
        for end in states[begins[target] : begins[target + 1]]:
            if ranks[end] < floor:
                continue
            if put[alike[end]] < first:
                put[alike[end]] = last
                found[last] = end
                last += 1
            else:
                found[put[alike[end]]] = min(found[put[alike[end]]], end)
    return last


@njit(cache=True)
def _permits(rules: Rules, source: int, target: int) -> bool:
    """Whether a party may step from one state of a group to another."""
    masks, (oneway, drops), (sources, targets) = rules
    if (masks[source] ^ drops) & ~(masks[target] ^ drops) & oneway:
        return False
    return len(sources) == 0 or sources[source] & targets[target] == 0
