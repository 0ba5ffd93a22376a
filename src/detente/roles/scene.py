"""One question about roles: a party, an outcome, and the states over which it is judged."""

from typing import Any

import numpy as np
from numpy.typing import NDArray

from detente.case.formula import Formula
from detente.errors import NotApplicable
from detente.findings.finding import Witness
from detente.record import record
from detente.roles.ground import RESTING, Ground
from detente.roles.records import Role, RoleKind, Shown
from detente.roles.run import Run
from detente.stability import moves

__all__ = [
    "Scene",
    "absent",
    "ranks_below",
    "role",
    "states_shown",
    "step_shown",
    "turned_over",
    "used_to_block",
]

SHOWN = 3
Bools = NDArray[np.bool_]
Indices = NDArray[np.int64]


@record(eq=False)
class Scene:
    """A ground, a party, an outcome with its formula, and over which states a role is judged."""

    ground: Ground
    party: str
    outcome: str
    formula: Formula
    over: str = RESTING

    @property
    def truth(self) -> Bools:
        """Return where the outcome holds."""
        return self.ground.truth(self.formula)

    @property
    def row(self) -> int:
        """Return the party's row."""
        return self.ground.parties.index(self.party)

    def places(self, run: Run) -> Indices:
        """Return the states over which the role is judged in a counterfactual."""
        return self.ground.places(run, self.over)

    def attained(self, run: Run) -> Indices:
        """Return those of them in which the outcome holds, as far as it counts."""
        return self.ground.attained(run, self.formula, self.over)


def role(scene: Scene, kind: RoleKind, **fields: Any) -> Role:  # noqa: ANN401 - fields of a role
    """Make a role of a scene's party; it does not hold unless it is said to."""
    given = {"holds": False, **fields}
    return Role(kind=kind, party=scene.party, outcome=scene.outcome, over=scene.over, **given)


def absent(scene: Scene, party: str) -> Run | str:
    """Return the case without a party, or why there is none."""

    def work() -> Run | str:
        try:
            return scene.ground.without(party)
        except NotApplicable as reason:
            return str(reason)

    return scene.ground.once(("absent", party), work)


def states_shown(scene: Scene, what: str, states: Indices) -> Shown:
    """Show a few states."""
    space = scene.ground.base
    found = tuple(Witness(target=space.state(int(state))) for state in states[:SHOWN])
    return Shown(what=what, witnesses=found)


def step_shown(scene: Scene, what: str, movers: tuple[str, ...], ends: tuple[int, int]) -> Shown:
    """Show one step."""
    space = scene.ground.base
    source, target = (space.state(end) for end in ends)
    return Shown(what=what, witnesses=(Witness(movers=movers, source=source, target=target),))


def ranks_below(scene: Scene, party: str) -> bool:
    """Whether a party ranks the outcome below its opposite: best below best, worst below worst."""
    ground, formula = scene.ground, scene.formula
    return ground.once(("below", party, formula), lambda: _ranks_below(scene, party))


def _ranks_below(scene: Scene, party: str) -> bool:
    ranks = scene.ground.base.ranks[scene.ground.parties.index(party)]
    inside, outside = ranks[scene.truth], ranks[~scene.truth]
    if not len(inside) or not len(outside):
        return False
    return bool(inside.max() < outside.max() and inside.min() < outside.min())


def used_to_block(scene: Scene, party: str, run: Run) -> Bools:
    """Say of each state where the role is judged whether an option of a party blocks the outcome.

    It does if the outcome fails, and holds in the feasible state in which just that option is back
    at its default.
    """
    key = ("blocks", party, scene.formula, scene.over, run.key)
    return scene.ground.once(key, lambda: _used_to_block(scene, party, scene.places(run)))


def _used_to_block(scene: Scene, party: str, states: Indices) -> Bools:
    space, truth = scene.ground.base, scene.truth
    found = np.zeros(len(states), dtype=np.bool_)
    masks = space.masks[states]
    for bit, option in enumerate(space.settled.options):
        if party not in option.holders or option.id in space.settled.fixed:
            continue
        back = masks & ~(1 << bit) | int(option.default) << bit
        places = np.minimum(np.searchsorted(space.masks, back), space.size - 1)
        feasible = (space.masks[places] == back) & (back != masks)
        found |= feasible & truth[places] & ~truth[states]
    return found


def turned_over(scene: Scene, state: int) -> list[int]:
    """List the states that a party may make of one by turning over one option, by itself."""

    def work() -> list[int]:
        masks = scene.ground.base.masks
        targets = moves(scene.ground.base, state, scene.row).tolist()
        return sorted(t for t in targets if int(masks[t] ^ masks[state]).bit_count() == 1)

    return scene.ground.once(("turned", scene.party, state), work)
