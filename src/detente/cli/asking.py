"""What the user asks for: the options that commands share, in one place."""

from collections.abc import Callable
from functools import wraps
from typing import Any

import click

from detente.cli.names import MOVES, CaseName, Listed, NameIn, Pair
from detente.record import record

__all__ = ["Asked", "case_argument", "json_option", "settling_options", "strict_option"]

Pairs = tuple[tuple[str, Any], ...]
Function = Callable[..., None]


@record
class Asked:
    """A case and the choices made about it on the command line, as typed.

    ``moment`` is "" where none is named; the pairs stand in the order of the command line.
    """

    case: str
    moment: str = ""
    scenarios: tuple[str, ...] = ()
    bridges: Pairs = ()
    alternatives: Pairs = ()
    fixes: Pairs = ()
    moves: str = "single"

    def command(self, name: str, *more: str) -> str:
        """Write the command line that asks for the same."""
        import shlex

        words = ["detente", name, self.case]
        words += ["--moment", self.moment] if self.moment else []
        for scenario in self.scenarios:
            words += ["--scenario", scenario]
        for option, pairs, values in (
            ("--bridge", self.bridges, ("off", "on")),
            ("--choose", self.alternatives, ()),
            ("--fix", self.fixes, ("no", "yes")),
        ):
            for of, value in pairs:
                words += [option, f"{of}={values[value] if values else value}"]
        words += ["--moves", self.moves] if self.moves != "single" else []
        return shlex.join([*words, *more])


case_argument = click.argument("case", type=CaseName())
json_option = click.option(
    "--json", "as_json", is_flag=True, help="Print one JSON document and nothing else."
)
strict_option = click.option("--strict", is_flag=True, help="Exit with code 1 if the answer is no.")

SETTLING = (
    click.option(
        "--moment",
        type=NameIn("moment", "moments"),
        default="",
        help="The moment to start from; otherwise the one the case names.",
    ),
    click.option(
        "--scenario",
        "scenarios",
        type=NameIn("scenario", "scenarios"),
        multiple=True,
        help="Apply a scenario; repeat for more, they apply in this order.",
    ),
    click.option(
        "--bridge",
        "bridges",
        type=Pair("bridge", "bridges", ("on", "off")),
        multiple=True,
        help="Turn on or off what no source states.",
    ),
    click.option(
        "--choose",
        "alternatives",
        type=Pair("alternative", "alternatives"),
        multiple=True,
        help="Choose the scenario that holds of an alternative.",
    ),
    click.option(
        "--fix",
        "fixes",
        type=Pair("option", "options", ("yes", "no")),
        multiple=True,
        help="Keep only the states where an option has this value.",
    ),
    click.option(
        "--moves",
        type=Listed("kind of moves", MOVES),
        default="single",
        show_default=True,
        help="Whether parties move one by one or also together.",
    ),
)


def settling_options(function: Function) -> Function:
    """Give a command CASE and every choice about it, handed over as one `Asked`."""

    @wraps(function)
    def collect(case: str, **given: object) -> None:
        names = ("moment", "scenarios", "bridges", "alternatives", "fixes", "moves")
        choices: dict[str, Any] = {name: given.pop(name) for name in names}
        for kind in ("bridges", "alternatives", "fixes"):
            refuse_two_answers(kind, choices[kind])
        function(asked=Asked(case=case, **choices), **given)

    wrapped: Function = collect
    for option in reversed(SETTLING):
        wrapped = option(wrapped)
    return case_argument(wrapped)


def refuse_two_answers(kind: str, pairs: Pairs) -> None:
    """Refuse a name that is given two different values."""
    chosen: dict[str, Any] = {}
    for name, value in pairs:
        if chosen.setdefault(name, value) != value:
            raise click.UsageError(
                f"{name} is given two different values under {kind}; name it once"
            )
