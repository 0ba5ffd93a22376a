"""The records of what parties want: statements in order, rankings, and the evidence on both."""

from enum import StrEnum

from detente.case.formula import Formula
from detente.record import record

__all__ = ["Order", "Ranking", "Rung", "Statement", "Tag"]


class Tag(StrEnum):
    """What of a statement or constraint the sources give."""

    STATED = "stated"  # content and place come from the sources
    ORDER = "order"  # content stated, place not
    BRIDGE = "bridge"  # no source states it
    UNTAGGED = ""


@record
class Order:
    """Evidence that one statement stands before (or after) another in the same list.

    ``other`` is a statement's id, or ``rest`` for every other statement of the list.
    """

    other: str
    because: tuple[str, ...] = ()


@record
class Statement:
    """One line of a party's preferences, most important first.

    ``id`` is unique within the party; ``key`` (``party.id``) within the case. ``place`` counts
    from 1 in the file and never changes. ``red_line`` is "", "act" or "outcome".
    """

    id: str
    party: str
    formula: Formula
    text: str
    place: int
    because: tuple[str, ...] = ()
    tag: Tag = Tag.UNTAGGED
    red_line: str = ""
    before: tuple[Order, ...] = ()
    after: tuple[Order, ...] = ()
    means: str = ""
    note: str = ""

    @property
    def key(self) -> str:
        """The statement's name in the whole case."""
        return f"{self.party}.{self.id}"


@record
class Rung:
    """One entry of a ranking: a single state (``on``), or every state where ``where`` holds."""

    on: tuple[str, ...] = ()
    where: Formula | str = ""


@record
class Ranking:
    """A party's states, best first; the rungs of one class are tied. All states are ranked."""

    party: str
    classes: tuple[tuple[Rung, ...], ...]
    because: tuple[str, ...] = ()
    note: str = ""
