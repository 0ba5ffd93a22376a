"""Tasks in chunks that take about a second each, and what a worker does with a chunk.

Workers load this module before any other of ours, so it loads nothing heavy.
"""

import threading
from collections import deque
from collections.abc import Callable
from importlib import import_module
from time import perf_counter

from detente.errors import DetenteError, StudyError
from detente.record import record

__all__ = ["Agenda", "Chunk", "Done", "Task", "carry_out", "span"]

SECONDS = 1.0  # what a chunk should take
GROWTH = 8  # a chunk is at most so many times as large as the one before
LEAST = 20  # towards the end, chunks shrink to a twentieth at most
ONE_AT_A_TIME = threading.Lock()  # engines are compiled for one thread a process


@record
class Task:
    """One piece of work that any process can do: ``function(payload, number)``.

    Attributes
    ----------
    function : str
        Where the function is, as ``module:name``.
    payload : object
        Anything that pickles. Share one among many tasks; a function may keep what it makes of
        it, by a fingerprint in it, for the next task that its process gets.
    number : int
        The number of the draw that the task does.
    """

    function: str
    payload: object = ()
    number: int = 0


Chunk = tuple[Task, ...]


@record
class Done:
    """A chunk that is done: (number, result) of each task, and the seconds that it took."""

    results: tuple[tuple[int, object], ...]
    seconds: float


def carry_out(chunk: Chunk) -> Done:
    """Do the tasks of a chunk one after another, in whatever process this is.

    Raises
    ------
    StudyError
        If a task fails in a foreseen way; the message says which.
    """
    with ONE_AT_A_TIME:
        start = perf_counter()
        results = tuple((task.number, _result(task)) for task in chunk)
        return Done(results=results, seconds=perf_counter() - start)


def _result(task: Task) -> object:
    """Do one task; a foreseen error becomes one that can go from process to process."""
    try:
        return _function(task.function)(task.payload, task.number)
    except DetenteError as error:
        raise StudyError(f"draw {task.number} failed: {error}") from error
    except Exception as error:
        error.add_note(f"in draw {task.number}, done by {task.function}")
        raise


def _function(place: str) -> Callable[[object, int], object]:
    """Find a function by ``module:name``."""
    module, _, name = place.partition(":")
    function: Callable[[object, int], object] = getattr(import_module(module), name)
    return function


def span(chunk: Chunk) -> str:
    """Name the draws of a chunk."""
    first, last = chunk[0].number, chunk[-1].number
    return f"draw {first}" if first == last else f"draws {first} to {last}"


class Agenda:
    """What is still to be done, handed out in chunks that grow to about a second of work.

    What a chunk holds never changes a result; it only changes how often results come.

    Parameters
    ----------
    tasks : deque of Task
        Those that are left; each chunk takes its own off the front.
    window : int
        How many chunks may be out at once; towards the end they shrink so that all end together.
    """

    def __init__(self, tasks: deque[Task], window: int) -> None:
        self.left = tasks
        self.window = window
        self.size = 1

    def take(self) -> Chunk:
        """Take the next chunk off the agenda."""
        fair = max(-(-len(self.left) // self.window), self.size // LEAST)
        count = min(self.size, fair, len(self.left))
        return tuple(self.left.popleft() for _ in range(count))

    def learn(self, done: Done) -> None:
        """Set the size of the next chunks by how long one took."""
        tasks = len(done.results)
        fitting = int(SECONDS * tasks / max(done.seconds, 1e-6))
        self.size = max(1, self.size // 2, min(fitting, tasks * GROWTH))
