"""`detente paths`: the shortest ways from one state to another."""

import click

from detente.cli.asking import Asked, json_option, settling_options, strict_option
from detente.cli.names import StateText

__all__ = ["command"]


@click.command("paths")
@settling_options
@click.argument("start", metavar="FROM", type=StateText())
@click.argument("goal", metavar="TO", type=StateText("outcomes"))
@json_option
@strict_option
def command(asked: Asked, start: str, goal: str, as_json: bool, strict: bool) -> None:
    """Find the shortest ways FROM a state TO another, or to an outcome, each step an improvement.

    FROM and TO are a moment, options separated by commas (usa.press,rok.thaad), or none; TO may be
    an outcome. Lean ways are told first: no step changes more than its movers gain by. Where
    moves of single parties do not get there, moves of several together are tried. With --strict
    the exit code is 1 if there is no way by the kind of moves asked for.
    """
    from detente.cli.exits import answer
    from detente.cli.opening import opened
    from detente.cli.progress import watched
    from detente.cli.routes import routes, routes_document, tell
    from detente.cli.writing import write_json
    from detente.space import build

    case, settled = opened(asked)
    with watched(f"searching {case.slug}") as progress:
        found = routes(build(settled), asked, (start, goal), progress)
    if as_json:
        write_json(routes_document(found))
    else:
        tell(found)
    answer(yes=bool(found.every), strict=strict)
