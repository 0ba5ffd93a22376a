"""`detente new`: a commented case to start from."""

from pathlib import Path

import click

from detente.cli.asking import json_option
from detente.cli.names import CaseName
from detente.cli.writing import write_json

__all__ = ["command"]

DOSSIER = (
    "case.yaml",
    "claims.csv",
    "claims.yaml",
    "sources.yaml",
    "passages.csv",
    "agreements.csv",
)
CLAIMS = "id,source,paragraphs,kind,parties,says,modality,holder,note,time\n"
SOURCES = """\
# The articles that the claims come from, by id, as the column "source" of claims.csv names them.
#
# S1:
#   title: What the parties want
#   author: who wrote it
#   date: 2019-04-24
#   publisher: where it appeared
{}
"""


@click.command("new")
@click.argument("folder", type=click.Path(path_type=Path))
@click.option("--title", default="", help="The title of the case; otherwise the folder's name.")
@click.option(
    "--from",
    "model",
    type=CaseName(),
    default="",
    metavar="CASE",
    help="Copy this case, to change it; one that comes with the program stays as it is.",
)
@json_option
def command(folder: Path, title: str, model: str, as_json: bool) -> None:
    """Start a case of your own: write a commented case.yaml, claims.csv and sources.yaml.

    With --from they are copies of those of another case, with its passages and judgments. Nothing
    that is already there is overwritten.
    """
    if title and model:
        raise click.UsageError("--title is for a new case; a copy keeps its own, in case.yaml")
    texts = copied(model) if model else begun(folder, title)
    refuse_to_overwrite(folder, tuple(texts))
    folder.mkdir(parents=True, exist_ok=True)
    for file, text in texts.items():
        with (folder / file).open("x", encoding="utf-8", newline="") as stream:
            stream.write(text)
    if as_json:
        write_json({"folder": str(folder), "files": list(texts)})
        return
    click.echo(f"Wrote {', '.join(texts)} in {folder}")
    click.echo(f"Next: edit {folder / 'case.yaml'}, then")
    for step in ("check", "solve", "report"):
        click.echo(f"  detente {step} {folder}")


def begun(folder: Path, title: str) -> dict[str, str]:
    """Return the files of a case that is begun."""
    from detente.case.starter import starter

    name = folder.resolve().name
    return {
        "case.yaml": starter(title or name.replace("-", " ").replace("_", " ").capitalize()),
        "claims.csv": CLAIMS,
        "sources.yaml": SOURCES,
    }


def copied(case: str) -> dict[str, str]:
    """Return the files of another case."""
    from detente.case.catalog import home
    from detente.claims.keeping import current

    folder = home(case).path
    return {name: current(folder / name) for name in DOSSIER if (folder / name).is_file()}


def refuse_to_overwrite(folder: Path, files: tuple[str, ...]) -> None:
    """End with a message if one of the files is there already."""
    if folder.exists() and not folder.is_dir():
        raise click.UsageError(f"{folder} is a file; name a folder that can be made")
    there = [file for file in files if (folder / file).exists()]
    if there:
        raise click.UsageError(
            f"{folder} already has {', '.join(there)}; nothing was written. Name another folder"
        )
