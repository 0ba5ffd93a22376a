"""Where the reader's own texts are kept, and what can be written to a dossier."""

from pathlib import Path
from typing import TYPE_CHECKING

import click

from detente.errors import NotApplicable

if TYPE_CHECKING:
    from detente.case import Case
    from detente.case.catalog import Home
    from detente.sources.gathering import Beside
    from detente.sources.shelf import Shelf

__all__ = ["refuse_shipped", "shelf_of", "shelved"]

TEXTS = "texts"


def shelf_of(home: "Home") -> "Shelf":
    """Return the shelf of a dossier: its own folder ``texts``, or the user's for a shipped one."""
    from detente.sources.shelf import Shelf

    if home.shipped:
        return Shelf(folders=(Path(click.get_app_dir("detente")) / TEXTS / home.slug,))
    return Shelf(folders=(home.path / TEXTS,))


def shelved(case: "Case", shelf: "Shelf") -> "Beside":
    """Return the texts at hand of a case's sources, for others to be held against."""
    from detente.evidence.quotations import texts_on
    from detente.evidence.voices import origin_of
    from detente.sources.gathering import Beside

    ledger = case.ledger
    sources = ledger.sources
    return Beside(
        origins={name: origin_of(source) for name, source in sources.items()},
        texts=texts_on(shelf, ledger).cleaned,
        marks={name: source.fingerprint for name, source in sources.items() if source.fingerprint},
    )


def refuse_shipped(home: "Home", what: str) -> None:
    """Refuse to change a dossier that comes with the program, and say how to have one's own."""
    if home.shipped:
        raise NotApplicable(
            f"{home.slug} comes with the program and stays as it is, so that {what} cannot be "
            f"written to it; `detente new FOLDER --from {home.slug}` makes a copy of your own"
        )
