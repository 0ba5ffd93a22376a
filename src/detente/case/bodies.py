"""Read the voting bodies: seats, quota, vetoes, who tables, texts by strength, ceilings."""

from collections.abc import Mapping

from detente.case.body import NO_CEILING, Body, Seat
from detente.case.formula import FALSE, Formula
from detente.case.ids import name_fault
from detente.case.reading import Reading
from detente.case.shape import BodyShape, CaseShape, SeatShape
from detente.claims.places import Path
from detente.record import Frozen

__all__ = ["read_bodies", "read_number"]

MOST = 1_000_000  # of votes, members and strengths


def read_bodies(reading: Reading, shape: CaseShape) -> tuple[Body, ...]:
    """Read the bodies, in the order of the file."""
    return tuple(_body(reading, name, one) for name, one in shape.bodies.items())


def _body(reading: Reading, name: str, one: BodyShape) -> Body:
    path: Path = ("bodies", name)
    reading.check_key(path, name_fault)
    if name in reading.names.parties:
        message = f"'{name}' is a party too; the two need names of their own"
        reading.report_key("duplicate-id", message, path)
    for part, listed in (("vetoes", one.vetoes), ("tables", one.tables)):
        reading.all_known("seat", listed, one.seats, (*path, part))
    body = Body(
        id=name,
        name=one.name,
        quota=read_number(reading, one.quota, (*path, "quota"), least=1),
        seats=_seats(reading, one, path),
        texts=_texts(reading, one, path),
        lapses=_lapses(reading, one, path),
        because=reading.claims(one.because, (*path, "because")),
        note=one.note,
    )
    _check_quota(reading, body, path)
    return body


def _check_quota(reading: Reading, body: Body, path: Path) -> None:
    """Check that the quota can be reached, and not by two sides at once."""
    if not body.seats:
        hint = "give it seats, with the parties that hold them"
        reading.report_key("seat", f"the body '{body.id}' has no seats", (*path, "seats"), hint)
        return
    if body.quota > body.votes:
        message = f"the quota {body.quota} cannot be reached: all seats together have {body.votes}"
        reading.report("quota", message, (*path, "quota"), f"use {body.votes} or less")
    elif 2 * body.quota <= body.votes:
        message = f"two opposed sides can both reach the quota {body.quota} of {body.votes}"
        hint = f"use more than half: {body.votes // 2 + 1} or more"
        reading.report("quota", message, (*path, "quota"), hint)


def _seats(reading: Reading, one: BodyShape, path: Path) -> tuple[Seat, ...]:
    """Read the seats; one named as a party is that party's unless it says otherwise."""
    seats = tuple(_seat(reading, (path, name), seat, one) for name, seat in one.seats.items())
    parties = [seat.party for seat in seats]
    for seat in seats:
        at = (*path, "seats", seat.id)
        if seat.party and parties.count(seat.party) > 1 and seat.id != seat.party:
            message = f"'{seat.party}' holds another seat of the body"
            reading.report_key("duplicate-name", message, at, "give one seat more `weight`")
        others = {other.id: other for other in seats if other.id != seat.id and not other.like}
        if seat.like:
            reading.is_known("seat that votes by itself", seat.like, others, (*at, "like"))
    return seats


def _seat(reading: Reading, at: tuple[Path, str], one: SeatShape, body: BodyShape) -> Seat:
    above, name = at
    path: Path = (*above, "seats", name)
    reading.check_key(path, name_fault)
    ruled = bool(one.yes or one.no)
    party = one.party
    if not party and not one.like and not ruled and name in reading.names.parties:
        party = name
    if party:
        reading.party(party, (*path, "party") if one.party else path)
    if bool(party) + bool(one.like) + ruled != 1:
        message = f"expected one way in which the seat '{name}' votes"
        hint = "give it a `party`, another seat it votes `like`, or formulas for `yes` and `no`"
        reading.report_key("seat", message, path, hint)
    ceiling = NO_CEILING
    if one.ceiling:
        ceiling = read_number(reading, one.ceiling, (*path, "ceiling"), least=0)
        if not body.texts:
            hint = "give the body `texts` with their strengths"
            reading.report("shape", "a ceiling without texts", (*path, "ceiling"), hint)
    return Seat(
        id=name,
        party=party,
        like=one.like,
        yes=_formula(reading, one.yes, (*path, "yes")),
        no=_formula(reading, one.no, (*path, "no")),
        count=read_number(reading, one.count, (*path, "count"), least=1),
        weight=read_number(reading, one.weight, (*path, "weight"), least=1),
        veto=name in body.vetoes,
        tables=name in body.tables if body.tables else True,
        opposes=one.opposes == "yes",
        ceiling=ceiling,
        refuses=_formula(reading, one.refuses, (*path, "refuses")),
        silent=one.silent == "yes",
        because=reading.claims(one.because, (*path, "because")),
        note=one.note,
    )


def _formula(reading: Reading, text: str, path: Path) -> Formula:
    """Read a formula; none is never true."""
    return reading.formula(text, path) if text else FALSE


def _texts(reading: Reading, one: BodyShape, path: Path) -> Mapping[str, int]:
    """Read the texts, weakest first; each is an option of the body, no two equally strong."""
    name = str(path[-1])
    own = [option for option in reading.names.options if option.partition(".")[0] == name]
    found: dict[str, int] = {}
    for option, strength in one.texts.items():
        at = (*path, "texts", option)
        full = option if "." in option else f"{name}.{option}"
        if full not in own and "options" not in reading.names.unread:
            hint = reading.near(full, own)
            reading.report_key("unknown-name", f"unknown option '{option}' of the body", at, hint)
        value = read_number(reading, strength, at, least=1)
        if value in found.values():
            reading.report("value", f"another text has the strength {value} too", at)
        found[full] = value
    return Frozen(dict(sorted(found.items(), key=lambda each: each[1])))


def _lapses(reading: Reading, one: BodyShape, path: Path) -> Mapping[str, bool]:
    """Read what options become where no motion passes."""
    if "options" not in reading.names.unread:
        for option in one.lapses:
            if option not in reading.names.options:
                hint = reading.near(option, reading.names.options)
                at = (*path, "lapses", option)
                reading.report_key("unknown-name", f"unknown option '{option}'", at, hint)
    return Frozen({option: value == "yes" for option, value in one.lapses.items()})


def read_number(reading: Reading, text: str, path: Path, *, least: int) -> int:
    """Read a whole number; one that is none, or out of range, is a problem."""
    if text.isascii() and text.isdigit() and least <= int(text) <= MOST:
        return int(text)
    message = f"expected a whole number from {least} to {MOST:,}, found '{text}'"
    reading.report("number", message, path)
    return max(least, 1)
