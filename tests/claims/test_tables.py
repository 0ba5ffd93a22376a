"""Tables: rows by column, in any order of columns, and what is wrong with them."""

import pytest

from detente.claims.document import Document
from detente.claims.tables import Columns, table
from detente.errors import CaseProblems

COLUMNS = Columns(known=("claim", "start", "note"), required=("claim", "start"), key="claim")


def read(text):
    """The rows as plain texts, and what is wrong."""
    problems = []
    rows = [
        {name: cell.value for name, cell in values.items()}
        for _, values in table(Document.of("x.csv", text), COLUMNS, problems)
    ]
    return rows, [problem.headline() for problem in problems]


def test_columns_stand_in_any_order():
    assert read("start,claim\n3,A-1\n") == ([{"start": "3", "claim": "A-1"}], [])


def test_a_row_starts_where_its_first_value_stands():
    document = Document.of("x.csv", "claim,start\n\n  A-1,3\n")
    ((mark, _),) = table(document, COLUMNS, [])
    assert mark.line == 2


def test_a_column_that_is_missing_is_told_and_the_rest_is_read():
    rows, said = read("claim,note\nA-1,x\n")
    assert rows == [{"claim": "A-1", "note": "x"}]
    assert said == ["x.csv:1:1: the column 'start' is missing"]


def test_without_its_key_no_row_is_read():
    rows, said = read("start,note\n3,x\n")
    assert rows == []
    assert said == ["x.csv:1:1: the column 'claim' is missing"]


def test_an_unknown_column_gets_the_nearest_as_a_hint():
    assert read("claim,start,notes\n")[1] == [
        "x.csv:1:13: unknown column 'notes' (did you mean 'note'?)"
    ]


def test_a_column_that_stands_twice_is_told():
    assert read("claim,start,start\n")[1] == ["x.csv:1:13: column 'start' stands twice"]


@pytest.mark.parametrize(("row", "count"), [("A-1\n", 1), ("A-1,3,x,y\n", 4)])
def test_a_row_of_another_length_is_told(row, count):
    _, (said,) = read("claim,start,note\n" + row)
    assert said.startswith(f"x.csv:2:1: {count} values, but there are 3 columns (put a text")


def test_semicolons_are_told_once():
    assert read("claim;start\nA-1;3\n") == (
        [],
        ["x.csv:1:1: the columns are not separated by commas (separate the values with commas)"],
    )


def test_a_quotation_mark_that_is_never_closed_ends_the_reading():
    with pytest.raises(CaseProblems, match="does not close the value"):
        read('claim,start\n"A-1,3\n')
