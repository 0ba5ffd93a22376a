"""Where formulas hold, for many states at once."""

from collections.abc import Mapping

import numpy as np
from numpy.typing import NDArray

from detente.case.formula import Formula, evaluate

__all__ = ["Bools", "Truth"]

Bools = NDArray[np.bool_]


class Truth:
    """The value of every formula at the states of one array of masks.

    A column is made once for each option and definition that is asked for, and kept; so keep the
    array short (some tens of thousands of states) and make one `Truth` a stretch.

    Parameters
    ----------
    masks : array of int64, shape (S,)
        The states.
    options : tuple of str
        Option k is bit k.
    definitions : mapping of str to Formula
        Names that formulas may use besides options.
    """

    def __init__(
        self,
        masks: NDArray[np.int64],
        options: tuple[str, ...],
        definitions: Mapping[str, Formula],
    ) -> None:
        self.masks = masks
        self._bits = {option: bit for bit, option in enumerate(options)}
        self._definitions = definitions
        self._columns: dict[str, Bools] = {}

    def of(self, formula: Formula) -> Bools:
        """Return where the formula holds: array of bool, shape (S,)."""
        return evaluate(formula, self._column, self._constant)

    def _column(self, name: str) -> Bools:
        if name not in self._columns:
            self._columns[name] = (
                (self.masks >> self._bits[name] & 1).astype(np.bool_)
                if name in self._bits
                else self.of(self._definitions[name])
            )
        return self._columns[name]

    def _constant(self, value: bool) -> Bools:
        return np.full(len(self.masks), value)
