"""Whose single option flips an outcome, and whether for good."""

from detente.case.formula import Formula
from detente.record import record
from detente.roles.ground import RESTING, Ground
from detente.roles.pivotal import Flip, flips
from detente.roles.scene import Scene

__all__ = ["Tip", "tips"]


@record
class Tip:
    """An option whose flip changes an outcome somewhere: the best flip of it, and how many last.

    ``makes`` says that the flip shown makes the outcome true; False that it breaks it. ``at`` and
    ``after`` are the states before and after it, as options taken.
    """

    party: str
    option: str
    makes: bool
    lasts: bool
    undone: tuple[str, ...]
    at: tuple[str, ...]
    after: tuple[str, ...]
    times: int
    lasting: int


def tips(ground: Ground, outcome: str, formula: Formula) -> tuple[Tip, ...]:
    """List the options that flip an outcome at a state reached from the moment.

    1. Turn over each option that a party may change by itself, at every state reached.
    2. Where that flips the outcome, follow the replies, the party's options kept: it lasts if
       moves come to rest only where it stays flipped.
    3. Of each option show a flip that lasts, else the first.

    Returns
    -------
    tuple of Tip
        Those that last somewhere first, then in the order of the case.
    """
    found: list[Tip] = []
    for party in ground.parties:
        scene = Scene(ground=ground, party=party, outcome=outcome, formula=formula, over=RESTING)
        by_option: dict[str, list[Flip]] = {}
        for flip in flips(scene):
            by_option.setdefault(flip.option, []).append(flip)
        found += [_tip(scene, option, listed) for option, listed in by_option.items()]
    return tuple(sorted(found, key=lambda tip: not tip.lasts))


def _tip(scene: Scene, option: str, listed: list[Flip]) -> Tip:
    """Show the flips of one option."""
    space = scene.ground.base
    shown = next((flip for flip in listed if flip.lasts), listed[0])
    return Tip(
        party=scene.party,
        option=option,
        makes=bool(scene.truth[shown.target]),
        lasts=shown.lasts,
        undone=shown.undone,
        at=space.state(shown.source),
        after=space.state(shown.target),
        times=len(listed),
        lasting=sum(flip.lasts for flip in listed),
    )
