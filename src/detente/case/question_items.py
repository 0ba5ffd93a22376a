"""The items that a question puts in force: what stands after its ``under``, as records."""

from detente.record import record

__all__ = [
    "Absent",
    "Against",
    "AsOne",
    "Fixed",
    "Frozen",
    "InPlace",
    "Item",
    "Leaves",
    "Named",
]


@record
class Named:
    """A scenario, a bridge (switched on) or a member of an alternative, by its name."""

    name: str


@record
class Fixed:
    """An option fixed; closed is fixed at no."""

    option: str
    to: bool


@record
class Frozen:
    """A party whose options stay as they are at the moment."""

    party: str


@record
class Absent:
    """A party whose options stay at their default: without it."""

    party: str


@record
class Leaves:
    """A statement left out of its party's list."""

    statement: str


@record
class AsOne:
    """Two parties or more that move as one: no member loses, one gains."""

    parties: tuple[str, ...]


@record
class Against:
    """A party that wants just what another does not: the other's ranks, upside down."""

    party: str
    other: str


@record
class InPlace:
    """A party put in the place of another: its name and the counterparts of its options."""

    party: str
    of: str


Item = Named | Fixed | Frozen | Absent | Leaves | AsOne | Against | InPlace
