"""`detente tip`: whose single option tips an outcome."""

import click

from detente.cli.asking import Asked, json_option, settling_options
from detente.cli.names import NameIn

__all__ = ["command"]


@click.command("tip")
@settling_options
@click.argument("outcome", type=NameIn("outcome or definition", "outcomes", "define"))
@json_option
def command(asked: Asked, outcome: str, as_json: bool) -> None:
    """Say whose single option tips OUTCOME, and whether for good or at once only.

    Every option is turned over in every state that moves from the moment reach; then the others
    reply, the party's own options kept as they are.
    """
    from detente.cli.opening import opened
    from detente.cli.roles_document import tip_document
    from detente.cli.roles_text import tell_tips
    from detente.cli.writing import write_json
    from detente.roles import Ground, tips
    from detente.roles.subjects import subject
    from detente.space import build

    _, settled = opened(asked)
    name, formula = subject(settled, outcome)
    found = tips(Ground(build(settled), moves=asked.moves), name, formula)
    if as_json:
        write_json(tip_document(settled, asked.moves, name, found))
    else:
        tell_tips(settled, asked.moves, name, found)
