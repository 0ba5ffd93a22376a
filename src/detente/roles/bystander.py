"""Bystander: whatever the party does, the others end up doing the same."""

from collections.abc import Iterator, Mapping
from itertools import product

import numpy as np
from numpy.typing import NDArray

from detente.errors import NotApplicable
from detente.record import Frozen, replace
from detente.roles.records import Grade, Role, RoleKind
from detente.roles.scene import Scene, role, states_shown
from detente.settle.counterfactuals import without

__all__ = ["bystander"]

Projection = frozenset[int]
Indices = NDArray[np.int64]


def bystander(scene: Scene) -> Role:
    """Say whether what the others end up doing is the same for every setting of a party's options.

    1. Fix the party's options at each setting that some feasible state has, the moment adjusted;
       settings that the moment cannot have are left out. A party with seats may abstain, too.
    2. Look at the others' options only, in the states where moves come to rest.
    3. They are the same for every setting, here and without any one other party. A party that
       matters only without another is *in reserve*. One without options or
       seats is a bystander *by construction*.

    References
    ----------
    DESIGN section 7; ours.
    """
    found = scene.ground.once(("bystander", scene.party, scene.over), lambda: _judged(scene))
    return replace(found, outcome=scene.outcome)


def _judged(scene: Scene) -> Role:
    ground = scene.ground
    if scene.party not in ground.movers:
        return role(scene, RoleKind.BYSTANDER, holds=True, grade=Grade.BY_CONSTRUCTION)
    ends = list(_ends(scene, ""))
    if apart := [end for end in ends if end[0] != ends[0][0]]:
        shown = [states_shown(scene, *end[1:]) for end in (ends[0], apart[0])]
        return role(scene, RoleKind.BYSTANDER, shown=tuple(shown))
    others = [party for party in ground.movers if party != scene.party]
    reserve = tuple(other for other in others if len({end[0] for end in _ends(scene, other)}) > 1)
    grade = Grade.IN_RESERVE if reserve else Grade.PLAIN
    return role(scene, RoleKind.BYSTANDER, holds=not reserve, grade=grade, of=reserve)


def _ends(scene: Scene, gone: str) -> Iterator[tuple[Projection, str, Indices]]:
    """Yield for each setting of the party what the others do where moves come to rest, and where.

    ``gone`` is a party that is not there; "" for none.
    """
    ground, rest = scene.ground, ~scene.ground.own(scene.party)
    silent = (False, True) if ground.sits(scene.party) else (False,)
    away = without(ground.settled, gone) if gone else Frozen[str, bool]()
    for mute, fixes in product(silent, _settings(scene, away)):
        absent = {gone, scene.party if mute else ""} - {""}
        try:
            run = ground.fixed({**away, **fixes}, absent=frozenset(absent))
        except NotApplicable:
            continue
        places = scene.places(run)
        ends = frozenset((ground.base.masks[places] & rest).tolist())
        yield ends, _setting(fixes, mute=mute), places


def _settings(scene: Scene, away: Mapping[str, bool]) -> list[Mapping[str, bool]]:
    """List the settings of the party's options; one held with a party that is gone stays."""
    ground, space = scene.ground, scene.ground.base
    bits = {option.id: space.options.index(option.id) for option in ground.free(scene.party)}
    masks = ground.settings(scene.party)[0].tolist()
    settings = [{name: bool(mine >> bit & 1) for name, bit in bits.items()} for mine in masks]
    return [
        fixes for fixes in settings if all(away.get(name, to) == to for name, to in fixes.items())
    ]


def _setting(fixes: Mapping[str, bool], *, mute: bool) -> str:
    taken = ",".join(name for name, value in fixes.items() if value) or "none"
    return f"setting {taken}{', abstaining' if mute else ''}"
