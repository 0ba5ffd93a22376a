"""Writes what the draws of a study gave as a table for other programs: CSV or Parquet."""

import csv
from collections.abc import Callable, Mapping
from dataclasses import asdict
from pathlib import Path
from tempfile import TemporaryDirectory

from detente.errors import NotApplicable, StudyError, UnknownName
from detente.record import Frozen
from detente.study.store import Store, done, given, reading

__all__ = ["export"]

COLUMNS: Mapping[str, str] = Frozen(
    {"draw": "BIGINT", "kind": "VARCHAR", "subject": "VARCHAR", "value": "VARCHAR"}
)
MISSING = "Parquet needs what is not installed: pip install 'detente[parquet]'"


def export(store: str | Path, path: str | Path) -> None:
    """Write the results of a study as a table with the columns draw, kind, subject, value.

    Draws that gave nothing have no row in it. The file appears when it is complete, in the place
    of one that was there.

    Parameters
    ----------
    store : str or Path
        The study's file.
    path : str or Path
        The file to write; its name ends in ``.csv`` or ``.parquet``.

    Raises
    ------
    UnknownName
        If the name ends otherwise.
    NotApplicable
        If Parquet is asked for and the library for it is not installed.
    StudyError
        If the study's file is missing or damaged.
    """
    target = Path(path)
    write = WRITERS.get(target.suffix.lower())
    if write is None:
        raise UnknownName(f"'{target.suffix}' is no format to export to (expected .csv, .parquet)")
    with reading(store) as opened, TemporaryDirectory(dir=_folder(target)) as folder:
        part = Path(folder) / target.name
        write(opened, part)
        part.replace(target)


def _folder(target: Path) -> Path:
    """Return the folder that a file is to be in."""
    if not target.parent.is_dir():
        raise StudyError(f"{target}: there is no such folder")
    return target.parent


def _write_csv(store: Store, path: Path) -> None:
    """Write a line of titles, then a line a result, texts in quotes."""
    with path.open("w", encoding="utf-8", newline="") as stream:
        writer = csv.writer(stream, quoting=csv.QUOTE_NONNUMERIC)
        writer.writerow(COLUMNS)
        for number, rows in given(store):
            writer.writerows((number, *row) for row in rows)


def _write_parquet(store: Store, path: Path) -> None:
    """Write the same table in columns; the plan goes into the file's own notes."""
    try:
        import duckdb
    except ImportError as error:
        raise NotApplicable(MISSING) from error
    lines = path.with_suffix(".csv")
    _write_csv(store, lines)
    notes = ", ".join(f"{name}: {_quoted(str(value))}" for name, value in _notes(store).items())
    with duckdb.connect() as connection:
        connection.execute(
            f"COPY (SELECT * FROM read_csv(?, header=true, delim=',', quote='\"', escape='\"', "
            f"columns={dict(COLUMNS)}, force_not_null=['kind', 'subject', 'value'])) "
            f"TO ? (FORMAT parquet, KV_METADATA {{{notes}}})",
            [str(lines), str(path)],
        )


def _notes(store: Store) -> dict[str, object]:
    """Say where the table comes from."""
    return {
        **asdict(store.plan),
        "done": len(done(store)),
        "program": store.program,
        "libraries": store.libraries,
    }


def _quoted(text: str) -> str:
    return "'" + text.replace("'", "''") + "'"


WRITERS: Mapping[str, Callable[[Store, Path], None]] = Frozen(
    {".csv": _write_csv, ".parquet": _write_parquet}
)
