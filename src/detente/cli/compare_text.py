"""What `detente compare` tells people on the terminal."""

from collections.abc import Sequence

from detente.audit.authors import Compared, Side, Sides
from detente.audit.naming import thing_names
from detente.cli.page import Page
from detente.findings.compare import Comparison
from detente.settle import Settled

__all__ = ["tell"]


def tell(
    settled: Settled, sides: Sides, rows: Sequence[Compared], changes: Sequence[Comparison]
) -> None:
    """Print what changes, then a row for each conclusion, those that come out otherwise first."""
    page = Page()
    page.title(f"{settled.case.title} ({settled.case.slug})")
    page.say(f"{sides.kind}: {sides.first} and {sides.second}", faint=True)
    if changes:
        page.heading(f"What {sides.second} changes against {sides.first}")
        page.items(each.finding.sentence for each in changes)
    table(page, sides, "They come out otherwise", [row for row in rows if differs(row)])
    table(page, sides, "They come out alike", [row for row in rows if not differs(row)])
    lacking(page, settled, rows, sides)
    troubles = {text for row in rows for text in (row.first.trouble, row.second.trouble) if text}
    if troubles:
        page.heading("Why some cannot be asked")
        page.items(sorted(troubles))
    notes(page, sides, rows)


def table(page: Page, sides: Sides, heading: str, rows: Sequence[Compared]) -> None:
    """Print some conclusions with what they come to on both sides."""
    if rows:
        page.heading(heading)
        page.table(
            ("conclusion", "drawn by", sides.first, sides.second, "says"),
            [
                (each.conclusion.id, each.source, word(each.first), word(each.second),
                 each.conclusion.says)
                for each in rows
            ],
        )  # fmt: skip


def differs(row: Compared) -> bool:
    """Tell whether a conclusion comes out otherwise on the second side."""
    return word(row.first) != word(row.second)


def word(side: Side) -> str:
    """Say how a conclusion comes out on one side."""
    if side.trouble:
        return "cannot be asked"
    if side.share.held == side.share.drawn:
        return "holds, idle" if side.idle else "holds"
    return "fails" if not side.share.held else "depends on the order"


def lacking(page: Page, settled: Settled, rows: Sequence[Compared], sides: Sides) -> None:
    """Print, of conclusions that differ, which premises the other author does not state."""
    told = [row for row in rows if row.lacking and differs(row)]
    if told:
        page.heading("What the other author does not say")
        page.items(
            f"{row.conclusion.id} of {row.source} rests on "
            f"{thing_names(settled, row.lacking)}; {other(sides, row.source)} does not say so."
            for row in told
        )


def other(sides: Sides, source: str) -> str:
    """Name the side that is not this one."""
    return sides.second if source == sides.first else sides.first


def notes(page: Page, sides: Sides, rows: Sequence[Compared]) -> None:
    """Print what the words of the table mean."""
    page.heading("How to read this")
    page.say(
        "A conclusion holds if it does in every order of wishes that was looked at; that is no "
        "likelihood.",
        indent=2,
    )
    if sides.kind == "sources":
        page.say(
            "A source stands for its own premises: wishes that cite none of its claims, and what "
            "no source states, are left out.",
            indent=2,
        )
    if any("idle" in word(side) for row in rows for side in (row.first, row.second)):
        page.say(
            "Idle: it would hold too if nobody wanted anything, so the wishes of that side do not "
            "speak for it.",
            indent=2,
        )
