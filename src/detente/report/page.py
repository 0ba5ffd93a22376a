"""From the report's record to one HTML file."""

from jinja2 import Environment, PackageLoader, StrictUndefined

from detente.findings.language import capitalized
from detente.report.views import ReportView

__all__ = ["render"]


def render(report: ReportView) -> str:
    """Write the report as one self-contained HTML page.

    Parameters
    ----------
    report : ReportView
        What to show.

    Returns
    -------
    str
        The page: no script, nothing fetched, the same bytes for the same record.
    """
    environment = Environment(
        loader=PackageLoader("detente.report"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
    )
    environment.filters["capitalize_first"] = capitalized
    return environment.get_template("report.html").render(report=report)
