"""`detente explain`: why a state is stable, or not, for one party."""

import click

from detente.cli.asking import Asked, json_option, settling_options, strict_option
from detente.cli.names import CONCEPTS, Listed, NameIn, StateText

__all__ = ["command"]


@click.command("explain")
@settling_options
@click.argument("state", type=StateText())
@click.argument("party", type=NameIn("party", "parties"))
@click.option(
    "--concept",
    "concepts",
    type=Listed("concept", CONCEPTS),
    multiple=True,
    help="Explain under this concept only; repeat for more. Otherwise nash and seq.",
)
@json_option
@strict_option
def command(  # noqa: PLR0913
    asked: Asked,
    state: str,
    party: str,
    concepts: tuple[str, ...],
    as_json: bool,
    strict: bool,
) -> None:
    """Say why PARTY would stay in STATE, or leave it, under each concept of stability.

    STATE is a moment, options separated by commas (usa.press,rok.thaad), or none. With --json all
    concepts are explained unless some are named. With --strict the exit code is 1 if the state is
    not stable for the party under one of the concepts explained.
    """
    from detente.cli.exits import answer
    from detente.cli.explanation import explanation, explanation_document, tell
    from detente.cli.opening import opened
    from detente.cli.progress import watched
    from detente.cli.writing import write_json
    from detente.space import build

    case, settled = opened(asked)
    wanted = concepts or (CONCEPTS if as_json else ("nash", "seq"))
    with watched(f"explaining {case.slug}"):
        found = explanation(build(settled), asked, (state, party), wanted)
    if as_json:
        write_json(explanation_document(found))
    else:
        tell(found)
    answer(yes=all(reason.stable for reason in found.reasons.values()), strict=strict)
