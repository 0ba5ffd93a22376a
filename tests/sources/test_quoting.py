"""Words that are quoted stand in one place of a text, or they are refused."""

import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from detente.errors import NotApplicable
from detente.sources.quoting import Quoted, quoted
from detente.sources.source import Stretch

TEXT = "They met. “The old bridge,” he said, was\u00a0closed —\nagain. Nobody crossed the bridge."
PIECES = ["ha", "hat", "a", "b.", "-", "b-a"]


def stretch(words, text=TEXT):
    """The characters of the text that are quoted."""
    found = quoted(words, Quoted.of("a.txt", text))
    return text[found.start : found.end]


def refused(words, text=TEXT):
    """Why the words are refused."""
    with pytest.raises(NotApplicable) as told:
        stretch(words, text)
    return str(told.value)


@pytest.mark.parametrize(
    "words",
    ["The old bridge", '"The old bridge," he', "was closed - again.", "  he   said\n", "again"],
)
def test_the_style_of_quotes_dashes_and_spaces_does_not_count(words):
    plain = "".join(words.split()).replace('"', "").replace("-", "")
    found = "".join(stretch(words).split()).translate(str.maketrans("", "", "“”—"))
    assert found == plain


def test_capital_letters_count():
    assert "does not have the words “the Old bridge”" in refused("the Old bridge")


@pytest.mark.parametrize("dots", ["...", " … ", " [...] ", "[…]"])
def test_dots_leave_words_out(dots):
    assert stretch(f"he said{dots}again.") == "he said, was\u00a0closed —\nagain."


def test_the_nearest_last_words_end_the_stretch():
    assert stretch("old ... b", "old a b a b") == "old a b"


def test_what_dots_leave_out_is_bounded():
    far = f"old {'a ' * 1000}b"
    assert refused("old ... b", far) == (
        "a.txt does not have the words “b” within 2,000 characters after the first words;"
        " quote them as they stand in the text"
    )
    assert stretch("old ... b", f"old {'a ' * 990}b")


def test_of_several_parts_the_one_that_is_missing_is_named():
    assert "does not have the words “cde” within" in refused("a ... cde ... b", "a x b")


def test_words_that_stand_twice_are_refused():
    assert refused("bridge") == (
        "the words “bridge” stand in 2 places of a.txt; quote more of them"
    )


def test_words_that_stand_twice_over_each_other_are_refused():
    assert "stand in 2 places" in refused("ha ha", "ha ha ha")


@pytest.mark.parametrize("words", ["ridge", "bridg", "art.", "art"])
def test_a_part_of_a_longer_word_is_no_quotation(words):
    assert "does not have the words" in refused(words, "The bridge is smart.")


@pytest.mark.parametrize("words", ["", "  ", "...", "\u200b"])
def test_nothing_is_no_quotation(words):
    assert refused(words) == "no words are quoted; give words of the text, as they stand there"


def test_many_words_are_shown_short():
    assert "the words “" + "x" * 60 + "…”" in refused("x" * 70)


def literal(words, text):
    """Every place of the words, read character by character."""
    spots = range(len(text) - len(words) + 1)

    def cut(at):
        return 0 < at < len(text) and bool(re.fullmatch(r"\w\w", text[at - 1 : at + 1]))

    return [
        k
        for k in spots
        if text[k : k + len(words)] == words and not cut(k) and not cut(k + len(words))
    ]


@settings(max_examples=300, deadline=None)
@given(st.lists(st.sampled_from(PIECES), min_size=1, max_size=8), st.data())
def test_quoted_words_are_found_exactly_where_they_stand_or_refused(pieces, data):
    text = " ".join(pieces)
    low = data.draw(st.integers(0, len(text) - 1))
    words = text[low : data.draw(st.integers(low + 1, len(text)))].strip()
    places = literal(words, text) if words else []
    try:
        found = quoted(words, Quoted.of("a.txt", text))
    except NotApplicable:
        assert len(places) != 1
    else:
        assert [found] == [Stretch(start=k, end=k + len(words)) for k in places]


@settings(max_examples=200, deadline=None)
@given(
    st.lists(st.sampled_from(PIECES), min_size=1, max_size=8),
    st.sampled_from(PIECES),
    st.sampled_from(PIECES),
)
def test_first_and_last_words_are_found_exactly_where_they_stand_or_refused(pieces, one, two):
    text = " ".join(pieces)
    places = [
        Stretch(start=low, end=min(ends))
        for low in literal(one, text)
        if (ends := [k + len(two) for k in literal(two, text) if k >= low + len(one)])
    ]
    try:
        found = quoted(f"{one} ... {two}", Quoted.of("a.txt", text))
    except NotApplicable:
        assert len(places) != 1
    else:
        assert [found] == places
