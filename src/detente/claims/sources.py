"""Read ``sources.yaml``: the articles that a dossier's claims come from."""

from pathlib import Path

from detente.claims.claim import Source
from detente.claims.document import Document, load
from detente.claims.entries import Values, entries
from detente.claims.near import near
from detente.claims.nodes import compose
from detente.errors import CaseProblems, Problem

__all__ = ["SOURCES", "SOURCE_KEYS", "read_sources"]

SOURCES = "sources.yaml"
BYTES = 16 * 1024 * 1024
TEXTS = (
    "title", "author", "date", "publisher", "wire", "address", "language", "fingerprint", "note",
)  # fmt: skip
LISTS = ("restore", "same_voice", "other_voice")
SOURCE_KEYS = (*TEXTS, *LISTS)


def read_sources(folder: Path, problems: list[Problem]) -> dict[str, Source]:
    """Read the sources of a dossier, by id.

    Parameters
    ----------
    folder : Path
        The dossier; without a file of sources it has none.
    problems : list of Problem
        What is wrong is added here; the rest is still read.
    """
    path = folder / SOURCES
    if not path.exists():
        return {}
    try:
        document = load(path, limit=BYTES)
        root, faults = compose(document)
    except CaseProblems as error:
        problems += error.problems
        return {}
    problems += faults
    read = {key.value: values for key, values in entries(document, root, SOURCE_KEYS, problems)}
    problems += _strangers(document, read)
    return {name: _source(name, values) for name, values in read.items()}


def _source(name: str, values: Values) -> Source:
    """Make the record of a source."""
    given = dict.fromkeys(SOURCE_KEYS, "") | {key: node.value for key, node in values.items()}
    return Source(
        id=name,
        title=given["title"],
        author=given["author"],
        date=given["date"],
        publisher=given["publisher"],
        wire=given["wire"],
        address=given["address"],
        language=given["language"],
        fingerprint=given["fingerprint"],
        restore=tuple(given["restore"].split()),
        same_voice=tuple(given["same_voice"].split()),
        other_voice=tuple(given["other_voice"].split()),
        note=given["note"],
    )


def _strangers(document: Document, read: dict[str, Values]) -> list[Problem]:
    """Report rulings on voices that name no other source."""
    return [
        document.problem(
            "unknown-name",
            f"'{key}': {'the source itself' if other == name else 'unknown source'} '{other}'",
            values[key].mark,
            near(other, read.keys() - {name}),
        )
        for name, values in read.items()
        for key in ("same_voice", "other_voice")
        if key in values
        for other in values[key].value.split()
        if other not in read or other == name
    ]
