"""Texts in the form in which they are compared, and the way back."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from detente.sources.normalising import normalised
from detente.sources.source import Stretch

LETTERS = "ab “”‘’'\"—–-…\u00a0\u00ad\u200b\n\t\ufb01e\u0301\uff21½"


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("“It’s so”", '"It\'s so"'),
        ("a\u00a0b", "a  \n b"),
        ("wait…", "wait..."),
        ("2016–2017", "2016-2017"),
        ("so—or not", "so-or not"),
        ("\ufb01re", "fire"),
        ("caf\u0065\u0301", "caf\u00e9"),
        ("co\u00adop\u200b", "coop"),
        (" a ", "a"),
    ],
)
def test_what_only_looks_different_compares_equal(one, other) -> None:
    assert normalised(one).text == normalised(other).text


@pytest.mark.parametrize(("one", "other"), [("Ab", "ab"), ("a b", "ab"), ("1.5", "15")])
def test_what_is_different_stays_so(one, other) -> None:
    assert normalised(one).text != normalised(other).text


def test_a_stretch_is_traced_to_the_text_given() -> None:
    found = normalised("  a\u00a0\u00a0b…c")
    assert found.text == "a b...c"
    assert found.traced(0, 1) == Stretch(start=2, end=3)
    assert found.traced(1, 3) == Stretch(start=3, end=6)
    assert found.traced(4, 5) == Stretch(start=6, end=7)  # one of three stops: the ellipsis
    with pytest.raises(ValueError, match="empty"):
        found.traced(2, 2)


def test_a_place_of_the_text_given_is_found_or_the_next_one_kept() -> None:
    found = normalised("\u00ada\u00a0b")
    assert [found.place(offset) for offset in range(5)] == [0, 0, 1, 2, 3]


@given(st.text(LETTERS, max_size=40))
def test_a_text_once_in_the_form_stays_as_it_is(text) -> None:
    once = normalised(text).text
    assert normalised(once).text == once


@given(st.text(LETTERS, max_size=40))
def test_every_character_stands_for_what_becomes_it(text) -> None:
    found = normalised(text)
    assert list(found.starts) == sorted(found.starts)
    for place, character in enumerate(found.text):
        there = text[found.starts[place] : found.ends[place]]
        assert character in (" " if there.isspace() else normalised(there).text)
