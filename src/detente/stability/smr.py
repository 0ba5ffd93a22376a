"""Symmetric metarationality: the answer holds even if the party may move once more."""

import numpy as np
from numpy.typing import NDArray

from detente.space import Space
from detente.stability.assembled import assembled
from detente.stability.closures import best_by_improving, best_by_moving, worst_by_sequence
from detente.stability.results import Stability

__all__ = ["smr", "smr_alone"]


def smr(space: Space) -> Stability:
    """Say which states each party would stay in if it cannot escape the others' answer.

    A state is SMR stable for a party if from each of its improvements the others have a legal
    sequence of moves to a state that it likes no better than the first, and from which no move of
    its own leads to a state it likes better than the first.

    1. Rate every state by the best the party can get from it by one move, or staying.
    2. For every state find the lowest such rating the others can bring about.
    3. Find the highest of those among the party's improvements.
    4. Stable: that is no better than the state itself, or there are no improvements.

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
        return assembled(space, "smr")
    stable = [smr_alone(space, row) for row in range(len(space.ranks))]
    return Stability(concept="smr", stable=np.array(stable))


def smr_alone(space: Space, row: int) -> NDArray[np.bool_]:
    """Say which states one party would stay in: array of bool, shape (S,)."""
    escape = best_by_moving(space, row, space.ranks[row])
    answered = worst_by_sequence(space, row, escape, improving=False)
    stays: NDArray[np.bool_] = best_by_improving(space, row, answered) <= space.ranks[row]
    return stays
