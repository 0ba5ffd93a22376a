"""Where sentences end, go on, or are titles."""

import pytest

from detente.sources.sentences import (
    begins_lower,
    ends_sentence,
    is_open_ended,
    is_title_case,
    word_count,
)


@pytest.mark.parametrize("text", ["Over.", "Over?”", "(Over.)", "Over.[12]", "As follows:", "So…"])
def test_a_stop_ends_a_sentence_with_quotes_or_notes_after_it(text) -> None:
    assert ends_sentence(text)


@pytest.mark.parametrize("text", ["on the", "one, two,", "a “word”", "half;"])
def test_without_a_stop_no_sentence_ends(text) -> None:
    assert not ends_sentence(text)


@pytest.mark.parametrize(
    ("text", "following"),
    [
        ("They met near the old", "bridge at noon."),
        ("They met with the", "Envoy at noon."),
        ("They asked Gen.", "Smith to come."),
        ("It was left to the U.S.", "envoy to answer."),
        ("They came, they saw;", "“they” left."),
    ],
)
def test_a_cut_sentence_is_open(text, following) -> None:
    assert is_open_ended(text, following)


@pytest.mark.parametrize(
    ("text", "following"),
    [
        ("They met near the bridge.", "iron was scarce."),
        ("It was left to the U.S.", "Then nobody came."),
        ("Old Red Lines", "Nobody came."),
        ("They want two things:", "a bridge and a road."),
    ],
)
def test_a_sentence_that_is_over_or_followed_by_a_new_one_is_not_open(text, following) -> None:
    assert not is_open_ended(text, following)


def test_a_small_letter_is_seen_past_quotes() -> None:
    assert begins_lower("“so they said")
    assert not begins_lower("“So they said")
    assert not begins_lower("2017 was quiet")
    assert not begins_lower("")


def test_small_words_do_not_spoil_a_title() -> None:
    assert is_title_case("The Road to the North")
    assert not is_title_case("The road to the North")
    assert not is_title_case("of the")


def test_words_are_counted_with_hyphens_and_stops_inside() -> None:
    assert word_count("The U.S.-led talks, 1.5 hours") == 5
