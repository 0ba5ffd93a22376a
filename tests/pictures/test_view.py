"""The states that a party sees, matched with those of the case."""

import pytest

from detente.errors import NotApplicable
from detente.pictures import look
from detente.space import build
from pictures.river import picture_of, river, settled

RULE = "always: [{that: north.dam or not south.strike, id: F-1}]\n"


def view(pictures, more=""):
    case = river(pictures, more=more)
    return look(build(settled(case)), picture_of(case, "north"))


def test_states_are_numbered_as_the_party_sees_them_and_as_they_are():
    found = view("{north: {unseen: [north.dam and not south.strike]}}")
    assert found.actual.tolist() == [0, 2, 3]
    assert found.own.tolist() == [0, -1, 1, 2]


def test_a_party_that_takes_an_option_for_closed_sees_the_states_without_it():
    assert view("{north: [{close: south.strike}]}").own.tolist() == [0, 1, -1, -1]


def test_a_picture_that_frees_what_the_case_forbids_is_refused():
    with pytest.raises(NotApplicable, match="may hide states, not add them"):
        view("{north: [{delete: F-1}]}", RULE)
    assert view("{north: {unseen: [north.dam]}}", RULE).actual.tolist() == [0]


def test_a_picture_that_keeps_an_option_which_is_closed_is_refused():
    more = "scenarios: {calm: [{close: south.strike}]}\n"
    case = river("{north: [{fix: south.strike, to: yes}]}", more=more)
    assert look(build(settled(case)), picture_of(case, "north")).actual.tolist() == [2, 3]
    with pytest.raises(NotApplicable, match="such as: South uses force"):
        look(build(settled(case, "calm")), picture_of(case, "north"))
