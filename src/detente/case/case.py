"""The records a case is made of; nothing here reads a file or computes a result.

An absent text is ``""`` and an absent list ``()``: no field of a record is ever ``None``.
"""

from collections.abc import Mapping
from enum import StrEnum

from detente.case.body import Body
from detente.case.chance import Chance
from detente.case.formula import Formula
from detente.case.picture import Picture
from detente.case.question import Question
from detente.case.scale import Scale
from detente.case.tie import Tie
from detente.case.variation import Alternative, Bridge, Scenario
from detente.case.wishes import Ranking, Statement, Tag
from detente.claims import Ledger
from detente.record import Frozen, field, record

__all__ = [
    "Case",
    "Coding",
    "Conclusion",
    "Constraint",
    "Definition",
    "Direction",
    "ForbiddenMove",
    "Moment",
    "Option",
    "Outcome",
    "Party",
]


class Direction(StrEnum):
    """Which way an option may be changed."""

    BOTH = "both"
    ONCE = "once"  # from no to yes only
    DROP = "drop"  # from yes to no only
    NEVER = "never"


@record
class Coding:
    """Who turned articles into a case, or into the part of it that ``what`` names, and when.

    ``on`` is a year, a month or a day: 2026, 2026-11 or 2026-11-25.
    """

    by: tuple[str, ...]
    on: str
    what: str = ""
    note: str = ""


@record
class Party:
    """Who decides: owns options, and has an order of wishes."""

    id: str
    name: str
    aliases: tuple[str, ...] = ()
    note: str = ""


@record
class Option:
    """A yes/no choice. ``id`` is ``party.option``; ``holders`` starts with its owner.

    ``means`` is a verb phrase in the third person ("tables a text"); ``otherwise`` says the
    negative, and is "" where the case gives none. ``default`` is the value without a holder's act.
    A ``closed`` option is not taken, by anybody, unless a change opens it.
    """

    id: str
    holders: tuple[str, ...]
    means: str = ""
    otherwise: str = ""
    moves: Direction = Direction.BOTH
    default: bool = False
    closed: bool = False
    because: tuple[str, ...] = ()
    note: str = ""

    @property
    def owner(self) -> str:
        """The party or body whose name the option carries."""
        return self.holders[0]


@record
class Constraint:
    """A formula that holds in every feasible state; ``text`` is how the case wrote it.

    ``id`` is "" where the case gives none; ``label`` always names it for a message.
    """

    id: str
    label: str
    formula: Formula
    text: str
    because: tuple[str, ...] = ()
    tag: Tag = Tag.UNTAGGED
    note: str = ""


@record
class ForbiddenMove:
    """No move from a state where ``source`` holds to one where ``target`` holds.

    It binds the moves of ``party`` alone, or everybody's where ``party`` is "".
    """

    id: str
    source: Formula
    target: Formula
    party: str = ""
    because: tuple[str, ...] = ()
    note: str = ""


@record
class Definition:
    """A named formula."""

    id: str
    formula: Formula
    text: str
    because: tuple[str, ...] = ()
    note: str = ""


@record
class Outcome:
    """A named formula over states that people talk about.

    ``label`` is the name the analysis gave it (``O-1``). An outcome that the options cannot say
    yet has ``formula`` "" and ``missing`` says what it would need.
    """

    id: str
    formula: Formula | str = ""
    text: str = ""
    means: str = ""
    label: str = ""
    missing: str = ""
    because: tuple[str, ...] = ()


@record
class Moment:
    """A dated status quo: the options taken, and the scenarios that come with it."""

    id: str
    on: tuple[str, ...]
    scenarios: tuple[str, ...] = ()
    means: str = ""
    because: tuple[str, ...] = ()
    note: str = ""


@record
class Conclusion:
    """What an author concludes, the claims it rests on, and the question that would test it.

    ``asks`` is the text of ``question``, ``in_words`` says the same for people; where there is no
    question, both are "" and ``not_yet`` says why. ``strength`` is the author's own: "will",
    "must", "may" or "". ``given`` are scenarios, bridges, members of alternatives and a moment.
    """

    id: str
    says: str
    rests_on: tuple[str, ...] = ()
    stated_in: tuple[str, ...] = ()
    asks: str = ""
    question: Question | str = ""
    in_words: str = ""
    not_yet: str = ""
    strength: str = ""
    premises: tuple[str, ...] = ()
    given: tuple[str, ...] = ()
    note: str = ""


@record
class Case:
    """Everything a dossier says, read and checked, before any choice is made.

    ``options`` stand in the order of the file, which is also the order of their bits.
    ``answered_by`` names the conclusions that answer ``question``.
    ``counterparts`` are groups of options that correspond, one a party in each.
    ``defaults`` names the moment used where none is asked for, and the scenarios of the report.
    ``fingerprint`` is a digest of the content: comments, white space and order of keys are not
    part of it.
    """

    slug: str
    title: str
    parties: tuple[Party, ...]
    options: tuple[Option, ...]
    bodies: tuple[Body, ...] = ()
    summary: str = ""
    question: str = ""
    answered_by: tuple[str, ...] = ()
    coded: tuple[Coding, ...] = ()
    definitions: tuple[Definition, ...] = ()
    constraints: tuple[Constraint, ...] = ()
    forbidden_moves: tuple[ForbiddenMove, ...] = ()
    preferences: Mapping[str, tuple[Statement, ...]] = field(default_factory=Frozen)
    rankings: Mapping[str, Ranking] = field(default_factory=Frozen)
    outcomes: tuple[Outcome, ...] = ()
    moments: tuple[Moment, ...] = ()
    scenarios: tuple[Scenario, ...] = ()
    bridges: tuple[Bridge, ...] = ()
    alternatives: tuple[Alternative, ...] = ()
    pictures: Mapping[str, Picture] = field(default_factory=Frozen)
    scales: tuple[Scale, ...] = ()
    chances: tuple[Chance, ...] = ()
    ties: tuple[Tie, ...] = ()
    counterparts: tuple[tuple[str, ...], ...] = ()
    conclusions: tuple[Conclusion, ...] = ()
    default_moment: str = ""
    report_scenarios: tuple[str, ...] = ()
    ledger: Ledger = field(default_factory=Ledger)
    fingerprint: str = ""
