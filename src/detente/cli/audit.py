"""`detente audit`: whether the conclusions that an author draws follow from the premises."""

from typing import TYPE_CHECKING

import click

from detente.cli.asking import case_argument, json_option, strict_option
from detente.cli.draws import Draws, draw_options, place_option, usual_place
from detente.cli.names import NameIn

if TYPE_CHECKING:
    from detente.case import Case

__all__ = ["command"]


@click.command("audit")
@case_argument
@click.argument("conclusions", type=NameIn("conclusion", "conclusions"), nargs=-1)
@click.option(
    "--ask",
    "question",
    default="",
    metavar="QUESTION",
    help="Audit a question of your own instead, such as 'russia is a spoiler of settle'.",
)
@click.option(
    "--given",
    type=NameIn("scenario, bridge or moment", "scenarios", "bridges", "moments"),
    multiple=True,
    help="With --ask: what the question supposes. May be repeated.",
)
@click.option(
    "--premise",
    "premises",
    metavar="STATEMENT",
    multiple=True,
    help="With --ask: a statement that it is said to rest on; all, if none is named.",
)
@draw_options(200)
@place_option
@json_option
@strict_option
def command(  # noqa: PLR0913 - what the command line asks for, one by one
    case: str,
    conclusions: tuple[str, ...],
    question: str,
    given: tuple[str, ...],
    premises: tuple[str, ...],
    drawn: Draws,
    as_json: bool,
    strict: bool,
) -> None:
    """Say of each conclusion of a case whether it follows from the premises as stated.

    Without CONCLUSIONS every one is told in short; those that are named are told in full. With
    --ask a question of your own, in the language of conclusions, is audited instead. With
    --strict the answer is no, and the exit code 1, unless every one of them follows. One that
    restates a premise, leaves nothing to test, needs a premise that no source states, or was not
    tested does not count as following.
    """
    from detente.audit import audit_case
    from detente.audit.groups import Group, group
    from detente.cli.audit_document import audit_document
    from detente.cli.audit_text import tell
    from detente.cli.exits import answer
    from detente.cli.progress import watched_count
    from detente.cli.writing import write_json
    from detente.settle import settle

    refuse_what_does_not_fit(conclusions, question, given or premises)
    found, conclusions = put(case, conclusions, question, given=given, premises=premises)
    with watched_count(f"auditing {found.slug}") as progress:
        audit = audit_case(
            found,
            conclusions,
            draws=drawn.draws,
            seed=drawn.seed,
            place=usual_place(drawn.place, len(conclusions or found.conclusions)),
            progress=progress,
        )
    if as_json:
        write_json(audit_document(settle(found), audit))
    else:
        tell(settle(found), audit, full=bool(conclusions))
    follows = all(group(each) is Group.FOLLOWS for each in audit.conclusions)
    answer(yes=follows, strict=strict)


def put(
    case: str,
    conclusions: tuple[str, ...],
    question: str,
    *,
    given: tuple[str, ...],
    premises: tuple[str, ...],
) -> "tuple[Case, tuple[str, ...]]":
    """Load the case, with a question of one's own if there is one, and say what to audit."""
    from detente.case.asking import OWN, with_question
    from detente.case.catalog import load

    if not question:
        return load(case), conclusions
    return with_question(load(case), question, given=given, premises=premises), (OWN,)


def refuse_what_does_not_fit(
    conclusions: tuple[str, ...], question: str, supposed: tuple[str, ...]
) -> None:
    """Refuse conclusions beside a question of one's own, and suppositions without one."""
    if question and conclusions:
        raise click.UsageError("name conclusions, or ask a question of your own with --ask")
    if supposed and not question:
        raise click.UsageError(
            "--given and --premise go with --ask; a conclusion says in the case what it supposes"
        )
