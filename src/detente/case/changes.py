"""Read the changes that scenarios and bridges are made of."""

from collections.abc import Mapping
from typing import TypeVar

from detente.case.change_shapes import (
    ChangeShape,
    CloseShape,
    DeleteShape,
    FixShape,
    InsertShape,
    MoveShape,
    OpenShape,
    ReplaceShape,
    SetMomentShape,
    SetSeatShape,
)
from detente.case.formula import TRUE
from detente.case.reading import Reading
from detente.case.seat_changes import read_seat_change
from detente.case.shape import CaseShape
from detente.case.statements import read_orders, read_statement
from detente.case.variation import Change, Delete, Fix, Insert, Move, Open, Replace, SetMoment
from detente.case.wishes import Statement, Tag
from detente.claims.places import Path

__all__ = ["read_change_list", "read_changes"]

V = TypeVar("V")
Statements = Mapping[str, Statement]
Places = list[tuple[Path, ChangeShape]]
OtherShape = (
    FixShape
    | CloseShape
    | OpenShape
    | ReplaceShape
    | DeleteShape
    | MoveShape
    | SetMomentShape
    | SetSeatShape
)


def read_changes(
    reading: Reading, shape: CaseShape, listed: Statements
) -> dict[Path, tuple[Change, ...]]:
    """Read the changes of every scenario and bridge.

    A change may name a statement that another scenario inserts; so all inserted statements are
    read first.

    Returns
    -------
    dict
        From ``("scenarios", id)`` or ``("bridges", id)`` to its changes.
    """
    places: Places = [
        ((section, name, "changes", at), change)
        for section, entries in (("scenarios", shape.scenarios), ("bridges", shape.bridges))
        for name, entry in entries.items()
        for at, change in enumerate(entry.changes)
    ]
    changes: dict[Path, tuple[Change, ...]] = {}
    for (path, _), change in zip(places, read_change_list(reading, places, listed), strict=True):
        changes[path[:2]] = (*changes.get(path[:2], ()), change)
    return changes


def read_change_list(reading: Reading, places: Places, listed: Statements) -> list[Change]:
    """Read changes, each with its place in the file.

    1. Read the statements that they insert.
    2. Read every change, with those and the listed statements known.
    """
    inserts = {path: _insert(reading, one, path) for path, one in places
               if isinstance(one, InsertShape)}  # fmt: skip
    known = {one.statement.key: one.statement for one in inserts.values()} | dict(listed)
    return [
        inserts[path] if isinstance(one, InsertShape) else _change(reading, one, path, known)
        for path, one in places
    ]


def _change(reading: Reading, shape: OtherShape, path: Path, known: Statements) -> Change:
    match shape:
        case FixShape():
            return Fix(option=_option(reading, shape.fix, (*path, "fix")), to=shape.to == "yes")
        case CloseShape():
            return Fix(option=_option(reading, shape.close, (*path, "close")), to=False)
        case OpenShape():
            return Open(option=_option(reading, shape.open, (*path, "open")))
        case DeleteShape():
            also = reading.names.constraints
            return Delete(target=reading.statement(shape.delete, (*path, "delete"), also))
        case ReplaceShape():
            return _replace(reading, shape, path, known)
        case MoveShape():
            target = reading.statement(shape.move, (*path, "move"))
            at, before, after = _place(reading, shape, path, target)
            return Move(target=target, at=at, before=before, after=after)
        case SetSeatShape():
            return read_seat_change(reading, shape, path)
    return _set_moment(reading, shape, path)


def _set_moment(reading: Reading, shape: SetMomentShape, path: Path) -> SetMoment:
    reading.is_known("moment", shape.moment, reading.names.moments, (*path, "moment"))
    for at, option in enumerate(shape.off):
        if option in shape.on:
            message = f"option '{option}' is both in `on` and in `off`"
            reading.report("duplicate-name", message, (*path, "off", at))
    return SetMoment(
        moment=shape.moment,
        on=reading.options(shape.on, (*path, "on")),
        off=reading.options(shape.off, (*path, "off")),
    )


