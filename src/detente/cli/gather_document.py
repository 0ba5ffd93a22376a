"""The document of `detente gather` with --json."""

from dataclasses import asdict

from detente.case import Case
from detente.cli.documents import case_document
from detente.cli.gather_text import Entered
from detente.cli.writing import Document
from detente.sources.gathering import Gathered, source_of
from detente.sources.source import Paragraph, Step

__all__ = ["gathered_document"]


def gathered_document(case: Case, found: Gathered, made: tuple[Entered, ...]) -> Document:
    """Return every text with its paragraphs and steps, what texts share, and the voices."""
    titles = {name: source.title for name, source in case.ledger.sources.items()}
    return {
        "case": case_document(case),
        "texts": [
            {
                "file": each.original.name,
                "encoding": each.original.encoding,
                "form": each.original.form.value,
                "made_by": each.original.made_by,
                "notes": [asdict(note) for note in each.notes],
                "source": source_of(titles, each),
                "details": asdict(each.details),
                "paragraphs": [paragraph_document(p) for p in each.paragraphs],
                "steps": [step_document(step) for step in each.steps],
            }
            for each in found.texts
        ],
        "shared": [asdict(pair) for pair in found.pairs],
        "voices": [asdict(voice) for voice in found.voices],
        "entered": [
            {
                "source": each.adopted.source,
                "new": each.adopted.new,
                "values": dict(each.adopted.values),
                "kept": str(each.standing.path),
            }
            for each in made
        ],
    }


def paragraph_document(paragraph: Paragraph) -> Document:
    """Return a paragraph, and where in the file its words stand."""
    return {
        "kind": paragraph.kind.value,
        "text": paragraph.text,
        "lines": list(paragraph.lines),
        "stretches": [[stretch.start, stretch.end] for stretch in paragraph.stretches],
    }


def step_document(step: Step) -> Document:
    """Return a step: what it did where, by which rule and why."""
    return {
        "id": step.id,
        "rule": step.rule,
        "version": step.version,
        "does": step.deed.value,
        "kind": step.kind.value,
        "reason": step.reason,
        "start": step.start,
        "end": step.end,
        "restored": step.restored,
    }
