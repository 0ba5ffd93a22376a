"""Nash stability: nobody can do better alone, whatever the others might answer."""

import numpy as np
from numpy.typing import NDArray

from detente.space import Space
from detente.stability.assembled import assembled
from detente.stability.closures import best_by_moving
from detente.stability.results import Stability

__all__ = ["nash", "nash_alone"]


def nash(space: Space) -> Stability:
    """Say which states each party would stay in if nobody answered.

    A state is Nash stable for a party if no move open to it leads to a state it ranks higher.

    1. Find the highest rank within one move of the party, or staying.
    2. Stable: that is the rank of the state itself.

    Parameters
    ----------
    space : Space
        A compiled case of S states and P parties.

    Returns
    -------
    Stability
        ``stable``: array of bool, shape (P, S).

    References
    ----------
    Nash 1951; Kilgour, Hipel and Fang 1987 [KHF87]_. One pass over S states a party.
    """
    if space.chambers.ids:
        return assembled(space, "nash")
    stable = [nash_alone(space, row) for row in range(len(space.ranks))]
    return Stability(concept="nash", stable=np.array(stable))


def nash_alone(space: Space, row: int) -> NDArray[np.bool_]:
    """Say which states one party would stay in: array of bool, shape (S,)."""
    stays: NDArray[np.bool_] = best_by_moving(space, row, space.ranks[row]) <= space.ranks[row]
    return stays
