"""`detente bodies`: who decides how much in a voting body, and which texts pass."""

import click

from detente.cli.asking import Asked, json_option, settling_options
from detente.cli.names import NameIn

__all__ = ["command"]


@click.command("bodies")
@settling_options
@click.option("--body", type=NameIn("body", "bodies"), default="", help="One body only.")
@json_option
def command(asked: Asked, body: str, as_json: bool) -> None:
    """Say who decides how much in the voting bodies of a case, and which texts pass.

    For each body: its seats and its rule; what a vote comes to by the rule alone (power indices,
    the smallest sets that carry or stop a motion); and, from the moment, which texts pass, who
    stops the others, the strongest text that passes, and which seat would change that.
    """
    from detente.cli.bodies_document import bodies_document
    from detente.cli.bodies_text import tell, told_bodies
    from detente.cli.opening import opened
    from detente.cli.progress import watched
    from detente.cli.writing import write_json
    from detente.findings.bodies import examine
    from detente.space import build

    case, settled = opened(asked)
    bodies = told_bodies(settled, body)
    with watched(f"bodies in {case.slug}"):
        space = build(settled)
        found = examine(space, bodies)
    if as_json:
        write_json(bodies_document(space, asked.moves, found))
    else:
        tell(space, asked.moves, found)
