"""What `detente suggest` tells: candidates with their places, and what was entered."""

from dataclasses import asdict

from detente.case import Case
from detente.cli.documents import case_document
from detente.cli.page import Page
from detente.cli.writing import Document
from detente.evidence.taking import Taken
from detente.record import record
from detente.sources.excerpts import lines_of
from detente.sources.source import Cleaned
from detente.suggestions.asking import Dropped
from detente.suggestions.candidate import Candidate

__all__ = ["Row", "Shown", "guessed", "suggested_document", "tell", "tell_entered"]

SHOWN_DROPPED = 5


@record
class Row:
    """A numbered candidate, a model's paraphrase of it if there is one, and claims it covers."""

    number: int
    candidate: Candidate
    says: str
    claims: tuple[str, ...]


@record
class Shown:
    """The candidates of a text, with the case and the file as asked for.

    ``source`` is "" where the text is no source of the case yet.
    """

    asked: str
    file: str
    case: Case
    text: Cleaned
    source: str
    rows: tuple[Row, ...]
    dropped: tuple[Dropped, ...]


def tell(shown: Shown) -> None:
    """Print every candidate with what it seems to say."""
    page = Page()
    page.title(f"{shown.case.title} ({shown.case.slug})")
    name = shown.text.original.name
    which = f"{name} is {shown.source}" if shown.source else f"{name} is no source of the case yet"
    count = len(shown.rows)
    page.say(f"{which}. {count} candidate{'' if count == 1 else 's'}, in the order of the text:")
    for row in shown.rows:
        _row(page, shown, row)
    _dropped(page, shown)
    page.say(
        f"Nothing was entered. `detente suggest {shown.asked} {shown.file} --take NUMBER CLAIM` "
        "enters one, in your own words; --ask goes through them.",
        faint=True,
    )


def _row(page: Page, shown: Shown, row: Row) -> None:
    """Print one candidate."""
    known = f" = {', '.join(row.claims)}" if row.claims else ""
    page.item(f"{row.number}.", f"“{row.candidate.words}” ({_line(shown, row)}{known})")
    if row.says:
        page.say(row.says, indent=5)
    page.say(guessed(shown, row), indent=5, faint=True)


def _line(shown: Shown, row: Row) -> str:
    """Say on which line a candidate begins."""
    ((first, _), *_) = lines_of(shown.text.original.text, row.candidate.stretches)
    return f"line {first}"


def guessed(shown: Shown, row: Row) -> str:
    """Say what a candidate seems to be, and which words say so."""
    names = {party.id: party.name for party in shown.case.parties}
    each = row.candidate
    holder = f": {names.get(each.holder, each.holder)}" if each.holder else ""
    about = ", ".join(names.get(party, party) for party in each.parties)
    cues = ", ".join(dict.fromkeys(f"“{cue.words}”" for cue in each.cues))
    parts = (
        each.kind,
        f"{each.modality.value}{holder}",
        f"about {about}" if about else "",
        each.time,
        ", ".join(each.quantities),
        f"by {cues}" if cues else "",
    )
    return "; ".join(part for part in parts if part)


def _dropped(page: Page, shown: Shown) -> None:
    """Say what a model returned and was dropped."""
    if not shown.dropped:
        return
    count = len(shown.dropped)
    page.heading(f"Dropped: {count} that quote no words of the text in one place")
    page.items(f"“{each.quote[:80]}”: {each.why}" for each in shown.dropped[:SHOWN_DROPPED])


def tell_entered(shown: Shown, made: tuple[Taken, ...]) -> None:
    """Print the claims that were entered."""
    page = Page()
    if not made:
        page.say("Nothing was entered.")
        return
    count = "1 claim was" if len(made) == 1 else f"{len(made)} claims were"
    page.say(f"{count} entered, with their passages:")
    for each in made:
        page.items([f"{each.claim.id}: {each.claim.says}"])
    page.say(
        f"Kind, parties, modality and time are guesses: correct them in the file of claims. "
        f"`detente claims {shown.asked} {made[0].claim.id}` shows the first.",
        faint=True,
    )


def suggested_document(shown: Shown, made: tuple[Taken, ...]) -> Document:
    """Return every candidate with its place, what was dropped, and what was entered."""
    return {
        "case": case_document(shown.case),
        "file": shown.text.original.name,
        "source": shown.source,
        "candidates": [
            {
                "number": row.number,
                "says": row.says,
                "claims": list(row.claims),
                **asdict(row.candidate),
            }
            for row in shown.rows
        ],
        "dropped": [asdict(each) for each in shown.dropped],
        "entered": [asdict(each.claim) for each in made],
    }
