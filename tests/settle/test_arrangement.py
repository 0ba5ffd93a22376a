"""Which options a diagram asks next to each other."""

from detente.settle.arrangement import arrange


def gaps(order, groups):
    place = {option: k for k, option in enumerate(order)}
    return [max(place[o] for o in g) - min(place[o] for o in g) for g in groups]


def test_without_groups_the_order_stays():
    assert arrange(4, []) == (0, 1, 2, 3)
    assert arrange(4, [frozenset({2})]) == (0, 1, 2, 3)


def test_an_order_that_is_good_already_stays():
    assert arrange(4, [frozenset({0, 1}), frozenset({2, 3})]) == (0, 1, 2, 3)


def test_pairs_far_apart_come_next_to_each_other():
    side_by_side = [frozenset({k, k + 10}) for k in range(10)]
    mirrored = [frozenset({k, 19 - k}) for k in range(10)]
    for pairs in (side_by_side, mirrored):
        order = arrange(20, pairs)
        assert sorted(order) == list(range(20))
        assert gaps(order, pairs) == [1] * 10
