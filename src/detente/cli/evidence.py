"""`detente evidence`: what carries the statements of a case, and where claims disagree."""

from typing import TYPE_CHECKING

import click

from detente.cli.asking import case_argument, json_option
from detente.cli.names import ClaimName, EvidenceName, Listed

if TYPE_CHECKING:
    from detente.case import Case
    from detente.evidence.agreement import Pair
    from detente.evidence.coverage import Coverage

__all__ = ["command"]

RELATIONS = ("repeats", "supports", "differs", "contradicts", "changed", "unrelated")
SHOWN = 20


@click.command("evidence")
@case_argument
@click.argument("names", type=EvidenceName(), metavar="[STATEMENT]...", nargs=-1)
@click.option(
    "--pairs",
    type=click.IntRange(0),
    default=0,
    metavar="N",
    help="Suggest the N likeliest pairs of claims that repeat, support or contradict each other.",
)
@click.option(
    "--judge",
    "judged",
    type=(ClaimName(), Listed("relation", RELATIONS), ClaimName()),
    multiple=True,
    metavar="CLAIM RELATION OTHER",
    help="Enter what you say of two claims, such as S1-043 repeats S3-045. May be repeated.",
)
@click.option("--note", default="", help="A remark to enter with --judge.")
@json_option
def command(  # noqa: PLR0913 - what the command line asks for, one by one
    case: str,
    names: tuple[str, ...],
    pairs: int,
    judged: tuple[tuple[str, str, str], ...],
    note: str,
    as_json: bool,
) -> None:
    """Say what carries each statement of a case: claims, independent voices, times, and gaps.

    STATEMENT is the name of a statement, an option, a constraint, a tie or a conclusion, such as
    russia.no-recognition: it is shown with all its claims, down to the words where the text is
    attached. How claims stand to each other is suggested, and decided by you alone.
    """
    import shlex

    from detente.case.catalog import home, load
    from detente.cli.evidence_document import evidence_document
    from detente.cli.evidence_text import Shown, tell
    from detente.cli.shelving import shelf_of
    from detente.cli.writing import write_json
    from detente.evidence.dossier import evidence_of
    from detente.evidence.quotations import texts_on

    if note and not judged:
        raise click.UsageError("--note goes with --judge")
    read = load(case)
    if judged:
        read = with_judgments(case, read, judged, note)
    found = evidence_of(read, texts_on(shelf_of(home(case)), read.ledger))
    shown = Shown(
        asked=shlex.quote(case),
        evidence=found,
        pairs=likely(read, pairs),
        named=tuple(each for name in names for each in covered(found.coverage, name)),
    )
    if as_json:
        write_json(evidence_document(shown))
    else:
        tell(shown)


def likely(case: "Case", most: int) -> "tuple[Pair, ...]":
    """Suggest as many pairs as are asked for that nobody has judged yet."""
    from detente.evidence.agreement import agreements, not_yet_judged

    if not most:
        return ()
    found = agreements(case.ledger, case.parties, most=most + len(case.ledger.judgments))
    return not_yet_judged(found, case.ledger)[:most]


def covered(found: "tuple[Coverage, ...]", name: str) -> "list[Coverage]":
    """Find what a name of the case stands for, or say which are near."""
    from detente.claims.near import near
    from detente.errors import UnknownName

    there = [each for each in found if each.use.id == name]
    if not there:
        ids = {each.use.id for each in found}
        hint = near(name, ids)
        more = f" ({hint})" if hint else "; `detente evidence` without a name lists what there is"
        raise UnknownName(f"nothing in the case that claims could carry is called '{name}'{more}")
    return there


def with_judgments(
    asked: str, case: "Case", judged: tuple[tuple[str, str, str], ...], note: str
) -> "Case":
    """Enter judgments into the dossier, each in the place of an earlier one of the same pair."""
    from detente.case.catalog import home, load
    from detente.claims import Judgment, Relation
    from detente.claims.judgments import AGREEMENTS, write_judgments
    from detente.claims.keeping import keep
    from detente.cli.shelving import refuse_shipped
    from detente.errors import UnknownName

    folder = home(asked)
    refuse_shipped(folder, "judgments")
    unknown = [n for one, _, two in judged for n in (one, two) if n not in case.ledger.claims]
    if unknown:
        raise UnknownName(f"the case has no claim {', '.join(dict.fromkeys(unknown))}")
    made = {frozenset({j.claim, j.other}): j for j in case.ledger.judgments}
    for one, relation, two in judged:
        if one == two:
            raise click.UsageError(f"{one} cannot stand to itself in any way")
        new = Judgment(claim=one, other=two, relation=Relation(relation), note=note)
        made[frozenset({one, two})] = new
    keep(folder.path / AGREEMENTS, write_judgments(made.values()))
    return load(asked)
