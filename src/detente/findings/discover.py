"""All findings of an analysis, in reading order."""

from detente.findings.around_findings import around_findings
from detente.findings.difference_findings import (
    lean_findings,
    moves_findings,
    upset_findings,
)
from detente.findings.finding import Finding
from detente.findings.outcome_findings import (
    concept_findings,
    outcome_findings,
    red_line_findings,
)
from detente.findings.records import Analysis
from detente.findings.resting_findings import (
    moment_findings,
    resting_findings,
    stable_findings,
)
from detente.findings.staying_findings import staying_findings

__all__ = ["discover"]


def discover(analysis: Analysis) -> tuple[Finding, ...]:
    """Say in sentences what the results of a case show.

    1. Where the moves from the moment come to rest; without a moment, which states are stable.
    2. Whether the moment itself is stable, and for whom not.
    3. Outcomes, and where a further look ahead changes their answer.
    4. Red lines.
    5. What wasteful moves, and the other kind of moves, would change.
    """
    if not analysis.results:
        return ()
    if analysis.start < 0:
        return (*stable_findings(analysis), *outcome_findings(analysis))
    return (
        *resting_findings(analysis),
        *around_findings(analysis),
        *upset_findings(analysis),
        *moment_findings(analysis),
        *staying_findings(analysis),
        *outcome_findings(analysis),
        *concept_findings(analysis),
        *red_line_findings(analysis),
        *lean_findings(analysis),
        *moves_findings(analysis),
    )
