"""The grounds on which a process has judged roles last, so that its next question goes on there."""

from collections import OrderedDict

from detente.roles import Ground
from detente.space import Space

__all__ = ["ground_of"]

MOST_KEPT = 4
KEPT: OrderedDict[tuple[int, str, str], Ground] = OrderedDict()  # the latest one last


def ground_of(space: Space, concept: str, moves: str) -> Ground:
    """Return the ground of a variant, the same for all questions asked of it one after the other.

    1. Take the one that was made of just this space, under the same concept and kind of moves.
    2. Else make it, and forget the one that was asked for longest ago, if there are many.

    Parameters
    ----------
    space : Space
        The variant, with a moment. A ground holds on to its space, so that no other one can be
        taken for it.
    concept : str
        Under which states are stable.
    moves : str
        ``single`` or ``joint``.

    Raises
    ------
    NotApplicable
        If the case has no moment.
    """
    key = (id(space), concept, moves)
    found = KEPT.pop(key, ()) or Ground(space, concept, moves)
    KEPT[key] = found
    if len(KEPT) > MOST_KEPT:
        KEPT.popitem(last=False)
    return found
