"""Symmetric sequential stability: answered in the others' interest, and with no escape."""

import numpy as np

from detente.space import Space
from detente.stability.assembled import assembled
from detente.stability.closures import best_by_improving, best_by_moving, worst_by_sequence
from detente.stability.results import Stability

__all__ = ["sseq"]


def sseq(space: Space) -> Stability:
    """Say which states each party would stay in if answers are credible and inescapable.

    A state is symmetric sequentially stable for a party if from each of its improvements the
    others have a legal sequence of improvements to a state that it likes no better than the
    first, and from which no move of its own leads to a state it likes better than the first.

    1. Rate every state by the best the party can get from it by one move, or staying.
    2. For every state find the lowest such rating the others bring about by improving in turn.
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
    Rego and Vieira 2017 [RV17]_.
    """
    if space.chambers.ids:
        return assembled(space, "sseq")
    stable = []
    for row, ranks in enumerate(space.ranks):
        escape = best_by_moving(space, row, ranks)
        answered = worst_by_sequence(space, row, escape, improving=True)
        stable.append(best_by_improving(space, row, answered) <= ranks)
    return Stability(concept="sseq", stable=np.array(stable))
