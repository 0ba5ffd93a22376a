"""Lines of a text, and paragraphs put together from lines and steps."""

from detente.record import replace
from detente.sources.assembly import assemble, lines_of
from detente.sources.source import Deed, Edit, Kind, Original, Step


def step(start, end, deed, *edits, kind=Kind.BODY):
    return Step(start=start, end=end, deed=deed, reason="", edits=edits, kind=kind)


def test_lines_are_numbered_as_editors_do_and_blank_ones_part_blocks() -> None:
    lines = lines_of("one\r\n two \n\n\u00a0\nthree\x0cfour")
    assert [(line.start, line.end) for line in lines] == [(0, 3), (6, 9), (14, 19), (20, 24)]
    assert [line.number for line in lines] == [1, 2, 5, 5]
    assert [line.block for line in lines] == [0, 0, 2, 2]


def test_without_steps_every_line_is_a_body_paragraph() -> None:
    paragraphs = assemble(Original(name="a", text="one\n\ntwo\n"), ())
    assert [(p.text, p.kind, p.lines) for p in paragraphs] == [
        ("one", Kind.BODY, (1,)),
        ("two", Kind.BODY, (3,)),
    ]


def test_steps_join_change_and_name() -> None:
    original = Original(name="a", text="on\\$e\n\ntwo\n\nthree")
    joined = step(5, 7, Deed.JOINED, Edit(start=5, end=7, text=" "))
    changed = step(2, 4, Deed.CHANGED, Edit(start=2, end=4, text="$"))
    named = step(12, 17, Deed.ASIDE, kind=Kind.FOOTER)
    first, second = assemble(original, (named, joined, changed))
    assert (first.text, first.lines) == ("on$e two", (1, 3))
    assert (second.text, second.kind) == ("three", Kind.FOOTER)


def test_pieces_may_be_joined_over_what_stands_between_them() -> None:
    original = Original(name="a", text="one\n\nNOT\n\ntwo")
    joined = step(3, 10, Deed.JOINED, Edit(start=3, end=10, text=" "))
    assert [p.text for p in assemble(original, (joined,))] == ["one two", "NOT"]


def test_a_restored_step_does_nothing() -> None:
    original = Original(name="a", text="one\n\ntwo")
    joined = step(3, 5, Deed.JOINED, Edit(start=3, end=5, text=" "))
    assert len(assemble(original, (replace(joined, restored=True),))) == 2


def test_a_paragraph_of_which_nothing_is_left_is_left_out() -> None:
    original = Original(name="a", text="one\n\nxx")
    changed = step(5, 7, Deed.CHANGED, Edit(start=5, end=7))
    assert [p.text for p in assemble(original, (changed,))] == ["one"]
