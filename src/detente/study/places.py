"""Where work can be done: in this process, in several here, or on a cluster."""

import re
from enum import StrEnum

from detente.errors import UnknownName
from detente.record import record

__all__ = ["Kind", "Place", "cluster", "here", "parse_place", "processes"]

LOCAL = re.compile(r"local:([1-9]\d{0,3})")
SCHEDULER = re.compile(
    r"(tcp|tls|ucx|ws|wss)://[^\s/:]+:\d{1,5}|(tcp|tls)://\[[0-9a-fA-F:]+\]:\d{1,5}"
)
COUNT = re.compile(r"[1-9]\d{0,3}")


class Kind(StrEnum):
    """What does the work."""

    HERE = "here"
    PROCESSES = "processes"
    CLUSTER = "cluster"


@record
class Place:
    """Where work is done: ``workers`` processes of this machine, or the cluster at ``address``."""

    kind: Kind = Kind.HERE
    workers: int = 1
    address: str = ""


def here() -> Place:
    """Return the place that is this process itself."""
    return Place()


def processes(workers: int) -> Place:
    """Return the place that is so many processes of this machine.

    Raises
    ------
    UnknownName
        If that is none.
    """
    if workers < 1:
        raise UnknownName(f"work needs one process at least, found {workers}")
    return Place(kind=Kind.PROCESSES, workers=workers)


def cluster(address: str) -> Place:
    """Return the place that is a Dask cluster.

    Parameters
    ----------
    address : str
        Of its scheduler, such as ``tcp://host:8786``; ``local:2`` starts a cluster of two workers
        on this machine, and ends it when the work is done.

    Raises
    ------
    UnknownName
        If the address is written otherwise.
    """
    local = LOCAL.fullmatch(address)
    if not local and not SCHEDULER.fullmatch(address):
        raise UnknownName(f"'{address}' is no cluster (expected tcp://HOST:PORT or local:2)")
    return Place(kind=Kind.CLUSTER, workers=int(local[1]) if local else 1, address=address)


def parse_place(text: str) -> Place:
    """Read a place: nothing for here, ``2`` for two processes, else the address of a cluster.

    Raises
    ------
    UnknownName
        If the text names no place.
    """
    word = text.strip()
    if not word:
        return here()
    if COUNT.fullmatch(word):
        return processes(int(word))
    if not LOCAL.fullmatch(word) and not SCHEDULER.fullmatch(word):
        expected = "expected a number of processes, local:2 or tcp://HOST:PORT"
        raise UnknownName(f"there is no place '{text}' to run on ({expected})")
    return cluster(word)
