"""`detente suggest`: candidate claims of an article; nothing is entered without a yes."""

from typing import TYPE_CHECKING

import click

from detente.cli.asking import case_argument, json_option
from detente.cli.names import SourceName
from detente.errors import NotApplicable

if TYPE_CHECKING:
    from detente.case import Case
    from detente.cli.suggest_text import Shown
    from detente.sources.source import Cleaned, Stretch
    from detente.suggestions.endpoint import Endpoint

__all__ = ["command"]

KEY = "DETENTE_API_KEY"


@click.command("suggest")
@case_argument
@click.argument("file", type=click.Path())
@click.option(
    "--source",
    type=SourceName(),
    default="",
    metavar="SOURCE",
    help="Say which source the text is; otherwise that is found out.",
)
@click.option("--new", "fresh", is_flag=True, help="Leave out what a claim of the case covers.")
@click.option(
    "--take",
    "taken",
    type=(click.IntRange(1), str),
    multiple=True,
    metavar="NUMBER CLAIM",
    help="Enter a candidate as a claim that says this, in your own words. May be repeated.",
)
@click.option("--ask", is_flag=True, help="Go through the candidates one by one, and decide.")
@click.option(
    "--endpoint",
    default="",
    metavar="ADDRESS",
    help="Ask a language model instead, at an endpoint such as http://127.0.0.1:8000/v1; the text "
    f"is sent there. The environment variable {KEY} may hold a key.",
)
@click.option("--model", default="", help="The model's name at the endpoint.")
@json_option
def command(  # noqa: PLR0913 - what the command line asks for, one by one
    case: str,
    file: str,
    source: str,
    fresh: bool,
    taken: tuple[tuple[int, str], ...],
    ask: bool,
    endpoint: str,
    model: str,
    as_json: bool,
) -> None:
    """Suggest what in an article may be a claim, with its exact place and what speaks for it.

    FILE, or an address, is read and cleaned as `detente gather` does. Names and aliases of the
    case's parties, modal words, negations, views and quantities are looked for by listed rules. A
    person decides: a candidate becomes a claim only by --take or --ask, in a dossier of your own.
    """
    from detente.cli.suggest_text import suggested_document, tell, tell_entered
    from detente.cli.taking import asked_one_by_one, entered
    from detente.cli.writing import write_json

    if ask and (as_json or taken):
        raise click.UsageError("--ask decides one by one; it does not go with --take or --json")
    if bool(endpoint) != bool(model):
        raise click.UsageError("--endpoint and --model go together")
    shown = suggested(case, file, source, asking(endpoint, model), fresh=fresh)
    chosen = asked_one_by_one(shown) if ask else taken
    made = entered(case, shown, chosen)
    if as_json:
        write_json(suggested_document(shown, made))
    elif made or ask:
        tell_entered(shown, made)
    else:
        tell(shown)


def asking(address: str, model: str) -> "tuple[Endpoint, ...]":
    """Return the endpoint that is named, and say on the error stream that the text goes there."""
    import os

    from detente.suggestions.endpoint import Endpoint

    if not address:
        return ()
    endpoint = Endpoint(address=address, model=model, key=os.environ.get(KEY, ""))
    click.echo(f"The text is sent to {endpoint.host or address}.", err=True)
    return (endpoint,)


def suggested(
    case: str, file: str, source: str, endpoints: "tuple[Endpoint, ...]", *, fresh: bool
) -> "Shown":
    """Read the text, and find its candidates, those of the case's claims among them marked."""
    import shlex

    from detente.case.catalog import load
    from detente.cli.suggest_text import Row, Shown
    from detente.evidence.taking import already
    from detente.record import Frozen
    from detente.sources.gathering import gathered
    from detente.suggestions.asking import asked
    from detente.suggestions.names import Names
    from detente.suggestions.suggest import suggest

    read = load(case)
    (text,) = gathered([file]).texts
    names = Names(parties=Frozen({p.id: (p.name, *p.aliases) for p in read.parties}))
    answers = [asked(text, names, endpoint) for endpoint in endpoints]
    found = [(p.candidate, p.says) for answer in answers for p in answer.proposed]
    found = found if endpoints else [(candidate, "") for candidate in suggest(text, names)]
    name, places = known(read, text, source)
    claims = already(read.ledger, [candidate for candidate, _ in found], places)
    rows = tuple(
        Row(number=number, candidate=candidate, says=says, claims=covered)
        for number, ((candidate, says), covered) in enumerate(zip(found, claims, strict=True), 1)
    )
    return Shown(
        asked=shlex.quote(case),
        file=shlex.quote(file),
        case=read,
        text=text,
        source=name,
        rows=tuple(row for row in rows if not (fresh and row.claims)),
        dropped=tuple(each for answer in answers for each in answer.dropped),
    )


def known(
    case: "Case", text: "Cleaned", source: str
) -> "tuple[str, dict[str, tuple[Stretch, ...]]]":
    """Say which source a text is, "" if none, and where its claims stand in it."""
    from detente.evidence.attaching import matched

    try:
        match = matched(case.ledger, text, source)
    except NotApplicable:
        return "", {}
    return match.source, {each.claim: each.places for each in match.quotations}
