"""Read the changes that scenarios make to the seats of voting bodies."""

from detente.case.bodies import read_number
from detente.case.body import NO_CEILING
from detente.case.change_shapes import SetSeatShape
from detente.case.formula import Formula
from detente.case.reading import Reading
from detente.case.variation import SetSeat
from detente.claims.nodes import MapNode
from detente.claims.places import Path, find
from detente.record import Frozen

__all__ = ["LIFTED", "read_seat_change"]

LIFTED = "none"  # the ceiling of a seat that has none
SWITCHES = ("opposes", "veto", "tables", "silent")


def read_seat_change(reading: Reading, shape: SetSeatShape, path: Path) -> SetSeat:
    """Read a change of a seat; what it does not give stays as it is.

    Parameters
    ----------
    reading : Reading
        The case being read.
    shape : SetSeatShape
        The change.
    path : Path
        Its place in the file.
    """
    _check_names(reading, shape, path)
    to: dict[str, int | Formula] = {}
    if shape.ceiling:
        to["ceiling"] = _ceiling(reading, shape, path)
    if shape.refuses:
        to["refuses"] = reading.formula(shape.refuses, (*path, "refuses"))
    to |= {key: getattr(shape, key) == "yes" for key in SWITCHES if getattr(shape, key)}
    if not to:
        known = ", ".join(("ceiling", "refuses", *SWITCHES))
        message = f"nothing of the seat '{shape.seat}' changes"
        reading.report("shape", message, (*path, "seat"), f"give one of: {known}")
    return SetSeat(body=shape.of, seat=shape.seat, to=Frozen(to))


def _check_names(reading: Reading, shape: SetSeatShape, path: Path) -> None:
    """Check that the body has the seat."""
    if "bodies" in reading.names.unread:
        return
    if reading.is_known("body", shape.of, reading.names.bodies, (*path, "of")):
        full = [seat.partition(".") for seat in reading.names.seats]
        seats = [seat for body, _, seat in full if body == shape.of]
        reading.is_known("seat", shape.seat, seats, (*path, "seat"))


def _ceiling(reading: Reading, shape: SetSeatShape, path: Path) -> int:
    """Read a ceiling: a strength, or that there is none."""
    at = (*path, "ceiling")
    texts, _, depth = find(reading.root, ("bodies", shape.of, "texts"))
    if shape.of in reading.names.bodies and not (depth == 3 and isinstance(texts, MapNode)):
        reading.report("shape", "a ceiling without texts", at, "give the body `texts`")
    if shape.ceiling == LIFTED:
        return NO_CEILING
    return read_number(reading, shape.ceiling, at, least=0)
