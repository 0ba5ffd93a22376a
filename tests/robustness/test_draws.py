"""What single draws find, worked by hand where one pair of lines decides whether a dam stands.

From the moment without a dam, North builds exactly if `want` stands above `fear`: then it moves,
and all moves come to rest with the dam. Otherwise nobody moves, and they rest without. South saves
in any case. As listed, `want` stands first.
"""

import pytest

from detente.case.reader import read_text
from detente.errors import NotApplicable
from detente.record import Frozen, replace
from detente.robustness.draws import (
    Work,
    conclusion_row,
    draw_rows,
    inquiry_of,
    rows_of,
    situation_rows,
)
from detente.robustness.settings import Ground, Setting, setting
from detente.settle import Choices
from detente.study.profile import LISTED, Profile
from detente.study.variants import Variants

CASE = """\
detente: 1
title: A dam on a river
parties: {north: North, south: South}
options: {north: {dam: builds a dam, well: digs a well}, south: {pay: pays}}
preferences:
  north:
    - {id: want, that: north.dam, tag: order}
    - {id: fear, that: not north.dam, tag: order}
    - {id: dry, that: not north.well}
  south:
    - {id: thrift, that: not south.pay}
outcomes: {built: north.dam, paid: south.pay, lost: {missing: a flood}}
moments: {today: {on: []}}
scenarios: {free: [], ban: [{close: north.dam}]}
bridges: {B: {changes: [{fix: north.dam, to: no}], default: off}}
conclusions:
  K: {says: It is built, asks: every resting state satisfies built}
  M: {says: Who knows, not_yet: a seer}
"""
LAW = "alternatives: {law: [free, ban]}\n"
FEARFUL = Profile(moved=Frozen({"north.fear": 1}))
PLAIN = Setting(choices=Choices(), profile=LISTED, picked=Frozen())
BUILDS = {
    ("outcome", "built", "sure"),
    ("outcome", "paid", "not attainable"),
    ("moves", "north", "yes"),
    ("moves", "south", "no"),
    ("conclusion", "K", "holds"),
}
RESTS = {
    ("outcome", "built", "not attainable"),
    ("outcome", "paid", "not attainable"),
    ("moves", "north", "no"),
    ("moves", "south", "no"),
    ("conclusion", "K", "fails"),
}


def variants(text=CASE):
    return Variants(read_text(text))


def found(text=CASE, ground=Ground(), **drawn):  # noqa: B008
    return set(rows_of(ground, variants(text), replace(PLAIN, **drawn)))


def asked(text=CASE, ground=Ground(), **drawn):  # noqa: B008
    """What becomes of K alone."""
    these = variants(text)
    conclusion, drawn = these.case.conclusions[0], replace(PLAIN, **drawn)
    inquiry = inquiry_of(ground, these, conclusion, drawn)
    return conclusion_row(inquiry, conclusion, drawn.profile)[2]


def test_as_listed_the_dam_is_built_and_with_fear_first_it_is_not():
    assert found() == BUILDS
    assert found(profile=FEARFUL) == RESTS


# With one wish, for a dam or a well and not both, moves rest at either.
def test_an_outcome_of_some_resting_states_is_attainable():
    text = CASE.replace("that: north.dam, tag", "that: north.dam xor north.well, tag")
    text = text.replace("    - {id: fear, that: not north.dam, tag: order}\n", "")
    text = text.replace("    - {id: dry, that: not north.well}\n", "")
    assert ("outcome", "built", "attainable") in found(text)


def test_without_a_moment_nobody_moves_and_no_row_says_so():
    text = CASE.replace("moments: {today: {on: []}}\n", "")
    assert "moves" not in {row[0] for row in found(text)}


def test_the_conclusions_are_left_out_where_they_are_not_asked():
    assert found(ground=Ground(conclusions=False)) == BUILDS - {("conclusion", "K", "holds")}


def test_a_setting_that_does_not_settle_gives_one_row():
    text = CASE.replace("on: []", "on: [north.dam]") + "always: [north.dam]\n"
    assert found(text) == BUILDS - {("moves", "north", "yes")} | {("moves", "north", "no")}
    banned = Choices(scenarios=("ban",))
    assert found(text, choices=banned) == {("trouble", "", "does not settle")}
    with pytest.raises(NotApplicable):
        situation_rows(Ground(), variants(text), replace(PLAIN, choices=banned))


def test_a_member_that_is_drawn_settles_the_situation_and_the_conclusion():
    banned = Choices(alternatives=Frozen({"law": "ban"}))
    assert found(CASE + LAW, choices=banned, picked=Frozen({"law": "ban"})) == RESTS
    free = Choices(alternatives=Frozen({"law": "free"}))
    assert found(CASE + LAW, choices=free, picked=Frozen({"law": "free"})) == BUILDS


def test_a_member_that_the_study_asks_for_goes_before_one_that_is_drawn():
    picked = Frozen({"law": "free"})
    assert asked(CASE + LAW, picked=picked) == "holds"
    fixed = Ground(choices=Choices(alternatives=Frozen({"law": "ban"})))
    assert asked(CASE + LAW, fixed, picked=picked) == "fails"


def test_a_conclusion_takes_a_scenario_of_the_study_only_as_a_member():
    fixed = Ground(choices=Choices(scenarios=("ban",)))
    assert asked(CASE, fixed, choices=fixed.choices) == "holds"
    assert asked(CASE + LAW, fixed, choices=fixed.choices) == "fails"


def test_a_conclusion_keeps_the_member_that_it_supposes_itself():
    text = CASE.replace("says: It is built, asks", "says: It is built, given: [ban], asks") + LAW
    assert asked(text, picked=Frozen({"law": "free"})) == "fails"
    free = text.replace("given: [ban]", "given: [free]")
    assert asked(free, picked=Frozen({"law": "ban"})) == "holds"


def test_a_draw_leaves_alone_what_the_moment_of_a_conclusion_settles():
    banned = Frozen({"law": "ban"})
    assert asked(CASE + LAW, picked=banned) == "fails"
    assert asked(CASE.replace("on: []", "on: [], with: [free]") + LAW, picked=banned) == "holds"


def test_a_conclusion_takes_the_fixes_of_the_study_and_the_bridges_of_the_draw():
    closed = Ground(choices=Choices(fixes=Frozen({"north.dam": False})))
    assert asked(ground=closed) == "fails"
    assert asked(choices=Choices(bridges=Frozen({"B": True}))) == "fails"
    assert asked(choices=Choices(bridges=Frozen({"B": False}))) == "holds"


def test_a_conclusion_whose_moment_is_ruled_out_cannot_be_asked():
    text = CASE.replace("on: []", "on: [north.dam]") + "always: [north.dam]\n"
    closed = Ground(choices=Choices(fixes=Frozen({"north.dam": False})))
    assert asked(text) == "holds"
    assert asked(text, closed) == "not applicable"


def test_a_question_that_is_not_there_is_not_put():
    these = variants()
    with pytest.raises(NotApplicable):
        inquiry_of(Ground(), these, these.case.conclusions[1], PLAIN)


def test_each_draw_finds_what_its_own_order_says():
    case = read_text(CASE)
    work, these = Work(case=case, ground=Ground(), seed=3), Variants(case)
    for number in range(20):
        drawn = setting(case, these.keys, work.ground, work.seed, number)
        order = these.orders(these.settled(drawn.choices), drawn.profile)["north"]
        builds = order.index("north.want") < order.index("north.fear")
        assert set(draw_rows(work, number)) == (BUILDS if builds else RESTS)
