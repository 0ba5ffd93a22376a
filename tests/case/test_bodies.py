"""Voting bodies in a case file: what is read, what is refused and where."""

import pytest

from case.small import HEAD, problems
from detente.case import NO_CEILING
from detente.case.reader import read_text
from detente.case.writer import write_case

BODY = """\
bodies:
  council:
    name: the Council
    quota: 4
    seats:
      north: {ceiling: 10}
      south: {opposes: no, refuses: north.dam}
      rest-of-them: {like: south, count: 2}
      experts: {yes: council.weak, no: council.strong, weight: 2}
    vetoes: [north]
    tables: [south]
    texts: {strong: 20, weak: 10}
    lapses: {council.weak: no}
"""
OWN = "  council: {weak: adopts little, strong: adopts much}\n"


def text(body=BODY):
    """Put the body into the small case, with its options."""
    head, rest = HEAD.split("options:\n")
    return f"{head}options:\n{OWN}{rest}{body}"


def test_a_body_is_read_with_its_seats() -> None:
    (body,) = read_text(text()).bodies
    north, south, others, experts = body.seats
    assert (body.quota, body.votes) == (4, 6)
    assert (north.party, north.veto, north.tables, north.ceiling) == ("north", True, False, 10)
    assert (south.opposes, south.tables, south.ceiling) == (False, True, NO_CEILING)
    assert (others.like, others.count, others.party) == ("south", 2, "")
    assert (experts.weight, experts.party) == (2, "")
    assert dict(body.texts) == {"council.weak": 10, "council.strong": 20}
    assert dict(body.lapses) == {"council.weak": False}


def test_a_body_is_written_as_it_is_read() -> None:
    case = read_text(text())
    assert read_text(write_case(case)) == case


@pytest.mark.parametrize(
    ("old", "new", "problem"),
    [
        ("quota: 4", "quota: 7", "quota: the quota 7 cannot be reached: all seats together have 6"),
        ("quota: 4", "quota: 3", "quota: two opposed sides can both reach the quota 3 of 6 (use"),
        ("quota: 4", "quota: many", "number: expected a whole number from 1 to 1,000,000, found"),
        ("vetoes: [north]", "vetoes: [nroth]", "unknown-name: unknown seat 'nroth' (did you mean"),
        ("like: south", "like: experts, party: north", "seat: expected one way in which the seat"),
        ("like: south", "like: souht", "unknown-name: unknown seat that votes by itself 'souht'"),
        ("like: south", "party: south", "duplicate-name: 'south' holds another seat of the body"),
        ("{strong: 20,", "{strnog: 20,", "unknown-name: unknown option 'strnog' of the body (did"),
        ("strong: 20,", "strong: 10,", "value: another text has the strength 10 too"),
        ("{council.weak: no}", "{council.wek: no}", "unknown-name: unknown option 'council.wek'"),
        ("refuses: north.dam", "refuses: north.damm", "unknown-name: unknown option 'north.damm'"),
        ("    texts: {strong: 20, weak: 10}\n", "", "shape: a ceiling without texts (give the"),
        ("  council:\n", "  south:\n", "duplicate-id: 'south' is a party too; the two need"),
    ],
)
def test_a_body_that_makes_no_sense_is_refused(old, new, problem) -> None:
    assert BODY.count(old) == 1
    found = [each.split(" ", 1)[1] for each in wrong_in(BODY.replace(old, new))]
    assert any(each.startswith(problem) for each in found), found


def test_a_body_without_members_is_refused() -> None:
    empty = "bodies:\n  council: {name: the Council, quota: 1, seats: {}}\n"
    assert any("the body 'council' has no seats" in each for each in wrong_in(empty))


def test_an_option_of_a_body_is_held_by_it_alone() -> None:
    shared = text().replace("weak: adopts little", "weak: {means: adopts little, with: [north]}")
    assert any("a body holds its options alone" in each for each in wrong_text(shared))


def wrong_in(body):
    return wrong_text(text(body))


def wrong_text(whole):
    hints = ((each, f" ({each.hint})" if each.hint else "") for each in problems(whole))
    return [f"{each.line} {each.code}: {each.message}{hint}" for each, hint in hints]
