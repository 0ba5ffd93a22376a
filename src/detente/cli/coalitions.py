"""`detente coalitions`: what parties could do together, and what changes if they move as one."""

import click

from detente.cli.asking import Asked, json_option, settling_options
from detente.cli.names import NameIn, NamesIn

__all__ = ["command"]


@click.command("coalitions")
@settling_options
@click.option(
    "--with",
    "members",
    type=NamesIn("party", "parties", "bodies"),
    default=(),
    help="Only coalitions in which all of these take part.",
)
@click.option(
    "--as-one",
    "group",
    type=NamesIn("party", "parties"),
    default=(),
    help="Compare these as one mover; otherwise every two parties that hold options.",
)
@click.option(
    "--on",
    "outcome",
    type=NameIn("outcome", "outcomes"),
    default="",
    help="Only what makes this outcome true or false.",
)
@json_option
def command(
    asked: Asked, members: tuple[str, ...], group: tuple[str, ...], outcome: str, as_json: bool
) -> None:
    """Say who would gain by moving together, whether it would hold, and what that upsets.

    First the steps of two parties or more from the moment, one change made at once by which each
    of them gains; then the states that nobody leaves alone but a coalition would; then what
    changes if some parties move as one, so that none of them loses by a move of theirs and one
    gains. A state is stable here if no party gains by a move of its own.
    """
    from detente.cli.coalitions_document import coalitions_document
    from detente.cli.coalitions_text import named_rightly, tell
    from detente.cli.opening import opened
    from detente.cli.progress import watched
    from detente.cli.writing import write_json
    from detente.findings.analysis import outline
    from detente.findings.coalition_survey import survey

    case, settled = opened(asked)
    named_rightly(settled, members, group, outcome)
    with watched(f"coalitions in {case.slug}") as progress:
        analysis = outline(settled, concepts=("nash",), moves=asked.moves, progress=progress)
        groups = (group,) if group else ()
        found = survey(analysis, members=members, outcome=outcome, groups=groups, progress=progress)
    if as_json:
        write_json(coalitions_document(analysis, (members, outcome), found))
    else:
        tell(analysis, (members, group, outcome), found)
