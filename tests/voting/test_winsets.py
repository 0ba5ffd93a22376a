import pytest
from hypothesis import given, settings

from detente.errors import TooLarge
from detente.voting import Pattern, named, standing, winsets
from voting import literal_power as literal
from voting.literal_power import charter, rules, weighted


def test_council_is_passed_by_nine_and_stopped_by_one_veto_or_seven_others() -> None:
    found = winsets(charter(15, 9))
    assert found.winning == 848
    assert found.minimal_winning == (Pattern(members=(5, 4), ways=210),)
    assert found.minimal_blocking == (
        Pattern(members=(0, 7), ways=120),
        Pattern(members=(1, 0), ways=5),
    )


def test_council_to_1965_had_fifteen_minimal_winning_sets() -> None:
    found = winsets(charter(11, 7))
    assert found.winning == 57
    assert found.minimal_winning == (Pattern(members=(5, 2), ways=15),)


def test_sets_are_written_out_by_name() -> None:
    found = winsets(weighted(51, 50, 49, 1))
    assert named(found, found.minimal_winning) == (("a", "c"), ("a", "b"))
    assert named(found, found.minimal_blocking) == (("b", "c"), ("a",))


def test_too_many_sets_are_not_written_out() -> None:
    found = winsets(weighted(8, *[1] * 16))
    with pytest.raises(TooLarge, match="12,870 such sets; at most 10,000"):
        named(found, found.minimal_winning)


def test_weights_make_a_veto_a_dictator_and_dummies() -> None:
    veto = standing(weighted(51, 50, 49, 1))
    assert (veto.vetoes, veto.dictators, veto.dummies) == (("a",), (), ())
    alone = standing(weighted(5, 5, 2, 2))
    assert (alone.vetoes, alone.dictators, alone.dummies) == (("a",), ("a",), ("b", "c"))
    assert standing(weighted(12, 4, 4, 4, 2, 2, 1)).dummies == ("f",)


def test_a_veto_without_the_votes_is_no_dictator() -> None:
    found = standing(weighted(2, 1, 1, 1, vetoes="a"))
    assert (found.vetoes, found.dictators, found.dummies) == (("a",), (), ())


@settings(max_examples=100, deadline=None)
@given(rules())
def test_smallest_sets_are_those_that_going_through_all_sets_shows(rule) -> None:
    found = winsets(rule)
    won, blocks = literal.winning(rule), literal.blocking(rule)
    assert found.winning == len(won)
    for patterns, sets in ((found.minimal_winning, won), (found.minimal_blocking, blocks)):
        written = named(found, patterns)
        assert set(map(frozenset, written)) == literal.smallest(sets)
        assert len(written) == len(literal.smallest(sets))


@settings(max_examples=100, deadline=None)
@given(rules())
def test_standing_is_what_the_definitions_say(rule) -> None:
    found, won = standing(rule), literal.winning(rule)
    assert found.vetoes == tuple(s for s in rule.seats if all(s in some for some in won))
    assert found.dictators == tuple(s for s in found.vetoes if frozenset([s]) in won)
    turns = literal.swings(rule)
    assert found.dummies == tuple(s for s in rule.seats if not turns[s])
