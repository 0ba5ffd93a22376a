"""All that coalitions change in a case: from the moment, where moves rest, and as one mover."""

from collections.abc import Callable, Sequence

from detente.case.formula import Name
from detente.findings.analysis import Progress, quiet
from detente.findings.as_one import MOST_LOOKS, AsOne, as_one, pairs
from detente.findings.coalitions import (
    CoalitionStep,
    Upset,
    coalition_steps,
    costless_steps,
    upset,
)
from detente.findings.records import Analysis
from detente.findings.resting import leavers
from detente.findings.truth import holds
from detente.record import record, replace
from detente.stability import JointStep, Step

__all__ = ["Survey", "survey"]

Group = tuple[str, ...]
Counts = Callable[[Step], bool]


@record
class Survey:
    """What coalitions change in a case.

    ``steps`` and ``costless`` are joint improvements from the moment; ``places`` the states that
    the moment leads to and nobody leaves alone (without a moment: all stable states), ``upset``
    those of them that coalitions leave. ``stable`` counts all stable states, reached or not;
    ``left`` are those of them that coalitions leave, and are worked out where ``judged`` says so.
    ``compared`` are the parties compared as one mover.
    """

    steps: tuple[CoalitionStep, ...]
    costless: tuple[CoalitionStep, ...]
    places: tuple[int, ...]
    upset: tuple[Upset, ...]
    stable: int
    left: tuple[int, ...]
    judged: bool
    compared: tuple[AsOne, ...]


def survey(
    analysis: Analysis,
    *,
    members: Group = (),
    outcome: str = "",
    groups: Sequence[Group] = (),
    progress: Progress = quiet,
) -> Survey:
    """Work out what coalitions could do from the moment, where they upset rest, and as one.

    1. List the joint improvements of two or more from the moment, strict and costless.
    2. Find the states that the moment leads to and nobody leaves alone, and who upsets them.
    3. Compare each group as one mover with its parties apart.

    Parameters
    ----------
    analysis : Analysis
        Results of a case, Nash stability among them.
    members : tuple of str
        Only joint improvements in which all of these take part.
    outcome : str
        Only joint improvements that make this outcome true or false, and only its standing.
    groups : sequence of tuple of str
        Who is to move as one; otherwise every two parties that hold options and among whom the
        ``members`` are.
    progress : callable
        Called with a short text as each stage begins.
    """
    space, start = analysis.space, analysis.start
    counts = _counts(analysis, members, outcome)
    stable = analysis.results["nash"].equilibria
    places = tuple((stable if start < 0 else analysis.rests["nash"]).tolist())
    progress("joint improvements from the moment")
    steps = coalition_steps(space, start) if start >= 0 else ()
    costless = costless_steps(space, start) if start >= 0 else ()
    progress("who upsets the resting states")
    judged = len(stable) * space.size <= MOST_LOOKS
    left = leavers(space, stable.tolist() if judged else ())
    return Survey(
        steps=tuple(each for each in steps if counts(each.step)),
        costless=tuple(each for each in costless if counts(each.step)),
        places=places,
        upset=upset(space, places, counts=lambda step: counts(step.step)),
        stable=len(stable),
        left=tuple(state for state, found in left.items() if _any(found, counts)),
        judged=judged,
        compared=_compared(analysis, groups or _groups(analysis, members), outcome, progress),
    )


def _any(steps: Sequence[JointStep], counts: Counts) -> bool:
    return any(counts(step.step) for step in steps)


def _counts(analysis: Analysis, members: Group, outcome: str) -> Counts:
    """Say which joint improvements count."""
    truth = holds(analysis.space, Name(name=outcome)).tolist() if outcome else []

    def counts(step: Step) -> bool:
        turned = not outcome or truth[step.source] != truth[step.target]
        return turned and set(members) <= set(step.movers)

    return counts


def _groups(analysis: Analysis, members: Group) -> tuple[Group, ...]:
    """List the pairs that the members leave to compare."""
    return tuple(pair for pair in pairs(analysis) if set(members) <= set(pair))


def _compared(
    analysis: Analysis, groups: Sequence[Group], outcome: str, progress: Progress
) -> tuple[AsOne, ...]:
    """Compare groups as one mover; those that matter first."""
    found: list[AsOne] = []
    for group in groups:
        progress(f"{' and '.join(group)} as one")
        each = as_one(analysis, group)
        kept = tuple(row for row in each.outcomes if outcome in ("", row.outcome))
        found.append(replace(each, outcomes=kept))
    return tuple(sorted(found, key=lambda one: (not one.matters, -len(one.shifts))))
