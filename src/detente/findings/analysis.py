"""From a settled case to its results and findings, in one call."""

from collections.abc import Callable, Mapping

import numpy as np

from detente.findings.discover import discover
from detente.findings.outcomes import outcome_rows
from detente.findings.records import Analysis
from detente.findings.redlines import red_lines
from detente.findings.resting import leavers, stable_among
from detente.record import Frozen, replace
from detente.settle import Settled
from detente.space import Space, build
from detente.stability import (
    CONCEPTS,
    JointStep,
    Reach,
    Stability,
    around,
    reach,
    reach_around,
    solve,
)

__all__ = ["Analysis", "Progress", "analyze", "outline", "quiet"]

Progress = Callable[[str], None]

MOST_NEAR = 256  # with more states around the moment, what they lead to is not worked out


def quiet(text: str) -> None:
    """Take a line of progress and show it to nobody."""


def analyze(
    settled: Settled,
    *,
    concepts: tuple[str, ...] = (),
    moves: str = "single",
    progress: Progress = quiet,
) -> Analysis:
    """Work out what is stable, what the moment leads to, and what that means for the case.

    1. Compile the settled case into its feasible states and rankings.
    2. Solve each concept.
    3. Follow the improvements from the moment, all of them and the lean ones.
    4. Judge the outcomes and the red lines, and put what was found into sentences.

    Parameters
    ----------
    settled : Settled
        The case with every choice made.
    concepts : tuple of str
        Ids of the concepts to solve; none means all.
    moves : str
        ``single`` or ``joint``.
    progress : callable
        Called with a short text as each stage begins.

    Returns
    -------
    Analysis
        Results, tables and findings.

    Raises
    ------
    TooLarge
        If the case has more states than fit in memory.
    """
    analysis = outline(settled, concepts=concepts, moves=moves, progress=progress)
    if analysis.moment_answers:
        progress("what lies around the moment")
        analysis = _judged(_with_surroundings(analysis))
    if analysis.results:
        progress("red lines")
        analysis = replace(analysis, red_lines=red_lines(analysis))
    progress("findings")
    return replace(analysis, findings=discover(analysis))


def outline(
    settled: Settled,
    *,
    concepts: tuple[str, ...] = (),
    moves: str = "single",
    progress: Progress = quiet,
) -> Analysis:
    """Work out results, resting states and outcomes, without red lines and findings.

    What lies around the moment is left out too.

    Parameters and errors are those of `analyze`; steps 1 to 3 and the outcomes of step 4.
    """
    progress("states and rankings")
    space = build(settled)
    results, missing = _solved(space, concepts or tuple(CONCEPTS), progress)
    progress("what the moment leads to")
    reached = {lean: _reached(space, moves, lean=lean) for lean in (False, True)}
    analysis = Analysis(
        settled=settled,
        space=space,
        moves=moves,
        results=results,
        not_applicable=missing,
        reach=reached[False],
        reach_lean=reached[True],
        rests=stable_among(results, reached[True]),
        rests_all=stable_among(results, reached[False]),
    )
    return _judged(analysis)


def _judged(analysis: Analysis) -> Analysis:
    """Add who upsets the resting states, then the outcomes."""
    analysis = replace(analysis, upset=_upset(analysis))
    return replace(analysis, outcomes=outcome_rows(analysis))


def _solved(
    space: Space, concepts: tuple[str, ...], progress: Progress
) -> tuple[Mapping[str, Stability], Mapping[str, str]]:
    """Solve the concepts one by one, so that each can be announced."""
    results: dict[str, Stability] = {}
    missing: dict[str, str] = {}
    for concept in concepts:
        progress(CONCEPTS[concept].name)
        solved, reasons = solve(space, (concept,))
        results.update(solved)
        missing.update(reasons)
    return Frozen(results), Frozen(missing)


def _reached(space: Space, moves: str, *, lean: bool) -> Reach:
    """Follow improvements from the moment, if there is one."""
    if not space.settled.has_moment:
        return Reach(start=-1, moves=moves, lean=lean, states=np.empty(0, dtype=np.int64))
    return reach(space, space.index_of(space.settled.moment.on), moves=moves, lean=lean)


def _with_surroundings(analysis: Analysis) -> Analysis:
    """Add what lies around the moment, and where the moves from there come to rest."""
    space, start = analysis.space, analysis.start
    near = around(space, start)
    near = near[near != start]
    if len(near) > MOST_NEAR:
        return replace(analysis, near=near)
    reached = reach_around(space, start, moves=analysis.moves, lean=True)
    return replace(analysis, near=near, rests_around=stable_among(analysis.results, reached))


def _upset(analysis: Analysis) -> Mapping[int, tuple[JointStep, ...]]:
    """List how coalitions would leave the stable states, where moves are joint."""
    if analysis.moves != "joint" or not analysis.rests_all:
        return Frozen()
    rests = (*analysis.rests_all.values(), *analysis.rests_around.values())
    states = np.unique(np.concatenate(rests))
    return leavers(analysis.space, states.tolist())
