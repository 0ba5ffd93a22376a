"""Read a text from a file, or say what is wrong with the file; nothing is ever written."""

from pathlib import Path
from typing import NoReturn

from detente.errors import CaseProblems, Problem
from detente.sources.source import Form, Original

__all__ = ["LARGEST", "read_source"]

LARGEST = 5_000_000  # bytes
FORMS = {".txt": Form.PLAIN, ".md": Form.MARKDOWN, ".markdown": Form.MARKDOWN}
SAVE = "save it as UTF-8 under another name and give that file"
MARKED = {
    b"\xff\xfe\x00\x00": "UTF-32",
    b"\x00\x00\xfe\xff": "UTF-32",
    b"\xff\xfe": "UTF-16",
    b"\xfe\xff": "UTF-16",
}
BINARY = {
    b"%PDF": "a PDF",
    b"PK\x03\x04": "a zip archive or an office document",
    b"\xd0\xcf\x11\xe0": "an old office document",
    b"\x89PNG": "a picture",
    b"\xff\xd8\xff": "a picture",
    b"\x1f\x8b": "a compressed file",
}


def read_source(path: Path, *, limit: int = LARGEST) -> Original:
    """Read a plain text or a markdown file, and leave it as it is.

    1. The file is there, is a file, has a name that says text or markdown, and is not too large.
    2. Its bytes are text: no known binary form, no other encoding, no zero bytes.
    3. They are UTF-8, with or without a mark at the start, and hold more than white space.

    Parameters
    ----------
    path : Path
        The file; ``.txt``, ``.md`` or ``.markdown``.
    limit : int
        The largest size in bytes that is read.

    Returns
    -------
    Original
        The text, its line ends as they are in the file.

    Raises
    ------
    CaseProblems
        If any of these fails: what was expected, what was found, what to do.
    """
    form = FORMS.get(path.suffix.lower(), Form.PLAIN)
    data = _bytes_of(path, limit)
    _refuse_binary(path, data)
    if path.suffix.lower() not in FORMS:
        found = path.suffix or "no ending"
        _refuse(
            path,
            "no-file",
            f"a text (.txt) or markdown (.md) file was expected, the name has {found}",
            "save the article as plain text and give that file",
        )
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise CaseProblems((_undecodable(path, data, error),)) from None
    if not text.strip():
        _refuse(path, "empty", "a text was expected, the file is empty", "is it the right file?")
    encoding = "utf-8-sig" if data.startswith(b"\xef\xbb\xbf") else "utf-8"
    return Original(name=path.name, text=text, encoding=encoding, form=form)


def _refuse(path: Path, code: str, message: str, hint: str = "") -> NoReturn:
    """Raise one problem that has no place inside the file."""
    raise CaseProblems((Problem(file=path.name, code=code, message=message, hint=hint),))


def _bytes_of(path: Path, limit: int) -> bytes:
    """Read the bytes of a file, never more than one over the limit."""
    if path.is_dir():
        _refuse(
            path, "no-file", f"a file was expected, {path} is a folder", "give a file that is in it"
        )
    if path.exists() and not path.is_file():
        _refuse(path, "no-file", f"{path} is not a file", "give a file that holds the text")
    try:
        with path.open("rb") as file:
            data = file.read(limit + 1)
    except OSError as error:
        reason = (error.strerror or "cannot be read").lower()
        _refuse(path, "no-file", f"{path} cannot be read: {reason}", "check the name of the file")
    if len(data) > limit:
        size = max(path.stat().st_size, len(data))
        _refuse(
            path,
            "too-large",
            f"the file has {size:,} bytes; at most {limit:,} are read",
            "give one article a file",
        )
    return data


def _refuse_binary(path: Path, data: bytes) -> None:
    """Raise what is wrong with bytes that are no text, or text of another encoding."""
    for mark, name in MARKED.items():
        if data.startswith(mark):
            _refuse(path, "encoding", f"UTF-8 was expected, the file is marked as {name}", SAVE)
    for mark, name in BINARY.items():
        if data.startswith(mark):
            _refuse(
                path,
                "binary",
                f"a text was expected, this is {name}",
                "save the article as plain text and give that file",
            )
    if b"\0" in data:
        line = data.count(b"\n", 0, data.index(b"\0")) + 1
        _refuse(
            path,
            "binary",
            f"a text was expected, this is a binary file: line {line} has a zero byte",
            "save the article as plain text, in UTF-8",
        )


def _undecodable(path: Path, data: bytes, error: UnicodeDecodeError) -> Problem:
    """Say where the bytes stop being UTF-8, and what they may be instead."""
    before = data[: error.start].decode("utf-8", "replace")
    return Problem(
        file=path.name,
        code="encoding",
        message=(
            f"UTF-8 was expected, byte 0x{data[error.start]:02x} has no meaning there;"
            f" {_likely(data)}"
        ),
        line=before.count("\n") + 1,
        column=len(before) - (before.rfind("\n") + 1) + 1,
        hint=SAVE,
    )


def _likely(data: bytes) -> str:
    """Guess what encoding the bytes may have, in words."""
    try:
        data.decode("cp1252")
    except UnicodeDecodeError:
        return "the encoding is not known"
    return "every byte has a meaning in Windows-1252, so it may be that"
