"""A case or a counterfactual of it, and where its moves start from."""

import numpy as np
from numpy.typing import NDArray

from detente.record import record
from detente.space import Space

__all__ = ["Run"]

Indices = NDArray[np.int64]


@record(eq=False)
class Run:
    """A counterfactual of a case, and the state its moves start from.

    ``where`` (shape (S',)) are the indices, in the case as it is, of the states it keeps; ``start``
    is an index among those kept. ``moves`` is ``single`` or ``joint``; ``willing`` are the parties
    that want some formula above all else.
    """

    key: tuple[object, ...]
    space: Space
    where: Indices
    start: int
    moves: str
    willing: tuple[str, ...] = ()
