from hypothesis import given, settings

from detente.voting import (
    Count,
    Rule,
    banzhaf,
    deegan_packel,
    holler,
    johnston,
    power,
    shapley_shubik,
    standing,
    ternary_banzhaf,
    ternary_shapley_shubik,
)
from voting.literal_power import charter, rules, weighted


@settings(max_examples=60, deadline=None)
@given(rules())
def test_one_record_holds_what_each_index_says(rule) -> None:
    found = power(rule)
    assert found.banzhaf == banzhaf(rule)
    assert found.shapley_shubik == shapley_shubik(rule)
    assert found.others == (johnston(rule), deegan_packel(rule), holler(rule))
    assert found.standing == standing(rule)
    assert found.left_out == ""


@settings(max_examples=60, deadline=None)
@given(rules())
def test_shares_sum_to_one(rule) -> None:
    found = power(rule)
    for index in (found.shapley_shubik, *found.others):
        assert sum(index.share.values()) == 1
    assert sum(found.banzhaf.normalized.values()) == 1
    assert sum(ternary_shapley_shubik(rule).share.values()) == 1


def test_with_abstention_the_two_that_have_a_reading_are_given() -> None:
    found = power(charter(15, 9), abstention=True)
    assert found.banzhaf == ternary_banzhaf(charter(15, 9))
    assert found.shapley_shubik == ternary_shapley_shubik(charter(15, 9))
    assert found.others == ()
    assert found.left_out == "these indices are defined for votes of yes and no only"
    assert found.standing.vetoes == tuple("abcde")


def test_a_body_with_too_many_kinds_of_seats_keeps_the_two_main_indices() -> None:
    seats = tuple(f"s{number}" for number in range(30))
    weights = tuple(range(1, 31))
    found = power(Rule(seats=seats, counts=(Count(weights=weights, quota=233),)))
    assert found.others == ()
    assert found.left_out.startswith("the sets of these 30 seats have 1,073,741,824 profiles")
    shares = list(found.shapley_shubik.share.values())
    assert shares == sorted(shares)
    assert sum(shares) == 1


def test_weights_beyond_64_bits_are_weighed_exactly() -> None:
    """The first seat must agree, and one of the other two: as with 50, 49 and 1 votes."""
    found = power(weighted(10**30 + 1, 10**30, 1, 1))
    for index, first in zip(
        (found.shapley_shubik, *found.others), ("2/3", "2/3", "1/2", "1/2"), strict=True
    ):
        assert str(index.share["a"]) == first
