"""Read one file of a dossier as text, and say where in it a problem stands."""

from collections.abc import Mapping
from pathlib import Path

from detente.errors import CaseProblems, Problem
from detente.record import Frozen, record

__all__ = ["Document", "Mark", "load", "sort_problems"]

EXCERPT = 200
NO_HINTS: Mapping[str, str] = Frozen()


@record
class Mark:
    """A stretch of a file; all four count from 0, ``start`` and ``end`` in the whole text."""

    line: int = 0
    column: int = 0
    start: int = 0
    end: int = 0


@record
class Document:
    """A text file, with the name that messages use for it."""

    file: str
    text: str
    lines: tuple[str, ...]

    @classmethod
    def of(cls, file: str, text: str) -> "Document":
        """Take a text as a document; lines end where YAML and editors end them."""
        lines = text.replace("\r\n", "\n").replace("\r", "\n").split("\n")
        return cls(file=file, text=text, lines=tuple(lines))

    def problem(self, code: str, message: str, mark: Mark | str = "", hint: str = "") -> Problem:
        """Make a problem that stands at the mark, with its line as the excerpt."""
        if isinstance(mark, str):
            return Problem(file=self.file, code=code, message=message, hint=hint)
        excerpt = self.lines[mark.line] if mark.line < len(self.lines) else ""
        width = min(mark.end - mark.start, len(excerpt) - mark.column)
        near = mark.column < EXCERPT
        return Problem(
            file=self.file,
            code=code,
            message=message,
            line=mark.line + 1,
            column=mark.column + 1,
            end_column=mark.column + 1 + max(1, width),
            hint=hint,
            excerpt=excerpt[:EXCERPT].replace("\t", " ") if near else "",
        )


def load(path: Path, *, limit: int, hints: Mapping[str, str] = NO_HINTS) -> Document:
    """Read a file as UTF-8 text.

    Parameters
    ----------
    path : Path
        The file; messages use its last part as the name.
    limit : int
        The largest size, in bytes, that is read at all.
    hints : mapping
        Hints by code, for a message about this file in particular.

    Raises
    ------
    CaseProblems
        If the file is missing, too large, binary, not UTF-8 or empty.
    """
    nowhere = Document.of(path.name, "")

    def refuse(code: str, message: str, hint: str = "") -> CaseProblems:
        return CaseProblems((nowhere.problem(code, message, hint=hints.get(code, hint)),))

    try:
        if path.exists() and not path.is_file():
            raise refuse("no-file", f"{path} is not a file")
        if path.exists() and path.stat().st_size > limit:
            size = path.stat().st_size
            raise refuse("too-large", f"the file has {size:,} bytes; at most {limit:,} are read")
        data = path.read_bytes()
    except OSError as error:
        reason = (error.strerror or "cannot be read").lower()
        raise refuse("no-file", f"{path} cannot be read: {reason}") from None
    if b"\0" in data[:4096] and not data.startswith((b"\xff\xfe", b"\xfe\xff")):
        raise refuse("binary", "this is a binary file; a text file was expected")
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise CaseProblems((_undecodable(path.name, data, error),)) from None
    if not text.strip():
        raise refuse("empty", "the file is empty")
    return Document.of(path.name, text)


def _undecodable(file: str, data: bytes, error: UnicodeDecodeError) -> Problem:
    """Say where the text stops being UTF-8."""
    before = data[: error.start].decode("utf-8", "replace")
    document = Document.of(file, before)
    line = len(document.lines) - 1
    column = len(document.lines[line])
    byte = f"0x{data[error.start]:02x}"
    mark = Mark(line=line, column=column, start=0, end=1)
    return document.problem(
        "encoding",
        f"the text is not UTF-8: byte {byte} has no meaning here",
        mark,
        "save the file with the encoding UTF-8",
    )


def sort_problems(problems: list[Problem]) -> tuple[Problem, ...]:
    """Put problems in reading order, each once; those without a place come first in their file."""
    files = list(dict.fromkeys(problem.file for problem in problems))
    files.sort(key=lambda file: (file != "case.yaml", file))
    return tuple(
        sorted(
            dict.fromkeys(problems),
            key=lambda p: (files.index(p.file), p.line, p.column, p.end_column),
        )
    )
