"""`detente stress` as a door, and `detente merge` of its shards."""

import json

import pytest

CASE = """\
detente: 1
title: Two wishes
parties: {north: North, south: South}
options: {north: {dam: builds a dam}, south: {pay: pays}}
preferences:
  north:
    - {id: wants, that: north.dam, tag: order}
    - {id: fears, that: not north.dam, tag: order}
outcomes: {built: {that: north.dam, means: the dam stands}}
moments: {today: {on: []}}
"""


@pytest.fixture
def dossier(tmp_path):
    (tmp_path / "case.yaml").write_text(CASE, "utf-8")
    return tmp_path


def finding(document, value):
    return next(f for f in document["findings"] if f["kind"] == "outcome" and f["value"] == value)


def test_the_pair_that_decides_is_what_moves_the_finding(run, dossier):
    done = run("stress", str(dossier), "--draws", "40", "--json")
    document = json.loads(done.stdout)
    sure, never = finding(document, "sure"), finding(document, "not attainable")
    assert sure["share"]["held"] + never["share"]["held"] == 40
    assert sure["influences"][0]["names"] == ["north.wants", "north.fears"]
    assert sure["influences"][0]["with"]["share"] == 1
    assert sure["influences"][0]["without"]["share"] == 0


def test_it_is_told_in_the_words_of_the_case(run, dossier):
    done = run("stress", str(dossier), "--draws", "40")
    document = json.loads(run("stress", str(dossier), "--draws", "40", "--json").stdout)
    sure, never = (finding(document, each)["share"]["held"] for each in ("sure", "not attainable"))
    more, less = ("sure", "not attainable") if sure > never else ("not attainable", "sure")
    assert f"“The dam stands” is {more}: {max(sure, never)} of 40 draws" in done.stdout
    assert f"; {less}: {min(sure, never)} of 40 draws." in done.stdout
    assert "stands above" in done.stdout


def test_shards_put_together_are_the_whole_study(run, dossier, tmp_path):
    files = []
    for shard in ("1/2", "2/2"):
        files.append(str(tmp_path / f"{shard[0]}.db"))
        assert (
            run(
                "stress", str(dossier), "--draws", "30", "--store", files[-1], "--shard", shard
            ).exit_code
            == 0
        )
    merged = run("merge", str(dossier), *files, "-o", str(tmp_path / "all.db"), "--json")
    whole = run("stress", str(dossier), "--draws", "30", "--json")
    assert json.loads(merged.stdout)["findings"] == json.loads(whole.stdout)["findings"]


def test_a_case_changed_between_shard_and_merge_is_refused(run, dossier, tmp_path):
    file = str(tmp_path / "1.db")
    run("stress", str(dossier), "--draws", "4", "--store", file)
    (dossier / "case.yaml").write_text(CASE.replace("tag: order}", "tag: stated}"), "utf-8")
    done = run("merge", str(dossier), file, "-o", str(tmp_path / "all.db"))
    assert done.exit_code == 4
    assert "before it was changed" in done.stderr
    assert not (tmp_path / "all.db").exists(), "a refused merge leaves nothing behind"
    again = run("stress", str(dossier), "--draws", "4", "--store", file)
    assert again.exit_code == 4


@pytest.mark.parametrize(
    ("words", "message"),
    [
        (("--vary", "order"), "orders"),
        (("--shard", "1/2"), "needs --store"),
        (("--export", "a.csv"), "needs --store"),
        (("--store", "x.db", "--export", "a.txt"), ".parquet"),
        (("--store", "x.db", "--shard", "3/2"), "no shard"),
    ],
)
def test_what_cannot_be_done_is_said(run, dossier, words, message):
    done = run("stress", str(dossier), *words)
    assert done.exit_code == 2
    assert message in done.stderr


@pytest.mark.parametrize("lost", ["--store", "--export"])
def test_a_folder_that_is_not_there_is_said_before_the_work(run, dossier, lost):
    files = {"--store": dossier / "1.db", "--export": dossier / "1.csv"}
    files[lost] = dossier / "nowhere" / files[lost].name
    done = run("stress", dossier, *(word for pair in files.items() for word in pair))
    assert done.exit_code == 4
    assert "there is no folder" in done.stderr
    assert not (dossier / "1.db").exists()


def test_a_shard_says_that_it_is_one(run, dossier):
    done = run("stress", dossier, "--draws", 30, "--store", dossier / "2.db", "--shard", "2/3")
    assert "10 draws (shard 2/3 of the study) of" in done.stdout
    assert "is told when the shards are put together" in done.stdout
    assert "South would not move from the moment: 10 of 10 draws" in done.stdout
    assert "could undo it" not in done.stdout
    whole = run("stress", dossier, "--draws", 30)
    assert "could undo it" in whole.stdout
    assert "put together" not in whole.stdout


def test_two_answers_to_one_thing_are_one_row_of_text_and_two_of_the_document(run, dossier):
    told = run("stress", dossier, "--draws", 40).stdout
    assert told.count("The dam stands") == 1
    assert told.count("North would") == 1
    document = json.loads(run("stress", dossier, "--draws", 40, "--json").stdout)
    values = [f["value"] for f in document["findings"] if f["subject"] == "built"]
    assert sorted(values) == ["not attainable", "sure"]


def test_it_tells_the_same_in_two_processes(run, dossier):
    here = run("stress", dossier, "--draws", 40, "--json").stdout
    assert run("stress", dossier, "--draws", 40, "--on", 2, "--json").stdout == here
