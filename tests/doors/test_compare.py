"""`detente compare` as a door."""

import json
from contextlib import contextmanager

import pytest

CASE = """\
detente: 1
title: Two authors on a dam
parties: {north: North, south: South}
options: {north: {dam: builds a dam}, south: {pay: pays}}
preferences:
  north: [{id: wants, that: north.dam, because: [A1], tag: stated}]
  south: [{id: thrift, that: not south.pay, because: [B1], tag: stated}]
outcomes: {built: north.dam}
moments: {today: {on: []}, later: {on: [south.pay]}}
scenarios: {dry: [{close: north.dam}], wet: []}
defaults: {moment: today}
conclusions:
  K: {says: The dam comes, rests_on: [A1], asks: every resting state satisfies built}
"""
CLAIMS = """\
id,source,paragraphs,kind,parties,says,modality,holder,note,time
A1,A,1,wish,north,North wants the dam,author,,,2019
B1,B,1,wish,south,South saves,author,,,2019
"""


@pytest.fixture
def dossier(tmp_path):
    (tmp_path / "case.yaml").write_text(CASE, "utf-8")
    (tmp_path / "claims.csv").write_text(CLAIMS, "utf-8")
    (tmp_path / "sources.yaml").write_text("A: {title: One}\nB: {title: Two}\n", "utf-8")
    return str(tmp_path)


def held(run, dossier, first, second):
    done = run("compare", dossier, first, second, "--draws", "5", "--json")
    assert done.exit_code == 0, done.stderr
    (row,) = json.loads(done.stdout)["conclusions"]
    return row["first"]["held"], row["second"]["held"], row["lacking"]


def test_an_authors_conclusion_needs_what_only_that_author_says(run, dossier):
    """Nothing is left open, so one order is all there is."""
    assert held(run, dossier, "A", "B") == (1, 0, ["north.wants"])


def test_scenarios_and_moments_are_held_against_each_other(run, dossier):
    assert held(run, dossier, "wet", "dry")[:2] == (1, 0)
    assert held(run, dossier, "today", "later")[:2] == (1, 1)


def test_what_a_scenario_changes_is_told_beside(run, dossier):
    """Where the dam is ruled out, `built` is sure no more."""
    done = run("compare", dossier, "wet", "dry", "--json")
    (change,) = json.loads(done.stdout)["changes"]
    assert change["outcomes"] == [{"outcome": "built", "first": "sure", "second": "not attainable"}]
    assert change["lost"] == [["north.dam"]]
    assert "What dry changes against wet" in run("compare", dossier, "wet", "dry").stdout
    assert json.loads(run("compare", dossier, "A", "B", "--json").stdout)["changes"] == []


def test_what_is_not_of_one_kind_is_refused(run, dossier):
    done = run("compare", dossier, "A", "dry")
    assert done.exit_code == 2
    assert "not two sources" in done.stderr
    assert "'A' is among the sources, 'dry' among the scenarios" in done.stderr


def test_a_name_that_is_none_of_these_gets_the_near_one(run, dossier):
    done = run("compare", dossier, "wet", "dryy")
    assert done.exit_code == 2
    assert "did you mean 'dry'?" in done.stderr
    assert run("compare", dossier, "wet", "wet").exit_code == 2


def test_the_table_says_how_each_comes_out(run, dossier):
    done = run("compare", dossier, "A", "B", "--draws", "5")
    assert "They come out otherwise" in done.stdout
    assert "The dam comes" in done.stdout


def test_it_counts_the_conclusions_as_it_goes(run, dossier, monkeypatch):
    told = []

    @contextmanager
    def watching(what):
        told.append(what)
        yield lambda done, of: told.append((done, of))

    monkeypatch.setattr("detente.cli.progress.watched_count", watching)
    assert run("compare", dossier, "A", "B").exit_code == 0
    assert told == ["comparing A and B", (0, 1)]
