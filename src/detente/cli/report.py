"""`detente report`: the findings, and the whole analysis as one HTML file."""

from pathlib import Path
from typing import TYPE_CHECKING

import click

from detente.cli.asking import Asked, json_option, settling_options
from detente.cli.draws import Draws, draw_options, usual_place

if TYPE_CHECKING:
    from detente.audit.records import Audit
    from detente.case import Case
    from detente.findings import Analysis
    from detente.roles import Played

__all__ = ["command"]

MOST_JUDGED = 1 << 15  # states above which the report leaves out what part parties play
DRAWS = 50  # enough for a first look; `detente audit` draws more


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
@click.option(
    "--no-quotes",
    is_flag=True,
    help="Leave the words of attached articles out, for a report to hand on.",
)
@draw_options(DRAWS)
@json_option
def command(asked: Asked, output: Path, no_quotes: bool, drawn: Draws, as_json: bool) -> None:
    """Analyze a case, print the findings, and write its report as one HTML file.

    The file opens with no network and reads without script. Where no scenario is named the report
    takes those that the case names for it; it shows what every other scenario would change. Where
    the case holds conclusions of its authors, the first page says whether they follow: that is
    asked of the case by its own defaults, whatever is chosen here. Claims are shown with the words
    of their sources where you have attached these with `detente attach`.
    """
    from detente.case.catalog import home, load
    from detente.cli.findings_document import findings_document
    from detente.cli.findings_text import tell
    from detente.cli.opening import choices
    from detente.cli.progress import watched
    from detente.cli.shelving import shelf_of
    from detente.cli.writing import write_json
    from detente.evidence.quotations import Texts, texts_on
    from detente.findings.variants import survey
    from detente.record import replace
    from detente.report import render, report_view

    refuse_what_cannot_be_written(output)
    case = load(asked.case)
    asked = replace(asked, scenarios=asked.scenarios or case.report_scenarios)
    with watched(f"analyzing {case.slug}") as progress:
        found = survey(case, choices(asked), moves=asked.moves, progress=progress)
    audit = audited(case, drawn)
    with watched(f"reporting on {case.slug}") as progress:
        progress("writing the report")
        quiet = ["--no-quotes"] if no_quotes else []
        again = asked.command("report", *drawn_words(drawn), *quiet, "-o", str(output))
        progress("what part each party plays")
        parts = judged(found.analysis)
        texts = Texts() if no_quotes else texts_on(shelf_of(home(asked.case)), case.ledger)
        view = report_view(found, command=again, audit=audit, parts=parts, texts=texts)
        page = render(view)
        output.write_text(page, encoding="utf-8", newline="\n")
    if as_json:
        write_json(findings_document(found, str(output), audit))
    else:
        tell(found, str(output), audit)


def audited(case: "Case", drawn: Draws) -> "Audit | tuple[()]":
    """Audit the conclusions of a case; nothing where it has none."""
    from detente.audit import audit_case
    from detente.audit.docket import QUICK
    from detente.cli.progress import watched_count

    if not case.conclusions:
        return ()
    with watched_count(f"auditing {case.slug}") as progress:
        return audit_case(
            case,
            draws=drawn.draws,
            seed=drawn.seed,
            place=usual_place("", len(case.conclusions)),
            attempts=QUICK,
            progress=progress,
        )


def judged(analysis: "Analysis") -> "Played":
    """Judge the parts that the parties play; none where the case has no moment, or is large."""
    from detente.roles import Ground, Played, played
    from detente.roles.subjects import subjects

    settled = analysis.settled
    about = subjects(settled)
    if not settled.has_moment or not about or analysis.space.size > MOST_JUDGED:
        return Played()
    return played(Ground(analysis.space, moves=analysis.moves), about)


def drawn_words(drawn: Draws) -> list[str]:
    """Write the options on draws as a command line asks for them, where they are not the usual."""
    words = ["--draws", str(drawn.draws)] if drawn.draws != DRAWS else []
    return words + (["--seed", str(drawn.seed)] if drawn.seed else [])


def refuse_what_cannot_be_written(output: Path) -> None:
    """End at once, not after the work, where the file has no folder or is one itself."""
    if output.is_dir():
        raise IsADirectoryError(0, "it is a folder; name a file, as in -o report.html", str(output))
    if not output.parent.is_dir():
        raise FileNotFoundError(0, "there is no folder to write it in", str(output))
