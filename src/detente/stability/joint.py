"""Joint improvements: one simultaneous change by a coalition, all of whose members gain.

A costless one asks less: no member loses, and somebody in it gains.

S states, P parties, O options.
"""

import numpy as np
from numpy.typing import NDArray

from detente.errors import NotApplicable
from detente.space import Space
from detente.stability.consent import (
    GAINFUL,
    STRICT,
    costless_from,
    joint_from,
    members_of,
    walk_jointly,
)
from detente.stability.results import JointStep, Step
from detente.stability.staying import undeterred
from detente.stability.terms import view

__all__ = [
    "coalition",
    "costless_targets",
    "defectors",
    "firm",
    "joint_steps",
    "joint_targets",
    "joint_walk",
    "joint_walk_reaches",
]

Ints = NDArray[np.int32]


def joint_targets(space: Space, state: int, *, lean: bool = False) -> Ints:
    """Return where joint improvements lead from a state, coalitions of one included.

    1. Take every feasible state and the parties that rank it strictly higher.
    2. Keep it if each change is permitted and has the consent it needs from among them, and no
       forbidden move binds the coalition.
    3. For lean ones, drop those of which a part leaves every member at least as well off.

    Parameters
    ----------
    space : Space
        The case.
    state : int
        Index of the state it starts from.
    lean : bool
        Whether to take step 3.

    Returns
    -------
    array of int32
        Indices of states, in increasing order. Cost: one look at each feasible state; step 3
        compares those found in pairs.
    """
    found: Ints = joint_from(view(space), state, lean)
    return found


def costless_targets(space: Space, state: int, *, lean: bool = False) -> Ints:
    """Return where costless joint improvements lead from a state, strict ones included.

    1. Take every feasible state and the parties that rank it no lower.
    2. Keep it if each change is permitted and has the consent it needs from among them, no
       forbidden move binds the coalition, and one of its members ranks the state higher.
    3. For lean ones, drop those of which a part that such parties consent to, though none of
       them need gain, leaves every member at least as well off.

    Parameters
    ----------
    space : Space
        The case.
    state : int
        Index of the state it starts from.
    lean : bool
        Whether to take step 3.

    Returns
    -------
    array of int32
        Indices of states, in increasing order. Cost: as `joint_targets`.
    """
    found: Ints = costless_from(view(space), state, lean)
    return found


def coalition(space: Space, source: int, target: int, *, costless: bool = False) -> tuple[str, ...]:
    """Return who takes part in a joint change: owners, all who take, one who drops each.

    A voting body takes part where its options change.

    Parameters
    ----------
    space : Space
        The case.
    source, target : int
        The ends of the change.
    costless : bool
        Whether it is enough that no member loses and one gains.

    Returns
    -------
    tuple of str
        Ids of the parties, then of bodies, in the order of the case; empty if it is no joint
        improvement.
    """
    least = GAINFUL if costless else STRICT
    members = int(members_of(view(space), source, target, least))
    return tuple(mover for row, mover in enumerate(space.movers) if members >> row & 1)


def defectors(space: Space, source: int, target: int, *, costless: bool = False) -> tuple[str, ...]:
    """Return the members of a coalition that would not stay where its joint improvement leads.

    1. Take the members of the coalition.
    2. Keep those with an improvement from there that nothing deters: those for which the state
       is not sequentially stable. `undeterred` lists where it leads.

    Parameters
    ----------
    space : Space
        The case.
    source, target : int
        The ends of the joint improvement.
    costless : bool
        Whether it is enough that no member loses and one gains.

    Returns
    -------
    tuple of str
        Ids of the parties, in the order of the case; none if the joint improvement is firm.

    Raises
    ------
    NotApplicable
        If it is no joint improvement.
    """
    members = coalition(space, source, target, costless=costless)
    if not members:
        names = [",".join(space.state(end)) or "none" for end in (source, target)]
        raise NotApplicable(f"from {names[0]} to {names[1]} is no joint improvement")
    rows = {mover: row for row, mover in enumerate(space.movers)}
    return tuple(p for p in members if len(undeterred(space, "seq", target, rows[p])))


def firm(space: Space, source: int, target: int, *, costless: bool = False) -> bool:
    """Say whether no member of a joint improvement has an undeterred improvement afterwards.

    Parameters and errors are those of `defectors`.
    """
    return not defectors(space, source, target, costless=costless)


def joint_steps(space: Space, state: int, *, lean: bool = False) -> tuple[JointStep, ...]:
    """List the joint improvements from a state with their coalitions.

    Parameters
    ----------
    space : Space
        The case.
    state : int
        Index of the state it starts from.
    lean : bool
        Only the lean ones.

    Returns
    -------
    tuple of JointStep
        By target; each says whether it is lean.
    """
    kept = {int(target) for target in joint_targets(space, state, lean=True)}
    found = kept if lean else {int(target) for target in joint_targets(space, state)}
    return tuple(
        JointStep(
            step=Step(movers=coalition(space, state, target), source=state, target=target),
            lean=target in kept,
        )
        for target in sorted(found)
    )


def joint_walk(space: Space, start: int, *, lean: bool) -> Ints:
    """Count the joint improvements it takes to reach each state.

    Parameters
    ----------
    space : Space
        A compiled case of S states.
    start : int
        Index of the state it starts from.
    lean : bool
        Whether only lean ones count.

    Returns
    -------
    array of int32, shape (S,)
        Steps, -1 where a state is not reached. Any coalition may follow any other. Cost: states
        reached times feasible states.
    """
    nowhere = np.zeros(space.size, dtype=np.bool_)
    steps: Ints = walk_jointly(view(space), start, lean, nowhere)
    return steps


def joint_walk_reaches(space: Space, start: int, goals: NDArray[np.int64], *, lean: bool) -> bool:
    """Say whether joint improvements lead from a state to any of some others, or it is one.

    Parameters are those of `joint_walk`; ``goals`` are indices of states. The walk ends at the
    first of them.
    """
    stops = np.zeros(space.size, dtype=np.bool_)
    stops[goals] = True
    if stops[start] or not len(goals):
        return bool(stops[start])
    return bool((walk_jointly(view(space), start, lean, stops)[goals] >= 0).any())
