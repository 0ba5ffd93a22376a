"""A table in a CSV file: named columns, one row a thing, every value with its place."""

from collections.abc import Iterator

from detente.claims.document import Document, Mark
from detente.claims.entries import Values
from detente.claims.near import near
from detente.claims.nodes import TextNode
from detente.claims.rows import split_rows
from detente.errors import Problem
from detente.record import record

__all__ = ["Columns", "table"]


@record
class Columns:
    """The columns a table may have, those it must have, and the one it cannot be read without."""

    known: tuple[str, ...]
    required: tuple[str, ...]
    key: str


def table(
    document: Document, columns: Columns, problems: list[Problem]
) -> Iterator[tuple[Mark, Values]]:
    """Yield the rows of a table, each as values by column with the place of its first value.

    Parameters
    ----------
    document : Document
        The file.
    columns : Columns
        What columns there are; they may stand in any order.
    problems : list of Problem
        What is wrong is added here; the rest is still read.

    A row that ends before its key is told, and left out.

    Raises
    ------
    CaseProblems
        If a quotation mark is never closed, after which nothing can be read.
    """
    rows = split_rows(document)
    header = next(rows)
    names = [cell.value for cell in header]
    if not _check(document, columns, header, problems):
        return
    for row in rows:
        if len(row) != len(names):
            message = f"{len(row)} values, but there are {len(names)} columns"
            hint = "put a text that holds a comma into quotation marks"
            problems.append(document.problem("csv", message, _wide(row), hint))
        values = dict(zip(names, row, strict=False))
        if columns.key in values:
            yield row[0].mark, values


def _check(
    document: Document, columns: Columns, header: tuple[TextNode, ...], problems: list[Problem]
) -> bool:
    """Check the names of the columns; without the key no row can be read."""
    names = [cell.value for cell in header]

    def note(code: str, message: str, mark: Mark, hint: str = "") -> None:
        problems.append(document.problem(code, message, mark, hint))

    if len(names) == 1 and (";" in names[0] or "\t" in names[0]):
        hint = "separate the values with commas"
        note("csv", "the columns are not separated by commas", header[0].mark, hint)
        return False
    for at, cell in enumerate(header):
        if cell.value not in columns.known:
            hint = near(cell.value, [name for name in columns.known if name not in names])
            note("unknown-key", f"unknown column '{cell.value}'", cell.mark, hint)
        elif cell.value in names[:at]:
            note("duplicate-key", f"column '{cell.value}' stands twice", cell.mark)
    for name in columns.required:
        if name not in names:
            note("missing-key", f"the column '{name}' is missing", _wide(header))
    return columns.key in names


def _wide(row: tuple[TextNode, ...]) -> Mark:
    """Mark a row from its first value to its last."""
    first, last = row[0].mark, row[-1].mark
    return Mark(line=first.line, column=first.column, start=first.start, end=last.end)
