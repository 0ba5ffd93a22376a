"""The libraries that read pages and PDFs: asked for when they are needed, and kept quiet."""

import logging
from collections.abc import Iterator
from contextlib import contextmanager
from importlib import import_module

from detente.errors import CaseProblems, Problem

__all__ = ["muted", "needed"]

FAMILIES = ("htmldate", "justext", "pypdf", "trafilatura")  # names that their loggers begin with
SILENT = logging.CRITICAL + 1


def needed(name: str, what: str, *modules: str) -> None:
    """Refuse a file whose reader is not installed.

    Parameters
    ----------
    name : str
        The name of the file.
    what : str
        What it is, such as ``a PDF``.
    *modules : str
        The modules that read it.

    Raises
    ------
    CaseProblems
        With the code ``no-reader``, and how the reader is installed.
    """
    try:
        for module in modules:
            import_module(module)
    except ImportError:
        problem = Problem(
            file=name,
            code="no-reader",
            message=f"{what} needs a reader that is not installed",
            hint="pip install 'detente[ingest]', or save the article as plain text",
        )
        raise CaseProblems((problem,)) from None


@contextmanager
def muted() -> Iterator[None]:
    """Let the readers log nothing for a moment: what they stumble over is ours to tell."""
    loggers = [logging.getLogger(family) for family in FAMILIES]
    levels = [logger.level for logger in loggers]
    try:
        for logger in loggers:
            logger.setLevel(SILENT)
        yield
    finally:
        for logger, level in zip(loggers, levels, strict=True):
            logger.setLevel(level)
