"""Veto player: with what it does, or leaves, no state can have the outcome."""

import numpy as np
from numpy.typing import NDArray

from detente.roles.records import Grade, Role, RoleKind
from detente.roles.scene import Scene, absent, role, states_shown

__all__ = ["blocked_states", "veto_player"]

Bools = NDArray[np.bool_]


def veto_player(scene: Scene) -> Role:
    """Say whether a party has a setting of its options under which an outcome is infeasible.

    1. The outcome does not hold at the moment, and some feasible state has it.
    2. Under some setting of the party's options no feasible state has it.
    3. *Used* where such a setting is in force in every state where moves come to rest, *in
       reserve* where it is in some such state without another party, which is named.

    References
    ----------
    Tsebelis 2002 [T02]_ asks whose agreement a change needs; here a party has a veto over an
    outcome, by what its options say, whether it uses it or not.
    """
    run = scene.ground.as_it_is()
    blocked = blocked_states(scene)
    here = int(run.where[run.start])
    if scene.truth[here] or not scene.truth.any() or not blocked.any():
        return role(scene, RoleKind.VETO_PLAYER)
    places = scene.places(run)
    used = len(places) > 0 and bool(blocked[places].all())
    reserve = () if used else _reserve(scene, blocked)
    grade = Grade.USED if used else Grade.IN_RESERVE if reserve else Grade.PLAIN
    at = places[blocked[places]] if used else np.flatnonzero(blocked)
    return role(
        scene,
        RoleKind.VETO_PLAYER,
        holds=True,
        grade=grade,
        of=reserve,
        shown=(states_shown(scene, "a setting that rules it out", at),),
    )


def blocked_states(scene: Scene) -> Bools:
    """Say of each state whether the party's setting there rules the outcome out: shape (S,)."""
    settings, which = scene.ground.settings(scene.party)
    possible = np.bincount(which[scene.truth], minlength=len(settings)) > 0
    return np.asarray(~possible[which])


def _reserve(scene: Scene, blocked: Bools) -> tuple[str, ...]:
    """Name the parties without which such a setting comes into force somewhere."""
    found = []
    for other in scene.ground.parties:
        if other == scene.party or not scene.ground.own(other):
            continue
        run = absent(scene, other)
        if not isinstance(run, str) and blocked[scene.places(run)].any():
            found.append(other)
    return tuple(found)
