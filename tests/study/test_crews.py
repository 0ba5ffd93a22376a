"""What a worker starts with, and places that do not open."""

import os
import sys

import pytest

from detente.errors import NotApplicable, StudyError
from detente.study import crews
from detente.study.chunks import Task
from detente.study.drivers import run
from detente.study.places import cluster, here, processes

THREADS = dict.fromkeys(
    ("OMP_NUM_THREADS", "OPENBLAS_NUM_THREADS", "MKL_NUM_THREADS", "NUMBA_NUM_THREADS"), "1"
)
SETTINGS = [Task(function="study.toy:settings")]


@pytest.mark.slow
def test_a_worker_of_a_local_cluster_computes_with_one_thread():
    pytest.importorskip("distributed")
    assert list(run(SETTINGS, cluster("local:1"))) == [(0, THREADS)]


def test_a_worker_computes_with_one_thread_and_leaves_the_settings_of_others_alone(monkeypatch):
    monkeypatch.setenv("OMP_NUM_THREADS", "5")
    monkeypatch.delenv("MKL_NUM_THREADS", raising=False)
    assert list(run(SETTINGS, processes(1))) == [(0, THREADS)]
    assert os.environ["OMP_NUM_THREADS"] == "5"
    assert "MKL_NUM_THREADS" not in os.environ


def test_there_are_no_more_workers_than_tasks():
    with crews.opened(processes(8), 3) as crew:
        assert crew.window == 6


def test_here_one_chunk_is_out_at_a_time_so_that_none_waits_undelivered():
    with crews.opened(here(), 1000) as crew:
        assert crew.window == 1


def test_a_cluster_without_its_library_names_the_command_that_installs_it(monkeypatch):
    monkeypatch.setitem(sys.modules, "distributed", None)
    with (
        pytest.raises(NotApplicable, match=r"pip install 'detente\[cluster\]'"),
        crews.opened(cluster("local:2"), 9),
    ):
        pass


def test_a_cluster_that_is_not_there_is_named(monkeypatch):
    pytest.importorskip("distributed")
    monkeypatch.setattr(crews, "PATIENCE", 0.5)
    with (
        pytest.raises(StudyError, match=r"there is no cluster at tcp://127\.0\.0\.1:9"),
        crews.opened(cluster("tcp://127.0.0.1:9"), 9),
    ):
        pass


def test_workers_with_another_version_of_the_program_are_refused():
    found = {"a": {"packages": {"detente": "0.0.1"}}, "b": {"packages": {"detente": None}}}
    with pytest.raises(StudyError, match=r"found 0.0.1, None: install the same version"):
        crews._check_versions(found, "tcp://host:8786")


def test_a_cluster_that_others_started_is_joined_and_left_running():
    distributed = pytest.importorskip("distributed")
    with distributed.LocalCluster(
        n_workers=1, threads_per_worker=1, silence_logs="CRITICAL", processes=False,
        protocol="tcp", scheduler_kwargs=crews.NO_PAGES,
    ) as others:  # fmt: skip
        place = cluster(others.scheduler_address)
        tasks = [Task(function="study.toy:coin", payload=7, number=n) for n in range(3)]
        first, second = sorted(run(tasks, place)), sorted(run(tasks, place))
    assert first == second == sorted(run(tasks, here()))


@pytest.mark.slow
def test_two_local_clusters_at_once_do_not_get_in_each_others_way():
    pytest.importorskip("distributed")
    place = cluster("local:1")
    with crews.opened(place, 1) as first, crews.opened(place, 1) as second:
        both = [crew.executor.submit(pow, 2, 3) for crew in (first, second)]
        assert [future.result() for future in both] == [8, 8]
