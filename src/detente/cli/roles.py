"""`detente roles`: the part that each party plays in each outcome."""

import click

from detente.cli.asking import Asked, json_option, settling_options
from detente.cli.names import Listed, NameIn

__all__ = ["command"]

CONCEPTS = ("nash", "gmr", "smr", "seq", "sseq")


@click.command("roles")
@settling_options
@click.option("--of", "party", type=NameIn("party", "parties"), default="", help="One party only.")
@click.option(
    "--on",
    "outcome",
    type=NameIn("outcome or definition", "outcomes", "define"),
    default="",
    help="One outcome or definition only.",
)
@click.option(
    "--concept",
    type=Listed("concept", CONCEPTS),
    default="nash",
    show_default=True,
    help="How far the parties look ahead.",
)
@json_option
def command(asked: Asked, party: str, outcome: str, concept: str, as_json: bool) -> None:
    """Name the part that each party plays: needed, veto player, spoiler, mediator, bad cop ...

    Each is worked out by settling the case otherwise: without the party, with its options fixed,
    with others willing. Judged over where the moves from the moment come to rest, and over all
    stable states beside it; then tried under other concepts and moves, with each other party in the
    same place, and with its wishes in the same seat.
    """
    from detente.cli.opening import opened
    from detente.cli.progress import watched
    from detente.cli.roles_document import roles_document
    from detente.cli.roles_text import tell, told_parties
    from detente.cli.writing import write_json
    from detente.roles import Ground, parts_of, trials
    from detente.roles.subjects import subject, subjects
    from detente.space import build

    case, settled = opened(asked)
    parties = told_parties(settled, party)
    about = (subject(settled, outcome),) if outcome else subjects(settled)
    with watched(f"roles in {case.slug}"):
        ground = Ground(build(settled), concept, asked.moves)
        parts = parts_of(ground, about, parties)
        tried = trials(ground, parts, dict(about))
    if as_json:
        write_json(roles_document(ground, parts, tried))
    else:
        tell(ground, parts, tried)
