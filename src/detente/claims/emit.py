"""Write texts, lists and mappings as YAML, in one way only."""

import re
from collections.abc import Iterator, Mapping, Sequence
from typing import TypeAlias

__all__ = ["Value", "block", "flow"]

Value: TypeAlias = "str | Sequence[Value] | Mapping[str, Value]"
WIDTH = 100
PLAIN = re.compile(r"\w(?:[\w ().+/-]*[\w().+/-])?")
ESCAPES = {"\\": "\\\\", '"': '\\"', "\n": "\\n", "\t": "\\t", "\r": "\\r"}


def flow(value: Value) -> str:
    """Write a value on one line."""
    if isinstance(value, str):
        return _text(value)
    if isinstance(value, Mapping):
        return "{" + ", ".join(f"{_text(key)}: {flow(one)}" for key, one in value.items()) + "}"
    return "[" + ", ".join(flow(one) for one in value) + "]"


def block(value: Mapping[str, Value], indent: int = 0) -> str:
    """Write a mapping with a key a line; what fits on one line below it goes on one."""
    return "".join(f"{line}\n" for line in _entries(value, indent, indent == 0))


def _entries(value: Mapping[str, Value], indent: int, top: bool = False) -> Iterator[str]:
    for key, below in value.items():
        yield from _named(f"{' ' * indent}{_text(key)}:", below, indent, top)


def _named(start: str, value: Value, indent: int, top: bool) -> Iterator[str]:
    line = f"{start} {flow(value)}"
    short = len(line) <= WIDTH and not top and not _has_parts(value)
    if isinstance(value, str) or not value or short:
        yield line
        return
    yield start
    if isinstance(value, Mapping):
        yield from _entries(value, indent + 2)
        return
    for item in value:
        yield from _item(item, indent + 2)


def _has_parts(value: Value) -> bool:
    """Tell whether a value is a list of several mappings, which reads best with a line for each."""
    if isinstance(value, str | Mapping) or len(value) == 1:
        return False
    return any(isinstance(item, Mapping) for item in value)


def _item(value: Value, indent: int) -> Iterator[str]:
    start = f"{' ' * indent}- "
    line = start + flow(value)
    if isinstance(value, Mapping) and len(line) > WIDTH:
        lines = list(_entries(value, indent + 2))
        yield start + lines[0].lstrip()
        yield from lines[1:]
    else:
        yield line


def _text(text: str) -> str:
    """Write a text without quotation marks where nothing in it can be mistaken."""
    if PLAIN.fullmatch(text) and text.isprintable():
        return text
    return '"' + "".join(ESCAPES.get(c, c if c.isprintable() else _code(c)) for c in text) + '"'


def _code(character: str) -> str:
    number = ord(character)
    return f"\\u{number:04X}" if number < 0x10000 else f"\\U{number:08X}"
