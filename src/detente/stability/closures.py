"""What the others can make of a state: the least value at the end of their legal sequences.

S states, P parties. A *legal sequence* never lets a party move twice in a row; a party may move
again later. Where a party's moves are transitive, two in a row are one, and closing over states
gives the same; where they are not (a forbidden move binds it), sequences are followed on
(state, last mover).
"""

from collections.abc import Callable

import numpy as np
from numpy.typing import NDArray

from detente.space import Space
from detente.stability.kernels import FAR, Groups, Rules, least_by_improving, least_by_moving
from detente.stability.spread import spread

__all__ = [
    "best_by_improving",
    "best_by_moving",
    "others_of",
    "transitive",
    "worst_by_sequence",
]

Ints = NDArray[np.int32]
Sweep = Callable[[Space, int, Ints, Ints], bool]

FEW = 16  # one state in so many, lowered in a round, is better followed than passed over again


def others_of(space: Space, party: int) -> tuple[int, ...]:
    """Return the parties other than this one that can move at all, then the bodies."""
    movable = space.up | space.down
    others = (row for row in range(len(movable)) if row != party and movable[row])
    return (*others, *range(len(movable), len(space.movers)))


def transitive(space: Space, party: int) -> bool:
    """Whether two moves of the party in a row always make one move."""
    return not space.bars[0, party].any()


def sweep_moves(space: Space, party: int, values: Ints, out: Ints, *, staying: bool = True) -> bool:
    """Lower ``out`` to the least of ``values`` within one move of the party, or staying."""
    groups, rules = _kernel_view(space, party)
    return bool(least_by_moving(groups, rules, values, out, staying))


def sweep_strict_moves(space: Space, party: int, values: Ints, out: Ints) -> bool:
    """Lower ``out`` to the least of ``values`` that one move of the party reaches."""
    return sweep_moves(space, party, values, out, staying=False)


def sweep_improvements(space: Space, party: int, values: Ints, out: Ints) -> bool:
    """Lower ``out`` to the least of ``values`` within one improvement of the party."""
    groups, rules = _kernel_view(space, party)
    return bool(least_by_improving(groups, rules, values, out))


def _kernel_view(space: Space, party: int) -> tuple[Groups, Rules]:
    """Gather what the kernels need to know of a party."""
    groups = (space.order[party], space.starts[party], space.marks[party])
    bars = (space.bars[0, party], space.bars[1, party])
    return groups, (space.masks, space.direction_of(party), bars)


def best_by_moving(space: Space, party: int, values: Ints) -> Ints:
    """Return the greatest of ``values`` within one move of the party, or staying."""
    least = -values
    sweep_moves(space, party, -values, least)
    return -least


def best_by_improving(space: Space, party: int, values: Ints) -> Ints:
    """Return the greatest of ``values`` within one improvement, the least int where none is."""
    least = np.full(space.size, FAR, dtype=np.int32)
    sweep_improvements(space, party, -values, least)
    return -least


def worst_by_sequence(space: Space, party: int, values: Ints, *, improving: bool) -> Ints:
    """Return the least of ``values`` at the end of a legal sequence of the other parties.

    1. Start from every state's own value: the sequence of no steps.
    2. Let each other party in turn lower the values by one step of its own.
    3. Once a round changes few states, follow only those, until nothing changes.

    Parameters
    ----------
    space : Space
        The case; S states.
    party : int
        The row of the party that the sequences are an answer to; it takes no part in them.
    values : array of int32, shape (S,)
        What the others would bring down, such as the party's rank.
    improving : bool
        Whether each step must be an improvement for its mover.

    Returns
    -------
    array of int32, shape (S,)
        The least value, the state's own included. A round costs P times S, and a handful of them
        do nearly all the work.
    """
    others = others_of(space, party)
    if all(transitive(space, other) for other in others):
        return _close_over_states(space, others, values, improving=improving)
    strict = sweep_improvements if improving else sweep_strict_moves
    return _close_over_last_movers(space, others, values, strict)


def _close_over_states(
    space: Space, others: tuple[int, ...], values: Ints, *, improving: bool
) -> Ints:
    """Pass over all groups while much changes, then follow the few states that still do."""
    sweep = sweep_improvements if improving else sweep_moves
    least = values.copy()
    quiet = -1  # passes in a row that changed nothing; a party passes at least once, never twice
    while True:
        before = least.copy()
        for other in others:
            quiet = 0 if sweep(space, other, least, least) else quiet + 1
            if quiet >= len(others) - 1:
                return least
        lowered = least != before
        if np.count_nonzero(lowered) * FEW <= space.size:
            spread(space, others, least, np.flatnonzero(lowered), improving=improving)
            return least


def _close_over_last_movers(
    space: Space, others: tuple[int, ...], values: Ints, sweep: Sweep
) -> Ints:
    """Keep, for each party, the least value of the sequences that start with its step."""
    begun = np.full((len(others), space.size), FAR, dtype=np.int32)
    changed = True
    while changed:
        changed = False
        for number, other in enumerate(others):
            by_others = np.delete(begun, number, axis=0).min(axis=0, initial=FAR)
            onward = np.minimum(values, by_others)
            changed |= sweep(space, other, onward, begun[number])
    least: Ints = np.minimum(values, begun.min(axis=0, initial=FAR))
    return least
