"""Read parties, options, definitions, outcomes, moments, scenarios and what goes with them."""

import re
from datetime import date

from detente.case.case import Coding, Definition, Direction, Moment, Option, Outcome, Party
from detente.case.formula import Formula
from detente.case.ids import label_fault, moment_fault, name_fault
from detente.case.limits import OPTIONS, PARTIES
from detente.case.reading import Reading
from detente.case.shape import BridgeShape, CaseShape, CodingShape, OptionShape, OutcomeShape
from detente.case.variation import Alternative, Bridge, Change, Scenario
from detente.claims.places import Path

__all__ = [
    "read_alternatives",
    "read_bridges",
    "read_codings",
    "read_definitions",
    "read_moments",
    "read_options",
    "read_outcomes",
    "read_parties",
    "read_scenarios",
]

Changes = dict[Path, tuple[Change, ...]]


def read_codings(reading: Reading, shape: CaseShape) -> tuple[Coding, ...]:
    """Read who made the case and when."""
    return tuple(_coding(reading, one, ("coded", at)) for at, one in enumerate(shape.coded))


def _coding(reading: Reading, one: CodingShape, path: Path) -> Coding:
    if not one.by:
        hint = "name those who coded it, or take the entry out"
        reading.report("missing-key", "nobody is named here", (*path, "by"), hint)
    if not _is_date(one.on):
        hint = "write a year, a month or a day: 2026, 2026-11 or 2026-11-25"
        reading.report("value", f"'{one.on}' is no date", (*path, "on"), hint)
    return Coding(by=tuple(one.by), on=one.on, what=one.what, note=one.note)


def _is_date(text: str) -> bool:
    """Whether a text is a year, a month or a day of the calendar."""
    if not re.fullmatch(r"[0-9]{4}(-[0-9]{2}){0,2}", text):
        return False
    try:
        date.fromisoformat((text + "-01-01")[:10])
    except ValueError:
        return False
    return True


def read_parties(reading: Reading, shape: CaseShape) -> tuple[Party, ...]:
    """Read the parties, in the order of the file."""
    if not reading.names.parties and "parties" not in reading.names.unread:
        reading.report_key("missing-key", "a case needs at least one party", ("parties",))
    if len(shape.parties) > PARTIES:
        message = f"{len(shape.parties)} parties; at most {PARTIES} are read"
        reading.report_key("too-large", message, ("parties",))
    for name in shape.parties:
        reading.check_key(("parties", name), name_fault)
    return tuple(
        Party(id=name, name=one.name, aliases=tuple(one.aliases), note=one.note)
        for name, one in shape.parties.items()
    )


def read_options(reading: Reading, shape: CaseShape) -> tuple[Option, ...]:
    """Read the options; their order is that of their bits."""
    if not reading.names.options and "options" not in reading.names.unread:
        reading.report_key("missing-key", "a case needs at least one option", ("options",))
    if len(reading.names.options) > OPTIONS:
        message = f"{len(reading.names.options)} options; at most {OPTIONS} are read"
        reading.report_key("too-large", message, ("options",))
    for owner in shape.options:
        reading.owner_key(("options", owner))
    return tuple(
        _option(reading, owner, name, one)
        for owner, owned in shape.options.items()
        for name, one in owned.items()
    )


def _option(reading: Reading, owner: str, name: str, shape: OptionShape) -> Option:
    path: Path = ("options", owner, name)
    reading.check_key(path, name_fault)
    for at, holder in enumerate(shape.held_with):
        reading.party(holder, (*path, "with", at))
        if owner in reading.names.bodies:
            message = "a body holds its options alone"
            reading.report("shape", message, (*path, "with", at))
        if holder == owner:
            message = f"'{owner}' holds the option anyway"
            reading.report("self-reference", message, (*path, "with", at))
    reading.once("party", shape.held_with, (*path, "with"))
    return Option(
        id=f"{owner}.{name}",
        holders=(owner, *shape.held_with),
        means=shape.means,
        otherwise=shape.otherwise,
        moves=Direction(shape.moves),
        default=shape.default == "yes",
        closed=shape.closed == "yes",
        because=reading.claims(shape.because, (*path, "because")),
        note=shape.note,
    )


def read_definitions(reading: Reading, shape: CaseShape) -> tuple[Definition, ...]:
    """Read the named formulas."""
    for name in shape.define:
        reading.check_key(("define", name), name_fault)
    return tuple(
        Definition(
            id=name,
            formula=reading.formula(one.that, ("define", name, "that")),
            text=one.that,
            because=reading.claims(one.because, ("define", name, "because")),
            note=one.note,
        )
        for name, one in shape.define.items()
    )


