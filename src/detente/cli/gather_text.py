"""What `detente gather` prints: each text, what it says of itself, what was done to it."""

from detente.case import Case
from detente.cli.page import Page
from detente.evidence.adopting import Adopted
from detente.findings.language import joined
from detente.record import record
from detente.sources.duplicates import Pair
from detente.sources.gathering import Gathered, source_of
from detente.sources.shelf import Standing
from detente.sources.source import ASIDE, Cleaned, Deed, Kind, Step
from detente.sources.voices import Voice

__all__ = ["Entered", "tell"]

SAYS = ("title", "author", "date", "publisher", "origin", "address", "language")
TOLD_ONE_BY_ONE = 12  # steps of one rule; more are told as one, and --json has them all
HEADINGS = {
    Deed.JOINED: "Joined",
    Deed.ASIDE: "Set aside, no part of the argument",
    Deed.CHANGED: "Changed in small",
}


@record
class Entered:
    """A text that was entered as a source, and where its copy stands."""

    adopted: Adopted
    standing: Standing


def tell(case: Case, found: Gathered, made: tuple[Entered, ...]) -> None:
    """Print every text with every step that was taken, what texts share, and the voices."""
    page = Page()
    page.title(f"{case.title} ({case.slug})")
    for each in found.texts:
        page.heading(each.original.name)
        _details(page, case, each)
        _paragraphs(page, each)
        for deed in HEADINGS:
            _steps(page, each, deed)
    if len([name for voice in found.voices for name in voice.sources]) > 1:
        page.heading("Independent voices")
        page.items(_voice(voice) for voice in found.voices)
        page.items((_pair(pair) for pair in found.pairs), indent=4)
    if made:
        page.heading("Entered")
        page.items(_entered(each) for each in made)
        return
    page.say(
        "No file was altered and nothing was written. --restore takes a step back; --write enters "
        "the texts in a dossier of your own; --json has the text and every step with its place.",
        faint=True,
    )


def _entered(each: Entered) -> str:
    """Say what was entered of a text."""
    keys = ", ".join(each.adopted.values) or "nothing that it did not say already"
    what = "a new source" if each.adopted.new else "a source that was there"
    return f"{each.adopted.source}, {what} ({keys}); kept as {each.standing.path}"


def _voice(voice: Voice) -> str:
    """Say which texts are one voice, and why."""
    names = joined(voice.sources)
    if not voice.links:
        return f"{names} speaks for itself."
    why = "; ".join(dict.fromkeys(link.because for link in voice.links))
    return f"{names} count as one voice: {why}."


def _pair(pair: Pair) -> str:
    """Say how much two texts share."""
    whole = sum(shared.whole for shared in pair.shared)
    paragraphs = f"{whole} whole paragraph{'' if whole == 1 else 's'}"
    fuller = f"; {pair.fuller} is the fuller" if pair.fuller else ""
    ways = zip((pair.first, pair.second), pair.common, pair.words, strict=True)
    shares = [f"{common:,} of {words:,} words of {name}" for name, common, words in ways]
    return f"They share {joined(shares)}, {paragraphs} among them{fuller}."


def _details(page: Page, case: Case, each: Cleaned) -> None:
    """Print what a text says of itself, what it does not say, and which source it is."""
    said = {name: getattr(each.details, name) for name in SAYS}
    page.items(f"{name}: {value}" for name, value in said.items() if value)
    absent = [name for name, value in said.items() if not value]
    if absent:
        page.items([f"absent: {joined(absent)}"])
    name = source_of({k: source.title for k, source in case.ledger.sources.items()}, each)
    if each.original.made_by:
        page.items([f"read with {each.original.made_by}"])
    page.items(f"note: {note.says}" for note in each.notes)
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
    """Print the steps of one sort; many of one rule are told as one."""
    steps = [step for step in each.steps if step.deed is deed]
    if not steps:
        return
    page.say(f"{HEADINGS[deed]} ({len(steps)}):", indent=2)
    rules = [step.rule for step in steps]
    many = {r for r in rules if deed is Deed.CHANGED or rules.count(r) > TOLD_ONE_BY_ONE}
    told = {step.rule: step.reason for step in reversed(steps) if step.rule in many}
    page.items((_told(each, step) for step in steps if step.rule not in many), indent=4)
    like = "" if deed is Deed.CHANGED else ", and others like it"
    page.items(
        (f"{why}{like} ({rule}, {rules.count(rule)})" for rule, why in reversed(told.items())),
        indent=4,
    )


def _told(each: Cleaned, step: Step) -> str:
    """Say where a step is, why it was taken, and whether it was taken back."""
    line = each.original.text.count("\n", 0, step.start) + 1
    kind = f" {step.kind.value}" if step.kind in ASIDE else ""
    back = "; taken back" if step.restored else ""
    return f"line {line}{kind}: {step.reason} ({step.id}{back})"
