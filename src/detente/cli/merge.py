"""`detente merge`: the shards of a study put together."""

import click

from detente.cli.asking import case_argument, json_option
from detente.cli.draws import place_options

__all__ = ["command"]


@click.command("merge")
@case_argument
@click.argument("files", nargs=-1, required=True, type=click.Path())
@click.option(
    "-o",
    "--output",
    type=click.Path(dir_okay=False),
    required=True,
    metavar="FILE",
    help="The file to make.",
)
@place_options("in this process")
@json_option
def command(case: str, files: tuple[str, ...], output: str, place: str, as_json: bool) -> None:
    """Put the shards of a stress study together, and tell it as `detente stress` does.

    FILES are those that --store made, one a shard. A case that was changed in between, another
    seed or other choices are refused; what is missing is named. What decides a finding that all
    draws have is looked for here, where --on says: a shard leaves it open.
    """
    from detente.case.catalog import load
    from detente.cli.progress import watched_count
    from detente.cli.stress_document import stress_document
    from detente.cli.stress_text import tell
    from detente.cli.writing import write_json
    from detente.robustness.merging import merge_stress
    from detente.settle import settle

    found = load(case)
    with watched_count(f"merging {found.slug}") as count:
        merged = merge_stress(
            found,
            files,
            output,
            place=place,
            progress=lambda step: count(step.done, step.of),
        )
    settled = settle(found, merged.ground.choices)
    if as_json:
        document = stress_document(settled, merged.stress)
        write_json({**document, "missing": merged.missing, "warnings": list(merged.warnings)})
        return
    for warning in merged.warnings:
        click.echo(warning, err=True)
    tell(settled, merged.stress)
