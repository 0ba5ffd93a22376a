"""`detente list`: the cases that come with the program."""

import click

from detente.cli.asking import json_option
from detente.cli.scan import shipped
from detente.cli.writing import write_json

__all__ = ["command"]


@click.command("list")
@json_option
def command(as_json: bool) -> None:
    """Name the cases that come with the program.

    Each can be given by name to every command, as in `detente show korea`.
    """
    cases = shipped()
    if as_json:
        write_json({"cases": [{"slug": s, "title": t, "folder": str(f)} for s, t, f in cases]})
        return
    width = max((len(slug) for slug, _, _ in cases), default=0)
    for slug, title, _ in cases:
        click.echo(f"{slug:<{width}}  {title}")
