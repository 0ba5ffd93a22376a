"""Quantities and times are taken as written."""

import pytest

from detente.suggestions.figures import quantities, times


def words(found):
    return [each.words for each in found]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("It cost $77.9 million (1.5 percent of it).", ["$77.9 million", "1.5 percent"]),
        ("It cost \\$34 million.", ["\\$34 million"]),
        ("It cost €5.", ["€5"]),
        ("It cost two billion dollars.", ["two billion dollars"]),
        ("It grew 12% and 3 per cent.", ["12%", "3 per cent"]),
        ("It is about 200 kilometers off.", ["about 200 kilometers"]),
        ("almost one million people", ["almost one million people"]),
        ("more than 1,500 troops", ["more than 1,500 troops"]),
        ("two thirds of them", ["two thirds"]),
        ("dozens of ships", ["dozens of"]),
        ("a 10-day march", ["10-day"]),
        ("a five-year plan of five years", ["five-year", "five years"]),
    ],
)
def test_a_number_with_its_unit_is_a_quantity(text, expected) -> None:
    assert words(quantities(text)) == expected


@pytest.mark.parametrize(
    "text", ["in 2017", "paragraph 89", "one of them", "the first half of 2017", "in 5 places"]
)
def test_a_year_or_a_bare_number_is_none(text) -> None:
    assert quantities(text) == ()


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("They met in 2017.", ["in 2017"]),
        ("It was signed on November 30, 2016.", ["on November 30, 2016"]),
        ("It was signed on 30 November 2016.", ["on 30 November 2016"]),
        ("since Sept. 3", ["since Sept. 3"]),
        ("in August 2017", ["in August 2017"]),
        ("tests in 2016–2017", ["in 2016–2017"]),
        ("in the 1990s and 2000s", ["in the 1990s and 2000s"]),
        ("in the first half of 2017", ["in the first half of 2017"]),
        ("by the 2017 plan", ["2017"]),
        ("in early 2018", ["in early 2018"]),
        ("on Monday", ["on Monday"]),
        ("last year and this year", ["last year", "this year"]),
        ("several years ago", ["several years ago"]),
        ("It is recently so, for a long time", ["recently", "for a long time"]),
        ("in the long term", ["in the long term"]),
    ],
)
def test_a_time_is_taken_as_written(text, expected) -> None:
    assert words(times(text)) == expected


@pytest.mark.parametrize("text", ["$2017", "2017.5 tons", "they may 12", "march on", "12017"])
def test_what_only_looks_like_a_time_is_none(text) -> None:
    assert times(text) == ()


def test_the_place_is_that_of_the_words() -> None:
    text = "It fell by nearly 5 percent in 2017."
    (size,), (when,) = quantities(text), times(text)
    assert text[size.start : size.end] == size.words == "nearly 5 percent"
    assert text[when.start : when.end] == when.words == "in 2017"
