"""The program: a group of commands that are imported when needed, and how every run ends."""

import os
import sys
from collections.abc import MutableMapping, Sequence
from importlib import import_module
from typing import Any

import click

from detente import __version__
from detente.cli.near import unknown
from detente.cli.table import COMMANDS

__all__ = ["COMPLETE", "NAME", "Program", "main"]

NAME = "detente"
COMPLETE = "_DETENTE_COMPLETE"


class Program(click.Group):
    """A group whose commands stand in one table and are imported only when asked for."""

    def list_commands(self, ctx: click.Context) -> list[str]:  # noqa: ARG002
        """Name the commands in the order of the table."""
        return list(COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:  # noqa: ARG002
        """Import a command; `None` for an unknown name, as click wants it."""
        if cmd_name not in COMMANDS:
            return None
        module, _ = COMMANDS[cmd_name]
        command: click.Command = import_module(module).command
        return command

    def parse_args(self, ctx: click.Context, args: list[str]) -> list[str]:
        """Show the help where nothing at all was asked for."""
        if not args and not ctx.resilient_parsing:
            click.echo(ctx.get_help(), err=True)
            ctx.exit(2)
        return super().parse_args(ctx, args)

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        """Find the command that the first word names, or say which is near."""
        if args and not args[0].startswith("-") and args[0] not in COMMANDS:
            raise click.UsageError(unknown("command", args[0], COMMANDS), ctx)
        return super().resolve_command(ctx, args)

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:  # noqa: ARG002
        """List the commands from the table, without importing them."""
        with formatter.section("Commands"):
            formatter.write_dl([(name, summary) for name, (_, summary) in COMMANDS.items()])

    def main(  # type: ignore[override]
        self,
        args: Sequence[str] | None = None,
        prog_name: str | None = None,
        standalone_mode: bool = True,
        **extra: Any,  # noqa: ANN401
    ) -> Any:  # noqa: ANN401
        """Run the command line and end the process with the exit code.

        1. Complete a word, if the shell asks for that.
        2. Run the command.
        3. Turn what went wrong into a message, or with ``--json`` a document, and a code.
        """
        words = list(sys.argv[1:] if args is None else args)
        prog_name = prog_name or NAME
        complete(self, extra, prog_name)
        if not standalone_mode:
            return super().main(words, prog_name, standalone_mode=False, **extra)
        sys.exit(run(self, words, prog_name, extra))


def complete(program: Program, extra: MutableMapping[str, Any], prog_name: str) -> None:
    """Answer a completion request of the shell, and end; do nothing if there is none."""
    instruction = os.environ.get(COMPLETE)
    if not instruction:
        return
    from click.shell_completion import shell_complete

    sys.exit(shell_complete(program, extra, prog_name, COMPLETE, instruction))


def run(program: Program, words: list[str], prog_name: str, extra: dict[str, Any]) -> int:
    """Run one command and return the exit code, whatever happens."""
    try:
        try:
            with program.make_context(prog_name, list(words), **extra) as context:
                program.invoke(context)
            code = 0
        except click.exceptions.Exit as end:
            code = end.exit_code
        if sys.stdout is not None:
            sys.stdout.flush()
    except BaseException as error:
        from detente.cli.exits import FORESEEN, failed

        if not isinstance(error, FORESEEN):
            raise
        return failed(error, as_json="--json" in words)
    return code


def show_version(context: click.Context, _: click.Parameter, value: bool) -> None:
    """Print the version and end."""
    if not value or context.resilient_parsing:
        return
    click.echo(f"{NAME} {__version__}")
    context.exit()


main = Program(
    name=NAME,
    help="""Checks the reasoning of crisis analysis: who wants what, what is stable, what can be
    reached from today, and why.

    CASE is one of the cases that `detente list` names, or a folder with a case.yaml. Start with
    `detente report korea`, or with `detente new FOLDER` for a case of your own.
    """,
    params=[
        click.Option(
            ["--version"],
            is_flag=True,
            is_eager=True,
            expose_value=False,
            callback=show_version,
            help="Show the version and exit.",
        )
    ],
    context_settings={"help_option_names": ["-h", "--help"]},
)
