"""Parts tried otherwise: under other concepts, by other moves, with other wishes in the seat."""

from collections.abc import Mapping, Sequence

from detente.case.formula import Formula
from detente.errors import NotApplicable
from detente.record import record
from detente.roles.ground import RESTING, Ground
from detente.roles.parts import Part, role_of
from detente.roles.records import Grade, Role, RoleKind
from detente.roles.scene import Scene
from detente.settle.counterfactuals import in_seat, left_behind
from detente.space import build

__all__ = ["Seated", "Trial", "Trials", "trials"]

CONCEPTS = ("nash", "gmr", "smr", "seq", "sseq")
SINGLE, JOINT = "single", "joint"
OTHER = {SINGLE: JOINT, JOINT: SINGLE}


@record
class Trial:
    """What becomes of a part that is played where moves come to rest.

    Attributes
    ----------
    part : Part
        The part.
    concepts : tuple of str
        The other concepts under which the party does not play it so.
    moves : str
        The other kind of moves, if by it the party does not play it so; else "".
    seats : tuple of str
        The parties with whose wishes the party's seat would not play it so.
    """

    part: Part
    concepts: tuple[str, ...] = ()
    moves: str = ""
    seats: tuple[str, ...] = ()


@record
class Seated:
    """What a party's seat does with another party's wishes.

    ``same`` says that moves come to rest in just the same states. ``now`` and ``then`` are the
    seat's options taken in the states where they do, each setting once. ``left`` are the other
    party's statements about acts of its own that the seat has no counterpart of.
    """

    party: str
    other: str
    same: bool
    now: tuple[tuple[str, ...], ...]
    then: tuple[tuple[str, ...], ...]
    left: tuple[str, ...]


@record
class Trials:
    """All parts tried otherwise, and all seats with other wishes; by party where asked for."""

    parts: tuple[Trial, ...] = ()
    seats: tuple[Seated, ...] = ()

    def of(self, party: str) -> "Trials":
        """Return those of one party."""
        return Trials(
            parts=tuple(t for t in self.parts if t.part.resting.party == party),
            seats=tuple(s for s in self.seats if s.party == party),
        )


def trials(ground: Ground, parts: Sequence[Part], formulas: Mapping[str, Formula]) -> Trials:
    """Try each part that is played otherwise, one thing at a time.

    1. Under each other concept.
    2. By joint moves instead of single ones, or the other way round.
    3. With the wishes of each other party in the party's seat; and say what the seat then does.

    A part is played *so* if it holds in the same grade. What follows from options and definitions
    alone is not tried: it is the same whatever anybody wants.

    Parameters
    ----------
    ground : Ground
        What the parts were judged on.
    parts : sequence of Part
        Those that do not hold over where moves come to rest are left out.
    formulas : mapping of str to Formula
        By id of outcome.
    """
    tried = tuple(
        _tried(ground, part, formulas[part.resting.outcome])
        for part in parts
        if part.resting.holds and part.resting.grade is not Grade.BY_CONSTRUCTION
    )
    movers = dict.fromkeys(p.resting.party for p in parts if p.resting.party in ground.movers)
    seats = tuple(
        _seated(ground, party, other)
        for party in movers
        for other in ground.parties
        if other != party
    )
    return Trials(parts=tried, seats=seats)


def _tried(ground: Ground, part: Part, formula: Formula) -> Trial:
    """Try one part otherwise."""
    role = part.resting

    def differs(other: Ground) -> bool:
        return not _so(other, role, formula)

    concepts = tuple(
        concept
        for concept in CONCEPTS
        if concept != ground.concept and differs(_under(ground, concept, ground.moves))
    )
    moves = OTHER[ground.moves]
    apart = differs(_under(ground, ground.concept, moves))
    seats = tuple(
        other
        for other in ground.parties
        if other != role.party and role.kind is not RoleKind.SECOND_FIDDLE
        if differs(_seat_of(ground, role.party, other))
    )
    return Trial(part=part, concepts=concepts, moves=moves if apart else "", seats=seats)


def _so(ground: Ground, role: Role, formula: Formula) -> bool:
    """Whether a party plays a part in the same grade on another ground."""
    scene = Scene(
        ground=ground, party=role.party, outcome=role.outcome, formula=formula, over=RESTING
    )
    other = role.of[0] if role.kind in (RoleKind.BAD_COP, RoleKind.SECOND_FIDDLE) else ""
    try:
        found = role_of(scene, role.kind, other)
    except NotApplicable:
        return False
    return found.holds and found.grade is role.grade


def _under(ground: Ground, concept: str, moves: str) -> Ground:
    """Return the same case under another concept, or by another kind of moves."""
    key = ("under", concept, moves)
    return ground.once(key, lambda: Ground(ground.base, concept, moves))


def _seat_of(ground: Ground, party: str, other: str) -> Ground:
    """Return the case in which a party's seat has another party's wishes."""

    def work() -> Ground:
        space = build(in_seat(ground.settled, party, other))
        return Ground(space, ground.concept, ground.moves)

    return ground.once(("seat", party, other), work)


def _seated(ground: Ground, party: str, other: str) -> Seated:
    there = _seat_of(ground, party, other)
    now, then = (g.resting(g.as_it_is()) for g in (ground, there))
    return Seated(
        party=party,
        other=other,
        same=now.tolist() == then.tolist(),
        now=_settings(ground, party, now.tolist()),
        then=_settings(there, party, then.tolist()),
        left=left_behind(ground.settled, party, other),
    )


def _settings(ground: Ground, party: str, states: Sequence[int]) -> tuple[tuple[str, ...], ...]:
    """List what a party takes in some states, each setting once."""
    own = {option.id for option in ground.free(party)}
    taken = (tuple(o for o in ground.base.state(s) if o in own) for s in states)
    return tuple(dict.fromkeys(taken))
