"""Bystander: whatever the party does, the others end up doing the same."""

from collections.abc import Iterator, Mapping

from detente.errors import NotApplicable
from detente.record import Frozen, replace
from detente.roles.ground import Run
from detente.roles.records import Grade, Role, RoleKind
from detente.roles.scene import Scene, role, states_shown
from detente.settle.counterfactuals import without

__all__ = ["bystander"]

Projection = frozenset[int]


def bystander(scene: Scene) -> Role:
    """Say whether what the others end up doing is the same for every setting of a party's options.

    1. Fix the party's options at each setting that some feasible state has, the moment adjusted;
       settings that the moment cannot have are left out.
    2. Look at the others' options only, in the states where moves come to rest.
    3. They are the same for every setting, here and without any one other party. A party that
       matters only without another is *in reserve*. One without options is a bystander *by
       construction*.

    References
    ----------
    DESIGN section 7; ours.
    """
    found = scene.ground.once(("bystander", scene.party, scene.over), lambda: _judged(scene))
    return replace(found, outcome=scene.outcome)


def _judged(scene: Scene) -> Role:
    ground = scene.ground
    if not ground.own(scene.party):
        return role(scene, RoleKind.BYSTANDER, holds=True, grade=Grade.BY_CONSTRUCTION)
    here = _ends(scene, Frozen())
    if len(set(here.values())) > 1:
        shown = [states_shown(scene, _setting(fixes), ground.places(run, scene.over))
                 for fixes, run in _two(scene, here)]  # fmt: skip
        return role(scene, RoleKind.BYSTANDER, shown=tuple(shown))
    others = [p for p in ground.parties if p != scene.party and ground.own(p)]
    reserve = tuple(other for other in others if _matters_without(scene, other))
    grade = Grade.IN_RESERVE if reserve else Grade.PLAIN
    return role(scene, RoleKind.BYSTANDER, holds=not reserve, grade=grade, of=reserve)


def _matters_without(scene: Scene, other: str) -> bool:
    """Whether a party's setting makes a difference once another party is gone."""
    ends = _ends(scene, without(scene.ground.settled, other), other)
    return len(set(ends.values())) > 1


def _ends(
    scene: Scene, more: Mapping[str, bool], absent: str = ""
) -> Mapping[Mapping[str, bool], Projection]:
    """Find for each setting of the party what the others' options are where moves come to rest."""
    space, rest = scene.ground.base, ~scene.ground.own(scene.party)
    return Frozen(
        {
            fixes: frozenset((space.masks[scene.places(run)] & rest).tolist())
            for fixes, run in _runs(scene, more, absent)
        }
    )


def _runs(
    scene: Scene, more: Mapping[str, bool], absent: str
) -> Iterator[tuple[Mapping[str, bool], Run]]:
    """Yield the settings of the party's options with the case in which they are fixed."""
    space = scene.ground.base
    names = [option.id for option in scene.ground.free(scene.party)]
    bits = {name: space.options.index(name) for name in names}
    for mine in scene.ground.settings(scene.party)[0].tolist():
        fixes = Frozen({name: bool(mine >> bit & 1) for name, bit in bits.items()})
        if any(more.get(name, value) != value for name, value in fixes.items()):
            continue  # an option held with the party that is gone
        try:
            yield fixes, scene.ground.fixed({**more, **fixes}, absent=absent)
        except NotApplicable:
            continue


def _two(
    scene: Scene, ends: Mapping[Mapping[str, bool], Projection]
) -> list[tuple[Mapping[str, bool], Run]]:
    """Pick two settings after which the others end up otherwise."""
    first = next(iter(ends))
    second = next(fixes for fixes in ends if ends[fixes] != ends[first])
    return [(fixes, scene.ground.fixed(fixes)) for fixes in (first, second)]


def _setting(fixes: Mapping[str, bool]) -> str:
    return "setting " + (",".join(name for name, value in fixes.items() if value) or "none")
