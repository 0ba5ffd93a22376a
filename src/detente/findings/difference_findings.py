"""Findings on what the choice of moves changes: wasteful ones too, joint instead of single."""

import numpy as np

from detente.findings.finding import Finding, Witness
from detente.findings.language import joined, number
from detente.findings.outcome_findings import answered_otherwise, resting_clause
from detente.findings.records import Analysis, Indices
from detente.findings.resting import left_alone, stable_among
from detente.findings.wording import describe_change, party_name
from detente.stability import reach

__all__ = ["lean_findings", "moves_findings", "upset_findings"]

MOVES_STATES = 1 << 15  # above this many states the other kind of moves is not tried
SHOWN = 3  # upset states told one by one


def lean_findings(analysis: Analysis) -> tuple[Finding, ...]:
    """Say what changes if wasteful improvements count too; nothing if they change nothing."""
    lean = analysis.resting(analysis.concept)
    everything = analysis.resting_all(analysis.concept)
    more = np.setdiff1d(everything, lean)
    if not len(more):
        return ()
    states = "one more state" if len(more) == 1 else f"{number(len(more))} more states"
    text = (
        "If parties may also give away more than a gain needs, the moves can come to rest in "
        f"{states}{answered_otherwise(analysis, everything)}."
    )
    witnesses = tuple(Witness(target=analysis.space.state(int(s))) for s in more[:SHOWN])
    return (Finding(kind="lean-differs", subject="", sentence=text, witnesses=witnesses),)


def moves_findings(analysis: Analysis) -> tuple[Finding, ...]:
    """Say what changes if parties may also move together, or may only move alone."""
    other = "single" if analysis.moves == "joint" else "joint"
    if analysis.space.size > MOVES_STATES:
        text = (
            f"What {other} moves would change was not worked out: the case has "
            f"{analysis.space.size:,} states."
        )
        return (Finding(kind="not-compared", subject=other, sentence=text),)
    resting = _resting_by(analysis, other)
    here = analysis.resting(analysis.concept)
    lens = "could move only alone" if other == "single" else "could also move together"
    if np.array_equal(resting, here):
        text = f"Nothing would change if parties {lens}."
        return (Finding(kind="moves-differ", subject=other, sentence=text),)
    where = resting_clause(resting, here)
    text = f"If parties {lens}, {where}{answered_otherwise(analysis, resting)}."
    return (Finding(kind="moves-differ", subject=other, sentence=text),)


def upset_findings(analysis: Analysis) -> tuple[Finding, ...]:
    """Say which stable states some parties would leave together, so that nothing rests there."""
    rests = analysis.rests[analysis.concept].tolist()
    upset = [state for state in rests if state in analysis.upset]
    return tuple(_upset(analysis, state) for state in upset[:SHOWN])


def _resting_by(analysis: Analysis, moves: str) -> Indices:
    """Find where the moves of another kind come to rest."""
    space = analysis.space
    reached = reach(space, analysis.start, moves=moves, lean=True)
    results = {analysis.concept: analysis.results[analysis.concept]}
    states = stable_among(results, reached)[analysis.concept]
    return left_alone(space, states, moves=moves)


def _upset(analysis: Analysis, state: int) -> Finding:
    """Tell one upset state, and who would leave it."""
    space = analysis.space
    movers = analysis.upset[state][0].step.movers
    who = joined([party_name(analysis.settled, mover) for mover in movers])
    change = describe_change(space, analysis.start, state)
    where = f"The state in which {change}" if change else "The moment itself"
    text = f"{where} is stable against moves of any party alone, but {who} would leave it together."
    witness = Witness(target=space.state(state), movers=())
    return Finding(
        kind="upset",
        subject=",".join(space.state(state)) or "none",
        sentence=text,
        witnesses=(witness,),
    )
