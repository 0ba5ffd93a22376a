"""`detente report`: the findings, and the whole analysis as one HTML file."""

from pathlib import Path

import click

from detente.cli.asking import Asked, json_option, settling_options, strict_option

__all__ = ["command"]


@click.command("report")
@settling_options
@click.option(
    "-o",
    "--output",
    type=click.Path(path_type=Path),
    default=Path("report.html"),
    show_default=True,
    help="The HTML file to write.",
)
@json_option
@strict_option
def command(asked: Asked, output: Path, as_json: bool, strict: bool) -> None:
    """Analyze a case, print the findings, and write its report as one HTML file.

    The file opens with no network and reads without script. Where no scenario is named the
    report takes those that the case names for it, and compares every other scenario.
    """
