"""Why a state is an equilibrium only in the pictures, or only in the case as it is."""

from collections.abc import Iterable
from enum import StrEnum

from detente.pictures.hypergame import Hypergame
from detente.pictures.motions import motions, votes_otherwise
from detente.record import field, record
from detente.stability import Improvement, Path, explain, improvements

__all__ = ["Cause", "Mistake", "missed_at", "surprises_at"]

NO_PATH = Path(steps=())


class Cause(StrEnum):
    """Where a party's picture and the case as it is part on one move of its own."""

    STATE_UNSEEN = "state unseen"  # it does not see the state, and so cannot judge it
    GAIN_UNSEEN = "gain unseen"  # it does not see where the move leads
    NO_GAIN = "no gain"  # on the other side the move is no gain to it
    ANSWERED = "answered"  # on the other side the move is answered to its cost
    OUTVOTED = "outvoted"  # on the other side the motion does not pass


@record
class Mistake:
    """One party, or body, that judges a state otherwise than if all saw the case as it is.

    ``state`` and ``target`` are indices of the case as it is. Of a surprise, ``target`` is where
    the party would move if it saw the case as it is, and ``cause`` says why in its picture it
    stays. Of a state that is missed, ``target`` is where it would move by its picture, and
    ``cause`` says why in the case as it is it would not. ``target`` is -1 where it does not see
    the state. ``answer`` is the sanction, without steps where the cause is another one; ``voters``
    are, for a body, the parties whose votes on the motion are others by their pictures.
    """

    state: int
    party: str
    target: int
    cause: Cause
    answer: Path = field(default_factory=lambda: NO_PATH)
    voters: tuple[str, ...] = ()


def surprises_at(game: Hypergame, states: Iterable[int]) -> tuple[Mistake, ...]:
    """Say of equilibria of the hypergame alone who would leave them in the case as it is.

    1. List the parties for whom the state is not stable in the case as it is.
    2. Take the first of its improvements there that nothing deters.
    3. Look for that move in its picture: it does not see where it leads, gains nothing by it, or
       expects an answer.
    4. Of a body: the first motion that would pass if all its members saw the case as it is.

    Parameters
    ----------
    game : Hypergame
        The case and the pictures.
    states : iterable of int
        Some of its ``surprising`` states.
    """
    return tuple(
        _surprise(game, state, party)
        for state in states
        for row, party in enumerate(game.space.movers)
        if not game.truth.stable[row, state] and not _both(game, row, state)
    )


def missed_at(game: Hypergame, states: Iterable[int]) -> tuple[Mistake, ...]:
    """Say of equilibria of the case alone whose picture prevents them.

    1. List the parties for whom the state is not stable as they see it.
    2. Where the party does not see it, say so.
    3. Otherwise take the first of its improvements there that nothing deters in its picture, and
       look for that move in the case as it is: it gains nothing by it, or is answered.
    4. Of a body: the first motion that passes only because of what its members see.

    Parameters
    ----------
    game : Hypergame
        The case and the pictures.
    states : iterable of int
        Some of its ``missed`` states.
    """
    return tuple(
        _missed(game, state, party)
        for state in states
        for row, party in enumerate(game.space.movers)
        if not game.held[row, state] and not _both(game, row, state)
    )


def _both(game: Hypergame, row: int, state: int) -> bool:
    """Whether a body moves from a state by the pictures and in the case as it is."""
    moves = not game.held[row, state] and not game.truth.stable[row, state]
    return row >= len(game.space.parties) and moves


def _outvoted(game: Hypergame, state: int, body: str, *, surprise: bool) -> Mistake:
    """Find a motion that passes on one side only, and whose votes make the difference."""
    row = game.space.movers.index(body)
    true = improvements(game.space, state, row).tolist()
    held = motions(game.session, state, row)
    target = (true if surprise else held)[0]
    voters = tuple(
        party
        for party in game.views
        if votes_otherwise(game.space, game.session, (row, state, target), party)
    )
    return Mistake(state=state, party=body, target=target, cause=Cause.OUTVOTED, voters=voters)


def _surprise(game: Hypergame, state: int, party: str) -> Mistake:
    """Find the move that a party would make if it saw the case as it is."""
    if party in game.space.chambers.ids:
        return _outvoted(game, state, party, surprise=True)
    view = game.views[party]
    target = _undeterred(explain(game.space, game.concept, state, party).improvements)
    seen, there = game.place(party, target), game.place(party, state)
    if seen < 0:
        return Mistake(state=state, party=party, target=target, cause=Cause.GAIN_UNSEEN)
    reason = explain(view.space, game.concept, there, party)
    cause, answer = _obstacle(reason.improvements, seen)
    return Mistake(state=state, party=party, target=target, cause=cause, answer=view.path(answer))


def _missed(game: Hypergame, state: int, party: str) -> Mistake:
    """Find the move that a party makes by its picture alone."""
    if party in game.space.chambers.ids:
        return _outvoted(game, state, party, surprise=False)
    there = game.place(party, state)
    if there < 0:
        return Mistake(state=state, party=party, target=-1, cause=Cause.STATE_UNSEEN)
    view = game.views[party]
    reason = explain(view.space, game.concept, there, party)
    target = game.actual(party, _undeterred(reason.improvements))
    actual = explain(game.space, game.concept, state, party)
    cause, answer = _obstacle(actual.improvements, target)
    return Mistake(state=state, party=party, target=target, cause=cause, answer=answer)


def _undeterred(improvements: tuple[Improvement, ...]) -> int:
    """Return where the first improvement leads that nothing deters."""
    return next(each.target for each in improvements if not each.deterred)


def _obstacle(improvements: tuple[Improvement, ...], target: int) -> tuple[Cause, Path]:
    """Say why a party does not make a move: it is no improvement, or it is answered."""
    for each in improvements:
        if each.target == target:
            return Cause.ANSWERED, each.sanction
    return Cause.NO_GAIN, NO_PATH
