"""Read the claims and sources of a dossier; report everything that is wrong with them."""

from collections.abc import Callable, Iterator, Mapping
from pathlib import Path

from detente.claims.claim import Claim, Ledger, Modality
from detente.claims.document import Document, Mark, load, sort_problems
from detente.claims.entries import Values, entries
from detente.claims.judgments import read_judgments
from detente.claims.near import near
from detente.claims.nodes import compose
from detente.claims.passages import read_passages
from detente.claims.sources import SOURCES, read_sources
from detente.claims.tables import Columns, table
from detente.errors import CaseProblems, Problem
from detente.record import Frozen, field, record

__all__ = ["CLAIMS", "COLUMNS", "Opened", "open_ledger", "read_ledger"]

BYTES = 16 * 1024 * 1024
CLAIMS = 20_000
COLUMNS = (
    "id", "source", "paragraphs", "kind", "parties", "says", "modality", "holder", "note", "time",
)  # fmt: skip
REQUIRED = ("id", "source", "paragraphs", "kind", "says", "modality")
FILLED = ("id", "source", "says", "modality")


@record
class Opened:
    """A ledger with its problems; ``parties`` says where each claim names its parties.

    ``there`` says whether a file of claims is in the folder and could be read.
    """

    ledger: Ledger
    there: bool = False
    problems: tuple[Problem, ...] = ()
    document: Document = field(default_factory=lambda: Document.of("claims.csv", ""))
    parties: Mapping[str, Mark] = field(default_factory=Frozen)


def read_ledger(folder: Path) -> tuple[Ledger, tuple[Problem, ...]]:
    """Read the claims of a dossier, their sources, passages and judgments, as far as there are.

    1. ``sources.yaml``: the articles.
    2. ``claims.csv`` or ``claims.yaml``: what they say.
    3. ``passages.csv``: where they say it.
    4. ``agreements.csv``: how claims stand to each other.

    Returns
    -------
    Ledger
        Every claim that has an id, faulty ones included; empty where there is no file.
    tuple of Problem
        Everything that is wrong, in reading order.
    """
    opened = open_ledger(folder)
    return opened.ledger, opened.problems


def open_ledger(folder: Path) -> Opened:
    """Read the ledger as `read_ledger` does, and keep where each claim names its parties."""
    problems: list[Problem] = []
    sources = read_sources(folder, problems)
    known = frozenset(sources) if (folder / SOURCES).exists() else frozenset()
    paths = [folder / name for name in ("claims.csv", "claims.yaml") if (folder / name).exists()]
    if len(paths) > 1:
        message = "claims.csv stands in the same folder; a dossier has one of the two"
        problems.append(Problem(file="claims.yaml", code="two-files", message=message))
    reading = _Claims(known, problems)
    for path in paths[:1]:
        try:
            reading.read(load(path, limit=BYTES))
        except CaseProblems as error:
            problems += error.problems
    ledger = Ledger(
        claims=Frozen(reading.claims),
        sources=Frozen(sources),
        passages=Frozen(read_passages(folder, reading.claims, problems)),
        judgments=read_judgments(folder, reading.claims, problems),
    )
    return Opened(
        ledger=ledger,
        there=reading.done,
        problems=sort_problems(problems),
        document=reading.document,
        parties=Frozen(reading.parties),
    )


class _Claims:
    """The claims read so far."""

    def __init__(self, sources: frozenset[str], problems: list[Problem]) -> None:
        self.sources, self.problems = sources, problems
        self.claims: dict[str, Claim] = {}
        self.first: dict[str, int] = {}
        self.parties: dict[str, Mark] = {}
        self.done = False
        self.document = Document.of("claims.csv", "")

    def read(self, document: Document) -> None:
        """Read all claims of the file."""
        self.document = document
        of_kind: Callable[[], Iterator[tuple[Mark, Values]]]
        of_kind = self.table if document.file.endswith(".csv") else self.mapping
        for number, (mark, values) in enumerate(of_kind(), start=1):
            if number > CLAIMS:
                self.report("too-large", f"more than {CLAIMS:,} claims", mark)
                return
            self.take(mark, values)
        self.done = True

    def report(self, code: str, message: str, mark: Mark, hint: str = "") -> None:
        """Note a problem."""
        self.problems.append(self.document.problem(code, message, mark, hint))

    def mapping(self) -> Iterator[tuple[Mark, Values]]:
        """Yield the claims of a YAML file."""
        root, faults = compose(self.document)
        self.problems += faults
        for key, values in entries(self.document, root, COLUMNS[1:], self.problems):
            yield key.mark, {"id": key, **values}

    def table(self) -> Iterator[tuple[Mark, Values]]:
        """Yield the claims of a CSV file."""
        columns = Columns(known=COLUMNS, required=REQUIRED, key="id")
        return table(self.document, columns, self.problems)

    def take(self, mark: Mark, values: Values) -> None:
        """Check one claim and keep it."""
        texts = {name: node.value.strip() for name, node in values.items() if name in COLUMNS}
        for name in FILLED:
            if not texts.get(name) and (name in texts or self.document.file.endswith(".yaml")):
                place = values[name].mark if name in values else mark
                self.report("missing-key", f"the claim has no {name}", place)
        name = texts.get("id", "")
        line = mark.line + 1
        if name and self.first.setdefault(name, line) != line:
            message = f"'{name}' is defined twice; first at line {self.first[name]}"
            self.report("duplicate-key", message, values["id"].mark)
        elif name:
            self.claims[name] = self.claim(texts, values)
            self.parties[name] = values["parties"].mark if "parties" in values else mark

    def claim(self, texts: Mapping[str, str], values: Values) -> Claim:
        """Make the record of a claim."""
        source = texts.get("source", "")
        if source and self.sources and source not in self.sources:
            hint = near(source, self.sources)
            message = f"unknown source '{source}'"
            self.report("unknown-name", message, values["source"].mark, hint)
        return Claim(
            id=texts["id"],
            source=source,
            paragraphs=texts.get("paragraphs", ""),
            kind=texts.get("kind", ""),
            says=texts.get("says", ""),
            modality=self.modality(texts.get("modality", ""), values),
            parties=tuple(texts.get("parties", "").split()),
            holder=texts.get("holder", ""),
            note=texts.get("note", ""),
            time=texts.get("time", ""),
        )

    def modality(self, text: str, values: Values) -> Modality:
        """Type a modality; an unknown one is noted and read as a fact."""
        known = [one.value for one in Modality]
        if text in known:
            return Modality(text)
        if text:
            message = f"expected {', '.join(known[:-1])} or {known[-1]}, found '{text}'"
            hint = near(text, known)
            hint = hint if hint.startswith("did") else ""
            self.report("value", message, values["modality"].mark, hint)
        return Modality.FACT
