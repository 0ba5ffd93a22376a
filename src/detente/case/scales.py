"""Read the scales: their ends, who stands where on them, and the evidence on that."""

from collections.abc import Iterator, Mapping

from detente.case.bounds import Known, Proof, circle, clash, known
from detente.case.ids import name_fault
from detente.case.reading import Reading
from detente.case.scale import LOWEST, TOP, Position, Scale
from detente.case.shape import CaseShape, PositionShape, ScaleShape
from detente.claims.places import Path
from detente.record import Frozen

__all__ = ["read_scales"]


def read_scales(reading: Reading, shape: CaseShape) -> tuple[Scale, ...]:
    """Read the scales, in the order of the file.

    1. Read every entry: its range, its evidence, the scenario under which it holds.
    2. Check that what always holds, alone and with each scenario by itself, runs in no circle and
       leaves room for every position.
    """
    return tuple(_scale(reading, name, one) for name, one in shape.scales.items())


def _scale(reading: Reading, name: str, one: ScaleShape) -> Scale:
    path: Path = ("scales", name)
    reading.check_key(path, name_fault)
    before = len(reading.problems)
    scale = Scale(
        id=name,
        bottom=one.bottom,
        top=one.top,
        positions=tuple(_positions(reading, one, path)),
        means=one.means,
        because=reading.claims(one.because, (*path, "because")),
        note=one.note,
    )
    if len(reading.problems) == before:
        _check_room(reading, scale, path)
    return scale


def _positions(reading: Reading, scale: ScaleShape, path: Path) -> Iterator[Position]:
    """Read the entries of every party."""
    for party, entries in scale.positions.items():
        at: Path = (*path, "positions", party)
        reading.party_key(at)
        for number, one in enumerate(entries):
            yield _position(reading, (*at, number), one, scale)


def _position(reading: Reading, path: Path, one: PositionShape, scale: ScaleShape) -> Position:
    low, high = _range(reading, one, (*path, "range"))
    if one.when:
        reading.is_known("scenario", one.when, reading.names.scenarios, (*path, "when"))
    return Position(
        party=str(path[-2]),
        low=low,
        high=high,
        below=_below(reading, one, path, scale),
        when=one.when,
        because=reading.claims(one.because, (*path, "because")),
        note=one.note,
    )


def _range(reading: Reading, one: PositionShape, path: Path) -> tuple[int, int]:
    """Read a range; left out, it is the whole scale."""
    if not one.bounds:
        return LOWEST, TOP
    ends = [int(end) for end in one.bounds if end.isascii() and end.isdigit() and len(end) < 4]
    if len(ends) != len(one.bounds) or len(ends) != 2 or max(ends) > TOP:
        message = f"expected two whole numbers from {LOWEST} to {TOP}"
        reading.report("number", message, path, "write for example [20, 60]")
        return LOWEST, TOP
    if ends[0] > ends[1]:
        hint = f"write [{ends[1]}, {ends[0]}]"
        reading.report("number", "the range ends before it begins", path, hint)
        return LOWEST, TOP
    return ends[0], ends[1]


def _below(
    reading: Reading, one: PositionShape, path: Path, scale: ScaleShape
) -> Mapping[str, tuple[str, ...]]:
    """Read who stands above a party, each with the claims that say so."""
    party = str(path[-2])
    for upper, claims in one.below.items():
        at: Path = (*path, "below", upper)
        if upper == party:
            reading.report_key("self-reference", f"'{party}' lies below itself", at)
        elif upper not in scale.positions:
            message = f"'{upper}' has no position on this scale"
            hint = reading.near(upper, tuple(scale.positions))
            reading.report_key("unknown-name", message, at, hint)
        if not claims:
            hint = "name the claims that say so, or take it out"
            reading.report_key("missing-key", "order evidence needs claims", at, hint)
        reading.claims(claims, at)
    return Frozen({upper: tuple(claims) for upper, claims in one.below.items()})


def _check_room(reading: Reading, scale: Scale, path: Path) -> None:
    """Report the first circle or clash: of what always holds, or else with one scenario more."""
    scenarios = dict.fromkeys(one.when for one in scale.positions if one.when)
    for when in ("", *scenarios):
        under = f", under '{when}'" if when else ""
        found = known(scale, (when,))
        if links := circle(found):
            parties = [link.lower for link in links]
            told = " below ".join([*parties, parties[0]])
            message = f"the evidence runs in a circle{under}: {told}"
            reading.report_key("scale", message, (*path, "positions", parties[0]))
            return
        proof = clash(found)
        if proof.floor:
            why = _squeezed(found, proof)
            message = f"no place is left for '{proof.floor}'{under}: {why}"
            reading.report_key("scale", message, (*path, "positions", proof.floor))
            return


def _squeezed(found: Known, proof: Proof) -> str:
    """Say why a range begins too high."""
    low, high = found.ranges[proof.floor]
    if not proof.chain:
        return f"its ranges together begin at {low} and end at {high}"
    limit = found.ranges[proof.ceiling][1]
    links = " below ".join([proof.floor, *(link.upper for link in proof.chain)])
    return f"it begins at {low}, '{proof.ceiling}' ends at {limit}, and {links}"
