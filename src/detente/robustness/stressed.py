"""What a study of a case found: shares with intervals, and what moves each finding."""

from detente.audit.records import Share
from detente.record import record

__all__ = ["KINDS", "Finding", "Influence", "Stress"]

KINDS = ("outcome", "moves", "conclusion")
"""What findings are about, in reading order."""


@record
class Influence:
    """Something that draws differ in, and how far a finding's share differs with it.

    ``kind`` is ``pair`` (``names``: the statement above, the statement below), ``alternative``
    (its id, a member) or ``bridge`` (its id, on). ``present`` and ``absent`` are the shares of the
    finding where it is so and where it is not.
    """

    kind: str
    names: tuple[str, ...]
    present: Share
    absent: Share

    @property
    def effect(self) -> float:
        """How much larger the share is where it is so, -1 to 1."""
        return self.present.value - self.absent.value


@record
class Finding:
    """One thing found in some draws: what it is about, what is said of it, in how many.

    ``influences`` are what moves it most, the strongest first. A share of 100 % comes with
    ``decided_by``, the statements any of which could undo it if opened alone, or, where there are
    none, ``always``: why it could not be otherwise; in a shard it comes with neither.
    """

    kind: str
    subject: str
    value: str
    share: Share
    influences: tuple[Influence, ...] = ()
    decided_by: tuple[str, ...] = ()
    always: str = ""


@record
class Stress:
    """A study of a case: its plan, what was drawn, and its findings in reading order.

    ``differing`` counts the pairs of statements, members and bridges in which the draws differ; 0
    says that nothing was left open and every draw is the same. ``troubled`` counts the draws that
    did not settle; shares are of the others.
    """

    case: str
    fingerprint: str
    seed: int
    draws: int
    vary: tuple[str, ...]
    findings: tuple[Finding, ...]
    differing: int = 0
    troubled: int = 0
    shard: str = ""
