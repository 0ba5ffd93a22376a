from fractions import Fraction
from functools import cache
from math import comb

from hypothesis import given, settings

from detente.voting import banzhaf, shapley_shubik, ternary_banzhaf, ternary_shapley_shubik
from voting import literal_power as literal
from voting.literal_power import charter, rules, weighted


def ratio(shares):
    """A permanent member's share over that of an elected one."""
    values = list(shares.values())
    return values[0] / values[-1]


def test_four_seats_of_which_two_have_a_veto_and_three_must_agree() -> None:
    rule = weighted(3, 1, 1, 1, 1, vetoes="ab")
    assert (
        list(ternary_banzhaf(rule).absolute.values())
        == [Fraction(2, 9)] * 2 + [Fraction(4, 27)] * 2
    )
    assert ternary_banzhaf(rule).act == Fraction(7, 81)
    expected = [Fraction(109, 324)] * 2 + [Fraction(53, 324)] * 2
    assert list(ternary_shapley_shubik(rule).share.values()) == expected


def test_an_abstention_of_a_permanent_member_is_no_veto() -> None:
    """By hand: b alone must say yes, and a must not say no, in 2 of the 9 votes."""
    found = ternary_banzhaf(weighted(1, 0, 1, vetoes="a"))
    assert found.act == Fraction(2, 9)
    assert list(found.swings.values()) == [1, 2]


def test_swings_of_the_council_are_those_counted_by_hand() -> None:
    """A permanent member needs eight more yes votes, an elected one exactly eight."""
    found = ternary_banzhaf(charter(15, 9)).swings
    permanent = sum(
        comb(4, i) * comb(10, j) * 2 ** (10 - j) for i in range(5) for j in range(8 - i, 11)
    )
    elected = sum(comb(5, i) * comb(9, 8 - i) * 2 ** (1 + i) for i in range(6))
    assert set(found.values()) == {permanent, elected}
    assert found["a"] == permanent


def permanent_settles(quota, permanent=5, elected=10):
    """The chance that a permanent member settles the roll call of a council, one call at a time."""

    def is_open(yes, p_left, e_left):
        return yes + p_left + e_left >= quota and (p_left > 0 or yes < quota)

    @cache
    def chance(yes, p_left, e_left):
        total, found = p_left + e_left, Fraction(0)
        for said, share in ((1, Fraction(1, 3)), (0, Fraction(1, 3))):
            if p_left:
                after = (yes + said, p_left - 1, e_left)
                found += (
                    share * Fraction(p_left, total) * (chance(*after) if is_open(*after) else 1)
                )
        found += Fraction(p_left, total) / 3  # a veto
        for said, share in ((1, Fraction(1, 3)), (0, Fraction(2, 3))):
            after = (yes + said, p_left, e_left - 1)
            if e_left and is_open(*after):
                found += share * Fraction(e_left, total) * chance(*after)
        return found

    return chance(0, permanent, elected)


def test_roll_calls_of_the_council_are_settled_as_following_them_call_by_call_shows() -> None:
    share = ternary_shapley_shubik(charter(15, 9)).share
    assert share["a"] == permanent_settles(9) / 5
    assert share["o"] == (1 - permanent_settles(9)) / 10


def test_elected_members_weigh_far_more_where_permanent_ones_may_abstain() -> None:
    council = charter(15, 9)
    with_abstention = ratio(ternary_banzhaf(council).absolute)
    assert ratio(banzhaf(council).absolute) > 4.9 * with_abstention
    with_abstention = ratio(ternary_shapley_shubik(council).share)
    assert ratio(shapley_shubik(council).share) > 11 * with_abstention


@settings(max_examples=60, deadline=None)
@given(rules(most=5))
def test_absolute_share_is_that_of_all_votes_of_the_others(rule) -> None:
    found, turns = ternary_banzhaf(rule), literal.ternary_swings(rule)
    votes = 3 ** (len(rule.seats) - 1)
    assert found.absolute == {seat: Fraction(count, votes) for seat, count in turns.items()}
    assert found.normalized == {s: Fraction(n, sum(turns.values())) for s, n in turns.items()}
    assert not found.prevent
    assert not found.initiate


@settings(max_examples=60, deadline=None)
@given(rules(most=4))
def test_each_seat_has_the_share_of_roll_calls_that_it_settles(rule) -> None:
    assert ternary_shapley_shubik(rule).share == literal.ternary_shapley_shubik(rule)
