"""What the results say, in sentences of the case's own words, each with the claims behind it."""

from detente.findings.analysis import analyze, quiet
from detente.findings.finding import KINDS, Finding, Sentence, Witness
from detente.findings.records import Analysis, OutcomeRow, RedLine, Standing, Verdict

__all__ = [
    "KINDS",
    "Analysis",
    "Finding",
    "OutcomeRow",
    "RedLine",
    "Sentence",
    "Standing",
    "Verdict",
    "Witness",
    "analyze",
    "quiet",
]
