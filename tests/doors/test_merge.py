"""`detente merge` as a door: what it says of shards that are missing, alien or given twice."""

import json

import pytest

from detente.study import export

CASE = """\
detente: 1
title: Two wishes
parties: {north: North}
options: {north: {dam: builds a dam}}
preferences:
  north:
    - {id: wants, that: north.dam, tag: order}
    - {id: fears, that: not north.dam, tag: order}
outcomes: {built: north.dam}
moments: {today: {on: []}}
"""


@pytest.fixture
def dossier(tmp_path):
    (tmp_path / "case.yaml").write_text(CASE, "utf-8")
    return tmp_path


def shard(run, dossier, which, *words):
    """Do one shard of twelve draws, and return its file."""
    file = dossier / f"{which.replace('/', '-')}.db"
    done = run("stress", dossier, "--draws", 12, "--store", file, "--shard", which, *words)
    assert done.exit_code == 0, done.output
    return file


def test_a_missing_shard_is_named_and_the_rest_is_told(run, dossier):
    done = run("merge", dossier, shard(run, dossier, "1/3"), "-o", dossier / "all.db", "--json")
    document = json.loads(done.stdout)
    assert document["draws"] == 4
    assert document["missing"] == 8
    assert [text.partition(",")[0] for text in document["warnings"]] == [
        "shard 2/3 is missing",
        "shard 3/3 is missing",
    ]


def test_what_decides_is_told_by_the_merge_alone(run, dossier):
    file = shard(run, dossier, "1/2", "--fix", "north.dam=no")
    part = run("stress", dossier, "--draws", 12, "--fix", "north.dam=no",
               "--store", file, "--shard", "1/2").stdout  # fmt: skip
    assert "No single line" not in part
    done = run("merge", dossier, file, "-o", dossier / "all.db", "--on", 2)
    assert "“Built” is not attainable: 6 of 6 draws" in done.stdout
    assert "No single line of any list could undo it." in done.stdout


def test_a_warning_stands_on_the_error_stream_only(run, dossier):
    done = run("merge", dossier, shard(run, dossier, "1/2"), "-o", dossier / "all.db")
    assert "shard 2/2 is missing" in done.stderr
    assert "shard 2/2" not in done.stdout
    assert "Outcomes" in done.stdout


def test_the_merged_file_goes_on_with_the_same_command(run, dossier):
    run("merge", dossier, shard(run, dossier, "1/2"), "-o", dossier / "all.db")
    done = run("stress", dossier, "--draws", 12, "--store", dossier / "all.db", "--json")
    whole = run("stress", dossier, "--draws", 12, "--json")
    assert json.loads(done.stdout) == json.loads(whole.stdout)


def test_shards_with_other_choices_are_refused(run, dossier):
    files = [
        shard(run, dossier, "1/2"),
        shard(run, dossier, "2/2", "--fix", "north.dam=no"),
    ]
    done = run("merge", dossier, *files, "-o", dossier / "all.db")
    assert done.exit_code == 4
    assert "not shards of one study" in done.stderr


def test_a_file_that_is_no_study_is_refused(run, dossier):
    done = run("merge", dossier, dossier / "case.yaml", "-o", dossier / "all.db")
    assert done.exit_code == 4
    assert "no study" in done.stderr


def test_what_is_exported_has_a_row_for_each_answer_of_each_draw(run, dossier):
    file = shard(run, dossier, "1/1", "--export", dossier / "draws.csv")
    lines = (dossier / "draws.csv").read_text("utf-8").splitlines()
    assert lines[0] == '"draw","kind","subject","value"'
    assert len(lines) == 1 + 12 * 2, "one outcome and one party"
    export(file, dossier / "again.csv")
    assert (dossier / "again.csv").read_text("utf-8").splitlines() == lines
