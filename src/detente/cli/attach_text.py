"""What `detente attach` tells: which source each text is, and what became of its passages."""

from collections.abc import Iterable, Iterator

from detente.case import Case
from detente.cli.page import Page
from detente.evidence.attaching import Match
from detente.evidence.quotations import Quotation
from detente.evidence.wording import lines_text
from detente.findings.language import joined
from detente.record import record
from detente.sources.finding import Fate
from detente.sources.shelf import Standing
from detente.sources.source import Cleaned

__all__ = ["Attached", "tell"]

NEEDS_A_LOOK = (Fate.CHANGED, Fate.UNCLEAR, Fate.LOST)
CHANGED = (
    "This is not the text that the claims were anchored in. In a dossier of your own, --reanchor "
    "anchors what moved or changed where it stands now; what is unclear or lost stays as it was."
)
BECAME = {
    Fate.AS_IT_WAS: "Passages that stand where they were",
    Fate.MOVED: "Elsewhere, word for word",
    Fate.CHANGED: "Changed since",
    Fate.UNCLEAR: "In any of several places",
    Fate.LOST: "Lost, with no place that is likely enough",
}
HEADERS = ("Claim", "Passage", "Sure #", "Lines", "Says")


@record
class Attached:
    """A text on the shelf: what it matched, where its copy stands, and what was anchored anew."""

    match: Match
    text: Cleaned
    standing: Standing
    anchored: tuple[str, ...]


def tell(case: Case, done: Iterable[Attached]) -> None:
    """Print each text with the source that it is and the passages that need a look."""
    page = Page()
    page.title(f"{case.title} ({case.slug})")
    for each in done:
        page.heading(each.text.original.name)
        source = case.ledger.sources[each.match.source]
        title = f": {source.title}" if source.title else ""
        page.say(f"This is {source.id}{title}. {each.match.how.value.capitalize()}.", indent=2)
        page.items(_counted(each.match))
        look = [q for q in each.match.quotations if q.fate in NEEDS_A_LOOK]
        if look:
            page.table(HEADERS, (_row(case, q) for q in look))
        if each.anchored:
            page.say(f"Anchored anew: {joined(each.anchored)}.", indent=2)
        page.say(f"Kept as {each.standing.path}", indent=2)
        if each.standing.before:
            page.say(f"The text that was there before is {each.standing.before}", indent=2)
        if look or each.match.count(Fate.MOVED):
            page.say(CHANGED, indent=2, faint=True)


def _counted(match: Match) -> Iterator[str]:
    """Count what became of the passages."""
    total = len(match.quotations)
    if not total:
        yield "No claim of it has a passage."
        return
    for fate, words in BECAME.items():
        if match.count(fate):
            yield f"{words}: {match.count(fate):,} of {total:,}."


def _row(case: Case, quotation: Quotation) -> tuple[str, ...]:
    """Show one passage that needs a look."""
    return (
        quotation.claim,
        quotation.fate.value,
        f"{quotation.confidence:.0%}" if quotation.confidence else "",
        lines_text(quotation),
        case.ledger.claims[quotation.claim].says,
    )
