"""What changes if some parties move as one: where moves rest, and which outcomes they reach.

S states.
"""

from itertools import combinations

import numpy as np
from numpy.typing import NDArray

from detente.case.formula import Formula
from detente.findings.outcomes import standing
from detente.findings.records import Analysis, Standing
from detente.findings.truth import holds
from detente.record import record
from detente.settle import Settled
from detente.stability import reach
from detente.stability.together import reach_together, stays_together

__all__ = ["MOST_LOOKS", "AsOne", "OutcomeShift", "Places", "as_one", "owners", "pairs"]

Indices = NDArray[np.int64]
MOST_LOOKS = 1 << 28  # looks at a state from a state, beyond which a comparison takes too long
WITHIN = (Standing.SURE, Standing.ATTAINABLE)


@record
class Places:
    """Where lean moves from the moment come to rest, and all stable states: indices, sorted."""

    rests: tuple[int, ...]
    stable: tuple[int, ...]


@record
class OutcomeShift:
    """How an outcome stands with some parties apart, and with them as one."""

    outcome: str
    apart: Standing
    one: Standing


@record
class AsOne:
    """Some parties as one mover, against the same parties each for itself.

    ``outcomes`` has every outcome that the options can say. ``judged`` is False where the stable
    states were too many to look at from each: then those of ``one`` are left empty.
    """

    parties: tuple[str, ...]
    apart: Places
    one: Places
    outcomes: tuple[OutcomeShift, ...]
    judged: bool = True

    @property
    def matters(self) -> bool:
        """Whether the moves from the moment come to rest elsewhere."""
        return self.apart.rests != self.one.rests

    @property
    def shifts(self) -> tuple[OutcomeShift, ...]:
        """The outcomes that are answered otherwise."""
        return tuple(each for each in self.outcomes if each.apart is not each.one)

    @property
    def only_one(self) -> tuple[str, ...]:
        """The outcomes that are attainable only with the parties as one."""
        return tuple(o.outcome for o in self.outcomes if o.one in WITHIN and o.apart not in WITHIN)

    @property
    def only_apart(self) -> tuple[str, ...]:
        """The outcomes that are attainable only with the parties apart."""
        return tuple(o.outcome for o in self.outcomes if o.apart in WITHIN and o.one not in WITHIN)

    @property
    def either_way(self) -> tuple[str, ...]:
        """The outcomes that are attainable with the parties apart and as one."""
        return tuple(o.outcome for o in self.outcomes if o.apart in WITHIN and o.one in WITHIN)

    @property
    def gained(self) -> tuple[int, ...]:
        """The states that are stable only with the parties as one."""
        return tuple(s for s in self.one.stable if s not in set(self.apart.stable))

    @property
    def lost(self) -> tuple[int, ...]:
        """The states that are stable only with the parties apart."""
        kept = set(self.one.stable) if self.judged else set(self.apart.stable)
        return tuple(s for s in self.apart.stable if s not in kept)


def as_one(analysis: Analysis, parties: tuple[str, ...]) -> AsOne:
    """Compare some parties as one mover with the same parties each for itself.

    1. As one they change their options at once, by a change that none of them ranks lower and one
       ranks higher (`reach_together`); everybody else moves alone. What only some of them want
       they no longer do.
    2. Apart, everybody moves alone, whatever moves the analysis counts.
    3. Keep what is stable under Nash; see which outcomes hold in all of it, some or none.

    Parameters
    ----------
    analysis : Analysis
        Results of a case, Nash stability among them.
    parties : tuple of str
        Who moves as one.

    Returns
    -------
    AsOne
        Cost: a look at every state from each state reached, and from each that all others stay in.
    """
    space, stable = analysis.space, analysis.results["nash"].stable
    rows = [row for row, mover in enumerate(space.movers) if mover not in parties]
    left = np.flatnonzero(stable[rows].all(axis=0)) if rows else np.arange(space.size)
    judged = len(left) * space.size <= MOST_LOOKS
    both = stays_together(space, left if judged else left[:0], parties, "nash")
    apart, one = _apart(analysis), _rests_together(analysis, parties)
    return AsOne(
        parties=parties,
        apart=_places(apart, analysis.results["nash"].equilibria),
        one=_places(one, both),
        outcomes=tuple(
            _shift(analysis, outcome.id, outcome.formula, (apart, one))
            for outcome in analysis.settled.outcomes
            if not isinstance(outcome.formula, str)
        ),
        judged=judged,
    )


def owners(settled: Settled) -> tuple[str, ...]:
    """List the parties that hold an option which may change."""
    free = [o for o in settled.options if o.id not in settled.fixed and o.moves.value != "never"]
    return tuple(p.id for p in settled.parties if any(p.id in o.holders for o in free))


def pairs(analysis: Analysis) -> tuple[tuple[str, str], ...]:
    """List every two parties that hold options; nothing where the case is too large for it."""
    if len(analysis.reach_lean.states) * analysis.space.size > MOST_LOOKS:
        return ()
    return tuple(combinations(owners(analysis.settled), 2))


def _places(rests: Indices, stable: Indices) -> Places:
    return Places(rests=tuple(rests.tolist()), stable=tuple(stable.tolist()))


def _apart(analysis: Analysis) -> Indices:
    """Find where moves of single parties come to rest."""
    stable = analysis.results["nash"].equilibria
    if analysis.start < 0:
        return stable[:0]
    reached = reach(analysis.space, analysis.start, lean=True).states
    return np.intersect1d(reached, stable)


def _rests_together(analysis: Analysis, parties: tuple[str, ...]) -> Indices:
    """Find where moves come to rest if some parties move as one."""
    space = analysis.space
    if analysis.start < 0:
        return np.empty(0, dtype=np.int64)
    reached = reach_together(space, analysis.start, parties)
    return stays_together(space, reached, parties, "nash")


def _shift(
    analysis: Analysis, name: str, formula: Formula, rests: tuple[Indices, Indices]
) -> OutcomeShift:
    """Judge one outcome by both."""
    truth = holds(analysis.space, formula)
    apart, one = (standing(truth, states, moment=analysis.start >= 0) for states in rests)
    return OutcomeShift(outcome=name, apart=apart, one=one)
