"""Mediator: opens a way to an outcome that is not its own to give."""

import numpy as np

from detente.findings.finding import Witness
from detente.roles.needed import needed
from detente.roles.records import Role, RoleKind, Shown
from detente.roles.run import Run
from detente.roles.scene import Scene, role
from detente.stability import Path, shortest_paths

__all__ = ["is_its_own", "mediator"]


def mediator(scene: Scene) -> Role:
    """Say whether a party opens a way to an outcome, to nobody's loss.

    1. It is needed for the outcome.
    2. The outcome is true or false whatever the party's own options are.
    3. On some shortest path from the moment to where the outcome is attained, every other party
       that moves ends no lower than at the moment.

    References
    ----------
    Zartman and Touval 1985 [ZT85]_ know the mediator as communicator, formulator and manipulator;
    only the last changes what others can do, and only that is seen here.
    """
    if is_its_own(scene):
        return role(scene, RoleKind.MEDIATOR)
    required = needed(scene)
    if required.reason or not required.holds:
        return role(scene, RoleKind.MEDIATOR, reason=required.reason)
    run = scene.ground.as_it_is()
    for path in _paths(scene, run):
        if _harmless(scene, run, path):
            return role(scene, RoleKind.MEDIATOR, holds=True, shown=(_shown(scene, path),))
    return role(scene, RoleKind.MEDIATOR)


def is_its_own(scene: Scene) -> bool:
    """Whether the outcome's truth hangs on the party's own options anywhere."""
    ground, formula = scene.ground, scene.formula
    return ground.once(("own", scene.party, formula), lambda: _is_its_own(scene))


def _is_its_own(scene: Scene) -> bool:
    which = scene.ground.surroundings(scene.party)
    every = np.bincount(which)
    some = np.bincount(which[scene.truth], minlength=len(every))
    return bool(((some > 0) & (some < every)).any())


def _paths(scene: Scene, run: Run) -> tuple[Path, ...]:
    goals = scene.attained(run).tolist()
    return shortest_paths(run.space, run.start, goals, moves=run.moves, lean=True)


def _harmless(scene: Scene, run: Run, path: Path) -> bool:
    """Whether every other party that moves ends no lower than at the moment."""
    if not path.steps:
        return False
    space = run.space
    end = path.steps[-1].target
    movers = {mover for step in path.steps for mover in step.movers if mover in space.parties}
    rows = [space.parties.index(mover) for mover in movers if mover != scene.party]
    return all(space.ranks[row, end] >= space.ranks[row, run.start] for row in rows)


def _shown(scene: Scene, path: Path) -> Shown:
    space = scene.ground.base
    steps = tuple(
        Witness(movers=s.movers, source=space.state(s.source), target=space.state(s.target))
        for s in path.steps
    )
    return Shown(what="the path it opens", witnesses=steps)
