"""The document of `detente compare --json`."""

from detente.audit.authors import Compared, Side, Sides
from detente.case import Case
from detente.cli.documents import case_document
from detente.cli.stress_document import interval_document
from detente.cli.writing import Document
from detente.findings.compare import Comparison

__all__ = ["compare_document"]


def compare_document(
    case: Case, sides: Sides, rows: tuple[Compared, ...], changes: tuple[Comparison, ...]
) -> Document:
    """Return what each conclusion comes to on both sides, and what changes between them."""
    return {
        "case": case_document(case),
        "kind": sides.kind,
        "first": sides.first,
        "second": sides.second,
        "changes": [change_document(each) for each in changes],
        "conclusions": [row_document(row) for row in rows],
    }


def row_document(row: Compared) -> Document:
    """Return one conclusion."""
    return {
        "id": row.conclusion.id,
        "says": row.conclusion.says,
        "source": row.source,
        "first": side_document(row.first),
        "second": side_document(row.second),
        "lacking": list(row.lacking),
    }


def side_document(side: Side) -> Document:
    """Return what a conclusion comes to on one side."""
    return {
        **interval_document(side.share),
        "listed": side.listed,
        "idle": side.idle,
        "trouble": side.trouble,
    }


def change_document(found: Comparison) -> Document:
    """Return where the moves come to rest on the second side, and which outcomes differ."""
    return {
        "sentence": found.finding.sentence,
        "differs": found.differs,
        "rests": [list(state) for state in found.rests],
        "gained": [list(state) for state in found.gained],
        "lost": [list(state) for state in found.lost],
        "outcomes": [
            {"outcome": c.outcome.id, "first": c.before.value, "second": c.after.value}
            for c in found.outcomes
        ],
    }
