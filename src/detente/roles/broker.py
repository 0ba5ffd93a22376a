"""Broker's opening: all would gain by a joint step, and nobody can begin."""

from detente.record import replace
from detente.roles.records import Grade, Role, RoleKind, Shown
from detente.roles.scene import Scene, role, step_shown, turned_over
from detente.roles.ties import tied_to_all, ties_among
from detente.stability import defectors, joint_steps, reach

__all__ = ["broker"]


def broker(scene: Scene) -> Role:
    """Say whether a job is open between parties, and whether a party fills it.

    1. From the moment a firm joint improvement of two parties or more leads into the outcome, and
       no path of single moves does: a job is open.
    2. The party is none of them. It fills the job if turning over one of its options at the moment
       opens a path of single moves; otherwise the job is *vacant*.
    3. Of a vacant job it is said which other parties fill it; if there are none, who has ties to
       all of those between whom it is open.

    References
    ----------
    Zartman and Touval 1985 [ZT85]_ on why mediators are let in; the definition is ours.
    """
    opening = scene.ground.once(("opening", scene.formula), lambda: _opening(scene))
    if not opening or scene.party in opening[0]:
        return role(scene, RoleKind.BROKER)
    members, target = opening
    run = scene.ground.as_it_is()
    shown = [step_shown(scene, "the joint step", members, (run.start, target))]
    filled = _filled(scene, scene.party)
    if filled < 0:
        return _vacant(scene, members, tuple(shown))
    shown.append(step_shown(scene, "what opens it", (scene.party,), (run.start, filled)))
    return role(
        scene,
        RoleKind.BROKER,
        holds=True,
        grade=Grade.FILLED,
        of=members,
        shown=tuple(shown),
        ties=ties_among(scene.ground.settled.case, (scene.party,), members),
    )


def _vacant(scene: Scene, members: tuple[str, ...], shown: tuple[Shown, ...]) -> Role:
    """Say of a job that the party does not fill who does, or else who is tied to all members."""
    case = scene.ground.settled.case
    others = [party for party in scene.ground.parties if party not in members]
    filling = tuple(party for party in others if _filled(scene, party) >= 0)
    tied = () if filling else tied_to_all(case, members)
    return role(
        scene,
        RoleKind.BROKER,
        grade=Grade.VACANT,
        of=members,
        shown=shown,
        ties=ties_among(case, tied, members),
        filled_by=filling,
        tied=tied,
    )


def _opening(scene: Scene) -> tuple[tuple[str, ...], int] | tuple[()]:
    """Find a firm joint improvement into the outcome where single moves do not lead there."""
    run, truth = scene.ground.as_it_is(), scene.truth
    space = run.space
    if truth[run.start] or truth[reach(space, run.start, lean=True).states].any():
        return ()
    for each in joint_steps(space, run.start, lean=True):
        members, target = each.step.movers, each.step.target
        if len(members) > 1 and truth[target] and not defectors(space, run.start, target):
            return members, target
    return ()


def _filled(scene: Scene, party: str) -> int:
    """Find the state after turning over one option of a party that opens a path; -1 if none."""

    def work() -> int:
        run, its = scene.ground.as_it_is(), replace(scene, party=party)
        for after in turned_over(its, int(run.where[run.start])):
            if scene.truth[reach(run.space, after, lean=True).states].any():
                return after
        return -1

    return scene.ground.once(("fills", party, scene.formula), work)
