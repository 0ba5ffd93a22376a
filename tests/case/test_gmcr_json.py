"""Files that are no JSON are refused by name; a pickle is never opened."""

import pickle

import pytest

from detente.case.gmcr_json import GMCR_BYTES, parse
from detente.errors import CaseProblems


class Trap:
    """Raises if anybody unpickles it."""

    def __reduce__(self):
        return (pytest.fail, ("it was opened",))


def refused(data):
    with pytest.raises(CaseProblems) as found:
        parse(data, "model.gmcr")
    (problem,) = found.value.problems
    return problem


@pytest.mark.parametrize("protocol", range(pickle.HIGHEST_PROTOCOL + 1))
def test_a_pickle_is_named_and_not_opened(protocol):
    problem = refused(pickle.dumps([Trap(), {"options": []}], protocol))
    assert "pickle" in problem.message
    assert "save it anew" in problem.hint


@pytest.mark.parametrize(
    ("data", "code"),
    [
        (b"", "empty"),
        (b" \n", "empty"),
        (b"\0\1\2", "binary"),
        (b'{"name": "\xff"}', "encoding"),
        (b" " * (GMCR_BYTES + 1), "too-large"),
        (b'{"a": 1, "a": 2}', "duplicate-key"),
        (b"[NaN]", "number"),
        (b"[" + b"9" * 5000 + b"]", "number"),
        (b"[" * 200_000, "too-deep"),
        (b'{"a":' * 100_000, "too-deep"),
        (b'{"a": 1', "json"),
        (b"options: [a]", "json"),
    ],
)
def test_what_is_no_json_is_refused_with_its_kind(data, code):
    assert refused(data).code == code


def test_a_fault_of_json_has_its_place():
    problem = refused(b'{\n  "options": [,]\n}')
    assert (problem.line, problem.column) == (2, 15)
    assert problem.excerpt == '  "options": [,]'


def test_json_with_a_byte_order_mark_is_read():
    assert parse(b"\xef\xbb\xbf[1]", "model.gmcr") == [1]
