"""Changes of seats of voting bodies."""

from typing import Any

from detente.case import NO_CEILING, Body, SetSeat
from detente.case.formula import FALSE, Formula, render
from detente.record import replace
from detente.settle.draft import Draft, note

__all__ = ["set_seat"]

SWITCHED = {
    ("opposes", True): "lets {} vote against what it ranks lower",
    ("opposes", False): "lets {} abstain on what it ranks lower",
    ("veto", True): "gives {} a veto",
    ("veto", False): "takes the veto from {}",
    ("tables", True): "lets {} table motions",
    ("tables", False): "lets {} table no motions",
    ("silent", True): "lets {} abstain on every motion",
    ("silent", False): "lets {} vote again",
}


def set_seat(draft: Draft, change: SetSeat, source: str) -> Draft:
    """Change how a seat votes, each of its properties recorded by itself.

    Parameters
    ----------
    draft : Draft
        What the changes so far have made of the case.
    change : SetSeat
        The seat, and what changes.
    source : str
        Who asks for it.
    """
    bodies = tuple(
        _changed(body, change) if body.id == change.body else body for body in draft.bodies
    )
    draft = replace(draft, bodies=bodies)
    for key, value in change.to.items():
        things = (f"seat {change.body}.{change.seat} {key}",)
        draft = note(draft, things, source=source, does=_does(change, key, value))
    return draft


def _changed(body: Body, change: SetSeat) -> Body:
    """Give one seat of a body its new values."""
    to: dict[str, Any] = dict(change.to)
    seats = (replace(seat, **to) if seat.id == change.seat else seat for seat in body.seats)
    return replace(body, seats=tuple(seats))


def _does(change: SetSeat, key: str, value: int | Formula) -> str:
    """Say what one value does, as it stands in the record of changes."""
    seat = f"the seat {change.seat} of {change.body}"
    if isinstance(value, bool):
        return SWITCHED[key, value].format(seat)
    if isinstance(value, int):
        lifts = value == NO_CEILING
        return f"lifts the ceiling of {seat}" if lifts else f"puts the ceiling of {seat} at {value}"
    return f"lets {seat} refuse {'nothing' if value == FALSE else render(value)}"
