"""Read the preference statements and rankings of a case."""

from collections.abc import Mapping

from detente.case.case import Moment
from detente.case.change_shapes import StatementShape
from detente.case.formula import TRUE
from detente.case.ids import name_fault
from detente.case.limits import STATEMENTS
from detente.case.reading import Reading
from detente.case.shape import CaseShape, RankingShape, RungShape
from detente.case.wishes import Order, Ranking, Rung, Statement, Tag
from detente.claims.places import Path
from detente.record import Frozen

__all__ = ["read_orders", "read_preferences", "read_rankings", "read_statement"]


def read_preferences(reading: Reading, shape: CaseShape) -> Mapping[str, tuple[Statement, ...]]:
    """Read every party's list, most important first."""
    lists: dict[str, tuple[Statement, ...]] = {}
    for party, statements in shape.preferences.items():
        path: Path = ("preferences", party)
        reading.party_key(path)
        lists[party] = tuple(
            read_statement(reading, statement, party, place, (*path, place - 1))
            for place, statement in enumerate(statements, start=1)
        )
        _check_ids(reading, lists[party], path)
    total = sum(len(statements) for statements in lists.values())
    if total > STATEMENTS:
        message = f"{total:,} statements; at most {STATEMENTS:,} are read"
        reading.report_key("too-large", message, ("preferences",))
    return Frozen(lists)


def _check_ids(reading: Reading, statements: tuple[Statement, ...], path: Path) -> None:
    first: dict[str, int] = {}
    for at, statement in enumerate(statements):
        if first.setdefault(statement.id, at) != at:
            message = f"the id '{statement.id}' is taken by statement {first[statement.id] + 1}"
            reading.report("duplicate-id", message, (*path, at, "id"))


def read_statement(
    reading: Reading, shape: StatementShape, party: str, place: int, path: Path
) -> Statement:
    """Read one statement; ``place`` 0 is that of a statement which a change adds."""
    reading.check_id(shape.id, (*path, "id"), name_fault)
    return Statement(
        id=shape.id or f"{party}-{place}",
        party=party,
        formula=reading.formula(shape.that, (*path, "that")),
        text=shape.that,
        place=place,
        because=reading.claims(shape.because, (*path, "because")),
        tag=Tag(shape.tag),
        red_line=shape.red_line,
        before=read_orders(reading, shape.before, party, (*path, "before")),
        after=read_orders(reading, shape.after, party, (*path, "after")),
        means=shape.means,
        note=shape.note,
    )


def read_orders(
    reading: Reading, entries: Mapping[str, list[str]], party: str, path: Path
) -> tuple[Order, ...]:
    """Read the evidence that a statement stands before (or after) others of its list."""
    if not entries:
        return ()
    own = {key.partition(".")[2] for key in reading.keys if key.startswith(f"{party}.")}
    for other in entries:
        if other not in own and other != "rest":
            hint = reading.near(other, own)
            message = f"unknown statement '{other}' of {party}"
            reading.report_key("unknown-name", message, (*path, other), hint)
    return tuple(
        Order(other=other, because=reading.claims(claims, (*path, other)))
        for other, claims in entries.items()
    )


def read_rankings(
    reading: Reading, shape: CaseShape, moments: tuple[Moment, ...]
) -> Mapping[str, Ranking]:
    """Read every party's ranking of states."""
    on = {moment.id: moment.on for moment in moments}
    for party in shape.rankings:
        reading.party_key(("rankings", party))
        if party in shape.preferences:
            message = f"'{party}' has preferences too; a party has one of the two"
            reading.report_key("two-orders", message, ("rankings", party))
    return Frozen(
        {party: _ranking(reading, party, ranking, on) for party, ranking in shape.rankings.items()}
    )


def _ranking(
    reading: Reading, party: str, shape: RankingShape, moments: Mapping[str, tuple[str, ...]]
) -> Ranking:
    path: Path = ("rankings", party, "order")
    classes = tuple(
        tuple(_rung(reading, rung, (*path, rank, at), moments) for at, rung in enumerate(entries))
        for rank, entries in enumerate(shape.order)
    )
    seen: dict[frozenset[str], int] = {}
    for rank, rungs in enumerate(classes):
        for at, rung in enumerate(rungs):
            first = seen.setdefault(frozenset(rung.on), rank) if rung.where == "" else rank
            if first != rank or (rung.where == "" and rung in rungs[:at]):
                message = f"this state is ranked already, in place {first + 1}"
                reading.report("duplicate-state", message, (*path, rank, at))
    because = reading.claims(shape.because, ("rankings", party, "because"))
    return Ranking(party=party, classes=classes, because=because, note=shape.note)


def _rung(
    reading: Reading, shape: RungShape, path: Path, moments: Mapping[str, tuple[str, ...]]
) -> Rung:
    if bool(shape.state) == bool(shape.where):
        reading.report("shape", "expected a state, or `where` with a formula", path)
        return Rung(where=TRUE)
    if shape.where:
        return Rung(where=reading.formula(shape.where, (*path, "where")))
    if shape.state in moments:
        return Rung(on=moments[shape.state])
    return Rung(on=read_state(reading, shape.state, path))


def read_state(reading: Reading, text: str, path: Path) -> tuple[str, ...]:
    """Read a state as it is written: ``usa.press,rok.thaad``, or ``none``."""
    taken = [part.strip() for part in text.split(",")] if text != "none" else []
    for option in taken:
        if option not in reading.names.options and "options" not in reading.names.unread:
            hint = reading.near(option, (*reading.names.options, *reading.names.moments, "none"))
            kind = "option" if "." in option else "state or moment"
            reading.report("unknown-name", f"unknown {kind} '{option}'", path, hint)
    for option in dict.fromkeys(taken):
        if taken.count(option) > 1:
            reading.report("duplicate-name", f"option '{option}' stands here twice", path)
    return tuple(taken)
