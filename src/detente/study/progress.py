"""How far long work has come, and how long the rest will take."""

from collections.abc import Callable
from math import inf

from detente.record import record

__all__ = ["Progress", "Watch", "reached", "unwatched"]


@record
class Progress:
    """How many of how many things are done; ``left`` is in seconds, infinite while unknown."""

    done: int
    of: int
    left: float = inf


Watch = Callable[[Progress], None]
"""Is told of every step that long work takes."""


def reached(done: int, of: int, seconds: float) -> Progress:
    """Say where work stands after ``seconds``, supposing that it goes on as it went so far."""
    return Progress(done=done, of=of, left=seconds / done * (of - done) if done else inf)


def unwatched(*told: object) -> None:
    """Tell nobody, whatever there is to tell: a `Progress`, or how much is done and of how much."""
