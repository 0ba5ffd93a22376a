from fractions import Fraction

from hypothesis import given, settings

from detente.voting import Paradox, johnston
from voting import literal_power as literal
from voting.literal_power import charter, rules, weighted


def shares(rule):
    return list(johnston(rule).share.values())


def test_council_of_today_and_to_1965() -> None:
    assert shares(charter(15, 9)) == [Fraction(283, 1590)] * 5 + [Fraction(7, 636)] * 10
    assert shares(charter(11, 7)) == [Fraction(123, 665)] * 5 + [Fraction(5, 399)] * 6


def test_small_bodies() -> None:
    assert shares(weighted(51, 50, 49, 1)) == [Fraction(2, 3), Fraction(1, 6), Fraction(1, 6)]
    assert shares(weighted(6, 4, 3, 2, 1)) == [
        Fraction(1, 2),
        Fraction(2, 9),
        Fraction(2, 9),
        Fraction(1, 18),
    ]


def test_community_of_1958_and_nassau_of_1964() -> None:
    assert shares(weighted(12, 4, 4, 4, 2, 2, 1)) == [Fraction(1, 4)] * 3 + [Fraction(1, 8)] * 2 + [
        0
    ]
    assert shares(weighted(58, 31, 31, 28, 21, 2, 2)) == [Fraction(1, 3)] * 3 + [0] * 3


def test_giving_a_vote_away_can_pay() -> None:
    """The third seat gives one of its nine votes to the second, and gains."""
    before, after = weighted(41, 12, 11, 9, 7, 5, 4, 4), weighted(41, 12, 12, 8, 7, 5, 4, 4)
    assert literal.johnston(before)["c"] == Fraction(7, 36)
    assert literal.johnston(after)["c"] == Fraction(13, 66) > Fraction(7, 36)
    assert (johnston(before).share["c"], johnston(after).share["c"]) == (
        Fraction(7, 36),
        Fraction(13, 66),
    )


@settings(max_examples=100, deadline=None)
@given(rules())
def test_breakable_sets_are_shared_among_those_who_could_break_them(rule) -> None:
    found = johnston(rule)
    assert found.share == literal.johnston(rule)
    assert found.not_monotone == (Paradox.GIFT,)
    assert found.reversals == ()
