"""The same case without a party, or with its options as they are at the moment."""

import pytest

from detente.case.reader import read_text
from detente.settle import Choices, settle
from detente.settle.counterfactuals import frozen, held, in_seat, left_behind, without

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


SEATS = """\
detente: 1
title: Two who may resist
parties: {rus: Rus, chi: Chi, una: Una}
options:
  una: {press: presses}
  rus: {resist: resists}
  chi: {resist: resists, buy: buys}
define: {tight: una.press and not rus.resist and not chi.resist}
preferences:
  rus: [{id: loud, that: rus.resist}]
  chi:
    - {id: no-text, that: not tight}
    - {id: spared, that: not chi.resist or rus.resist}
    - {id: buys, that: chi.buy}
counterparts: [[rus.resist, chi.resist]]
moments: {now: {on: []}}
"""


def test_another_party_s_wishes_are_carried_to_a_seat():
    """Who would rather not resist alone still would not; a wish for an outcome stays."""
    seated = in_seat(settle(read_text(SEATS)), "rus", "chi")
    assert [s.text for s in seated.preferences["rus"]] == [
        "not tight",
        "not rus.resist or chi.resist",
        "chi.buy",
    ]
    assert [s.text for s in seated.preferences["chi"]][1] == "not chi.resist or rus.resist"
    assert seated.fingerprint != settle(read_text(SEATS)).fingerprint


def test_wishes_about_acts_that_a_seat_lacks_are_left_behind():
    case = settle(read_text(SEATS))
    assert left_behind(case, "rus", "chi") == ("chi.buys",)
    assert left_behind(case, "una", "chi") == ("chi.spared", "chi.buys")
    assert left_behind(case, "chi", "rus") == ()


def test_a_ranking_is_taken_over_as_it_is():
    ranked = SEATS.replace("  rus: [{id: loud, that: rus.resist}]\n", "")
    ranked += "rankings: {rus: [{where: rus.resist}, {where: not rus.resist}]}\n"
    case = settle(read_text(ranked))
    seated = in_seat(case, "chi", "rus")
    assert seated.rankings["chi"].classes == case.rankings["rus"].classes
    assert "chi" not in seated.preferences
