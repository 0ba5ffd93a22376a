"""`detente import`: a case made of a model of another program."""

from pathlib import Path

import click

from detente.cli.asking import json_option
from detente.cli.writing import write_json

__all__ = ["command"]

CASE = "case.yaml"


@click.command("import")
@click.argument("file", type=click.Path(path_type=Path))
@click.argument("folder", type=click.Path(path_type=Path))
@click.option("--title", default="", help="The title of the case; otherwise the file's name.")
@json_option
def command(file: Path, folder: Path, title: str, as_json: bool) -> None:
    """Make a case of a model that GMCR+ has saved: write a case.yaml in FOLDER.

    FILE ends in .gmcr. Parties, options, infeasible states, preferences and states that a party
    does not see are taken over; what is not, and what is read otherwise than there, is told and
    stands as a comment in the case. Every problem of the file is told at once, with the path to it
    (exit code 3). Nothing that is already there is overwritten.
    """
    from detente.case.gmcr_reading import read_gmcr

    refuse_to_overwrite(folder)
    found = read_gmcr(contents(file), file=file.name, title=title or file.stem)
    folder.mkdir(parents=True, exist_ok=True)
    with (folder / CASE).open("x", encoding="utf-8", newline="") as stream:
        stream.write(found.text)
    notes = {"left_out": list(found.left_out), "differences": list(found.differences)}
    if as_json:
        write_json({"folder": str(folder), "files": [CASE], **notes})
        return
    click.echo(f"Wrote {CASE} in {folder}")
    for heading, said in (("Not in it:", "left_out"), ("To know of it:", "differences")):
        click.echo(heading)
        for note in notes[said]:
            click.echo(f"- {note}")
    click.echo("Next:")
    for step in ("check", "show", "solve"):
        click.echo(f"  detente {step} {folder}")


def contents(file: Path) -> bytes:
    """Read a file, no further than is needed to see that it is too large."""
    from detente.case.gmcr_json import GMCR_BYTES
    from detente.errors import CaseProblems, Problem

    try:
        with file.open("rb") as stream:
            return stream.read(GMCR_BYTES + 1)
    except OSError as error:
        reason = (error.strerror or "cannot be read").lower()
        message = f"{file} cannot be read: {reason}"
        raise CaseProblems((Problem(file=file.name, code="no-file", message=message),)) from None


def refuse_to_overwrite(folder: Path) -> None:
    """End with a message if there is a case already, or no folder can be made."""
    if folder.exists() and not folder.is_dir():
        raise click.UsageError(f"{folder} is a file; name a folder that can be made")
    if (folder / CASE).exists():
        raise click.UsageError(
            f"{folder} already has {CASE}; nothing was written. Name another folder"
        )
