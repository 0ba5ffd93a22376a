"""`detente audit` as a door: the terminal, the document, the exit code, and what can go wrong.

What is told here was audited by hand: the audit itself has its own tests.
"""

import io
import sys

import pytest

from detente.audit.records import Audit, Audited, Flag, FlagKind, Part, Share, Supports, Verdict
from detente.case.catalog import load
from detente.cli.progress import watched_count
from detente.errors import UnknownName

ALL = Share(held=6, drawn=6, exact=True)
KEYS = {
    "id", "says", "verdict", "flags", "parts", "share", "threshold", "load_bearing",
    "deciding_sets", "carrying_sets", "bridges", "deletions", "witnesses", "claims",
}  # fmt: skip


class Terminal(io.StringIO):
    def isatty(self):
        return True


def made(case, verdict):
    """Audit the conclusion of the dispute, if it has one."""
    if not case.conclusions:
        return Audit(case=case.slug, fingerprint="", seed=0, draws=1, conclusions=())
    found = Part(
        text="", verdict=verdict, without=ALL, supports=Supports(load_bearing=("town.clean",))
    )
    row = Audited(
        conclusion=case.conclusions[0],
        verdict=verdict,
        flags=(Flag(kind=FlagKind.ONE_VOICE, about=("town.clean",), holders=("S1",)),),
        parts=(found,),
        claims=("C-1",),
    )
    return Audit(case=case.slug, fingerprint=case.fingerprint, seed=3, draws=9, conclusions=(row,))


@pytest.fixture
def asked(monkeypatch):
    """Put hand-made audits in the place of the audit, and note what was asked of it."""
    calls = []

    def audit_case(case, conclusions=(), **options):
        calls.append((conclusions, options))
        if "K-9" in conclusions:
            raise UnknownName("there is no conclusion 'K-9' (did you mean K-1?)")
        options["progress"](1, 1)
        return made(case, calls.verdict)

    class Calls(list):
        verdict = Verdict.FOLLOWS

    calls = Calls()
    monkeypatch.setattr("detente.audit.audit_case", audit_case)
    return calls


@pytest.mark.usefixtures("asked")
def test_groups_are_told_and_then_each_conclusion(folder, run):
    done = run("audit", folder)
    assert done.exit_code == 0, done.output
    assert not done.stderr
    assert "draws: 9; seed: 3" in done.stdout
    row = next(line for line in done.stdout.splitlines() if "Follows from what" in line)
    assert row.split()[-2:] == ["1", "K-1"]
    assert "K-1: They settle." in done.stdout
    assert "every order of wishes that the sources leave open." in done.stdout
    assert "It hangs on the Town’s wish “The Mill filters its water”. [C-1]" in done.stdout
    assert "One source alone, Troubled water (S1), speaks for" in done.stdout
    assert "The strongest wording the premises bear: will." in done.stdout
    assert "In full:" not in done.stdout


def test_a_conclusion_that_is_named_is_told_in_full(asked, folder, run):
    done = run("audit", folder, "K-1", "--draws", 5, "--seed", 7, "--on", "2")
    assert "In full:" in done.stdout
    assert "it holds in 6 of all 6 settlings" in done.stdout
    ((conclusions, options),) = asked
    assert conclusions == ("K-1",)
    assert (options["draws"], options["seed"], options["place"]) == (5, 7, "2")


def test_the_document_has_the_keys_that_are_promised(asked, folder, answer):
    document = answer("audit", folder)
    (row,) = document["conclusions"]
    assert row.keys() >= KEYS
    assert document["groups"]["follows"] == ["K-1"]
    assert row["share"] == {"held": 6, "of": 6, "sampled": 0, "low": 1.0, "high": 1.0}
    assert row["load_bearing"] == ["town.clean"]
    assert row["parts"][0]["verdict"] == "follows"
    assert row["strongest"] == "will"
    assert asked[0][1]["seed"] == 0


@pytest.mark.parametrize("verdict", Verdict)
def test_strict_is_content_only_where_all_follow(verdict, asked, folder, run):
    asked.verdict = verdict
    code = 0 if verdict is Verdict.FOLLOWS else 1
    assert run("audit", folder, "--strict").exit_code == code
    assert run("audit", folder).exit_code == 0


@pytest.mark.usefixtures("asked")
def test_an_unknown_conclusion_ends_with_two_and_a_hint(folder, run):
    done = run("audit", folder, "K-9")
    assert done.exit_code == 2
    assert "did you mean K-1?" in done.stderr


@pytest.mark.parametrize("words", [("--draws", "0"), ("--seed", "-1"), ("--draws", "many")])
def test_draws_and_seeds_that_make_no_sense_end_with_two(words, folder, run):
    assert run("audit", folder, *words).exit_code == 2


@pytest.mark.usefixtures("asked")
def test_a_case_without_conclusions_says_so(run):
    done = run("audit", "chicken")
    assert done.exit_code == 0
    assert "The case holds no conclusion to audit." in done.stdout


def test_the_report_has_the_audit_on_its_first_page(asked, folder, run, answer, tmp_path):
    file = tmp_path / "out.html"
    done = run("report", folder, "-o", file, "--draws", 7, "--seed", 2)
    assert done.exit_code == 0, done.output
    page = file.read_text("utf-8")
    assert 'id="conclusion-K-1"' in page
    assert "--draws 7 --seed 2" in page
    assert "Do the conclusions follow?" in done.stdout
    assert asked[0][1]["draws"] == 7
    document = answer("report", folder, "-o", file)
    assert document["conclusions"] == [{"id": "K-1", "verdict": "follows", "group": "follows"}]
    assert asked[1][1]["draws"] == 50


def test_a_case_without_conclusions_is_reported_without_an_audit(asked, answer, tmp_path):
    assert answer("report", "chicken", "-o", tmp_path / "out.html")["conclusions"] == []
    assert asked == []
    assert load("chicken").conclusions == ()


def test_a_count_of_what_is_done_is_shown_where_someone_watches(monkeypatch, capsys):
    with watched_count("auditing korea") as progress:
        progress(1, 33)
    assert capsys.readouterr().err == ""

    shown = Terminal()
    monkeypatch.setattr(sys, "stderr", shown)
    with watched_count("auditing korea") as progress:
        progress(12, 33)
    assert "auditing korea" in shown.getvalue()
    assert "12/33" in shown.getvalue()
