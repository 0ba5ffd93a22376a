"""Veto player: with what it does, or leaves, no state can have the outcome."""

import numpy as np
from numpy.typing import NDArray

from detente.roles.records import Grade, Role, RoleKind, Shown
from detente.roles.run import Run
from detente.roles.scene import Scene, absent, role, states_shown
from detente.roles.votes import rules_out_by_vote, stopped

__all__ = ["blocked_states", "veto_player"]

Bools = NDArray[np.bool_]
Indices = NDArray[np.int64]


def veto_player(scene: Scene) -> Role:
    """Say whether a party has a setting of its options under which an outcome is infeasible.

    1. The outcome does not hold at the moment, and some feasible state has it.
    2. Under some setting of the party's options no feasible state has it; or none has while the
       party votes against every motion of some body (`rules_out_by_vote`).
    3. *Used* where in every state where moves come to rest such a setting is in force, or the
       party's vote stops a motion into the outcome; *in reserve* where it is so in some such state
       without another party, which is named.

    References
    ----------
    Tsebelis 2002 [T02]_ asks whose agreement a change needs; here a party has a veto over an
    outcome, by what its options say, whether it uses it or not.
    """
    run = scene.ground.as_it_is()
    blocked = blocked_states(scene)
    here = int(run.where[run.start])
    if scene.truth[here] or not scene.truth.any():
        return role(scene, RoleKind.VETO_PLAYER)
    if not blocked.any() and not rules_out_by_vote(scene):
        return role(scene, RoleKind.VETO_PLAYER)
    places, at = scene.places(run), _used(scene, run, blocked)
    used = len(places) > 0 and bool(at.all())
    reserve = () if used else _reserve(scene, blocked)
    grade = Grade.USED if used else Grade.IN_RESERVE if reserve else Grade.PLAIN
    return role(
        scene,
        RoleKind.VETO_PLAYER,
        holds=True,
        grade=grade,
        of=reserve,
        shown=(_shown(scene, places if used else np.flatnonzero(blocked), blocked),),
    )


def _used(scene: Scene, run: Run, blocked: Bools) -> Bools:
    """Say of each place of a case whether the party's setting or vote rules the outcome out."""
    return np.asarray(blocked[scene.places(run)] | stopped(scene, run))


def _shown(scene: Scene, states: Indices, blocked: Bools) -> Shown:
    what = "a setting that rules it out" if blocked.any() else "a vote that stops it"
    return states_shown(scene, what, states)


def blocked_states(scene: Scene) -> Bools:
    """Say of each state whether the party's setting there rules the outcome out: shape (S,)."""
    settings, which = scene.ground.settings(scene.party)
    possible = np.bincount(which[scene.truth], minlength=len(settings)) > 0
    return np.asarray(~possible[which])


def _reserve(scene: Scene, blocked: Bools) -> tuple[str, ...]:
    """Name the parties without which such a setting comes into force somewhere."""
    found = []
    for other in scene.ground.parties:
        if other == scene.party or other not in scene.ground.movers:
            continue
        run = absent(scene, other)
        if not isinstance(run, str) and _used(scene, run, blocked).any():
            found.append(other)
    return tuple(found)
