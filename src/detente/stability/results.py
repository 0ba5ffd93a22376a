"""What the stability engine returns: data only, sentences are made elsewhere."""

from collections.abc import Mapping

import numpy as np
from numpy.typing import NDArray

from detente.record import Frozen, field, record

__all__ = ["Improvement", "JointStep", "Path", "Reach", "Reason", "Stability", "Step"]

Indices = NDArray[np.int64]


@record(eq=False)
class Stability:
    """Where each party would stay, under one concept.

    Attributes
    ----------
    concept : str
        Its id, such as ``seq``.
    stable : array of bool, shape (P, S)
        Row p says which states are stable for party p.
    choices : mapping
        What was chosen where the literature differs, by name.
    """

    concept: str
    stable: NDArray[np.bool_]
    choices: Mapping[str, str] = field(default_factory=Frozen)

    @property
    def equilibria(self) -> Indices:
        """Indices of the states that are stable for every party."""
        return np.flatnonzero(self.stable.all(axis=0))


@record
class Step:
    """One move: who changes what. ``movers`` has one party, or the coalition of a joint step."""

    movers: tuple[str, ...]
    source: int
    target: int


@record
class Path:
    """A legal sequence of steps; an empty one stays where it is."""

    steps: tuple[Step, ...]


@record
class JointStep:
    """A joint improvement: the coalition, where it leads, and whether it is lean."""

    step: Step
    lean: bool


@record(eq=False)
class Reach:
    """What improvements lead to from a state, itself included.

    ``states`` are sorted indices. ``moves`` is ``single`` or ``joint``; ``lean`` says whether
    only lean moves were used.
    """

    start: int
    moves: str
    lean: bool
    states: Indices


@record
class Improvement:
    """An improvement from a state, and what the others can answer.

    ``deterred`` says whether the concept lets the others answer it. ``sanction`` is the answer,
    from the state the improvement leads to; it has no steps where nothing deters. ``simultaneous``
    is the state that the superposed improvements of a SIM sanction lead to, -1 where there is none.
    """

    target: int
    lean: bool
    deterred: bool
    sanction: Path = field(default_factory=lambda: Path(steps=()))
    simultaneous: int = -1


@record
class Reason:
    """Why a state is stable or not for a party, under a concept.

    Stable without ``improvements``: there is nothing better within the party's reach. Otherwise
    every improvement is listed, lean ones first, best first.
    """

    concept: str
    party: str
    state: int
    stable: bool
    improvements: tuple[Improvement, ...]
    choices: Mapping[str, str] = field(default_factory=Frozen)
