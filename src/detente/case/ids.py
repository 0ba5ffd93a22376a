"""What an id may look like."""

import re

from detente.case.grammar import WORDS

__all__ = ["LABEL", "MOMENT", "NAME", "RESERVED", "label_fault", "moment_fault", "name_fault"]

RESERVED = frozenset(WORDS) | {"yes", "no", "on", "off", "none", "rest", "all"}
NAME = re.compile(r"[a-z][a-z0-9_-]*")
LABEL = re.compile(r"[A-Za-z][A-Za-z0-9._-]*")
MOMENT = re.compile(r"[A-Za-z0-9][A-Za-z0-9._-]*")


def name_fault(text: str) -> str:
    """Say why the text cannot name a party, option, definition, outcome or statement."""
    rule = "use lower-case letters, digits, '-' and '_', starting with a letter"
    return _fault(text, NAME, rule)


def label_fault(text: str) -> str:
    """Say why the text cannot name a scenario, bridge, constraint, claim or conclusion."""
    return _fault(text, LABEL, "use letters, digits, '-', '_' and '.', starting with a letter")


def moment_fault(text: str) -> str:
    """Say why the text cannot name a moment."""
    rule = "use letters, digits, '-', '_' and '.', starting with a letter or digit"
    return _fault(text, MOMENT, rule)


def _fault(text: str, pattern: re.Pattern[str], rule: str) -> str:
    if text in RESERVED:
        return "it has a meaning of its own; use another name"
    return "" if pattern.fullmatch(text) else rule
