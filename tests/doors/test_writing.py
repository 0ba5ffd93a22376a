"""JSON documents: what is written reads back, whatever is in it."""

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from detente.cli.writing import Encoded, pieces, write_json

VALUES = st.recursive(
    st.booleans() | st.integers() | st.text(),
    lambda inner: st.lists(inner) | st.dictionaries(st.text(), inner),
)


@given(VALUES)
def test_what_is_written_reads_back(value):
    assert json.loads("".join(pieces(value, "\n"))) == value


@given(st.lists(st.lists(st.text())))
def test_entries_encoded_already_are_written_alike(value):
    encoded = Encoded(iter([json.dumps(entry) for entry in value]))
    assert json.loads("".join(pieces({"states": encoded}, "\n"))) == {"states": value}


def test_long_listings_lose_no_entry():
    encoded = Encoded(str(number) for number in range(10_000))
    assert json.loads("".join(pieces(encoded, "\n"))) == list(range(10_000))


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
