"""Which named outcomes are sure, attainable or out of reach from the moment."""

from collections.abc import Mapping

import numpy as np

from detente.case import Outcome
from detente.findings.records import Analysis, Indices, OutcomeRow, Standing
from detente.findings.truth import Bools, holds, holds_in
from detente.record import Frozen

__all__ = ["outcome_rows", "outcomes_at", "standing"]


def outcome_rows(analysis: Analysis) -> tuple[OutcomeRow, ...]:
    """Judge every outcome of the case, in the order of the case."""
    return tuple(_row(analysis, outcome) for outcome in analysis.settled.outcomes)


def standing(truth: Bools, resting: Indices, *, moment: bool) -> Standing:
    """Judge something that holds in some states by the states where moves come to rest.

    Parameters
    ----------
    truth : array of bool, shape (S,)
        Where it holds.
    resting : array of int
        The states where moves from the moment come to rest.
    moment : bool
        Whether there is a moment.
    """
    if not moment:
        return Standing.NO_MOMENT
    if not len(resting):
        return Standing.RESTLESS
    there = truth[resting]
    if there.all():
        return Standing.SURE
    return Standing.ATTAINABLE if there.any() else Standing.NOT


def outcomes_at(analysis: Analysis, state: int) -> tuple[Outcome, ...]:
    """List the outcomes that hold in a state."""
    mask = int(analysis.space.masks[state])
    return tuple(
        outcome
        for outcome in analysis.settled.outcomes
        if not isinstance(outcome.formula, str) and holds_in(analysis.space, outcome.formula, mask)
    )


def _row(analysis: Analysis, outcome: Outcome) -> OutcomeRow:
    """Judge one outcome under every concept."""
    if isinstance(outcome.formula, str):
        nothing = dict.fromkeys(analysis.results, Standing.NOT_EXPRESSIBLE)
        return OutcomeRow(outcome=outcome, standing=Frozen(nothing), standing_all=Frozen(nothing))
    truth = holds(analysis.space, outcome.formula)
    moment = analysis.start >= 0
    return OutcomeRow(
        outcome=outcome,
        feasible=int(np.count_nonzero(truth)),
        reachable=int(np.count_nonzero(truth[analysis.reach_lean.states])),
        now=moment and bool(truth[analysis.start]),
        standing=_standings(analysis, truth, lean=True),
        standing_all=_standings(analysis, truth, lean=False),
        standing_around=Frozen(
            {
                concept: standing(truth, analysis.resting_around(concept), moment=True)
                for concept in analysis.rests_around
            }
        ),
        stable=Frozen(
            {
                concept: int(np.count_nonzero(truth[result.equilibria]))
                for concept, result in analysis.results.items()
            }
        ),
    )


def _standings(analysis: Analysis, truth: Bools, *, lean: bool) -> Mapping[str, Standing]:
    """Give the answer under each concept."""
    resting = analysis.resting if lean else analysis.resting_all
    return Frozen(
        {
            concept: standing(truth, resting(concept), moment=analysis.start >= 0)
            for concept in analysis.results
        }
    )
