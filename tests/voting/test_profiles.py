import numpy as np
import pytest
from hypothesis import given, settings

from detente.errors import NotApplicable
from detente.voting import Count, Rule
from detente.voting.profiles import critical, members, minimal, profiles, tallied
from voting import literal_power as literal
from voting.literal_power import charter, rules, weighted


def test_council_has_66_profiles() -> None:
    sets = profiles(charter(15, 9))
    assert sets.wins.shape == (6, 11)
    assert int(sets.ways.sum()) == 2**15
    assert int(sets.ways[sets.wins].sum()) == 848


def test_minimal_sets_of_the_council_have_nine_members() -> None:
    sets = profiles(charter(15, 9))
    assert np.argwhere(minimal(sets.wins)).tolist() == [[5, 4]]


def test_seats_needed_are_none_where_there_is_one_to_spare() -> None:
    needed = list(critical(profiles(weighted(2, 1, 1, 1)).wins))
    assert [mask.tolist() for mask in needed] == [[False, False, True, False]]


def test_members_run_along_the_axis_of_their_kind() -> None:
    assert members(profiles(charter(15, 9)).kinds, 0).tolist() == [[0], [1], [2], [3], [4], [5]]


def test_ways_are_summed_by_group() -> None:
    assert tallied(np.array([2, 3, 5]), np.array([1, 4, 1])) == {1: 7, 4: 3}


def test_seats_that_all_differ_are_gone_through_up_to_twenty() -> None:
    assert profiles(different(20)).wins.size == 2**20
    with pytest.raises(NotApplicable, match="21 seats have 2,097,152 profiles"):
        profiles(different(21))


def different(size):
    seats = tuple(f"s{number}" for number in range(size))
    return Rule(seats=seats, counts=(Count(weights=tuple(range(1, size + 1)), quota=size),))


def test_ways_beyond_64_bits_stay_exact() -> None:
    seats = tuple(f"s{number}" for number in range(80))
    rule = Rule(seats=seats, counts=(Count(weights=(1,) * 80, quota=1),))
    assert int(profiles(rule).ways.sum()) == 2**80


@settings(max_examples=60, deadline=None)
@given(rules())
def test_as_many_sets_are_minimal_as_going_through_them_shows(rule) -> None:
    sets = profiles(rule)
    count = int(sets.ways[minimal(sets.wins)].sum())
    assert count == len(literal.smallest(literal.winning(rule)))
