"""Figures that cannot all be right."""

import pytest

from detente.case import Party
from detente.claims import Claim, Modality
from detente.evidence.clashes import Clashing, clashes, figures, is_same_thing, meets
from detente.evidence.quantities import quantities
from detente.evidence.terms import names_of

NAMES = names_of([Party(id="delta", name="Delta", aliases=("Port Ade",))])


def claim(id_, says, *parties, time="2017"):
    return Claim(
        id=id_, source=id_[0], paragraphs="1", kind="quantity", says=says,
        modality=Modality.FACT, parties=parties or ("hill", "delta"), time=time,
    )  # fmt: skip


PART = claim("A-1", "Trade: USD 78 million, 1.5 % of Delta's trade.")  # of 5,000 to 5,414 million


def found(*claims):
    return [(clash.sort, clash.claims) for clash in clashes(claims, NAMES)]


def test_two_figures_of_one_thing_at_one_time_clash() -> None:
    other = claim("B-1", "Trade: USD 95 million.")
    assert found(PART, other) == [(Clashing.AMOUNTS, ("A-1", "B-1"))]
    (clash,) = clashes([PART, other])
    assert clash.says == (
        "A-1 gives USD 78 million and B-1 USD 95 million for what seems the same thing (2017); "
        "expected figures that can be the same when rounding is allowed for, found USD 77.5 to "
        "78.5 million against USD 94.5 to 95.5 million"
    )


@pytest.mark.parametrize(
    "other",
    [
        claim("B-1", "Trade: USD 78.4 million."),  # may have been rounded to 78
        claim("B-1", "Trade: USD 95 million.", time="2018"),
        claim("B-1", "Trade: USD 95 million.", "hill", "coast"),
        claim("B-1", "Trade: EUR 95 million."),
        claim("B-1", "Tolls: USD 95 million."),
        claim("B-1", "Trade: about USD 80 million."),
    ],
)
def test_figures_that_can_both_be_right_do_not_clash(other) -> None:
    assert found(PART, other) == []


def test_figures_without_a_label_compare_by_the_words_of_their_claims() -> None:
    one = claim("A-1", "The weir lies 200 km from the border town.")
    two = claim("B-1", "From the border to the weir it is 90 km.")
    assert found(one, two) == [(Clashing.AMOUNTS, ("A-1", "B-1"))]
    assert found(one, claim("B-1", "The army marched 90 km.")) == []


def test_a_whole_that_is_stated_and_implied_elsewhere_clashes() -> None:
    """By hand: 77.5 / 0.0155 = 5,000 and 78.5 / 0.0145 = 5,413.8 million."""
    stated = claim("B-1", "Port Ade's trade: USD 3.1 billion.", "delta")
    assert found(PART, stated) == [(Clashing.WHOLE, ("A-1", "B-1"))]
    (clash,) = clashes([PART, stated], NAMES)
    assert clash.says.endswith("expected USD 5 to 5.41 billion, found USD 3.05 to 3.15 billion")
    assert found(PART, claim("B-1", "Port Ade's trade: USD 5.4 billion.", "delta")) == []


def test_a_part_is_no_greater_than_its_whole() -> None:
    stated = claim("B-1", "Port Ade's trade: USD 50 million.", "delta")
    assert found(PART, stated) == [(Clashing.PART, ("A-1", "B-1"))]


def test_shares_of_one_whole_do_not_exceed_it() -> None:
    """By hand, each at its least: 92.5 and 8.5 come to 101."""
    shares = [
        claim("A-2", "The hills have 93 percent of Delta's trade.", "hill"),
        claim("B-2", "The coast has 9 percent of Port Ade's trade.", "coast"),
    ]
    assert found(*shares) == [(Clashing.SHARES, ("A-2", "B-2"))]
    (clash,) = clashes(shares, NAMES)
    assert clash.says.endswith("no more than 100 percent in all, found at least 101 percent")


def test_shares_at_two_times_or_of_one_part_do_not_add_up() -> None:
    hills = claim("A-2", "The hills have 93 percent of Delta's trade.", "hill")
    coast = claim("B-2", "The coast has 9 percent of Delta's trade.", "coast", time="2018")
    again = claim("B-3", "The hills have 92.5 percent of Delta's trade.", "hill")
    assert found(hills, coast, again) == []


def test_the_order_of_claims_does_not_matter() -> None:
    claims = [PART, claim("B-1", "Trade: USD 95 million."),
              claim("B-2", "Port Ade's trade: USD 50 million.", "delta")]  # fmt: skip
    assert clashes(claims, NAMES) == clashes(claims[::-1], NAMES)
    assert len(clashes(claims, NAMES)) == 2


def test_amounts_meet_where_their_bounds_touch() -> None:
    one, two, three = quantities("Here 77.9 km, there 78.0 km, and there 78.1 km.")
    assert meets(one, two)
    assert not meets(one, three)


def test_a_figure_knows_the_words_of_its_thing() -> None:
    (figure,) = figures(claim("A-1", "Port Ade's trade: USD 5 million."), NAMES)
    assert figure.label == figure.words == {"@delta", "trad"}
    assert is_same_thing(figure, figure)


def test_figures_of_other_parties_are_of_another_thing() -> None:
    (one,) = figures(claim("A-1", "Trade: USD 5 million.", "hill"))
    (other,) = figures(claim("B-1", "Trade: USD 5 million.", "coast"))
    assert is_same_thing(one, one)
    assert not is_same_thing(one, other)
