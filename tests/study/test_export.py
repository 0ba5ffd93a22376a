"""Tables for other programs."""

import csv
import sys

import pytest

from detente.errors import NotApplicable, StudyError, UnknownName
from detente.study.export import export
from detente.study.store import keep, opened
from study.toy import plan

GIVEN = [(0, [("coin", "", "heads"), ("note", 'a "b", c', "x\ny")]), (1, []), (2, [("é", "1", "")])]
TABLE = [(0, "coin", "", "heads"), (0, "note", 'a "b", c', "x\ny"), (2, "é", "1", "")]


@pytest.fixture
def study(tmp_path):
    with opened(tmp_path / "toy.sqlite", plan(3, parameters="it's")) as kept:
        keep(kept, GIVEN)
    return tmp_path / "toy.sqlite"


def test_csv_has_a_line_a_result(study, tmp_path):
    export(study, tmp_path / "toy.csv")
    with (tmp_path / "toy.csv").open(encoding="utf-8", newline="") as stream:
        head, *lines = csv.reader(stream)
    assert head == ["draw", "kind", "subject", "value"]
    assert [(int(draw), *rest) for draw, *rest in lines] == TABLE


def test_parquet_has_the_same_table_and_says_where_it_is_from(study, tmp_path):
    duckdb = pytest.importorskip("duckdb")
    export(study, tmp_path / "toy.parquet")
    with duckdb.connect() as connection:
        path = str(tmp_path / "toy.parquet")
        read = connection.execute("SELECT * FROM read_parquet(?)", [path])
        assert read.fetchall() == TABLE
        notes = connection.execute("SELECT key, value FROM parquet_kv_metadata(?)", [path])
        found = {key.decode(): value.decode() for key, value in notes.fetchall()}
    assert found["seed"] == "7"
    assert found["parameters"] == "it's"
    assert (found["draws"], found["done"]) == ("3", "3")


def test_parquet_without_its_library_names_the_command_that_installs_it(
    study, tmp_path, monkeypatch
):
    monkeypatch.setitem(sys.modules, "duckdb", None)
    with pytest.raises(NotApplicable, match=r"pip install 'detente\[parquet\]'"):
        export(study, tmp_path / "toy.parquet")
    assert list(tmp_path.iterdir()) == [study]


def test_another_format_is_refused(study, tmp_path):
    with pytest.raises(UnknownName, match=r"'.xlsx' is no format to export to"):
        export(study, tmp_path / "toy.xlsx")


def test_a_folder_that_is_not_there_is_named(study, tmp_path):
    with pytest.raises(StudyError, match="there is no such folder"):
        export(study, tmp_path / "nowhere" / "toy.csv")


def test_an_existing_table_is_replaced(study, tmp_path):
    (tmp_path / "toy.csv").write_text("old")
    export(study, tmp_path / "toy.csv")
    assert "old" not in (tmp_path / "toy.csv").read_text("utf-8")
