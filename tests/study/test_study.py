"""Whole studies: equal counts everywhere, and going on after every kind of stop."""

import os
import signal
import sqlite3
import subprocess
import sys
import time
from collections import Counter
from contextlib import closing
from pathlib import Path

import pytest

from detente.errors import StudyError
from detente.study.chunks import Task
from detente.study.places import cluster, here, processes
from detente.study.plan import generator
from detente.study.study import run_study
from study.toy import SEED, coin, plan

COIN = Task(function="study.toy:coin", payload=SEED)
TESTS = Path(__file__).parents[1]
PLACES = ["", "2", pytest.param("local:2", marks=pytest.mark.slow)]
LONGEST = 60  # seconds that a test waits for another process


def counted(draws):
    """Count by hand what the draws give."""
    return dict(Counter(row for number in range(draws) for row in coin(SEED, number)))


@pytest.mark.parametrize("place", [here(), processes(1), processes(2), cluster("local:2")], ids=str)
def test_counts_are_equal_to_the_last_wherever_they_are_made(place):
    if place.address:
        pytest.importorskip("distributed")
    tally = run_study(plan(300), COIN, place)
    assert tally.drawn == 300
    assert dict(tally.counts) == counted(300)


def test_seed_zero_is_a_study_of_its_own():
    zero, one = (Task(function="study.toy:coin", payload=seed) for seed in (0, 1))
    first = run_study(plan(50, seed=0), zero, here())
    assert first == run_study(plan(50, seed=0), zero, here())
    assert first != run_study(plan(50, seed=1), one, here())
    assert coin(0, 5) == coin(0, 5)
    assert generator(0, 5).random() != generator(1, 5).random()


def test_a_study_without_draws_counts_nothing():
    tally = run_study(plan(0), COIN, here())
    assert (tally.drawn, dict(tally.counts)) == (0, {})


def test_a_study_goes_on_where_it_was_and_does_only_what_is_missing(tmp_path):
    path = tmp_path / "toy.sqlite"
    run_study(plan(20), COIN, here(), path)
    steps = []
    tally = run_study(plan(50), COIN, here(), path, steps.append)
    assert dict(tally.counts) == counted(50)
    assert (steps[0].done, steps[0].of, steps[-1].done) == (20, 50, 50)
    assert dict(run_study(plan(20), COIN, here(), path).counts) == counted(20)


def test_a_study_that_is_done_does_nothing_again(tmp_path):
    path = tmp_path / "toy.sqlite"
    run_study(plan(20), COIN, here(), path)
    never = Task(function="study.toy:there_is_no_such_function")
    assert dict(run_study(plan(20), never, here(), path).counts) == counted(20)


def test_a_draw_that_fails_leaves_what_was_done_before(tmp_path):
    path = tmp_path / "toy.sqlite"
    work = Task(function="study.toy:refused")
    with pytest.raises(StudyError, match=r"draw 3 failed.*; [1-3] of 9 draws are kept in .*toy"):
        run_study(plan(9), work, here(), path)


def test_without_a_store_a_failure_says_that_nothing_is_kept():
    with pytest.raises(StudyError, match=r"draw 3 failed.*; nothing is kept"):
        run_study(plan(9), Task(function="study.toy:refused"), here())


def test_a_draw_that_kills_every_worker_is_named_and_the_others_are_kept(tmp_path):
    path = tmp_path / "toy.sqlite"
    work = Task(function="study.toy:deadly_coin", payload={"dies_at": 8})
    with pytest.raises(StudyError, match=r"a worker died at draws? .*; \d of 9 draws are kept"):
        run_study(plan(9), work, processes(1), path)
    assert 0 in kept(path)


# Studies in a process of their own, stopped from outside


def start(place, path, draws, seconds):
    words = [sys.executable, "-m", "study.toy", place, str(path), str(draws), str(seconds)]
    return subprocess.Popen(
        words,
        cwd=TESTS,
        stderr=subprocess.PIPE,
        text=True,
        start_new_session=True,
    )


def kept(path):
    if not path.exists():
        return set()
    with closing(sqlite3.connect(path, timeout=LONGEST)) as connection:
        try:
            return {number for (number,) in connection.execute("SELECT number FROM draws")}
        except sqlite3.OperationalError:
            return set()  # the tables are not yet made


def wait_until(holds):
    end = time.monotonic() + LONGEST
    while not holds():
        assert time.monotonic() < end, "waited in vain"
        time.sleep(0.01)


def is_alone(group):
    """Whether no process of a group is left."""
    try:
        os.killpg(group, 0)
    except ProcessLookupError:
        return True
    return False


@pytest.mark.skipif(sys.platform == "win32", reason="needs signals and process groups")
@pytest.mark.parametrize("place", PLACES)
def test_a_study_that_is_killed_half_way_goes_on_to_equal_counts(tmp_path, place):
    if place.startswith("local"):
        pytest.importorskip("distributed")
    path = tmp_path / "toy.sqlite"
    with start(place, path, 150, 0.02) as study:
        wait_until(lambda: len(kept(path)) >= 5)
        study.kill()
    done = kept(path)
    assert 5 <= len(done) < 150
    assert dict(run_study(plan(150), COIN, here(), path).counts) == counted(150)
    wait_until(lambda: is_alone(study.pid))


@pytest.mark.skipif(sys.platform == "win32", reason="needs signals and process groups")
@pytest.mark.parametrize("place", PLACES)
def test_ctrl_c_stops_the_workers_and_says_how_to_go_on(tmp_path, place):
    if place.startswith("local"):
        pytest.importorskip("distributed")
    path = tmp_path / "toy.sqlite"
    with start(place, path, 150, 0.02) as study:
        wait_until(lambda: len(kept(path)) >= 5)
        os.killpg(study.pid, signal.SIGINT)
        _, said = study.communicate(timeout=LONGEST)
    assert said == (
        f"interrupted; {len(kept(path))} of 150 draws are kept in {path}, and the same command "
        "goes on from there\n"
    )
    assert study.returncode == 1
    wait_until(lambda: is_alone(study.pid))
    assert dict(run_study(plan(150), COIN, here(), path).counts) == counted(150)
