"""Draw numbers, shards and where chance comes from."""

import pytest

from detente.errors import StudyError, UnknownName
from detente.study.plan import checked, generator, numbers, parse_shard
from study.toy import plan


def test_shards_share_out_the_draws_without_overlap():
    shares = [list(numbers(plan(10, shard=shard, shards=3))) for shard in (1, 2, 3)]
    assert shares == [[0, 3, 6, 9], [1, 4, 7], [2, 5, 8]]


def test_one_shard_has_all_draws():
    assert list(numbers(plan(4))) == [0, 1, 2, 3]


def test_a_shard_may_have_nothing_to_do():
    assert list(numbers(plan(2, shard=3, shards=3))) == []


def test_a_draw_has_its_own_chance_whatever_was_drawn_before():
    alone = generator(7, 3).random()
    for number in (5, 3):
        drawn = generator(7, number).random()
    assert drawn == alone
    assert generator(7, 4).random() != alone


def test_zero_is_a_seed_like_any_other():
    assert generator(0, 3).random() == generator(0, 3).random()
    assert generator(0, 3).random() != generator(1, 3).random()


@pytest.mark.parametrize(("text", "shard"), [("3/10", (3, 10)), (" 1/1 ", (1, 1))])
def test_a_shard_is_read_from_text(text, shard):
    assert parse_shard(text) == shard


@pytest.mark.parametrize("text", ["", "3", "0/10", "11/10", "1/0", "a/b", "-1/2", "1/2/3", "½"])
def test_what_is_no_shard_is_refused_with_an_example(text):
    with pytest.raises(UnknownName, match="expected such as 3/10"):
        parse_shard(text)


@pytest.mark.parametrize(
    ("wrong", "said"),
    [
        ({"seed": -1}, "a seed is a whole number from 0, found -1"),
        ({"draws": -1}, "the number of draws is a whole number from 0, found -1"),
        ({"shard": 0}, "no shard 0/1"),
        ({"shard": 3, "shards": 2}, "no shard 3/2"),
    ],
)
def test_a_plan_that_cannot_be_carried_out_is_refused(wrong, said):
    with pytest.raises(StudyError, match=said):
        checked(plan(**wrong))
