"""Wholes that follow from a part and its share, and how they changed."""

import pytest

from detente.case import Party
from detente.claims import Claim, Modality
from detente.evidence.terms import names_of
from detente.evidence.wholes import about_when, implied, shifts


def claim(id_, says, time="", parties=("russia", "dprk")):
    return Claim(
        id=id_, source="A", paragraphs="1", kind="quantity", says=says, modality=Modality.FACT,
        parties=parties, time=time,
    )  # fmt: skip


IN_2017 = claim("A-1", "Trade: USD 77.9 million, 1.5 % of the North's trade.", "2017")
IN_2018 = claim("A-2", "Trade: USD 34 million (1.2 percent of all trade of Pyongyang).", "2018")
NAMES = names_of([Party(id="dprk", name="North Korea", aliases=("the North", "Pyongyang"))])


def test_an_amount_and_its_share_imply_the_whole() -> None:
    """By hand: 77.9 / 0.015, / 0.0155, / 0.0145; and 34 / 0.012, / 0.0125, / 0.0115, millions."""
    first, second = implied([IN_2018, IN_2017], NAMES)
    assert (first.claim, second.claim) == ("A-1", "A-2")
    assert first.amount == pytest.approx(5_193.3e6, rel=1e-4)
    assert (first.low, first.high) == (
        pytest.approx(5_025.8e6, 1e-4),
        pytest.approx(5_372.4e6, 1e-4),
    )
    assert second.amount == pytest.approx(2_833.3e6, rel=1e-4)
    assert (second.low, second.high) == (pytest.approx(2_720e6), pytest.approx(2_956.5e6, 1e-4))


def test_the_rounding_of_the_part_widens_the_outer_bounds() -> None:
    """By hand: 33.5 / 0.0125 = 2,680 and 34.5 / 0.0115 = 3,000."""
    (whole,) = implied([IN_2018])
    assert (whole.least, whole.most) == (pytest.approx(2_680e6), pytest.approx(3_000e6))


def test_the_whole_is_said_in_words() -> None:
    (whole,) = implied([IN_2017])
    assert whole.text() == (
        "USD 77.9 million at 1.5 % of the North's trade put the North's trade at about "
        "USD 5.19 billion (USD 5.03 to 5.37 billion), 2017"
    )


def test_part_and_whole_fell_and_the_share_by_a_fifth() -> None:
    """By hand: 34/77.9 = 0.436, 2833.3/5193.3 = 0.546, 1.2/1.5 = 0.8; the whole by its bounds
    2720/5372.4 = 0.506 and 2956.5/5025.8 = 0.588."""
    (shift,) = shifts(implied([IN_2018, IN_2017], NAMES))
    assert shift.part == pytest.approx(-56.4, abs=0.05)
    assert shift.whole == pytest.approx(-45.4, abs=0.05)
    assert shift.share == pytest.approx(-20)
    assert (shift.low, shift.high) == (
        pytest.approx(-49.4, abs=0.05),
        pytest.approx(-41.2, abs=0.05),
    )
    assert shift.text() == (
        "between 2017 and 2018 the part fell by 56 percent, the whole (the North's trade) fell by "
        "45 percent (-49 to -41 percent), and its share fell by 20 percent"
    )


def test_without_their_names_two_wholes_are_two_things() -> None:
    assert shifts(implied([IN_2017, IN_2018])) == ()


def test_two_wholes_of_one_year_are_no_change() -> None:
    assert shifts(implied([IN_2017, claim("A-3", IN_2017.says, "2017")])) == ()


@pytest.mark.parametrize(
    "says",
    [
        "Trade: USD 34 million, down 1.2 %.",
        "Trade: USD 34 million; coal is 1.2 % of the North's trade.",
        "Trade: USD 34 million.",
        "Trade is 1.2 % of the North's trade.",
        "Trade: USD 34 million, 0 % of the North's trade.",
    ],
)
def test_no_whole_follows_without_a_share_of_it_right_beside(says) -> None:
    assert implied([claim("A-1", says)]) == ()


def test_a_share_may_come_before_its_amount() -> None:
    (whole,) = implied([claim("A-1", "1.2 % of the North's trade (USD 34 million) is Russian.")])
    assert whole.amount == pytest.approx(2_833.3e6, rel=1e-4)


def test_more_than_half_is_at_most_all() -> None:
    (whole,) = implied([claim("A-1", "Toll: USD 3 million, more than 50 % of the toll.")])
    assert (whole.low, whole.high) == (pytest.approx(3e6), pytest.approx(6e6))


def test_a_claim_without_a_time_is_of_the_years_in_its_words() -> None:
    assert about_when(claim("A-1", "Trade in 2017 fell.")).text() == "2017"
    assert about_when(claim("A-1", "Trade in 2017 fell.", "2018")).text() == "2018"
    assert about_when(claim("A-1", "Trade fell.", "standing")).text() == "standing"
