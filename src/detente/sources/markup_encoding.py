"""The characters of a page: in which encoding its bytes are, as browsers tell it."""

import codecs
import re

from detente.errors import CaseProblems, Problem

__all__ = ["decoded"]

LOOKED_AT = 4096  # bytes at the start of a page that may say its encoding
MARKS = {
    codecs.BOM_UTF8: "utf-8-sig",
    codecs.BOM_UTF16_LE: "utf-16",
    codecs.BOM_UTF16_BE: "utf-16",
}
COMMENT = re.compile(rb"<!--.*?(?:-->|\Z)", re.DOTALL)
META = re.compile(rb"<meta\b[^>]{0,300}?\bcharset\s*=\s*[\"']?\s*([\w.:-]+)", re.IGNORECASE)
XML = re.compile(rb"\s*<\?xml\b[^>]{0,200}?\bencoding\s*=\s*[\"']([\w.:-]+)")
AS_READ = {  # what browsers read a declared encoding as
    "ascii": "cp1252",
    "iso8859-1": "cp1252",
    "iso8859-9": "cp1254",
    "gb2312": "gb18030",
    "gbk": "gb18030",
    "euc_kr": "cp949",
    "shift_jis": "cp932",
    "utf-16": "utf-8",  # a page whose declaration can be read at all is not in UTF-16
    "utf-16-le": "utf-8",
    "utf-16-be": "utf-8",
}
NO_PAGE = {"idna", "punycode", "raw-unicode-escape", "undefined", "unicode-escape", "utf-7"}
SAVE = "open the page in a browser, save it anew and give that file"


def decoded(name: str, data: bytes, charset: str) -> tuple[str, str]:
    """Turn the bytes of a page into text.

    1. A mark at the start of the bytes says the encoding.
    2. Else who sent the page says it, else its ``meta`` tag or its XML declaration, else it is
       UTF-8. What is declared is read as browsers read it: Latin-1 as Windows-1252.

    Parameters
    ----------
    name : str
        The name of the file, for the message.
    data : bytes
        The page.
    charset : str
        The encoding that came with it, "" if it came from a file.

    Returns
    -------
    tuple of str
        The text without a mark at its start, and the encoding.

    Raises
    ------
    CaseProblems
        If the encoding is not known, or a byte has no meaning in it.
    """
    marked = next((encoding for mark, encoding in MARKS.items() if data.startswith(mark)), "")
    declared = "" if marked else charset or _declared(data)
    encoding = marked or (_known(name, declared) if declared else "utf-8")
    try:
        return data.decode(encoding), encoding
    except UnicodeDecodeError as error:
        raise CaseProblems((_broken(name, data, error, declared),)) from None


def _declared(data: bytes) -> str:
    """Read the encoding that a page declares."""
    start = data[:LOOKED_AT]
    found = XML.match(start) or META.search(COMMENT.sub(b"", start))
    return found[1].decode("ascii", "replace") if found else ""


def _known(name: str, declared: str) -> str:
    """Name the codec of a declared encoding."""
    try:
        codec = codecs.lookup(declared).name
        b"text".decode(codec)  # a codec of something else than text says so only here
    except (LookupError, ValueError):
        codec = ""
    if not codec or codec.replace("_", "-") in NO_PAGE:
        problem = Problem(
            file=name,
            code="encoding",
            message=f"the page says that its encoding is {declared!r}, which is not known",
            hint=SAVE,
        )
        raise CaseProblems((problem,)) from None
    return AS_READ.get(codec, codec)


def _broken(name: str, data: bytes, error: UnicodeDecodeError, declared: str) -> Problem:
    """Say where the bytes of a page stop being what they should be."""
    said = f"the page says that it is in {declared}" if declared else "UTF-8 was expected"
    return Problem(
        file=name,
        code="encoding",
        message=f"{said}, but byte 0x{data[error.start]:02x} has no meaning there",
        line=data.count(b"\n", 0, error.start) + 1,
        column=error.start - data.rfind(b"\n", 0, error.start),
        hint=SAVE,
    )
