"""Write a case as canonical YAML, and edit the text of one without losing its comments."""

from collections.abc import Mapping

from detente.case.body_entry import body_entry
from detente.case.case import (
    Case,
    Coding,
    Conclusion,
    Constraint,
    Definition,
    Direction,
    ForbiddenMove,
    Moment,
    Option,
    Outcome,
    Party,
)
from detente.case.constraints import COUNTS, NEVER
from detente.case.formula import TRUE, render
from detente.case.picture import Picture
from detente.case.scale_entry import chance_entry, scale_entry
from detente.case.seat_entry import seat_change_entry
from detente.case.tie_entry import tie_entry
from detente.case.variation import (
    Alternative,
    Bridge,
    Change,
    Delete,
    Fix,
    Insert,
    Move,
    Open,
    Replace,
    Scenario,
    SetSeat,
)
from detente.case.wishes import Order, Ranking, Rung, Statement
from detente.claims.edits import DeleteItem, Edit, InsertItem, MoveItem, SetValue, edit
from detente.claims.emit import Value, block

__all__ = [
    "DeleteItem",
    "Edit",
    "InsertItem",
    "MoveItem",
    "SetValue",
    "edit",
    "write_case",
]

Entry = dict[str, Value]


def write_case(case: Case) -> str:
    """Write a case in the canonical form: read back, it gives an equal case.

    Claims and sources are files of their own and are not part of it.
    """
    statements = _statements(case)
    content: Entry = {
        "detente": "1",
        "title": case.title,
        "summary": case.summary,
        "question": case.question,
        "answered_by": case.answered_by,
        "coded": [_coding(one) for one in case.coded],
        "parties": {one.id: _short(_party(one), "name") for one in case.parties},
        "options": _options(case.options),
        "bodies": {one.id: body_entry(one) for one in case.bodies},
        "define": {one.id: _short(_definition(one), "that") for one in case.definitions},
        "never": [_never(one) for one in case.constraints if one.text.startswith(NEVER)],
        "always": [_always(one) for one in case.constraints if not one.text.startswith(NEVER)],
        "forbidden_moves": [_forbidden(one) for one in case.forbidden_moves],
        "preferences": {
            party: [_short(_statement(one), "that") for one in listed]
            for party, listed in case.preferences.items()
        },
        "rankings": {one.party: _ranking(one) for one in case.rankings.values()},
        "outcomes": {one.id: _short(_outcome(one), "that") for one in case.outcomes},
        "moments": {one.id: _moment(one) for one in case.moments},
        "scenarios": {one.id: _scenario(one, statements) for one in case.scenarios},
        "bridges": {one.id: _bridge(one, statements) for one in case.bridges},
        "alternatives": {one.id: _alternative(one) for one in case.alternatives},
        "pictures": {one.party: _picture(one, statements) for one in case.pictures.values()},
        "scales": {one.id: scale_entry(one) for one in case.scales},
        "chance": {one.id: _short(chance_entry(one), "when") for one in case.chances},
        "ties": {one.id: tie_entry(one) for one in case.ties},
        "counterparts": case.counterparts,
        "conclusions": {one.id: _conclusion(one) for one in case.conclusions},
        "defaults": _given(moment=case.default_moment, report=case.report_scenarios),
    }
    needed = {"detente", "title", "parties", "options"}
    return block({key: value for key, value in content.items() if value or key in needed})


def _given(**values: Value) -> Entry:
    """Keep what is not empty; a trailing underscore frees the words of Python."""
    return {key.rstrip("_"): value for key, value in values.items() if value}


def _short(entry: Entry, key: str) -> Value:
    return entry[key] if list(entry) == [key] else entry


def _coding(coding: Coding) -> Entry:
    return {"by": coding.by, "on": coding.on, **_given(what=coding.what, note=coding.note)}


def _party(party: Party) -> Entry:
    return {"name": party.name, **_given(aliases=party.aliases, note=party.note)}


def _options(options: tuple[Option, ...]) -> Entry:
    owned: dict[str, dict[str, Value]] = {}
    for option in options:
        entry = _given(
            means=option.means,
            otherwise=option.otherwise,
            moves=option.moves.value if option.moves != Direction.BOTH else "",
            with_=option.holders[1:],
            default="yes" if option.default else "",
            closed="yes" if option.closed else "",
            because=option.because,
            note=option.note,
        )
        name = option.id.partition(".")[2]
        owned.setdefault(option.owner, {})[name] = _short(entry, "means")
    return dict(owned)


def _definition(one: Definition) -> Entry:
    return {"that": one.text, **_given(because=one.because, note=one.note)}


def _never(one: Constraint) -> Value:
    return _short({"that": one.text.removeprefix(NEVER), **_about(one)}, "that")


def _always(one: Constraint) -> Value:
    for kind, words in COUNTS.items():
        if one.text.startswith(words):
            return {kind: one.text.removeprefix(words).split(", "), **_about(one)}
    return _short({"that": one.text, **_about(one)}, "that")


def _about(one: Constraint) -> Entry:
    return _given(id=one.id, because=one.because, tag=one.tag.value, note=one.note)


def _forbidden(one: ForbiddenMove) -> Entry:
    ends: Entry = {"from": render(one.source), "to": render(one.target)}
    about = _given(id=one.id, because=one.because, note=one.note)
    return {**_given(party=one.party), **ends, **about}