def read_outcomes(reading: Reading, shape: CaseShape) -> tuple[Outcome, ...]:
    """Read the outcomes; they share their names with the definitions."""
    for name in shape.outcomes:
        reading.check_key(("outcomes", name), name_fault)
        if name in reading.names.definitions:
            message = f"'{name}' is a definition too; the two need names of their own"
            reading.report_key("duplicate-id", message, ("outcomes", name))
    return tuple(_outcome(reading, name, one) for name, one in shape.outcomes.items())


def _outcome(reading: Reading, name: str, shape: OutcomeShape) -> Outcome:
    path: Path = ("outcomes", name)
    if bool(shape.that) == bool(shape.missing):
        message = "expected `that` with a formula, or `missing` with what it would need"
        reading.report_key("shape", message, path)
    formula: Formula | str = reading.formula(shape.that, (*path, "that")) if shape.that else ""
    return Outcome(
        id=name,
        formula=formula,
        text=shape.that,
        means=shape.means,
        label=shape.label,
        missing=shape.missing,
        because=reading.claims(shape.because, (*path, "because")),
    )


def read_moments(reading: Reading, shape: CaseShape) -> tuple[Moment, ...]:
    """Read the moments; whether one is feasible is for the settling to say."""
    moments = []
    for name, one in shape.moments.items():
        path: Path = ("moments", name)
        reading.check_key(path, moment_fault)
        reading.all_known("scenario", one.scenarios, reading.names.scenarios, (*path, "with"))
        moments.append(
            Moment(
                id=name,
                on=reading.options(one.on, (*path, "on")),
                scenarios=tuple(one.scenarios),
                means=one.means,
                because=reading.claims(one.because, (*path, "because")),
                note=one.note,
            )
        )
    return tuple(moments)


def read_scenarios(reading: Reading, shape: CaseShape, changes: Changes) -> tuple[Scenario, ...]:
    """Read the scenarios, whose changes have been read before."""
    for name in shape.scenarios:
        reading.check_key(("scenarios", name), label_fault)
    return tuple(
        Scenario(
            id=name,
            changes=changes.get(("scenarios", name), ()),
            means=one.means,
            because=reading.claims(one.because, ("scenarios", name, "because")),
            note=one.note,
        )
        for name, one in shape.scenarios.items()
    )


def read_bridges(reading: Reading, shape: CaseShape, changes: Changes) -> tuple[Bridge, ...]:
    """Read the named bridges, whose changes have been read before."""
    for name in shape.bridges:
        reading.check_key(("bridges", name), label_fault)
        if name in reading.names.scenarios:
            message = f"'{name}' is a scenario too; the two need names of their own"
            reading.report_key("duplicate-id", message, ("bridges", name))
    return tuple(
        _bridge(reading, name, one, changes.get(("bridges", name), ()))
        for name, one in shape.bridges.items()
    )


def _bridge(reading: Reading, name: str, shape: BridgeShape, changes: tuple[Change, ...]) -> Bridge:
    """Read one bridge: changes, off by default, or a statement, on by default."""
    path: Path = ("bridges", name)
    if bool(shape.statement) == ("changes" in shape.model_fields_set):
        reading.report_key("shape", "expected either `changes` or a `statement`", path)
    target = reading.statement(shape.statement, (*path, "statement")) if shape.statement else ""
    return Bridge(
        id=name,
        changes=changes,
        statement=target,
        default=shape.default == "on" or (shape.default == "" and bool(target)),
        means=shape.means,
        note=shape.note,
    )


def read_alternatives(reading: Reading, shape: CaseShape) -> tuple[Alternative, ...]:
    """Read the alternatives; the default is the first scenario where none is named."""
    alternatives = []
    for name, one in shape.alternatives.items():
        path: Path = ("alternatives", name)
        reading.check_key(path, label_fault)
        reading.all_known("scenario", one.scenarios, reading.names.scenarios, (*path, "scenarios"))
        if not one.scenarios:
            reading.report("shape", "an alternative needs at least one scenario", path)
        if one.default:
            reading.is_known("member", one.default, one.scenarios, (*path, "default"))
        alternatives.append(
            Alternative(
                id=name,
                members=tuple(one.scenarios),
                default=one.default or next(iter(one.scenarios), ""),
                means=one.means,
                note=one.note,
            )
        )
    return tuple(alternatives)
