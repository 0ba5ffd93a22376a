"""`detente claims`: what the sources say, where, and what of the case rests on it."""

from typing import TYPE_CHECKING

import click

from detente.cli.asking import case_argument, json_option
from detente.cli.names import ClaimName, Listed, NameIn, SourceName

if TYPE_CHECKING:
    from detente.cli.claims_text import Shown
    from detente.evidence.register import Wanted

__all__ = ["command"]

MODALITIES = ("fact", "author", "attributed", "speculation")


@click.command("claims")
@case_argument
@click.argument("claims", type=ClaimName(), nargs=-1)
@click.option(
    "--source",
    "sources",
    type=SourceName(),
    multiple=True,
    help="Those of a source. May be repeated.",
)
@click.option(
    "--party",
    "parties",
    type=NameIn("party", "parties"),
    multiple=True,
    help="Those about a party, or held by it. May be repeated.",
)
@click.option("--kind", "kinds", multiple=True, help="Those of a kind. May be repeated.")
@click.option(
    "--modality",
    "modalities",
    type=Listed("modality", MODALITIES),
    multiple=True,
    help="Those made in this way. May be repeated.",
)
@click.option("--unused", is_flag=True, help="Those that nothing in the case rests on.")
@click.option("--unanchored", is_flag=True, help="Those without a passage.")
@click.option("--all", "everything", is_flag=True, help="List every claim.")
@json_option
def command(  # noqa: PLR0913 - what the command line asks for, one by one
    case: str,
    claims: tuple[str, ...],
    sources: tuple[str, ...],
    parties: tuple[str, ...],
    kinds: tuple[str, ...],
    modalities: tuple[str, ...],
    unused: bool,
    unanchored: bool,
    everything: bool,
    as_json: bool,
) -> None:
    """Count the claims of a case and say what to look at; list those that are asked for.

    CLAIMS are ids such as S1-044: each is shown with its place, what rests on it, and, where the
    text of its source is attached, its words.
    """
    from detente.claims import Modality
    from detente.cli.claims_document import claims_document
    from detente.cli.claims_text import tell
    from detente.cli.writing import write_json
    from detente.evidence.register import Wanted

    wanted = Wanted(
        claims=claims,
        sources=sources,
        parties=parties,
        kinds=kinds,
        modalities=tuple(map(Modality, modalities)),
        unused=unused,
        unanchored=unanchored,
    )
    shown = looked_up(case, wanted, everything=everything)
    if as_json:
        write_json(claims_document(shown))
    else:
        tell(shown)


def looked_up(case: str, wanted: "Wanted", *, everything: bool) -> "Shown":
    """Put together the evidence of a case, the claims that are wanted, and what to look at."""
    import shlex

    from detente.case.catalog import home, load
    from detente.cli.claims_text import Shown
    from detente.cli.shelving import shelf_of
    from detente.evidence.checks import checks
    from detente.evidence.dossier import evidence_of
    from detente.evidence.quotations import texts_on
    from detente.evidence.register import register

    read = load(case)
    evidence = evidence_of(read, texts_on(shelf_of(home(case)), read.ledger))
    listing = wanted.chooses or everything
    return Shown(
        asked=shlex.quote(case),
        evidence=evidence,
        entries=register(read, evidence.quotations, wanted) if listing else (),
        remarks=checks(evidence),
        each=bool(wanted.claims),
        listing=listing,
    )
