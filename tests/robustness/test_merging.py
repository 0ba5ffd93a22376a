"""Shards of a stress study put together, and told as one study."""

import pytest

from detente.case.reader import read_text
from detente.errors import StudyError, UnknownName
from detente.robustness import stress
from detente.robustness.merging import merge_stress
from detente.robustness.settings import Effort, Ground

CASE = """\
detente: 1
title: A dam on a river
parties: {north: North}
options: {north: {dam: builds a dam}}
preferences:
  north:
    - {id: want, that: north.dam, tag: order}
    - {id: fear, that: not north.dam, tag: order}
outcomes: {built: north.dam}
moments: {today: {on: []}}
conclusions:
  K: {says: North may choose, asks: some feasible state satisfies built}
"""
GROUND = Ground(vary=("orders",))


def shard(folder, number, text=CASE):
    store = str(folder / f"{number}.db")
    stress(read_text(text), GROUND, Effort(draws=12, store=store, shard=(number, 2)))
    return store


def test_shards_put_together_are_the_whole_study_with_its_choices(tmp_path):
    case = read_text(CASE)
    found = merge_stress(case, [shard(tmp_path, n) for n in (2, 1)], tmp_path / "all.db")
    assert found.stress == stress(case, GROUND, Effort(draws=12))
    assert (found.ground, found.missing, found.warnings) == (GROUND, 0, ())


def test_what_is_missing_is_counted_and_named(tmp_path):
    found = merge_stress(read_text(CASE), [shard(tmp_path, 1)], tmp_path / "all.db")
    assert (found.stress.draws, found.missing) == (6, 6)
    assert "2/2" in found.warnings[0]


def test_the_search_for_what_decides_is_watched(tmp_path):
    steps = []
    stores = [shard(tmp_path, 1)]
    merge_stress(read_text(CASE), stores, tmp_path / "all.db", progress=steps.append)
    assert [(step.done, step.of) for step in steps] == [(0, 1), (1, 1)]


def test_what_decides_is_looked_for_once_and_in_two_processes_alike(tmp_path):
    stores = [shard(tmp_path, n) for n in (1, 2)]
    one = merge_stress(read_text(CASE), stores, tmp_path / "one.db")
    two = merge_stress(read_text(CASE), stores, tmp_path / "two.db", place="2")
    assert two == one
    (conclusion,) = (each for each in one.stress.findings if each.kind == "conclusion")
    assert "no single line" in conclusion.always


def test_a_place_that_cannot_be_is_refused_before_anything_is_written(tmp_path):
    stores = [shard(tmp_path, 1)]
    with pytest.raises(UnknownName):
        merge_stress(read_text(CASE), stores, tmp_path / "all.db", place="nowhere")
    assert not (tmp_path / "all.db").exists()


def test_a_changed_case_is_refused_before_anything_is_written(tmp_path):
    stores = [shard(tmp_path, 1)]
    changed = read_text(CASE.replace("builds a dam", "builds a high dam"))
    with pytest.raises(StudyError, match="before it was changed"):
        merge_stress(changed, stores, tmp_path / "all.db")
    assert not (tmp_path / "all.db").exists()
