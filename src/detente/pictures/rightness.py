"""What would happen if one party's picture of another's wishes were right."""

from enum import StrEnum

import numpy as np

from detente.case import Change, Delete, Insert, Move, Picture, Replace
from detente.errors import NotApplicable
from detente.findings.analysis import outline
from detente.findings.compare import Comparison, compare
from detente.findings.records import Analysis
from detente.pictures.seen import changed
from detente.record import record
from detente.settle import Settled

__all__ = ["Ends", "Rightness", "pictured", "rightness"]


class Ends(StrEnum):
    """How a party ranks the new states of rest against those of the case as it is."""

    HIGHER = "higher"  # every one of them above every one of those
    LOWER = "lower"
    LEVEL = "level"  # all tied
    MIXED = "mixed"
    UNTOLD = ""  # none is new, the moves come to rest nowhere in the case, or it has no moment


@record(eq=False)
class Rightness:
    """The case if ``holder`` were right about the wishes of ``about``, against the case as it is.

    ``ends`` is how the holder, by its own list, ranks the states of rest that are new.
    """

    holder: str
    about: str
    comparison: Comparison
    ends: Ends


def pictured(settled: Settled, picture: Picture) -> tuple[str, ...]:
    """List the parties whose wishes a picture shows otherwise, in the order of the case."""
    about = {_about(change) for change in picture.changes}
    return tuple(party.id for party in settled.parties if party.id in about)


def rightness(before: Analysis, picture: Picture, about: str) -> Rightness:
    """Suppose that one party is right about another's wishes, and that everybody sees it so.

    1. Apply those changes of the picture that concern the other party's list.
    2. Find where the moves from the moment come to rest then, under the same concept and by the
       same kind of moves.
    3. Compare that with the case as it is, and rank what is new by the list of the party whose
       picture it is.

    Parameters
    ----------
    before : Analysis
        The case as it is.
    picture : Picture
        The picture of the party that is supposed to be right.
    about : str
        The party it is right about.

    Raises
    ------
    CaseProblems
        If the changes do not settle.
    NotApplicable
        If the concept says nothing about the case that results.
    """
    changes = tuple(change for change in picture.changes if _about(change) == about)
    supposed = changed(before.settled, changes, f"picture of {picture.party}")
    after = outline(supposed, concepts=(before.concept,), moves=before.moves)
    if not after.results:
        raise NotApplicable(after.not_applicable[before.concept])
    return Rightness(
        holder=picture.party,
        about=about,
        comparison=compare(before, after),
        ends=_ends(before, after, picture.party),
    )


def _about(change: Change) -> str:
    """Name the party whose list a change concerns, "" where it concerns none."""
    if isinstance(change, Insert):
        return change.statement.party
    if isinstance(change, Replace | Delete | Move):
        return change.target.partition(".")[0]
    return ""


def _ends(before: Analysis, after: Analysis, party: str) -> Ends:
    """Rank the states of rest that only the other one has against those of the first."""
    if before.start < 0:
        return Ends.UNTOLD
    ranks = before.space.ranks[before.space.parties.index(party)]
    first, second = (each.resting(each.concept) for each in (before, after))
    old, new = ranks[first], ranks[np.setdiff1d(second, first)]
    if not len(old) or not len(new):
        return Ends.UNTOLD
    if new.min() > old.max():
        return Ends.HIGHER
    if new.max() < old.min():
        return Ends.LOWER
    return Ends.LEVEL if len({*old.tolist(), *new.tolist()}) == 1 else Ends.MIXED
