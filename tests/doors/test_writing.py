"""JSON documents: what is written reads back, whatever is in it."""

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from detente.cli.writing import pieces, write_json

VALUES = st.recursive(
    st.booleans() | st.integers() | st.text(),
    lambda inner: st.lists(inner) | st.dictionaries(st.text(), inner),
)


@given(VALUES)
def test_what_is_written_reads_back(value):
    assert json.loads("".join(pieces(value, "\n"))) == value


def test_iterators_are_written_as_lists():
    document = {"states": iter([["a.x"], []]), "none": iter(())}
    assert json.loads("".join(pieces(document, "\n"))) == {"states": [["a.x"], []], "none": []}


def test_each_state_stands_on_a_line_of_its_own():
    text = "".join(pieces({"states": [["a.x", "b.y"], []]}, "\n"))
    assert text == '{\n  "states": [\n    ["a.x", "b.y"],\n    []\n  ]\n}'


def test_a_document_ends_with_a_line_end(capsys):
    write_json({"title": "Détente"})
    assert capsys.readouterr().out == '{\n  "title": "Détente"\n}\n'


@pytest.mark.parametrize("encoding", ["ascii", "latin-1", ""])
def test_letters_that_the_output_cannot_take_are_escaped(encoding, monkeypatch):
    monkeypatch.setattr("detente.cli.writing.sys.stdout", Narrow(encoding))
    assert list(pieces("é", "\n")) == ['"\\u00e9"']


class Narrow:
    def __init__(self, encoding):
        self.encoding = encoding
