"""Addresses of pages: taken apart once, strictly; what they are called as files."""

import re
import unicodedata
from ipaddress import IPv4Address, IPv6Address
from urllib.parse import quote, unquote, urljoin, urlsplit

from detente.errors import CaseProblems, Problem
from detente.record import record

__all__ = ["SAVE", "Place", "file_name", "joined", "place_of", "refusal", "shown"]

SAVE = "save the page with a browser and give the file"
PORTS = {"http": 80, "https": 443}
SYSTEM = 1023  # ports up to here belong to other services: mail, shells, printers
LONGEST = 4_000  # characters of an address
LONGEST_HOST = 253
LONGEST_NAME = 60
SHOWN = 200
KEPT = "/%:@!$&'()*+,;=~"  # what has a meaning in a path, or stands for something already
WHERE = re.compile(r"(\[[0-9a-f:.]+\]|[^\[\]:@%\\\s]+)(?::([0-9]{0,5}))?", re.IGNORECASE)
LABEL = re.compile(r"[a-z0-9_]([a-z0-9_-]{0,61}[a-z0-9_])?")
NUMBER = re.compile(r"[0-9]+|0x[0-9a-f]*")
WHO = re.compile(r"^([a-z][a-z0-9+.-]*:[/\\]*)?[^/?#\\]*@", re.IGNORECASE)


@record
class Place:
    """Where a page is; the host in letters of ASCII, an IPv6 address without its brackets."""

    scheme: str
    host: str
    port: int
    target: str  # the path, and the query if there is one

    @property
    def authority(self) -> str:
        """The host, and the port where it is not the usual one."""
        host = f"[{self.host}]" if ":" in self.host else self.host
        return host if self.port == PORTS[self.scheme] else f"{host}:{self.port}"

    @property
    def address(self) -> str:
        """The whole address; what stood behind a # is no part of it."""
        return f"{self.scheme}://{self.authority}{self.target}"


def place_of(address: str) -> Place:
    """Take an address apart, once; whoever looks up, connects or checks a name uses the parts.

    1. It starts with http:// or https://, and has no user name, no password, no unseen character.
    2. The host is a name, or an IP address in its full form: ``127.1``, ``0x7f000001`` and
       ``2130706433``, which mean one too, are refused. Other letters than those of ASCII are
       written out (``xn--``), where that can be undone.
    3. The port is that of the web, 80 or 443, or any above 1023.
    4. What a path and a query cannot hold is escaped.

    Parameters
    ----------
    address : str

    Returns
    -------
    Place

    Raises
    ------
    CaseProblems
        With the code ``no-address``: what was expected, what was found, what to do.
    """
    address = address.strip()
    _check_text(address)
    try:
        parts = urlsplit(address)
    except ValueError:
        raise _wrong(address, "one with a host", "a host that cannot be read") from None
    if parts.scheme not in PORTS or not address[len(parts.scheme) :].startswith("://"):
        raise _wrong(address, "one that starts with https:// or http://", f"“{shown(address)}”")
    where = WHERE.fullmatch(parts.netloc)
    if not where:
        who = "a user name or a password" if "@" in parts.netloc else "a host that cannot be read"
        raise _wrong(address, "one with a host alone", who)
    query = f"?{quote(parts.query, KEPT + '?')}" if parts.query else ""
    return Place(
        scheme=parts.scheme,
        host=_host(address, where[1].lower()),
        port=_port(address, where[2] or str(PORTS[parts.scheme])),
        target=(quote(parts.path, KEPT) or "/") + query,
    )


def joined(place: Place, location: str) -> Place:
    """Follow a page's answer that it is elsewhere, in full or seen from where it was.

    Parameters
    ----------
    place : Place
        Where the answer came from.
    location : str
        What it says.

    Returns
    -------
    Place

    Raises
    ------
    CaseProblems
        With the code ``no-address``, if that is no address that would be taken from a user.
    """
    _check_text(location)
    try:
        whole = urljoin(place.address, location)
    except ValueError:
        raise _wrong(location, "one with a host", "a host that cannot be read") from None
    return place_of(whole)


