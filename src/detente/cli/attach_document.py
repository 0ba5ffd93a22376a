"""The document of `detente attach` with --json."""

from collections.abc import Iterable

from detente.case import Case
from detente.cli.attach_text import Attached
from detente.cli.documents import case_document
from detente.cli.writing import Document
from detente.evidence.quotations import Quotation

__all__ = ["attached_document", "quotation_document"]


def attached_document(case: Case, done: Iterable[Attached]) -> Document:
    """Return each text with its source and all its passages."""
    return {
        "case": case_document(case),
        "texts": [
            {
                "file": each.text.original.name,
                "source": each.match.source,
                "how": each.match.how.value,
                "kept": str(each.standing.path),
                "before": str(each.standing.before),
                "anchored": list(each.anchored),
                "passages": [quotation_document(q) for q in each.match.quotations],
            }
            for each in done
        ],
    }


def quotation_document(quotation: Quotation) -> Document:
    """Return what became of one passage; words where they are unlocked."""
    return {
        "claim": quotation.claim,
        "source": quotation.source,
        "passage": quotation.fate.value,
        "confidence": quotation.confidence,
        "places": [[place.start, place.end] for place in quotation.places],
        "lines": [list(lines) for lines in quotation.lines],
        "words": quotation.words,
    }
