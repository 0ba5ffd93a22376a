"""What may be reached: every address of a host is looked at before any is connected to."""

import socket
from collections.abc import Callable
from ipaddress import IPv4Address, IPv6Address, ip_address, ip_network

from detente.record import record
from detente.sources.fetching_address import SAVE, Place, refusal

__all__ = ["Doors", "IPAddress", "entrances", "is_public", "looked_up"]

IPAddress = IPv4Address | IPv6Address

SPECIAL = tuple(
    ip_network(text)
    for text in (
        "192.0.0.0/24",  # protocols
        "192.88.99.0/24",  # relays of 6to4
        "168.63.129.16/32",  # a cloud's own service, at an address like any other
        "2001::/23",  # protocols, Teredo among them
        "3fff::/20",  # documentation
    )
)
GIVEN_OUT = ip_network("2000::/3")  # all of IPv6 that is for hosts of the internet
NAT64 = ip_network("64:ff9b::/96")


def is_public(ip: IPAddress) -> bool:
    """Whether an address is one of the public internet, as far as the address tells.

    1. An IPv6 address that carries an IPv4 address (mapped, NAT64, 6to4) is what that one is.
    2. Any other IPv6 address is public only in the block from which hosts get theirs.
    3. Private, shared, local, looped back, multicast, reserved and special ones are not.

    Parameters
    ----------
    ip : IPv4Address or IPv6Address

    Returns
    -------
    bool
    """
    if isinstance(ip, IPv6Address):
        carried = _carried(ip)
        if carried:
            return all(is_public(each) for each in carried)
        if ip.scope_id or ip not in GIVEN_OUT:
            return False
    special = ip.is_multicast or ip.is_reserved or any(ip in network for network in SPECIAL)
    return ip.is_global and not special


def looked_up(host: str, port: int) -> tuple[IPAddress, ...]:
    """Ask the system for all addresses of a host.

    Raises
    ------
    OSError
        If the host is not known, or nobody can be asked.
    """
    found = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)
    return tuple(dict.fromkeys(ip_address(entry[4][0]) for entry in found))


@record
class Doors:
    """Which addresses may be reached, and how those of a host are found."""

    opens: Callable[[IPAddress], bool] = is_public
    finds: Callable[[str, int], tuple[IPAddress, ...]] = looked_up


def entrances(place: Place, doors: Doors) -> tuple[IPAddress, ...]:
    """Find the addresses of a place's host, each of them one that may be reached.

    A host that has an open address beside a closed one is refused: it is either a mistake or an
    attempt to get in. To be safe from a second answer, connect to these and look up no more.

    Parameters
    ----------
    place : Place
    doors : Doors

    Returns
    -------
    tuple of IPv4Address or IPv6Address
        At least one, in the order in which they are to be tried.

    Raises
    ------
    CaseProblems
        With the code ``no-answer`` if the host is not known, ``not-public`` if it is closed.
    """
    found = _literal(place.host) or _asked(place, doors)
    closed = [ip for ip in found if not doors.opens(ip)]
    if closed:
        at = "" if str(closed[0]) == place.host else f"{place.host} at "
        raise refusal(
            place.address,
            code="not-public",
            message=(
                "a page on the public internet was expected,"
                f" found {at}{closed[0]}, a private or a special address"
            ),
        )
    return found


def _carried(ip: IPv6Address) -> tuple[IPv4Address, ...]:
    """Take out the IPv4 address that an IPv6 address stands for."""
    if ip in NAT64:
        return (IPv4Address(int(ip) & 0xFFFFFFFF),)
    return tuple(each for each in (ip.ipv4_mapped, ip.sixtofour) if each is not None)


def _literal(host: str) -> tuple[IPAddress, ...]:
    """Read a host that is an IP address itself."""
    try:
        return (ip_address(host),)
    except ValueError:
        return ()


def _asked(place: Place, doors: Doors) -> tuple[IPAddress, ...]:
    """Look a host up."""
    try:
        found = doors.finds(place.host, place.port)
    except (OSError, UnicodeError):
        found = ()
    if not found:
        raise refusal(
            place.address,
            code="no-answer",
            message=f"a host that is known was expected, no address is found for {place.host}",
            hint=f"check the address and the connection, or {SAVE}",
        )
    return found
