"""Scales and chances as entries of a case file."""

from detente.case.chance import Chance
from detente.case.scale import LOWEST, TOP, Position, Scale
from detente.claims.emit import Value

__all__ = ["chance_entry", "scale_entry"]

Entry = dict[str, Value]


def scale_entry(scale: Scale) -> Entry:
    """Write a scale; read back, it gives an equal one."""
    positions: Entry = {}
    for party in scale.parties:
        entries: list[Value] = [_position(one) for one in scale.positions if one.party == party]
        positions[party] = entries[0] if len(entries) == 1 else entries
    entry: Entry = {
        "means": scale.means,
        "from": scale.bottom,
        "to": scale.top,
        "positions": positions,
        "because": scale.because,
        "note": scale.note,
    }
    return {key: value for key, value in entry.items() if value or key == "positions"}


def _position(one: Position) -> Entry:
    bounds: Value = () if (one.low, one.high) == (LOWEST, TOP) else (str(one.low), str(one.high))
    entry: Entry = {
        "range": bounds,
        "below": dict(one.below),
        "when": one.when,
        "because": one.because,
        "note": one.note,
    }
    return {key: value for key, value in entry.items() if value}


def chance_entry(chance: Chance) -> Entry:
    """Write a chance; read back, it gives an equal one."""
    rest: Entry = {"means": chance.means, "because": chance.because, "note": chance.note}
    return {"when": chance.text, **{key: value for key, value in rest.items() if value}}
