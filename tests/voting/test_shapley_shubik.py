from fractions import Fraction

from hypothesis import given, settings

from detente.voting import Count, Rule, shapley_shubik
from voting import literal_power as literal
from voting.literal_power import charter, rules, weighted


def shares(rule):
    return list(shapley_shubik(rule).share.values())


def test_council_of_today() -> None:
    assert shares(charter(15, 9)) == [Fraction(421, 2145)] * 5 + [Fraction(4, 2145)] * 10
    assert shares(weighted(39, *[7] * 5, *[1] * 10)) == shares(charter(15, 9))


def test_council_to_1965() -> None:
    assert shares(charter(11, 7)) == [Fraction(76, 385)] * 5 + [Fraction(1, 462)] * 6


def test_small_bodies() -> None:
    assert shares(weighted(51, 50, 49, 1)) == [Fraction(2, 3), Fraction(1, 6), Fraction(1, 6)]
    assert shares(weighted(6, 4, 3, 2, 1)) == [
        Fraction(5, 12),
        Fraction(1, 4),
        Fraction(1, 4),
        Fraction(1, 12),
    ]


def test_community_of_1958_and_nassau_of_1964() -> None:
    assert shares(weighted(12, 4, 4, 4, 2, 2, 1)) == [Fraction(7, 30)] * 3 + [
        Fraction(3, 20)
    ] * 2 + [0]
    assert shares(weighted(58, 31, 31, 28, 21, 2, 2)) == [Fraction(1, 3)] * 3 + [0] * 3


def test_a_large_body_stays_exact() -> None:
    """One seat of 35 votes, 70 of one: it decides if called 18th to 53rd, in 36 of 71 places."""
    seats = tuple(f"s{number}" for number in range(71))
    rule = Rule(seats=seats, counts=(Count(weights=(35, *[1] * 70), quota=53),))
    assert shapley_shubik(rule).share["s0"] == Fraction(35, 71)


@settings(max_examples=60, deadline=None)
@given(rules(most=5))
def test_each_seat_has_the_share_of_orders_in_which_it_decides(rule) -> None:
    assert shapley_shubik(rule).share == literal.shapley_shubik(rule)
