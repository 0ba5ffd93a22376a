"""`detente explain` and `detente paths` on the dispute that conftest works out by hand."""

import pytest

S, F, SF = ["town.sue"], ["mill.filter"], ["mill.filter", "town.sue"]


def test_an_undeterred_improvement_makes_a_state_unstable(folder, answer):
    document = answer("explain", folder, "none", "town")
    assert document["state"] == []
    assert document["party"] == "town"
    assert document["stable"]["nash"] is False
    assert document["stable"]["seq"] is False
    (improvement,) = document["reasons"]["seq"]["improvements"]
    assert improvement["to"] == S
    assert improvement["deterred"] is False
    assert improvement["answer"] == []


def test_a_deterred_improvement_comes_with_the_answer(folder, answer):
    """The mill would drop the filter; the town would go to court, which is worse for the mill."""
    document = answer("explain", folder, "mill.filter", "mill", "--concept", "seq")
    assert list(document["reasons"]) == ["seq"]
    reason = document["reasons"]["seq"]
    assert reason["stable"] is True
    (improvement,) = reason["improvements"]
    assert improvement["to"] == []
    assert improvement["answer"] == [{"by": ["town"], "from": [], "to": S}]
    assert reason["sentences"]


def test_people_are_told_why_in_the_words_of_the_case(folder, run):
    text = run("explain", folder, "mill.filter", "mill").stdout
    assert "Nash stability (nash): not stable for mill" in text
    assert "Sequential stability (seq): stable for mill" in text
    assert "The Town goes to court" in text


def test_a_moment_names_its_state(folder, answer):
    assert answer("explain", folder, "2021", "town")["state"] == S
    fixed = answer("explain", folder, "2021", "town", "--fix", "mill.filter=yes")
    assert fixed["state"] == SF


def test_strict_follows_the_verdict(folder, run):
    assert run("explain", folder, "none", "town", "--strict").exit_code == 1
    assert run("explain", folder, "town.sue", "town", "--strict").exit_code == 0
    assert run("explain", folder, "mill.filter", "mill", "--strict").exit_code == 1
    seq = run("explain", folder, "mill.filter", "mill", "--concept", "seq", "--strict")
    assert seq.exit_code == 0


@pytest.mark.parametrize(
    ("state", "party", "said"),
    [
        ("none", "twon", "'town'"),
        ("town.su", "town", "'town.sue'"),
        ("2023", "town", "'2021'"),
        ("mill.filter,mill.close", "town", "not feasible"),
        ("", "town", "option or moment"),
    ],
)
def test_unknown_states_and_parties_end_with_two(state, party, said, folder, run):
    done = run("explain", folder, state, party)
    assert done.exit_code == 2
    assert said in done.stderr


def test_the_shortest_path_alternates_as_worked_out_by_hand(folder, answer):
    document = answer("paths", folder, "none", "deal")
    assert document["to"] == "deal"
    assert document["found"] is True
    (path,) = document["paths"]
    assert [(step["by"], step["to"]) for step in path] == [
        (["town"], S), (["mill"], SF), (["town"], F),
    ]  # fmt: skip
    assert document["paths_lean"] == document["paths"]
    assert document["paths_together"] == []


def test_a_path_is_told_step_by_step(folder, run):
    text = run("paths", folder, "2020", "mill.filter").stdout
    assert "Way 1 of 1: 3 steps" in text
    assert text.index("The Town goes to court (") < text.index("The Mill filters its water (")


def test_no_way_is_said_and_strict_makes_it_a_no(folder, run, answer):
    done = run("paths", folder, "none", "closed")
    assert done.exit_code == 0
    assert "No way leads there" in done.stdout
    assert run("paths", folder, "none", "closed", "--strict").exit_code == 1
    assert answer("paths", folder, "none", "closed")["found"] is False


def test_where_only_joint_moves_lead_that_is_said(run, answer):
    """In Elmira no party alone leaves s5; the ministry and Uniroyal together go to s8."""
    document = answer("paths", "elmira", "s5", "s8")
    assert document["found"] is False
    ((step,),) = document["paths_together"]
    assert step["by"] == ["ministry", "uniroyal"]
    assert "together" in run("paths", "elmira", "s5", "s8").stdout
    assert run("paths", "elmira", "s5", "s8", "--strict").exit_code == 1
    assert answer("paths", "elmira", "s5", "s8", "--moves", "joint")["found"] is True


def test_a_path_to_where_one_is_has_no_steps(folder, answer, run):
    assert answer("paths", folder, "none", "none")["paths"] == [[]]
    assert "Already there" in run("paths", folder, "2020", "none").stdout


def test_an_unknown_goal_ends_with_two_and_a_near_one(folder, run):
    done = run("paths", folder, "none", "dael")
    assert done.exit_code == 2
    assert "'deal'" in done.stderr


def test_an_outcome_that_cannot_be_said_yet_ends_with_four_and_what_is_missing(folder, run):
    done = run("paths", folder, "none", "trust")
    assert done.exit_code == 4
    assert "a measure of trust" in done.stderr


def test_in_a_large_case_joint_moves_are_tried_only_if_asked_for(run, answer, monkeypatch):
    monkeypatch.setattr("detente.cli.routes.TOGETHER_STATES", 4)
    document = answer("paths", "elmira", "s5", "s8")
    assert document["together_tried"] is False
    assert document["paths_together"] == []
    assert "--moves joint" in run("paths", "elmira", "s5", "s8").stdout
    assert answer("paths", "elmira", "s5", "s8", "--moves", "joint")["found"] is True
