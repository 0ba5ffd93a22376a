"""Files as text, and problems with their places."""

from detente.claims.document import Document, Mark, sort_problems


def test_a_problem_counts_lines_and_columns_from_1_and_shows_the_line() -> None:
    document = Document.of("x.yaml", "one\ntwo three\n")
    found = document.problem("code", "wrong", Mark(line=1, column=4, start=8, end=13), "do it")
    assert (found.line, found.column, found.end_column) == (2, 5, 10)
    assert found.text() == "x.yaml:2:5: wrong (do it)\n    two three\n        ^^^^^"


def test_a_problem_over_several_lines_is_marked_on_its_first() -> None:
    document = Document.of("x.yaml", "one two\nthree\n")
    found = document.problem("code", "wrong", Mark(line=0, column=4, start=4, end=13))
    assert found.end_column == 8


def test_a_problem_without_a_place_has_no_line() -> None:
    assert Document.of("x.yaml", "a").problem("code", "wrong").headline() == "x.yaml: wrong"


def test_a_very_long_line_is_not_shown_where_the_fault_is_far_out() -> None:
    document = Document.of("x.yaml", "x" * 1000)
    assert document.problem("c", "m", Mark(column=900, start=900, end=901)).excerpt == ""
    assert len(document.problem("c", "m", Mark(column=3, start=3, end=4)).excerpt) == 200


def test_problems_stand_in_reading_order_the_case_first_each_once() -> None:
    case, claims = Document.of("case.yaml", "ab\nc"), Document.of("a.csv", "d")
    late = case.problem("c", "late", Mark(line=1, start=3, end=4))
    early = case.problem("c", "early", Mark(column=1, start=1, end=2))
    other = claims.problem("c", "other", Mark(start=0, end=1))
    assert sort_problems([other, late, early, late]) == (early, late, other)
