"""`detente writeoff`: what remains attainable without a party."""

import click

from detente.cli.asking import Asked, json_option, settling_options
from detente.cli.names import NameIn

__all__ = ["command"]


@click.command("writeoff")
@settling_options
@click.argument("party", type=NameIn("party", "parties"))
@json_option
def command(asked: Asked, party: str, as_json: bool) -> None:
    """Say what remains attainable without PARTY, and with its options left as they are.

    Without it: its options at their defaults, its seats in voting bodies abstaining.
    """
    from detente.cli.opening import opened
    from detente.cli.roles_document import writeoff_document
    from detente.cli.roles_text import tell_writeoff, told_parties
    from detente.cli.writing import write_json
    from detente.roles import Ground, writeoff
    from detente.roles.subjects import subjects
    from detente.space import build

    _, settled = opened(asked)
    told_parties(settled, party)
    remains = writeoff(Ground(build(settled), moves=asked.moves), party, subjects(settled))
    if as_json:
        write_json(writeoff_document(settled, asked.moves, party, remains))
    else:
        tell_writeoff(settled, asked.moves, party, remains)
