"""`detente compare`: which conclusions hold under one author, scenario or moment or another."""

import click

from detente.cli.asking import case_argument, json_option
from detente.cli.draws import Draws, draw_options
from detente.cli.names import SideName

__all__ = ["command"]


@click.command("compare")
@case_argument
@click.argument("first", type=SideName())
@click.argument("second", type=SideName())
@draw_options(50)
@json_option
def command(case: str, first: str, second: str, drawn: Draws, as_json: bool) -> None:
    """Hold every conclusion against two sources, two scenarios or two moments.

    FIRST and SECOND are ids of sources (S1, S3), scenarios or moments. A source stands for its own
    premises: what only the other one says, and what nobody says, is left out.
    """
    from detente.audit.authors import compare_cases, compare_sides, sides_of
    from detente.case.catalog import load
    from detente.cli.compare_document import compare_document
    from detente.cli.compare_text import tell
    from detente.cli.progress import watched_count
    from detente.cli.writing import write_json
    from detente.settle import settle

    found = load(case)
    sides = sides_of(found, first, second)
    with watched_count(f"comparing {first} and {second}") as progress:
        changes = compare_cases(found, sides)
        rows = compare_sides(found, sides, draws=drawn.draws, seed=drawn.seed, progress=progress)
    if as_json:
        write_json(compare_document(found, sides, rows, changes))
    else:
        tell(settle(found), sides, rows, changes)
