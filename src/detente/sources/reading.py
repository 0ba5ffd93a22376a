"""Read a text, a page or a PDF, or say what is wrong with it; nothing is ever written."""

from pathlib import Path
from typing import NoReturn

from detente.errors import CaseProblems, Problem
from detente.sources.markup import read_page
from detente.sources.pdf import read_pdf
from detente.sources.source import Form, Original

__all__ = ["LARGEST", "read_data", "read_source"]

LARGEST = 5_000_000  # bytes
PICTURES = 10  # times as many bytes of a PDF, most of which are pictures
FORMS = {
    ".txt": Form.PLAIN,
    ".md": Form.MARKDOWN,
    ".markdown": Form.MARKDOWN,
    ".html": Form.HTML,
    ".htm": Form.HTML,
    ".xhtml": Form.HTML,
    ".pdf": Form.PDF,
}
SAVE = "save it as UTF-8 under another name and give that file"
MARKED = {
    b"\xff\xfe\x00\x00": "UTF-32",
    b"\x00\x00\xfe\xff": "UTF-32",
    b"\xff\xfe": "UTF-16",
    b"\xfe\xff": "UTF-16",
}
HINTS = {b"%PDF": "give it a name that ends in .pdf, or save the article as plain text"}
BINARY = {
    b"%PDF": "a PDF",
    b"PK\x03\x04": "a zip archive or an office document",
    b"\xd0\xcf\x11\xe0": "an old office document",
    b"\x89PNG": "a picture",
    b"\xff\xd8\xff": "a picture",
    b"\x1f\x8b": "a compressed file",
}


def read_source(path: Path, *, limit: int = LARGEST) -> Original:
    """Read a file, and leave it as it is.

    1. The file is there, is a file, has a name that says what it is, and is not too large.
    2. Its bytes are read as what its name says, by `read_data`.

    Parameters
    ----------
    path : Path
        The file: text (``.txt``), markdown (``.md``, ``.markdown``), a page (``.html``, ``.htm``,
        ``.xhtml``) or a PDF (``.pdf``).
    limit : int
        The largest size in bytes that is read; a PDF, which has pictures too, may have ten times
        as many.

    Returns
    -------
    Original
        The text.

    Raises
    ------
    CaseProblems
        If any of these fails: what was expected, what was found, what to do.
    """
    suffix = path.suffix.lower()
    form = FORMS.get(suffix, Form.PLAIN)
    data = _bytes_of(path, _most(form, limit))
    if suffix not in FORMS:
        _refuse_binary(path.name, data)
        found = path.suffix or "no ending"
        _refuse(
            path.name,
            "no-file",
            f"a file that ends in {', '.join(FORMS)} was expected, the name has {found}",
            "save the article as plain text and give that file",
        )
    return read_data(path.name, data, form, limit=limit)


def read_data(
    name: str, data: bytes, form: Form, *, charset: str = "", limit: int = LARGEST
) -> Original:
    """Read bytes that came from a file, or from elsewhere.

    1. They are not too many, and of the form that they should be.
    2. A page or a PDF is read by its reader.
    3. Anything else is text: no known binary form, no other encoding, no zero bytes; it is UTF-8,
       with or without a mark at the start, and holds more than white space.

    Parameters
    ----------
    name : str
        What the text is called.
    data : bytes
        The text, page or PDF.
    form : Form
        Which of these it is.
    charset : str
        The encoding that came with a page, "" if none did.
    limit : int
        The largest size in bytes that is read, and the most characters; ten times as many bytes
        of a PDF.

    Returns
    -------
    Original
        The text, its line ends as they are in a text file.

    Raises
    ------
    CaseProblems
        If any of these fails: what was expected, what was found, what to do.
    """
    if len(data) > _most(form, limit):
        _too_large(name, len(data), _most(form, limit))
    if form is Form.PDF:
        return read_pdf(name, data, most=limit)
    _refuse_binary(name, data, marked=form is Form.HTML)
    if form is Form.HTML:
        return read_page(name, data, charset)
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise CaseProblems((_undecodable(name, data, error),)) from None
    if not text.strip():
        _refuse(name, "empty", "a text was expected, the file is empty", "is it the right file?")
    encoding = "utf-8-sig" if data.startswith(b"\xef\xbb\xbf") else "utf-8"
    return Original(name=name, text=text, encoding=encoding, form=form)


def _most(form: Form, limit: int) -> int:
    """Say how many bytes of a form are read at most."""
    return PICTURES * limit if form is Form.PDF else limit


def _refuse(name: str, code: str, message: str, hint: str = "") -> NoReturn:
    """Raise one problem that has no place inside the file."""
    raise CaseProblems((Problem(file=name, code=code, message=message, hint=hint),))


def _bytes_of(path: Path, limit: int) -> bytes:
    """Read the bytes of a file, never more than one over the limit."""
    if path.is_dir():
        message = f"a file was expected, {path} is a folder"
        _refuse(path.name, "no-file", message, "give a file that is in it")
    if path.exists() and not path.is_file():
        _refuse(path.name, "no-file", f"{path} is not a file", "give a file that holds the text")
    try:
        with path.open("rb") as file:
            data = file.read(limit + 1)
    except OSError as error:
        reason = (error.strerror or "cannot be read").lower()
        _refuse(
            path.name, "no-file", f"{path} cannot be read: {reason}", "check the name of the file"
        )
    if len(data) > limit:
        _too_large(path.name, max(path.stat().st_size, len(data)), limit)
    return data


def _too_large(name: str, size: int, limit: int) -> NoReturn:
    """Refuse a file by its size."""
    message = f"the file has {size:,} bytes; at most {limit:,} are read"
    _refuse(name, "too-large", message, "give one article a file")


def _refuse_binary(name: str, data: bytes, *, marked: bool = False) -> None:
    """Raise what is wrong with bytes that are no text, or text marked as of another encoding.

    A page may be marked as UTF-16.
    """
    utf_16 = marked and data.startswith((b"\xff\xfe", b"\xfe\xff"))
    for mark, encoding in MARKED.items():
        if data.startswith(mark) and not (utf_16 and encoding == "UTF-16"):
            message = f"UTF-8 was expected, the file is marked as {encoding}"
            _refuse(name, "encoding", message, SAVE)
    for mark, what in BINARY.items():
        if data.startswith(mark):
            _refuse(
                name,
                "binary",
                f"a text was expected, this is {what}",
                HINTS.get(mark, "save the article as plain text and give that file"),
            )
    if b"\0" in data and not utf_16:
        line = data.count(b"\n", 0, data.index(b"\0")) + 1
        _refuse(
            name,
            "binary",
            f"a text was expected, this is a binary file: line {line} has a zero byte",
            "save the article as plain text, in UTF-8",
        )


def _undecodable(name: str, data: bytes, error: UnicodeDecodeError) -> Problem:
    """Say where the bytes stop being UTF-8, and what they may be instead."""
    before = data[: error.start].decode("utf-8", "replace")
    return Problem(
        file=name,
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