def _option(reading: Reading, name: str, path: Path) -> str:
    if "options" not in reading.names.unread:
        reading.is_known("option", name, reading.names.options, path)
    return name


def _insert(reading: Reading, shape: InsertShape, path: Path) -> Insert:
    reading.party(shape.of, (*path, "of"))
    statement = read_statement(reading, shape.insert, shape.of, 0, (*path, "insert"))
    if statement.key in reading.names.listed:
        message = f"{shape.of} has a statement '{statement.id}' already"
        hint = "use `replace` to change it"
        reading.report("duplicate-id", message, (*path, "insert", "id"), hint)
    at, before, after = _place(reading, shape, path, statement.key)
    return Insert(statement=statement, at=at, before=before, after=after)


def _place(
    reading: Reading, shape: InsertShape | MoveShape, path: Path, target: str
) -> tuple[int, str, str]:
    """Read where a statement goes: a place from 1 (0 is last), or its neighbor."""
    given = [key for key in ("at", "before", "after") if getattr(shape, key)]
    if len(given) > 1:
        reading.report("shape", "expected only one of `at`, `before` and `after`", path)
    at = {"": 0, "first": 1, "last": 0}.get(shape.at, -1)
    if at < 0 and shape.at.isascii() and shape.at.isdigit():
        at = min(int(shape.at[:9]), 10**6) or -1
    if at < 0:
        message = f"expected first, last or a place from 1, found '{shape.at}'"
        reading.report("value", message, (*path, "at"))
    before = _neighbor(reading, shape, path, ("before", target))
    return at, before, _neighbor(reading, shape, path, ("after", target))


def _neighbor(
    reading: Reading, shape: InsertShape | MoveShape, path: Path, wanted: tuple[str, str]
) -> str:
    key, target = wanted
    name: str = getattr(shape, key)
    if not name:
        return ""
    party = target.partition(".")[0]
    own = f"{party}.{name}"
    neighbor = own if own in reading.keys else reading.statement(name, (*path, key))
    if neighbor == target:
        message = f"a statement cannot stand {key} itself"
        reading.report("self-reference", message, (*path, key))
    elif neighbor in reading.keys and neighbor.partition(".")[0] != party:
        message = f"'{name}' is in the list of {neighbor.partition('.')[0]}, not of {party}"
        reading.report("wrong-list", message, (*path, key))
    return neighbor


def _replace(reading: Reading, shape: ReplaceShape, path: Path, known: Statements) -> Replace:
    """Read a replacement; what it does not give stays as in the statement it replaces."""
    key = reading.statement(shape.replace, (*path, "replace"))
    party, _, name = key.partition(".")
    old = known.get(key, Statement(id=name, party=party, formula=TRUE, text="true", place=0))
    given = shape.model_fields_set

    def kept(field: str, new: V, before: V) -> V:
        return new if field in given else before

    that = reading.formula(shape.that, (*path, "that")) if shape.that else old.formula
    found = key in reading.keys
    ahead = read_orders(reading, shape.before if found else {}, party, (*path, "before"))
    behind = read_orders(reading, shape.after if found else {}, party, (*path, "after"))
    statement = Statement(
        id=old.id,
        party=old.party,
        formula=that,
        text=shape.that or old.text,
        place=old.place,
        because=kept("because", reading.claims(shape.because, (*path, "because")), old.because),
        tag=kept("tag", Tag(shape.tag), old.tag),
        red_line=kept("red_line", shape.red_line, old.red_line),
        before=kept("before", ahead, old.before),
        after=kept("after", behind, old.after),
        means=kept("means", shape.means, old.means),
        note=kept("note", shape.note, old.note),
    )
    return Replace(target=key, statement=statement)
