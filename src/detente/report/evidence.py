"""The claims and sources that a report shows, and those that it leaves out."""

from collections.abc import Iterable

from detente.claims import Claim, Modality
from detente.evidence.dossier import Evidence
from detente.evidence.quotations import Quotation
from detente.evidence.register import Entry
from detente.evidence.wording import fate_clause, holder_names, lines_text
from detente.report.details import ClaimView, PassageView, SourceView
from detente.sources.passage import Passage

__all__ = ["claim_views", "left_out", "source_views"]

MODALITIES = {
    Modality.FACT: "fact",
    Modality.AUTHOR: "the author’s own judgment",
    Modality.ATTRIBUTED: "a view ascribed to a party",
    Modality.SPECULATION: "speculation",
}


def claim_views(evidence: Evidence, used: Iterable[str]) -> tuple[ClaimView, ...]:
    """Show the claims used, in the order of the ledger; ids that it lacks are left out."""
    wanted = set(used)
    return tuple(_claim(evidence, each) for each in evidence.entries if each.claim.id in wanted)


def left_out(evidence: Evidence, shown: int) -> str:
    """Say how many claims of the ledger are not shown."""
    rest = len(evidence.entries) - shown
    if not rest:
        return ""
    claims = "one more claim" if rest == 1 else f"{rest:,} more claims"
    return f"The case holds {claims} that nothing in this report uses."


def source_views(evidence: Evidence) -> tuple[SourceView, ...]:
    """Show every source of the case, and whether it speaks for itself."""
    voices = {name: voice for voice in evidence.voices for name in voice.sources}
    return tuple(
        SourceView(
            id=source.id,
            title=source.title,
            author=source.author,
            date=source.date,
            publisher=source.publisher,
            note=source.note,
            voice="; ".join(dict.fromkeys(link.because for link in voices[source.id].links)),
        )
        for source in evidence.case.ledger.sources.values()
    )


def _claim(evidence: Evidence, entry: Entry) -> ClaimView:
    """Show one claim with its place, how the source makes it, and what rests on it."""
    claim = entry.claim
    return ClaimView(
        id=claim.id,
        says=claim.says,
        source=claim.source,
        place=_place(claim),
        modality=MODALITIES[claim.modality],
        holder=holder_names(evidence.case, claim.holder),
        time=claim.time,
        note=claim.note,
        passages=_passages(evidence, entry),
        used=", ".join(f"{use.what.value} {use.id}" for use in entry.uses),
    )


def _place(claim: Claim) -> str:
    """Name the paragraphs in which a claim is made."""
    several = any(mark in claim.paragraphs for mark in "-, –")
    return f"{'paragraphs' if several else 'paragraph'} {claim.paragraphs}"


def _passages(evidence: Evidence, entry: Entry) -> tuple[PassageView, ...]:
    """Show the passages of a claim: with their words, or by their places."""
    if entry.quotations:
        return tuple(_quoted(quotation) for quotation in entry.quotations)
    return tuple(map(_placed, evidence.case.ledger.passages.get(entry.claim.id, ())))


def _quoted(quotation: Quotation) -> PassageView:
    """Show a passage in a text that is at hand."""
    lines = lines_text(quotation)
    several = "-" in lines or "," in lines
    place = f"{'lines' if several else 'line'} {lines}" if lines else ""
    return PassageView(place=place, words=quotation.words, fate=fate_clause(quotation))


def _placed(passage: Passage) -> PassageView:
    """Show where a passage stands in a text that is not at hand."""
    return PassageView(
        place=f"characters {passage.start:,} to {passage.end:,} of the text", words="", fate=""
    )
