"""Problems with their paths, and how many more there are."""

import pytest

from detente.case.gmcr_faults import MOST, Faults, described, is_number


def test_of_very_many_problems_the_number_is_told():
    faults = Faults("model.gmcr")
    for at in range(MOST + 3):
        faults.report("type", "expected an object, found null", f"options[{at}]")
    assert len(faults.problems) == MOST + 1
    assert faults.problems[-1].message == "and 3 more problems"


@pytest.mark.parametrize(
    ("value", "words"),
    [
        (None, "null"), (True, "true"), (3, "the number 3"), (1.5, "the number 1.5"),
        ("up", 'the text "up"'), ([], "an empty list"), ([1], "a list of 1"), ({}, "an object"),
        ("x" * 50, f'the text "{"x" * 40}..."'),
    ],
)  # fmt: skip
def test_values_are_described_in_words(value, words):
    assert described(value) == words


def test_true_is_no_number():
    assert is_number(1)
    assert not is_number(True)
    assert not is_number(1.0)
