"""Which words are taken for finite verbs."""

import pytest

from detente.suggestions.verbs import in_the_past, words_of


def verbs(text):
    return [word.text for word in words_of(text) if word.finite]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Upland is ready", ["is"]),
        ("Upland won’t go", ["won't"]),
        ("Upland wants peace", ["wants"]),
        ("They never admit it", ["admit"]),
        ("It now shuns us", ["shuns"]),
        ("Upland rejected it", ["rejected"]),
        ("Upland firmly resisted", ["resisted"]),
        ("and talks to all", ["talks"]),
        ("and later repaired it", ["repaired"]),
        ("tensions grow", ["grow"]),
        ("Upland needs help", ["needs"]),
    ],
)
def test_a_verb_is_seen(text, expected) -> None:
    assert verbs(text) == expected


@pytest.mark.parametrize(
    "text",
    ["to be", "the talks", "sanctions imposed by them", "and repaired by them", "its claims",
     "Upland's plans", "UN sanctions", "benefits and costs", "a needed step",
     "steps rejected by them"],
)  # fmt: skip
def test_a_noun_or_a_participle_is_not(text) -> None:
    assert verbs(text) == []


def test_words_stand_where_they_say() -> None:
    text = "Isn’t the U.S. well-armed?"
    assert [text[word.start : word.end] for word in words_of(text)] == [
        "Isn’t", "the", "U.S", "well-armed",
    ]  # fmt: skip
    assert words_of("") == ()


@pytest.mark.parametrize("text", ["It was so", "Upland met them", "They have gone", "He agreed"])
def test_the_past_and_what_has_been_done_are_told(text) -> None:
    assert in_the_past(words_of(text))


@pytest.mark.parametrize("text", ["It is so", "It has much of it", "It will have gone", "so much"])
def test_the_present_is_not(text) -> None:
    assert not in_the_past(words_of(text))
