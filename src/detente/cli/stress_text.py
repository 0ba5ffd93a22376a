"""A study told on the terminal."""

from detente.cli.page import Page
from detente.robustness.stressed import Stress
from detente.robustness.wording import (
    finding_sentence,
    reason_sentence,
    study_sentence,
    told_together,
)
from detente.settle import Settled

__all__ = ["tell"]

HEADINGS = {
    "outcome": "Outcomes",
    "moves": "Who would move from the moment",
    "conclusion": "Conclusions",
}


def tell(settled: Settled, stress: Stress) -> None:
    """Print every finding with its share, and what decides it or moves it most.

    Two answers to one thing are told in one row.
    """
    page = Page()
    page.title(f"{settled.case.title} ({settled.case.slug})")
    page.say(f"{study_sentence(stress)} Seed {stress.seed}.", faint=True)
    for kind, heading in HEADINGS.items():
        found = [each for each in stress.findings if each.kind == kind]
        if found:
            page.heading(heading)
        for first, *others in told_together(found):
            page.items([finding_sentence(settled, first, *others)])
            if reason := reason_sentence(settled, first):
                page.say(reason, indent=4, faint=True)
    page.heading("What this counts")
    page.say("Draws of what the case leaves open. A share is of these draws, never a likelihood.")
