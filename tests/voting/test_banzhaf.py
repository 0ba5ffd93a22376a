from fractions import Fraction

from hypothesis import given, settings

from detente.voting import banzhaf
from voting import literal_power as literal
from voting.literal_power import charter, rules, weighted


def ends(shares):
    """The first seat and the last."""
    values = list(shares.values())
    return values[0], values[-1]


def test_council_of_today() -> None:
    found = banzhaf(charter(15, 9))
    assert ends(found.swings) == (848, 84)
    assert ends(found.normalized) == (Fraction(106, 635), Fraction(21, 1270))
    assert ends(found.absolute) == (Fraction(53, 1024), Fraction(21, 4096))
    assert found.act == Fraction(53, 2048)
    assert ends(found.prevent) == (1, Fraction(21, 212))
    assert ends(found.initiate) == (Fraction(53, 1995), Fraction(1, 380))


def test_council_as_a_count_of_39_votes_is_the_same() -> None:
    found = banzhaf(weighted(39, *[7] * 5, *[1] * 10))
    assert found == banzhaf(charter(15, 9))


def test_council_to_1965() -> None:
    found = banzhaf(charter(11, 7))
    assert ends(found.normalized) == (Fraction(19, 105), Fraction(1, 63))
    assert found.act == Fraction(57, 2048)


def test_three_seats_of_50_49_and_1_votes() -> None:
    assert list(banzhaf(weighted(51, 50, 49, 1)).normalized.values()) == [
        Fraction(3, 5),
        Fraction(1, 5),
        Fraction(1, 5),
    ]


def test_four_seats_of_4_3_2_and_1_votes() -> None:
    found = banzhaf(weighted(6, 4, 3, 2, 1)).normalized
    assert list(found.values()) == [
        Fraction(5, 12),
        Fraction(1, 4),
        Fraction(1, 4),
        Fraction(1, 12),
    ]


def test_luxembourg_had_no_power_in_the_community_of_1958() -> None:
    found = banzhaf(weighted(12, 4, 4, 4, 2, 2, 1)).normalized
    assert list(found.values()) == [Fraction(5, 21)] * 3 + [Fraction(1, 7)] * 2 + [0]


def test_three_of_six_in_nassau_had_no_power() -> None:
    found = banzhaf(weighted(58, 31, 31, 28, 21, 2, 2)).normalized
    assert list(found.values()) == [Fraction(1, 3)] * 3 + [0] * 3


def test_giving_a_vote_away_can_pay_in_shares() -> None:
    """By hand: 9 of 19 swings before, 4 of 8 after the first gives one vote to the second."""
    assert banzhaf(weighted(8, 5, 3, 1, 1, 1)).normalized["a"] == Fraction(9, 19)
    assert banzhaf(weighted(8, 4, 4, 1, 1, 1)).normalized["a"] == Fraction(1, 2)


@settings(max_examples=100, deadline=None)
@given(rules())
def test_measures_are_shares_of_the_votes_they_speak_of(rule) -> None:
    found, turns = banzhaf(rule), literal.swings(rule)
    votes, passing = 2 ** len(rule.seats), len(literal.winning(rule))
    assert found.act == Fraction(passing, votes)
    for seat, count in turns.items():
        assert found.absolute[seat] == Fraction(count, votes // 2)
        assert found.normalized[seat] == Fraction(count, sum(turns.values()))
        assert found.prevent[seat] == Fraction(count, passing)
        assert found.initiate[seat] == Fraction(count, votes - passing)
