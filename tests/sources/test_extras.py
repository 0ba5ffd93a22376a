"""Readers that are not installed are named, and those that are log nothing."""

import logging
import subprocess
import sys

import pytest

from detente.errors import CaseProblems
from detente.sources.extras import muted, needed
from detente.sources.reading import read_data
from detente.sources.source import Form


@pytest.mark.parametrize(
    ("form", "module"),
    [(Form.HTML, "trafilatura"), (Form.HTML, "lxml.html"), (Form.PDF, "pypdf")],
)
def test_a_reader_that_is_not_installed_is_named_with_what_to_do(form, module, monkeypatch) -> None:
    monkeypatch.setitem(sys.modules, module, None)  # importing it fails
    with pytest.raises(CaseProblems) as caught:
        read_data("a.x", b"<p>They met.</p>", form)
    (problem,) = caught.value.problems
    assert (problem.file, problem.code) == ("a.x", "no-reader")
    assert "pip install 'detente[ingest]'" in problem.hint


def test_what_is_installed_is_not_refused() -> None:
    needed("a.txt", "a text", "json")


def test_readers_log_nothing_while_muted_and_as_before_after_it(caplog) -> None:
    logger = logging.getLogger("pypdf._reader")
    with muted():
        logger.error("unheard")
    logger.error("heard")
    assert [entry.message for entry in caplog.records] == ["heard"]


def test_the_readers_are_not_imported_before_they_are_needed() -> None:
    code = (
        "import sys, detente.sources.gathering, detente.cli.gather;"
        "print({'lxml', 'pypdf', 'trafilatura'} & set(sys.modules))"
    )
    run = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert run.stdout == "set()\n"