def _statement(one: Statement) -> Entry:
    """Write a statement; the id that its place would give it is left out."""
    given = one.id if one.id != f"{one.party}-{one.place}" else ""
    return {**_given(id=given), "that": one.text, **_rest(one)}


def _rest(one: Statement) -> Entry:
    return _given(
        because=one.because,
        tag=one.tag.value,
        red_line=one.red_line,
        before=_orders(one.before),
        after=_orders(one.after),
        means=one.means,
        note=one.note,
    )


def _orders(orders: tuple[Order, ...]) -> Entry:
    return {order.other: order.because for order in orders}


def _ranking(one: Ranking) -> Value:
    order: list[Value] = []
    for rungs in one.classes:
        written = [_rung(rung) for rung in rungs]
        order.append(written[0] if len(written) == 1 else written)
    return _short({"order": order, **_given(because=one.because, note=one.note)}, "order")


def _rung(rung: Rung) -> Value:
    if isinstance(rung.where, str):
        return ",".join(rung.on) or "none"
    return {"where": render(rung.where)}


def _outcome(one: Outcome) -> Entry:
    return _given(
        that=one.text, missing=one.missing, means=one.means, label=one.label, because=one.because
    )


def _moment(one: Moment) -> Entry:
    rest = _given(with_=one.scenarios, means=one.means, because=one.because, note=one.note)
    return {"on": one.on, **rest}


def _scenario(one: Scenario, statements: Mapping[str, Statement]) -> Value:
    changes = [_change(change, statements) for change in one.changes]
    rest = _given(means=one.means, because=one.because, note=one.note)
    return _short({"changes": changes, **rest}, "changes")


def _bridge(one: Bridge, statements: Mapping[str, Statement]) -> Entry:
    default = "on" if one.default else "off"
    rest = _given(default=default, means=one.means, note=one.note)
    if one.statement:
        return {"statement": one.statement, **rest}
    return {"changes": [_change(change, statements) for change in one.changes], **rest}


def _picture(one: Picture, statements: Mapping[str, Statement]) -> Value:
    """Write a picture; what it inserts is known to it alone."""
    inserted = {c.statement.key: c.statement for c in one.changes if isinstance(c, Insert)}
    changes = [_change(change, {**inserted, **statements}) for change in one.changes]
    unseen = [render(each) for each in one.unseen]
    rest = _given(unseen=unseen, means=one.means, because=one.because, note=one.note)
    seen: Entry = {"changes": changes} if changes or not unseen else {}
    return _short({**seen, **rest}, "changes")


def _change(change: Change, statements: Mapping[str, Statement]) -> Entry:
    match change:
        case Fix():
            return {"fix": change.option, "to": "yes" if change.to else "no"}
        case Open():
            return {"open": change.option}
        case Delete():
            return {"delete": change.target}
        case Replace():
            return _replacement(change, statements)
        case Insert(statement=statement):
            inserted = {"id": statement.id, **_statement(statement)}
            return {"insert": inserted, "of": statement.party, **_place(change)}
        case Move():
            return {"move": change.target, **_place(change)}
        case SetSeat():
            return seat_change_entry(change)
    return {"moment": change.moment, **_given(on=change.on, off=change.off)}


def _place(change: Insert | Move) -> Entry:
    at = str(change.at) if change.at else ""
    return _given(at=at, before=change.before, after=change.after)


def _replacement(change: Replace, statements: Mapping[str, Statement]) -> Entry:
    """Write what differs from the replaced statement; what is not written keeps what it said."""
    new = change.statement
    party, _, name = change.target.partition(".")
    bare = Statement(id=name, party=party, formula=TRUE, text="", place=0)
    old = statements.get(change.target, bare)
    given = _rest(new)
    empty: Entry = {"because": (), "before": {}, "after": {}}
    rest: Entry = {
        key: given.get(key, empty.get(key, ""))
        for key in ("because", "tag", "red_line", "before", "after", "means", "note")
        if getattr(new, key) != getattr(old, key)
    }
    return {"replace": change.target, "that": new.text, **rest}


def _statements(case: Case) -> Mapping[str, Statement]:
    """Map every key to the statement that a replacement of it starts from."""
    changes = [change for scenario in case.scenarios for change in scenario.changes]
    changes += [change for bridge in case.bridges for change in bridge.changes]
    inserted = {
        change.statement.key: change.statement for change in changes if isinstance(change, Insert)
    }
    listed = {one.key: one for statements in case.preferences.values() for one in statements}
    return {**inserted, **listed}


def _alternative(one: Alternative) -> Value:
    default = one.default if one.default != next(iter(one.members), "") else ""
    rest = _given(default=default, means=one.means, note=one.note)
    return _short({"scenarios": one.members, **rest}, "scenarios")


def _conclusion(one: Conclusion) -> Entry:
    return {
        "says": one.says,
        **_given(
            rests_on=one.rests_on,
            stated_in=one.stated_in,
            asks=one.asks,
            in_words=one.in_words,
            not_yet=one.not_yet,
            strength=one.strength,
            premises=one.premises,
            given=one.given,
            note=one.note,
        ),
    }
