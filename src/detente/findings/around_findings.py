"""Findings on what lies around a moment from which nothing moves."""

import numpy as np

from detente.findings.finding import Finding, Witness
from detente.findings.language import capitalized
from detente.findings.outcome_findings import answered_otherwise, resting_clause
from detente.findings.reasons import gathered, step_account
from detente.findings.records import Analysis
from detente.findings.wording import describe_change, describe_step
from detente.stability import Path, shortest_paths

__all__ = ["around_findings", "ways_around"]

SHOWN = 3  # new resting places told one by one


def around_findings(analysis: Analysis) -> tuple[Finding, ...]:
    """Say where moves come to rest from around the moment, where only the moment is reachable."""
    if analysis.concept not in analysis.rests_around:
        return ()
    resting = analysis.resting_around(analysis.concept)
    here = analysis.resting(analysis.concept)
    opening = "If one party first did otherwise, by a step it could take back,"
    if np.array_equal(resting, here):
        text = f"{opening} the moves would lead back to the moment."
        return (Finding(kind="around", subject="", sentence=text),)
    where = resting_clause(resting, here)
    text = f"{opening} {where}{answered_otherwise(analysis, resting)}."
    return (Finding(kind="around", subject="", sentence=text), *_places(analysis))


def ways_around(analysis: Analysis) -> tuple[tuple[int, Path], ...]:
    """Find, for each new resting place around the moment, the nearest way that leads there.

    Returns
    -------
    tuple of (int, Path)
        The state around the moment it starts from, and the moves from there; few changes first.
    """
    if analysis.concept not in analysis.rests_around:
        return ()
    here = analysis.resting(analysis.concept)
    new = np.setdiff1d(analysis.resting_around(analysis.concept), here)
    ways = [_nearest_way(analysis, int(state)) for state in new]
    return tuple(sorted(ways, key=lambda way: (len(way[1].steps), _changes(analysis, way[0]))))


def _nearest_way(analysis: Analysis, state: int) -> tuple[int, Path]:
    """Find the state around the moment from which a state is nearest."""
    space = analysis.space
    ways = [
        (start, path[0])
        for start in analysis.near.tolist()
        if (path := shortest_paths(space, start, (state,), moves=analysis.moves, lean=True))
    ]
    return min(ways, key=lambda way: (len(way[1].steps), _changes(analysis, way[0]), way[0]))


def _changes(analysis: Analysis, state: int) -> int:
    """Count the options in which a state differs from the moment."""
    masks = analysis.space.masks
    return (int(masks[state]) ^ int(masks[analysis.start])).bit_count()


def _places(analysis: Analysis) -> list[Finding]:
    """Tell the first few new resting places and how they come about."""
    space = analysis.space
    found: list[Finding] = []
    for start, path in ways_around(analysis)[:SHOWN]:
        end = path.steps[-1].target if path.steps else start
        first = capitalized(f"if {describe_change(space, analysis.start, start)},")
        then = "; then ".join(describe_step(space, step) for step in path.steps)
        told = f"{then}, and there the moves rest" if then else "things would stay so"
        steps = [step_account(space, step) for step in path.steps]
        found.append(
            Finding(
                kind="around",
                subject=",".join(space.state(end)) or "none",
                sentence=f"{first} {told}.",
                claims=gathered(step.claims for step in steps),
                statements=gathered(step.statements for step in steps),
                witnesses=(Witness(target=space.state(end)),),
            )
        )
    return found
