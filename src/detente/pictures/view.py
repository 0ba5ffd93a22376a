"""The states that a party sees, matched with those of the case as it is."""

import numpy as np
from numpy.typing import NDArray

from detente.case import Picture
from detente.errors import NotApplicable
from detente.findings.wording import describe_state, party_name
from detente.pictures.seen import seen_by
from detente.record import record
from detente.space import Space, build
from detente.stability import Path, Step

__all__ = ["View", "look"]

Indices = NDArray[np.int64]


@record(eq=False)
class View:
    """The states that a party sees, and how it takes everybody to rank them.

    Attributes
    ----------
    picture : Picture
        Who sees the case so, and what is otherwise in it.
    space : Space
        The case as it sees it, of V states.
    actual : array of int, shape (V,)
        The place of each of them among the S states of the case as it is.
    own : array of int, shape (S,)
        The reverse: the place of each state among those it sees, -1 where it sees none.
    """

    picture: Picture
    space: Space
    actual: Indices
    own: Indices

    def path(self, path: Path) -> Path:
        """Give a path through the states it sees as one through those of the case as it is."""
        return Path(
            steps=tuple(
                Step(
                    movers=step.movers,
                    source=int(self.actual[step.source]),
                    target=int(self.actual[step.target]),
                )
                for step in path.steps
            )
        )


def look(space: Space, picture: Picture) -> View:
    """Compile the case as a party sees it, and match its states with those of the case.

    Parameters
    ----------
    space : Space
        The case as it is, of S states.
    picture : Picture
        What the party sees otherwise.

    Raises
    ------
    CaseProblems
        If the picture does not settle.
    NotApplicable
        If the party sees a state that is not feasible in the case as it is.
    """
    seen = build(seen_by(space.settled, picture))
    name = party_name(space.settled, picture.party)
    actual = np.searchsorted(space.masks, seen.masks).astype(np.int64)
    there = space.masks[np.minimum(actual, space.size - 1)] == seen.masks
    if not there.all():
        example = describe_state(seen, int(np.argmin(there)))
        raise NotApplicable(
            f"the picture of {name} has states that are not feasible in the case, such as: "
            f"{example}; a picture may hide states, not add them"
        )
    own = np.full(space.size, -1, dtype=np.int64)
    own[actual] = np.arange(seen.size)
    return View(picture=picture, space=seen, actual=actual, own=own)
