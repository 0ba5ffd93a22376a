"""Read the claims and sources of a dossier; report everything that is wrong with them."""

from collections.abc import Callable, Iterator, Mapping
from pathlib import Path

from detente.claims.claim import Claim, Ledger, Modality, Source
from detente.claims.document import Document, Mark, load, sort_problems
from detente.claims.near import near
from detente.claims.nodes import ListNode, MapNode, Node, TextNode, compose
from detente.claims.rows import split_rows
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
SOURCE_KEYS = ("title", "author", "date", "publisher", "note")


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
    """Read ``claims.csv`` or ``claims.yaml``, and ``sources.yaml``, if they are in the folder.

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
    sources = _sources(folder / "sources.yaml", problems)
    known = frozenset(sources) if (folder / "sources.yaml").exists() else frozenset()
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
    ledger = Ledger(claims=Frozen(reading.claims), sources=Frozen(sources))
    return Opened(
        ledger=ledger,
        there=reading.done,
        problems=sort_problems(problems),
        document=reading.document,
        parties=Frozen(reading.parties),
    )


def _sources(path: Path, problems: list[Problem]) -> dict[str, Source]:
    """Read the sources, by id."""
    if not path.exists():
        return {}
    try:
        document = load(path, limit=BYTES)
        root, faults = compose(document)
    except CaseProblems as error:
        problems += error.problems
        return {}
    problems += faults
    entries = _entries(document, root, SOURCE_KEYS, problems)
    return {key.value: Source(id=key.value, **_texts(values)) for key, values in entries}


def _texts(values: Mapping[str, TextNode]) -> dict[str, str]:
    return {name: node.value for name, node in values.items()}


def _entries(
    document: Document, root: Node, known: tuple[str, ...], problems: list[Problem]
) -> Iterator[tuple[TextNode, dict[str, TextNode]]]:
    """Yield the entries of a mapping from ids to mappings of texts."""
    if not isinstance(root, MapNode):
        message = "expected entries such as `S1: {...}`, found something else"
        problems.append(document.problem("type", message, root.mark))
        return
    for key, node in root.entries:
        if not isinstance(node, MapNode):
            message = f"'{key.value}': expected a mapping with the keys {', '.join(known)}"
            problems.append(document.problem("type", message, key.mark))
            continue
        values: dict[str, TextNode] = {}
        for name, value in node.entries:
            text = _joined(value)
            if name.value not in known:
                message = f"unknown key '{name.value}'"
                hint = near(name.value, known)
                problems.append(document.problem("unknown-key", message, name.mark, hint))
            elif isinstance(text, str):
                message = f"'{name.value}': expected text"
                problems.append(document.problem("type", message, name.mark))
            else:
                values[name.value] = text
        yield key, values


def _joined(node: Node) -> TextNode | str:
    """Take a text, or a list of texts as one text; "" if it is neither."""
    if isinstance(node, TextNode):
        return node
    if isinstance(node, ListNode) and all(isinstance(item, TextNode) for item in node.items):
        words = [item.value for item in node.items if isinstance(item, TextNode)]
        return TextNode(value=" ".join(words), mark=node.mark)
    return ""


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
        of_kind: Callable[[], Iterator[tuple[Mark, dict[str, TextNode]]]]
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

    def mapping(self) -> Iterator[tuple[Mark, dict[str, TextNode]]]:
        """Yield the claims of a YAML file."""
        root, faults = compose(self.document)
        self.problems += faults
        for key, values in _entries(self.document, root, COLUMNS[1:], self.problems):
            yield key.mark, {"id": key, **values}

    def table(self) -> Iterator[tuple[Mark, dict[str, TextNode]]]:
        """Yield the claims of a CSV file."""
        rows = split_rows(self.document)
        header = next(rows)
        names = [cell.value for cell in header]
        if not self.check_header(header, names):
            return
        for row in rows:
            if len(row) != len(names):
                message = f"{len(row)} values, but there are {len(names)} columns"
                hint = "put a text that holds a comma into quotation marks"
                self.report("csv", message, _wide(row), hint)
            yield row[0].mark, dict(zip(names, row, strict=False))

    def check_header(self, header: tuple[TextNode, ...], names: list[str]) -> bool:
        """Check the names of the columns; without an id no row can be read."""
        if len(names) == 1 and (";" in names[0] or "\t" in names[0]):
            hint = "separate the values with commas"
            self.report("csv", "the columns are not separated by commas", header[0].mark, hint)
            return False
        for at, cell in enumerate(header):
            if cell.value not in COLUMNS:
                hint = near(cell.value, [name for name in COLUMNS if name not in names])
                self.report("unknown-key", f"unknown column '{cell.value}'", cell.mark, hint)
            elif cell.value in names[:at]:
                self.report("duplicate-key", f"column '{cell.value}' stands twice", cell.mark)
        for name in REQUIRED:
            if name not in names:
                self.report("missing-key", f"the column '{name}' is missing", _wide(header))
        return "id" in names

    def take(self, mark: Mark, values: dict[str, TextNode]) -> None:
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

    def claim(self, texts: Mapping[str, str], values: Mapping[str, TextNode]) -> Claim:
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

    def modality(self, text: str, values: Mapping[str, TextNode]) -> Modality:
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


def _wide(row: tuple[TextNode, ...]) -> Mark:
    first, last = row[0].mark, row[-1].mark
    return Mark(line=first.line, column=first.column, start=first.start, end=last.end)
