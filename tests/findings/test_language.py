"""Small rules of English."""

import pytest

from detente.findings.language import (
    capitalized,
    definite,
    joined,
    negated,
    number,
    uncapitalized,
)


@pytest.mark.parametrize(
    ("phrase", "negative"),
    [
        ("uses force", "does not use force"),
        ("tables and lobbies for a text", "does not table or lobby for a text"),
        ("freezes its program", "does not freeze its program"),
        ("passes the ball", "does not pass the ball"),
        ("is at war", "is not at war"),
        ("has a plan", "does not have a plan"),
        ("does not move", "moves"),
        ("does not do it", "does it"),
        ("accepts caps on arms", "does not accept caps on arms"),
        ("", ""),
    ],
)
def test_a_verb_phrase_is_denied(phrase, negative):
    assert negated(phrase) == negative


def test_names_of_unions_ministries_and_councils_take_the():
    assert definite("United States") == "the United States"
    assert definite("Ministry of the Environment") == "the Ministry of the Environment"
    assert definite("Local Government") == "the Local Government"
    assert definite("the North") == "the North"
    assert definite("Russia") == "Russia"


def test_lists_and_counts_read_as_in_a_sentence():
    assert joined(["a", "b", "c"]) == "a, b and c"
    assert joined(["a", "b"], "or") == "a or b"
    assert joined(["a"]) == "a"
    assert joined([]) == ""
    assert [number(count) for count in (0, 1, 9, 11, 1234)] == ["no", "one", "nine", "11", "1,234"]


def test_a_sentence_begins_with_a_capital_also_inside_quotes():
    assert capitalized("“the end”") == "“The end”"
    assert uncapitalized("The United States") == "the United States"
    assert uncapitalized("Russia") == "Russia"
