"""What `detente gather` prints: each text, what it says of itself, what was done to it."""

from collections.abc import Sequence

from detente.case import Case
from detente.cli.page import Page
from detente.findings.language import joined
from detente.sources.gathering import source_of
from detente.sources.source import ASIDE, Cleaned, Deed, Kind, Step

__all__ = ["tell"]

SAYS = ("title", "author", "date", "publisher", "origin", "address", "language")
HEADINGS = {
    Deed.JOINED: "Joined",
    Deed.ASIDE: "Set aside, no part of the argument",
    Deed.CHANGED: "Changed in small",
}


def tell(case: Case, found: Sequence[Cleaned]) -> None:
    """Print every text with what was found in it and every step that was taken."""
    page = Page()
    page.title(f"{case.title} ({case.slug})")
    for each in found:
        page.heading(each.original.name)
        _details(page, case, each)
        _paragraphs(page, each)
        for deed in HEADINGS:
            _steps(page, each, deed)
    page.say(
        "No file was altered and nothing was written. --restore takes a step back; --json has the "
        "text and every step with its place.",
        faint=True,
    )


def _details(page: Page, case: Case, each: Cleaned) -> None:
    """Print what a text says of itself, what it does not say, and which source it is."""
    said = {name: getattr(each.details, name) for name in SAYS}
    page.items(f"{name}: {value}" for name, value in said.items() if value)
    absent = [name for name, value in said.items() if not value]
    if absent:
        page.items([f"absent: {joined(absent)}"])
    name = source_of({k: source.title for k, source in case.ledger.sources.items()}, each)
    known = f"It has the title of {name}." if name else "No source of the case has its title."
    page.say(known, indent=2)


def _paragraphs(page: Page, each: Cleaned) -> None:
    """Print how many paragraphs of which kind there are."""
    kinds = [paragraph.kind for paragraph in each.paragraphs]
    counts = [f"{kinds.count(kind)} {kind.value}" for kind in Kind if kind in kinds]
    running = sum(len(paragraph.text) for paragraph in each.running)
    page.say(f"{len(kinds)} paragraphs: {joined(counts)}.", indent=2)
    page.say(f"{running:,} characters of argument.", indent=2)


def _steps(page: Page, each: Cleaned, deed: Deed) -> None:
    """Print the steps of one sort; many small changes of a rule are told as one."""
    steps = [step for step in each.steps if step.deed is deed]
    if not steps:
        return
    page.say(f"{HEADINGS[deed]} ({len(steps)}):", indent=2)
    if deed is Deed.CHANGED:
        rules = [step.rule for step in steps]
        told = {step.rule: step.reason for step in steps}
        page.items((f"{why} ({rule}, {rules.count(rule)})" for rule, why in told.items()), indent=4)
        return
    page.items((_told(each, step) for step in steps), indent=4)


def _told(each: Cleaned, step: Step) -> str:
    """Say where a step is, why it was taken, and whether it was taken back."""
    line = each.original.text.count("\n", 0, step.start) + 1
    kind = f" {step.kind.value}" if step.kind in ASIDE else ""
    back = "; taken back" if step.restored else ""
    return f"line {line}{kind}: {step.reason} ({step.id}{back})"
