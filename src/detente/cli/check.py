"""`detente check`: every problem of a case, or that it is fine."""

import click

from detente.cli.asking import case_argument, json_option, strict_option

__all__ = ["command"]


@click.command("check")
@case_argument
@json_option
@strict_option
def command(case: str, as_json: bool, strict: bool) -> None:  # noqa: ARG001
    """Find every problem of a case, or say that it is fine and what is in it.

    Problems end the command with exit code 3, each with its line in the file.
    """
    from detente.case.catalog import load
    from detente.cli.documents import case_document
    from detente.cli.inventory import inventory, tell
    from detente.cli.writing import write_json
    from detente.errors import CaseProblems
    from detente.settle import check_settlings

    read = load(case)
    problems = check_settlings(read)
    if read.pictures and not problems:
        from detente.pictures import check_pictures

        problems = check_pictures(read)
    if problems:
        raise CaseProblems(problems)
    if as_json:
        write_json({"case": case_document(read), "problems": [], "inventory": inventory(read)})
    else:
        tell(read)
