"""Pivotal: one option of the party flips an outcome, at once or for good."""

from collections.abc import Iterator, Mapping

import numpy as np
from numpy.typing import NDArray

from detente.errors import NotApplicable
from detente.record import Frozen, record
from detente.roles.ground import RESTING
from detente.roles.records import Grade, Role, RoleKind, Shown
from detente.roles.run import Run
from detente.roles.scene import Scene, role, states_shown, step_shown, turned_over
from detente.stability import shortest_paths

__all__ = ["Flip", "flips", "pivotal"]

Indices = NDArray[np.int64]


@record
class Flip:
    """One option turned over at a state, as indices of the case, and whether that lasts.

    ``undone`` names who undoes it; () where it lasts, or where moves never come to rest.
    """

    option: str
    source: int
    target: int
    lasts: bool
    undone: tuple[str, ...] = ()


def pivotal(scene: Scene) -> Role:
    """Say whether turning over one option of a party flips an outcome.

    1. Take the states reached from the moment (over stable states: the stable ones), and each
       option that the party may turn over there by itself.
    2. The outcome holds before and not after, or the other way round.
    3. *For good* if, with all options of the party as they are after the flip, moves from there
       come to rest only where it stays flipped; else *at once only*, and who undoes it is named.

    References
    ----------
    DESIGN section 7; ours.
    """
    first: tuple[Flip, ...] = ()
    for flip in flips(scene):
        first = first or (flip,)
        if flip.lasts:
            first = (flip,)
            break
    if not first:
        return role(scene, RoleKind.PIVOTAL)
    (found,) = first
    step = step_shown(scene, "the flip", (scene.party,), (found.source, found.target))
    return role(
        scene,
        RoleKind.PIVOTAL,
        holds=True,
        grade=Grade.FOR_GOOD if found.lasts else Grade.AT_ONCE,
        of=found.undone,
        shown=(step, *_after(scene, found)),
    )


def flips(scene: Scene) -> Iterator[Flip]:
    """Yield every flip of the outcome by one option of the party, with whether it lasts."""
    space, key = scene.ground.base, ("turns", scene.party, scene.over)
    sources, targets = scene.ground.once(key, lambda: _turns(scene))
    flipped = scene.truth[sources] != scene.truth[targets]
    for source, target in zip(sources[flipped].tolist(), targets[flipped].tolist(), strict=True):
        changed = int(space.masks[source] ^ space.masks[target])
        yield _judged(scene, space.options[changed.bit_length() - 1], source, target)


def _turns(scene: Scene) -> tuple[Indices, Indices]:
    """List the states before and after each option that the party may turn over by itself."""
    ground, run = scene.ground, scene.ground.as_it_is()
    states = ground.reached(run) if scene.over == RESTING else ground.stable(run)
    pairs = [(s, t) for s in states.tolist() for t in turned_over(scene, s)]
    both = np.array(pairs, dtype=np.int64).reshape(-1, 2)
    return both[:, 0], both[:, 1]


def _kept(scene: Scene, state: int) -> Mapping[str, bool]:
    """Fix all options of the party as they are in a state."""
    mask, space = int(scene.ground.base.masks[state]), scene.ground.base
    mine = scene.ground.free(scene.party)
    return Frozen({o.id: bool(mask >> space.options.index(o.id) & 1) for o in mine})


def _replied(scene: Scene, target: int) -> Run:
    """Return the case after a flip, the party's options kept."""
    mask = int(scene.ground.base.masks[target])
    key = ("replied", scene.party, target)
    return scene.ground.once(key, lambda: scene.ground.fixed(_kept(scene, target), start=mask))


def _judged(scene: Scene, option: str, source: int, target: int) -> Flip:
    """Follow the others' replies to a flip."""
    try:
        run = _replied(scene, target)
    except NotApplicable:
        return Flip(option=option, source=source, target=target, lasts=False)
    rests = scene.ground.resting(run)
    kept = scene.truth[rests] == scene.truth[target]
    if len(rests) and kept.all():
        return Flip(option=option, source=source, target=target, lasts=True)
    undone = _undone(scene, run, rests[~kept], target) if len(rests) else ()
    return Flip(option=option, source=source, target=target, lasts=False, undone=undone)


def _undone(scene: Scene, run: Run, back: Indices, target: int) -> tuple[str, ...]:
    """Name who makes the first step that undoes a flip on a shortest path to where it is undone."""
    goals = np.searchsorted(run.where, back).tolist()
    paths = shortest_paths(run.space, run.start, goals, moves=run.moves, lean=True)
    for path in paths:
        for step in path.steps:
            if scene.truth[run.where[step.target]] != scene.truth[target]:
                return step.movers
    return ()


def _after(scene: Scene, found: Flip) -> tuple[Shown, ...]:
    """Show where the moves come to rest after a flip."""
    try:
        run = _replied(scene, found.target)
    except NotApplicable:
        return ()
    return (states_shown(scene, "where the replies end", scene.ground.resting(run)),)
