"""The record of a chance: what nobody decides, and the states in which it may happen."""

from detente.case.formula import Formula
from detente.record import record

__all__ = ["Chance"]


@record
class Chance:
    """Something that may happen wherever a formula holds, and nowhere else.

    How likely it is there is not known: more than never, less than always, and the same in every
    state where ``when`` holds. ``text`` is how the case wrote the formula.
    """

    id: str
    when: Formula
    text: str
    means: str = ""
    because: tuple[str, ...] = ()
    note: str = ""
