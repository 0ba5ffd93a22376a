"""What `detente solve` asks of the engine, gathered."""

from collections.abc import Callable, Mapping

from detente.findings.records import Indices
from detente.findings.resting import stable_among
from detente.record import Frozen, field, record
from detente.space import Space
from detente.stability import CONCEPTS, JointStep, Reach, Stability, joint_steps, reach, solve

__all__ = ["Solution", "comes_to_rest", "solution"]

Progress = Callable[[str], None]


@record(eq=False)
class Solution:
    """Stable states, and the reachable ones among them.

    ``reach`` and ``reach_lean`` follow all improvements and the lean ones from the moment;
    ``rests`` and ``rests_lean`` are the stable states among those. All four are empty where the
    case has no moment. ``upset`` lists, with joint moves, the lean joint improvements of two or
    more parties from each state of ``rests``.
    """

    space: Space
    moves: str
    results: Mapping[str, Stability]
    not_applicable: Mapping[str, str]
    reach: tuple[Reach, ...] = ()
    reach_lean: tuple[Reach, ...] = ()
    rests: Mapping[str, Indices] = field(default_factory=Frozen)
    rests_lean: Mapping[str, Indices] = field(default_factory=Frozen)
    upset: Mapping[int, tuple[JointStep, ...]] = field(default_factory=Frozen)


def solution(
    space: Space, concepts: tuple[str, ...], *, moves: str, progress: Progress
) -> Solution:
    """Solve the concepts and follow the moves from the moment, if there is one."""
    results, missing = solved(space, concepts, progress)
    if not space.settled.has_moment:
        return Solution(space=space, moves=moves, results=results, not_applicable=missing)
    progress("what the moment leads to")
    start = space.index_of(space.settled.moment.on)
    every = reach(space, start, moves=moves)
    lean = reach(space, start, moves=moves, lean=True)
    rests = stable_among(results, every)
    return Solution(
        space=space,
        moves=moves,
        results=results,
        not_applicable=missing,
        reach=(every,),
        reach_lean=(lean,),
        rests=rests,
        rests_lean=stable_among(results, lean),
        upset=upset(space, rests) if moves == "joint" else Frozen(),
    )


def solved(
    space: Space, concepts: tuple[str, ...], progress: Progress
) -> tuple[Mapping[str, Stability], Mapping[str, str]]:
    """Solve the concepts one by one, so that each can be announced."""
    results: dict[str, Stability] = {}
    missing: dict[str, str] = {}
    for concept in concepts:
        progress(CONCEPTS[concept].name)
        found, reasons = solve(space, (concept,))
        results.update(found)
        missing.update(reasons)
    return Frozen(results), Frozen(missing)


def upset(space: Space, rests: Mapping[str, Indices]) -> Mapping[int, tuple[JointStep, ...]]:
    """List how coalitions would leave stable states; a state that none leaves is left out."""
    states = sorted({state for found in rests.values() for state in found.tolist()})
    steps = {
        state: tuple(s for s in joint_steps(space, state, lean=True) if len(s.step.movers) > 1)
        for state in states
    }
    return Frozen({state: found for state, found in steps.items() if found})


def comes_to_rest(found: Solution) -> bool:
    """Whether under every concept solved there is a stable state that lean moves lead to.

    Without a moment any stable state will do; with joint moves an upset one does not.
    """
    if not found.reach_lean:
        return all(len(result.equilibria) for result in found.results.values())
    return all(
        any(state not in found.upset for state in states.tolist())
        for states in found.rests_lean.values()
    )
