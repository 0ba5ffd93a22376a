"""Which states a question speaks of, found in one variant of the case.

S states.
"""

import numpy as np
from numpy.typing import NDArray

from detente.audit.scope import Scope, entered, framed, variant_of
from detente.case.question import Among, Frame, States
from detente.errors import NotApplicable
from detente.record import record
from detente.stability import joint_steps, reach, reach_around, stable_at
from detente.stability.together import reach_together, stays_together
from detente.study.variants import Variant

__all__ = ["Found", "find_states", "names_of", "resting", "start_of"]

Indices = NDArray[np.int64]


@record(eq=False)
class Found:
    """States of a variant: indices, sorted. ``kind`` are the states before ``where`` chose."""

    variant: Variant
    states: Indices
    kind: Indices


def find_states(scope: Scope, states: States) -> Found:
    """Find the states that a question speaks of.

    1. Put the items of these states in force, and take the frame.
    2. Take the kind: resting, reachable, stable or feasible; or just the moment's state.
    3. Keep those where the formula holds.

    Raises
    ------
    NotApplicable
        If the case does not settle so, or there is no moment to start from.
    """
    scope = framed(entered(scope, states.under), states.frame)
    if states.moment:
        scope = framed(scope, Frame(moment=states.moment))
        variant = variant_of(scope)
        here = np.array([start_of(variant)], dtype=np.int64)
        return Found(variant=variant, states=here, kind=here)
    variant = variant_of(scope)
    kind = _of_kind(scope, variant, states)
    return Found(variant=variant, states=kind[variant.holds(states.where)[kind]], kind=kind)


def start_of(variant: Variant) -> int:
    """Return the index of the moment's state.

    Raises
    ------
    NotApplicable
        If there is no moment.
    """
    if variant.start < 0:
        raise NotApplicable("the question starts from a moment, and the case has none")
    return variant.start


def names_of(variant: Variant, state: int) -> tuple[str, ...]:
    """Return the options taken in a state, sorted."""
    return variant.space.state(state)


def _of_kind(scope: Scope, variant: Variant, states: States) -> Indices:
    """List the states of a kind."""
    match states.among:
        case Among.FEASIBLE:
            return np.arange(variant.space.size, dtype=np.int64)
        case Among.STABLE:
            return _stable(scope, variant)
        case Among.REACHABLE:
            return _reached(scope, variant, around=states.frame.around)
    return resting(scope, variant, around=states.frame.around)


def _stable(scope: Scope, variant: Variant) -> Indices:
    """List the stable states; of parties that move as one, those that they stay in together."""
    if scope.together:
        every = np.arange(variant.space.size, dtype=np.int64)
        return stays_together(variant.space, every, scope.together, scope.concept)
    return np.flatnonzero(scope.variants.stable(variant, scope.concept))


def _reached(scope: Scope, variant: Variant, *, around: bool) -> Indices:
    """List what lean moves reach from the moment, itself included."""
    start = start_of(variant)
    if scope.together:
        return reach_together(variant.space, start, scope.together)
    follow = reach_around if around else reach
    return follow(variant.space, start, moves=scope.moves, lean=True).states


def resting(scope: Scope, variant: Variant, *, around: bool = False) -> Indices:
    """List where the moves come to rest: reached, stable, and with joint moves not upset."""
    reached = _reached(scope, variant, around=around)
    if scope.together:
        return stays_together(variant.space, reached, scope.together, scope.concept)
    found = reached[stable_at(variant.space, scope.concept, reached)]
    if scope.moves != "joint":
        return found
    kept = [state for state in found.tolist() if not _is_upset(variant, state)]
    return np.array(kept, dtype=np.int64)


def _is_upset(variant: Variant, state: int) -> bool:
    """Whether a coalition of two or more would leave a state."""
    return any(len(step.step.movers) > 1 for step in joint_steps(variant.space, state, lean=True))
