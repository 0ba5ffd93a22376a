"""What a place answers: a page that can be read, taken in within limits, or why it is none."""

import re
from collections.abc import Mapping
from contextlib import suppress
from enum import StrEnum
from http import HTTPStatus
from typing import TYPE_CHECKING

from detente.record import Frozen, record
from detente.sources.fetching_address import SAVE, Place, file_name, refusal, shown

if TYPE_CHECKING:
    from urllib3 import HTTPResponse

__all__ = ["TYPES", "Fetched", "Limits", "Media", "page_of"]


class Media(StrEnum):
    """What a page is made of."""

    HTML = "html"
    PDF = "pdf"
    TEXT = "text"
    MARKDOWN = "markdown"


TYPES: Mapping[str, Media] = Frozen(
    {
        "text/html": Media.HTML,
        "application/xhtml+xml": Media.HTML,
        "application/pdf": Media.PDF,
        "text/plain": Media.TEXT,
        "text/markdown": Media.MARKDOWN,
    }
)
ENDINGS: Mapping[Media, tuple[str, ...]] = Frozen(
    {
        Media.HTML: (".html", ".htm", ".xhtml"),
        Media.PDF: (".pdf",),
        Media.TEXT: (".txt",),
        Media.MARKDOWN: (".md", ".markdown"),
    }
)
GONE = frozenset({404, 410})
CHARSET = re.compile(r""";\s*charset\s*=\s*["']?([^\s;"',]+)""", re.IGNORECASE)
PIECE = 65_536  # bytes read at once


@record
class Limits:
    """How much a page may ask of us.

    ``seconds`` is for everything together, ``wait`` for a connection and for each silence.
    """

    size: int = 5_000_000  # bytes
    seconds: float = 20
    wait: float = 10
    redirects: int = 5


@record
class Fetched:
    """A page as received: its bytes, what they are, and from where.

    ``name`` is one for a file; ``charset`` is what the server says, "" if it says nothing;
    ``hops`` are the addresses that led on to ``address``, in their order.
    """

    name: str
    data: bytes
    media: Media
    address: str
    charset: str = ""
    hops: tuple[str, ...] = ()


def page_of(place: Place, answer: "HTTPResponse", limits: Limits) -> Fetched:
    """Take in the page that a place answered with.

    1. The status says that it is there, and nothing that it is compressed.
    2. Its type is HTML, PDF, plain text or markdown. A plain text whose address ends as markdown
       does is markdown.
    3. It is read to its end, never more than a piece over the limit; one that says that it is
       larger is not read at all.

    Parameters
    ----------
    place : Place
    answer : HTTPResponse
        Of which nothing but the head was read.
    limits : Limits

    Returns
    -------
    Fetched

    Raises
    ------
    CaseProblems
        With the code ``no-page`` or ``too-large``.
    """
    _check_status(place, answer.status)
    _check_packing(place, answer)
    media = _media(place, answer)
    charset = CHARSET.search(answer.headers.get("Content-Type", ""))
    return Fetched(
        name=file_name(place, ENDINGS[media]),
        data=_body(place, answer, limits),
        media=media,
        address=place.address,
        charset=charset[1].lower() if charset else "",
    )


def _check_status(place: Place, status: int) -> None:
    """Refuse an answer that says that there is no page."""
    if status != HTTPStatus.OK:
        raise refusal(
            place.address,
            code="no-page",
            message=f"a page was expected, the answer is {_named(status)}",
            hint=f"is the address right? if it is, {SAVE}" if status in GONE else SAVE,
        )


def _named(status: int) -> str:
    """Name a status as everybody does, whatever the server calls it."""
    with suppress(ValueError):
        return f"{status} {HTTPStatus(status).phrase}"
    return str(status)


def _check_packing(place: Place, answer: "HTTPResponse") -> None:
    """Refuse an answer that is compressed, which was not asked for and may unpack without end."""
    for header, plain in (("Content-Encoding", "identity"), ("Transfer-Encoding", "chunked")):
        stated = answer.headers.get(header, "").strip().lower()
        if stated not in ("", plain):
            raise refusal(
                place.address,
                code="no-page",
                message=f"a page that is not compressed was expected, this one is: {shown(stated)}",
            )


def _media(place: Place, answer: "HTTPResponse") -> Media:
    """Say what a page is made of, by its type; refuse any other."""
    stated = answer.headers.get("Content-Type", "").partition(";")[0].strip().lower()
    if stated not in TYPES:
        found = f"this is {shown(stated)}" if stated else "the answer does not say what it is"
        raise refusal(
            place.address,
            code="no-page",
            message=f"a page in HTML, a PDF, a text or markdown was expected, {found}",
        )
    path = place.target.partition("?")[0].lower()
    is_markdown = TYPES[stated] is Media.TEXT and path.endswith(ENDINGS[Media.MARKDOWN])
    return Media.MARKDOWN if is_markdown else TYPES[stated]


def _body(place: Place, answer: "HTTPResponse", limits: Limits) -> bytes:
    """Read a page to its end, never more than a piece over the limit."""
    data = bytearray()
    stated = answer.length_remaining or 0
    while max(stated, len(data)) <= limits.size:
        piece = answer.read1(PIECE, decode_content=False)
        if not piece:
            return bytes(data)
        data += piece
    raise refusal(
        place.address,
        code="too-large",
        message=f"a page of at most {limits.size:,} bytes was expected, this one has more",
    )
