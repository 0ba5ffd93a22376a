"""What is infeasible: the five forms, what they mean, and forbidden moves."""

from itertools import product

import pytest

from case.small import read, wrong
from detente.case.formula import evaluate

NAMES = ("north.dam", "north.flood", "south.strike")


def holds(more: str) -> set[tuple[int, ...]]:
    """List the settings of the three options that the only constraint allows."""
    formula = read(more).constraints[0].formula
    values = list(product((0, 1), repeat=3))
    return {v for v in values if evaluate(formula, lambda n, v=v: bool(v[NAMES.index(n)]), bool)}


@pytest.mark.parametrize(
    ("more", "count", "allowed"),
    [
        ("never: [north.dam and south.strike]\n", 6, lambda a, _b, c: not (a and c)),
        (
            "never: [{pattern: {north.dam: yes, north.flood: no}}]\n",
            6,
            lambda a, b, _c: not (a and not b),
        ),
        ("always: [north.dam or north.flood]\n", 6, lambda a, b, _c: a or b),
        ("always: [{that: north.dam}]\n", 4, lambda a, _b, _c: a),
        (
            "always: [{at_most_one: [north.dam, north.flood, south.strike]}]\n",
            4,
            lambda *v: sum(v) <= 1,
        ),
        (
            "always: [{at_least_one: [north.dam, not north.flood]}]\n",
            6,
            lambda a, b, _c: a or not b,
        ),
        (
            "always: [{exactly_one: [north.dam, north.flood, south.strike]}]\n",
            3,
            lambda *v: sum(v) == 1,
        ),
        ("always: [{if: north.flood, then: north.dam}]\n", 6, lambda a, b, _c: a or not b),
    ],
)
def test_each_form_allows_what_it_says(more, count, allowed) -> None:
    states = holds(more)
    assert len(states) == count
    assert all(allowed(*state) for state in states)


def test_a_constraint_has_a_label_and_says_what_the_case_wrote() -> None:
    more = """\
never:
  - north.dam   and south.strike
  - {pattern: {north.dam: yes, south.strike: no}, id: F-2}
always: [{at_most_one: [north.dam, south.strike]}, {if: north.flood, then: north.dam}]
"""
    assert [(one.label, one.text) for one in read(more).constraints] == [
        ("never 1", "never north.dam   and south.strike"),
        ("F-2", "never north.dam and not south.strike"),
        ("always 1", "at most one of north.dam, south.strike"),
        ("always 2", "north.dam if north.flood"),
    ]


@pytest.mark.parametrize(
    ("more", "line"),
    [
        ("never: [{id: F}]\n", "1:9 shape: expected one of `that` and `pattern`"),
        (
            "always: [{that: north.dam, at_most_one: [north.dam]}]\n",
            (
                "1:10 shape: expected one of that,"
                " at_most_one, at_least_one, exactly_one, or `if` with `then`"
            ),
        ),
        ("always: [{if: north.dam}]\n", "1:10 missing-key: 'then' is missing"),
        ("always: [{then: north.dam}]\n", "1:10 missing-key: 'if' is missing"),
        (
            "never: [{that: north.dam, id: F}]\nalways: [{that: north.dam, id: F}]\n",
            "2:32 duplicate-id: the id 'F' is taken by a constraint above",
        ),
        ("forbidden_moves: [{from: north.dam}]\n", "1:19 missing-key: 'to' is missing"),
    ],
)
def test_a_form_that_is_not_one_is_a_problem(more, line) -> None:
    assert wrong(more) == [line]


def test_a_forbidden_move_may_bind_one_party_or_all() -> None:
    more = (
        "forbidden_moves: [{party: north, from: north.dam, to: not north.dam, id: F}, "
        "{from: true, to: south.strike}]\n"
    )
    assert [(one.id, one.party) for one in read(more).forbidden_moves] == [("F", "north"), ("", "")]


def test_a_count_over_more_than_62_entries_is_refused() -> None:
    listed = ", ".join(["north.dam"] * 63)
    found = wrong(f"always: [{{exactly_one: [{listed}]}}]\n")
    assert found == ["1:11 too-large: 63 entries; at most 62 are read"]


def test_more_forbidden_moves_than_a_state_has_bits_are_refused() -> None:
    rule = "{from: north.dam, to: south.strike}"
    assert wrong(f"forbidden_moves: [{', '.join([rule] * 63)}]\n") == [
        "1:1 too-large: 63 forbidden moves; at most 62 are read"
    ]
