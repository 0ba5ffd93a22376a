"""General metarationality: every improvement can be answered by some moves of the others."""

import numpy as np
from numpy.typing import NDArray

from detente.space import Space
from detente.stability.assembled import assembled
from detente.stability.closures import best_by_moving, worst_by_sequence
from detente.stability.results import Stability

__all__ = ["gmr", "gmr_alone"]


def gmr(space: Space) -> Stability:
    """Say which states each party would stay in if the others may answer with any moves.

    A state is GMR stable for a party if from each of its improvements the others have a legal
    sequence of moves, to their own good or not, to a state that it likes no better than the first.

    1. For every state find the worst the others can make of it, in the party's ranks.
    2. Find the best of those worsts within one move of the party.
    3. Stable: that is no better than the state itself. (A move that is no improvement cannot
       spoil this: it starts out no better than the state.)

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
    Howard 1971 [H71]_; legal sequences as in [FHK93]_.
    """
    if space.chambers.ids:
        return assembled(space, "gmr")
    stable = [gmr_alone(space, row) for row in range(len(space.ranks))]
    return Stability(concept="gmr", stable=np.array(stable))


def gmr_alone(space: Space, row: int) -> NDArray[np.bool_]:
    """Say which states one party would stay in: array of bool, shape (S,)."""
    worst = worst_by_sequence(space, row, space.ranks[row], improving=False)
    stays: NDArray[np.bool_] = best_by_moving(space, row, worst) <= space.ranks[row]
    return stays
