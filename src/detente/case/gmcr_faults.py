"""What is wrong with a JSON document, gathered with the path to each fault."""

import json
from collections.abc import Mapping, Sequence
from typing import TypeGuard

from detente.errors import Problem

__all__ = ["Faults", "described", "is_number"]

MOST = 200  # problems that are told; of more only the number
SHOWN = 40  # characters of a text in a message


class Faults:
    """Collects the problems of one file, and gives what of it can be used.

    A place in the document is written as ``options[2].name``.
    """

    def __init__(self, file: str) -> None:
        self.file = file
        self.found: list[Problem] = []
        self.paths: list[str] = []
        self.more = 0

    @property
    def problems(self) -> tuple[Problem, ...]:
        """All problems, and at the end how many more there are than can be told."""
        if not self.more:
            return tuple(self.found)
        message = f"and {self.more:,} more problems"
        return (*self.found, Problem(file=self.file, code=self.found[-1].code, message=message))

    def report(self, code: str, message: str, path: str, hint: str = "") -> None:
        """Note a problem at a path; "" is the whole document."""
        self.paths.append(path)
        if len(self.found) >= MOST:
            self.more += 1
            return
        text = f"{path}: {message}" if path else message
        self.found.append(Problem(file=self.file, code=code, message=text, hint=hint))

    def entries(self, value: object, path: str) -> Mapping[str, object]:
        """Take an object; anything else is a problem, and gives an empty one."""
        if isinstance(value, dict):
            return value
        self.report("type", f"expected an object, found {described(value)}", path)
        return {}

    def items(self, value: object, path: str, of: str) -> Sequence[object]:
        """Take a list of what ``of`` says; anything else is a problem, and gives an empty one."""
        if isinstance(value, list):
            return value
        self.report("type", f"expected a list of {of}, found {described(value)}", path)
        return ()

    def needed(self, holder: Mapping[str, object], key: str, path: str, of: str) -> object:
        """Take what stands under a key; without it, a problem that says what it should hold."""
        if key not in holder:
            self.report("missing-key", f"'{key}' is missing; expected {of}", path)
            return []
        return holder[key]


def described(value: object) -> str:
    """Say in a few words what a JSON value is."""
    match value:
        case bool():
            return "true" if value else "false"
        case None:
            return "null"
        case dict():
            return "an object"
        case list():
            return f"a list of {len(value)}" if value else "an empty list"
        case str():
            short = value if len(value) <= SHOWN else f"{value[:SHOWN]}..."
            return f"the text {json.dumps(short)}"
    return f"the number {str(value)[:SHOWN]}"


def is_number(value: object) -> TypeGuard[int]:
    """Whether a JSON value is a whole number; true and false are none."""
    return isinstance(value, int) and not isinstance(value, bool)
