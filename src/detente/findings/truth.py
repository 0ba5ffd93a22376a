"""In which states of a space a formula holds, outcomes among its names."""

import numpy as np
from numpy.typing import NDArray

from detente.case.formula import Formula
from detente.space import Space
from detente.space.truth import Truth

__all__ = ["Bools", "holds", "holds_in"]

Bools = NDArray[np.bool_]


def holds(space: Space, formula: Formula) -> Bools:
    """In which feasible states a formula holds.

    Returns
    -------
    array of bool, shape (S,)
        One entry a state.
    """
    return _truth(space, formula, space.masks)


def holds_in(space: Space, formula: Formula, mask: int) -> bool:
    """Whether a formula holds in one state, feasible or not, given as a bit mask."""
    return bool(_truth(space, formula, np.array([mask], dtype=np.int64))[0])


def _truth(space: Space, formula: Formula, masks: NDArray[np.int64]) -> Bools:
    """Evaluate a formula over some masks, looking names up in the settled case."""
    settled = space.settled
    named = {d.id: d.formula for d in settled.definitions}
    named.update({o.id: o.formula for o in settled.outcomes if not isinstance(o.formula, str)})
    return Truth(masks, space.options, named).of(formula)
