"""A sentence is split where a new claim begins, and only there."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from detente.suggestions.clauses import clauses

PIECES = [
    "Upland is strong", "they have left", "the old bridge", ", and ", ", but ", "; ", ": ", " — ",
    " because ", ", although ", " while ",
    " (", ") ", "“", "”", ", ", " and ", "Although ", ".", " ",
]  # fmt: skip


def split(text):
    return [text[each.start : each.end] for each in clauses(text)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Upland is strong; Lowland is not so.",
            ["Upland is strong; Lowland is not so."],
        ),
        (
            "Upland is a strong state; Lowland is not so strong.",
            ["Upland is a strong state", "Lowland is not so strong."],
        ),
        (
            "Upland is not alone, but its friends are few and old.",
            ["Upland is not alone", "its friends are few and old."],
        ),
        (
            "Upland has signed the pact and repeats the oath each year.",
            ["Upland has signed the pact", "repeats the oath each year."],
        ),
        (
            "Upland would not move because it is afraid of war.",
            ["Upland would not move", "because it is afraid of war."],
        ),
        (
            "Although Upland is not strong, its friends are many.",
            ["Although Upland is not strong", "its friends are many."],
        ),
        (
            "As the town grows and becomes rich, its walls are torn down.",
            ["As the town grows and becomes rich", "its walls are torn down."],
        ),
        (
            "Upland has one fear: its neighbors will turn away.",
            ["Upland has one fear", "its neighbors will turn away."],
        ),
        (
            "Upland kept its ships — they were of no use — at home.",
            ["Upland kept its ships", "they were of no use — at home."],
        ),
        (
            "The plan was old (it had failed many times before), but it was kept alive.",
            ["The plan was old", "it had failed many times before", "it was kept alive."],
        ),
        (
            "Upland is a large state while Lowland is not large.",
            ["Upland is a large state", "while Lowland is not large."],
        ),
    ],
)
def test_each_joint_splits(text, expected) -> None:
    assert split(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "Upland, Lowland and the islands have not always worked together.",
        "Upland wants to come and to stay for a long time.",
        "Upland has been alone since 2014 in all its wars.",
        "Upland has three tools: ships, grain and an old name.",
        "Upland (an old and proud state) has no friends left.",
        "Upland is a state that waits, and that its friends do not leave.",
        "It is called the “old, but it is still good” plan by many.",
        "Upland left because of the rain.",
        "As Upland and its friends wait and hope for peace in vain.",
        "If Upland is attacked, Lowland will not help.",
    ],
)
def test_what_is_one_claim_stays_whole(text) -> None:
    assert split(text) == [text]


def test_the_joint_is_named() -> None:
    found = clauses("Upland is not strong, since it is poor (it has no grain at all).")
    assert [each.joint for each in found] == ["", "because", "bracket"]


@given(st.lists(st.sampled_from(PIECES), max_size=12).map("".join))
def test_clauses_are_in_order_and_lose_no_word_but_a_joint(text) -> None:
    found = clauses(text)
    at = 0
    for each in found:
        assert at <= each.start < each.end <= len(text)
        between = text[at : each.start].strip(" ,;:—().“”").lower()
        assert between in {"", "and", "but"}
        at = each.end
    assert text[at:].strip(" ,;:—().“”") == ""
