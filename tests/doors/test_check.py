"""`detente check`: a case that is fine, and everything that can be wrong with one."""

import json
import re
import subprocess
import sys

import pytest

HEAD = "detente: 1\ntitle: Wrong\n"
SOUND = HEAD + "parties: {a: A, b: B}\noptions: {a: {x: does x}, b: {y: does y}}\n"
BOMB = (
    HEAD
    + "parties: &a0 {p: P}\n"
    + "".join(
        f"k{n}: &a{n + 1} [{', '.join([f'*a{n}'] * 9)}]\n" for n in range(12)
    )
)  # fmt: skip

BAD = {
    "unknown key": (SOUND + "sccenarios: {}\n", "case.yaml:5:1:", "scenarios"),
    "unknown key inside": (SOUND + "moments: {m: {onn: [a.x]}}\n", "case.yaml:5:15:", "on"),
    "unknown name": (SOUND + "preferences: {a: [not b.z]}\n", "case.yaml:5:", "b.z"),
    "unknown party": (SOUND + "preferences: {c: [a.x]}\n", "case.yaml:5:", "'c'"),
    "broken formula": (SOUND + "preferences: {a: [a.x and or b.y]}\n", "case.yaml:5:", ""),
    "definitions in a circle": (SOUND + "define: {p: q or a.x, q: not p}\n", "case.yaml:5:", "p"),
    "contradiction": (SOUND + "always: [a.x, not a.x]\n", "", "no state is feasible"),
    "infeasible moment": (
        SOUND + "never: [a.x and b.y]\nmoments: {m: {on: [a.x, b.y]}}\n", "", "infeasible",
    ),
    "duplicate key": (SOUND + "outcomes: {}\noutcomes: {}\n", "case.yaml:6:1:", "outcomes"),
    "wrong type": (HEAD + "parties: 3\noptions: {}\n", "case.yaml:3:", "parties"),
    "list for a mapping": (HEAD + "parties: [a]\noptions: {}\n", "case.yaml:3:", "parties"),
    "not YAML": (HEAD + "parties: {a: A\n", "case.yaml:", ""),
    "empty": ("", "case.yaml", "empty"),
    "only comments": ("# nothing\n", "case.yaml", ""),
    "a list": ("- a\n- b\n", "case.yaml", ""),
    "another version": ("detente: 2\n" + SOUND.partition("\n")[2], "case.yaml:1:", "1"),
    "YAML bomb": (BOMB, "case.yaml", ""),
    "too deep": (SOUND + "define: {p: " + "[" * 60 + "]" * 60 + "}\n", "case.yaml:5:", ""),
    "too many options": (
        HEAD + "parties: {a: A}\noptions:\n  a:\n"
        + "".join(f"    o{n}: does {n}\n" for n in range(63)), "case.yaml", "62",
    ),
    "too many bytes": (SOUND + "#" * (2 * 1024 * 1024) + "\n", "case.yaml", ""),
}  # fmt: skip


@pytest.mark.parametrize("text, place, said", BAD.values(), ids=BAD)
def test_a_bad_case_ends_with_three_and_a_clear_problem(text, place, said, tmp_path, run, answer):
    (tmp_path / "case.yaml").write_text(text, "utf-8")
    done = run("check", tmp_path)
    assert done.exit_code == 3, done.output
    assert place in done.stderr
    assert said in done.stderr
    assert "Traceback" not in done.stderr
    assert not done.stdout
    problems = answer("check", tmp_path, code=3)["problems"]
    assert problems
    assert all(problem["message"] and problem["code"] for problem in problems)
    assert run("solve", tmp_path).exit_code == 3 or "contradiction" in problems[0]["code"]


def test_a_binary_file_is_a_problem(tmp_path, run):
    (tmp_path / "case.yaml").write_bytes(bytes(range(256)) * 40)
    done = run("check", tmp_path)
    assert done.exit_code == 3
    assert "Traceback" not in done.output


def test_a_folder_without_a_case_is_a_problem(tmp_path, run):
    done = run("check", tmp_path)
    assert done.exit_code in {2, 3}
    assert "case.yaml" in done.stderr


def test_a_file_for_a_folder_is_refused(folder, run):
    done = run("check", folder / "claims.csv")
    assert done.exit_code in {2, 3}
    assert "Traceback" not in done.output


def test_all_problems_come_at_once_with_line_and_caret(tmp_path, run):
    text = SOUND + "preferences:\n  a: [not b.z, a.q]\nmoments: {m: {on: [a.w]}}\n"
    (tmp_path / "case.yaml").write_text(text, "utf-8")
    said = run("check", tmp_path).stderr
    assert [re.search(name, said) is not None for name in ("b.z", "a.q", "a.w")] == [True] * 3
    assert re.search(r"case\.yaml:6:11: .*\n +a: \[not b\.z, a\.q\]\n +\^\^\^", said), said
    assert "3 problems" in said


def test_the_problems_of_a_scenario_are_found_too(tmp_path, run):
    text = SOUND + "always: [a.x or b.y]\nscenarios: {s: [{close: a.x}, {close: b.y}]}\n"
    (tmp_path / "case.yaml").write_text(text, "utf-8")
    done = run("check", tmp_path)
    assert done.exit_code == 3
    assert "scenario s" in done.stderr


def test_a_sound_case_is_fine_and_its_parts_are_counted(folder, run, answer):
    assert "is fine" in run("check", folder).stdout
    document = answer("check", folder)
    assert document["problems"] == []
    counts = document["inventory"]
    assert counts["parties"] == 2
    assert counts["options"] == 3
    assert counts["feasible_states"] == 6
    assert counts["statements_with_claims"] == 1
    assert counts["statements_without_claims"] == 5
    assert counts["bridges"] == 1
    assert counts["outcomes_not_yet_expressible"] == 1
    assert (counts["conclusions"], counts["questions"]) == (1, 0)


@pytest.mark.parametrize("command", ["show", "solve", "report"])
def test_a_bad_case_ends_every_command_alike(command, tmp_path, run, answer):
    (tmp_path / "case.yaml").write_text("detente: 1\n", "utf-8")
    assert run(command, tmp_path).exit_code == 3
    assert answer(command, tmp_path, code=3)["problems"]


def test_a_bad_case_in_a_process_of_its_own_leaves_the_errors_to_the_document(tmp_path):
    (tmp_path / "case.yaml").write_text("detente: 1\n", "utf-8")
    script = "from detente.cli import main; main()"
    words = [sys.executable, "-c", script, "check", str(tmp_path), "--json"]
    done = subprocess.run(words, capture_output=True, text=True, check=False)
    assert (done.returncode, done.stderr) == (3, "")
    assert json.loads(done.stdout)["problems"]


def test_every_shipped_case_is_fine(run):
    slugs = [line.split()[0] for line in run("list").stdout.splitlines()]
    assert {slug: run("check", slug).exit_code for slug in slugs} == dict.fromkeys(slugs, 0)
