"""The program as a whole: start-up, help, unknown words, and how runs end."""

import json
import os
import subprocess
import sys

import click
import pytest
from click.testing import CliRunner

from detente.cli import main
from detente.cli.exits import failure
from detente.cli.progress import is_first_run
from detente.cli.table import COMMANDS
from detente.errors import CaseProblems, NotApplicable, Problem, StudyError, TooLarge, UnknownName

SLOW = {"numpy", "numba", "pydantic", "jinja2", "ruamel", "lark", "dd", "rich"}
SCRIPT = f"""
import sys
from detente.cli import main
try:
    main()
finally:
    loaded = {{name.split(".")[0] for name in sys.modules}}
    print(sorted({SLOW!r} & loaded), file=sys.stderr)
"""


def run(*words):
    return CliRunner().invoke(main, list(words))


@pytest.mark.parametrize(
    "words",
    [["--version"], ["--help"], ["list"], ["list", "--json"], ["completion", "bash"]]
    + [[name, "--help"] for name in COMMANDS],
    ids=" ".join,
)
def test_commands_that_compute_nothing_import_nothing_slow(words):
    done = subprocess.run(
        [sys.executable, "-c", SCRIPT, *words], capture_output=True, text=True, check=True
    )
    assert done.stderr.splitlines()[-1] == "[]"


def test_completion_imports_nothing_slow():
    asked = {
        "_DETENTE_COMPLETE": "bash_complete",
        "COMP_WORDS": "detente solve ",
        "COMP_CWORD": "2",
    }
    done = subprocess.run(
        [sys.executable, "-c", SCRIPT],
        capture_output=True,
        text=True,
        check=True,
        env=os.environ | asked,
    )
    assert done.stderr.splitlines()[-1] == "[]"
    assert "plain,korea" in done.stdout


def test_version_is_that_of_the_package():
    assert run("--version").output == "detente 0.1.0\n"


def test_help_names_every_command_with_its_purpose():
    page = " ".join(run("--help").output.split())
    for name, (_, summary) in COMMANDS.items():
        assert f"{name} {summary}" in page


@pytest.mark.parametrize("name", COMMANDS)
def test_every_command_has_help_and_json(name):
    done = run(name, "--help")
    assert done.exit_code == 0
    assert "--json" in done.output
    assert not done.stderr


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (["slove", "korea"], "did you mean 'solve'"),
        (["solve", "korea", "--concept", "nsh"], "did you mean 'nash'"),
        (["solve", "korea", "--moves", "jiont"], "did you mean 'joint'"),
        (["solve", "korea", "--momnt", "x"], "--moment"),
        (["solve", "korea", "--bridge", "B-5"], "expected BRIDGE=on|off, found 'B-5'"),
        (["solve", "korea", "--bridge", "B-5=yes"], "expected BRIDGE=on|off, found 'B-5=yes'"),
        (["solve", "korea", "--fix", "usa.press=on"], "expected OPTION=yes|no"),
        (["solve", "korea", "--choose", "us-list"], "expected ALTERNATIVE=SCENARIO"),
        (["solve", "korea", "--fix", "a.b=no", "--fix", "a.b=yes"], "two different values"),
        (["completion", "tcsh"], "known: bash, fish, zsh"),
        (["solve"], "Missing argument"),
    ],
    ids=lambda value: " ".join(value) if isinstance(value, list) else "",
)
def test_wrong_words_end_with_two_and_say_what_was_expected(words, said):
    done = run(*words)
    assert done.exit_code == 2
    assert said in done.stderr
    assert not done.stdout


def test_wrong_words_with_json_are_one_document():
    done = run("solve", "korea", "--moves", "jiont", "--json")
    assert done.exit_code == 2
    assert not done.stderr
    error = json.loads(done.stdout)["error"]
    assert error["kind"] == "usage"
    assert error["exit_code"] == 2
    assert "joint" in error["message"]


