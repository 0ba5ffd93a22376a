"""The files of `detente export`, piece by piece, each there only when it is whole."""

import csv
import json
from collections.abc import Iterable, Iterator, Mapping
from io import StringIO
from itertools import chain, islice
from pathlib import Path
from tempfile import TemporaryDirectory

from detente.case.gmcr_writing import write_gmcr
from detente.cli.asking import Asked
from detente.cli.documents import case_document, settling_document
from detente.cli.opening import opened
from detente.cli.progress import watched
from detente.findings.analysis import outline
from detente.findings.exporting import (
    MOST_NODES,
    MOST_ROWS,
    MOVE_COLUMNS,
    edges,
    move_rows,
    nodes,
    refuse_many_moves,
    refuse_many_states,
    state_columns,
    state_rows,
)
from detente.findings.exporting_gmcr import gmcr_model, unsaid
from detente.findings.records import Analysis
from detente.space import build

__all__ = ["write_model", "write_solution"]

ROWS_AT_ONCE = 512
Row = tuple[str | int, ...]


def write_model(asked: Asked, output: Path) -> tuple[tuple[Path, ...], tuple[str, ...]]:
    """Write a case for GMCR+; return the file, and what of the case is not in it.

    Raises
    ------
    NotApplicable
        If that program has no word for something of the case.
    TooLarge
        If there are too many states for it.
    """
    _, settled = opened(asked)
    text = write_gmcr(gmcr_model(build(settled)))
    return put({output: [text]}), unsaid(settled)


def write_solution(
    asked: Asked, concepts: tuple[str, ...], output: Path, *, with_moves: bool
) -> tuple[Path, ...]:
    """Solve a case and write its states, as a table or as a graph with its moves.

    Raises
    ------
    TooLarge
        If there are more states, or moves where they are wanted, than such a file is good for.
    """
    graph = output.suffix.lower() == ".json"
    case, settled = opened(asked)
    most, what = (MOST_NODES, "a graph") if graph else (MOST_ROWS, "a table")
    refuse_many_states(settled, most, what)
    with watched(f"solving {case.slug}") as progress:
        found = outline(settled, concepts=concepts, moves=asked.moves, progress=progress)
        if graph or with_moves:
            progress("counting moves")
            refuse_many_moves(found.space, "a graph" if graph else "a table")
        progress("writing")
        if graph:
            return put({output: graph_pieces(found)})
        files = {output: table_pieces(state_columns(found), state_rows(found))}
        if with_moves:
            beside = output.with_name(f"{output.stem}-moves{output.suffix}")
            files[beside] = table_pieces(MOVE_COLUMNS, move_rows(found.space))
        return put(files)


def put(files: Mapping[Path, Iterable[str]]) -> tuple[Path, ...]:
    """Write files; they take their places, over what was there, when all are complete."""
    folder = next(iter(files)).parent
    with TemporaryDirectory(dir=folder) as aside:
        for path, pieces in files.items():
            with (Path(aside) / path.name).open("w", encoding="utf-8", newline="") as stream:
                stream.writelines(pieces)
        for path in files:
            (Path(aside) / path.name).replace(path)
    return tuple(files)


def table_pieces(titles: Iterable[str], rows: Iterable[Row]) -> Iterator[str]:
    """Write a line of titles and a line a row, texts parted by commas, some rows at a time."""
    lines = chain([tuple(titles)], rows)
    while held := list(islice(lines, ROWS_AT_ONCE)):
        stream = StringIO()
        csv.writer(stream, lineterminator="\r\n").writerows(held)
        yield stream.getvalue()


def graph_pieces(found: Analysis) -> Iterator[str]:
    """Write the graph in the node-link form, a node or an edge a line."""
    settled = found.space.settled
    about = {
        "case": case_document(settled.case),
        "settling": settling_document(settled, found.moves),
        "concepts": list(found.results),
        "not_applicable": dict(found.not_applicable),
    }
    yield '{\n"directed": true,\n"multigraph": true,\n'
    yield f'"graph": {json.dumps(about)},\n"nodes": ['
    yield from entries(nodes(found))
    yield '],\n"edges": ['
    yield from entries(edges(found.space))
    yield "]\n}\n"


def entries(items: Iterable[Mapping[str, object]]) -> Iterator[str]:
    """Write the entries of a list, one a line."""
    for number, item in enumerate(items):
        yield f"{',' if number else ''}\n{json.dumps(item)}"
