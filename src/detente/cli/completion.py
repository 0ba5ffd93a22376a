"""`detente completion`: the script that makes a shell complete words at TAB."""

import click

from detente.cli.asking import json_option
from detente.cli.names import Listed
from detente.cli.writing import write_json

__all__ = ["command"]

SHELLS = ("bash", "zsh", "fish")


@click.command("completion")
@click.argument("shell", type=Listed("shell", SHELLS))
@json_option
def command(shell: str, as_json: bool) -> None:
    r"""Print the script that completes commands, cases and the names in a case at TAB.

    \b
    bash: detente completion bash >> ~/.bashrc
    zsh:  detente completion zsh >> ~/.zshrc
    fish: detente completion fish > ~/.config/fish/completions/detente.fish
    """
    from click.shell_completion import get_completion_class

    from detente.cli.program import COMPLETE, NAME, main

    kind = get_completion_class(shell)
    if kind is None:
        raise click.UsageError(f"this version of click has no completion for {shell}")
    variables = kind(main, {}, NAME, COMPLETE)
    script = variables.source_template % variables.source_vars()
    if as_json:
        write_json({"shell": shell, "script": script})
    else:
        click.echo(script)
