"""The report: one page that opens anywhere, for readers who never heard of graph models."""

from detente.report.assembly import report_view
from detente.report.page import render
from detente.report.views import ReportView

__all__ = ["ReportView", "render", "report_view"]
