"""Texts as they come in: from files, and from addresses that the user gives."""

from collections.abc import Sequence
from pathlib import Path

from detente.errors import CaseProblems, Problem
from detente.record import record
from detente.sources.reading import read_data, read_source
from detente.sources.source import Form, Original

__all__ = ["Received", "is_address", "received"]

FORMS = {
    "html": (Form.HTML, ".html"),
    "pdf": (Form.PDF, ".pdf"),
    "text": (Form.PLAIN, ".txt"),
    "markdown": (Form.MARKDOWN, ".md"),
}


@record
class Received:
    """A text with the bytes it was read from, the ending of their kind, and their address if any.

    ``address`` is where a page was in the end, after all redirects; "" for a file.
    """

    original: Original
    data: bytes
    ending: str
    address: str = ""


def is_address(given: str) -> bool:
    """Say whether a word of the command line is an address, not the name of a file."""
    return given.lower().startswith(("http://", "https://"))


def received(given: Sequence[Path | str]) -> tuple[Received, ...]:
    """Read files and fetch addresses; nothing of them is altered.

    Parameters
    ----------
    given : sequence of Path or str
        Names of files, and addresses that begin with http:// or https://.

    Returns
    -------
    tuple of Received
        In the order given.

    Raises
    ------
    CaseProblems
        With all that is wrong with any of them; two texts of one name are refused.
    NotApplicable
        If an address is given and the library that fetches is not installed.
    """
    problems: list[Problem] = []
    found: list[Received] = []
    for each in given:
        try:
            found.append(_fetched(str(each)) if is_address(str(each)) else _read(Path(each)))
        except CaseProblems as wrong:
            problems += wrong.problems
    problems += _twice([each.original.name for each in found])
    if problems:
        raise CaseProblems(tuple(problems))
    return tuple(found)


def _read(path: Path) -> Received:
    """Read a file."""
    original = read_source(path)
    return Received(original=original, data=path.read_bytes(), ending=path.suffix.lower())


def _fetched(address: str) -> Received:
    """Fetch and read a page."""
    from detente.sources.fetching import fetch

    page = fetch(address)
    form, ending = FORMS[page.media.value]
    original = read_data(page.name, page.data, form, charset=page.charset)
    return Received(original=original, data=page.data, ending=ending, address=page.address)


def _twice(names: list[str]) -> list[Problem]:
    """Refuse two texts under one name."""
    return [
        Problem(
            file=name,
            code="duplicate-name",
            message=f"two texts are called {name}",
            hint="give each text a name of its own",
        )
        for name in dict.fromkeys(names)
        if names.count(name) > 1
    ]
