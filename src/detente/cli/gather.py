"""`detente gather`: texts read and cleaned, with every step that was taken."""

from typing import TYPE_CHECKING

import click

from detente.cli.asking import case_argument, json_option

if TYPE_CHECKING:
    from detente.case import Case
    from detente.case.catalog import Home
    from detente.cli.gather_text import Entered
    from detente.sources.gathering import Gathered, Rulings

__all__ = ["command"]

Pairs = tuple[tuple[str, str], ...]


@click.command("gather")
@case_argument
@click.argument("files", type=click.Path(), metavar="FILE...", nargs=-1, required=True)
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
    help="Two files, or sources, that are one voice, whatever they share. May be repeated.",
)
@click.option(
    "--two",
    "two",
    nargs=2,
    metavar="FILE FILE",
    multiple=True,
    help="Two files, or sources, that are two voices, whatever they share. May be repeated.",
)
@click.option(
    "--write",
    is_flag=True,
    help="Enter the texts in sources.yaml as sources of your dossier, and keep a copy of each.",
)
@click.option(
    "--as",
    "source",
    default="",
    metavar="SOURCE",
    help="With --write and one FILE: the id of its source; otherwise the next free one.",
)
@json_option
def command(  # noqa: PLR0913 - what the command line asks for, one by one
    case: str,
    files: tuple[str, ...],
    restore: tuple[str, ...],
    one: Pairs,
    two: Pairs,
    write: bool,
    source: str,
    as_json: bool,
) -> None:
    """Read articles, clean them by listed rules, and say what was done and why.

    FILE is a text, a page saved as HTML, a PDF, or an address that begins with https://, which is
    fetched. Sentences cut by page breaks are joined, inserts and credits set aside, headings told
    from text; each step can be taken back with --restore. Each text is held against the sources
    of the case, and against the others: texts that share their words or their author are one
    voice. No file is altered, and nothing is written but by --write.
    """
    from detente.case.catalog import home, load
    from detente.cli.gather_document import gathered_document
    from detente.cli.gather_text import tell
    from detente.cli.shelving import refuse_shipped, shelf_of, shelved
    from detente.cli.writing import write_json
    from detente.sources.gathering import gathered
    from detente.sources.voices import Ruling

    if source and (not write or len(files) > 1):
        raise click.UsageError("--as goes with --write and one FILE")
    folder = home(case)
    if write:
        refuse_shipped(folder, "sources")
    read = load(case)
    rulings = dict.fromkeys(one, Ruling.ONE) | dict.fromkeys(two, Ruling.TWO)
    found = gathered(files, restore, rulings, beside=shelved(read, shelf_of(folder)))
    made = entered(read, folder, found, rulings, source) if write else ()
    if as_json:
        write_json(gathered_document(read, found, made))
    else:
        tell(read, found, made)


def entered(
    case: "Case", folder: "Home", found: "Gathered", rulings: "Rulings", source: str
) -> "tuple[Entered, ...]":
    """Enter texts as sources: their entries, what was said of voices, a copy of each."""
    from detente.claims.entering import with_source
    from detente.claims.keeping import current, keep
    from detente.claims.sources import SOURCES
    from detente.cli.gather_text import Entered
    from detente.cli.shelving import shelf_of
    from detente.evidence.adopting import adopted, ruled

    addresses = [each.address for each in found.received]
    made = adopted(case.ledger, found.texts, source=source, address=addresses)
    named = {t.original.name: a.source for t, a in zip(found.texts, made, strict=True)}
    text = current(folder.path / SOURCES)
    for each in made:
        text = with_source(text, each.source, each.values) if each.values else text
    for name, values in ruled(case.ledger, rulings, named).items():
        text = with_source(text, name, values)
    shelf = shelf_of(folder)
    stood = [
        shelf.put(a.source, r.data, r.ending) for a, r in zip(made, found.received, strict=True)
    ]
    keep(folder.path / SOURCES, text)
    return tuple(Entered(adopted=a, standing=s) for a, s in zip(made, stood, strict=True))
