from fractions import Fraction

from hypothesis import given, settings

from detente.voting import Paradox, deegan_packel
from voting import literal_power as literal
from voting.literal_power import charter, rules, weighted


def shares(rule):
    return list(deegan_packel(rule).share.values())


def test_council_of_today_and_to_1965() -> None:
    assert shares(charter(15, 9)) == [Fraction(1, 9)] * 5 + [Fraction(2, 45)] * 10
    assert shares(charter(11, 7)) == [Fraction(1, 7)] * 5 + [Fraction(1, 21)] * 6


def test_small_bodies() -> None:
    assert shares(weighted(51, 50, 49, 1)) == [Fraction(1, 2), Fraction(1, 4), Fraction(1, 4)]
    assert shares(weighted(6, 4, 3, 2, 1)) == [
        Fraction(1, 3),
        Fraction(5, 18),
        Fraction(5, 18),
        Fraction(1, 9),
    ]


def test_community_of_1958_and_nassau_of_1964() -> None:
    assert shares(weighted(12, 4, 4, 4, 2, 2, 1)) == [Fraction(5, 24)] * 3 + [
        Fraction(3, 16)
    ] * 2 + [0]
    assert shares(weighted(58, 31, 31, 28, 21, 2, 2)) == [Fraction(1, 3)] * 3 + [0] * 3


def test_a_seat_of_20_votes_can_have_less_than_one_of_15() -> None:
    """The printed example: 18, 9, 11, 11 and 11 of 60 (Holler and Illing 2006, 6.3.3)."""
    found = deegan_packel(weighted(51, 35, 20, 15, 15, 15))
    assert list(found.share.values()) == [Fraction(n, 60) for n in (18, 9, 11, 11, 11)]
    assert found.not_monotone == (Paradox.WEIGHT, Paradox.GIFT)
    assert found.reversals == (("b", "c"),)


@settings(max_examples=100, deadline=None)
@given(rules())
def test_minimal_winning_sets_are_shared_equally(rule) -> None:
    assert deegan_packel(rule).share == literal.deegan_packel(rule)
