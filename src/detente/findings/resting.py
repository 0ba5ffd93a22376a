"""Where moves come to rest: reachable, stable, and left by no coalition."""

from collections.abc import Iterable, Mapping

import numpy as np

from detente.findings.records import Indices
from detente.record import Frozen
from detente.space import Space
from detente.stability import JointStep, Reach, Stability, joint_steps

__all__ = ["leavers", "left_alone", "stable_among"]


def stable_among(results: Mapping[str, Stability], reached: Reach) -> Mapping[str, Indices]:
    """Keep, for each concept, the reached states that are stable for everybody."""
    return Frozen(
        {
            concept: np.intersect1d(result.equilibria, reached.states)
            for concept, result in results.items()
        }
    )


def left_alone(space: Space, states: Indices, *, moves: str) -> Indices:
    """Keep the states that no coalition leaves; with single moves, all of them."""
    upset = leavers(space, states.tolist()) if moves == "joint" else {}
    return np.array([s for s in states.tolist() if s not in upset], dtype=np.int64)


def leavers(space: Space, states: Iterable[int]) -> Mapping[int, tuple[JointStep, ...]]:
    """List how coalitions of two or more would leave a state; states that none leaves are left out.

    A state has a joint improvement exactly when it has a lean one, so lean ones are enough. The
    smallest coalitions come first.
    """
    found: dict[int, tuple[JointStep, ...]] = {}
    for state in states:
        steps = joint_steps(space, state, lean=True)
        together = [step for step in steps if len(step.step.movers) > 1]
        if together:
            by_size = sorted(together, key=lambda s: (len(s.step.movers), s.step.movers))
            found[state] = tuple(by_size)
    return Frozen(found)
