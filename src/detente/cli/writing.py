"""The one place that writes JSON: one document, piece by piece, so that long lists stay small."""

import json
import sys
from collections.abc import Iterator, Mapping
from itertools import islice

import click

__all__ = ["Document", "Encoded", "write_json"]

Document = Mapping[str, object]
"""What `--json` prints: mappings and sequences of texts, numbers and truth values."""

PIECES_AT_ONCE = 4096


class Encoded:
    """A list whose entries are JSON texts already, made while they are written."""

    def __init__(self, entries: Iterator[str]) -> None:
        self.entries = entries


def write_json(document: Document) -> None:
    """Print a document on the standard output, and nothing else.

    Mappings are indented and a list of lists has one entry a line; `Encoded` is written as it is
    made, so that a listing of a million states is never held in memory.
    """
    held: list[str] = []
    for piece in pieces(document, "\n"):
        held.append(piece)
        if len(held) == PIECES_AT_ONCE:
            click.echo("".join(held), nl=False)
            held.clear()
    click.echo("".join(held))


def pieces(value: object, newline: str) -> Iterator[str]:
    """Yield the JSON text of a value; ``newline`` starts a line at the value's own indent."""
    if isinstance(value, Mapping):
        entries = ((f"{scalar(str(key))}: ", part) for key, part in value.items())
        yield from block("{}", entries, newline)
    elif isinstance(value, Encoded):
        yield from lines(value.entries, newline)
    elif isinstance(value, list | tuple | set | frozenset):
        yield from sequence(list(value), newline)
    else:
        yield scalar(value)


def sequence(values: list[object], newline: str) -> Iterator[str]:
    """Yield a list: on one line if its entries are plain, else one entry a line."""
    if any(isinstance(part, Mapping | list | tuple | Encoded) for part in values):
        yield from block("[]", (("", part) for part in values), newline)
    else:
        yield f"[{', '.join(map(scalar, values))}]"


def block(ends: str, entries: Iterator[tuple[str, object]], newline: str) -> Iterator[str]:
    """Yield entries one a line, between the two ``ends``."""
    inner, empty = newline + "  ", True
    yield ends[0]
    for key, value in entries:
        yield ("" if empty else ",") + inner + key
        yield from pieces(value, inner)
        empty = False
    yield ends[1] if empty else newline + ends[1]


def lines(entries: Iterator[str], newline: str) -> Iterator[str]:
    """Yield a list of texts that are JSON already, one a line."""
    inner = f"{newline}  "
    first = next(entries, "")
    if not first:
        yield "[]"
        return
    yield f"[{inner}{first}"
    while held := list(islice(entries, PIECES_AT_ONCE)):
        yield f",{inner}" + f",{inner}".join(held)
    yield f"{newline}]"


def scalar(value: object) -> str:
    """Write a text, number or truth value; other things (an enum, a path) as their text."""
    plain = value if isinstance(value, bool | int | float) else str(value)
    return json.dumps(plain, ensure_ascii=not speaks_unicode())


def speaks_unicode() -> bool:
    """Tell whether the standard output takes every letter as it is."""
    encoding = getattr(sys.stdout, "encoding", "") or ""
    return encoding.lower().replace("-", "") == "utf8"
