"""`detente attach`: texts matched to the passages of a case, which unlocks quotations."""

from typing import TYPE_CHECKING

import click

from detente.cli.asking import case_argument, json_option
from detente.cli.names import ClaimName, SourceName
from detente.errors import NotApplicable

if TYPE_CHECKING:
    from detente.case import Case
    from detente.case.catalog import Home
    from detente.evidence.attaching import Match
    from detente.sources.passage import Passage
    from detente.sources.source import Cleaned

    Passages = dict[str, tuple[Passage, ...]]

__all__ = ["command"]

Anchors = tuple[tuple[str, str], ...]


@click.command("attach")
@case_argument
@click.argument("files", type=click.Path(), metavar="FILE...", nargs=-1, required=True)
@click.option(
    "--source",
    type=SourceName(),
    default="",
    metavar="SOURCE",
    help="Say which source the text is; otherwise that is found out. With one FILE only.",
)
@click.option(
    "--anchor",
    "anchors",
    type=(ClaimName(), str),
    metavar="CLAIM WORDS",
    multiple=True,
    help="Anchor a claim to words of the text: all of them, or the first and the last with ... "
    "between. May be repeated; with one FILE only.",
)
@click.option(
    "--reanchor",
    is_flag=True,
    help="Anchor the passages that moved or changed to where they stand in this text.",
)
@json_option
def command(  # noqa: PLR0913 - what the command line asks for, one by one
    case: str,
    files: tuple[str, ...],
    source: str,
    anchors: Anchors,
    reanchor: bool,
    as_json: bool,
) -> None:
    """Match texts to the passages of a case, keep a copy of each, and unlock quotations.

    A case holds no words of its articles: places and fingerprints only. FILE is your own copy of
    one, or its address, which is fetched. Each passage is found again as it was, moved, or changed
    since with a confidence, or it is reported lost, never guessed. Afterward reports, `detente
    claims` and `detente evidence` show the words. Your files are not altered; the copies are kept
    in the folder texts of your dossier, or, for a case that comes with the program, in your own
    settings folder.
    """
    from detente.case.catalog import home, load
    from detente.cli.attach_document import attached_document
    from detente.cli.attach_text import Attached, tell
    from detente.cli.shelving import refuse_shipped, shelf_of
    from detente.cli.writing import write_json
    from detente.evidence.attaching import matched
    from detente.sources.gathering import gathered

    if len(files) > 1 and (source or anchors):
        raise click.UsageError("--source and --anchor speak of one FILE; give one")
    folder = home(case)
    if anchors or reanchor:
        refuse_shipped(folder, "passages")
    read = load(case)
    found = gathered(files)
    matches = [(matched(read.ledger, text, source), text) for text in found.texts]
    refuse_two_of_one(matches)
    made = [anew(read, match, text, anchors, reanchor=reanchor) for match, text in matches]
    enter(read, folder, made)
    shelf = shelf_of(folder)
    done = []
    for (match, text), new, came in zip(matches, made, found.received, strict=True):
        standing = shelf.put(match.source, came.data, came.ending)
        done.append(Attached(match=match, text=text, standing=standing, anchored=tuple(new)))
    if as_json:
        write_json(attached_document(read, done))
    else:
        tell(read, done)


def refuse_two_of_one(matches: "list[tuple[Match, Cleaned]]") -> None:
    """Refuse two files that are the same source."""
    named: dict[str, str] = {}
    for match, text in matches:
        name = text.original.name
        if match.source in named:
            raise NotApplicable(
                f"{named[match.source]} and {name} are both {match.source}; attach one of them,"
                " or say which source it is with --source"
            )
        named[match.source] = name


def anew(
    case: "Case", match: "Match", text: "Cleaned", anchors: Anchors, *, reanchor: bool
) -> "Passages":
    """Make the passages of one text that are anchored anew."""
    from detente.evidence.attaching import anchored, reanchored

    made = reanchored(case.ledger, text, match) if reanchor else {}
    made |= anchored(case.ledger, text, anchors)
    wrong = [name for name in made if case.ledger.claims[name].source != match.source]
    if wrong:
        raise NotApplicable(
            f"{', '.join(wrong)} is no claim of {match.source}, which {text.original.name} is"
        )
    return made


def enter(case: "Case", folder: "Home", made: "list[Passages]") -> None:
    """Write the passages of all texts that are anchored anew, each in the place of the old ones."""
    from detente.claims.keeping import keep
    from detente.claims.passages import PASSAGES, write_passages

    if any(made):
        passages = {**case.ledger.passages, **{k: v for each in made for k, v in each.items()}}
        ordered = {name: passages[name] for name in case.ledger.claims if name in passages}
        keep(folder.path / PASSAGES, write_passages(ordered))
