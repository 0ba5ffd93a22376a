"""`detente export`: the model for GMCR+, or the solved model as a table or a graph."""

from pathlib import Path

import click

from detente.cli.asking import Asked, json_option, settling_options
from detente.cli.names import CONCEPTS, Listed
from detente.cli.writing import write_json

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
    refuse_what_makes_no_sense(output, concepts, with_moves=with_moves)
    from detente.cli.export_files import write_model, write_solution

    left_out: tuple[str, ...] = ()
    if ending == ".gmcr":
        files, left_out = write_model(asked, output)
    else:
        files = write_solution(asked, concepts, output, with_moves=with_moves)
    written = [str(file) for file in files]
    if as_json:
        write_json({"files": written, "left_out": list(left_out)})
        return
    click.echo(f"Wrote {' and '.join(written)}")
    if left_out:
        click.echo("Not in it, since the format has no place for it:")
    for note in left_out:
        click.echo(f"- {note}")


def refuse_what_makes_no_sense(
    output: Path, concepts: tuple[str, ...], *, with_moves: bool
) -> None:
    """End at once, not after the work, where the file cannot be written as asked."""
    ending = output.suffix.lower()
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
