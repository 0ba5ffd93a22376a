"""The pages of a PDF as pypdf reads them, and what the PDF says of itself."""

import io
import re
import struct
import warnings
import zlib
from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING, NoReturn, TypeVar

from detente.errors import CaseProblems, Problem
from detente.record import record
from detente.sources.extras import muted
from detente.sources.source import Details

if TYPE_CHECKING:
    from pypdf import PageObject, PdfReader

__all__ = ["Pages", "pages_of"]

T = TypeVar("T")

MOST_PAGES = 500
ONE = "give one article a file"
LARGEST_PAGE, MOST_DRAWN = 5_000_000, 20_000_000  # bytes that draw a page, and all pages
STUMBLES = (  # what leaks from pypdf over a broken file, beside its own errors
    ArithmeticError, AssertionError, AttributeError, LookupError, NotImplementedError, OSError,
    RecursionError, TypeError, ValueError, struct.error, zlib.error,
)  # fmt: skip
AS_SHOWN = str.maketrans(
    {
        "\x7f": "•",
        "\uf0b7": "•",
        "\t": " ",
        **{chr(code): " " for code in (*range(9), *range(11, 32))},
    }
)
NO_TITLE = re.compile(
    r".*\.(?:docx?|odt|rtf|pdf|tex|dvi|indd|qxd|pptx?|xlsx?|html?|txt|pages|wpd)"
    r"|microsoft (?:word|powerpoint) - .*|untitled.*|(?:document|title|slide|layout)\W*\d*"
    r"|powerpoint presentation|\W*(?:anonymous|unspecified|none)?\W*",
    re.IGNORECASE,
)
NO_AUTHOR = re.compile(
    r"\W*(?:anonymous|unspecified|unknown|none|user|owner|admin(?:istrator)?|author)?\W*",
    re.IGNORECASE,
)


@record
class Pages:
    """The lines of each page as they are set, what read them, what the PDF says of itself."""

    lines: tuple[tuple[str, ...], ...]
    made_by: str
    said: Details


def pages_of(name: str, data: bytes, most: int) -> Pages:
    """Read the pages of a PDF, each as it is set: a character a step to the right.

    Parameters
    ----------
    name : str
        The name of the file, for the message.
    data : bytes
        The PDF.
    most : int
        The most characters that are read.

    Raises
    ------
    CaseProblems
        With the code ``encrypted``, ``broken`` or ``too-large``.
    """
    import pypdf

    with muted(), warnings.catch_warnings():
        warnings.simplefilter("ignore")
        reader = _tried(name, pypdf.PdfReader, io.BytesIO(data))
        _unlock(name, reader)
        count = _tried(name, len, reader.pages)
        if count > MOST_PAGES:
            message = f"the PDF has {count:,} pages; at most {MOST_PAGES} are read"
            _refuse(name, "too-large", message, ONE)
        lines = tuple(_lines(name, reader, count, most))
        return Pages(lines=lines, made_by=f"pypdf {pypdf.__version__}", said=_said(reader))


def _refuse(name: str, code: str, message: str, hint: str) -> NoReturn:
    """Raise one problem of a PDF."""
    raise CaseProblems((Problem(file=name, code=code, message=message, hint=hint),))


def _tried(name: str, act: Callable[..., T], *given: object) -> T:
    """Do what may stumble over a broken PDF, and say so if it does."""
    from pypdf.errors import PyPdfError

    try:
        return act(*given)
    except (PyPdfError, *STUMBLES):
        message = "a PDF was expected, this one is broken or cut off"
        hint = "fetch it again, or save the article as plain text"
        _refuse(name, code="broken", message=message, hint=hint)


def _unlock(name: str, reader: "PdfReader") -> None:
    """Open a PDF that is encrypted without a password, or say that it needs one."""
    from pypdf.errors import DependencyError, PyPdfError

    if not _tried(name, getattr, reader, "is_encrypted"):
        return
    try:
        opened = bool(reader.decrypt(""))
    except (DependencyError, PyPdfError, *STUMBLES):
        opened = False
    if not opened:
        message = "the PDF is encrypted, and a password is needed to read it"
        hint = "open it with its password, print it to a new PDF and give that file"
        _refuse(name, code="encrypted", message=message, hint=hint)


def _lines(name: str, reader: "PdfReader", count: int, most: int) -> Iterator[tuple[str, ...]]:
    """Read the lines of one page after the other, until they are too many."""
    length = drawn = 0
    for number in range(count):
        page = _tried(name, reader.pages.__getitem__, number)
        drawn += _drawn(name, page)
        if drawn > MOST_DRAWN:
            _refuse(name, "too-large", f"its pages are drawn with over {MOST_DRAWN:,} bytes", ONE)
        text = _text_of(name, page)
        length += sum(map(len, text.split()))
        if length > most:
            _refuse(name, "too-large", f"the PDF has more than {most:,} characters", ONE)
        yield tuple(line.rstrip() for line in text.translate(AS_SHOWN).splitlines())


def _drawn(name: str, page: "PageObject") -> int:
    """Say with how many bytes a page is drawn, pictures aside; one with too many is refused."""
    contents = _tried(name, page.get_contents)
    size = 0 if contents is None else len(_tried(name, contents.get_data))
    if size > LARGEST_PAGE:
        message = f"a page is drawn with {size:,} bytes; at most {LARGEST_PAGE:,} are read"
        _refuse(name, "too-large", message, "save the article as plain text and give that file")
    return size


def _text_of(name: str, page: "PageObject") -> str:
    """Read a page as it is set; where that stumbles or finds nothing, its text as it comes."""
    from pypdf.errors import PyPdfError

    try:
        text = page.extract_text(extraction_mode="layout")
    except (PyPdfError, *STUMBLES):
        text = ""
    return text if text.strip() else _tried(name, page.extract_text)


def _said(reader: "PdfReader") -> Details:
    """Collect what a PDF says of itself; the name of a file is no title."""
    title, author = _told(reader, "title"), _told(reader, "author")
    return Details(
        title="" if NO_TITLE.fullmatch(title) else title,
        author="" if NO_AUTHOR.fullmatch(author) else author,
        date=_told(reader, "creation_date")[:10],
    )


def _told(reader: "PdfReader", key: str) -> str:
    """Read one thing that a PDF says of itself; "" where it says nothing that can be read."""
    from pypdf.errors import PyPdfError

    try:
        found = getattr(reader.metadata, key, None)
    except (PyPdfError, *STUMBLES):
        return ""
    return " ".join(str(found).split()) if found else ""
