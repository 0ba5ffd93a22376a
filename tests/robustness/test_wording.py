"""What a study found, told in the words of a small case."""

import pytest

from detente.audit.records import Share
from detente.case.reader import read_text
from detente.robustness.stressed import Finding, Influence, Stress
from detente.robustness.wording import (
    finding_sentence,
    reason_sentence,
    study_sentence,
    told_together,
)
from detente.settle import settle

CASE = """\
detente: 1
title: A dam on a river
parties: {north: North}
options: {north: {dam: builds a dam}}
preferences:
  north:
    - {id: want, that: north.dam, tag: order}
    - {id: fear, that: not north.dam, tag: order}
outcomes: {built: {that: north.dam, means: the dam stands}}
moments: {today: {on: []}}
scenarios: {free: [], ban: [{close: north.dam}]}
alternatives: {law: [free, ban]}
conclusions:
  K: {says: It is built., asks: every resting state satisfies built}
"""
ALL = Share(held=20, drawn=20)
MOST = Share(held=15, drawn=20)
SOME = Share(held=5, drawn=20)
NONE = Share(held=0, drawn=20)


@pytest.fixture(scope="module")
def settled():
    return settle(read_text(CASE))


def finding(kind="moves", subject="north", value="yes", share=SOME, **given):
    return Finding(kind=kind, subject=subject, value=value, share=share, **given)


@pytest.mark.parametrize(
    ("of", "said"),
    [
        (("outcome", "built", "sure"), "“The dam stands” is sure: 5 of 20 draws"),
        (("moves", "north", "no"), "North would not move from the moment: 5 of 20 draws"),
        (("conclusion", "K", "fails"), "K (“It is built”) does not hold: 5 of 20 draws"),
        (("conclusion", "K", "not applicable"), "K (“It is built”) cannot be asked: 5 of"),
    ],
)
def test_a_finding_is_told_with_its_count(settled, of, said):
    assert finding_sentence(settled, finding(*of)).startswith(said)


def test_two_answers_to_one_thing_are_one_row_and_three_are_three():
    would, would_not = finding(share=MOST), finding(value="no")
    three = [finding("conclusion", "K", value) for value in ("holds", "fails", "not applicable")]
    assert list(told_together([would, would_not, *three])) == [
        (would, would_not),
        *((each,) for each in three),
    ]


@pytest.mark.parametrize(
    ("kind", "subject", "usual", "other", "beside"),
    [
        ("outcome", "built", "sure", "not attainable", "not attainable"),
        ("moves", "north", "yes", "no", "would not move"),
        ("conclusion", "K", "fails", "holds", "holds"),
    ],
)
def test_the_rarer_of_two_answers_stands_beside_the_other(
    settled, kind, subject, usual, other, beside
):
    row = (finding(kind, subject, usual, MOST), finding(kind, subject, other))
    said = finding_sentence(settled, *row)
    assert "15 of 20 draws (53% to 89% of all, with 95 % confidence)" in said
    assert said.endswith(f"; {beside}: 5 of 20 draws.")


def test_what_all_draws_have_is_told_with_what_could_undo_it(settled):
    lines = finding(share=ALL, decided_by=("north.want",))
    assert "opened alone, North’s wish “North builds a dam” could undo it." in reason_sentence(
        settled, lines
    )
    why = finding(share=ALL, always="no single line of any list could undo it")
    assert reason_sentence(settled, why) == "No single line of any list could undo it."


def test_a_condition_under_which_it_is_rarer_is_turned_round(settled):
    pair = Influence(kind="pair", names=("north.want", "north.fear"), present=NONE, absent=ALL)
    said = reason_sentence(settled, finding(influences=(pair,)))
    assert "while North’s wish “North does not build a dam” stands above" in said
    assert "(20 of 20 draws, against 0 of 20)" in said
    law = Influence(kind="alternative", names=("law", "ban"), present=NONE, absent=SOME)
    assert "without “ban”" in reason_sentence(settled, finding(influences=(law,)))


def test_where_nothing_clearly_moves_it_that_is_said(settled):
    assert "by more than chance" in reason_sentence(settled, finding())


def test_a_shard_does_not_say_what_decides_what_all_its_draws_have(settled):
    assert reason_sentence(settled, finding(share=ALL)) == ""


def test_a_study_says_its_shard_and_what_did_not_settle():
    one = Stress(
        case="river",
        fingerprint="",
        seed=0,
        draws=10,
        vary=("orders",),
        findings=(),
        differing=1,
        troubled=2,
        shard="1/3",
    )
    assert study_sentence(one) == (
        "10 draws (shard 1/3 of the study) of the orders left open; 2 of them do not settle and "
        "are not counted. What decides a finding that all draws have is told when the shards are "
        "put together."
    )
