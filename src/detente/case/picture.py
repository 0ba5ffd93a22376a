"""The record of a picture: what one party sees otherwise than the case has it."""

from detente.case.formula import Formula
from detente.case.variation import Change
from detente.record import record

__all__ = ["Picture"]


@record
class Picture:
    """The case as ``party`` sees it: some changes to it, and states that it does not see.

    ``unseen`` are formulas: the party does not see a state in which one of them is true.
    """

    party: str
    changes: tuple[Change, ...] = ()
    unseen: tuple[Formula, ...] = ()
    means: str = ""
    because: tuple[str, ...] = ()
    note: str = ""
