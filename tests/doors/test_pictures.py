"""`detente pictures` as a door."""

import pytest

from doors.conftest import DISPUTE

RIVER = """\
detente: 1
title: Two on a river
parties: {north: North, south: South}
options:
  north: {dam: builds a dam}
  south: {strike: {means: uses force, otherwise: holds its fire}}
preferences:
  north: [{id: peace, that: not south.strike}, {id: power, that: north.dam}]
  south: [{id: temper, that: not south.strike}]
outcomes: {war: {that: south.strike, means: there is war}}
moments: {now: {on: []}}
scenarios: {quiet: [{delete: power}], gone: [{delete: temper}]}
pictures:
  north:
    changes: [{replace: temper, that: south.strike iff north.dam}]
    means: a South that would fight for the river
    because: [C1]
  south: {unseen: [north.dam and south.strike]}
"""
CLAIMS = """\
id,source,paragraphs,kind,parties,says,modality,holder,note,time
C1,S1,3,view,north south,North fears a strike.,attributed,north,,
"""


@pytest.fixture
def dossier(tmp_path):
    (tmp_path / "case.yaml").write_text(RIVER, "utf-8")
    (tmp_path / "claims.csv").write_text(CLAIMS, "utf-8")
    return tmp_path


def test_who_is_mistaken_is_told(run, dossier):
    done = run("pictures", dossier, "--concept", "seq")
    assert done.exit_code == 0, done.output
    assert "a South that would fight for the river" in done.stdout
    assert "South does not see 1 of the 4 states" in done.stdout
    assert "Stable only because somebody is mistaken (1)" in done.stdout
    assert "it expects an answer that would not come: South uses force. [C1]" in done.stdout
    assert "Moves that somebody misjudges (1)" in done.stdout
    assert "Suppose that North is right about South." in done.stdout


def test_the_document_says_the_same(answer, dossier):
    """If North is right it may stay for fear, or build and be struck; it likes both less."""
    found = answer("pictures", dossier, "--concept", "seq")
    assert found["concept"] == "seq"
    assert found["equilibria"] == {
        "pictures": [[], ["north.dam"]],
        "case": [["north.dam"]],
        "surprising": [[]],
        "missed": [],
    }
    (surprise,) = found["surprises"]
    assert (surprise["party"], surprise["moves_to"]) == ("north", [["north.dam"]])
    assert [step["by"] for step in surprise["answer"]] == [["south"]]
    north, south = found["pictures"]
    assert (north["party"], north["sees"], north["does"]) == (
        "north", 4, ["replaces south.temper"],
    )  # fmt: skip
    assert (south["party"], south["sees"], south["does"]) == ("south", 3, [])
    (gap,) = found["misjudged"]
    assert (gap["party"], gap["gap"], gap["by"]) == ("north", "in vain", ["south"])
    (right,) = found["if_right"]
    assert right["outcomes"] == [
        {"outcome": "war", "case": "not attainable", "if_right": "attainable"}
    ]
    assert right["own_ranking"] == "lower"


def test_one_picture_at_a_time(answer, run, dossier):
    found = answer("pictures", dossier, "--of", "south")
    assert [each["party"] for each in found["pictures"]] == ["south"]
    assert found["if_right"] == []
    done = run("pictures", dossier, "--of", "nort")
    assert done.exit_code == 2
    assert "there is no picture of 'nort' (did you mean 'north'?)" in done.stderr


def test_scenarios_come_before_the_pictures(answer, run, dossier):
    """A North that wants no dam moves nowhere; without South's list its picture changes nothing."""
    found = answer("pictures", dossier, "--scenario", "quiet", "--of", "north")
    assert found["rests"] == [[]]
    done = run("pictures", dossier, "--scenario", "gone")
    assert done.exit_code == 3
    assert "picture of north replaces south.temper" in done.stderr


def test_a_case_without_pictures_says_how_to_add_one(run, answer, folder):
    done = run("pictures", folder)
    assert done.exit_code == 0
    assert "all see the case as it is" in done.stdout
    assert "`unseen`" in done.stdout
    assert answer("pictures", folder)["pictures"] == []
    assert "pictures:" not in DISPUTE


def test_check_settles_the_pictures_too(run, dossier):
    case = dossier / "case.yaml"
    assert run("check", dossier).exit_code == 0
    case.write_text(RIVER.replace("[north.dam and south.strike]", "[north.dam, not north.dam]"))
    done = run("check", dossier)
    assert done.exit_code == 3
    assert "picture of south: no state is feasible" in done.stderr


def test_show_lists_the_pictures(run, dossier):
    assert "Pictures, the case as a party sees it (2)" in run("show", dossier).stdout
