"""Spoiler: alone in leaving an outcome, and somebody else pays for it."""

import numpy as np
from numpy.typing import NDArray

from detente.roles.ground import RESTING
from detente.roles.records import Grade, Role, RoleKind
from detente.roles.scene import Scene, role, step_shown
from detente.stability import improvements, undeterred

__all__ = ["spoiler"]

Indices = NDArray[np.int64]
ANSWERED = "seq"  # what counts as undeterred: as for firm joint improvements


def spoiler(scene: Scene) -> Role:
    """Say whether a party alone would leave an outcome, to another party's cost.

    1. Take the states with the outcome that are reached (over stable states: all of them) and from
       which the party alone has an improvement.
    2. A lean improvement that nothing deters leaves the outcome there and puts another party
       lower. If it harms nobody, the party *moves on*.

    References
    ----------
    Stedman 1997 [S97]_ calls those spoilers who use violence against a peace; here any move will
    do, and the harm is in the ranks.
    """
    ground, space = scene.ground, scene.ground.base
    run = ground.as_it_is()
    states = ground.reached(run) if scene.over == RESTING else np.arange(space.size)
    moved: tuple[int, int] = (-1, -1)
    leaving = ground.leaving_alone(scene.party) & scene.truth
    for state in states[leaving[states]].tolist():
        for target in _leaving(scene, state):
            harmed = _harmed(scene, state, target)
            if harmed:
                step = step_shown(scene, "the move", (scene.party,), (state, target))
                return role(scene, RoleKind.SPOILER, holds=True, of=harmed, shown=(step,))
            moved = (state, target)
    if moved[0] < 0:
        return role(scene, RoleKind.SPOILER)
    step = step_shown(scene, "the move", (scene.party,), moved)
    return role(scene, RoleKind.SPOILER, grade=Grade.MOVES_ON, shown=(step,))


def _leaving(scene: Scene, state: int) -> list[int]:
    """List where undeterred improvements leave the outcome, if the party alone has any."""
    space = scene.ground.base
    mine = improvements(space, state, scene.row, lean=True)
    bodies = range(len(space.parties), len(space.movers))
    if scene.truth[mine].all() or any(len(improvements(space, state, row)) for row in bodies):
        return []
    free = set(undeterred(space, ANSWERED, state, scene.row).tolist())
    return [t for t in mine.tolist() if t in free and not scene.truth[t]]


def _harmed(scene: Scene, state: int, target: int) -> tuple[str, ...]:
    """Name the other parties that a move puts lower."""
    space = scene.ground.base
    lower = space.ranks[:, target] < space.ranks[:, state]
    return tuple(
        party for row, party in enumerate(space.parties) if lower[row] and party != scene.party
    )
