"""Sequential stability: every improvement can be answered by improvements of the others."""

import numpy as np

from detente.space import Space
from detente.stability.assembled import assembled
from detente.stability.closures import best_by_moving, worst_by_sequence
from detente.stability.results import Stability

__all__ = ["seq"]


def seq(space: Space) -> Stability:
    """Say which states each party would stay in if others answer only in their own interest.

    A state is sequentially stable for a party if from each of its improvements the others have a
    legal sequence of improvements to a state that it likes no better than the first.

    1. For every state find the worst the others make of it by improving in turn.
    2. Find the best of those worsts within one move of the party.
    3. Stable: that is no better than the state itself.

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
    Fraser and Hipel 1979 [FH79]_; [FHK93]_ for any number of parties.
    """
    if space.chambers.ids:
        return assembled(space, "seq")
    stable = []
    for row, ranks in enumerate(space.ranks):
        worst = worst_by_sequence(space, row, ranks, improving=True)
        stable.append(best_by_moving(space, row, worst) <= ranks)
    return Stability(concept="seq", stable=np.array(stable))
