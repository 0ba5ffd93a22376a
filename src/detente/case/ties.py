"""Read the ties: between whom, their figures, and which dependence is the heavier one."""

import re
from collections.abc import Mapping
from decimal import Decimal
from graphlib import CycleError, TopologicalSorter

from detente.case.ids import name_fault
from detente.case.reading import Reading
from detente.case.shape import CaseShape, FigureShape, TieShape
from detente.case.tie import DIRECTED, MUTUAL, Figure, Tie, TieKind
from detente.claims.places import Path

__all__ = ["read_ties"]

NUMBER = re.compile(r"-?[0-9]{1,15}(\.[0-9]{1,15})?")
YEAR = re.compile(r"[1-9][0-9]{3}")
ALL = Decimal(100)  # per cent


def read_ties(reading: Reading, shape: CaseShape) -> tuple[Tie, ...]:
    """Read the ties, in the order of the file.

    1. Read every entry: its ends, its figures, its claims.
    2. Check that each outweighs only dependences the other way round.
    3. Check that no ties outweigh each other in a circle.
    """
    ties = tuple(_tie(reading, name, one) for name, one in shape.ties.items())
    known = {tie.id: tie for tie in ties}
    before = len(reading.problems)
    for tie in ties:
        _check_weight(reading, tie, known)
    if len(reading.problems) == before:
        _check_circle(reading, ties)
    return ties


def _tie(reading: Reading, name: str, one: TieShape) -> Tie:
    path: Path = ("ties", name)
    reading.check_key(path, name_fault)
    return Tie(
        id=name,
        kind=TieKind(one.kind),
        ends=_ends(reading, one, path),
        directed=not one.between,
        means=one.means,
        figures=tuple(
            _figure(reading, figure, (*path, "figures", at))
            for at, figure in enumerate(one.figures)
        ),
        outweighs=tuple(one.outweighs),
        because=reading.claims(one.because, (*path, "because")),
        note=one.note,
    )


def _ends(reading: Reading, one: TieShape, path: Path) -> tuple[str, str]:
    """Read between whom it is: `between` for both alike, `of` and `on` for one with the other."""
    if bool(one.between) == bool(one.of or one.on):
        message = "expected `between` with two parties, or `of` one party and `on` another"
        reading.report_key("shape", message, path)
        return "", ""
    if one.between:
        return _both(reading, one, path)
    _check_kind(reading, one, path)
    for key, party in (("of", one.of), ("on", one.on)):
        if party:
            reading.party(party, (*path, key))
        else:
            reading.report_key("missing-key", f"'{key}' is missing", path, "name the other party")
    if one.of == one.on:
        reading.report("self-reference", f"a tie of '{one.of}' with itself", (*path, "on"))
    return one.of, one.on


def _both(reading: Reading, one: TieShape, path: Path) -> tuple[str, str]:
    at: Path = (*path, "between")
    _check_kind(reading, one, path)
    for number, party in enumerate(one.between):
        reading.party(party, (*at, number))
    if len(one.between) != 2:
        message = f"a tie is between two parties; here are {len(one.between)}"
        reading.report("tie", message, at, "write one tie for each two")
        return "", ""
    first, second = one.between
    if first == second:
        reading.report("self-reference", f"a tie of '{first}' with itself", (*at, 1))
    return first, second


def _check_kind(reading: Reading, one: TieShape, path: Path) -> None:
    """Check that a tie of this kind may have a direction, or do without one."""
    if one.between and one.kind in DIRECTED:
        message = f"a tie of the kind '{one.kind}' has a direction"
        reading.report("tie", message, (*path, "between"), "write `of` one party and `on` another")
    if not one.between and one.kind in MUTUAL:
        message = f"a tie of the kind '{one.kind}' holds for both alike"
        reading.report("tie", message, (*path, "of" if one.of else "on"), "write `between`")


def _figure(reading: Reading, one: FigureShape, path: Path) -> Figure:
    _check_numbers(reading, one, path)
    if one.year and not YEAR.fullmatch(one.year):
        hint = "write four digits, or leave it out where no source gives it"
        reading.report("value", f"'{one.year}' is no year", (*path, "year"), hint)
    return Figure(
        value=one.value,
        unit=one.unit,
        share=one.share,
        of=one.of,
        year=one.year,
        what=one.what,
        hedge=one.hedge,
        because=reading.claims(one.because, (*path, "because")),
        note=one.note,
    )


def _check_numbers(reading: Reading, one: FigureShape, path: Path) -> None:
    """Check that a figure has a number, of something, and that a share is one."""
    if not one.value and not one.share:
        message = "a figure needs a `value` with its `unit`, or a `share` with its `of`"
        reading.report("missing-key", message, path)
        return
    pairs = (("value", one.value, "unit", one.unit), ("share", one.share, "of", one.of))
    for key, text, other, more in pairs:
        if bool(text) != bool(more):
            reading.report("missing-key", f"`{key}` and `{other}` go together", path)
        if text and not NUMBER.fullmatch(text):
            hint = "write digits, and a point before decimals: 77.9"
            reading.report("number", f"expected a number, found '{text}'", (*path, key), hint)
        elif key == "share" and text and not 0 <= Decimal(text) <= ALL:
            reading.report("number", f"no share is {text} per cent", (*path, key))


def _check_weight(reading: Reading, tie: Tie, known: Mapping[str, Tie]) -> None:
    """Check that what a tie outweighs are dependences the other way round."""
    path: Path = ("ties", tie.id, "outweighs")
    reading.once("tie", list(tie.outweighs), path)
    if tie.outweighs and tie.kind is not TieKind.DEPENDENCE:
        hint = "only a dependence does"
        reading.report("tie", f"a tie of the kind '{tie.kind}' outweighs none", path, hint)
        return
    for at, name in enumerate(tie.outweighs):
        if name == tie.id:
            reading.report("self-reference", f"'{name}' outweighs itself", (*path, at))
        elif reading.is_known("tie", name, reading.names.ties, (*path, at)) and name in known:
            _check_opposite(reading, tie, known[name], (*path, at))


def _check_opposite(reading: Reading, tie: Tie, other: Tie, path: Path) -> None:
    if not (_is_sound(reading, tie) and _is_sound(reading, other)):
        return
    first, second = tie.ends
    if other.kind is not TieKind.DEPENDENCE or other.ends != (second, first):
        hint = "a dependence outweighs only those the other way round"
        message = f"'{other.id}' is no dependence of '{second}' on '{first}'"
        reading.report("tie", message, path, hint)


def _is_sound(reading: Reading, tie: Tie) -> bool:
    """Whether a tie is one of two parties; if not, that has been reported."""
    return len({*tie.ends} & {*reading.names.parties}) == 2


def _check_circle(reading: Reading, ties: tuple[Tie, ...]) -> None:
    """Report ties that outweigh each other, at the first of them in the file."""
    order = TopologicalSorter({tie.id: tie.outweighs for tie in ties})
    try:
        order.prepare()
    except CycleError as found:
        circle = set(found.args[1])
        names = [tie.id for tie in ties if tie.id in circle]
        message = f"ties outweigh each other in a circle: {', '.join(names)}"
        reading.report("tie", message, ("ties", names[0], "outweighs"))
