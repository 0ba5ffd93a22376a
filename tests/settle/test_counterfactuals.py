"""The same case without a party, or with its options as they are at the moment."""

import pytest

from detente.case.reader import read_text
from detente.settle import Choices, settle
from detente.settle.counterfactuals import frozen, held, without

CASE = """\
detente: 1
title: A dam on a river
parties: {up: Up, low: Low, far: Far}
options:
  up: {dam: builds a dam, gate: {means: keeps the gate open, default: yes}}
  low: {boat: sends a boat, canal: {means: digs a canal, with: [up]}}
moments: {today: {on: [up.dam, low.canal]}}
"""


@pytest.fixture
def river():
    return settle(read_text(CASE))


def test_a_party_holds_its_own_options_and_those_it_has_jointly(river):
    assert [option.id for option in held(river, "up")] == ["up.dam", "up.gate", "low.canal"]
    assert [option.id for option in held(river, "low")] == ["low.boat", "low.canal"]
    assert held(river, "far") == ()


def test_without_a_party_all_it_holds_is_at_its_default(river):
    assert without(river, "up") == {"up.dam": False, "up.gate": True, "low.canal": False}
    assert without(river, "far") == {}


def test_a_frozen_party_keeps_what_it_does_at_the_moment(river):
    assert frozen(river, "up") == {"up.dam": True, "up.gate": False, "low.canal": True}


def test_what_is_fixed_is_held_all_the_same():
    fixed = settle(read_text(CASE), Choices(fixes={"up.dam": False}))
    assert frozen(fixed, "up") == {"up.dam": False, "up.gate": False, "low.canal": True}
