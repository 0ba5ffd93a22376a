"""Hints for unknown words."""

import pytest

from detente.claims.near import near


@pytest.mark.parametrize(
    ("word", "known", "hint"),
    [
        ("usa", ["us", "china"], "did you mean 'us'?"),
        ("thaad", ["rok.thaad", "usa.press"], "did you mean 'rok.thaad'?"),
        ("press", ["usa.press", "uk.press"], "did you mean 'uk.press' or 'usa.press'?"),
        ("USA.Press", ["usa.press"], "did you mean 'usa.press'?"),
        ("xyz", ["b", "a"], "known: a, b"),
        ("xyz", [f"abc{n}" for n in range(9)], ""),
        ("xyz", [], ""),
    ],
)
def test_the_nearest_name_is_offered_or_all_if_they_are_few(word, known, hint) -> None:
    assert near(word, known) == hint
