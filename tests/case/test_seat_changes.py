"""Changes of seats of voting bodies in a case file."""

import pytest

from case.small import problems
from case.test_bodies import text
from detente.case import NO_CEILING, SetSeat
from detente.case.formula import FALSE, Name
from detente.case.reader import read_text
from detente.case.writer import write_case

PICTURE = "pictures: {north: [{seat: south, of: council, veto: yes}]}\n"


def whole(change):
    return text() + f"scenarios: {{s: [{change}]}}\n"


def change_of(change):
    return read_text(whole(change)).scenarios[0].changes[0]


@pytest.mark.parametrize(
    ("given", "to"),
    [
        ("ceiling: 20", {"ceiling": 20}),
        ("ceiling: none", {"ceiling": NO_CEILING}),
        ("refuses: north.dam", {"refuses": Name(name="north.dam")}),
        ("refuses: false", {"refuses": FALSE}),
        ("opposes: no, veto: yes", {"opposes": False, "veto": True}),
        ("tables: no, silent: yes", {"tables": False, "silent": True}),
    ],
)
def test_a_change_of_a_seat_is_read_with_what_it_gives_and_written_back(given, to):
    change = f"{{seat: south, of: council, {given}}}"
    assert change_of(change) == SetSeat(body="council", seat="south", to=to)
    case = read_text(whole(change))
    assert read_text(write_case(case)) == case


def test_a_picture_may_see_a_seat_otherwise():
    case = read_text(text() + PICTURE)
    assert case.pictures["north"].changes == (
        SetSeat(body="council", seat="south", to={"veto": True}),
    )
    assert read_text(write_case(case)) == case


def test_a_silent_seat_is_read_and_written():
    case = read_text(text().replace("{ceiling: 10}", "{ceiling: 10, silent: yes}"))
    assert [seat.silent for seat in case.bodies[0].seats] == [True, False, False, False]
    assert read_text(write_case(case)) == case


def test_a_change_of_a_seat_is_part_of_the_fingerprint():
    prints = {
        read_text(whole(f"{{seat: south, of: council, {given}}}")).fingerprint
        for given in ("ceiling: 10", "ceiling: 20", "veto: yes", "veto: no")
    }
    assert len(prints) == 4


@pytest.mark.parametrize(
    ("change", "column", "problem"),
    [
        (
            "{seat: south, of: concil, veto: yes}",
            "of",
            "unknown-name: unknown body 'concil' (did you mean 'council'?)",
        ),
        (
            "{seat: suoth, of: council, veto: yes}",
            "seat",
            "unknown-name: unknown seat 'suoth' (did you mean 'south'?)",
        ),
        (
            "{seat: south, of: council, ceiling: high}",
            "ceiling",
            "number: expected a whole number from 0 to 1,000,000, found 'high'",
        ),
        (
            "{seat: south, of: council, ceiling: 9, veto: maybe}",
            "veto",
            "value: expected yes or no, found 'maybe'",
        ),
        (
            "{seat: south, of: council, refuses: north.damm}",
            "refuses",
            "unknown-name: unknown option 'north.damm' (did you mean 'north.dam'?)",
        ),
        (
            "{seat: south, of: council}",
            "seat",
            (
                "shape: nothing of the seat 'south' changes"
                " (give one of: ceiling, refuses, opposes, veto, tables, silent)"
            ),
        ),
        (
            "{seat: south, of: council, veto: yes, weight: 2}",
            "weight",
            (
                "unknown-key: unknown key 'weight'"
                " (known: ceiling, of, opposes, refuses, seat, silent, tables, veto)"
            ),
        ),
    ],
)
def test_a_change_of_a_seat_that_makes_no_sense_is_refused_where_it_stands(change, column, problem):
    (found,) = problems(whole(change))
    hint = f" ({found.hint})" if found.hint else ""
    assert f"{found.code}: {found.message}{hint}" == problem
    value = change.index(f"{column}: ") + (0 if column == "weight" else len(column) + 2)
    assert found.column == len("scenarios: {s: [") + value + 1


def test_a_ceiling_needs_texts():
    bare = text().replace("    texts: {strong: 20, weak: 10}\n", "").replace("{ceiling: 10}", "{}")
    change = "scenarios: {s: [{seat: south, of: council, ceiling: 20}]}\n"
    (found,) = problems(bare + change)
    assert (found.code, found.message) == ("shape", "a ceiling without texts")
