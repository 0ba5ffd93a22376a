"""A change of a seat of a voting body as an entry of a case file."""

from detente.case.body import NO_CEILING
from detente.case.formula import Formula, render
from detente.case.seat_changes import LIFTED
from detente.case.variation import SetSeat
from detente.claims.emit import Value

__all__ = ["seat_change_entry"]


def seat_change_entry(change: SetSeat) -> dict[str, Value]:
    """Write a change of a seat; read back, it gives an equal one."""
    to: dict[str, Value] = {key: _text(value) for key, value in change.to.items()}
    return {"seat": change.seat, "of": change.body, **to}


def _text(value: int | Formula) -> str:
    if isinstance(value, bool):
        return "yes" if value else "no"
    if isinstance(value, int):
        return LIFTED if value == NO_CEILING else str(value)
    return render(value)
