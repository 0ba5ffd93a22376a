"""The options of a study: what its draws vary, where they are kept, and which of them to do."""

from collections.abc import Callable
from functools import wraps
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from detente.cli.names import Listed
from detente.cli.near import unknown
from detente.record import record

if TYPE_CHECKING:
    from click.shell_completion import CompletionItem

    Word = click.ParamType[Any]
else:
    Word = click.ParamType  # the oldest click allowed has no type arguments

__all__ = ["VARIED", "Kept", "ShardName", "Varied", "keeping_options", "refuse_lost_work"]

VARIED = ("orders", "alternatives", "bridges")
"""What a study may vary, known here without loading the study."""
FORMATS = (".csv", ".parquet")
Function = Callable[..., None]


@record
class Kept:
    """Where a study is kept, which shard of it is done, and what it is exported to; "" for none."""

    store: str = ""
    shard: tuple[int, int] = (1, 1)
    export: str = ""


class Varied(Word):
    """Words separated by commas, in the order in which the program lists them."""

    name = "what"

    def convert(
        self,
        value: str | tuple[str, ...],
        param: click.Parameter | None,
        ctx: click.Context | None,
    ) -> tuple[str, ...]:
        """Take the words if they are known."""
        if isinstance(value, tuple):
            return value
        words = [word.strip() for word in value.split(",")]
        for word in words:
            if word not in VARIED:
                self.fail(unknown("thing to vary", word, VARIED), param, ctx)
        return tuple(word for word in VARIED if word in words)

    def get_metavar(self, param: click.Parameter, ctx: click.Context | None = None) -> str:  # noqa: ARG002
        """Show the words in the help."""
        return ",".join(VARIED)

    def shell_complete(
        self,
        ctx: click.Context,
        param: click.Parameter,
        incomplete: str,
    ) -> "list[CompletionItem[str]]":
        """Offer the words that are not named yet, after every comma too."""
        before, comma, _ = incomplete.rpartition(",")
        words = (word for word in VARIED if word not in before.split(","))
        offered = Listed("thing to vary", tuple(before + comma + word for word in words))
        return offered.shell_complete(ctx, param, incomplete)


class ShardName(Word):
    """A shard such as ``3/10``, the third of ten."""

    name = "shard"

    def convert(
        self,
        value: str | tuple[int, int],
        param: click.Parameter | None,
        ctx: click.Context | None,
    ) -> tuple[int, int]:
        """Read the two numbers."""
        if isinstance(value, tuple):
            return value
        from detente.errors import UnknownName
        from detente.study.plan import parse_shard

        try:
            return parse_shard(value)
        except UnknownName as error:
            self.fail(str(error), param, ctx)


KEEPING = (
    click.option(
        "--store",
        type=click.Path(dir_okay=False),
        default="",
        metavar="FILE",
        help="Keep the draws in this file; the same command goes on from there.",
    ),
    click.option(
        "--shard",
        type=ShardName(),
        default="1/1",
        metavar="K/N",
        help="Do this part of the draws only, such as 3/10, for job arrays; needs --store.",
    ),
    click.option(
        "--export",
        type=click.Path(dir_okay=False),
        default="",
        metavar="FILE",
        help="Write the draws as a table too, .csv or .parquet; needs --store.",
    ),
)


def keeping_options(function: Function) -> Function:
    """Give a command the options on where a study is kept, handed over as one `Kept`."""

    @wraps(function)
    def collect(store: str, shard: tuple[int, int], export: str, **given: object) -> None:
        kept = Kept(store=store, shard=shard, export=export)
        refuse_lost_work(kept)
        function(kept=kept, **given)

    wrapped: Function = collect
    for option in reversed(KEEPING):
        wrapped = option(wrapped)
    return wrapped


def refuse_lost_work(kept: Kept) -> None:
    """End at once, not after the work, where what it gives could not be kept."""
    for option, value in (("--shard", kept.shard != (1, 1)), ("--export", kept.export)):
        if value and not kept.store:
            raise click.UsageError(f"{option} needs --store FILE, which keeps the draws")
    if kept.export and Path(kept.export).suffix.lower() not in FORMATS:
        raise click.UsageError(f"{kept.export}: expected a name in {' or '.join(FORMATS)}")
    for file in (kept.store, kept.export):
        if not Path(file).parent.is_dir():
            raise FileNotFoundError(0, "there is no folder to write it in", file)
