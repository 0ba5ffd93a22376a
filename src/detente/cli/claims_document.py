"""The document of `detente claims` with --json."""

from dataclasses import asdict

from detente.cli.attach_document import quotation_document
from detente.cli.claims_text import Shown
from detente.cli.documents import case_document
from detente.cli.writing import Document
from detente.evidence.register import Entry
from detente.evidence.uses import Use

__all__ = ["claims_document", "use_document"]


def claims_document(shown: Shown) -> Document:
    """Return the claims asked for, the voices, and everything to look at."""
    return {
        "case": case_document(shown.evidence.case),
        "count": len(shown.evidence.entries),
        "anchored": sum(bool(entry.passages) for entry in shown.evidence.entries),
        "texts": list(shown.evidence.texts.cleaned),
        "voices": [asdict(voice) for voice in shown.evidence.voices],
        "remarks": [
            {
                "check": remark.check.value,
                "says": remark.says,
                "about": remark.about,
                "claims": list(remark.claims),
            }
            for remark in shown.remarks
        ],
        "claims": [entry_document(entry) for entry in shown.entries],
    }


def entry_document(entry: Entry) -> Document:
    """Return a claim with its passages, and what rests on it."""
    return {
        **asdict(entry.claim),
        "anchored": entry.passages,
        "passages": [quotation_document(quotation) for quotation in entry.quotations],
        "uses": [use_document(use) for use in entry.uses],
        "judgments": [asdict(judgment) for judgment in entry.judgments],
    }


def use_document(use: Use) -> Document:
    """Return a thing that rests on claims."""
    return {"what": use.what.value, "id": use.id, "party": use.party}