@pytest.mark.parametrize(
    ("error", "code", "kind"),
    [
        (UnknownName("no party 'x'"), 2, "unknown-name"),
        (click.UsageError("wrong"), 2, "usage"),
        (TooLarge("9 GiB"), 4, "too-large"),
        (StudyError("another seed"), 4, "study"),
        (MemoryError(), 4, "too-large"),
        (NotApplicable("no moment"), 4, "not-applicable"),
        (KeyboardInterrupt(), 4, "interrupted"),
        (click.Abort(), 4, "interrupted"),
        (PermissionError(13, "Permission denied", "/x"), 4, "file"),
        (click.FileError("x", "gone"), 4, "file"),
    ],
)
def test_each_kind_of_failure_has_its_code(error, code, kind):
    end = failure(error)
    assert end.code == code
    assert end.document["error"]["kind"] == kind
    assert end.text


def test_case_problems_end_with_three_and_are_listed():
    problem = Problem(
        file="case.yaml", code="unknown-name", message="no party", line=3, column=5, end_column=7,
        excerpt="    ab",
    )  # fmt: skip
    end = failure(CaseProblems((problem, problem)))
    assert end.code == 3
    assert "case.yaml:3:5: no party" in end.text
    assert "\n        ab\n        ^^" in end.text
    assert end.text.endswith("2 problems")
    assert [each["line"] for each in end.document["problems"]] == [3, 3]


def test_a_fault_of_the_program_is_not_hidden(monkeypatch):
    def broken(*_):
        raise ZeroDivisionError

    monkeypatch.setattr("detente.cli.listing.shipped", broken)
    assert isinstance(run("list").exception, ZeroDivisionError)


def test_interrupting_ends_with_four_and_one_line(monkeypatch):
    def interrupted(*_):
        raise KeyboardInterrupt

    monkeypatch.setattr("detente.cli.listing.shipped", interrupted)
    done = run("list")
    assert (done.exit_code, done.stderr) == (4, "Error: interrupted\n")
    done = run("list", "--json")
    assert json.loads(done.stdout)["error"]["kind"] == "interrupted"
    assert done.exit_code == 4


@pytest.mark.parametrize("shell", ["bash", "zsh", "fish"])
def test_completion_prints_a_script(shell):
    done = run("completion", shell)
    assert done.exit_code == 0
    assert "_DETENTE_COMPLETE" in done.output
    document = json.loads(run("completion", shell, "--json").output)
    assert document["shell"] == shell
    assert document["script"].strip() == done.output.strip()


def test_list_names_each_shipped_case_once():
    cases = json.loads(run("list", "--json").output)["cases"]
    slugs = [case["slug"] for case in cases]
    assert "korea" in slugs
    assert len(slugs) == len(set(slugs))
    assert all(case["title"] for case in cases)
    assert [line.split()[0] for line in run("list").output.splitlines()] == slugs


def test_a_closed_pipe_ends_quietly():
    script = f"{sys.executable} -c 'from detente.cli import main; main()' list --json"
    command = ["bash", "-c", f"({script}; echo $? >&2) | true"]
    done = subprocess.run(command, capture_output=True, text=True, check=True)
    assert done.stderr.split() in (["0"], ["4"])  # whether it is noticed is a matter of timing


def test_a_full_disk_is_told():
    command = f"{sys.executable} -c 'from detente.cli import main; main()' list > /dev/full"
    done = subprocess.run(["bash", "-c", command], capture_output=True, text=True, check=False)
    assert done.returncode == 4
    assert done.stderr == "Error: No space left on device\n"


def test_a_full_disk_is_told_on_the_error_stream_if_not_even_the_document_fits():
    command = f"{sys.executable} -c 'from detente.cli import main; main()' list --json > /dev/full"
    done = subprocess.run(["bash", "-c", command], capture_output=True, text=True, check=False)
    assert done.returncode == 4
    assert done.stderr == "Error: No space left on device\n"


def test_nothing_asked_for_shows_the_help():
    done = run()
    assert done.exit_code == 2
    assert done.stderr.startswith("Usage: ")


def test_the_first_run_is_told_apart_by_its_missing_compiled_kernels(tmp_path, monkeypatch):
    monkeypatch.setattr("detente.cli.progress.__file__", str(tmp_path / "cli" / "progress.py"))
    assert is_first_run()
    (tmp_path / "stability" / "__pycache__").mkdir(parents=True)
    (tmp_path / "stability" / "__pycache__" / "kernels.walk.py311.nbi").touch()
    assert not is_first_run()
