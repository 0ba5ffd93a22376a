"""`detente audit`: whether the conclusions that an author draws follow from the premises."""

import click

from detente.cli.asking import case_argument, json_option, strict_option
from detente.cli.draws import Draws, draw_options, place_option, usual_place
from detente.cli.names import NameIn

__all__ = ["command"]


@click.command("audit")
@case_argument
@click.argument("conclusions", type=NameIn("conclusion", "conclusions"), nargs=-1)
@draw_options(200)
@place_option
@json_option
@strict_option
def command(
    case: str, conclusions: tuple[str, ...], drawn: Draws, as_json: bool, strict: bool
) -> None:
    """Say of each conclusion of a case whether it follows from the premises as stated.

    Without CONCLUSIONS every one is told in short; those that are named are told in full. With
    --strict the answer is no, and the exit code 1, unless every one of them follows. One that
    restates a premise, leaves nothing to test, needs a premise that no source states, or was not
    tested does not count as following.
    """
    from detente.audit import audit_case
    from detente.audit.groups import Group, group
    from detente.case.catalog import load
    from detente.cli.audit_document import audit_document
    from detente.cli.audit_text import tell
    from detente.cli.exits import answer
    from detente.cli.progress import watched_count
    from detente.cli.writing import write_json
    from detente.settle import settle

    found = load(case)
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
