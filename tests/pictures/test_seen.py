"""The case settled as a party sees it."""

import pytest

from detente.case.reader import read_text
from detente.errors import CaseProblems
from detente.pictures import check_pictures, seen_by
from pictures.river import CALM, FIERCE, fears, picture_of, river, settled


def temper(case, *scenarios):
    seen = seen_by(settled(case, *scenarios), picture_of(case, "north"))
    (statement,) = seen.preferences["south"]
    return statement.text


def test_a_picture_changes_what_its_party_sees_and_not_the_case():
    case = river(fears(FIERCE))
    assert temper(case) == FIERCE
    assert settled(case).preferences["south"][0].text == CALM


def test_the_picture_has_the_last_word_after_the_scenarios():
    more = "scenarios: {s: [{replace: temper, that: south.strike}]}\n"
    case = river(fears(FIERCE), more=more)
    assert settled(case, "s").preferences["south"][0].text == "south.strike"
    assert temper(case, "s") == FIERCE


def test_a_picture_may_change_what_only_a_scenario_brings():
    more = "scenarios: {s: [{insert: {id: pride, that: south.strike}, of: south, at: first}]}\n"
    case = river("{north: [{delete: pride}]}", more=more)
    assert temper(case, "s") == CALM
    with pytest.raises(CaseProblems, match=r"scenario s would insert it earlier"):
        temper(case)
    (problem,) = check_pictures(case)
    assert problem.code == "not-inserted"


def test_where_things_stand_is_no_part_of_a_picture():
    """North may not see the very state of the moment."""
    case = river("{north: {unseen: [not north.dam]}}")
    assert not seen_by(settled(case), picture_of(case, "north")).has_moment


def test_a_party_that_sees_no_state_is_a_problem_of_the_case():
    case = river("{north: {unseen: [north.dam, not north.dam]}}")
    (problem,) = check_pictures(case)
    assert problem.code == "contradiction"
    assert "picture of north: no state is feasible" in problem.message
    assert check_pictures(river("{north: {unseen: [north.dam]}}")) == ()


def test_a_picture_may_see_a_seat_otherwise():
    case = read_text(
        "detente: 1\ntitle: A council\nparties: {north: North, south: South}\n"
        "options: {north: {dam: builds a dam}, council: {text: adopts a text}}\n"
        "bodies: {council: {name: Council, quota: 2, seats: {north: {}, south: {}}}}\n"
        "pictures: {north: [{seat: south, of: council, veto: yes}]}\n"
    )
    seen = seen_by(settled(case), picture_of(case, "north"))
    assert [seat.veto for seat in seen.bodies[0].seats] == [False, True]
    assert [seat.veto for seat in settled(case).bodies[0].seats] == [False, False]
    assert seen.fingerprint != settled(case).fingerprint
