"""Edits of a case's text: what is asked changes, and nothing else."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from detente.case.starter import starter
from detente.claims.document import Document
from detente.claims.edits import DeleteItem, EditRefused, InsertItem, MoveItem, SetValue, edit
from detente.claims.nodes import compose
from detente.claims.places import plain

TEXT = """\
# head
title: Two   # the title
preferences:
  north:
    # what matters most
    - {id: a, that: x}   # beside a

    # about b,
    # in two lines
    - id: b
      that: y  # beside y
    - c  # no statement
  south: [p, q, "r, s"]   # all on one line
summary: >
  Some
  text.

# tail
notes: {k: v, l: w}
empty: []
"""


def test_comments_move_with_their_item() -> None:
    assert edit(TEXT, (MoveItem(path=("preferences", "north", 1), to=0),)).splitlines()[3:13] == [
        "  north:",
        "    # about b,",
        "    # in two lines",
        "    - id: b",
        "      that: y  # beside y",
        "    # what matters most",
        "    - {id: a, that: x}   # beside a",
        "",
        "    - c  # no statement",
        '  south: [p, q, "r, s"]   # all on one line',
    ]


def changed(one) -> tuple[list[str], list[str]]:
    """List the lines that an edit takes out and puts in."""
    before, after = TEXT.splitlines(), edit(TEXT, (one,)).splitlines()
    return [x for x in before if x not in after], [x for x in after if x not in before]


@pytest.mark.parametrize(
    ("one", "out", "new"),
    [
        (
            SetValue(path=("title",), value="Two: again"),
            ["title: Two   # the title"],
            ['title: "Two: again"   # the title'],
        ),
        (
            SetValue(path=("preferences", "north", 1, "that"), value="not y"),
            ["      that: y  # beside y"],
            ["      that: not y  # beside y"],
        ),
        (
            SetValue(path=("preferences", "north", 1, "tag"), value="order"),
            [],
            ["      tag: order"],
        ),
        (
            SetValue(path=("preferences", "north", 2), value={"that": "c"}),
            ["    - c  # no statement"],
            ["    - {that: c}  # no statement"],
        ),
        (
            SetValue(path=("summary",), value="Short."),
            ["summary: >", "  Some", "  text."],
            ["summary: Short."],
        ),
        (
            SetValue(path=("notes", "m"), value="x"),
            ["notes: {k: v, l: w}"],
            ["notes: {k: v, l: w, m: x}"],
        ),
        (
            SetValue(path=("preferences", "south", 2), value="s"),
            ['  south: [p, q, "r, s"]   # all on one line'],
            ["  south: [p, q, s]   # all on one line"],
        ),
        (
            DeleteItem(path=("preferences", "north", 1)),
            ["    # about b,", "    # in two lines", "    - id: b", "      that: y  # beside y"],
            [],
        ),
        (
            DeleteItem(path=("preferences", "south", 0)),
            ['  south: [p, q, "r, s"]   # all on one line'],
            ['  south: [q, "r, s"]   # all on one line'],
        ),
        (
            DeleteItem(path=("preferences", "south", 2)),
            ['  south: [p, q, "r, s"]   # all on one line'],
            ["  south: [p, q]   # all on one line"],
        ),
        (DeleteItem(path=("notes", "k")), ["notes: {k: v, l: w}"], ["notes: {l: w}"]),
        (DeleteItem(path=("notes",)), ["# tail", "notes: {k: v, l: w}"], []),
        (
            InsertItem(path=("preferences", "north"), at=3, value={"id": "d", "that": "a and b"}),
            [],
            ["    - {id: d, that: a and b}"],
        ),
        (
            InsertItem(path=("preferences", "south"), at=1, value="z"),
            ['  south: [p, q, "r, s"]   # all on one line'],
            ['  south: [p, z, q, "r, s"]   # all on one line'],
        ),
        (InsertItem(path=("empty",), at=0, value="z"), ["empty: []"], ["empty: [z]"]),
        (
            MoveItem(path=("preferences", "south", 2), to=0),
            ['  south: [p, q, "r, s"]   # all on one line'],
            ['  south: ["r, s", p, q]   # all on one line'],
        ),
    ],
)
def test_an_edit_touches_only_its_own_lines(one, out, new) -> None:
    assert changed(one) == (out, new)


def test_an_inserted_item_stands_above_the_comments_of_the_next() -> None:
    lines = edit(TEXT, (InsertItem(path=("preferences", "north"), at=1, value="n"),)).splitlines()
    assert lines[6:9] == ["", "    - n", "    # about b,"]


def test_the_last_item_of_a_list_leaves_an_empty_list() -> None:
    text = "a:\n  # about x\n  - x\nb: c\n"
    assert edit(text, (DeleteItem(path=("a", 0)),)) == "a: []\nb: c\n"


def test_edits_follow_each_other() -> None:
    edits = (
        DeleteItem(path=("preferences", "south", 0)),
        SetValue(path=("preferences", "south", 0), value="Q"),
    )
    assert '  south: [Q, "r, s"]' in edit(TEXT, edits)


@pytest.mark.parametrize(
    "one",
    [
        SetValue(path=("nowhere", "x"), value="y"),
        SetValue(path=("title", "x"), value="y"),
        SetValue(path=("empty", 3), value="y"),
        DeleteItem(path=("preferences", "north", 9)),
        DeleteItem(path=("preferences", "east")),
        MoveItem(path=("preferences", "north", 0), to=3),
        MoveItem(path=("preferences", "north", -1), to=0),
        InsertItem(path=("title",), at=0, value="x"),
        InsertItem(path=("empty",), at=1, value="x"),
    ],
)
def test_an_edit_that_leads_nowhere_is_refused(one) -> None:
    with pytest.raises(EditRefused):
        edit(TEXT, (one,))


def test_an_edit_that_would_change_something_else_too_is_refused() -> None:
    with pytest.raises(EditRefused):
        edit("a: &x [p]\nb: *x\n", (InsertItem(path=("b",), at=0, value="q"),))


@settings(max_examples=40, deadline=None)
@given(st.data())
def test_moves_in_a_real_case_keep_every_line(data) -> None:
    text = starter("A dam")
    party, count = data.draw(st.sampled_from([("upland", 4), ("lowland", 3), ("commission", 2)]))
    at, to = data.draw(st.integers(0, count - 1)), data.draw(st.integers(0, count - 1))
    moved = edit(text, (MoveItem(path=("preferences", party, at), to=to),))
    assert sorted(moved.splitlines()) == sorted(text.splitlines())
    before = plain(compose(Document.of("x", text))[0])["preferences"][party]
    after = plain(compose(Document.of("x", moved))[0])["preferences"][party]
    before.insert(to, before.pop(at))
    assert after == before
