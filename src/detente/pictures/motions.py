"""The motions that pass when each seat of a voting body votes as its party sees the case.

S states of the case as it is, B bodies.
"""

from collections.abc import Mapping

import numpy as np
from numpy.typing import NDArray

from detente.pictures.view import View
from detente.record import Frozen, record, replace
from detente.space import Space
from detente.space.chambers import BY_RANK, Chambers, ballot, motion_passes, silenced
from detente.stability.motions import open_motions

__all__ = ["Session", "motions", "session", "unmoved", "votes_otherwise"]

Bools = NDArray[np.bool_]


@record(eq=False)
class Session:
    """The case as the seats of its bodies vote in it.

    Attributes
    ----------
    space : Space
        The case as it is, except that each party ranks the states, and draws its red lines and
        ceilings, as it sees them.
    blind : mapping
        Party with a seat -> where it does not see a state, array of bool, shape (S,); only
        parties that do not see some.
    muted : mapping
        Some of these parties, in their order -> the bodies in which their seats abstain.
    """

    space: Space
    blind: Mapping[str, Bools]
    muted: Mapping[tuple[str, ...], Chambers]


def session(space: Space, views: Mapping[str, View]) -> Session:
    """Let every party with a picture vote by it.

    Parameters
    ----------
    space : Space
        The case as it is.
    views : mapping of str to View
        Party -> the case as it sees it.
    """
    if not space.chambers.ids:
        return Session(space=space, blind=Frozen(), muted=Frozen({(): space.chambers}))
    ranks, chambers, blind = space.ranks.copy(), space.chambers, {}
    for party, view in views.items():
        row = space.parties.index(party)
        ranks[row, view.actual] = view.space.ranks[row]
        chambers = _voting_as(chambers, view, row)
        if view.space.size < space.size and (chambers.seats[:, 4] == row).any():
            blind[party] = view.own < 0
    held = replace(space, ranks=ranks, chambers=chambers)
    return Session(space=held, blind=Frozen(blind), muted=Frozen(_muted(held, tuple(blind))))


def _muted(space: Space, blind: tuple[str, ...]) -> dict[tuple[str, ...], Chambers]:
    """Let the seats of each set of some parties abstain."""
    found: dict[tuple[str, ...], Chambers] = {(): space.chambers}
    for party in blind:
        row = space.parties.index(party)
        found |= {(*some, party): silenced(held, row) for some, held in found.items()}
    return found


def _voting_as(chambers: Chambers, view: View, row: int) -> Chambers:
    """Give the seats of a party the red lines and ceilings that stand in its picture."""
    seen = view.space.chambers
    mine = chambers.seats[:, 4] == row
    if seen.ids != chambers.ids:
        return chambers
    refused, lines = chambers.refused.copy(), chambers.lines.copy()
    for seat in np.flatnonzero(mine):
        refused[seat, view.actual] = seen.refused[seat]
        lines[seat, view.actual] = seen.lines[seat]
    return replace(chambers, refused=refused, lines=lines)


def motions(held: Session, state: int, row: int) -> list[int]:
    """List where the motions of a body lead that pass in a state.

    1. Every seat votes as its party sees the case.
    2. A party that does not see the state, the one that a motion leads to, or the one that follows
       if it fails, abstains on that motion.

    Parameters
    ----------
    held : Session
        The bodies.
    state : int
        Index of a state of the case as it is.
    row : int
        Row of the body among the movers.
    """
    space, body = held.space, row - len(held.space.parties)
    fails = int(space.chambers.falls[body, state])
    found = []
    for target in open_motions(space, state, row, passing=False).tolist():
        absent = tuple(
            p for p, hidden in held.blind.items() if hidden[[state, fails, target]].any()
        )
        floor = held.muted[absent].floor
        if motion_passes(floor, space.ranks, (body, state, target), BY_RANK):
            found.append(target)
    return sorted(found)


def votes_otherwise(space: Space, held: Session, motion: tuple[int, int, int], party: str) -> bool:
    """Say whether a seat of a party votes otherwise by its picture than in the case as it is.

    Parameters
    ----------
    space : Space
        The case as it is.
    held : Session
        The bodies.
    motion : (int, int, int)
        Row of the body among the movers, the state the motion is made in, the one it leads to.
    party : str
        Whose seats.
    """
    row, source, target = motion
    body = row - len(space.parties)
    fails = space.chambers.falls[body, source]
    hidden = held.blind.get(party, np.zeros(space.size, dtype=np.bool_))
    blind = bool(hidden[[source, target, fails]].any())
    seats = range(space.chambers.begins[body], space.chambers.begins[body + 1])
    mine = [s for s in seats if space.chambers.seats[s, 4] == space.parties.index(party)]
    asked = (body, source, target)
    true = [ballot(space.chambers.floor, space.ranks, asked, seat) for seat in mine]
    seen = [ballot(held.space.chambers.floor, held.space.ranks, asked, seat) for seat in mine]
    return true != ([0] * len(mine) if blind else seen)


def unmoved(held: Session) -> Bools:
    """Say of each body and state whether no motion passes there: array of bool, shape (B, S)."""
    parties, movers = len(held.space.parties), len(held.space.movers)
    still = np.ones((movers - parties, held.space.size), dtype=np.bool_)
    for body in range(movers - parties):
        for state in range(held.space.size):
            still[body, state] = not motions(held, state, parties + body)
    return still
