"""What is part of a case's fingerprint, and what is not."""

import pytest

from case.small import HEAD, read
from detente.case.reader import read_text

BASE = "define: {a: north.dam, b: south.strike}\npreferences: {north: [a, b]}\n"


@pytest.mark.parametrize(
    "same",
    [
        "# a comment\n" + BASE,
        BASE.replace("a: north.dam, b: south.strike", "b: south.strike, a: north.dam"),
        BASE.replace("north.dam", "(north.dam)"),
        (
            "preferences:\n  north:\n    - {that: a}\n    - b\n"
            "define: {a: {that: north.dam}, b: 'south.strike'}\n"
        ),
    ],
)
def test_layout_does_not_matter(same) -> None:
    assert read(same).fingerprint == read(BASE).fingerprint


@pytest.mark.parametrize(
    "other",
    [
        BASE.replace("[a, b]", "[b, a]"),
        BASE.replace("a: north.dam", "a: north.flood"),
        BASE.replace("[a, b]", "[a, {that: b, tag: order}]"),
        BASE + "summary: more\n",
    ],
)
def test_content_matters(other) -> None:
    assert read(other).fingerprint != read(BASE).fingerprint


ASKED = """\
conclusions:
  C-1: {says: x, asks: some stable state satisfies (a and b)}
  C-2: {says: y, asks: no feasible state satisfies a, strength: may}
counterparts: [[north.dam, south.strike]]
"""


@pytest.mark.parametrize(
    ("old", "new", "same"),
    [
        ("(a and b)", "((a)  and b)", True),
        ("[north.dam, south.strike]", "[south.strike, north.dam]", True),
        ("some stable", "some feasible", False),
        ("(a and b)", "(b and a)", False),
        ("strength: may", "in_words: may", False),
        ("counterparts: [[north.dam, south.strike]]", "", False),
    ],
)
def test_a_question_counts_by_what_it_asks(old, new, same) -> None:
    first, second = BASE + ASKED, BASE + ASKED.replace(old, new)
    assert first != second
    assert (read(second).fingerprint == read(first).fingerprint) is same


def test_the_order_of_conclusions_does_not_matter() -> None:
    head, one, two, *rest = ASKED.splitlines(keepends=True)
    turned = "".join([head, two, one, *rest])
    assert read(BASE + turned).fingerprint == read(BASE + ASKED).fingerprint


def test_the_order_of_options_matters_since_it_is_that_of_their_bits() -> None:
    turned = HEAD.replace(
        "{dam: builds a dam, flood: {means: opens the gates, moves: once}}",
        "{flood: {means: opens the gates, moves: once}, dam: builds a dam}",
    )
    assert turned != HEAD
    assert read_text(turned).fingerprint != read_text(HEAD).fingerprint
