"""The question that puts a conclusion to a case: its parts, as records.

A question is text in the case file (``asks``); `detente.case.question_grammar` reads it. Nothing
here computes: `detente.audit` answers questions.
"""

from enum import StrEnum

from detente.case.formula import Formula
from detente.case.question_items import (
    Absent,
    Against,
    AsOne,
    Fixed,
    Frozen,
    InPlace,
    Item,
    Leaves,
    Named,
)
from detente.case.question_roles import Grade, Passes, Plays, RoleKind
from detente.case.question_states import Among, Frame, Quantifier, States, Which
from detente.record import field, record

__all__ = [
    "Absent",
    "Against",
    "Agree",
    "All",
    "Among",
    "AnyOf",
    "AsOne",
    "Denied",
    "Enters",
    "Fixed",
    "Flips",
    "Frame",
    "Frozen",
    "Grade",
    "Higher",
    "InPlace",
    "Item",
    "Judgement",
    "Kind",
    "Leaves",
    "Lies",
    "Likelier",
    "Measure",
    "Named",
    "Passes",
    "Plays",
    "Quantifier",
    "Question",
    "Ranks",
    "RecordedAct",
    "Replies",
    "RoleKind",
    "Same",
    "SameReplies",
    "SameSettings",
    "Satisfies",
    "States",
    "Under",
    "Which",
    "joined_parts",
]


class Kind(StrEnum):
    """Which changes by parties a question speaks of."""

    SINGLE = "improvement"
    JOINT = "joint improvement"
    FIRM = "firm joint improvement"
    COSTLESS = "costless joint improvement"


class Measure(StrEnum):
    """How the agreement of two parties is measured."""

    OUTCOMES = "outcomes"  # rank correlation, statements about own options left out
    STATES = "states"  # rank correlation over all feasible states
    DIRECTIONS = "directions"  # share of the others' options on which both lean the same way


class Judgement(StrEnum):
    """What a recorded act can be under a party's list."""

    BEST_REPLY = "a best reply"
    IMPROVEMENT = "an improvement"
    NEITHER = "neither"


@record
class Satisfies:
    """Some, no or every state of a kind satisfies a formula."""

    quantifier: Quantifier
    states: States
    that: Formula
    text: str = field(default="", compare=False)


@record
class Enters:
    """Some, no or every improvement of a kind leads to where a formula holds, from where it fails.

    ``moment`` "" means from anywhere. ``parties`` is empty for anybody; with ``exactly`` the
    coalition has just these members, otherwise they are among them.
    """

    quantifier: Quantifier
    kind: Kind
    that: Formula
    parties: tuple[str, ...] = ()
    exactly: bool = False
    moment: str = ""
    text: str = field(default="", compare=False)


@record
class Replies:
    """Some, no or every best reply of a party to some states leads to where a formula holds.

    Where nothing is better, to stay is the best reply; equally good ones are all best.
    """

    quantifier: Quantifier
    party: str
    to: States
    that: Formula
    text: str = field(default="", compare=False)


@record
class SameReplies:
    """A party's best replies to some states are the same (or differ) under two lists of items."""

    party: str
    to: States
    first: tuple[Item, ...]
    second: tuple[Item, ...]
    differ: bool = False
    text: str = field(default="", compare=False)


@record
class Ranks:
    """A party (every party where ``party`` is "") ranks some states above others."""

    party: str
    upper: States
    lower: States
    upper_which: Which = Which.EVERY
    lower_which: Which = Which.EVERY
    text: str = field(default="", compare=False)


@record
class Higher:
    """A statement stands higher in its list than another in its own; both are keys."""

    statement: str
    other: str
    text: str = field(default="", compare=False)


@record
class Agree:
    """Two parties agree more than two others, or more under some items than under others.

    Where both pairs are the same, ``first`` and ``second`` differ; an empty one is the case as it
    stands.
    """

    pair: tuple[str, str]
    other: tuple[str, str]
    measure: Measure = Measure.OUTCOMES
    first: tuple[Item, ...] = ()
    second: tuple[Item, ...] = ()
    text: str = field(default="", compare=False)


@record
class Same:
    """Some states, projected on options (all where empty), are the same under two lists of items.

    With ``differ`` the question is whether they are not.
    """

    states: States
    options: tuple[str, ...]
    first: tuple[Item, ...]
    second: tuple[Item, ...]
    differ: bool = False
    text: str = field(default="", compare=False)


@record
class SameSettings:
    """Some states, projected on options, are the same for every setting of a party's options.

    With ``differ`` the question is whether they differ for some setting.
    """

    states: States
    options: tuple[str, ...]
    party: str
    differ: bool = False
    text: str = field(default="", compare=False)


@record
class Flips:
    """Some, no or every party's option, changed alone at some state, flips a formula.

    ``quantifier`` is over the permitted changes of one option of the party at ``states``.
    """

    quantifier: Quantifier
    party: str
    states: States
    that: Formula
    text: str = field(default="", compare=False)


@record
class RecordedAct:
    """What the value that an option has at a moment is: a best reply, an improvement, or neither.

    It is judged from the moment's state with just that option turned over.
    """

    option: str
    moment: str
    judgement: Judgement
    text: str = field(default="", compare=False)


@record
class Lies:
    """A party's position on a scale lies below another's, or above it."""

    party: str
    other: str
    scale: str
    above: bool = False
    text: str = field(default="", compare=False)


@record
class Likelier:
    """A chance is likelier under some items than under others, whatever its likelihood is."""

    chance: str
    first: tuple[Item, ...]
    second: tuple[Item, ...]
    text: str = field(default="", compare=False)


@record
class Under:
    """A question asked with some items in force."""

    items: tuple[Item, ...]
    part: "Question"
    text: str = field(default="", compare=False)


@record
class All:
    """Every part holds."""

    parts: "tuple[Question, ...]"
    text: str = field(default="", compare=False)


@record
class AnyOf:
    """At least one part holds."""

    parts: "tuple[Question, ...]"
    text: str = field(default="", compare=False)


@record
class Denied:
    """The part does not hold."""

    part: "Question"
    text: str = field(default="", compare=False)


Question = (
    Satisfies
    | Enters
    | Replies
    | SameReplies
    | Ranks
    | Higher
    | Agree
    | Same
    | SameSettings
    | Flips
    | RecordedAct
    | Lies
    | Likelier
    | Plays
    | Passes
    | Under
    | All
    | AnyOf
    | Denied
)


def joined_parts(question: Question) -> tuple[Question, ...]:
    """List the parts of a question that get a verdict each: those that ``and`` joins."""
    return question.parts if isinstance(question, All) else (question,)
