"""Keeps what each draw gave in one file, so that a study can stop at any time and go on.

The file is an SQLite database with three tables: ``study`` has one row, the plan and what it ran
with; ``draws`` a row a draw that is done; ``results`` a row for each thing that a draw gave
(draw, kind, subject, value). Only the process that drives the study writes, a chunk at a time and
wholly or not at all. No path, user or machine is written.
"""

import json
import re
import sqlite3
from collections.abc import Iterable, Iterator
from contextlib import closing, contextmanager
from dataclasses import asdict
from datetime import UTC, datetime
from importlib.metadata import PackageNotFoundError, requires, version
from itertools import groupby
from operator import itemgetter
from pathlib import Path

from detente import __version__
from detente.errors import StudyError
from detente.record import record
from detente.study.plan import Plan, checked, numbers
from detente.study.shares import Row

__all__ = ["NOWHERE", "Store", "done", "given", "keep", "missing", "opened", "reading", "rows"]

NOWHERE = ":memory:"
OURS = 0x0DE7E47E  # marks a database file as a study of ours
FORMAT = 1
SECONDS = 60  # to wait while somebody else reads or writes the file
SCHEMA = """
CREATE TABLE study (
    name TEXT NOT NULL, fingerprint TEXT NOT NULL, seed INTEGER NOT NULL, draws INTEGER NOT NULL,
    shard INTEGER NOT NULL, shards INTEGER NOT NULL, parameters TEXT NOT NULL,
    program TEXT NOT NULL, libraries TEXT NOT NULL, started TEXT NOT NULL);
CREATE TABLE draws (number INTEGER PRIMARY KEY);
CREATE TABLE results (
    draw INTEGER NOT NULL REFERENCES draws, kind TEXT NOT NULL, subject TEXT NOT NULL,
    value TEXT NOT NULL, PRIMARY KEY (draw, kind, subject, value)) WITHOUT ROWID;
"""
REMEDIES = {
    "fingerprint": "the case has changed since",
    "seed": "another seed gives other draws",
    "parameters": "the draws would be made otherwise",
    "shard": "each shard needs a file of its own",
    "program": "another version may answer otherwise",
}


@record(eq=False)
class Store:
    """An open file of a study.

    ``program`` and ``libraries`` (as JSON) are the versions that its draws were made with.
    """

    path: str
    plan: Plan
    program: str
    libraries: str
    connection: sqlite3.Connection


@contextmanager
def opened(path: str | Path, plan: Plan) -> Iterator[Store]:
    """Open the file of a study for its plan, and make it if there is none.

    1. Make the file, or check that it is a study's and whole.
    2. Compare: the fingerprint, the seed, the parameters, the shard and the version of the program
       must be the same. The number of draws may differ, and the larger one is kept.

    Parameters
    ----------
    path : str or Path
        `NOWHERE` keeps everything in memory.
    plan : Plan

    Raises
    ------
    StudyError
        If the file is damaged, another program's, another study's, or cannot be used.
    """
    checked(plan)
    with _connected(str(path)) as connection:
        if not connection.execute("SELECT 1 FROM sqlite_master").fetchone():
            _make(connection, plan)
        store = _checked(str(path), connection)
        _compare(store, plan)
        if plan.draws > store.plan.draws:
            with _transaction(connection):
                connection.execute("UPDATE study SET draws = ?", [plan.draws])
        yield store


@contextmanager
def reading(path: str | Path) -> Iterator[Store]:
    """Open the file of a study as it is, whatever its plan.

    Raises
    ------
    StudyError
        If there is no such file, or it is damaged or another program's.
    """
    if not Path(path).is_file():
        raise StudyError(f"{path}: there is no such file")
    with _connected(str(path)) as connection:
        yield _checked(str(path), connection)


def done(store: Store) -> frozenset[int]:
    """Return the numbers of the draws that are done."""
    return frozenset(n for (n,) in store.connection.execute("SELECT number FROM draws"))


def missing(store: Store, plan: Plan) -> tuple[int, ...]:
    """Return the numbers of the draws of the plan that are not done."""
    have = done(store)
    return tuple(number for number in numbers(plan) if number not in have)


def keep(store: Store, results: Iterable[tuple[int, Iterable[Row]]]) -> None:
    """Write what some draws gave, all of it or, if anything interrupts, nothing.

    A draw that is done already stays as it is.
    """
    with _transaction(store.connection):
        for number, given in results:
            entries = [(number, *row) for row in given]
            store.connection.execute("INSERT OR IGNORE INTO draws VALUES (?)", [number])
            store.connection.executemany("INSERT OR IGNORE INTO results VALUES (?,?,?,?)", entries)


