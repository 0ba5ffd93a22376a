"""Where everybody would stay, each party judging by its own picture of the case.

S states of the case as it is, P parties, B voting bodies; a first-level hypergame on one set of
states.
"""

from collections.abc import Iterable, Mapping

import numpy as np
from numpy.typing import NDArray

from detente.case import Picture
from detente.errors import NotApplicable
from detente.pictures.motions import Session, session, unmoved
from detente.pictures.view import View, look
from detente.record import Frozen, record
from detente.space import Space
from detente.stability import Stability, solve

__all__ = ["Hypergame", "hypergame", "nearest_first"]

Bools = NDArray[np.bool_]
Indices = NDArray[np.int64]


@record(eq=False)
class Hypergame:
    """The case as it is, as the parties with a picture see it, and who would stay where.

    Attributes
    ----------
    space : Space
        The case as it is.
    concept : str
        Under which all parties, in all pictures, judge.
    views : mapping
        Party -> the case as it sees it; a party that is not here sees the case as it is.
    truth : Stability
        Who would stay where if everybody saw the case as it is.
    held : array of bool, shape (P + B, S)
        Row p says which states are stable for party p as it sees the case. A state that it does
        not see it cannot judge: that counts as not stable. The rows of the bodies follow: where
        no motion passes, every seat voting by its party's picture.
    seen : array of bool, shape (P, S)
        Row p says which states party p sees.
    session : Session
        How the seats of the bodies vote.
    """

    space: Space
    concept: str
    views: Mapping[str, View]
    truth: Stability
    held: Bools
    seen: Bools
    session: Session

    @property
    def equilibria(self) -> Indices:
        """Indices of the states that each party would stay in as it sees the case."""
        return np.flatnonzero(self.held.all(axis=0))

    @property
    def surprising(self) -> Indices:
        """Those that are no equilibria of the case as it is."""
        return np.flatnonzero(self.held.all(axis=0) & ~self.truth.stable.all(axis=0))

    @property
    def missed(self) -> Indices:
        """Equilibria of the case as it is that are none here."""
        return np.flatnonzero(self.truth.stable.all(axis=0) & ~self.held.all(axis=0))

    def seen_by(self, party: str) -> Space:
        """Return the states as a party sees them."""
        return self.views[party].space if party in self.views else self.space

    def place(self, party: str, state: int) -> int:
        """Return the index of a state among those that a party sees, -1 where it does not."""
        return int(self.views[party].own[state]) if party in self.views else state

    def actual(self, party: str, state: int) -> int:
        """Return the index, in the case as it is, of a state as a party numbers it."""
        return int(self.views[party].actual[state]) if party in self.views else state


def hypergame(space: Space, concept: str, pictures: Iterable[Picture]) -> Hypergame:
    """Work out where each party would stay as it sees the case.

    1. Solve the case as it is.
    2. For each picture, solve the case as its party sees it; of that, keep the party's own row:
       what it expects of the others is already in it.
    3. Where the party does not see a state, it is not stable for it.
    4. A body stays where no motion passes, each seat voting as its party sees the case.

    Parameters
    ----------
    space : Space
        The case as it is.
    concept : str
        Id of a concept.
    pictures : iterable of Picture
        What parties see otherwise, one a party at most.

    Returns
    -------
    Hypergame
        Cost: one solve of the case, and one more a picture.

    Raises
    ------
    CaseProblems
        If a picture does not settle.
    NotApplicable
        If a picture has states that the case lacks, or the concept says nothing about the case.

    References
    ----------
    Bennett 1977 [B77]_; Wang, Hipel and Fraser 1988 [WHF88]_.
    """
    truth = _solved(space, concept)
    held, seen = truth.stable.copy(), np.ones(space.ranks.shape, dtype=np.bool_)
    views = {picture.party: look(space, picture) for picture in pictures}
    for party, view in views.items():
        row = space.parties.index(party)
        seen[row] = view.own >= 0
        held[row] = False
        held[row, view.actual] = _solved(view.space, concept).stable[row]
    votes = session(space, views)
    if views:
        held[len(space.parties) :] = unmoved(votes)
    return Hypergame(
        space=space,
        concept=concept,
        views=Frozen(views),
        truth=truth,
        held=held,
        seen=seen,
        session=votes,
    )


def nearest_first(game: Hypergame, states: Indices) -> tuple[int, ...]:
    """Sort states by how many options differ from the moment; without one, as they stand."""
    settled, masks = game.space.settled, game.space.masks
    if not settled.has_moment:
        return tuple(states.tolist())
    origin = game.space.mask_of(settled.moment.on)
    return tuple(sorted(states.tolist(), key=lambda s: ((int(masks[s]) ^ origin).bit_count(), s)))


def _solved(space: Space, concept: str) -> Stability:
    """Solve under one concept, or say why it does not apply."""
    results, reasons = solve(space, (concept,))
    if concept not in results:
        raise NotApplicable(reasons[concept])
    return results[concept]
