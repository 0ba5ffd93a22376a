"""Keeps the commands shown in the docs true: runs them and writes down what they print.

A page is one session in an empty folder. A block whose fence names a file, such as
```` ```yaml river/case.yaml ````, is saved there; in a ``console`` block each line that starts
with ``$ detente`` is run, and what stands under it is replaced by what it prints.
"""

import contextlib
import io
import os
import re
import shlex
import tempfile
from collections.abc import Iterator
from pathlib import Path
from unittest import mock

import click.testing
from click.testing import CliRunner

from detente.cli import main

__all__ = ["has_commands", "in_an_empty_folder", "output", "renewed"]

BLOCK = re.compile(r"^```(\w+)(?: (\S+))?\n(.*?)^```$", re.MULTILINE | re.DOTALL)
PROMPT = "$ detente"
COLUMNS = 96


def has_commands(text: str) -> bool:
    """Whether a page shows a command of ours."""
    return f"\n{PROMPT}" in text


def renewed(text: str) -> str:
    """Return the page with every command's output as it is now."""
    with in_an_empty_folder():
        return BLOCK.sub(renew, text)


@contextlib.contextmanager
def in_an_empty_folder() -> Iterator[None]:
    """Work in a folder of its own for a while, with no settings or texts of the user's."""
    before = Path.cwd()
    with tempfile.TemporaryDirectory() as folder, tempfile.TemporaryDirectory() as settings:
        os.chdir(folder)
        try:
            with mock.patch.dict(os.environ, {"XDG_CONFIG_HOME": settings}):
                yield
        finally:
            os.chdir(before)


def renew(block: re.Match[str]) -> str:
    """Save a file's block; run the commands of a console's."""
    kind, path, body = block.groups()
    if kind != "console":
        if path:
            save(Path(path), body)
        return str(block.group())
    commands = [line for line in body.splitlines() if line.startswith("$ ")]
    shown = "\n\n".join(
        f"{command}\n{output(command, columns=COLUMNS)}".rstrip() for command in commands
    )
    return f"```console\n{shown}\n```"


def save(path: Path, body: str) -> None:
    """Write a file that the page shows."""
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(body, "utf-8")


def output(command: str, *, columns: int = 0) -> str:
    """Run a command line and return what a reader would see on a terminal, or in a pipe."""
    command, _, cut = command.partition(" | head -n ")
    command, _, last = command.partition(" | tail -n ")
    words = shlex.split(command.removeprefix("$ "))
    if words[0] != "detente":
        raise ValueError(f"the docs can only run detente, not {words[0]}")
    with terminal(columns):
        result = CliRunner().invoke(main, words[1:])
    if result.exception and not isinstance(result.exception, SystemExit):
        raise result.exception
    lines = [line.rstrip() for line in result.output.splitlines()]
    shown = "\n".join(lines).strip("\n").splitlines()
    shown = shown[-int(last) :] if last else shown
    return "\n".join(shown[: int(cut)] if cut else shown)


@contextlib.contextmanager
def terminal(columns: int) -> Iterator[None]:
    """Let the runner's output pass for a terminal of that width; 0 leaves it a pipe."""
    if not columns:
        yield
        return

    def isatty(stream: io.TextIOWrapper) -> bool:
        return stream.name == "<stdout>"

    stream = click.testing._NamedTextIOWrapper
    variables = {"COLUMNS": str(columns), "TERM": "xterm"}
    with (
        mock.patch.object(stream, "isatty", isatty, create=True),
        mock.patch.dict(os.environ, variables),
    ):
        yield
