"""Fetch a page that the user names, from the public internet only; nothing of the visit is kept."""

import socket
from collections.abc import Callable, Mapping
from concurrent.futures import Future
from contextlib import closing, suppress
from functools import partial
from threading import Thread
from time import monotonic
from typing import TYPE_CHECKING

from detente import __version__
from detente.errors import CaseProblems, NotApplicable
from detente.record import Frozen, record, replace
from detente.sources.fetching_address import Place, joined, place_of, refusal, shown
from detente.sources.fetching_answer import TYPES, Fetched, Limits, Media, page_of
from detente.sources.fetching_doors import Doors, IPAddress, entrances
from detente.sources.fetching_failures import told

if TYPE_CHECKING:
    from urllib3 import HTTPResponse
    from urllib3.connection import HTTPConnection

__all__ = ["Doors", "Fetched", "Limits", "Media", "fetch"]

HEADERS: Mapping[str, str] = Frozen(
    {
        "User-Agent": f"detente/{__version__}",  # so the web's literature calls who fetches
        "Accept": ", ".join(TYPES),
        "Accept-Encoding": "identity",
        "Connection": "close",
    }
)
ELSEWHERE = frozenset({301, 302, 303, 307, 308})
MISSING = "fetching a page needs what is not installed: pip install 'detente[ingest]'"
LIMITS = Limits()
PUBLIC = Doors()


@record(eq=False)
class _Trip:
    """One fetching: what it may ask and reach, when it ends, the sockets to cut if it is late."""

    limits: Limits
    doors: Doors
    end: float
    sockets: list[socket.socket]

    def check(self, place: Place) -> None:
        """End the trip if its time is up."""
        if monotonic() >= self.end:
            raise _late(place, self.limits)

    def cut(self) -> None:
        """End whatever still waits for bytes, under the encryption where there is one."""
        for each in tuple(self.sockets):
            with suppress(OSError):
                socket.socket.shutdown(each, socket.SHUT_RDWR)


def fetch(address: str, *, limits: Limits = LIMITS, doors: Doors = PUBLIC) -> Fetched:
    """Fetch a page: an article as HTML, PDF, text or markdown.

    1. Take the address apart: http or https, a host, a port of the web.
    2. Look its host up. Every address found must be public; one of these is connected to, without
       a second look. With https the certificate must be one for that host.
    3. Ask for the page as it is, not compressed. No cookies are sent or kept, and proxies that
       the environment names are not used: they would do the looking up, and unlike us.
    4. If the answer is elsewhere, start again there; never from https to http, nor in a circle.
    5. Read the page as far as the limits allow. The time is for all of this together, so that
       neither a slow answer nor one without an end can hold us.

    Parameters
    ----------
    address : str
        Starts with ``https://`` or ``http://``.
    limits : Limits
    doors : Doors
        What may be reached, and how hosts are looked up.

    Returns
    -------
    Fetched

    Raises
    ------
    NotApplicable
        If the library for it is not installed.
    CaseProblems
        If there is no page to be had: what was expected, what was found, what to do. Codes:
        ``no-address``, ``not-public``, ``no-answer``, ``no-page``, ``too-large``.
    """
    _check_library()
    first = place_of(address)
    trip = _Trip(limits=limits, doors=doors, end=monotonic() + limits.seconds, sockets=[])
    page: Future[Fetched] = Future()
    Thread(target=_deliver, args=(page, partial(_follow, first, trip)), daemon=True).start()
    try:
        return page.result(limits.seconds)
    except TimeoutError:
        raise _late(first, limits) from None
    finally:
        trip.cut()
        del page  # which holds the error that holds this frame: sockets would outlive both


def _check_library() -> None:
    """Say what to install where the library is absent."""
    try:
        import urllib3  # noqa: F401
    except ImportError as error:
        raise NotApplicable(MISSING) from error


def _late(place: Place, limits: Limits) -> CaseProblems:
    """Say that the time is up."""
    return refusal(
        place.address,
        code="no-answer",
        message=f"a whole page within {limits.seconds:g} seconds was expected, it took longer",
    )


