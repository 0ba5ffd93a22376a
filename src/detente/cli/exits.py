"""The one place that turns what went wrong into an exit code, a message and a JSON document.

==  =====================================================================
0   done, whatever the answer
1   with ``--strict`` only: the answer is no
2   usage: an unknown command, option, case, party, state or other name
3   the case is invalid; every problem is shown
4   the run could not finish: too large, interrupted, a file not writable, a study at odds
    with its file or its workers
==  =====================================================================
"""

import os
import sys
from typing import IO, Any

import click

from detente.cli.writing import Document, write_json
from detente.errors import (
    CaseProblems,
    DetenteError,
    NotApplicable,
    Problem,
    StudyError,
    TooLarge,
    UnknownName,
)
from detente.record import record

__all__ = [
    "DONE",
    "FORESEEN",
    "INVALID",
    "NO",
    "UNFINISHED",
    "USAGE",
    "Failure",
    "answer",
    "failed",
    "failure",
    "problem_document",
]

DONE, NO, USAGE, INVALID, UNFINISHED = range(5)

FORESEEN = (
    click.ClickException,
    click.Abort,
    DetenteError,
    OSError,
    MemoryError,
    KeyboardInterrupt,
    EOFError,
)
"""Every exception that ends a run with a message; any other is a fault of the program."""


@record
class Failure:
    """How a run ended: its exit code, what to tell a person, and what to tell a program."""

    code: int
    text: str
    document: Document


def failure(error: BaseException) -> Failure:
    """Say how a run that raised one of `FORESEEN` ends."""
    if isinstance(error, CaseProblems):
        listed = [problem_document(problem) for problem in error.problems]
        count = f"{len(listed)} problem{'s' if len(listed) != 1 else ''}"
        return Failure(code=INVALID, text=f"{error}\n{count}", document={"problems": listed})
    code, kind, message = described(error)
    return Failure(
        code=code,
        text=usage_text(error, message),
        document={"error": {"kind": kind, "message": message, "exit_code": code}},
    )


def described(error: BaseException) -> tuple[int, str, str]:
    """Return the exit code, the kind and the message of an error."""
    match error:
        case UnknownName():
            return USAGE, "unknown-name", str(error)
        case click.UsageError():
            return USAGE, "usage", error.format_message()
        case NotApplicable():
            return UNFINISHED, "not-applicable", str(error)
        case TooLarge():
            return UNFINISHED, "too-large", str(error)
        case StudyError():
            return UNFINISHED, "study", str(error)
        case MemoryError():
            return UNFINISHED, "too-large", "the run needs more memory than there is"
        case KeyboardInterrupt() | click.Abort() | EOFError():
            return UNFINISHED, "interrupted", interruption(error)
        case OSError():
            return UNFINISHED, "file", file_message(error)
        case click.ClickException():
            return UNFINISHED, "file", error.format_message()
    return UNFINISHED, "failed", str(error)


def interruption(error: BaseException) -> str:
    """Say that the user stopped the run, and what is kept of it if that is known."""
    said = str(error) if isinstance(error, KeyboardInterrupt) else ""
    return said or "interrupted"


def file_message(error: OSError) -> str:
    """Say which file could not be read or written, and why."""
    reason = error.strerror or str(error)
    return f"{error.filename}: {reason}" if error.filename else reason


def usage_text(error: BaseException, message: str) -> str:
    """Put the message under the command's usage where the words of the command were at fault."""
    context = error.ctx if isinstance(error, click.UsageError) else None
    if context is None:
        return f"Error: {message}"
    return f"Error: {message}\nTry '{context.command_path} --help'."


def problem_document(problem: Problem) -> Document:
    """Return a problem of a case as JSON shows it; line and column 0 mean that it has no place."""
    return {
        "file": problem.file,
        "line": problem.line,
        "column": problem.column,
        "end_column": problem.end_column,
        "code": problem.code,
        "message": problem.message,
        "hint": problem.hint,
    }


def answer(*, yes: bool, strict: bool) -> None:
    """End the run with exit code 1 if the answer is no and ``--strict`` asks for it."""
    if strict and not yes:
        raise click.exceptions.Exit(NO)


def failed(error: BaseException, *, as_json: bool) -> int:
    """Tell what went wrong, as far as anyone still listens, and return the exit code."""
    if isinstance(error, BrokenPipeError):
        fall_silent(sys.stdout)
        return UNFINISHED
    end = failure(error)
    try:
        tell(end, as_json=as_json)
        if sys.stdout is not None:
            sys.stdout.flush()
    except OSError:
        fall_silent(sys.stdout)
        if as_json:
            tell(end, as_json=False)
    return end.code


def tell(end: Failure, *, as_json: bool) -> None:
    """Write a failure where it belongs: a document to the output, a text to the errors."""
    if as_json:
        write_json(end.document)
    else:
        click.echo(end.text, err=True)


def fall_silent(stream: IO[Any]) -> None:
    """Let what is still held for a closed stream go nowhere, so that the end is quiet too."""
    try:
        os.dup2(os.open(os.devnull, os.O_WRONLY), stream.fileno())
    except (OSError, ValueError):
        return
