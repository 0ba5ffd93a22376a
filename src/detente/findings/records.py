"""The bundle of one settled case's results, and the tables that stand in it."""

from collections.abc import Mapping
from enum import StrEnum

import numpy as np
from numpy.typing import NDArray

from detente.case import Outcome, Statement
from detente.findings.finding import Finding, Witness
from detente.record import Frozen, field, record
from detente.settle import Settled
from detente.space import Space
from detente.stability import JointStep, Reach, Stability

__all__ = ["Analysis", "Indices", "LineStanding", "OutcomeRow", "RedLine", "Standing"]

Indices = NDArray[np.int64]


class Standing(StrEnum):
    """What a run of moves from the moment says of an outcome."""

    SURE = "sure"  # it holds wherever the moves come to rest
    ATTAINABLE = "attainable"  # it holds in some state where they come to rest
    NOT = "not attainable"  # it holds in none
    RESTLESS = "no rest"  # the moves never come to rest
    NO_MOMENT = "no moment"  # there is nowhere to start from
    NOT_EXPRESSIBLE = "not yet expressible"


class LineStanding(StrEnum):
    """What became of a red line."""

    HOLDS = "holds"
    BREAKS = "breaks"
    NO_MOMENT = "no moment"
    BROKEN_ALREADY = "broken at the moment"


@record
class OutcomeRow:
    """One row of the table of outcomes.

    ``feasible`` counts the feasible states in which it holds, ``reachable`` those that lean moves
    reach from the moment. ``now`` says whether it holds at the moment (False without one).
    ``standing`` gives the answer under each concept by lean moves, ``standing_all`` by all
    improvements, ``standing_around`` from around the moment where nothing moves from it (otherwise
    it is empty), and ``stable`` the number of stable states in which it holds.
    """

    outcome: Outcome
    feasible: int = 0
    reachable: int = 0
    now: bool = False
    standing: Mapping[str, Standing] = field(default_factory=Frozen)
    standing_all: Mapping[str, Standing] = field(default_factory=Frozen)
    standing_around: Mapping[str, Standing] = field(default_factory=Frozen)
    stable: Mapping[str, int] = field(default_factory=Frozen)

    @property
    def expressible(self) -> bool:
        """Whether the options of the case can say it."""
        return not self.outcome.missing


@record
class RedLine:
    """What became of one red line, with the move or the state that breaks it.

    ``place`` is where the statement stands in its holder's list as settled, counted from 1 of
    ``places``. ``breaks_at`` is the first place further down at which the line would break, all
    else as listed: 0 if it breaks at none, or where that was not worked out (``tried`` is False).
    """

    statement: Statement
    standing: LineStanding
    witnesses: tuple[Witness, ...] = ()
    place: int = 0
    places: int = 0
    breaks_at: int = 0
    tried: bool = False


@record(eq=False)
class Analysis:
    """One settled case's results and findings: what the command line and the report show.

    Attributes
    ----------
    settled, space
        The case as chosen, and its states.
    moves : str
        ``single`` or ``joint``: what counts as one step.
    results : mapping
        Concept -> who would stay where.
    not_applicable : mapping
        Concept -> why it says nothing about this case.
    reach, reach_lean : Reach
        What all improvements, and what lean ones, lead to from the moment; ``start`` is -1 and
        there are no states where the case has no moment.
    rests, rests_all : mapping
        Concept -> indices of the states that are stable and reachable by lean moves (in DESIGN's
        words A), and by all improvements.
    near : array of int
        Where nothing but the moment is reachable: the states around it, that one party could put
        in its place by options it can change back.
    rests_around : mapping
        Concept -> indices of the stable states that lean moves reach from the moment or from
        around it; without concepts where more than the moment is reachable.
    upset : mapping
        With joint moves: state of some A -> the lean joint improvements of two or more that
        leave it, the smallest coalitions first.
    outcomes, red_lines, findings
        The tables and sentences.
    """

    settled: Settled
    space: Space
    moves: str
    results: Mapping[str, Stability]
    not_applicable: Mapping[str, str]
    reach: Reach
    reach_lean: Reach
    rests: Mapping[str, Indices] = field(default_factory=Frozen)
    rests_all: Mapping[str, Indices] = field(default_factory=Frozen)
    near: Indices = field(default_factory=lambda: np.empty(0, dtype=np.int64))
    rests_around: Mapping[str, Indices] = field(default_factory=Frozen)
    upset: Mapping[int, tuple[JointStep, ...]] = field(default_factory=Frozen)
    outcomes: tuple[OutcomeRow, ...] = ()
    red_lines: tuple[RedLine, ...] = ()
    findings: tuple[Finding, ...] = ()

    @property
    def start(self) -> int:
        """The index of the moment's state, -1 where there is none."""
        return self.reach_lean.start

    @property
    def concept(self) -> str:
        """The concept that the sentences speak of: ``nash`` where it was computed."""
        return "nash" if "nash" in self.results else next(iter(self.results), "")

    @property
    def comes_to_rest(self) -> bool:
        """Whether under every concept solved there is a state where lean moves come to rest.

        Without a moment any stable state will do.
        """
        if self.start < 0:
            return all(len(result.equilibria) for result in self.results.values())
        return all(len(self.resting(concept)) for concept in self.results)

    def resting(self, concept: str) -> Indices:
        """Return the states where moves come to rest: ``rests`` less the upset ones."""
        return self._less_upset(self.rests[concept])

    def resting_all(self, concept: str) -> Indices:
        """Return the same by all improvements."""
        return self._less_upset(self.rests_all[concept])

    def resting_around(self, concept: str) -> Indices:
        """Return the same from around the moment; ``rests_around`` must have the concept."""
        return self._less_upset(self.rests_around[concept])

    @property
    def moment_answers(self) -> bool:
        """Whether there is a moment, and nothing but it is reachable."""
        return len(self.reach_lean.states) == 1

    def _less_upset(self, states: Indices) -> Indices:
        return np.array([s for s in states.tolist() if s not in self.upset], dtype=np.int64)
