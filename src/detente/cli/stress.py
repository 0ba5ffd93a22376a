"""`detente stress`: how often each finding holds over what the case leaves open."""

from collections.abc import Callable
from functools import wraps
from typing import Any

import click

from detente.cli.asking import Asked, json_option, settling_options
from detente.cli.draws import Draws, draw_options, place_option
from detente.record import record

__all__ = ["command"]

Function = Callable[..., None]


@record
class Kept:
    """What a study varies, the file that keeps its draws, its shard, and what to export to."""

    vary: str
    store: str
    shard: str
    export: str


OPTIONS = (
    click.option(
        "--vary",
        default="orders,alternatives",
        show_default=True,
        help="What is drawn, separated by commas: orders, alternatives, bridges.",
    ),
    click.option(
        "--store",
        default="",
        metavar="FILE",
        help="Keep the draws in this file; the same command goes on from there.",
    ),
    click.option(
        "--shard",
        default="",
        metavar="K/N",
        help="Do only the K-th of N parts of the draws, for job arrays; needs --store.",
    ),
    click.option(
        "--export",
        default="",
        metavar="FILE",
        help="Write the draws as a table too: .csv or .parquet; needs --store.",
    ),
)


def study_options(function: Function) -> Function:
    """Give a command the options of a study, handed over as one `Kept`."""

    @wraps(function)
    def collect(**given: Any) -> None:  # noqa: ANN401
        names = ("vary", "store", "shard", "export")
        function(kept=Kept(**{name: given.pop(name) for name in names}), **given)

    wrapped: Function = collect
    for option in reversed(OPTIONS):
        wrapped = option(wrapped)
    return wrapped


@click.command("stress")
@settling_options
@draw_options(200)
@place_option
@study_options
@json_option
def command(asked: Asked, drawn: Draws, kept: Kept, as_json: bool) -> None:
    """Draw what a case leaves open many times, and count what holds in how many draws.

    What is drawn are the orders of wishes that no source gives and the alternatives; what does not
    vary is as chosen. What holds in every draw is shown with what decides it, and the rest with
    what moves it most. Where no scenario is named, those of the report are taken.
    """
    from detente.case.catalog import load
    from detente.cli.opening import choices
    from detente.cli.progress import watched_count
    from detente.cli.stress_document import stress_document
    from detente.cli.stress_text import tell
    from detente.cli.writing import write_json
    from detente.record import replace
    from detente.robustness.stress import stress
    from detente.settle import settle
    from detente.study import Progress, export

    case = load(asked.case)
    asked = replace(asked, scenarios=asked.scenarios or case.report_scenarios)
    ground, effort = grounds(choices(asked), asked.moves, kept), efforts(drawn, kept)
    settled = settle(case, ground.choices)
    with watched_count(f"studying {case.slug}") as count:

        def watch(step: Progress) -> None:
            count(step.done, step.of)

        found = stress(case, ground, effort, progress=watch)
    if kept.export:
        export(kept.store, kept.export)
    if as_json:
        write_json(stress_document(settled, found))
    else:
        tell(settled, found)


def grounds(choices: Any, moves: str, kept: Kept) -> Any:  # noqa: ANN401
    """Return what the study fixes and varies; refuse what it cannot vary."""
    from detente.cli.near import unknown
    from detente.robustness.settings import VARIED, Ground

    vary = tuple(word.strip() for word in kept.vary.split(",") if word.strip())
    for word in vary:
        if word not in VARIED:
            raise click.UsageError(unknown("thing to vary", word, VARIED))
    return Ground(choices=choices, vary=vary, moves=moves)


def efforts(drawn: Draws, kept: Kept) -> Any:  # noqa: ANN401
    """Return how the study is done; a shard and an export need a file of draws."""
    from detente.robustness.settings import Effort
    from detente.study import parse_shard

    for option, value in (("--shard", kept.shard), ("--export", kept.export)):
        if value and not kept.store:
            raise click.UsageError(f"{option} needs --store FILE, which keeps the draws")
    return Effort(
        draws=drawn.draws,
        seed=drawn.seed,
        place=drawn.place,
        store=kept.store,
        shard=parse_shard(kept.shard) if kept.shard else (1, 1),
    )
