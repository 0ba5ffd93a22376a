"""The dossiers that ship with the program, and any other by its folder.

A shipped dossier is ``catalog/<slug>`` or ``catalog/<author><year>/<slug>``. Listing them reads the
first lines of each, and imports nothing heavy.
"""

from __future__ import annotations

import json
import re
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

from detente.errors import UnknownName
from detente.record import record

if TYPE_CHECKING:
    from detente.case.case import Case

__all__ = ["Entry", "Home", "home", "load", "slugs"]

ROOT = Path(__file__).parent.parent / "catalog"
HEAD = 4096
TITLE = re.compile(r"^title:[ \t]*(.*?)[ \t]*$", re.MULTILINE)


@record
class Entry:
    """A shipped dossier: ``slug`` is the name of its folder, and no other has it."""

    slug: str
    title: str
    path: Path


@record
class Home:
    """The folder of a dossier; one that is ``shipped`` comes with the program, and stays as it is.

    ``slug`` is the name of the folder.
    """

    path: Path
    slug: str
    shipped: bool


@cache
def slugs() -> tuple[Entry, ...]:
    """List the shipped dossiers, the reference case first, then by slug."""
    paths = [path.parent for pattern in ("*", "*/*") for path in ROOT.glob(f"{pattern}/case.yaml")]
    entries = [Entry(slug=path.name, title=_title(path / "case.yaml"), path=path) for path in paths]
    return tuple(sorted(entries, key=lambda entry: (entry.path.parent != ROOT, entry.slug)))


def _title(path: Path) -> str:
    """Scan the first lines of a case for its title, without reading it as YAML."""
    with path.open(encoding="utf-8", errors="replace") as stream:
        found = TITLE.search(stream.read(HEAD))
    if not found:
        return ""
    text = found[1]
    if text[:1] == '"' and '"' in text[1:]:
        return str(json.loads(text[: text.rindex('"') + 1], strict=False))
    if text[:1] == "'" and "'" in text[1:]:
        return text[1 : text.rindex("'")].replace("''", "'")
    return text.partition(" #")[0].rstrip()


def load(name: str) -> Case:
    """Read a shipped dossier by its slug, or any dossier by its folder.

    Parameters
    ----------
    name : str
        A slug, or the path of a folder or of the ``case.yaml`` in it. A slug is looked up first;
        ``./korea`` always means the folder.

    Raises
    ------
    UnknownName
        If there is neither such a dossier nor such a folder.
    CaseProblems
        If the case does not read.
    """
    from detente.case.reader import read_case

    return read_case(home(name).path)


def home(name: str) -> Home:
    """Find the folder of a dossier, as `load` does, without reading it.

    Parameters
    ----------
    name : str
        A slug, or the path of a folder or of the ``case.yaml`` in it.

    Raises
    ------
    UnknownName
        If there is neither such a dossier nor such a folder.
    """
    shipped = {entry.slug: entry.path for entry in slugs()}
    path = shipped.get(name, Path(name).expanduser())
    if path.name == "case.yaml" and path.is_file():
        path = path.parent
    if path.is_dir():
        return Home(path=path, slug=path.resolve().name, shipped=path in shipped.values())
    raise UnknownName(_unknown(name, tuple(shipped)))


def _unknown(name: str, known: tuple[str, ...]) -> str:
    from detente.claims.near import near

    hint = near(name, known) or f"known: {', '.join(known)}"
    return f"there is no shipped case and no folder '{name}' ({hint})"
