"""The records of a voting body: who sits in it, what carries a motion, what each seat lets pass."""

from collections.abc import Mapping

from detente.case.formula import FALSE, Formula
from detente.record import Frozen, field, record

__all__ = ["NO_CEILING", "Body", "Seat"]

NO_CEILING = 10**9


@record
class Seat:
    """A seat of a body, or several that vote alike.

    ``party`` holds it, or casts its votes as ``like`` does; one without either votes yes where
    the formula ``yes`` is true of the state that the motion leads to, no where ``no`` is, and
    abstains otherwise. Each of its ``count`` members has ``weight`` votes. ``tables`` says whether
    it may table a motion, ``opposes`` whether it votes no, rather than abstains, on a motion that
    it ranks lower. It votes against a text above its ``ceiling``, and against whatever would make
    ``refuses`` true. One that is ``silent`` abstains on every motion, whatever else is said of it.
    """

    id: str
    party: str = ""
    like: str = ""
    yes: Formula = FALSE
    no: Formula = FALSE
    count: int = 1
    weight: int = 1
    veto: bool = False
    tables: bool = True
    opposes: bool = True
    ceiling: int = NO_CEILING
    refuses: Formula = FALSE
    silent: bool = False
    because: tuple[str, ...] = ()
    note: str = ""

    @property
    def votes(self) -> int:
        """What all its members weigh together."""
        return self.count * self.weight


@record
class Body:
    """A voting body: it owns options, and moves where a motion passes.

    A motion passes if the votes in favor reach ``quota`` and no seat with a veto votes no.
    ``texts`` maps options of its own to their strength, weakest first; at most one is in force.
    ``lapses`` are the values that options take where no motion passes, against which a seat
    compares; the state as it is where there are none.
    """

    id: str
    name: str
    quota: int
    seats: tuple[Seat, ...]
    texts: Mapping[str, int] = field(default_factory=Frozen)
    lapses: Mapping[str, bool] = field(default_factory=Frozen)
    because: tuple[str, ...] = ()
    note: str = ""

    @property
    def votes(self) -> int:
        """What all seats weigh together."""
        return sum(seat.votes for seat in self.seats)
