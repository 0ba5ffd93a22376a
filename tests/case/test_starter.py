"""The case that a newcomer starts from."""

import pytest

from detente.case import Direction
from detente.case.reader import read_text
from detente.case.starter import starter


@pytest.mark.parametrize("title", ["A dam", "Who: whom?", "  # 1 ", "", 'It\'s "two", or', "TITLE"])
def test_the_starter_reads_under_any_title(title) -> None:
    assert read_text(starter(title)).title == (title.strip() or "A dam on a river")


def test_the_starter_shows_one_of_everything() -> None:
    case = read_text(starter("A dam"))
    assert any(option.moves is Direction.ONCE for option in case.options)
    assert case.definitions and case.constraints and case.outcomes and case.scenarios
    assert len(case.moments) == 2 and case.default_moment and case.conclusions
    statements = [one for listed in case.preferences.values() for one in listed]
    assert {one.tag.value for one in statements} >= {"stated", "order", "bridge"}
    assert any(one.red_line for one in statements)


def test_every_section_of_the_starter_is_explained() -> None:
    lines = starter("A dam").splitlines()
    sections = [at for at, line in enumerate(lines) if line.endswith(":") and line[:1].isalpha()]
    assert len(sections) >= 8
    assert all(lines[at - 1].startswith("#") for at in sections)


def test_no_line_of_the_starter_is_too_long_to_read() -> None:
    assert max(len(line) for line in starter("A dam").splitlines()) <= 100
