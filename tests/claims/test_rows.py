"""Comma-separated values with places."""

from csv import reader
from io import StringIO

from hypothesis import given
from hypothesis import strategies as st

from detente.claims.document import Document
from detente.claims.rows import split_rows
from detente.errors import CaseProblems


def rows(text: str) -> list[list[str]]:
    return [[cell.value for cell in row] for row in split_rows(Document.of("x.csv", text))]


def test_values_may_be_quoted_and_hold_commas_breaks_and_quotes() -> None:
    assert rows('a,"b, c"\r\n\n"d ""e""\nf",\n') == [["a", "b, c"], ['d "e"\nf', ""]]


def test_values_know_their_places() -> None:
    last = list(split_rows(Document.of("x.csv", 'a,"b\nc",d\ne,f\n')))[1][1]
    assert (last.mark.line, last.mark.column) == (2, 2)


@given(st.text(st.sampled_from('ab ,"\n'), max_size=12))
def test_rows_are_those_of_the_csv_module_wherever_nothing_is_refused(text) -> None:
    try:
        found = rows(text)
    except CaseProblems:
        return
    wanted = [
        [cell.strip() for cell in row] for row in reader(StringIO(text), skipinitialspace=True)
    ]
    assert [[cell.strip() for cell in row] for row in found] == [row for row in wanted if any(row)]
