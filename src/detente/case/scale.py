"""The records of a scale: what its ends mean, and what is known of where parties stand on it."""

from collections.abc import Mapping

from detente.record import Frozen, field, record

__all__ = ["LOWEST", "TOP", "Below", "Position", "Scale"]

LOWEST, TOP = 0, 100


@record
class Position:
    """What an entry of a case says of where a party stands on a scale.

    ``low`` and ``high`` bound it, both ends included; ``below`` maps parties that stand higher to
    the claims that say so. ``when`` names the scenario under which all this holds; "" is always.
    ``because`` are the claims behind the range; a range without any is a placeholder.
    """

    party: str
    low: int = LOWEST
    high: int = TOP
    below: Mapping[str, tuple[str, ...]] = field(default_factory=Frozen)
    when: str = ""
    because: tuple[str, ...] = ()
    note: str = ""


@record
class Below:
    """One piece of order evidence: ``lower`` stands below ``upper``, as the claims say.

    ``key`` names it wherever statements go by their keys.
    """

    scale: str
    lower: str
    upper: str
    because: tuple[str, ...] = ()

    @property
    def key(self) -> str:
        """Its name ("urgency: russia below china"); no statement's key has a colon."""
        return f"{self.scale}: {self.lower} below {self.upper}"


@record
class Scale:
    """An issue on which parties stand between two ends, 0 (``bottom``) and 100 (``top``).

    ``positions`` may hold several entries of one party; all that hold, hold together.
    """

    id: str
    bottom: str
    top: str
    positions: tuple[Position, ...] = ()
    means: str = ""
    because: tuple[str, ...] = ()
    note: str = ""

    @property
    def parties(self) -> tuple[str, ...]:
        """Who has a position, each once, in the order of the file."""
        return tuple(dict.fromkeys(position.party for position in self.positions))
