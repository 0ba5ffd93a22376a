"""Items in force change how a case is settled and read, in the order in which they stand."""

import pytest

from detente.audit.scope import Scope, chosen, entered, framed, variant_of
from detente.case.question import (
    Absent,
    Against,
    AsOne,
    Fixed,
    Frame,
    Frozen,
    InPlace,
    Leaves,
    Named,
)
from detente.case.reader import read_text
from detente.errors import NotApplicable, UnknownName
from detente.study.variants import Variants

CASE = """\
detente: 1
title: A dam on a river
parties: {up: Up, low: Low}
options:
  up: {dam: builds a dam, gate: {means: keeps the gate open, default: yes}}
  low: {boat: sends a boat}
preferences:
  up: [{id: power, that: up.dam}]
  low: [{id: calm, that: not up.dam, tag: bridge}]
moments: {today: {on: [up.dam]}, before: {on: []}}
scenarios: {wet: [], dry: [{close: low.boat}]}
bridges: {B-1: {changes: [{close: up.gate}], default: off}}
alternatives: {year: [wet, dry]}
defaults: {moment: today}
"""


def scope(text=CASE):
    return Scope(variants=Variants(read_text(text)))


def fixes(*items):
    return dict(entered(scope(), items).choices.fixes)


def test_an_option_is_fixed_and_the_last_item_wins():
    assert fixes(Fixed(option="up.dam", to=True)) == {"up.dam": True}
    assert fixes(Fixed(option="up.dam", to=True), Fixed(option="up.dam", to=False)) == {
        "up.dam": False
    }


def test_a_frozen_party_stays_as_at_the_moment_and_an_absent_one_at_its_defaults():
    assert fixes(Frozen(party="up")) == {"up.dam": True, "up.gate": False}
    assert fixes(Absent(party="up")) == {"up.dam": False, "up.gate": True}


def test_no_party_is_frozen_where_there_is_no_moment():
    text = CASE.replace("moments: {today: {on: [up.dam]}, before: {on: []}}\n", "")
    text = text.replace("defaults: {moment: today}\n", "")
    with pytest.raises(NotApplicable, match="only at a moment"):
        entered(scope(text), (Frozen(party="up"),))


def test_a_name_is_a_member_a_bridge_or_a_scenario():
    assert dict(chosen(scope(), "dry").alternatives) == {"year": "dry"}
    assert dict(chosen(scope(), "B-1").bridges) == {"B-1": True}
    plain = scope(CASE.replace("alternatives: {year: [wet, dry]}\n", ""))
    once = entered(plain, (Named(name="wet"), Named(name="dry"), Named(name="wet")))
    assert once.choices.scenarios == ("dry", "wet")


def test_a_name_that_is_none_of_these_is_refused():
    with pytest.raises(UnknownName, match="'drought'"):
        chosen(scope(), "drought")


def test_a_statement_left_out_is_not_in_its_list():
    without = entered(scope(), (Leaves(statement="up.power"),))
    assert variant_of(without).order["up"] == ()
    assert variant_of(scope()).order["up"] == ("up.power",)


# Up wants the dam; against Low, who does not, it would want one all the same: both ranks agree.
def test_a_party_against_another_ranks_the_other_way_round():
    against = variant_of(entered(scope(), (Against(party="up", other="low"),))).space
    up, low = against.ranks
    upside_down = [[bool(a < b) for b in up] for a in up]
    assert upside_down == [[bool(a > b) for b in low] for a in low]


def test_parties_as_one_are_kept_and_a_place_taken_needs_another_question():
    assert entered(scope(), (AsOne(parties=("up", "low")),)).together == ("up", "low")
    with pytest.raises(NotApplicable, match="rewriting"):
        entered(scope(), (InPlace(party="up", of="low"),))


def test_a_frame_says_moment_moves_and_concept_and_keeps_what_it_does_not_say():
    told = framed(scope(), Frame(moment="before", moves="joint", concept="gmr"))
    assert (told.choices.moment, told.moves, told.concept) == ("before", "joint", "gmr")
    same = framed(told, Frame())
    assert (same.choices.moment, same.moves, same.concept) == ("before", "joint", "gmr")
    assert variant_of(told).start != variant_of(scope()).start
