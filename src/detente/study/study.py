"""A study: what every draw of a plan gives, counted; it can be stopped at any time and go on."""

from collections.abc import Mapping, Sequence
from contextlib import closing
from pathlib import Path
from typing import cast

from detente.errors import StudyError
from detente.record import replace
from detente.study.chunks import Task
from detente.study.drivers import run_in_chunks
from detente.study.places import Place
from detente.study.plan import Plan, numbers
from detente.study.progress import Progress, Watch, unwatched
from detente.study.shares import Row, Tally, tally
from detente.study.store import NOWHERE, Store, given, keep, missing, opened

__all__ = ["run_draws", "run_study"]


def run_study(
    plan: Plan,
    work: Task,
    place: Place,
    store: str | Path = "",
    progress: Watch = unwatched,
) -> Tally:
    """Do the draws of a plan that are not done yet, and count what all of them give.

    1. Open the store; a store of another study is refused.
    2. Do the missing draws where the place says, and keep what each chunk of them gives.
    3. Count over the draws of the plan, those done before included.

    The counts are the same wherever the draws are done, in whatever order, and however often the
    study was stopped in between.

    Parameters
    ----------
    plan : Plan
    work : Task
        ``function(payload, number)`` gives the rows of draw ``number``: texts (kind, subject,
        value), each at most once a draw. Its chance, if any, should come from
        ``generator(seed, number)`` alone. The number in ``work`` itself is not used.
    place : Place
    store : str or Path
        The file to keep the draws in; "" keeps none.
    progress : callable
        Is told where the study stands, at the start and after each chunk.

    Raises
    ------
    StudyError
        If the plan cannot be carried out, the store is refused, a draw fails, or one kills its
        workers. What was done before is in the store.
    NotApplicable
        If the place needs a library that is not installed.
    KeyboardInterrupt
        If the user stops the study; the text says what is kept.
    """
    found = run_draws(plan, work, place, store, progress)
    return tally((row for each in found.values() for row in each), len(found))


def run_draws(
    plan: Plan,
    work: Task,
    place: Place,
    store: str | Path = "",
    progress: Watch = unwatched,
) -> Mapping[int, tuple[Row, ...]]:
    """Do the draws of a plan that are not done yet, and return what each of its draws gave.

    Parameters and errors are those of `run_study`.
    """
    with opened(str(store) or NOWHERE, plan) as kept:
        left = missing(kept, plan)
        tasks = [replace(work, number=number) for number in left]
        try:
            _fill(kept, tasks, place, _after(len(numbers(plan)) - len(left), progress))
        except KeyboardInterrupt as stop:
            raise KeyboardInterrupt(f"interrupted; {_standing(kept, plan)}") from stop
        except StudyError as error:
            raise StudyError(f"{error}; {_standing(kept, plan)}") from error
        wanted = frozenset(numbers(plan))
        return {number: each for number, each in given(kept) if number in wanted}


def _fill(kept: Store, tasks: Sequence[Task], place: Place, progress: Watch) -> None:
    """Do tasks, and keep the results of each chunk as soon as it is done."""
    with closing(run_in_chunks(tasks, place, progress)) as chunks:
        for chunk in chunks:
            keep(kept, cast("tuple[tuple[int, Sequence[Row]], ...]", chunk))


def _after(before: int, progress: Watch) -> Watch:
    """Return a watch that counts in what was done before."""

    def watch(step: Progress) -> None:
        progress(replace(step, done=step.done + before, of=step.of + before))

    return watch


def _standing(kept: Store, plan: Plan) -> str:
    """Say how much is kept, and how to go on."""
    of = len(numbers(plan))
    if kept.path == NOWHERE:
        return "nothing is kept"
    have = of - len(missing(kept, plan))
    return f"{have} of {of} draws are kept in {kept.path}, and the same command goes on from there"
