"""`detente show`: a case laid out for reading."""

import click

from detente.cli.asking import case_argument, json_option

__all__ = ["command"]


@click.command("show")
@case_argument
@json_option
def command(case: str, as_json: bool) -> None:
    """Lay out a case: parties, options, preferences in order, moments, scenarios, outcomes.

    With --json, the whole case: every statement with its claims, and the claims themselves.
    """
    from detente.case.catalog import load
    from detente.cli.layout import lay_out, whole_case
    from detente.cli.writing import write_json

    read = load(case)
    if as_json:
        write_json(whole_case(read))
    else:
        lay_out(read)
