"""`detente gather`: texts read and cleaned, with every step that was taken."""

from pathlib import Path

import click

from detente.cli.asking import case_argument, json_option

__all__ = ["command"]


@click.command("gather")
@case_argument
@click.argument("files", type=click.Path(path_type=Path), nargs=-1, required=True)
@click.option(
    "--restore",
    "restore",
    metavar="STEP",
    multiple=True,
    help="Take a step of the cleaning back, such as insert:1536. May be repeated.",
)
@click.option(
    "--one",
    "one",
    nargs=2,
    metavar="FILE FILE",
    multiple=True,
    help="Two files that are one voice, whatever they share. May be repeated.",
)
@click.option(
    "--two",
    "two",
    nargs=2,
    metavar="FILE FILE",
    multiple=True,
    help="Two files that are two voices, whatever they share. May be repeated.",
)
@json_option
def command(  # noqa: PLR0913 - what the command line asks for, one by one
    case: str,
    files: tuple[Path, ...],
    restore: tuple[str, ...],
    one: tuple[tuple[str, str], ...],
    two: tuple[tuple[str, str], ...],
    as_json: bool,
) -> None:
    """Read articles from FILES, clean them by listed rules, and say what was done and why.

    Sentences cut by page breaks are joined, inserts and credits set aside, headings told from
    text. Nothing is written, and no file is altered: each step can be taken back with --restore.
    Each text is held against the sources that the case names, and against the others: texts that
    share their words or their author are one voice.
    """
    from detente.case.catalog import load
    from detente.cli.gather_document import gathered_document
    from detente.cli.gather_text import tell
    from detente.cli.writing import write_json
    from detente.sources.gathering import gathered
    from detente.sources.voices import Ruling

    read = load(case)
    rulings = dict.fromkeys(one, Ruling.ONE) | dict.fromkeys(two, Ruling.TWO)
    found = gathered(files, restore, rulings)
    if as_json:
        write_json(gathered_document(read, found))
    else:
        tell(read, found)
