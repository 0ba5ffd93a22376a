"""Bad cop: blocks what another party does not want either, so that the other need not."""

import numpy as np
from numpy.typing import NDArray

from detente.case import TieKind
from detente.roles.records import Grade, Role, RoleKind
from detente.roles.scene import Scene, absent, ranks_below, role, states_shown, used_to_block
from detente.roles.ties import ties_between, who_depends

__all__ = ["bad_cop", "bad_cops", "second_fiddle"]

Indices = NDArray[np.int64]


def bad_cops(scene: Scene) -> tuple[Role, ...]:
    """Ask for each other party whether the party is the bad cop for it."""
    others = [party for party in scene.ground.parties if party != scene.party]
    return tuple(bad_cop(scene, other) for other in others)


def bad_cop(scene: Scene, other: str) -> Role:
    """Say whether a party blocks an outcome for another one, which gains by it.

    1. Both rank the outcome below its opposite: best below best, worst below worst.
    2. In every state where moves come to rest (or in some: which is said) an option of the party
       blocks the outcome, and none of the other does.
    3. Without the party an option of the other blocks it, in every such state.
    4. The other ranks every state of the first kind above every one of the second.

    References
    ----------
    DESIGN section 7; ours.
    """
    if not (ranks_below(scene, scene.party) and ranks_below(scene, other)):
        return role(scene, RoleKind.BAD_COP, of=(other,))
    run, gone = scene.ground.as_it_is(), absent(scene, scene.party)
    if isinstance(gone, str):
        return role(scene, RoleKind.BAD_COP, of=(other,), reason=gone)
    here, there = scene.places(run), scene.places(gone)
    alone = used_to_block(scene, scene.party, run) & ~used_to_block(scene, other, run)
    takes_over = len(there) > 0 and bool(used_to_block(scene, other, gone).all())
    holds = bool(alone.any()) and takes_over and _spared(scene, other, here, there)
    return role(
        scene,
        RoleKind.BAD_COP,
        of=(other,),
        holds=holds,
        grade=_grade(holds, every=bool(alone.all())),
        shown=_both(scene, here[alone], there) if holds else (),
    )


def _grade(holds: bool, *, every: bool) -> Grade:
    if not holds:
        return Grade.PLAIN
    return Grade.EVERYWHERE if every else Grade.SOMEWHERE


def _spared(scene: Scene, other: str, here: Indices, there: Indices) -> bool:
    """Whether the other ranks every state with the party above every one without it."""
    ranks = scene.ground.base.ranks[scene.ground.parties.index(other)]
    return bool(ranks[here].min() > ranks[there].max())


def _both(scene: Scene, here: Indices, there: Indices) -> tuple[object, ...]:
    return (states_shown(scene, "with", here), states_shown(scene, "without", there))


def second_fiddle(scene: Scene, cop: Role) -> Role:
    """Say whether a bad cop plays second fiddle: it depends more on the other than the other on it.

    1. The party is a bad cop for the other.
    2. By the ties of the case it depends more on the other. Where they do not say so, the reason
       says what they do say.

    Parameters
    ----------
    scene : Scene
        Party and outcome.
    cop : Role
        What `bad_cop` says.

    References
    ----------
    DESIGN section 7; ours.
    """
    (other,) = cop.of
    settled = scene.ground.settled
    why_not = who_depends(settled, cop.party, other) if cop.holds else cop.reason
    holds = cop.holds and not why_not
    needs = ties_between(settled.case, cop.party, other, (TieKind.DEPENDENCE,))
    return Role(
        kind=RoleKind.SECOND_FIDDLE,
        party=cop.party,
        outcome=cop.outcome,
        holds=holds,
        grade=cop.grade if holds else Grade.PLAIN,
        of=cop.of,
        shown=cop.shown if holds else (),
        reason=why_not,
        ties=tuple(tie.id for tie in needs) if cop.holds else (),
        over=cop.over,
    )
