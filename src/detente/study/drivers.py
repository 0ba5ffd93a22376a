"""Drives tasks through a place, a chunk at a time, and survives the death of a worker."""

from collections import deque
from collections.abc import Generator, Iterator, Sequence
from concurrent.futures import FIRST_COMPLETED, BrokenExecutor, Future, wait
from contextlib import closing
from time import monotonic

from detente.errors import StudyError
from detente.record import record, replace
from detente.study.chunks import Agenda, Chunk, Done, Task, carry_out, span
from detente.study.crews import Crew, opened
from detente.study.places import Place, cluster, here, parse_place, processes
from detente.study.progress import Watch, reached, unwatched

__all__ = [
    "Place",
    "Task",
    "cluster",
    "here",
    "parse_place",
    "processes",
    "run",
    "run_in_chunks",
]

TRIES_ALONE = 2
Result = tuple[int, object]


@record
class _Suspect:
    """A chunk that was out when a worker died, and how often that happened when it was alone."""

    chunk: Chunk
    alone: int = 0


def run(tasks: Sequence[Task], place: Place, progress: Watch = unwatched) -> Iterator[Result]:
    """Do tasks at a place and yield (number, result) of each as they come, in any order.

    As `run_in_chunks`, which says how; the results come one by one.
    """
    with closing(run_in_chunks(tasks, place, progress)) as chunks:
        for chunk in chunks:
            yield from chunk


def run_in_chunks(
    tasks: Sequence[Task], place: Place, progress: Watch = unwatched
) -> Generator[tuple[Result, ...], None, None]:
    """Do tasks at a place and yield what each chunk of them gives, as chunks are done.

    1. Hand out chunks, the first of one task each; size the next by the time that one took.
    2. Yield the results of each chunk that is done, and tell the progress.
    3. If a worker dies, let what else is out come in, and open the place afresh.
    4. Do the chunks that died one at a time, so that it is known which of them is to blame; one
       that kills its worker twice more ends the work.
    5. Go on with step 1.

    If the caller stops early, or anything goes wrong, all workers are stopped.

    Parameters
    ----------
    tasks : sequence of Task
        Results do not depend on their order, nor on how they are cut into chunks.
    place : Place
        Where they are done.
    progress : callable
        Is told where the work stands, at the start and after each chunk.

    Yields
    ------
    tuple of (number, result)
        The results of one chunk.

    Raises
    ------
    StudyError
        If a task fails in a foreseen way, if one kills its workers, or if the place does not open.
    NotApplicable
        If the place needs a library that is not installed.
    """
    start, done = monotonic(), 0
    progress(reached(0, len(tasks), 0.0))
    with closing(_chunks(tasks, place)) as chunks:
        for chunk in chunks:
            done += len(chunk)
            progress(reached(done, len(tasks), monotonic() - start))
            yield chunk


def _chunks(tasks: Sequence[Task], place: Place) -> Generator[tuple[Result, ...], None, None]:
    """Do the tasks; open the place again as often as workers die."""
    left, suspects = deque(tasks), deque[_Suspect]()
    while left or suspects:
        with opened(place, len(left) + len(suspects)) as crew:
            yield from _one_by_one(suspects, crew)
            if not suspects:
                yield from _together(Agenda(left, crew.window), crew, suspects)


def _together(
    agenda: Agenda, crew: Crew, suspects: deque[_Suspect]
) -> Iterator[tuple[Result, ...]]:
    """Do what is on the agenda until it is empty or a worker dies; add who may be to blame."""
    out: dict[Future[Done], Chunk] = {}
    while out or (agenda.left and not suspects):
        while agenda.left and not suspects and len(out) < crew.window:
            _hand_out(agenda.take(), crew, out, suspects)
        for future in wait(out, return_when=FIRST_COMPLETED).done:
            chunk = out.pop(future)
            try:
                done = future.result()
            except crew.deaths:
                suspects.append(_Suspect(chunk=chunk))
                continue
            agenda.learn(done)
            yield done.results


def _hand_out(
    chunk: Chunk, crew: Crew, out: dict[Future[Done], Chunk], suspects: deque[_Suspect]
) -> None:
    """Give a chunk to the crew; if that is no more, the chunk waits for the next."""
    try:
        out[crew.executor.submit(carry_out, chunk)] = chunk
    except BrokenExecutor:
        suspects.append(_Suspect(chunk=chunk))


def _one_by_one(suspects: deque[_Suspect], crew: Crew) -> Iterator[tuple[Result, ...]]:
    """Do chunks that were out when a worker died, until one of them kills its worker again."""
    while suspects:
        first = suspects[0]
        try:
            done = crew.executor.submit(carry_out, first.chunk).result()
        except crew.deaths as error:
            suspects[0] = _again(first, error)
            return
        suspects.popleft()
        yield done.results


def _again(suspect: _Suspect, error: BaseException) -> _Suspect:
    """Count a death; a chunk that dies whenever it is tried ends the work."""
    if suspect.alone + 1 == TRIES_ALONE:
        raise StudyError(
            f"a worker died at {span(suspect.chunk)}, and twice more when that was tried again by "
            "itself: it needs more memory than there is, or it crashes"
        ) from error
    return replace(suspect, alone=suspect.alone + 1)
