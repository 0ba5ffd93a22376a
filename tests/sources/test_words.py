"""Words and grams as numbers."""

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from detente.sources.words import grams, words_of

RANDOM = settings(max_examples=60, deadline=None)


def shown(text):
    words = words_of(text)
    return [text[k:m] for k, m in zip(words.starts, words.ends, strict=True)]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("", []),
        ("—…", []),
        ("It’s 1.5, or _not_.", ["It", "s", "1", "5", "or", "not"]),
        ("“G-2”making", ["G", "2", "making"]),
        ("co\u00adop\u00ad caf\u0065\u0301", ["co\u00adop", "cafe\u0301"]),
        ("\u4e2d\u56fd x", ["\u4e2d", "\u56fd", "x"]),
    ],
)
def test_words_are_runs_of_letters_and_digits(text, words) -> None:
    assert shown(text) == words


@pytest.mark.parametrize(
    ("one", "other"),
    [("Old Bridge", "old\u00a0BRIDGE"), ("co\u00adop", "coop"), ("\ufb01re", "fire")],
)
def test_words_that_only_look_different_have_one_number(one, other) -> None:
    assert words_of(one).numbers.tolist() == words_of(other).numbers.tolist()


def test_the_number_of_a_word_never_changes() -> None:
    """As ``b2sum -l 64`` prints it, lowest byte first: dossiers hold clues that are made of it."""
    printed = "ee0f8ca517bcc426"
    (number,) = words_of("Bridge").numbers.tolist()
    assert number.to_bytes(8, "little").hex() == printed


def test_the_number_of_a_gram_never_changes() -> None:
    """Read with whole numbers, one word after the other."""
    numbers = words_of("the old bridge").numbers
    mixed = 0
    for number in numbers.tolist():
        mixed = (mixed * 0x9E3779B97F4A7C15 + number) % 2**64
        mixed = (mixed ^ (mixed >> 32)) * 0xD6E8FEB86659FD93 % 2**64
    assert grams(numbers, 3).tolist() == [mixed ^ (mixed >> 32)]


@RANDOM
@given(st.lists(st.sampled_from("abc"), max_size=12), st.integers(1, 5))
def test_grams_are_equal_where_the_words_and_their_order_are(letters, size) -> None:
    found = grams(words_of(" ".join(letters)).numbers, size)
    literal = [tuple(letters[k : k + size]) for k in range(len(letters) - size + 1)]
    assert len(found) == len(literal)
    same = found[:, None] == found[None, :]
    assert np.array_equal(same, [[one == other for other in literal] for one in literal] or same)
