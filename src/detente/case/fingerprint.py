"""A digest of what a case says: equal for cases that differ in comments or layout only."""

import json
from collections.abc import Mapping
from dataclasses import fields, is_dataclass
from enum import Enum
from hashlib import sha256

from detente.case.case import Case
from detente.case.formula import (
    And,
    Constant,
    Formula,
    If,
    Iff,
    Name,
    Not,
    Or,
    Unless,
    Xor,
    render,
)

__all__ = ["fingerprint"]

FORMULA = (Constant, Name, Not, And, Or, Xor, If, Unless, Iff)
UNORDERED = frozenset(
    {
        "definitions",
        "outcomes",
        "moments",
        "scenarios",
        "bridges",
        "alternatives",
        "conclusions",
        "scales",
        "chances",
        "ties",
    }
)
LEFT_OUT = frozenset({"slug", "fingerprint", "text", "asks"})  # texts of what is there as records


def fingerprint(case: Case) -> str:
    """Digest a case as 64 hexadecimal digits.

    Part of it is all that the case and its claims say. The order of parties, options, statements,
    constraints and changes is part of it too; the order of definitions, outcomes, moments,
    scenarios, bridges, alternatives, scales, chances, ties, counterparts and conclusions is not,
    nor are comments, layout, the way a formula or a question is spaced, and the name of the folder.
    """
    canonical = json.dumps(_plain(case), sort_keys=True, ensure_ascii=True, separators=(",", ":"))
    return sha256(canonical.encode()).hexdigest()


def _plain(value: object) -> object:
    """Turn records into dictionaries of what JSON can write."""
    if isinstance(value, FORMULA):
        formula: Formula = value
        return render(formula)
    if isinstance(value, Enum):
        return value.value
    if is_dataclass(value) and not isinstance(value, type):
        kept = [field.name for field in fields(value) if field.name not in LEFT_OUT]
        return {name: _part(value, name) for name in kept} | {"record": type(value).__name__}
    if isinstance(value, Mapping):
        return {str(key): _plain(below) for key, below in value.items()}
    if isinstance(value, tuple):
        return [_plain(item) for item in value]
    return value


def _part(record: object, name: str) -> object:
    value = getattr(record, name)
    if isinstance(record, Case) and name == "counterparts":
        return sorted(sorted(group) for group in value)
    if isinstance(record, Case) and name in UNORDERED:
        return [_plain(item) for item in sorted(value, key=lambda item: str(item.id))]
    return _plain(value)
