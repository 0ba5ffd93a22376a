"""What a referee would ask about a ledger."""

import pytest

from detente.claims import Source
from detente.evidence.checks import Check, checks
from detente.evidence.dossier import evidence_of
from evidence.river import anchors, case, claim, ledger

A, B = claim("A-1", says="It is so."), claim("B-1", says="It is not so.")
DATED = Source(id="A", date="2019-04-24")
OUTSIDE = Source(id="A", date="2017-06 [ext]")


def remarks(check, *claims, more="", **held):
    """What is said of one kind: the claims, what it is about, and the words."""
    read = case(more, ledger(*(claims or (A, B)), **held))
    found = [each for each in checks(evidence_of(read)) if each.check is check]
    return [(each.claims, each.about, each.says) for each in found]


def test_a_belief_that_alone_carries_something_of_the_world_is_told():
    view = claim("B-1", "attributed", holder="north")
    assert remarks(Check.BELIEF, A, view) == [
        (
            ("B-1",),
            "south.strike",
            "the option south.strike rests on views of North, and nothing else",
        )
    ]


def test_of_a_statement_and_its_place_the_statement_is_told_once():
    view = claim("A-2", "attributed", holder="south")
    more = (
        "preferences: {north: [{id: calm, that: not south.strike, because: [A-2],"
        " before: {rest: [A-2]}}, north.dam]}\n"
    )
    assert [about for _, about, _ in remarks(Check.BELIEF, A, B, view, more=more)] == ["north.calm"]


def test_what_figures_imply_is_told_with_its_claim():
    """By hand: 20 / 0.1 = 200; 20 / 0.105 = 190.5 and 20 / 0.095 = 210.5."""
    trade = claim("A-2", says="Trade: USD 20 million, 10 % of the South's trade.", kind="quantity")
    ((claims, about, says),) = remarks(Check.IMPLIED, A, B, trade)
    assert (claims, about) == (("A-2",), "")
    assert "200 million" in says


def test_figures_that_cannot_both_be_right_are_told_with_both_claims():
    both = [
        claim(f"{s}-2", says=f"The dam is {n} meters high.", time="2019", kind="quantity",
              parties=("north",))
        for s, n in (("A", 20), ("B", 90))
    ]  # fmt: skip
    assert [claims for claims, _, _ in remarks(Check.CLASH, A, B, *both)] == [("A-2", "B-2")]


@pytest.mark.parametrize(
    ("source", "why"),
    [
        (Source(id="A"), "A has no date"),
        (OUTSIDE, "A gives no date itself: 2017-06 [ext] is outside knowledge"),
    ],
)
def test_words_that_hang_on_a_date_that_the_source_does_not_give_are_told(source, why):
    this = claim("A-2", says="The dam was begun last year.")
    assert remarks(Check.UNDATED, A, B, this, sources=(source,)) == [
        (("A-2",), "", f"“last year”, but {why}")
    ]


def test_with_the_date_of_the_source_the_words_are_clear():
    this = claim("A-2", says="The dam was begun last year.")
    assert remarks(Check.UNDATED, A, B, this, sources=(DATED,)) == []


@pytest.mark.parametrize(
    ("time", "says", "told"),
    [
        ("", "The dam broke.", "an event without a year (time: none)"),
        ("undated", "The dam broke.", "an event without a year (time: undated)"),
        ("2017", "The dam broke.", ""),
        ("", "The dam broke in 2017.", ""),
    ],
)
def test_an_event_has_a_year(time, says, told):
    broke = claim("A-2", says=says, time=time, kind="event/date")
    found = [words for _, _, words in remarks(Check.UNDATED, A, B, broke, sources=(DATED,))]
    assert found == ([told] if told else [])


def test_claims_without_a_passage_are_told_in_one_remark():
    assert remarks(Check.UNANCHORED) == [(("A-1", "B-1"), "", "2 claims")]
    assert remarks(Check.UNANCHORED, passages=anchors(A_1="North")) == [(("B-1",), "", "one claim")]
    assert remarks(Check.UNANCHORED, passages=anchors(A_1="North", B_1="South")) == []


def test_claims_that_nothing_rests_on_are_told_in_one_remark():
    assert remarks(Check.UNUSED) == []
    assert remarks(Check.UNUSED, A, B, claim("B-2")) == [(("B-2",), "", "one claim")]


def test_remarks_stand_in_the_order_of_what_they_are_about():
    view = claim("B-1", "attributed", holder="north", says="It broke last year.")
    read = case("", ledger(A, view, claim("B-2", says="Again.")))
    order = [each.check for each in checks(evidence_of(read))]
    assert order == sorted(order, key=list(Check).index)
    assert set(order) == {Check.BELIEF, Check.UNDATED, Check.UNANCHORED, Check.UNUSED}
