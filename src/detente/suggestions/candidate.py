"""The records of what may be a claim: its place, its words, and which words said so."""

from enum import StrEnum

from detente.claims.claim import Modality
from detente.record import record
from detente.sources.source import Stretch

__all__ = ["KINDS", "Candidate", "Cue", "Sign"]

KINDS = (
    "capability/leverage",
    "causal mechanism",
    "conclusion",
    "event/date",
    "forum/procedure",
    "instrument/option",
    "party-interest",
    "perception/belief",
    "preference ordering",
    "quantity",
    "red line",
    "scenario",
    "tie/dependence",
)


class Sign(StrEnum):
    """What a word of a text may be a sign of."""

    ABILITY = "ability"
    CAUSE = "cause"
    CONDITION = "condition"
    DOUBT = "doubt"  # what is only possible, or told by others
    EVENT = "event"
    FORECAST = "forecast"
    FORUM = "forum"
    INTEREST = "interest"
    JUDGMENT = "judgment"  # the author's own
    MODAL = "modal"
    NEED = "need"  # what must be or should be done
    NEGATION = "negation"
    OPTION = "option"
    PREFERENCE = "preference"
    RED_LINE = "red line"
    REFERENCE = "reference"  # it stands for a party named before
    TIE = "tie"
    VIEW = "view"  # somebody holds or says it


@record
class Cue:
    """Words of a text, and what they are a sign of."""

    sign: Sign
    words: str


@record
class Candidate:
    """A stretch of a text that may be a claim; a person decides.

    ``start`` and ``end`` are characters of the text as received; ``stretches`` are those of its
    words, several where a page break or a sign set aside stands between. ``words`` are as
    cleaned. ``kind``, ``parties``, ``modality`` and ``holder`` (ids, "" where nobody is said to
    hold it) are guesses from the ``cues``; ``quantities`` and ``time`` are as written. ``score``
    goes from 0 to 1 and orders candidates, no more.
    """

    start: int
    end: int
    words: str
    stretches: tuple[Stretch, ...]
    kind: str
    modality: Modality
    score: float
    parties: tuple[str, ...] = ()
    holder: str = ""
    quantities: tuple[str, ...] = ()
    time: str = ""
    cues: tuple[Cue, ...] = ()
