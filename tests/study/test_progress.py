"""Estimates of the time that is left."""

from math import inf

from detente.study.progress import Progress, reached, unwatched


def test_the_rest_is_expected_to_go_as_the_beginning_went():
    assert reached(25, 100, 10.0) == Progress(done=25, of=100, left=30.0)


def test_before_anything_is_done_the_time_is_unknown():
    assert reached(0, 100, 0.5).left == inf


def test_when_all_is_done_nothing_is_left():
    assert reached(100, 100, 12.0).left == 0.0


def test_nobody_needs_to_watch():
    unwatched(reached(1, 2, 3.0))
    unwatched(1, 2)
