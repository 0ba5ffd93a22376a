"""The states that a question speaks of, how many of them, and how it is to be taken, as records."""

from enum import StrEnum

from detente.case.formula import TRUE, Formula
from detente.case.question_items import Item
from detente.record import field, record

__all__ = ["Among", "Frame", "Quantifier", "States", "Which"]


class Quantifier(StrEnum):
    """How many of the things spoken of."""

    SOME = "some"
    NO = "no"
    EVERY = "every"


class Among(StrEnum):
    """Which states a question speaks of."""

    RESTING = "resting"  # reachable from the moment by lean moves, stable, and not upset: A
    REACHABLE = "reachable"
    STABLE = "stable"
    FEASIBLE = "feasible"


class Which(StrEnum):
    """Which of some states are held against others."""

    EVERY = "every"
    SOME = "some"
    BEST = "best"
    WORST = "worst"
    TIDY = "tidy"


@record
class Frame:
    """From where, by which moves, under which concept; "" means as the question is put.

    ``around`` says that it starts from around the moment too (DESIGN: ``from around M``).
    """

    moment: str = ""
    around: bool = False
    moves: str = ""
    concept: str = ""


@record
class States:
    """Some states: those of a kind, seen from a frame, where ``where`` holds.

    ``moment`` set and nothing else: just the state of that moment. ``under`` are the items in
    force for these states alone.
    """

    among: Among = Among.FEASIBLE
    frame: Frame = field(default_factory=Frame)
    where: Formula = TRUE
    moment: str = ""
    under: tuple[Item, ...] = ()
