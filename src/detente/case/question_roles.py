"""Questions about roles and votes: the parts that parties can play, and what bodies pass."""

from collections.abc import Mapping
from enum import StrEnum

from detente.case.formula import TRUE, Formula
from detente.case.question_states import Frame, Quantifier, States
from detente.record import Frozen, field, record

__all__ = ["GRADES", "Grade", "Passes", "Plays", "RoleKind"]


class RoleKind(StrEnum):
    """The roles, as DESIGN section 7 defines them."""

    NEEDED = "needed"
    OBSTACLE = "obstacle"
    VETO_PLAYER = "veto player"
    SPOILER = "spoiler"
    MEDIATOR = "mediator"
    BROKER = "broker's opening"
    BAD_COP = "bad cop"
    SECOND_FIDDLE = "second fiddle"
    PIVOTAL = "pivotal"
    BYSTANDER = "bystander"


class Grade(StrEnum):
    """How a role is played."""

    PLAIN = ""
    BY_CONSTRUCTION = "by construction"
    USED = "used"
    IN_RESERVE = "in reserve"
    FOR_GOOD = "for good"
    AT_ONCE = "at once only"
    EVERYWHERE = "in every state"
    SOMEWHERE = "in some states"
    MOVES_ON = "moves on"
    FILLED = "filled"
    VACANT = "vacant"
    FIRST = "who goes first"


GRADES: Mapping[RoleKind, tuple[Grade, ...]] = Frozen(
    {
        RoleKind.NEEDED: (Grade.BY_CONSTRUCTION,),
        RoleKind.VETO_PLAYER: (Grade.USED, Grade.IN_RESERVE),
        RoleKind.BROKER: (Grade.FILLED, Grade.VACANT),
        RoleKind.BAD_COP: (Grade.EVERYWHERE, Grade.SOMEWHERE),
        RoleKind.SECOND_FIDDLE: (Grade.EVERYWHERE, Grade.SOMEWHERE),
        RoleKind.PIVOTAL: (Grade.FOR_GOOD, Grade.AT_ONCE),
        RoleKind.BYSTANDER: (Grade.IN_RESERVE, Grade.BY_CONSTRUCTION),
    }
)
"""The grades in which a role can be asked for; a role that is not listed has none."""


@record
class Plays:
    """A party plays a part in an outcome: some, no or every party where ``party`` is "".

    ``that`` is the outcome, true for a bystander, whose part is the same in every outcome.
    ``other`` is for whom the party is the bad cop, "" where the part is played for nobody. With a
    ``grade`` it must be played in that way.
    """

    role: RoleKind
    party: str = ""
    quantifier: Quantifier = Quantifier.SOME
    that: Formula = TRUE
    other: str = ""
    grade: Grade = Grade.PLAIN
    frame: Frame = field(default_factory=Frame)
    text: str = field(default="", compare=False)


@record
class Passes:
    """A motion passes in a body that takes an option: at a moment, or in some, no or every state.

    ``states`` is empty where only the state of ``moment`` is meant ("": the moment that the
    question is asked at). With ``most`` the question is whether none passes that takes a text
    stronger than the option.
    """

    body: str
    option: str
    most: bool = False
    quantifier: Quantifier = Quantifier.SOME
    states: tuple[States, ...] = ()
    moment: str = ""
    text: str = field(default="", compare=False)