def _deliver(page: Future[Fetched], work: Callable[[], Fetched]) -> None:
    """Do the work aside, so that nothing in it can outlast the time, and hand on how it ended."""
    try:
        page.set_result(work())
    except BaseException as error:  # noqa: BLE001 - whoever waits for the page raises it again
        page.set_exception(error)
    finally:
        del page  # as above


def _follow(first: Place, trip: _Trip) -> Fetched:
    """Go from place to place until there is a page."""
    place = first
    hops: tuple[str, ...] = ()
    while True:
        try:
            found = _visit(place, trip)
            if isinstance(found, Fetched):
                return replace(found, hops=hops)
            hops = (*hops, place.address)
            _check_hop(place, found, hops, trip.limits)
        except CaseProblems as wrong:
            raise _on_the_way(first, place, wrong) from wrong.__cause__
        place = found


def _check_hop(place: Place, following: Place, hops: tuple[str, ...], limits: Limits) -> None:
    """Refuse to go from a safe place to an unsafe one, in a circle, or on and on."""
    message = ""
    if place.scheme == "https" and following.scheme == "http":
        message = f"a page under https was expected, it leads to {shown(following.address)}"
    elif following.address in hops:
        message = f"a page was expected, it leads in a circle to {shown(following.address)}"
    elif len(hops) > limits.redirects:
        message = f"a page was expected, {len(hops)} addresses lead from one to the next"
    if message:
        raise refusal(place.address, code="no-page", message=message)


def _on_the_way(first: Place, place: Place, wrong: CaseProblems) -> CaseProblems:
    """Put what went wrong at a place under the address that the user gave."""
    before = "" if place == first else f"it leads to {shown(place.address)}: "
    return CaseProblems(
        tuple(
            replace(each, file=shown(first.address), message=before + each.message)
            for each in wrong.problems
        )
    )


def _visit(place: Place, trip: _Trip) -> Fetched | Place:
    """Ask a place for its page; the answer may be another place."""
    addresses = entrances(place, trip.doors)
    with (
        told(place, wait=trip.limits.wait),
        closing(_connected(place, addresses, trip)) as connection,
        closing(_answer(connection, place, trip)) as answer,
    ):
        if answer.status in ELSEWHERE and answer.headers.get("Location"):
            return joined(place, _as_sent(answer.headers["Location"]))
        return page_of(place, answer, trip.limits)


def _connected(place: Place, addresses: tuple[IPAddress, ...], trip: _Trip) -> "HTTPConnection":
    """Connect to the first of the addresses that lets us."""
    from urllib3.exceptions import HTTPError

    failures: list[Exception] = []
    for ip in addresses:
        trip.check(place)
        connection = _connection(place, ip, trip.limits.wait)
        try:
            connection.connect()
        except (HTTPError, OSError) as error:
            connection.close()
            failures.append(error)
        else:
            return connection
    raise failures[-1]


def _connection(place: Place, ip: IPAddress, wait: float) -> "HTTPConnection":
    """Make a connection to an address that was looked at; the certificate is for the host."""
    from urllib3.connection import HTTPConnection, HTTPSConnection

    if place.scheme == "http":
        return HTTPConnection(str(ip), place.port, timeout=wait)
    return HTTPSConnection(
        str(ip), place.port, timeout=wait, cert_reqs="CERT_REQUIRED", server_hostname=place.host
    )


def _answer(connection: "HTTPConnection", place: Place, trip: _Trip) -> "HTTPResponse":
    """Ask for the page, and read how the answer starts; from here on it can be cut off."""
    trip.sockets.append(connection.sock)
    trip.check(place)
    headers = {"Host": place.authority, **HEADERS}
    connection.request(
        "GET", place.target, headers=headers, preload_content=False, decode_content=False
    )
    return connection.getresponse()


def _as_sent(location: str) -> str:
    """Read letters other than those of ASCII as they are meant today."""
    return location.encode("latin-1", "replace").decode("utf-8", "replace")
