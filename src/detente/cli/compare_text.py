"""A comparison of two sides, on the terminal and as a document."""

from detente.audit.authors import Compared, Sides
from detente.audit.records import Share
from detente.case import Case
from detente.cli.page import Page
from detente.cli.stress_document import share_document
from detente.cli.writing import Document

__all__ = ["compare_document", "tell"]


def tell(case: Case, sides: Sides, rows: tuple[Compared, ...]) -> None:
    """Print a row for each conclusion, those that come out otherwise first."""
    page = Page()
    page.title(f"{case.title} ({case.slug})")
    page.say(f"{sides.kind}: {sides.first} and {sides.second}", faint=True)
    for heading, chosen in (
        ("They come out otherwise", [row for row in rows if _word(row, 0) != _word(row, 1)]),
        ("They come out alike", [row for row in rows if _word(row, 0) == _word(row, 1)]),
    ):
        page.heading(heading)
        page.table(
            ("conclusion", "drawn by", sides.first, sides.second, "says"),
            [
                (row.conclusion.id, row.source, _word(row, 0), _word(row, 1), row.conclusion.says)
                for row in chosen
            ],
        )
    troubles = sorted({text for row in rows for text in row.trouble if text})
    if troubles:
        page.heading("Why some could not be asked")
        page.items(troubles)
    page.heading("What this counts")
    page.say("Draws of the orders of wishes that the sources leave open; never a likelihood.")


def _word(row: Compared, side: int) -> str:
    """Say how a conclusion comes out under one side."""
    share: Share = (row.first, row.second)[side]
    if row.trouble[side]:
        return "cannot be asked"
    if share.held == share.drawn:
        return "holds"
    return "fails" if not share.held else "depends on the order"


def compare_document(case: Case, sides: Sides, rows: tuple[Compared, ...]) -> Document:
    """Return both shares of every conclusion."""
    return {
        "case": {"slug": case.slug, "title": case.title, "fingerprint": case.fingerprint},
        "kind": sides.kind,
        "first": sides.first,
        "second": sides.second,
        "conclusions": [
            {
                "id": row.conclusion.id,
                "says": row.conclusion.says,
                "source": row.source,
                "first": share_document(row.first),
                "second": share_document(row.second),
                "trouble": list(row.trouble),
                "lacking": list(row.lacking),
            }
            for row in rows
        ],
    }
