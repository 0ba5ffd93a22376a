"""Studies of a case where one pair of statements decides whether a dam stands."""

import pytest

from detente.case.reader import read_text
from detente.errors import StudyError
from detente.record import Frozen, replace
from detente.robustness import stress
from detente.robustness.deciding import decided
from detente.robustness.plans import plan_of
from detente.robustness.settings import Effort, Ground
from detente.robustness.stress import folded
from detente.settle import Choices
from detente.study import merge
from detente.study.store import given, opened

# North builds exactly where `want` stands above `fear`; what South wants is about paying alone, and
# it never pays.
CASE = """\
detente: 1
title: A dam on a river
parties: {north: North, south: South}
options: {north: {dam: builds a dam, fish: fishes}, south: {pay: pays}}
preferences:
  north:
    - {id: want, that: north.dam, tag: order}
    - {id: fear, that: not north.dam, tag: order}
    - {id: food, that: north.fish, tag: order}
  south:
    - {id: thrift, that: not south.pay}
outcomes: {built: north.dam, paid: south.pay, lost: {missing: a flood}}
moments: {today: {on: []}}
scenarios: {free: [], ban: [{close: north.dam}]}
conclusions:
  K: {says: It is built, asks: every resting state satisfies built}
  L: {says: Nobody pays, asks: no resting state satisfies paid}
  M: {says: Who knows, not_yet: a seer}
"""
LAW = "alternatives: {law: [free, ban]}\n"
PAIR = ("north.want", "north.fear")


def studied(*, text=CASE, draws=40, ground=Ground(), **effort):  # noqa: B008
    return stress(read_text(text), ground, Effort(draws=draws, **effort))


def by_row(found):
    return {(each.kind, each.subject, each.value): each for each in found.findings}


@pytest.fixture(scope="module")
def study():
    return studied()


def test_the_pair_that_decides_an_outcome_is_named_first(study):
    built = by_row(study)["outcome", "built", "sure"]
    first = built.influences[0]
    assert (first.kind, first.names) == ("pair", PAIR)
    assert (first.present.value, first.absent.value) == (1, 0)
    assert built.share.held == first.present.held
    assert by_row(study)["conclusion", "K", "holds"].influences[0].names == PAIR


def test_the_opposite_finding_is_moved_by_the_pair_turned_round(study):
    first = by_row(study)["outcome", "built", "not attainable"].influences[0]
    assert first.names == PAIR[::-1]


def test_answers_to_one_thing_share_out_the_draws(study):
    for kind, subject in {(each.kind, each.subject) for each in study.findings}:
        same = [f for f in study.findings if (f.kind, f.subject) == (kind, subject)]
        assert sum(each.share.held for each in same) == study.draws == 40


def test_what_holds_in_every_draw_names_what_decides_it(study):
    never = by_row(study)["outcome", "paid", "not attainable"]
    assert never.share.value == 1
    assert (never.decided_by, never.always) == (("south.thrift",), "")
    assert by_row(study)["conclusion", "L", "holds"].decided_by == ("south.thrift",)
    assert by_row(study)["moves", "south", "no"].decided_by == ("south.thrift",)


# North always fishes or builds, whatever a single line of its list says.
def test_what_no_single_line_could_undo_says_so(study):
    moving = by_row(study)["moves", "north", "yes"]
    assert moving.share.value == 1
    assert not moving.decided_by
    assert "no single line" in moving.always


def test_where_nothing_is_left_open_every_draw_is_the_same():
    found = studied(text=CASE.replace("tag: order", "tag: stated"), draws=5)
    assert found.differing == 0
    assert {each.share.value for each in found.findings} == {1}


def test_questions_and_outcomes_that_cannot_be_asked_are_left_out(study):
    assert {each.subject for each in study.findings}.isdisjoint({"M", "lost"})
    assert {each.kind for each in studied(draws=2, ground=Ground(conclusions=False)).findings} == {
        "outcome",
        "moves",
    }


# Half of the draws ban the dam, and then no order builds it.
def test_a_member_that_decides_is_named_beside_the_pair():
    found = by_row(studied(text=CASE + LAW, draws=80))["outcome", "built", "sure"]
    named = {(each.kind, each.names) for each in found.influences}
    assert {("pair", PAIR), ("alternative", ("law", "free"))} <= named


def test_a_draw_that_does_not_settle_is_counted_apart():
    text = (CASE + LAW).replace("outcomes:", "always: [north.dam]\noutcomes:")
    found = studied(text=text.replace("on: []", "on: [north.dam]"))
    assert 0 < found.troubled < 40
    sure = by_row(found)["outcome", "built", "sure"]
    assert (sure.share.held, sure.share.drawn) == (40 - found.troubled, 40 - found.troubled)


def test_it_finds_the_same_in_two_processes(study):
    assert studied(place="2") == study


def test_another_seed_draws_otherwise_and_seed_0_is_itself(study):
    assert studied(seed=0) == study
    assert studied(seed=1).seed == 1


def test_shards_put_together_are_the_whole_study(study, tmp_path):
    stores = []
    for shard in (1, 2, 3):
        stores.append(tmp_path / f"{shard}.db")
        part = studied(store=str(stores[-1]), shard=(shard, 3))
        assert part.shard == f"{shard}/3"
        assert 13 <= part.draws <= 14
        assert {(each.decided_by, each.always) for each in part.findings} == {((), "")}
    merge(stores, tmp_path / "whole.db")
    case, ground = read_text(CASE), Ground()
    plan = plan_of(case, ground, Effort(draws=40))
    with opened(str(tmp_path / "whole.db"), plan) as kept:
        counted = folded(case, ground, plan, dict(given(kept)))
    assert decided(case, ground, counted) == study


def test_a_study_goes_on_from_what_its_store_keeps(study, tmp_path):
    store = str(tmp_path / "kept.db")
    first, second = [], []
    stress(read_text(CASE), effort=Effort(draws=40, store=store), progress=first.append)
    again = stress(read_text(CASE), effort=Effort(draws=40, store=store), progress=second.append)
    assert again == study
    assert (first[0].done, second[0].done) == (0, 40)


def test_a_store_of_another_study_is_refused(tmp_path):
    store = str(tmp_path / "kept.db")
    studied(draws=3, store=store)
    banned = Ground(choices=Choices(scenarios=("ban",), fixes=Frozen()))
    with pytest.raises(StudyError):
        studied(draws=3, store=store, ground=banned)
    with pytest.raises(StudyError):
        studied(draws=3, store=store, ground=replace(Ground(), moves="joint"))
