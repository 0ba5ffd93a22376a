"""The same results wherever work is done, and what happens when a worker dies."""

import pytest

from detente.errors import StudyError
from detente.study.chunks import Task
from detente.study.drivers import run, run_in_chunks
from detente.study.places import cluster, here, processes
from detente.study.progress import Progress
from study.toy import coin


def tasks(count, function="coin", payload=7):
    return [Task(function=f"study.toy:{function}", payload=payload, number=n)
            for n in range(count)]  # fmt: skip


@pytest.mark.parametrize("place", [here(), processes(1), processes(2)], ids=str)
def test_every_place_gives_each_task_its_own_result(place):
    assert dict(run(tasks(60), place)) == {number: coin(7, number) for number in range(60)}


def test_nothing_to_do_opens_no_place():
    assert list(run([], cluster("tcp://nowhere:1"))) == []


def test_progress_starts_at_nothing_and_ends_at_all():
    steps: list[Progress] = []
    list(run(tasks(30), here(), steps.append))
    assert (steps[0].done, steps[-1].done) == (0, 30)
    assert {step.of for step in steps} == {30}
    assert steps[-1].left == 0.0


@pytest.mark.parametrize(
    "place", [processes(2), pytest.param(cluster("local:2"), marks=pytest.mark.slow)], ids=str
)
def test_a_worker_that_dies_once_costs_nothing_but_time(place, tmp_path):
    if place.address:
        pytest.importorskip("distributed")
    payload = {"dies_at": 5, "once": str(tmp_path / "died")}
    results = dict(run(tasks(20, "deadly_coin", payload), place))
    assert results == {number: coin(7, number) for number in range(20)}
    assert (tmp_path / "died").exists()


def test_a_draw_that_always_kills_its_worker_is_named_and_all_before_it_is_given():
    given = []
    with pytest.raises(StudyError, match=r"a worker died at draws? 5( to \d+)?, and twice more"):
        given.extend(run(tasks(6, "deadly_coin", {"dies_at": 5}), processes(1)))
    assert {0} <= dict(given).keys() <= {0, 1, 2, 3, 4}


@pytest.mark.parametrize("place", [here(), processes(2)], ids=str)
def test_a_task_that_fails_ends_the_work_with_its_reason(place):
    with pytest.raises(StudyError, match=r"draw 3 failed: case\.yaml: this does not hold"):
        list(run(tasks(5, "refused"), place))


def test_a_fault_of_the_program_comes_out_of_a_worker_as_it_is():
    with pytest.raises(ZeroDivisionError):
        list(run(tasks(5, "faulty"), processes(1)))


def test_who_stops_early_stops_the_workers():
    slow = tasks(9, "slow_coin", {"seed": 7, "seconds": 3600.0})
    quick = [Task(function="study.toy:coin", payload=7, number=100)]
    chunks = run_in_chunks([*quick, *slow], processes(1))
    assert next(chunks) == ((100, coin(7, 100)),)
    chunks.close()
