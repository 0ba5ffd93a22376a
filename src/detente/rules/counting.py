"""Whether the ballots cast carry a motion."""

from collections.abc import Sequence

from detente.case import Body
from detente.record import record
from detente.rules.ballots import Ballot, Cast

__all__ = ["Count", "count"]


@record
class Count:
    """What the ballots come to.

    ``yes``, ``no`` and ``abstaining`` are votes; ``vetoes`` the seats with a veto that vote no,
    ``tabled`` those that may table the motion and vote for it. ``casts`` are all ballots.
    """

    passes: bool
    yes: int
    no: int
    abstaining: int
    vetoes: tuple[str, ...]
    tabled: tuple[str, ...]
    casts: tuple[Cast, ...]


def count(body: Body, casts: Sequence[Cast]) -> Count:
    """Say whether a motion passes.

    It does if a seat that may table it is for it, the votes in favor reach the quota, and no seat
    with a veto votes no. An abstention is no veto, and counts toward nothing.

    Parameters
    ----------
    body : Body
        Whose rule.
    casts : sequence of Cast
        A ballot for each seat, in the order of the body.
    """
    votes = {ballot: sum(c.votes for c in casts if c.ballot is ballot) for ballot in Ballot}
    pairs = tuple(zip(body.seats, casts, strict=True))
    vetoes = tuple(s.id for s, c in pairs if s.veto and c.ballot is Ballot.NO)
    tabled = tuple(s.id for s, c in pairs if s.tables and c.ballot is Ballot.YES)
    return Count(
        passes=bool(tabled) and not vetoes and votes[Ballot.YES] >= body.quota,
        yes=votes[Ballot.YES],
        no=votes[Ballot.NO],
        abstaining=votes[Ballot.ABSTAIN],
        vetoes=vetoes,
        tabled=tabled,
        casts=tuple(casts),
    )