def file_name(place: Place, endings: tuple[str, ...]) -> str:
    """Name a page as a file: the last part of its path, or its host where the path has none.

    Letters, digits, spaces and ``-_.`` are kept; the name never starts with a dot or a dash, and
    it has one of the endings: the first, unless it has another already.
    """
    last = place.target.partition("?")[0].rstrip("/").rpartition("/")[2]
    name = _plain(unquote(last)) or _plain(place.host) or "page"
    ending = next((each for each in endings if name.lower().endswith(each)), "")
    stem = name[: len(name) - len(ending)][:LONGEST_NAME].rstrip(" .") or "page"
    return stem + (name[len(name) - len(ending) :] if ending else endings[0])


def refusal(where: str, *, code: str, message: str, hint: str = SAVE) -> CaseProblems:
    """Make the one problem of an address, which has no place inside a file."""
    return CaseProblems((Problem(file=shown(where), code=code, message=message, hint=hint),))


def shown(text: str) -> str:
    """Make a text from elsewhere fit to be shown: no password, nothing unseen, not too long."""
    seen = "".join(letter if letter.isprintable() else "�" for letter in WHO.sub(r"\1…@", text))
    return seen if len(seen) <= SHOWN else f"{seen[:SHOWN]}…"


def _wrong(address: str, expected: str, found: str) -> CaseProblems:
    """Say what is wrong with an address."""
    return refusal(
        address,
        code="no-address",
        message=f"an address was expected, {expected}; found {found}",
        hint=f"copy the address from a browser, or {SAVE}",
    )


def _check_text(address: str) -> None:
    """Refuse what is long, and what cannot be seen: taking apart would drop it in silence."""
    if len(address) > LONGEST:
        raise _wrong(address, f"one of at most {LONGEST:,} characters", f"{len(address):,}")
    if not address.isprintable():
        raise _wrong(address, "one on a single line", "a character that cannot be seen")


def _host(address: str, text: str) -> str:
    """Read a host: an IP address in its full form, or a name."""
    if text.startswith("["):
        try:
            return str(IPv6Address(text[1:-1]))
        except ValueError:
            raise _wrong(address, "one with an IPv6 address in brackets", f"“{text}”") from None
    name = _written_out(address, text).removesuffix(".")
    labels = name.split(".")
    if NUMBER.fullmatch(labels[-1]):
        try:
            return str(IPv4Address(name))
        except ValueError:
            raise _wrong(address, "one with four numbers from 0 to 255", f"“{name}”") from None
    if len(name) > LONGEST_HOST or not all(LABEL.fullmatch(label) for label in labels):
        raise _wrong(address, "one with the name of a host", f"“{shown(name)}”")
    return name


def _written_out(address: str, text: str) -> str:
    """Write a name in letters of ASCII, unless that makes it look like another name."""
    if text.isascii():
        return text
    try:
        written = text.encode("idna")
        back = written.decode("idna")
    except UnicodeError:
        back = ""
    if back != unicodedata.normalize("NFC", text):
        raise _wrong(address, "one with the name of a host in plain letters", f"“{shown(text)}”")
    return written.decode("ascii")


def _port(address: str, text: str) -> int:
    """Read a port, and refuse those of other services."""
    port = int(text)
    if port not in PORTS.values() and not SYSTEM < port < 2**16:
        raise _wrong(address, "one with a port of 80, 443 or 1024 to 65535", f"port {port}")
    return port


def _plain(text: str) -> str:
    """Keep what is safe in the name of a file."""
    letters = unicodedata.normalize("NFC", text)
    kept = "".join(each if _is_plain(each) else "-" for each in letters)
    return re.sub(r"--+", "-", kept).strip(" .-")


def _is_plain(letter: str) -> bool:
    """Whether a character is a letter, a mark on one, a digit, or one of a few signs."""
    return letter in "_ .-" or unicodedata.category(letter)[0] in "LMN"
