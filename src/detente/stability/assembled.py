"""Stability in a case with voting bodies, on explicit arcs.

S states, P parties, B bodies, A arcs.
"""

from collections.abc import Mapping, Sequence

import numpy as np
from numba import njit
from numpy.typing import NDArray

from detente.errors import NotApplicable
from detente.record import Frozen
from detente.space import Space
from detente.stability.arcs import Arcs, Backward, arcs_of, backward, permitted
from detente.stability.results import Stability
from detente.stability.steps import IMPROVE, MOVE

__all__ = [
    "BODY_CHOICES",
    "NO_SIM",
    "assembled",
    "assembled_at",
    "lowest_after",
    "unanswered",
    "walk_arcs",
]

Ints = NDArray[np.int32]
Bools = NDArray[np.bool_]
NOBODY = -1
NO_SIM = "simultaneous stability is not defined where a voting body moves"
HOW: Mapping[str, tuple[int, bool]] = Frozen(
    {
        "nash": (NOBODY, False),
        "gmr": (MOVE, False),
        "smr": (MOVE, True),
        "seq": (IMPROVE, False),
        "sseq": (IMPROVE, True),
    }
)
"""By concept: the steps by which others may answer, and whether there must be no escape."""
BODY_CHOICES: Mapping[str, str] = Frozen(
    {
        "bodies": (
            "a body stays where no motion passes, under every concept; judging a party under GMR "
            "and SMR, motions count that pass if it votes by its rank and all others as they like"
        )
    }
)


def assembled(space: Space, concept: str) -> Stability:
    """Say which states each party and body would stay in.

    1. List all arcs.
    2. For each party, find for every state the lowest rating that the others can bring about: by
       any moves, or by improvements and motions that pass; the party's own rank, or the best that
       it can still get by one move.
    3. A party stays where each of its improvements leads to a state whose lowest rating is no
       better than the state it left.
    4. A body stays where no motion passes.

    Parameters
    ----------
    space : Space
        A compiled case with bodies.
    concept : str
        ``nash``, ``gmr``, ``smr``, ``seq`` or ``sseq``.

    Returns
    -------
    Stability
        ``stable``: array of bool, shape (P + B, S); the bodies follow the parties.

    Raises
    ------
    NotApplicable
        For ``sim``: superposed motions are not defined.
    """
    if concept not in HOW:
        raise NotApplicable(NO_SIM)
    arcs = arcs_of(space)
    parties = len(space.parties)
    stable = [_stays(arcs, concept, row) for row in range(parties)]
    stable += [_rests(arcs, row) for row in range(parties, len(space.movers))]
    return Stability(concept=concept, stable=np.array(stable), choices=BODY_CHOICES)


def assembled_at(space: Space, concept: str, states: Sequence[int] | NDArray[np.int64]) -> Bools:
    """Say which of some states are stable for everybody; all states are solved for it."""
    return np.asarray(assembled(space, concept).stable[:, np.asarray(states)].all(axis=0))


def unanswered(space: Space, concept: str, state: int, row: int) -> Ints:
    """List the improvements of a mover from a state that nothing deters; of a body, all."""
    arcs = arcs_of(space)
    targets: Ints = _improvements(arcs, state, row)
    if row >= len(space.parties) or HOW[concept][0] == NOBODY:
        return targets
    worst = _lowest_for(arcs, concept, row)
    kept: Ints = targets[worst[targets] > space.ranks[row, state]]
    return kept


def _improvements(arcs: Arcs, state: int, row: int) -> Ints:
    """List where a mover's improvements from a state lead."""
    node = row * arcs.space.size + state
    part = slice(arcs.begins[node], arcs.begins[node + 1])
    found: Ints = arcs.targets[part][arcs.kinds[part] >= IMPROVE]
    return found


def _stays(arcs: Arcs, concept: str, row: int) -> Bools:
    """Say where a party would stay: array of bool, shape (S,)."""
    space = arcs.space
    if HOW[concept][0] == NOBODY:
        return _rests(arcs, row)
    best = np.full(space.size, np.iinfo(np.int32).min, dtype=np.int32)
    worst = _lowest_for(arcs, concept, row)
    _best_improving(arcs.begins, arcs.targets, arcs.kinds, (row, worst), best)
    return np.asarray(best <= space.ranks[row])


def _rests(arcs: Arcs, row: int) -> Bools:
    """Say where a mover has no improvement: array of bool, shape (S,)."""
    size = arcs.space.size
    gains = np.concatenate([[0], np.cumsum(arcs.kinds >= IMPROVE)])
    begins = arcs.begins[row * size : (row + 1) * size + 1]
    return np.asarray(np.diff(gains[begins]) == 0)


def _lowest_for(arcs: Arcs, concept: str, row: int) -> Ints:
    """Find the lowest rating, for a party, that the others can bring about from each state."""
    space = arcs.space
    kind, inescapable = HOW[concept]
    rating = space.ranks[row].astype(np.int32)
    if inescapable:
        rating = _escape(arcs, row)
    others = tuple(each for each in range(len(space.movers)) if each != row)
    return lowest_after(backward(arcs, permitted(arcs, others, kind)), rating)


