"""The records of what can be settled otherwise: changes, scenarios, bridges, alternatives."""

from collections.abc import Mapping

from detente.case.formula import Formula
from detente.case.wishes import Statement
from detente.record import record

__all__ = [
    "Alternative",
    "Bridge",
    "Change",
    "Delete",
    "Fix",
    "Insert",
    "Move",
    "Open",
    "Replace",
    "Scenario",
    "SetMoment",
    "SetSeat",
]


@record
class Fix:
    """Keep only the states where an option has a value; a *close* is a fix at no."""

    option: str
    to: bool


@record
class Open:
    """Let the option be taken again, whatever closed it before: the case itself, or a change."""

    option: str


@record
class Replace:
    """Put another statement in the place of one; ``target`` and ``statement`` share the key."""

    target: str
    statement: Statement


@record
class Delete:
    """Take a statement, or a constraint with an id, out of the case."""

    target: str


@record
class Insert:
    """Add a statement to a party's list: at a place from 1, or before or after another one.

    ``at`` 0 means last, where ``before`` and ``after`` are "".
    """

    statement: Statement
    at: int = 0
    before: str = ""
    after: str = ""


@record
class Move:
    """Give a statement another place in its list; the fields are those of `Insert`."""

    target: str
    at: int = 0
    before: str = ""
    after: str = ""


@record
class SetMoment:
    """Take or drop options in a moment's status quo."""

    moment: str
    on: tuple[str, ...] = ()
    off: tuple[str, ...] = ()


@record
class SetSeat:
    """Change how a seat of a body votes.

    ``to`` maps what changes to its new value: fields of `Seat`, among ``ceiling``, ``refuses``,
    ``opposes``, ``veto``, ``tables`` and ``silent``.
    """

    body: str
    seat: str
    to: Mapping[str, int | Formula]


Change = Fix | Open | Replace | Delete | Insert | Move | SetMoment | SetSeat


@record
class Scenario:
    """A named list of changes."""

    id: str
    changes: tuple[Change, ...]
    means: str = ""
    because: tuple[str, ...] = ()
    note: str = ""


@record
class Bridge:
    """A scenario that adds what no source states, with its default.

    ``statement``, where it is not "", is the key of a statement tagged as a bridge that goes by
    this name: switched off, it is taken out.
    """

    id: str
    changes: tuple[Change, ...]
    statement: str = ""
    default: bool
    means: str = ""
    note: str = ""


@record
class Alternative:
    """A choice of which exactly one scenario holds."""

    id: str
    members: tuple[str, ...]
    default: str
    means: str = ""
    note: str = ""
