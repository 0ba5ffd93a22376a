"""What a passage holds of a stretch, and that it is none of its words."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from detente.errors import NotApplicable
from detente.sources.passages import fingerprint, passage

RANDOM = settings(max_examples=60, deadline=None)
TEXT = "They met. “The old bridge,” he said, was\u00a0closed (again). Nobody crossed it."
LONG = [f"w{k}" for k in range(400)]


def stretch(text, start, end):
    found = passage(text, start, end)
    return text[found.start : found.end]


def test_a_word_that_is_cut_is_taken_whole() -> None:
    start = TEXT.index("ld bridge")
    assert stretch(TEXT, start, start + 5) == "old bridge"


def test_signs_at_the_ends_stay_and_white_space_goes() -> None:
    start = TEXT.index(" “The")
    assert stretch(TEXT, start, TEXT.index(" he")) == "“The old bridge,”"
    found = passage(TEXT, start, TEXT.index(" he"))
    assert (found.words, found.lead, found.trail) == (3, 1, 2)


@pytest.mark.parametrize(("start", "end"), [(-1, 3), (3, 3), (5, 4), (0, len(TEXT) + 1)])
def test_what_is_no_stretch_of_the_text_is_refused(start, end) -> None:
    with pytest.raises(NotApplicable, match="no stretch of a text of"):
        passage(TEXT, start, end)


def test_a_stretch_without_a_word_is_refused() -> None:
    with pytest.raises(NotApplicable, match="no word"):
        passage("a — … b", 2, 5)


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("“It’s so”", '"It\'s\n  so"', True),
        ("a\u00a0b…", "a b...", True),
        ("the US", "the us", False),
        ("so, not", "so not", False),
    ],
)
def test_only_what_looks_different_is_left_out_of_a_fingerprint(one, other, same) -> None:
    assert (fingerprint(one) == fingerprint(other)) is same


def test_a_fingerprint_names_its_version() -> None:
    version, digits = fingerprint("x").split(":")
    assert version == "p1"
    assert len(digits) == 32  # of four bits each: 128 bits


@RANDOM
@given(st.integers(0, 399), st.integers(1, 400))
def test_a_passage_holds_few_bits_of_its_words(first, length) -> None:
    """At most 16 bits for every eight words, for no word twice, and 16 on either side."""
    words = LONG[first : first + length]
    text = " ".join(LONG)
    start = text.index(f"{words[0]} " if len(words) > 1 else words[0])
    found = passage(text, start, start + len(" ".join(words)))
    assert found.words == len(words)
    assert len(found.clues) <= min(max(1, len(words) // 8), 32)
    ends = [clue.at + clue.words for clue in found.clues]
    starts = [clue.at for clue in found.clues]
    assert all(end <= start for end, start in zip(ends, starts[1:], strict=False))
    assert starts[0] >= 0
    assert ends[-1] <= len(words)
    assert all(clue.words <= 4 for clue in (*found.clues, found.before, found.after))
    assert all(0 <= c.number < 2**16 for c in (*found.clues, found.before, found.after))
    assert "w" not in repr(found).replace("words", "")


def test_nothing_stands_around_a_whole_text() -> None:
    found = passage("They met.", 0, 9)
    assert (found.before.words, found.after.words) == (0, 0)
