"""Candidates that a person accepts: asked for one by one, and entered into the dossier."""

from collections.abc import Iterable
from typing import TYPE_CHECKING

import click

from detente.errors import NotApplicable, UnknownName

if TYPE_CHECKING:
    from pathlib import Path

    from detente.cli.suggest_text import Row, Shown
    from detente.evidence.taking import Taken

__all__ = ["asked_one_by_one", "entered"]

Chosen = tuple[tuple[int, str], ...]


def asked_one_by_one(shown: "Shown") -> Chosen:
    """Show each candidate and ask whether it is a claim, and what it says.

    An empty answer passes over it; "q" ends the round, and what was accepted so far is entered.
    """
    from detente.cli.suggest_text import guessed

    chosen: list[tuple[int, str]] = []
    click.echo("Say what each claims, in your own words. Return passes over it, q ends.")
    for row in shown.rows:
        click.echo(f"\n{row.number}. “{row.candidate.words}”")
        click.echo(f"   {guessed(shown, row)}")
        if row.says:
            click.echo(f"   the model says: {row.says} (y takes that)")
        says = click.prompt("  ", default="", show_default=False, prompt_suffix="> ").strip()
        if says.lower() == "q":
            break
        if says.lower() == "y" and row.says:
            says = row.says
        if says:
            chosen.append((row.number, says))
    return tuple(chosen)


def entered(case: str, shown: "Shown", chosen: Chosen) -> "tuple[Taken, ...]":
    """Enter what was chosen: the claims below those there are, their passages, a copy of the text.

    Raises
    ------
    UnknownName
        If there is no candidate of a number.
    NotApplicable
        If the case comes with the program, or the text is no source of it yet.
    """
    from detente.case.catalog import home
    from detente.cli.shelving import refuse_shipped
    from detente.evidence.taking import taken

    if not chosen:
        return ()
    folder = home(case)
    refuse_shipped(folder, "claims")
    if not shown.source:
        name = shown.text.original.name
        raise NotApplicable(
            f"{name} is no source of the case yet; "
            f"`detente gather {shown.asked} {shown.file} --write` enters it"
        )
    rows = {row.number: row for row in shown.rows}
    pairs = [(_row(rows, number).candidate, says) for number, says in chosen]
    made = taken(shown.case.ledger, shown.text, shown.source, pairs)
    _write(folder.path, shown, made)
    return made


def _row(rows: "dict[int, Row]", number: int) -> "Row":
    """Find a candidate by its number."""
    if number not in rows:
        there = f"they go from 1 to {max(rows)}" if rows else "there is none"
        raise UnknownName(f"there is no candidate {number}; {there}")
    return rows[number]


def _write(folder: "Path", shown: "Shown", made: "Iterable[Taken]") -> None:
    """Write claims and passages; nothing is written unless all of it can be made."""
    from detente.claims.entering import with_claim_entry, with_claim_row
    from detente.claims.keeping import current, keep
    from detente.claims.passages import PASSAGES, write_passages

    path = folder / "claims.yaml"
    enter = with_claim_entry
    if not path.exists():
        path, enter = folder / "claims.csv", with_claim_row
    text = current(path)
    passages = dict(shown.case.ledger.passages)
    for each in made:
        text = enter(text, each.claim)
        passages[each.claim.id] = each.passages
    keep(path, text)
    keep(folder / PASSAGES, write_passages(passages))
