"""What the parts that parties play are told as: data only."""

from detente.case.question_roles import Grade, RoleKind
from detente.findings.finding import Witness
from detente.record import record

__all__ = ["Grade", "Role", "RoleKind", "Shown"]


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
        Why the role cannot be judged, what forbids the outcome, or why a bad cop does not play
        second fiddle; "" otherwise.
    ties : tuple of str
        Ids of the ties that it rests on, or that bind the party to those it plays the part for.
    filled_by, tied : tuple of str
        For a vacant opening: the parties that fill it all the same; if there are none, those that
        have ties to all its members.
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
    ties: tuple[str, ...] = ()
    filled_by: tuple[str, ...] = ()
    tied: tuple[str, ...] = ()
    over: str = "resting"
