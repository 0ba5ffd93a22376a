"""`detente solve` on the dispute over water, whose answers conftest works out by hand."""

import json
import os
import subprocess
import sys

import pytest

NONE, S, F, SF, C, SC = (
    [],
    ["town.sue"],
    ["mill.filter"],
    ["mill.filter", "town.sue"],
    ["mill.close"],
    ["mill.close", "town.sue"],
)


def same(found, expected):
    return sorted(found) == sorted(expected)


def test_the_document_has_every_key(folder, answer):
    document = answer("solve", folder)
    assert list(document) == [
        "case", "settling", "states", "equilibria", "stable", "reachable", "reachable_lean",
        "reachable_equilibria", "reachable_lean_equilibria", "not_applicable", "choices",
    ]  # fmt: skip
    assert document["case"]["slug"] == "dispute"
    assert document["case"]["title"] == "A dispute over water"
    assert len(document["case"]["fingerprint"]) >= 16
    assert set(document["equilibria"]) | set(document["not_applicable"]) == {
        "nash", "gmr", "smr", "seq", "sseq", "sim",
    }  # fmt: skip


def test_stable_states_are_those_worked_out_by_hand(folder, answer):
    document = answer("solve", folder)
    assert document["states"] == 6
    assert document["equilibria"]["nash"] == [SC]
    assert same(document["equilibria"]["seq"], [F, SF, SC])
    assert same(document["equilibria"]["gmr"], [NONE, F, SF, SC])
    assert same(document["equilibria"]["smr"], [NONE, F, SF, SC])
    assert same(document["stable"]["nash"]["town"], [S, F, SC])
    assert same(document["stable"]["nash"]["mill"], [NONE, SF, C, SC])
    assert same(document["stable"]["seq"]["town"], [S, F, SF, SC])
    assert same(document["stable"]["seq"]["mill"], [NONE, F, SF, C, SC])


def test_what_is_reachable_includes_the_moment(folder, answer):
    document = answer("solve", folder)
    assert document["reachable"] == document["reachable_lean"] == 4
    assert document["reachable_equilibria"]["nash"] == []
    assert same(document["reachable_equilibria"]["seq"], [F, SF])
    assert same(document["reachable_lean_equilibria"]["gmr"], [NONE, F, SF])


def test_count_gives_numbers_and_leaves_out_the_parties(folder, answer):
    document = answer("solve", folder, "--count")
    assert document["equilibria"]["nash"] == 1
    assert document["equilibria"]["seq"] == 3
    assert document["reachable_equilibria"]["seq"] == 2
    assert "stable" not in document


def test_only_the_concepts_named_are_solved(folder, answer):
    document = answer("solve", folder, "--concept", "seq", "--concept", "nash")
    assert set(document["equilibria"]) == {"seq", "nash"}


def test_the_settling_used_is_shown(folder, answer):
    settling = answer(
        "solve", folder, "--moment", "2021", "--scenario", "open", "--bridge", "B-1=on",
        "--choose", "mood=tired", "--fix", "mill.filter=no", "--moves", "joint",
    )["settling"]  # fmt: skip
    assert settling["moment"] == "2021"
    assert settling["status_quo"] == ["town.sue"]
    assert settling["scenarios"] == ["open"]
    assert settling["bridges"] == {"B-1": "on", "work": "on"}
    assert settling["alternatives"] == {"mood": "tired"}
    assert settling["fixes"] == {"mill.filter": "no"}
    assert settling["moves"] == "joint"
    assert [step["overrides"] for step in settling["overridden"]] == ["bridge B-1"]


def test_a_fix_keeps_only_the_states_with_that_value(folder, answer):
    document = answer("solve", folder, "--fix", "mill.filter=yes")
    assert document["states"] == 2
    assert document["equilibria"]["nash"] == [F]


def test_the_fingerprint_is_the_same_in_every_command(folder, answer):
    solved, checked = answer("solve", folder), answer("check", folder)
    assert solved["case"] == checked["case"] == answer("show", folder)["case"]


