"""Where the reader's own texts are kept, and what can be written to a dossier."""

from pathlib import Path
from typing import TYPE_CHECKING

import click

from detente.errors import NotApplicable

if TYPE_CHECKING:
    from detente.case.catalog import Home
    from detente.sources.shelf import Shelf

__all__ = ["refuse_shipped", "shelf_of"]

TEXTS = "texts"


def shelf_of(home: "Home") -> "Shelf":
    """Return the shelf of a dossier: its own folder ``texts``, or the user's for a shipped one."""
    from detente.sources.shelf import Shelf

    if home.shipped:
        return Shelf(folders=(Path(click.get_app_dir("detente")) / TEXTS / home.slug,))
    return Shelf(folders=(home.path / TEXTS,))


def refuse_shipped(home: "Home", what: str) -> None:
    """Refuse to change a dossier that comes with the program, and say how to have one's own."""
    if home.shipped:
        raise NotApplicable(
            f"{home.slug} comes with the program and stays as it is, so that {what} cannot be "
            f"written to it; `detente new FOLDER --from {home.slug}` makes a copy of your own"
        )
