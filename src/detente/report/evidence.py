"""The claims and sources that a report shows, and those that it leaves out."""

from collections.abc import Iterable

from detente.case import Case
from detente.claims import Claim, Modality
from detente.report.details import ClaimView, SourceView

__all__ = ["claim_views", "left_out", "source_views"]

MODALITIES = {
    Modality.FACT: "fact",
    Modality.AUTHOR: "the author’s own judgment",
    Modality.ATTRIBUTED: "a view ascribed to a party",
    Modality.SPECULATION: "speculation",
}


def claim_views(case: Case, used: Iterable[str]) -> tuple[ClaimView, ...]:
    """Show the claims used, in the order of the ledger; ids that it lacks are left out."""
    wanted = set(used)
    return tuple(_claim(case, c) for c in case.ledger.claims.values() if c.id in wanted)


def left_out(case: Case, shown: int) -> str:
    """Say how many claims of the ledger are not shown."""
    rest = len(case.ledger.claims) - shown
    if not rest:
        return ""
    claims = "one more claim" if rest == 1 else f"{rest:,} more claims"
    return f"The case holds {claims} that nothing in this report uses."


def source_views(case: Case) -> tuple[SourceView, ...]:
    """Show every source of the case."""
    return tuple(
        SourceView(
            id=source.id,
            title=source.title,
            author=source.author,
            date=source.date,
            publisher=source.publisher,
            note=source.note,
        )
        for source in case.ledger.sources.values()
    )


def _claim(case: Case, claim: Claim) -> ClaimView:
    """Show one claim with its place and how the source makes it."""
    names = {party.id: party.name for party in case.parties}
    several = any(mark in claim.paragraphs for mark in "-, –")
    return ClaimView(
        id=claim.id,
        says=claim.says,
        source=claim.source,
        place=f"{'paragraphs' if several else 'paragraph'} {claim.paragraphs}",
        modality=MODALITIES[claim.modality],
        holder=names.get(claim.holder, claim.holder),
        time=claim.time,
        note=claim.note,
    )
