"""`detente report`: the findings, and the whole analysis as one HTML file."""

from pathlib import Path

import click

from detente.cli.asking import Asked, json_option, settling_options

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
def command(asked: Asked, output: Path, as_json: bool) -> None:
    """Analyze a case, print the findings, and write its report as one HTML file.

    The file opens with no network and reads without script. Where no scenario is named the report
    takes those that the case names for it; it shows what every other scenario would change.
    """
    from detente.case.catalog import load
    from detente.cli.findings_document import findings_document
    from detente.cli.findings_text import tell
    from detente.cli.opening import choices
    from detente.cli.progress import watched
    from detente.cli.writing import write_json
    from detente.findings.variants import survey
    from detente.record import replace
    from detente.report import render, report_view

    refuse_what_cannot_be_written(output)
    case = load(asked.case)
    asked = replace(asked, scenarios=asked.scenarios or case.report_scenarios)
    with watched(f"analyzing {case.slug}") as progress:
        found = survey(case, choices(asked), moves=asked.moves, progress=progress)
        progress("writing the report")
        page = render(report_view(found, command=asked.command("report", "-o", str(output))))
        output.write_text(page, encoding="utf-8", newline="\n")
    if as_json:
        write_json(findings_document(found, str(output)))
    else:
        tell(found, str(output))


def refuse_what_cannot_be_written(output: Path) -> None:
    """End at once, not after the work, where the file has no folder or is one itself."""
    if output.is_dir():
        raise IsADirectoryError(0, "it is a folder; name a file, as in -o report.html", str(output))
    if not output.parent.is_dir():
        raise FileNotFoundError(0, "there is no folder to write it in", str(output))
