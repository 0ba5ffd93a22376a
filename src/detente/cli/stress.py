"""`detente stress`: how often each finding holds over what the case leaves open."""

import click

from detente.cli.asking import Asked, json_option, settling_options
from detente.cli.draws import Draws, draw_options, place_options
from detente.cli.studying import Kept, Varied, keeping_options

__all__ = ["command"]


@click.command("stress")
@settling_options
@draw_options(200, "How many times to draw what the case leaves open.")
@place_options("in this process")
@click.option(
    "--vary",
    type=Varied(),
    default="orders,alternatives",
    show_default=True,
    help="What is drawn, separated by commas: orders, alternatives, bridges.",
)
@keeping_options
@json_option
def command(asked: Asked, drawn: Draws, vary: tuple[str, ...], kept: Kept, as_json: bool) -> None:
    """Draw what a case leaves open many times, and count what holds in how many draws.

    What is drawn are the orders of wishes that no source gives and the alternatives; what does not
    vary is as chosen. What holds in every draw is shown with what decides it, and the rest with
    what moves it most. Where no scenario is named, those of the report are taken; conclusions are
    asked with the moment and the scenarios that they suppose themselves.
    """
    from detente.case.catalog import load
    from detente.cli.opening import choices
    from detente.cli.progress import watched_count
    from detente.cli.stress_document import stress_document
    from detente.cli.stress_text import tell
    from detente.cli.writing import write_json
    from detente.record import replace
    from detente.robustness.settings import Effort, Ground
    from detente.robustness.stress import stress
    from detente.settle import settle
    from detente.study import export

    case = load(asked.case)
    asked = replace(asked, scenarios=asked.scenarios or case.report_scenarios)
    ground = Ground(choices=choices(asked), vary=vary, moves=asked.moves)
    effort = Effort(
        draws=drawn.draws, seed=drawn.seed, place=drawn.place, store=kept.store, shard=kept.shard
    )
    settled = settle(case, ground.choices)
    with watched_count(f"studying {case.slug}") as count:
        found = stress(case, ground, effort, progress=lambda step: count(step.done, step.of))
    if kept.export:
        export(kept.store, kept.export)
    if as_json:
        write_json(stress_document(settled, found))
    else:
        tell(settled, found)
