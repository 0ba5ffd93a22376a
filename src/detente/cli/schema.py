"""`detente schema`: the shape of case.yaml, for editors and other programs."""

import click

from detente.cli.asking import json_option
from detente.cli.writing import write_json

__all__ = ["command"]


@click.command("schema")
@json_option
def command(as_json: bool) -> None:  # noqa: ARG001
    """Print the JSON schema of case.yaml.

    Editors that know JSON schemas complete and check a case file with it.
    """
    from detente.case.schema import json_schema

    write_json(json_schema())
