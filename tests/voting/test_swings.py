from hypothesis import given, settings

from detente.voting.game import by_seat
from detente.voting.swings import room, swings, ternary_swings
from voting import literal_power as literal
from voting.literal_power import rules, weighted


@settings(max_examples=150, deadline=None)
@given(rules())
def test_swings_are_those_that_all_sets_show(rule) -> None:
    counted = swings(rule, sized=False)
    found = by_seat(rule, counted.kinds, [sum(sizes) for sizes in counted.critical])
    assert found == literal.swings(rule)
    assert counted.passing == len(literal.winning(rule))


@settings(max_examples=100, deadline=None)
@given(rules())
def test_sizes_of_swings_are_those_that_all_sets_show(rule) -> None:
    counted = swings(rule, sized=True)
    found = by_seat(rule, counted.kinds, list(counted.critical))
    for seat, sizes in found.items():
        broken = [some for some in literal.winning(rule) if seat in literal.breakers(rule, some)]
        against = [len(rule.seats) - len(some) for some in broken]
        assert list(sizes) == [against.count(size) for size in range(len(sizes))]
        assert sum(sizes) == len(against)


@settings(max_examples=60, deadline=None)
@given(rules(most=5))
def test_swings_with_abstention_are_those_that_all_votes_show(rule) -> None:
    counted = ternary_swings(rule)
    found = by_seat(rule, counted.kinds, [sum(sizes) for sizes in counted.critical])
    assert found == literal.ternary_swings(rule)
    votes = literal.profiles(rule.seats)
    assert counted.passing == sum(literal.passes(rule, ballots) for ballots in votes)


def test_room_is_the_weight_that_may_be_missing() -> None:
    assert room(weighted(6, 4, 3, 2, 1)) == (4,)
