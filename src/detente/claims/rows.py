"""Comma-separated values as rows of texts that know where they stand."""

import re
from collections.abc import Iterable, Iterator

from detente.claims.document import Document, Mark
from detente.claims.nodes import TextNode
from detente.errors import CaseProblems

__all__ = ["Row", "join_rows", "split_rows"]

Row = tuple[TextNode, ...]
FIELD = re.compile(r'[ ]*"((?:[^"]|"")*)"[ ]*(?=,|\r|\n|\Z)|([^,\r\n]*)')
QUOTED = re.compile(r'[,"\r\n]|^\s|\s\Z')


def split_rows(document: Document) -> Iterator[Row]:
    """Yield the rows that are not empty.

    Raises
    ------
    CaseProblems
        If a quotation mark is opened and never closed, or text follows a closed one.
    """
    text, at, line, begin = document.text, 0, 0, 0
    row: list[TextNode] = []
    while at <= len(text):
        found = FIELD.match(text, at)
        if found is None or (found[2] or "").lstrip().startswith('"'):
            mark = Mark(line=line, column=at - begin, start=at, end=at + 1)
            message = "the quotation mark that opens here does not close the value"
            hint = "close it, and write a quotation mark inside the value twice"
            raise CaseProblems((document.problem("csv", message, mark, hint),))
        mark = Mark(line=line, column=at - begin, start=at, end=found.end())
        quoted = found[1] is not None
        value = found[1].replace('""', '"') if quoted else found[2].strip()
        row.append(TextNode(value=value, mark=mark, bare=not quoted))
        breaks = found[0].count("\n")
        line += breaks
        begin = at + found[0].rfind("\n") + 1 if breaks else begin
        at = found.end()
        if text[at : at + 1] == ",":
            at += 1
            continue
        if any(field.value.strip() for field in row):
            yield tuple(row)
        row = []
        at += 2 if text[at : at + 2] == "\r\n" else 1
        line, begin = line + 1, at


def join_rows(rows: Iterable[Iterable[str]]) -> str:
    """Write rows of texts, a line each; `split_rows` reads every text back as it is.

    Parameters
    ----------
    rows : iterable of iterable of str
        A text stands in quotation marks where it would not read back without them.
    """
    return "".join(f"{','.join(map(_written, row))}\n" for row in rows)


def _written(value: str) -> str:
    """Write one value, in quotation marks if it needs them."""
    return '"' + value.replace('"', '""') + '"' if QUOTED.search(value) else value
