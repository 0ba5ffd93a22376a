"""The options that say how many orders of wishes an audit draws, and where it works."""

import os
from collections.abc import Callable
from functools import wraps

import click

from detente.record import record

__all__ = ["Draws", "draw_options", "place_option", "place_options", "usual_place"]

Function = Callable[..., None]
ENOUGH = 6  # conclusions from which several processes save time
MOST_CORES = 16
WHERE_MANY = "How many orders of wishes to draw where there are too many to try each."


@record
class Draws:
    """How many draws, from which seed, and where they are worked on; "" is this process."""

    draws: int
    seed: int
    place: str = ""


def usual_place(asked: str, conclusions: int) -> str:
    """Say where to work: where it was asked for, else on every core if there is enough to do."""
    cores = os.cpu_count() or 1
    if asked or cores == 1 or conclusions < ENOUGH:
        return asked
    return str(min(cores, MOST_CORES))


def draw_options(usual: int, what: str = WHERE_MANY) -> Callable[[Function], Function]:
    """Give a command the options on draws, handed over as one `Draws`.

    ``usual`` is the default number, ``what`` says what it counts.
    """

    def give(function: Function) -> Function:
        @wraps(function)
        def collect(draws: int, seed: int, place: str = "", **given: object) -> None:
            function(drawn=Draws(draws=draws, seed=seed, place=place), **given)

        wrapped: Function = collect
        for option in (seed_option, draws_option(usual, what)):
            wrapped = option(wrapped)
        return wrapped

    return give


def draws_option(usual: int, what: str) -> Callable[[Function], Function]:
    """Give a command ``--draws``."""
    return click.option(
        "--draws",
        type=click.IntRange(min=1),
        default=usual,
        show_default=True,
        help=what,
    )


seed_option = click.option(
    "--seed",
    type=click.IntRange(min=0),
    default=0,
    show_default=True,
    help="Where the draws begin; the same seed gives the same draws.",
)


def place_options(otherwise: str) -> Callable[[Function], Function]:
    """Give a command ``--on``; ``otherwise`` says where it works without."""
    return click.option(
        "--on",
        "place",
        default="",
        metavar="ADDRESS",
        help="Where to work: a number of processes, local:N, or the address of a Dask scheduler; "
        f"otherwise {otherwise}.",
    )


place_option = place_options("every core where there is much to do")
