"""Pairs of claims to look at, and why."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from detente.case import Party
from detente.case.catalog import load
from detente.claims import Claim, Judgment, Ledger, Modality, Relation
from detente.evidence.agreement import agreements, not_yet_judged
from detente.record import Frozen

HILLS = Party(id="hill", name="Hill Land", aliases=("Upton",))
BOTH = ("hill", "delta")


def claim(id_, says, time="2017", parties=BOTH, **more):
    return Claim(
        id=id_, source=id_.split("-")[0], paragraphs="1", kind="conclusion", says=says,
        modality=more.pop("modality", Modality.AUTHOR), parties=parties, time=time, **more,
    )  # fmt: skip


def ledger(*claims):
    return Ledger(claims=Frozen({each.id: each for each in claims}))


def only(*claims):
    (pair,) = agreements(ledger(*claims), [HILLS])
    return pair


def test_claims_in_nearly_the_same_words_repeat_each_other() -> None:
    pair = only(claim("A-1", "Upton wants lower ferry tolls at once."),
                claim("B-1", "Hill Land wants lower tolls on the ferry."))  # fmt: skip
    assert (pair.claim, pair.other, pair.relation) == ("A-1", "B-1", Relation.REPEATS)
    assert pair.because == ("both speak of wants, lower, ferry, tolls",)


def test_claims_with_some_words_in_common_support_each_other() -> None:
    pair = only(claim("A-1", "The ferry tolls feed the whole town."),
                claim("B-1", "Without a bridge every trader pays the ferry."))  # fmt: skip
    assert pair.relation is Relation.SUPPORTS


def test_a_negation_at_one_time_contradicts() -> None:
    pair = only(claim("A-1", "Upton will sign the ferry treaty."),
                claim("B-1", "Upton will not sign the ferry treaty."))  # fmt: skip
    assert pair.relation is Relation.CONTRADICTS
    assert pair.because[:2] == (
        "both speak of sign, ferry, treaty",
        '"ferry" is negated in the second only',
    )


def test_a_difference_between_two_dates_is_no_contradiction() -> None:
    pair = only(claim("A-1", "Upton will sign the ferry treaty.", "2017"),
                claim("B-1", "Upton will not sign the ferry treaty.", "2019"))  # fmt: skip
    assert pair.relation is Relation.CHANGED
    assert pair.because[-1] == "each is of its own time: 2017, 2019"


def test_another_weight_differs_whatever_the_time() -> None:
    for time in ("2017", "2019"):
        pair = only(claim("A-1", "The ferry is a great worry."),
                    claim("B-1", "The ferry is a minor worry.", time))  # fmt: skip
        assert pair.relation is Relation.DIFFERS
        assert '"great" stands against "minor"' in pair.because


def test_figures_of_one_thing_are_compared_within_their_rounding() -> None:
    one = claim("A-1", "Toll: USD 34 million.")
    same = only(one, claim("B-1", "Toll: USD 34.2 million."))
    assert same.relation is Relation.REPEATS
    assert "both give a figure that can be the same: USD 34 million, USD 34.2 million" in (
        same.because
    )
    other = only(one, claim("B-1", "Toll: USD 77.9 million."))
    assert other.relation is Relation.CONTRADICTS
    assert "USD 34 million stands against USD 77.9 million" in other.because
    assert only(one, claim("B-1", "Toll: USD 77.9 million.", "2018")).relation is Relation.CHANGED


def test_how_the_claims_are_made_is_said() -> None:
    pair = only(claim("A-1", "The ferry sinks.", modality=Modality.ATTRIBUTED, holder="hill"),
                claim("B-1", "The ferry sinks.", modality=Modality.FACT))  # fmt: skip
    assert pair.because[-1] == "the first is made as a view of hill, the second as a fact"


def test_claims_need_a_party_in_common() -> None:
    assert agreements(ledger(claim("A-1", "The ferry sinks.", parties=("hill",)),
                             claim("B-1", "The ferry sinks.", parties=("delta",)),
                             claim("C-1", "The ferry sinks.", parties=()))) == ()  # fmt: skip


def test_pairs_inside_one_source_are_found_too() -> None:
    pair = only(claim("A-1", "The ferry sinks."), claim("A-2", "The ferry sank; it sinks."))
    assert (pair.claim, pair.other) == ("A-1", "A-2")


def test_no_more_pairs_than_asked_for_and_the_strongest_first() -> None:
    case = load("korea")
    pairs = agreements(case.ledger, case.parties, most=30)
    assert len(pairs) == 30
    assert pairs == agreements(case.ledger, case.parties, most=60)[:30]
    assert all(one.strength >= two.strength for one, two in pairwise(pairs))


def test_pairs_are_of_the_ledger_and_share_a_party() -> None:
    case = load("korea")
    claims = case.ledger.claims
    for pair in agreements(case.ledger, case.parties):
        assert pair.claim < pair.other
        assert set(claims[pair.claim].parties) & set(claims[pair.other].parties)
        assert pair.because
        assert 0 < pair.strength <= 1


def test_trade_of_two_years_is_found_as_changed() -> None:
    case = load("korea")
    (pair,) = [p for p in agreements(case.ledger, case.parties) if p.claim == "S1-115"]
    assert (pair.other, pair.relation) == ("S1-116", Relation.CHANGED)


def test_judged_pairs_can_be_left_out() -> None:
    both = ledger(claim("A-1", "The ferry sinks."), claim("B-1", "The ferry sinks."))
    pairs = agreements(both)
    judged = Judgment(claim="B-1", other="A-1", relation=Relation.UNRELATED)
    assert not_yet_judged(pairs, both) == pairs
    assert not_yet_judged(pairs, Ledger(claims=both.claims, judgments=(judged,))) == ()


WORDS = ["ferry", "toll", "not", "great", "small", "rise", "fall", "Upton", "USD 5 million", "mill"]
made = st.lists(
    st.tuples(
        st.lists(st.sampled_from(WORDS), max_size=6).map(" ".join),
        st.sampled_from(["2017", "2019", ""]),
        st.sampled_from([("hill",), ("delta",), BOTH]),
    ),
    max_size=8,
)


@given(made, st.randoms(use_true_random=False))
def test_the_order_of_claims_does_not_matter(rows, shuffling) -> None:
    claims = [claim(f"A-{k}", says, time, who) for k, (says, time, who) in enumerate(rows)]
    shuffled = shuffling.sample(claims, len(claims))
    assert agreements(ledger(*claims), [HILLS]) == agreements(ledger(*shuffled), [HILLS])
    named = {id_ for p in agreements(ledger(*claims)) for id_ in (p.claim, p.other)}
    assert named <= {each.id for each in claims}


@pytest.mark.parametrize("claims", [(), (claim("A-1", "The ferry sinks."),)])
def test_fewer_than_two_claims_make_no_pair(claims) -> None:
    assert agreements(ledger(*claims)) == ()
