"""Obstacle: whose willingness would make an outcome attainable."""

from itertools import combinations

from detente.case import Constraint
from detente.errors import CaseProblems
from detente.record import replace
from detente.roles.records import Grade, Role, RoleKind, Shown
from detente.roles.scene import Scene, role
from detente.settle.feasible import feasibility

__all__ = ["obstacle", "willing_sets"]

ALREADY = "joint moves lead there as things are; the trouble is who goes first"


def obstacle(scene: Scene) -> Role:
    """Say whether a party is among those whose willingness would make an outcome attainable.

    1. The outcome is not attainable.
    2. Find all smallest sets of parties such that, with the outcome put on top of each of their
       lists, joint moves attain it. The party is in one of them. Where no set is needed, joint
       moves attain it as things are: nobody is an obstacle.
    3. *Who goes first* where single moves do not attain it even then.
    4. If no set does, name what forbids the outcome.

    References
    ----------
    DESIGN section 7; ours.
    """
    if len(scene.attained(scene.ground.as_it_is())):
        return role(scene, RoleKind.OBSTACLE)
    about = (scene.formula, scene.over)
    sets = scene.ground.once(("willing", *about), lambda: willing_sets(scene))
    mine = [each for each in sets if scene.party in each]
    if not sets:
        why = scene.ground.once(("forbidden", *about), lambda: _forbidding(scene))
        return role(scene, RoleKind.OBSTACLE, reason=why)
    if sets == [()]:
        return role(scene, RoleKind.OBSTACLE, grade=Grade.FIRST, reason=ALREADY)
    single = any(_attains(scene, each, "single") for each in mine)
    return role(
        scene,
        RoleKind.OBSTACLE,
        holds=bool(mine),
        grade=Grade.PLAIN if single or not mine else Grade.FIRST,
        sets=tuple(sets),
        shown=_stopping(scene) if mine else (),
    )


def willing_sets(scene: Scene) -> list[tuple[str, ...]]:
    """List the smallest sets of parties whose willingness attains an outcome by joint moves."""
    found: list[tuple[str, ...]] = []
    parties = scene.ground.movers
    for size in range(len(parties) + 1 if scene.truth.any() else 0):
        for members in combinations(parties, size):
            if any(set(smaller) <= set(members) for smaller in found):
                continue
            if _attains(scene, members, "joint"):
                found.append(members)
    return found


def _attains(scene: Scene, members: tuple[str, ...], moves: str) -> bool:
    """Whether an outcome is attained once some parties want it above all else."""
    ground, wanted = scene.ground, frozenset(members)
    return ground.attained_by(wanted, scene.formula, scene.over, moves=moves)


def _stopping(scene: Scene) -> tuple[Shown, ...]:
    """Name the first line of the party's list that the outcome breaks in its every state."""
    space, truth = scene.ground.base, scene.truth
    for statement in space.settled.preferences.get(scene.party, ()):
        if truth.any() and not scene.ground.truth(statement.formula)[truth].any():
            return (Shown(what=f"statement {statement.key}", witnesses=()),)
    return ()


def _forbidding(scene: Scene) -> str:
    """Say what forbids an outcome: constraints without which it is feasible, or moves."""
    if scene.truth.any():
        return "no moves lead there, whoever is willing"
    settled = scene.ground.settled
    wanted = Constraint(id="", label="wanted", formula=scene.formula, text="")
    rules = settled.constraints
    fixed = replace(settled, constraints=(wanted,))
    if not _feasible(fixed):
        return "options that are closed or fixed rule it out"
    for size in range(1, len(rules) + 1):
        for left in combinations(rules, size):
            kept = tuple(rule for rule in rules if rule not in left)
            if _feasible(replace(settled, constraints=(*kept, wanted))):
                names = ", ".join(rule.id or rule.label for rule in left)
                return f"ruled out by {names}"
    return "no feasible state has it"


def _feasible(settled: object) -> bool:
    try:
        return feasibility(settled).count > 0  # type: ignore[arg-type]
    except CaseProblems:
        return False
