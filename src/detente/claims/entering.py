"""Enter sources and claims into the files of a dossier; every other character stays as it is.

Each function takes the text of a file and returns the new one, read again and compared: nothing
but what was asked has changed, or the entry is refused.
"""

from collections.abc import Mapping
from csv import writer
from io import StringIO

from detente.claims.claim import Claim
from detente.claims.document import Document
from detente.claims.edits import SetValue, edit
from detente.claims.emit import Value, block
from detente.claims.nodes import MapNode, compose
from detente.claims.places import plain
from detente.claims.reader import COLUMNS
from detente.claims.rows import split_rows
from detente.errors import NotApplicable

__all__ = ["with_claim_entry", "with_claim_row", "with_source"]


def with_source(text: str, name: str, values: Mapping[str, Value]) -> str:
    """Enter a source into the text of a ``sources.yaml``, or set some of its keys.

    1. A source that is there keeps its other keys; those given are set.
    2. A new one is written at the end, a key a line.

    Parameters
    ----------
    text : str
        The file; "" where there is none yet.
    name : str
        The source's id.
    values : mapping of str to value
        Texts and lists by key.

    Raises
    ------
    CaseProblems
        If the text is no YAML.
    EditRefused
        If the entry cannot be made without touching something else.
    """
    root = compose(Document.of("sources.yaml", text))[0] if text.strip() else ""
    if isinstance(root, MapNode) and isinstance(root.get(name), MapNode):
        return edit(text, tuple(SetValue(path=(name, key), value=v) for key, v in values.items()))
    return _appended(text, "sources.yaml", name, values)


def with_claim_entry(text: str, claim: Claim) -> str:
    """Enter a claim at the end of the text of a ``claims.yaml``; see `with_source`."""
    cells = {k: v for k, v in _cells(claim).items() if v and k != "id"}
    return _appended(text, "claims.yaml", claim.id, cells)


def _appended(text: str, file: str, name: str, values: Mapping[str, Value]) -> str:
    """Write an entry below all others."""
    entry = block({name: values})
    if not text.strip():
        return f"{text}{entry}"
    root = compose(Document.of(file, text))[0]
    before = plain(root)
    if not isinstance(root, MapNode) or (root.braces and root.entries) or name in root.index:
        raise NotApplicable(
            f"{file} is not written with an entry a line, or has {name} already, so that no entry"
            " can be added; write one as `S1:` with its keys below"
        )
    if root.entries:
        made = f"{text}{'' if text.endswith(chr(10)) else chr(10)}{entry}"
    else:
        made = f"{text[: root.mark.start]}{entry.rstrip()}{text[root.mark.end :]}"
    after = plain(compose(Document.of(file, made))[0])
    if not isinstance(before, dict) or after != {**before, name: _plain(values)}:
        raise NotApplicable(f"{name} cannot be added to {file} without changing something else")
    return made


def _plain(values: Mapping[str, Value]) -> dict[str, object]:
    """Return values as they read back."""
    return {key: v if isinstance(v, str) else list(v) for key, v in values.items()}


def with_claim_row(text: str, claim: Claim) -> str:
    """Enter a claim as the last row of the text of a ``claims.csv``, in its order of columns.

    Parameters
    ----------
    text : str
        The file, with its header.
    claim : Claim
        What to enter.

    Raises
    ------
    NotApplicable
        If the file has no column for something that the claim says.
    CaseProblems
        If the file is no CSV.
    """
    header = [cell.value for cell in next(split_rows(Document.of("claims.csv", text)))]
    cells = _cells(claim)
    missing = [name for name, value in cells.items() if value and name not in header]
    if missing:
        columns = ", ".join(missing)
        raise NotApplicable(f"claims.csv has no column {columns}; add it to the first line")
    stream = StringIO()
    ends = "\r\n" if "\r\n" in text else "\n"
    writer(stream, lineterminator=ends).writerow([cells.get(name, "") for name in header])
    return f"{text}{'' if text.endswith(chr(10)) else ends}{stream.getvalue()}"


def _cells(claim: Claim) -> dict[str, str]:
    """Return what a claim says as the texts of its columns."""
    values = {name: getattr(claim, name) for name in COLUMNS}
    return {
        name: " ".join(value) if isinstance(value, tuple) else str(value)
        for name, value in values.items()
    }
