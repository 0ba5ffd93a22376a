"""`detente report` as a door: the file, the terminal, the document, and what can go wrong."""

import subprocess
import sys

import pytest


def test_the_report_is_written_and_the_findings_are_told(folder, run, tmp_path):
    file = tmp_path / "out.html"
    done = run("report", folder, "-o", file)
    assert done.exit_code == 0, done.output
    assert not done.stderr
    assert str(file) in done.stdout
    assert "From 2020 the moves never come to rest" in done.stdout
    page = file.read_text("utf-8")
    assert page.startswith("<!doctype html>") or page.startswith("<!DOCTYPE html>")
    assert "A dispute over water" in page
    assert "</html>" in page


def test_the_scenarios_that_the_case_names_for_its_report_are_used(folder, answer, tmp_path):
    file = tmp_path / "out.html"
    assert answer("report", folder, "-o", file)["settling"]["scenarios"] == ["open"]
    named = answer("report", folder, "-o", file, "--scenario", "cheap-first")
    assert named["settling"]["scenarios"] == ["cheap-first"]


def test_the_document_has_findings_tables_and_variants(folder, answer, tmp_path):
    document = answer("report", folder, "-o", tmp_path / "out.html")
    assert document["report"] == str(tmp_path / "out.html")
    assert document["states"] == 4
    assert document["concept"] == "nash"
    assert document["findings"][0]["kind"] == "never-rests"
    assert [row["outcome"] for row in document["outcomes"]] == ["deal", "closed", "trust"]
    assert document["outcomes"][2]["missing"] == "a measure of trust"
    assert document["red_lines"][0]["statement"] == "town.clean"
    assert {"cheap-first", "tired", "2021", "B-1"} <= {v["id"] for v in document["variants"]}


def test_the_report_names_the_command_that_makes_it_again(folder, run, tmp_path):
    file = tmp_path / "a report.html"
    words = ["--moment", "2021", "--bridge", "B-1=on", "--choose", "mood=tired"]
    words += ["--fix", "town.sue=yes", "--moves", "joint"]
    assert run("report", folder, "-o", file, *words).exit_code == 0
    page = file.read_text("utf-8").replace("&#39;", "'")
    assert "--moment 2021 --scenario open --bridge B-1=on --choose mood=tired" in page
    assert "--fix town.sue=yes --moves joint" in page
    assert f"-o '{file}'" in page


def test_a_file_that_cannot_be_written_ends_with_four(folder, run, answer, tmp_path):
    for place in (tmp_path, tmp_path / "nowhere" / "out.html", folder / "case.yaml" / "out.html"):
        done = run("report", folder, "-o", place)
        assert done.exit_code == 4
        assert str(place) in done.stderr
        assert len(done.stderr.splitlines()) == 1
        assert answer("report", folder, "-o", place, code=4)["error"]["kind"] == "file"


def test_a_full_disk_ends_with_four_and_a_document(folder, answer):
    error = answer("report", folder, "-o", "/dev/full", code=4)["error"]
    assert error["kind"] == "file"
    assert "No space left" in error["message"]


@pytest.mark.slow
@pytest.mark.parametrize("moves", ["single", "joint"])
def test_every_shipped_case_can_be_reported(moves, run, tmp_path):
    for line in run("list").stdout.splitlines():
        done = run("report", line.split()[0], "-o", tmp_path / "out.html", "--moves", moves)
        assert done.exit_code == 0, done.output


def test_interrupting_a_process_ends_with_four_and_one_line(tmp_path):
    script = (
        "import os, signal, threading\n"
        "from detente.cli import main\n"
        "import detente.findings.variants as variants\n"
        "def survey(*_, **__):\n"
        "    os.kill(os.getpid(), signal.SIGINT)\n"
        "    threading.Event().wait(20)\n"
        "variants.survey = survey\n"
        "main()\n"
    )
    words = [sys.executable, "-c", script, "report", "chicken", "-o", str(tmp_path / "out.html")]
    done = subprocess.run(words, capture_output=True, text=True, check=False)
    assert (done.returncode, done.stdout, done.stderr) == (4, "", "Error: interrupted\n")
    assert not (tmp_path / "out.html").exists()
