"""Parties are found by whole names, the longest first."""

import pytest

from detente.record import Frozen
from detente.suggestions.names import Names, mentions

NAMES = Names(
    parties=Frozen(
        {
            "upland": ("Upland", "Uplander", "the Castle", "both Lands", "U.L.", "Old Up-Town"),
            "lowland": ("Lowland", "Lowlandic", "New Lowland Union", "the North", "both Lands"),
            "isle": ("New", "Lowland Isle"),
            "usa": ("United States", "US", ""),
        }
    )
)


def found(text):
    return [(text[each.start : each.end], each.parties) for each in mentions(text, NAMES)]


@pytest.mark.parametrize(
    ("text", "words", "party"),
    [
        ("Upland waits.", "Upland", "upland"),
        ("Upland's friends wait.", "Upland", "upland"),
        ("Upland’s friends wait.", "Upland", "upland"),
        ("The Castle waits.", "The Castle", "upland"),
        ("a Lowlandic town", "Lowlandic", "lowland"),
        ("in the New Lowland Union", "New Lowland Union", "lowland"),
        ("the Lowland Isle", "Lowland Isle", "isle"),
        ("the United  States", "United  States", "usa"),
        ("a US-led plan", "US", "usa"),
        ("a U.S. plan", "U.S.", "usa"),
        ("the U.S.", "U.S.", "usa"),
        ("UL plans", "UL", "upland"),
        ("near Old Up–Town", "Old Up–Town", "upland"),
        ("into the North, they say", "the North", "lowland"),
    ],
)
def test_a_name_is_found_as_it_is_written(text, words, party) -> None:
    assert found(text) == [(words, (party,))]


@pytest.mark.parametrize(
    "text",
    ["Uplands", "ask us why", "Us and them", "upland farms", "the north of it", "the North Sea",
     "U.S.S.R. maps", "the castle", "AUS"],
)  # fmt: skip
def test_what_only_looks_like_a_name_is_not(text) -> None:
    assert found(text) == []


def test_an_alias_of_two_parties_names_both() -> None:
    assert found("both Lands agree") == [("both Lands", ("upland", "lowland"))]


def test_names_joined_by_a_hyphen_are_two() -> None:
    assert [each for _, each in found("Upland-Lowland trade")] == [("upland",), ("lowland",)]


def test_without_names_nothing_is_found() -> None:
    assert mentions("Upland waits.", Names()) == ()


def test_the_article_of_a_name_may_be_small_inside_a_sentence() -> None:
    names = Names(parties=Frozen({"town": ("The Town",)}))
    said = "The Town waits, and so the Town stays; a Town does not."
    assert [said[each.start : each.end] for each in mentions(said, names)] == [
        "The Town",
        "the Town",
    ]