def lowest_after(back: Backward, rating: Ints) -> Ints:
    """Find the lowest rating at the end of a legal sequence from each state, of no steps or more.

    Parameters
    ----------
    back : Backward
        The arcs into each state; those that may not be used do not count.
    rating : array of int32, shape (S,)
        What each state is worth.

    Returns
    -------
    array of int32, shape (S,)
        Nobody moves twice in a row. Cost: each arc is looked at once, and the states are sorted.
    """
    lowest = np.empty(len(rating), dtype=np.int32)
    _spread(back, rating, np.argsort(rating, kind="stable"), lowest)
    return lowest


def _escape(arcs: Arcs, row: int) -> Ints:
    """Rate each state by the best that a party can get from it by one move, or staying."""
    best: Ints = arcs.space.ranks[row].astype(np.int32)
    own = arcs.space.ranks[row].astype(np.int32)
    _best_moving(arcs.begins, arcs.targets, (row, own), best)
    return best


@njit(cache=True)
def _best_moving(
    begins: NDArray[np.int64], targets: Ints, mover: tuple[int, Ints], best: Ints
) -> None:
    """Raise each state's rating to the best within one move."""
    row, own = mover
    size = len(best)
    for state in range(size):
        for arc in range(begins[row * size + state], begins[row * size + state + 1]):
            best[state] = max(best[state], own[targets[arc]])


@njit(cache=True)
def _best_improving(
    begins: NDArray[np.int64],
    targets: Ints,
    kinds: NDArray[np.uint8],
    mover: tuple[int, Ints],
    best: Ints,
) -> None:
    """Raise each state's rating to the best of what improvements lead to."""
    row, worst = mover
    size = len(best)
    for state in range(size):
        for arc in range(begins[row * size + state], begins[row * size + state + 1]):
            if kinds[arc] >= IMPROVE:
                best[state] = max(best[state], worst[targets[arc]])


@njit(cache=True)
def _spread(back: Backward, rating: Ints, order: NDArray[np.int64], lowest: Ints) -> None:
    """Find the lowest rating at the end of a legal sequence from each state.

    Ratings are taken in increasing order. A state whose own rating it is hands it to whoever steps
    into it; one that got it by a step of one mover hands it on to steps of others, and once it has
    it by a second mover, to those of the first too. So each arc is looked at once.
    """
    lowest[:] = rating
    size = len(rating)
    firsts = np.full(size, -1, dtype=np.int32)  # whose step first led on from a state
    opened = np.zeros(size, dtype=np.uint8)  # 0 not, 1 for all movers but firsts, 2 for all
    waiting = np.empty(2 * size + 1, dtype=np.int64)
    for place in range(size):
        state = order[place]
        if opened[state] == 2:
            continue
        only = firsts[state] if opened[state] == 1 else -1
        opened[state] = 2
        tail = _hand_on(back, (state, only, -1), rating[state], (lowest, firsts, opened), waiting)
        while tail:
            tail -= 1
            code = waiting[tail]
            node, second = code >> 1, code & 1
            only, but = (firsts[node], -1) if second else (-1, firsts[node])
            more = _hand_on(
                back, (node, only, but), rating[state], (lowest, firsts, opened), waiting[tail:]
            )
            tail += more


@njit(cache=True)
def _hand_on(
    back: Backward,
    where: tuple[int, int, int],
    value: int,
    marks: tuple[Ints, Ints, NDArray[np.uint8]],
    waiting: NDArray[np.int64],
) -> int:
    """Hand a rating to the states from which a step leads here; return how many hand it on.

    ``where`` is the state, the only mover whose steps count (-1 for all), and one whose steps do
    not (-1 for none).
    """
    begins, sources, who, usable = back
    state, only, but = where
    lowest, firsts, opened = marks
    count = 0
    for arc in range(begins[state], begins[state + 1]):
        mover, source = who[arc], sources[arc]
        if not usable[arc] or mover == but or (only >= 0 and mover != only):
            continue
        if value < lowest[source]:
            lowest[source] = value
        if opened[source] == 0:
            opened[source] = 1
            firsts[source] = mover
            waiting[count] = source << 1
            count += 1
        elif opened[source] == 1 and mover != firsts[source]:
            opened[source] = 2
            waiting[count] = source << 1 | 1
            count += 1
    return count


def walk_arcs(space: Space, start: int, movers: tuple[int, ...], kind: int) -> Ints:
    """Count the steps of the shortest legal sequences from a state, bodies among the movers.

    Parameters are those of `detente.stability.walk.walk`.

    Returns
    -------
    array of int32, shape (P + B + 1, S)
        Steps to each state by each last mover, -1 where there are none; the last row is the start.
    """
    arcs = arcs_of(space)
    steps = np.full((len(space.movers) + 1, space.size), -1, dtype=np.int32)
    usable = permitted(arcs, movers, kind)
    _forward((arcs.begins, arcs.targets, usable), start, steps)
    steps[-1, start] = 0
    return steps


@njit(cache=True)
def _forward(arcs: tuple[NDArray[np.int64], Ints, Bools], start: int, steps: Ints) -> None:
    """Search breadth first on (state, last mover)."""
    begins, targets, usable = arcs
    movers, size = len(steps) - 1, steps.shape[1]
    queue = [(start, -1)]
    head = 0
    while head < len(queue):  # noqa: PLR1702 - the search reads best in one piece
        state, last = queue[head]
        head += 1
        depth = 0 if last < 0 else steps[last, state]
        for row in range(movers):
            if row == last:
                continue
            for arc in range(begins[row * size + state], begins[row * size + state + 1]):
                target = targets[arc]
                if usable[arc] and steps[row, target] < 0:
                    steps[row, target] = depth + 1
                    queue.append((int(target), row))
