"""`detente solve`: which states are stable, and which of them can be reached."""

import click

from detente.cli.asking import Asked, json_option, settling_options, strict_option
from detente.cli.names import CONCEPTS, Listed

__all__ = ["command"]


@click.command("solve")
@settling_options
@click.option(
    "--concept",
    "concepts",
    type=Listed("concept", CONCEPTS),
    multiple=True,
    help="Solve this concept of stability only; repeat for more.",
)
@click.option("--count", is_flag=True, help="Give numbers of states in place of the states.")
@json_option
@strict_option
def command(
    asked: Asked, concepts: tuple[str, ...], count: bool, as_json: bool, strict: bool
) -> None:
    """Say which states are stable, and which of them can be reached from the moment.

    A state is stable if no party would leave it; how far the parties look ahead is what the
    concepts differ in. With --strict the answer is no, and the exit code 1, if under some concept
    no state is stable or, where there is a moment, none of them is where moves come to rest.
    """
    from detente.cli.exits import answer
    from detente.cli.opening import opened
    from detente.cli.progress import watched
    from detente.cli.solution_document import solution_document
    from detente.cli.solution_text import tell
    from detente.cli.writing import write_json
    from detente.findings.analysis import outline

    case, settled = opened(asked)
    with watched(f"solving {case.slug}") as progress:
        found = outline(settled, concepts=concepts, moves=asked.moves, progress=progress)
    if as_json:
        write_json(solution_document(found, count=count))
    else:
        tell(found, named=bool(concepts), count=count)
    answer(yes=found.comes_to_rest, strict=strict)
