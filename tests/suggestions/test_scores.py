"""Rates of candidates against anchored claims, worked by hand."""

import pytest

from detente.claims.claim import Claim, Modality
from detente.sources.source import Stretch
from detente.suggestions.candidate import Candidate
from detente.suggestions.scores import THRESHOLDS, Agreement, Anchor, Rate, agreement, score

HALF = THRESHOLDS.index(0.5)
# claims: A at 0-10, B at 20-40, C at 20-30 (inside B) and again at 90-100
ANCHORS = (
    Anchor(claim="A", start=0, end=10),
    Anchor(claim="B", start=20, end=40),
    Anchor(claim="C", start=20, end=30),
    Anchor(claim="C", start=90, end=100),
)


def spans(*pairs):
    return [Stretch(start=start, end=end) for start, end in pairs]


def rate(right, candidates, found, claims=3):
    return Rate(threshold=0.5, right=right, candidates=candidates, found=found, claims=claims)


def made(start, end, **fields):
    given = {"kind": "red line", "modality": Modality.AUTHOR, "score": 0.5, **fields}
    return Candidate(
        start=start, end=end, words="", stretches=(Stretch(start=start, end=end),), **given
    )


def claim(name, **fields):
    given = {"kind": "red line", "modality": Modality.AUTHOR, **fields}
    return Claim(id=name, source="S1", paragraphs="1", says="so", **given)


def test_the_claims_themselves_are_all_found_and_met() -> None:
    scores = score(spans((0, 10), (20, 40), (90, 100)), ANCHORS)
    assert scores.found[HALF] == scores.met[HALF] == rate(3, 3, 3)
    assert scores.found[HALF].f1 == 1.0


def test_one_candidate_finds_several_claims_but_meets_one() -> None:
    """20-40 covers B and all of C; it is B (20 of 20), while with C it shares 10 of 20."""
    scores = score(spans((20, 40)), ANCHORS)
    assert scores.found[HALF] == rate(1, 1, 2)
    assert scores.met[HALF] == rate(1, 1, 1)
    assert scores.found[HALF].precision == 1.0
    assert scores.found[HALF].recall == pytest.approx(2 / 3)
    assert scores.found[HALF].f1 == pytest.approx(0.8)


def test_a_candidate_of_which_less_than_a_third_is_claimed_finds_nothing() -> None:
    """0-28 has 10 + 8 claimed of 28; 0-20 has 10 of 20; 2-10 and on to 33 in the gap: 8 of 31."""
    assert score(spans((0, 28)), ANCHORS).found[HALF] == rate(1, 1, 2)
    lone = (Anchor(claim="A", start=0, end=10),)
    assert score(spans((0, 30)), lone).found[HALF] == rate(1, 1, 1, claims=1)
    assert score(spans((0, 31)), lone).found[HALF] == rate(0, 1, 0, claims=1)


def test_a_candidate_far_too_long_finds_but_does_not_meet() -> None:
    """A and what is twice as long and one character more share 10 of 21."""
    lone = (Anchor(claim="A", start=0, end=10),)
    scores = score(spans((0, 21)), lone)
    assert scores.found[HALF] == rate(1, 1, 1, claims=1)
    assert scores.met[HALF] == rate(0, 1, 0, claims=1)
    assert scores.met[THRESHOLDS.index(0.3)].found == 1


def test_two_halves_of_a_claim_both_find_it_but_one_meets_it() -> None:
    scores = score(spans((20, 30), (30, 40)), (Anchor(claim="B", start=20, end=40),))
    assert scores.found[HALF] == rate(2, 2, 1, claims=1)
    assert scores.met[HALF] == rate(1, 2, 1, claims=1)


def test_nothing_at_all_is_no_error() -> None:
    for scores in (score([], ANCHORS), score(spans((0, 5)), ()), score([], ())):
        assert all(each.f1 == 0.0 for each in (*scores.found, *scores.met))


def test_agreement_counts_what_the_closest_candidate_says() -> None:
    """A: all the same. B: other kind and modality, one party of two. C: a holder too many."""
    candidates = (
        made(0, 12, parties=("x",)),
        made(0, 60),
        made(
            20,
            40,
            kind="scenario",
            modality=Modality.ATTRIBUTED,
            parties=("x", "y"),
            holder="x",
        ),
    )
    claims = {
        "A": claim("A", parties=("x",)),
        "B": claim("B", parties=("y",), holder="x"),
        "C": claim("C", kind="scenario (far)", parties=("y", "x")),
    }
    assert agreement(candidates, ANCHORS, claims) == Agreement(
        claims=3, kind=2, modality=1, parties=2, overlap=2.5 / 3, held=1, holder=1, beside=1
    )


def test_a_claim_that_no_candidate_covers_by_half_is_left_out() -> None:
    claims = {"A": claim("A")}
    anchors = (Anchor(claim="A", start=0, end=10),)
    assert agreement((made(0, 4),), anchors, claims).claims == 0
