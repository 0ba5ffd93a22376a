"""`detente merge`: the shards of a study put together."""

import click

from detente.cli.asking import case_argument, json_option

__all__ = ["command"]


@click.command("merge")
@case_argument
@click.argument("files", nargs=-1, required=True)
@click.option("-o", "--output", required=True, metavar="FILE", help="The file to make.")
@json_option
def command(case: str, files: tuple[str, ...], output: str, as_json: bool) -> None:
    """Put the shards of a stress study together, and tell it as `detente stress` does.

    FILES are those that --store made, one a shard. A case that was changed in between, another
    seed or other choices are refused; what is missing is named.
    """
    from detente.case.catalog import load
    from detente.cli.stress_document import stress_document
    from detente.cli.stress_text import tell
    from detente.cli.writing import write_json
    from detente.errors import StudyError
    from detente.robustness.plans import ground_of
    from detente.robustness.stress import folded
    from detente.settle import settle
    from detente.study import merge
    from detente.study.store import given, reading

    found = load(case)
    merged = merge(files, output)
    if merged.plan.fingerprint != found.fingerprint:
        raise StudyError(
            f"the shards are of another case, or of {found.slug} before it was changed; "
            "draw them again"
        )
    for warning in merged.warnings:
        click.echo(warning, err=True)
    ground = ground_of(merged.plan.parameters)
    with reading(output) as store:
        rows = dict(given(store))
    settled = settle(found, ground.choices)
    told = folded(found, ground, merged.plan, rows)
    if as_json:
        write_json(stress_document(settled, told))
    else:
        tell(settled, told)