def given(store: Store) -> Iterator[tuple[int, tuple[Row, ...]]]:
    """Yield the number of each draw that is done and the rows it gave, by number."""
    asked = (
        "SELECT number, kind, subject, value FROM draws LEFT JOIN results ON draw = number "
        "ORDER BY number, kind, subject, value"
    )
    for number, entries in groupby(store.connection.execute(asked), itemgetter(0)):
        yield (
            number,
            tuple(
                (kind, subject, value) for _, kind, subject, value in entries if kind is not None
            ),
        )


def rows(store: Store, draws: int) -> Iterator[Row]:
    """Yield what the draws with numbers below ``draws`` gave."""
    asked = "SELECT kind, subject, value FROM results WHERE draw < ?"
    yield from store.connection.execute(asked, [draws])


@contextmanager
def _connected(path: str) -> Iterator[sqlite3.Connection]:
    """Connect to a database; whatever is wrong with the file is said in the user's words."""
    try:
        with closing(sqlite3.connect(path, timeout=SECONDS, isolation_level=None)) as connection:
            yield connection
    except sqlite3.OperationalError as error:
        raise StudyError(f"{path}: the file cannot be used ({error})") from error
    except sqlite3.DatabaseError as error:
        raise StudyError(_damaged(path, str(error))) from error


def _damaged(path: str, how: str) -> str:
    return f"{path}: this is no study, or a damaged one ({how}); name another file, or remove it"


@contextmanager
def _transaction(connection: sqlite3.Connection) -> Iterator[None]:
    """Do all of it or nothing."""
    connection.execute("BEGIN IMMEDIATE")
    try:
        yield
    except BaseException:
        connection.execute("ROLLBACK")
        raise
    connection.execute("COMMIT")


def _make(connection: sqlite3.Connection, plan: Plan) -> None:
    """Write the tables and the plan into an empty file, in one go."""
    started = datetime.now(UTC).isoformat(timespec="seconds")
    values = [*asdict(plan).values(), __version__, _libraries(), started]
    with _transaction(connection):
        connection.execute(f"PRAGMA application_id = {OURS}")
        connection.execute(f"PRAGMA user_version = {FORMAT}")
        for table in SCHEMA.split(";")[:-1]:
            connection.execute(table)
        connection.execute(f"INSERT INTO study VALUES ({','.join('?' * len(values))})", values)


def _libraries() -> str:
    """Name the versions of the libraries that the program needs, as JSON."""
    try:
        asked = [text for text in requires("detente") or [] if "extra ==" not in text]
    except PackageNotFoundError:
        asked = ["numpy"]
    names = sorted({re.split(r"[^\w.-]", text, maxsplit=1)[0] for text in asked})
    return json.dumps({name: version(name) for name in names})


def _checked(path: str, connection: sqlite3.Connection) -> Store:
    """Return the store in a database, if that is one and whole."""
    if connection.execute("PRAGMA application_id").fetchone() != (OURS,):
        raise StudyError(_damaged(path, "a database of another program"))
    if connection.execute("PRAGMA user_version").fetchone() != (FORMAT,):
        raise StudyError(f"{path}: written by a later version of détente; use that one")
    (found,) = connection.execute("PRAGMA quick_check(1)").fetchone()
    if found != "ok":
        raise StudyError(_damaged(path, found))
    entry = connection.execute("SELECT * FROM study").fetchone()
    fields = Plan.__dataclass_fields__
    plan = Plan(**dict(zip(fields, entry, strict=False)))
    program, libraries = entry[len(fields) : len(fields) + 2]
    return Store(path=path, plan=plan, program=program, libraries=libraries, connection=connection)


def _compare(store: Store, plan: Plan) -> None:
    """Refuse a plan that is not the one whose draws are kept."""
    found = _identity(store.plan, store.program)
    expected = _identity(plan, __version__)
    for what, remedy in REMEDIES.items():
        if found[what] != expected[what]:
            raise StudyError(
                f"{store.path}: expected {what} '{expected[what]}', found '{found[what]}' "
                f"({remedy}): name another file, or remove this one"
            )


def _identity(plan: Plan, program: str) -> dict[str, object]:
    return {
        "fingerprint": plan.fingerprint,
        "seed": plan.seed,
        "parameters": plan.parameters,
        "shard": f"{plan.shard}/{plan.shards}",
        "program": program,
    }
