"""The passages of claims as a table: where each stands, and how it is found again.

``passages.csv`` is written by the program and holds no word of any text: places, fingerprints, and
clues (see `sources.passage`). A claim that is made in two places has two rows. A clue is written
``at:words:number``, the number in hexadecimal digits.
"""

import re
from collections.abc import Mapping
from csv import writer
from io import StringIO
from pathlib import Path

from detente.claims.claim import Claim
from detente.claims.document import Document, load
from detente.claims.entries import Values
from detente.claims.near import near
from detente.claims.nodes import TextNode
from detente.claims.tables import Columns, table
from detente.errors import CaseProblems, Problem
from detente.sources.passage import Clue, Passage

__all__ = ["PASSAGES", "PASSAGE_COLUMNS", "read_passages", "write_passages"]

PASSAGES = "passages.csv"
BYTES = 64 * 1024 * 1024
PASSAGE_COLUMNS = (
    "claim", "start", "end", "fingerprint", "words", "lead", "trail", "before", "after", "clues",
)  # fmt: skip
COLUMNS = Columns(known=PASSAGE_COLUMNS, required=PASSAGE_COLUMNS, key="claim")
NUMBERS = ("start", "end", "words", "lead", "trail")
NUMBER = re.compile(r"\d{1,9}")
FINGERPRINT = re.compile(r"p\d+:[0-9a-f]{32}")
CLUE = re.compile(r"(-?\d{1,6}):(\d):([0-9a-f]{1,4})")
AGAIN = "`detente attach` writes this file; anchor the claim again"


def read_passages(
    folder: Path, claims: Mapping[str, Claim], problems: list[Problem]
) -> dict[str, tuple[Passage, ...]]:
    """Read the passages of a dossier's claims, by the claim's id.

    Parameters
    ----------
    folder : Path
        The dossier; without a file of passages it has none.
    claims : mapping of str to Claim
        The claims that there are.
    problems : list of Problem
        What is wrong is added here; the rest is still read.
    """
    path = folder / PASSAGES
    if not path.exists():
        return {}
    found: dict[str, tuple[Passage, ...]] = {}
    try:
        document = load(path, limit=BYTES)
        for _, values in table(document, COLUMNS, problems):
            name = values["claim"]
            faults = _faults(document, values)
            if name.value not in claims:
                hint = near(name.value, claims)
                message = f"there is no claim '{name.value}'"
                faults.append(document.problem("unknown-name", message, name.mark, hint))
            problems += faults
            if not faults:
                found[name.value] = (*found.get(name.value, ()), _passage(values))
    except CaseProblems as error:
        problems += error.problems
    return found


def _faults(document: Document, values: Values) -> list[Problem]:
    """Report the values of a row that are not what they should be."""
    patterns = {
        **dict.fromkeys(NUMBERS, (NUMBER, "a number")),
        "fingerprint": (FINGERPRINT, "a fingerprint such as p1: and 32 digits"),
        **dict.fromkeys(("before", "after"), (CLUE, "a clue such as 4:4:1a2b")),
    }
    wrong = [
        _wrong(document, name, values[name], expected)
        for name, (pattern, expected) in patterns.items()
        if name in values and not pattern.fullmatch(values[name].value)
    ]
    clues = values.get("clues")
    if clues and not all(CLUE.fullmatch(clue) for clue in clues.value.split() or [""]):
        wrong.append(_wrong(document, "clues", clues, "clues such as 0:4:1a2b, one or more"))
    missing = [name for name in PASSAGE_COLUMNS if name not in values]
    if missing:
        mark = values["claim"].mark
        message = f"the passage has no {', '.join(missing)}"
        wrong.append(document.problem("missing-key", message, mark, AGAIN))
    if not wrong and int(values["start"].value) >= int(values["end"].value):
        wrong.append(_wrong(document, "end", values["end"], "a number above the start"))
    return wrong


def _wrong(document: Document, name: str, value: TextNode, expected: str) -> Problem:
    """Report one value."""
    message = f"'{name}': expected {expected}, found '{value.value[:40]}'"
    return document.problem("value", message, value.mark, AGAIN)


def _passage(values: Values) -> Passage:
    """Make the record of a row without faults."""
    return Passage(
        start=int(values["start"].value),
        end=int(values["end"].value),
        fingerprint=values["fingerprint"].value,
        words=int(values["words"].value),
        lead=int(values["lead"].value),
        trail=int(values["trail"].value),
        before=_clue(values["before"].value),
        after=_clue(values["after"].value),
        clues=tuple(_clue(clue) for clue in values["clues"].value.split()),
    )


def _clue(text: str) -> Clue:
    """Read a clue from its text."""
    at, words, number = text.split(":")
    return Clue(at=int(at), words=int(words), number=int(number, 16))


def write_passages(passages: Mapping[str, tuple[Passage, ...]]) -> str:
    """Write passages as the text of a ``passages.csv``; read back, they are equal.

    Parameters
    ----------
    passages : mapping of str to tuple of Passage
        Claim -> where it is made.
    """
    stream = StringIO()
    rows = writer(stream, lineterminator="\n")
    rows.writerow(PASSAGE_COLUMNS)
    for claim, places in passages.items():
        for place in places:
            numbers = (place.words, place.lead, place.trail)
            ends = (_written(place.before), _written(place.after))
            clues = " ".join(map(_written, place.clues))
            rows.writerow(
                [claim, place.start, place.end, place.fingerprint, *numbers, *ends, clues]
            )
    return stream.getvalue()


def _written(clue: Clue) -> str:
    """Write a clue as a text."""
    return f"{clue.at}:{clue.words}:{clue.number:04x}"