def test_a_case_without_a_moment_has_nothing_reachable(folder, answer):
    text = (folder / "case.yaml").read_text("utf-8")
    before, _, after = text.partition("moments:")
    rest = after[after.index("scenarios:") :].replace("moment: 2020, ", "")
    (folder / "case.yaml").write_text(before + rest, "utf-8")
    document = answer("solve", folder)
    assert document["settling"]["moment"] == ""
    assert "reachable" not in document
    assert document["equilibria"]["nash"] == [SC]


def test_joint_moves_name_the_stable_states_that_a_coalition_leaves(answer):
    """Elmira's s5 is left by the ministry and Uniroyal together, to s8: as published."""
    document = answer("solve", "elmira", "--moment", "s1", "--moves", "joint", "--concept", "nash")
    s5 = ["town.insist", "uniroyal.delay"]
    s8 = ["ministry.modify", "town.insist", "uniroyal.accept"]
    assert {"state": s5, "by": ["ministry", "uniroyal"], "to": s8} in document["upset"]["nash"]
    assert s8 in document["reachable_equilibria"]["nash"]
    counted = answer(
        "solve", "elmira", "--moment", "s1", "--moves", "joint", "--concept", "nash", "--count"
    )
    assert counted["upset"] == {"nash": 1}


def test_strict_says_no_where_moves_never_come_to_rest(folder, run):
    assert run("solve", folder).exit_code == 0
    assert run("solve", folder, "--concept", "nash", "--strict").exit_code == 1
    assert run("solve", folder, "--concept", "seq", "--strict").exit_code == 0
    assert run("solve", folder, "--strict", "--json").exit_code == 1


def test_people_are_told_in_the_words_of_the_case(folder, run):
    text = run("solve", folder).stdout
    assert "6 feasible states" in text
    assert "Reachable from 2020, itself included: 4, by lean moves 4." in text
    assert "The Mill filters its water" in text
    assert text.index("nash") < text.index("seq") < text.index("gmr")


def test_people_are_told_when_nothing_rests(folder, run):
    assert "Nowhere" in run("solve", folder, "--concept", "nash").stdout


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (["--moment", "2022"], "2021"),
        (["--scenario", "opne"], "'open'"),
        (["--bridge", "B-2=on"], "'B-1'"),
        (["--choose", "mod=calm"], "'mood'"),
        (["--choose", "mood=clam"], "'calm'"),
        (["--fix", "town.su=yes"], "'town.sue'"),
    ],
)
def test_unknown_names_end_with_two_and_a_near_one(words, said, folder, run, answer):
    done = run("solve", folder, *words)
    assert done.exit_code == 2, done.output
    assert said in done.stderr
    assert answer("solve", folder, *words, code=2)["error"]["kind"] == "unknown-name"


def test_an_unknown_case_ends_with_two_and_a_near_one(run):
    done = run("solve", "koera")
    assert done.exit_code == 2
    assert "'korea'" in done.stderr


def test_a_settling_that_contradicts_itself_ends_with_three(folder, run):
    done = run("solve", folder, "--fix", "mill.filter=yes", "--fix", "mill.close=yes")
    assert done.exit_code == 3
    assert "no state is feasible" in done.stderr


def test_too_many_states_end_with_four_and_the_figure(tmp_path, run, answer):
    options = "".join(f"    o{number}: does thing {number}\n" for number in range(60))
    text = f"detente: 1\ntitle: Too large\nparties: {{a: A}}\noptions:\n  a:\n{options}"
    (tmp_path / "case.yaml").write_text(text, "utf-8")
    done = run("solve", tmp_path)
    assert done.exit_code == 4
    assert f"{2**60:,} feasible states" in done.stderr
    error = answer("solve", tmp_path, code=4)["error"]
    assert error["kind"] == "too-large"
    assert error["exit_code"] == 4


def test_a_process_of_its_own_prints_one_document_and_no_word_more(folder):
    script = "from detente.cli import main; main()"
    command = [sys.executable, "-c", script, "solve", str(folder), "--json"]
    done = subprocess.run(command, capture_output=True, text=True, check=True, env=os.environ)
    assert json.loads(done.stdout)["states"] == 6
    assert done.stderr == ""
