"""What the results say, in sentences of the case's own words, each with the claims behind it."""

from detente.findings.analysis import analyze, quiet
from detente.findings.finding import KINDS, Finding, Sentence, Witness
from detente.findings.records import Analysis, LineStanding, OutcomeRow, RedLine, Standing

__all__ = [
    "KINDS",
    "Analysis",
    "Finding",
    "LineStanding",
    "OutcomeRow",
    "RedLine",
    "Sentence",
    "Standing",
    "Witness",
    "analyze",
    "quiet",
]
