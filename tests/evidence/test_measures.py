"""Amounts in words."""

from math import inf

import pytest

from detente.evidence.measures import said, said_between


@pytest.mark.parametrize(
    ("amount", "unit", "words"),
    [
        (5_193_333_333.3, "USD", "USD 5.19 billion"),
        (34e6, "USD", "USD 34 million"),
        (1.5, "percent", "1.5 percent"),
        (200, "km", "200 km"),
        (1234, "ton", "1,230 tons"),
        (1, "project", "1 project"),
        (3, "country", "3 countries"),
        (999_999, "person", "1,000,000 people"),
        (0, "USD", "USD 0"),
        (inf, "USD", "any amount"),
    ],
)
def test_an_amount_is_rounded_to_three_digits(amount, unit, words) -> None:
    assert said(amount, unit) == words


def test_bounds_have_their_scale_and_unit_once() -> None:
    assert said_between(5.0258e9, 5.3724e9, "USD") == "USD 5.03 to 5.37 billion"
    assert said_between(0.9e9, 1.1e9, "USD") == "USD 0.9 to 1.1 billion"
    assert said_between(2, 2, "project") == "2 projects"
    assert said_between(40_000, inf, "soldier", digits=2) == "40,000 soldiers or more"
