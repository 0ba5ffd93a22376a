"""`detente export`: the model for GMCR+, or the solved model as a table or a graph."""

import csv
import json
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING, TextIO

import click

from detente.cli.asking import Asked, json_option, settling_options
from detente.cli.names import CONCEPTS, Listed
from detente.cli.writing import write_json

if TYPE_CHECKING:
    from detente.case import Case
    from detente.cli.progress import Progress
    from detente.findings.records import Analysis
    from detente.settle import Settled

__all__ = ["command"]

ENDINGS = (".gmcr", ".csv", ".json")


@click.command("export")
@settling_options
@click.option(
    "-o",
    "--output",
    type=click.Path(path_type=Path),
    required=True,
    metavar="FILE",
    help="The file to write; it ends in .gmcr, .csv or .json.",
)
@click.option(
    "--concept",
    "concepts",
    type=Listed("concept", CONCEPTS),
    multiple=True,
    help="Solve this concept of stability only; repeat for more. Not for .gmcr.",
)
@click.option(
    "--with-moves", is_flag=True, help="Beside a .csv of states, write one of the moves too."
)
@json_option
def command(
    asked: Asked, output: Path, concepts: tuple[str, ...], with_moves: bool, as_json: bool
) -> None:
    """Write a case, settled as asked for, as a file for other programs; FILE's ending says which.

    .gmcr is the model as GMCR+ opens it: options, infeasible states, and a ranking for each party.
    .csv is for spreadsheets: a row a state, with each party's rank and where it stays. .json is
    the graph of states and moves, as graph libraries read it (nodes and edges). What a format has
    no word for is told, or refused with the reason.
    """
    ending = output.suffix.lower()
    refuse_what_makes_no_sense(output, ending, concepts, with_moves)
    if ending == ".gmcr":
        written, left_out = write_model(asked, output)
    else:
        written, left_out = write_solution(asked, concepts, output, with_moves=with_moves), ()
    if as_json:
        files = [str(file) for file in written]
        write_json({"files": files, "left_out": list(left_out)})
        return
    click.echo(f"Wrote {' and '.join(str(file) for file in written)}")
    if left_out:
        click.echo("Not in it, since the format has no place for it:")
    for note in left_out:
        click.echo(f"- {note}")


def refuse_what_makes_no_sense(
    output: Path, ending: str, concepts: tuple[str, ...], with_moves: bool
) -> None:
    """End at once, not after the work, where the file cannot be written as asked."""
    if ending not in ENDINGS:
        raise click.UsageError(f"{output.name} says no format; end it in {', '.join(ENDINGS)}")
    if concepts and ending == ".gmcr":
        raise click.UsageError("--concept is for .csv and .json; a .gmcr holds no results")
    if with_moves and ending != ".csv":
        raise click.UsageError("--with-moves is for .csv; a .json holds the moves anyway")
    if output.is_dir():
        raise IsADirectoryError(0, "it is a folder; name a file", str(output))
    if not output.parent.is_dir():
        raise FileNotFoundError(0, "there is no folder to write it in", str(output))


def write_model(asked: Asked, output: Path) -> tuple[tuple[Path, ...], tuple[str, ...]]:
    """Write the model for GMCR+; return the file and what is not in it."""
    from detente.case.gmcr_writing import write_gmcr
    from detente.cli.opening import opened
    from detente.findings.exporting_gmcr import gmcr_model, unsaid
    from detente.space import build

    _, settled = opened(asked)
    text = write_gmcr(gmcr_model(build(settled)))
    return put({output: [text]}), unsaid(settled)


def write_solution(
    asked: Asked, concepts: tuple[str, ...], output: Path, *, with_moves: bool
) -> tuple[Path, ...]:
    """Solve the case and write the states, with the moves where they are wanted."""
    from detente.cli.opening import opened
    from detente.cli.progress import watched
    from detente.findings.analysis import outline
    from detente.findings.exporting import (
        MOST_NODES,
        MOST_ROWS,
        MOVE_COLUMNS,
        move_rows,
        refuse_many_moves,
        refuse_many_states,
        state_columns,
        state_rows,
    )
    from detente.space import build
