"""Check a ranking of GMCR+ against the feasible states that it numbers."""

from collections import Counter
from collections.abc import Sequence

from detente.case.gmcr_faults import Faults
from detente.case.gmcr_model import GmcrParty

__all__ = ["check_ranking"]

LISTED = 8


def check_ranking(party: GmcrParty, path: str, states: int, faults: Faults) -> None:
    """Report what keeps a ranking from having every feasible state exactly once.

    Parameters
    ----------
    party : GmcrParty
        Whose ranking it is.
    path : str
        Where the ranking stands, or would.
    states : int
        How many feasible states there are; their numbers begin at 1.
    faults : Faults
        Takes the problems.
    """
    if not party.ranking:
        message = f"expected a ranking of all {states} feasible states, found none"
        faults.report("missing-key", message, path, "rankings by hand are in force in this file")
        return
    times = Counter(state for group in party.ranking for state in group)
    expected = f"expected each feasible state, 1 to {states}, exactly once"
    for kind, which in (
        ("out of range", [state for state in times if not 1 <= state <= states]),
        ("there more than once", [state for state, count in times.items() if count > 1]),
        ("missing", [state for state in range(1, states + 1) if state not in times]),
    ):
        if which:
            faults.report("ranking", f"{expected}; {kind}: {_listed(sorted(which))}", path)


def _listed(states: Sequence[int]) -> str:
    """Name states, the first few of many."""
    shown = ", ".join(str(state)[:20] for state in states[:LISTED])
    more = len(states) - LISTED
    return f"{shown} and {more} more" if more > 0 else shown
