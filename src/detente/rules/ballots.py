"""How a seat votes on a motion, and why."""

from enum import StrEnum

from detente.case import Seat
from detente.record import record

__all__ = ["Ballot", "Cast", "Stand", "Why", "cast"]


class Ballot(StrEnum):
    """A vote, or none."""

    YES = "yes"
    NO = "no"
    ABSTAIN = "abstains"


class Why(StrEnum):
    """What decides a ballot, in the order in which it is asked."""

    SILENT = "takes no part"
    RED_LINE = "breaks its red line"
    CEILING = "above its ceiling"
    REFUSES = "makes true what it refuses"
    HIGHER = "ranks it higher"
    LOWER = "ranks it lower"
    UNSEEN = "ranks it lower, and will not be seen opposing"
    EQUAL = "ranks it no higher and no lower"
    RULE = "its rule"


@record
class Stand:
    """How a seat stands to a motion, compared with what follows if the motion fails.

    ``breaks`` are red lines against agreeing (statements of its party marked ``act``) that hold now
    and would not after the motion; ``above`` says that the text would be above its ceiling,
    ``refused`` that what it refuses would come true. ``worth`` is 1 where its party ranks what the
    motion leads to higher, -1 lower, 0 neither. For a seat that votes by formulas, ``worth`` is 1
    where ``yes`` holds of that state, -1 where ``no`` does.
    """

    breaks: tuple[str, ...] = ()
    above: bool = False
    refused: bool = False
    worth: int = 0


@record
class Cast:
    """The ballot of a seat, and why. ``breaks`` are the red lines behind a no."""

    seat: str
    ballot: Ballot
    why: Why
    votes: int = 1
    breaks: tuple[str, ...] = ()


def cast(seat: Seat, stand: Stand) -> Cast:
    """Say how a seat votes on a motion; the first that applies decides.

    1. It abstains, if it is silent.
    2. No, if it breaks a red line of the party against agreeing, or is above the seat's ceiling,
       or makes true what the seat refuses.
    3. Yes, if the party ranks what it leads to above what follows if the motion fails.
    4. No, if lower and the seat is willing to be seen opposing.
    5. Else the seat abstains.

    Parameters
    ----------
    seat : Seat
        The seat.
    stand : Stand
        How it stands to the motion.

    References
    ----------
    The rule is ours: DESIGN section 7. That abstention is no veto is the practice under Article
    27 (3) of the Charter.
    """
    ballot, why = _decided(seat, stand)
    return Cast(seat=seat.id, ballot=ballot, why=why, votes=seat.votes, breaks=stand.breaks)


def _decided(seat: Seat, stand: Stand) -> tuple[Ballot, Why]:
    """Return the ballot and what decides it."""
    if seat.silent:
        return Ballot.ABSTAIN, Why.SILENT
    barred = (
        (bool(stand.breaks), Why.RED_LINE),
        (stand.above, Why.CEILING),
        (stand.refused, Why.REFUSES),
    )
    for applies, why in barred:
        if applies:
            return Ballot.NO, why
    if not seat.party:
        ruled = {1: Ballot.YES, -1: Ballot.NO, 0: Ballot.ABSTAIN}
        return ruled[stand.worth], Why.RULE
    if stand.worth > 0:
        return Ballot.YES, Why.HIGHER
    if stand.worth < 0:
        return (Ballot.NO, Why.LOWER) if seat.opposes else (Ballot.ABSTAIN, Why.UNSEEN)
    return Ballot.ABSTAIN, Why.EQUAL
