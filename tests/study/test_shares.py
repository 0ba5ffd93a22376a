"""Counts, and Wilson's interval against printed values and its own equation."""

import pytest

from detente.study.shares import tally, wilson

ROWS = [("coin", "", "heads"), ("coin", "", "tails"), ("coin", "", "heads"), ("die", "a", "6")]


def test_rows_are_counted_in_any_order():
    counted = tally(ROWS, 3)
    assert dict(counted.counts) == {
        ("coin", "", "heads"): 2,
        ("coin", "", "tails"): 1,
        ("die", "a", "6"): 1,
    }
    assert counted == tally(reversed(ROWS), 3)
    assert list(counted.counts) == sorted(counted.counts)


@pytest.mark.parametrize(
    ("held", "drawn", "low", "high"),
    [  # Newcombe (1998), Statistics in Medicine 17, table I, the score method
        (81, 263, 0.2553, 0.3662),
        (15, 148, 0.0624, 0.1605),
        (0, 20, 0.0, 0.1611),
        (1, 29, 0.0061, 0.1718),
    ],
)
def test_the_interval_is_the_printed_one(held, drawn, low, high):
    assert wilson(held, drawn) == pytest.approx((low, high), abs=5e-5)


@pytest.mark.parametrize(("held", "drawn"), [(1, 2), (3, 10), (199, 200), (12345, 99999)])
def test_each_bound_is_where_the_observed_share_is_just_1_96_errors_away(held, drawn):
    for bound in wilson(held, drawn):
        error = (bound * (1 - bound) / drawn) ** 0.5
        assert abs(held / drawn - bound) / error == pytest.approx(1.959964, abs=1e-6)


def test_all_or_none_of_ten_leaves_room_on_one_side_only():
    """By hand: with no success the upper bound is z²/(n + z²) = 3.8415/13.8415."""
    assert wilson(0, 10) == (0.0, pytest.approx(0.27753, abs=1e-5))
    assert wilson(10, 10) == (pytest.approx(0.72247, abs=1e-5), 1.0)


def test_nothing_drawn_says_nothing():
    assert wilson(0, 0) == (0.0, 1.0)
