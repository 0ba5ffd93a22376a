"""What a party's vote stops: motions of a voting body that would pass if it abstained.

S states of the case as it is.
"""

import numpy as np
from numpy.typing import NDArray

from detente.record import replace
from detente.roles.run import Run
from detente.roles.scene import Scene
from detente.space import Space
from detente.space.chambers import BOUND, silenced
from detente.stability import improvements

__all__ = ["rules_out_by_vote", "stopped"]

Bools = NDArray[np.bool_]
VOTES, VETO, CASTER = 0, 1, 5
QUOTA, OWN = 0, 1


def rules_out_by_vote(scene: Scene) -> bool:
    """Say whether the outcome cannot be while the party stops every motion of some body.

    1. The party can stop every motion of the body: it has a veto there, or the others' votes do
       not reach the quota.
    2. No feasible state in which the body's options are as at the moment has the outcome.
    """
    space, run = scene.ground.base, scene.ground.as_it_is()
    here = int(space.masks[run.where[run.start]])
    for body, rule in enumerate(space.chambers.rules.tolist()):
        unmoved = space.masks & rule[OWN] == here & rule[OWN]
        if not scene.truth[unmoved].any() and _stops_all(space, body, scene.row):
            return True
    return False


def stopped(scene: Scene, run: Run) -> Bools:
    """Say of each place of a case whether the party's vote stops a motion into the outcome there.

    One that would pass if the seats of the party abstained, and does not as they vote.

    Returns
    -------
    array of bool
        One entry a state of ``scene.places(run)``.
    """
    states = np.searchsorted(run.where, scene.places(run))
    if not scene.ground.sits(scene.party):
        return np.zeros(len(states), dtype=np.bool_)
    mute = replace(run.space, chambers=silenced(run.space.chambers, scene.row))
    inside = set(np.flatnonzero(scene.truth[run.where]).tolist())
    found = [
        bool((_passing(mute, state) - _passing(run.space, state)) & inside)
        for state in states.tolist()
    ]
    return np.array(found, dtype=np.bool_)


def _stops_all(space: Space, body: int, row: int) -> bool:
    """Whether a party's votes are enough to stop every motion of a body."""
    chambers = space.chambers
    seats = chambers.seats[chambers.begins[body] : chambers.begins[body + 1]]
    voters = chambers.seats[seats[:, CASTER], 4]
    mine = voters == row
    others = seats[~mine & (voters != BOUND), VOTES].sum()
    return bool(seats[mine, VETO].any() or (mine.any() and others < chambers.rules[body, QUOTA]))


def _passing(space: Space, state: int) -> set[int]:
    """List where the motions lead that pass in a state."""
    bodies = range(len(space.parties), len(space.movers))
    return {t for row in bodies for t in improvements(space, state, row).tolist()}
