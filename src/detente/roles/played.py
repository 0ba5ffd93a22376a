"""The parts of all parties, tried otherwise, and what would remain without each."""

from collections.abc import Mapping, Sequence

from detente.case.formula import Formula
from detente.record import Frozen, field, record
from detente.roles.ground import Ground
from detente.roles.parts import Part, parts_of
from detente.roles.trials import Trials, trials
from detente.roles.writeoff import Remains, writeoff

__all__ = ["Played", "played"]


@record
class Played:
    """What parts all parties play; ``remains`` is by party: what is attainable without it."""

    parts: tuple[Part, ...] = ()
    tried: Trials = field(default_factory=Trials)
    remains: Mapping[str, tuple[Remains, ...]] = field(default_factory=Frozen)


def played(ground: Ground, outcomes: Sequence[tuple[str, Formula]]) -> Played:
    """Judge all parts of all parties, try them otherwise, and write each party off in turn.

    Parameters
    ----------
    ground : Ground
        The case, concept and kind of moves.
    outcomes : sequence of (str, Formula)
        Ids and formulas.
    """
    parts = parts_of(ground, outcomes, ground.parties)
    return Played(
        parts=parts,
        tried=trials(ground, parts, dict(outcomes)),
        remains=Frozen({party: writeoff(ground, party, outcomes) for party in ground.parties}),
    )
