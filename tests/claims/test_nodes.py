"""YAML as nodes: text as it stands, places, and limits."""

import pytest

from detente.claims.document import Document
from detente.claims.nodes import ListNode, MapNode, TextNode, compose
from detente.errors import CaseProblems


def nodes(text: str):
    return compose(Document.of("x.yaml", text))


def said(text: str) -> list[str]:
    try:
        return [problem.headline() for problem in nodes(text)[1]]
    except CaseProblems as found:
        return [problem.headline() for problem in found.problems]


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("2019-04", "2019-04"),
        ("no", "no"),
        ("0x1F", "0x1F"),
        ("null", "null"),
        ('"a\\nb"', "a\nb"),
        ("'it''s'", "it's"),
        ("1.10", "1.10"),
        ("~", "~"),
        ("12:30:45", "12:30:45"),
    ],
)
def test_a_scalar_is_the_text_that_stands_there(text, value) -> None:
    root, problems = nodes(f"a: {text}\n")
    assert problems == []
    assert isinstance(root, MapNode)
    below = root.get("a")
    assert isinstance(below, TextNode)
    assert below.value == value


def test_nodes_know_where_they_stand() -> None:
    root, _ = nodes("a:\n  - {b: 'c d'}\n")
    items = root.get("a")
    assert isinstance(items, ListNode)
    below = items.items[0].get("b")
    assert (below.mark.line, below.mark.column, below.bare) == (1, 8, False)


def test_aliases_repeat_a_node() -> None:
    root, problems = nodes("a: &x [p]\nb: *x\n")
    assert problems == []
    assert root.get("a") == root.get("b")


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("a: 'x\n", "1:4: the quotation mark that opens here is never closed"),
        ("a: [x,\n  {b: c\n", "2:3: the bracket that opens here is never closed"),
        (
            "a: {b: c, d: e]\n",
            (
                "1:15: inside braces a comma or the closing brace is expected here"
                " (quote a text that holds a comma, colon, brace or bracket)"
            ),
        ),
        (
            "a: [b}\n",
            (
                "1:6: inside brackets a comma or the closing bracket is expected here"
                " (quote a text that holds a comma, brace or bracket)"
            ),
        ),
        ("a: @x\n", "1:4: no text can start with this character (quote the text)"),
        (
            "a: b\n c\nd\n",
            (
                "4:1: a line without a colon stands where a key is expected"
                " (check the indentation, or quote the text)"
            ),
        ),
        ("a: - b\n", "1:4: a list item is not expected here (start the list on a line of its own)"),
        ("a: \x07\n", "1:4: the control character U+0007 may not stand in a text (remove it)"),
        ("a: *x\n", "1:4: '*x' names nothing that stands before it"),
        ("a: &x [*x]\n", "1:8: '*x' names nothing that stands before it"),
        (
            "a: !!int 3\n",
            (
                "1:4: the YAML tag 'tag:yaml.org,2002:int' has no use"
                " (remove it; every value is read as text)"
            ),
        ),
        ("? [a]\n: b\n", "1:3: a key must be a single text"),
        ("a: [" + "&x 1, " + "*x, " * 101 + "]", "1:411: more than 100 aliases"),
        ("- " * 41 + "a\n", "1:81: nested more than 40 deep"),
    ],
)
def test_a_fault_is_said_in_plain_words_with_its_place(text, line) -> None:
    assert said(text) == [f"x.yaml:{line}"]


def test_two_faults_that_leave_the_rest_readable_are_both_reported() -> None:
    assert sorted(said("a: 1\na: 2\nb: {c: d, e}\n")) == [
        "x.yaml:2:1: 'a' is defined twice; first at line 1",
        (
            "x.yaml:3:11: 'e' has no value"
            " (inside braces a comma ends a text; quote a text that holds one)"
        ),
    ]
