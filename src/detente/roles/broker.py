"""Broker's opening: all would gain by a joint step, and nobody can begin."""

from detente.roles.records import Grade, Role, RoleKind
from detente.roles.run import Run
from detente.roles.scene import Scene, role, step_shown, turned_over
from detente.stability import defectors, joint_steps, reach

__all__ = ["broker"]


def broker(scene: Scene) -> Role:
    """Say whether a job is open between parties, and whether a party fills it.

    1. From the moment a firm joint improvement of two parties or more leads into the outcome, and
       no path of single moves does: a job is open.
    2. The party is none of them. It fills the job if turning over one of its options at the moment
       opens a path of single moves; otherwise the job is *vacant*.

    References
    ----------
    Zartman and Touval 1985 [ZT85]_ on why mediators are let in; the definition is ours.
    """
    run = scene.ground.as_it_is()
    step = _opening(scene, run)
    if step is None or scene.party in step[0]:
        return role(scene, RoleKind.BROKER)
    members, target = step
    shown = [step_shown(scene, "the joint step", members, (run.start, target))]
    filled = _filled(scene, run)
    if filled >= 0:
        shown.append(step_shown(scene, "what opens it", (scene.party,), (run.start, filled)))
    return role(
        scene,
        RoleKind.BROKER,
        holds=filled >= 0,
        grade=Grade.FILLED if filled >= 0 else Grade.VACANT,
        of=members,
        shown=tuple(shown),
    )


def _opening(scene: Scene, run: Run) -> tuple[tuple[str, ...], int] | None:
    """Find a firm joint improvement into the outcome where single moves do not lead there."""
    space, truth = run.space, scene.truth
    if truth[run.start] or truth[reach(space, run.start, lean=True).states].any():
        return None
    for each in joint_steps(space, run.start, lean=True):
        members, target = each.step.movers, each.step.target
        if len(members) > 1 and truth[target] and not defectors(space, run.start, target):
            return members, target
    return None


def _filled(scene: Scene, run: Run) -> int:
    """Find the state after turning over one option of the party that opens a path; -1 if none."""
    for after in turned_over(scene, int(run.where[run.start])):
        if scene.truth[reach(run.space, after, lean=True).states].any():
            return after
    return -1
