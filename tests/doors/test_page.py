"""Text for people: what a terminal gets, and what a pipe gets."""

import io
import re
import sys

import pytest

from detente.cli.page import Page
from detente.cli.progress import watched

LONG = "word " * 60


class Terminal(io.StringIO):
    def isatty(self):
        return True


@pytest.mark.parametrize("columns", [80, 120])
def test_a_terminal_is_never_overrun(columns, monkeypatch):
    monkeypatch.setenv("COLUMNS", str(columns))
    monkeypatch.setattr(sys, "stdout", Terminal())
    page = Page()
    page.say(LONG)
    page.items([LONG])
    page.table(("name", "says"), [("a", LONG)])
    lines = re.sub(r"\x1b\[[0-9;]*m", "", sys.stdout.getvalue()).splitlines()
    assert len(lines) > 3
    assert max(map(len, lines)) <= columns


def test_a_pipe_gets_each_row_on_one_line(capsys):
    page = Page()
    page.table(("name", "count #", "nothing", "says"), [("a", "1", "", LONG), ("b", "22", "", "x")])
    page.say(LONG)
    header, first, second, said = capsys.readouterr().out.splitlines()
    assert header.split() == ["name", "count", "says"]
    assert LONG.strip() in first
    assert second.split() == ["b", "22", "x"]
    assert said == LONG.strip()


def test_brackets_in_a_text_stay(capsys):
    Page().say("the list [us] [bold]stays[/bold] :smile:")
    assert capsys.readouterr().out == "the list [us] [bold]stays[/bold] :smile:\n"


def test_progress_is_shown_where_someone_watches(monkeypatch):
    monkeypatch.setattr(sys, "stderr", Terminal())
    with watched("solving korea") as progress:
        progress("Nash stability")
    assert "solving korea: Nash stability" in sys.stderr.getvalue()


def test_progress_says_nothing_elsewhere(capsys):
    with watched("solving korea") as progress:
        progress("Nash stability")
    assert capsys.readouterr().err == ""
