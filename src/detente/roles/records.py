"""What the parts that parties play are told as: data only."""

from enum import StrEnum

from detente.findings.finding import Witness
from detente.record import record

__all__ = ["Grade", "Role", "RoleKind", "Shown"]


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


@record
class Shown:
    """Something that can be checked by hand; ``what`` says what the witnesses are."""

    what: str
    witnesses: tuple[Witness, ...]


@record
class Role:
    """Whether a party plays a part in an outcome.

    Attributes
    ----------
    kind : RoleKind
        The part.
    party : str
        Who plays it, or does not.
    outcome : str
        Id of the outcome or definition; "" for a bystander.
    holds : bool
        Whether it does.
    grade : Grade
        How.
    of : tuple of str
        The other parties it takes: for whom it is the bad cop, without whom its veto or its weight
        counts, who undoes what it flips, whom the spoiler harms, the coalition of an opening.
    sets : tuple of tuple of str
        For an obstacle: the smallest sets of parties whose willingness would do.
    shown : tuple of Shown
        Witnesses.
    reason : str
        Why the role cannot be judged, or what forbids the outcome; "" otherwise.
    over : str
        ``resting`` or ``stable``: over which states it is judged.
    """

    kind: RoleKind
    party: str
    outcome: str
    holds: bool
    grade: Grade = Grade.PLAIN
    of: tuple[str, ...] = ()
    sets: tuple[tuple[str, ...], ...] = ()
    shown: tuple[Shown, ...] = ()
    reason: str = ""
    over: str = "resting"
