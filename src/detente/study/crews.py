"""Opens a place for work and closes it again; the only module that starts processes."""

import os
import signal
import threading
from collections.abc import Callable, Iterator, Mapping
from concurrent.futures import BrokenExecutor, CancelledError, Executor, Future, ProcessPoolExecutor
from contextlib import AbstractContextManager, ExitStack, contextmanager
from multiprocessing import parent_process
from multiprocessing.context import SpawnContext, SpawnProcess
from typing import Any

from detente import __version__
from detente.errors import NotApplicable, StudyError
from detente.record import Frozen, record
from detente.study.places import Kind, Place

__all__ = ["Crew", "opened"]

ONE_THREAD: Mapping[str, str] = Frozen(
    {
        "OMP_NUM_THREADS": "1",
        "OPENBLAS_NUM_THREADS": "1",
        "MKL_NUM_THREADS": "1",
        "NUMBA_NUM_THREADS": "1",
    }
)
NO_PAGES: Mapping[str, object] = Frozen({"dashboard": False, "dashboard_address": "127.0.0.1:0"})
IN_HAND = 2  # chunks for each worker, so that none is ever idle
PATIENCE = 30  # seconds to wait for a cluster's first worker
MISSING = "a cluster needs what is not installed: pip install 'detente[cluster]'"


@record(eq=False)
class Crew:
    """An open place.

    ``window`` is how many chunks may be out at once; ``deaths`` are the exceptions that say that
    a worker died, or was lost, while it had the chunk.
    """

    executor: Executor
    window: int
    deaths: tuple[type[BaseException], ...] = ()


@contextmanager
def opened(place: Place, most: int) -> Iterator[Crew]:
    """Open a place, and close it again: at once, and with its workers, if anything went wrong.

    Parameters
    ----------
    place : Place
    most : int
        More workers than this many would have nothing to do.

    Raises
    ------
    NotApplicable
        If the place is a cluster and the library for it is not installed.
    StudyError
        If there is no such cluster, or it has another version of the program.
    """
    if place.kind is Kind.HERE:
        yield Crew(executor=_Here(), window=1)
    elif place.kind is Kind.PROCESSES:
        with _processes(min(place.workers, max(1, most))) as crew:
            yield crew
    else:
        with _cluster(place) as crew:
            yield crew


class _Here(Executor):
    """Does at once, in this process, what it is given."""

    def submit(self, fn: Callable[..., Any], /, *args: Any, **kwargs: Any) -> Future[Any]:  # noqa: ANN401
        done: Future[Any] = Future()
        done.set_result(fn(*args, **kwargs))
        return done


class _Worker(SpawnProcess):
    """A process of its own that computes with one thread and leaves Ctrl-C to its parent."""

    def start(self) -> None:
        with _deaf(), _surroundings(ONE_THREAD):
            super().start()


@contextmanager
def _surroundings(settings: Mapping[str, str]) -> Iterator[None]:
    """Change the environment for a moment; a process that starts meanwhile keeps the change."""
    before = {name: os.environ[name] for name in settings if name in os.environ}
    os.environ.update(settings)
    try:
        yield
    finally:
        for name in settings:
            del os.environ[name]
        os.environ.update(before)


@contextmanager
def _deaf() -> Iterator[None]:
    """Hold Ctrl-C back for a moment; a process or thread that starts meanwhile never gets it."""
    if not hasattr(signal, "pthread_sigmask"):
        yield
        return
    SpawnContext().Lock()  # the first of these starts a process, which lets Ctrl-C through again
    before = signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGINT})
    try:
        yield
    finally:
        signal.pthread_sigmask(signal.SIG_SETMASK, before)


class _Starting(SpawnContext):
    """Starts workers from scratch, since a fork copies threads badly, and remembers them."""

    def __init__(self) -> None:
        self.started: list[SpawnProcess] = []

    def Process(self, *args: Any, **kwargs: Any) -> SpawnProcess:  # type: ignore[override]  # noqa: ANN401, N802
        worker = _Worker(*args, **kwargs)
        self.started.append(worker)
        return worker


def _begin() -> None:
    """Prepare a worker: Ctrl-C, where it came through, is its parent's affair; so is the end."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    threading.Thread(target=_end_with_parent, daemon=True).start()


def _end_with_parent() -> None:
    """Wait until the parent is gone, even killed, and end; nobody is left to give results to."""
    parent = parent_process()
    if parent is not None:
        parent.join()
        os._exit(1)


@contextmanager
def _processes(workers: int) -> Iterator[Crew]:
    """Open a pool of processes."""
    context = _Starting()
    pool = ProcessPoolExecutor(workers, mp_context=context, initializer=_begin)
    try:
        yield Crew(executor=pool, window=IN_HAND * workers, deaths=(BrokenExecutor,))
    except BaseException:
        for worker in context.started:
            if worker.is_alive():
                worker.kill()
        raise
    finally:
        pool.shutdown(wait=True, cancel_futures=True)


@contextmanager
def _cluster(place: Place) -> Iterator[Crew]:
    """Join a cluster, or start one that ends with the work."""
    try:
        from distributed import KilledWorker
    except ImportError as error:
        raise NotApplicable(MISSING) from error
    with ExitStack() as stack:
        is_local = place.address.startswith("local:")
        target = stack.enter_context(_started(place.workers)) if is_local else place.address
        client = stack.enter_context(_joined(target, place.address))
        yield Crew(
            executor=client.get_executor(pure=False),
            window=IN_HAND * sum(client.ncores().values()),
            deaths=(KilledWorker, CancelledError),
        )


def _started(workers: int) -> AbstractContextManager[Any]:
    """Start a cluster on this machine; tasks that it loses it gives back, for us to try again."""
    import dask
    from distributed import LocalCluster

    with _deaf(), dask.config.set({"distributed.scheduler.allowed-failures": 0}):
        cluster: AbstractContextManager[Any] = LocalCluster(  # type: ignore[no-untyped-call]
            n_workers=workers,
            threads_per_worker=1,
            scheduler_kwargs=NO_PAGES,
            silence_logs="CRITICAL",
            env=dict(ONE_THREAD),
        )
    return cluster


@contextmanager
def _joined(target: object, address: str) -> Iterator[Any]:
    """Connect to a cluster that has a worker at least, all with this version of the program."""
    from distributed import Client

    make: Callable[..., Any] = Client
    try:
        client = make(target, timeout=PATIENCE, set_as_default=False)
    except OSError as error:
        raise StudyError(f"there is no cluster at {address} ({error})") from error
    with client:
        try:
            client.wait_for_workers(1, timeout=PATIENCE)
        except TimeoutError as error:
            raise StudyError(f"the cluster at {address} has no workers") from error
        _check_versions(client.get_versions(packages=["detente"])["workers"], address)
        yield client


def _check_versions(workers: Mapping[str, Any], address: str) -> None:
    """Refuse workers that would compute with another version of the program, or have none."""
    found = {str(one["packages"].get("detente")) for one in workers.values()}
    if found - {__version__}:
        raise StudyError(
            f"the workers at {address} should have détente {__version__}, found "
            f"{', '.join(sorted(found))}: install the same version on every machine"
        )
