import pytest
from hypothesis import given, settings

from detente.errors import NotApplicable
from detente.voting import Count, Rule, kinds, wins
from detente.voting.game import absorbed, by_seat, reduced
from voting.literal_power import charter, rules, subsets, weighted, won


def test_all_that_is_wrong_with_a_rule_is_said_at_once() -> None:
    with pytest.raises(NotApplicable) as caught:
        Rule(
            seats=("a", "b", "a"),
            counts=(Count(weights=(1, -1, 1), quota=0), Count(weights=(1, 1), quota=5)),
            vetoes=("d", "b", "b"),
        )
    assert str(caught.value).splitlines() == [
        "two seats have the name a",
        "d has a veto and no seat",
        "b is given its veto twice",
        "count 1 has a weight below 0",
        "count 1 has the quota 0: it must be at least 1",
        "count 2 has 2 weights for 3 seats",
        "count 2 has the quota 5, and all weights together are 2",
    ]


def test_a_body_has_seats_and_a_rule_that_can_fail() -> None:
    with pytest.raises(NotApplicable, match="at least one seat"):
        Rule(seats=(), counts=(), vetoes=())
    with pytest.raises(NotApplicable, match="every motion passes"):
        Rule(seats=("a",), counts=())


def test_a_quota_beyond_all_weights_is_refused() -> None:
    with pytest.raises(NotApplicable, match=r"the count has the quota 5, and all .* are 4"):
        weighted(5, 2, 2)


@settings(max_examples=100, deadline=None)
@given(rules())
def test_a_set_wins_if_every_count_is_reached_and_every_veto_is_in_it(rule) -> None:
    for some in subsets(rule.seats):
        assert wins(rule, some) == won(rule, some)


@settings(max_examples=100, deadline=None)
@given(rules())
def test_votes_of_vetoes_taken_as_given_change_no_winning_set(rule) -> None:
    for some in subsets(rule.seats):
        assert won(absorbed(rule), some) == won(rule, some)


def test_what_weights_have_in_common_is_divided_out() -> None:
    assert reduced(weighted(7, 4, 4, 2)).counts == (Count(weights=(2, 2, 1), quota=4),)


def test_members_of_the_council_are_of_two_kinds() -> None:
    assert [("".join(kind.seats), kind.veto) for kind in kinds(charter(15, 9))] == [
        ("abcde", True),
        ("fghijklmno", False),
    ]


def test_seats_stand_in_the_order_of_the_rule() -> None:
    rule = weighted(3, 2, 1, 2)
    assert list(by_seat(rule, kinds(rule), ["heavy", "light"]).items()) == [
        ("a", "heavy"),
        ("b", "light"),
        ("c", "heavy"),
    ]
