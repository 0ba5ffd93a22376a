"""Shards put together."""

import sys

import pytest

from detente.errors import StudyError
from detente.study import here, run_study
from detente.study.chunks import Task
from detente.study.merge import merge
from detente.study.store import keep, opened
from study.toy import coin, plan

COIN = Task(function="study.toy:coin", payload=7)


def shard(folder, number, of=3, draws=20, name="", **other):
    path = folder / (name or f"{number}.sqlite")
    run_study(plan(draws, shard=number, shards=of, **other), COIN, here(), path)
    return path


def test_shards_together_are_the_whole_study_in_any_order(tmp_path):
    paths = [shard(tmp_path, number) for number in (3, 1, 2)]
    merged = merge(paths, tmp_path / "whole.sqlite")
    assert merged.tally == run_study(plan(20), COIN, here())
    assert merged.plan == plan(20)
    assert (merged.missing, merged.warnings) == ((), ())


def test_a_merged_study_goes_on_like_any_other(tmp_path):
    merge([shard(tmp_path, 1), shard(tmp_path, 2)], tmp_path / "whole.sqlite")
    again = run_study(plan(20), COIN, here(), tmp_path / "whole.sqlite")
    assert again == run_study(plan(20), COIN, here())


def test_a_missing_shard_is_named_and_the_rest_counted(tmp_path):
    merged = merge([shard(tmp_path, 1), shard(tmp_path, 3)], tmp_path / "whole.sqlite")
    assert merged.missing == (1, 4, 7, 10, 13, 16, 19)
    assert merged.warnings == ("shard 2/3 is missing, with 7 draws",)
    assert merged.tally.drawn == 13


def test_a_shard_that_is_not_finished_is_named(tmp_path):
    first, second = shard(tmp_path, 1, of=2, draws=4), tmp_path / "second.sqlite"
    with opened(second, plan(4, shard=2, shards=2)) as kept:
        keep(kept, [(3, coin(7, 3))])
    merged = merge([first, second], tmp_path / "whole.sqlite")
    assert merged.missing == (1,)
    assert merged.warnings == (f"shard 2/2 ({second}) lacks 1 of its 2 draws",)


def test_shards_of_more_and_of_fewer_draws_make_one_of_more(tmp_path):
    paths = [shard(tmp_path, 1, of=2, draws=4), shard(tmp_path, 2, of=2, draws=8)]
    merged = merge(paths, tmp_path / "whole.sqlite")
    assert (merged.plan.draws, merged.missing) == (8, (4, 6))


@pytest.mark.parametrize(
    ("changed", "said"),
    [
        ({"fingerprint": "f2"}, "expected fingerprint 'f1' as in .*, found 'f2'"),
        ({"seed": 0}, "expected seed '7' as in .*, found '0'"),
        ({"parameters": "x"}, "expected parameters '' as in .*, found 'x'"),
        ({"of": 4}, "expected shards '3' as in .*, found '4'"),
    ],
)
def test_shards_of_different_studies_are_refused(tmp_path, changed, said):
    paths = [shard(tmp_path, 1), shard(tmp_path, 2, **changed)]
    with pytest.raises(StudyError, match=said):
        merge(paths, tmp_path / "whole.sqlite")
    assert not (tmp_path / "whole.sqlite").exists()


def test_a_shard_given_twice_is_refused(tmp_path):
    paths = [shard(tmp_path, 1), shard(tmp_path, 1, name="copy.sqlite")]
    with pytest.raises(StudyError, match=r"shard 1/3 is given twice, by .*1\.sqlite and .*copy"):
        merge(paths, tmp_path / "whole.sqlite")


def test_an_existing_file_is_not_written_over(tmp_path):
    first = shard(tmp_path, 1)
    with pytest.raises(StudyError, match="exists already"):
        merge([first], first)


def test_nothing_to_merge_is_said(tmp_path):
    with pytest.raises(StudyError, match="nothing to merge"):
        merge([], tmp_path / "whole.sqlite")


def test_a_merge_that_breaks_off_leaves_nothing_behind(tmp_path, monkeypatch):
    first = shard(tmp_path, 1)
    monkeypatch.setattr(sys.modules["detente.study.merge"], "keep", lambda *_: 1 // 0)
    with pytest.raises(ZeroDivisionError):
        merge([first], tmp_path / "whole.sqlite")
    assert list(tmp_path.iterdir()) == [first]
