"""Paragraphs of pages, told by gaps, indents and short lines."""

from detente.sources.pdf_paragraphs import passages_of

A = "They came to the old town to speak about the bridge that"
B = "nobody had crossed for a long time, and they found the"
C = "gates shut."
D = "A second day brought nothing new, and the weather of the"
E = "valley had turned by then, so that they went home again."


def lines(*rows):
    return [list(passage.lines) for passage in passages_of(rows)]


def test_lines_of_one_paragraph_are_one() -> None:
    assert lines(A, B, C) == [[A, B, C]]
    assert lines() == []


def test_a_gap_parts_paragraphs_unless_all_lines_have_it() -> None:
    assert lines(D, E, "", A, B) == [[D, E], [A, B]]
    assert lines(A, "", B, "", C) == [[A, B, C]]
    assert lines(A, "", B, "", "", D, "", E) == [[A, B], [D, E]]


def test_an_indent_begins_a_paragraph() -> None:
    assert lines(f"   {A}", B, E, f"   {D}", E) == [[A, B, E], [D, E]]


def test_lines_that_all_stand_in_are_one_paragraph_apart() -> None:
    assert lines(A, B, f"    {D}", f"    {E}", A, B) == [[A, B], [D, E], [A, B]]


def test_a_short_line_with_a_stop_ends_a_paragraph() -> None:
    assert lines(A, B, C, D, E) == [[A, B, C], [D, E]]


def test_a_short_line_without_a_stop_heads_what_begins_with_a_capital() -> None:
    assert lines("Why They Came", A, B) == [["Why They Came"], [A, B]]
    assert lines(A, "and to speak of", "the road, though nobody") == [
        [A, "and to speak of", "the road, though nobody"]
    ]


def test_centred_lines_are_one_title() -> None:
    title = ["      The Old Bridge of the Valley", "            and Its Keepers"]
    assert lines(*title, "", A, B)[0] == ["The Old Bridge of the Valley", "and Its Keepers"]


def test_bullets_and_numbers_begin_items_whose_lines_hang() -> None:
    rows = [A, f"  • {B[:38]}", "    and they found the gates", "  • a road;", "  2. a town."]
    assert lines(*rows) == [
        [A],
        [f"• {B[:38]}", "and they found the gates"],
        ["• a road;"],
        ["2. a town."],
    ]


def test_padding_is_gone_and_the_cells_of_a_row_are_set_apart() -> None:
    spread = "They   came   to   the   old   town   to   speak   of   it"
    assert lines(A, spread, B) == [[A, " ".join(spread.split()), B]]
    assert lines(A, "Trade      77.9     1.5", B) == [[A], ["Trade | 77.9 | 1.5"], [B]]


def test_a_paragraph_knows_whether_it_goes_on() -> None:
    assert [each.goes_on for each in passages_of([A, B])] == [True]
    assert [each.goes_on for each in passages_of([A, B, C])] == [False]
    assert [each.stands_in for each in passages_of([A, B, C, f"   {D}", E])] == [False, True]
