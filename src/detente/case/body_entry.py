"""A voting body as an entry of a case file."""

from detente.case.body import NO_CEILING, Body, Seat
from detente.case.formula import FALSE, Formula, render
from detente.claims.emit import Value

__all__ = ["body_entry"]


def body_entry(body: Body) -> dict[str, Value]:
    """Write a body; read back, it gives an equal one."""
    tables = () if all(seat.tables for seat in body.seats) else _ids(body, "tables")
    rest: dict[str, Value] = {
        "vetoes": _ids(body, "veto"),
        "tables": tables,
        "texts": {name: str(strength) for name, strength in body.texts.items()},
        "lapses": {name: "yes" if value else "no" for name, value in body.lapses.items()},
        "because": body.because,
        "note": body.note,
    }
    return {
        "name": body.name,
        "quota": str(body.quota),
        "seats": {seat.id: _seat(seat) for seat in body.seats},
        **{key: value for key, value in rest.items() if value},
    }


def _ids(body: Body, what: str) -> tuple[str, ...]:
    return tuple(seat.id for seat in body.seats if getattr(seat, what))


def _seat(seat: Seat) -> Value:
    entry: dict[str, Value] = {
        "party": seat.party,
        "like": seat.like,
        "yes": _text(seat.yes),
        "no": _text(seat.no),
        "count": str(seat.count) if seat.count != 1 else "",
        "weight": str(seat.weight) if seat.weight != 1 else "",
        "opposes": "" if seat.opposes else "no",
        "ceiling": str(seat.ceiling) if seat.ceiling != NO_CEILING else "",
        "refuses": _text(seat.refuses),
        "silent": "yes" if seat.silent else "",
        "because": seat.because,
        "note": seat.note,
    }
    return {key: value for key, value in entry.items() if value}


def _text(formula: Formula) -> str:
    return "" if formula == FALSE else render(formula)
