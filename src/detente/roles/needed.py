"""Needed: the outcome is attainable, and without the party it is not."""

from detente.record import replace
from detente.roles.records import Grade, Role, RoleKind
from detente.roles.scene import Scene, absent, role, states_shown

__all__ = ["needed"]


def needed(scene: Scene) -> Role:
    """Say whether an outcome is attainable and would not be without a party.

    1. Some state where moves come to rest has the outcome.
    2. Without the party (its options at their defaults, its seats abstaining) none has.
    3. *By construction* where then no feasible state has it: that says how the outcome is defined.
    4. Beside it, show where it ends with the party's options left as they are at the moment.

    Parameters
    ----------
    scene : Scene
        Party and outcome.

    References
    ----------
    DESIGN section 7; ours.
    """
    key = ("needed", scene.party, scene.formula, scene.over)
    return replace(scene.ground.once(key, lambda: _judged(scene)), outcome=scene.outcome)


def _judged(scene: Scene) -> Role:
    here = scene.attained(scene.ground.as_it_is())
    other = absent(scene, scene.party)
    if isinstance(other, str):
        return role(scene, RoleKind.NEEDED, reason=other)
    there = scene.attained(other)
    kept = scene.ground.frozen(scene.party)
    frozen, feasible = scene.attained(kept), scene.truth[other.where].any()
    shown = (
        states_shown(scene, "with", here),
        states_shown(scene, "without", there if len(there) else scene.places(other)),
        states_shown(scene, "frozen", frozen if len(frozen) else scene.places(kept)),
    )
    return role(
        scene,
        RoleKind.NEEDED,
        holds=bool(len(here) and not len(there)),
        grade=Grade.PLAIN if feasible or not len(here) else Grade.BY_CONSTRUCTION,
        shown=shown,
    )
