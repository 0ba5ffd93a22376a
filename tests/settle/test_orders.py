"""The orders that evidence leaves open: counted, listed and drawn, against all permutations."""

from itertools import permutations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from detente.case.reader import read_text
from detente.errors import CaseProblems
from detente.settle import Choices, settle
from detente.settle.orders import (
    all_orders,
    allowed_places,
    arranged,
    count_orders,
    precedence,
)

HEAD = """\
detente: 1
title: One list
parties: {a: A}
options: {a: {p: does p, q: does q, r: does r, s: does s}}
preferences:
  a:
"""
LINES = """\
    - {id: p, that: a.p, tag: stated}
    - {id: q, that: a.q, tag: order}
    - {id: r, that: a.r, tag: order, before: {q: []}}
    - {id: s, that: a.s, tag: stated}
"""


def fixed_of(lines=LINES, more="", choices=Choices()):  # noqa: B008
    settled = settle(read_text(HEAD + lines + more), choices)
    return precedence(settled, "a")


def keys(order):
    return "".join(key.partition(".")[2] for key in order)


def literal(pairs):
    """All permutations of the four that keep the pairs."""
    return {
        "".join(order)
        for order in permutations("pqrs")
        if all(order.index(a) < order.index(b) for a, b in pairs)
    }


def test_every_order_that_the_evidence_allows_is_listed_once():
    # p and s keep their order, r stands above q: 24 / 2 / 2
    fixed = fixed_of()
    found = [keys(order) for order in all_orders(fixed, frozenset(fixed.listed))]
    assert sorted(found) == sorted(literal(["ps", "rq"]))
    assert count_orders(fixed, frozenset(fixed.listed)) == len(found) == 6


def test_statements_that_tell_nothing_apart_are_left_where_they_are():
    fixed = fixed_of()
    kept = frozenset({"a.q", "a.r"})
    assert count_orders(fixed, kept) == 1
    assert [keys(order) for order in all_orders(fixed, kept)] == ["rqps"]


def test_rest_means_every_other_statement():
    lines = LINES.replace("{id: p, that: a.p, tag: stated}",
                          "{id: p, that: a.p, tag: stated, before: {rest: []}}")  # fmt: skip
    fixed = fixed_of(lines)
    found = {keys(order) for order in all_orders(fixed, frozenset(fixed.listed))}
    assert found == literal(["pq", "pr", "ps", "rq"])


def test_a_place_that_a_scenario_gives_is_not_open():
    more = "scenarios: {up: [{move: a.q, after: p}]}\n"
    lines = LINES.replace(", before: {q: []}", "")
    settled = settle(read_text(HEAD + lines + more), Choices(scenarios=("up",)))
    fixed = precedence(settled, "a")
    assert "a.q" not in fixed.open
    found = {keys(order) for order in all_orders(fixed, frozenset(fixed.listed))}
    assert found == {"rpqs", "pqrs", "pqsr"}


def test_where_one_statement_may_stand_while_the_others_stay():
    fixed = fixed_of()
    assert allowed_places(fixed, "a.q") == (3, 4)  # below r, wherever p and s are
    assert allowed_places(fixed, "a.r") == (1, 2)
    assert allowed_places(fixed, "a.p") == (1,)  # stated: its place is not open


def test_evidence_that_runs_in_a_circle_is_a_problem():
    lines = LINES.replace("that: a.q, tag: order", "that: a.q, tag: order, before: {r: []}")
    with pytest.raises(CaseProblems, match="contradicts itself") as caught:
        fixed_of(lines)
    assert caught.value.problems[0].code == "order-circle"


@settings(deadline=None)
@given(st.tuples(*[st.floats(0, 1) for _ in "pqrs"]))
def test_whatever_the_priorities_the_order_drawn_is_allowed(numbers):
    fixed = fixed_of()
    priorities = dict(zip(fixed.listed, numbers, strict=True))
    assert keys(arranged(fixed, priorities)) in literal(["ps", "rq"])


@settings(deadline=None)
@given(st.sampled_from(sorted(literal(["ps", "rq"]))))
def test_every_allowed_order_can_be_drawn(wanted):
    fixed = fixed_of()
    priorities = {f"a.{key}": place / 4 for place, key in enumerate(wanted)}
    assert keys(arranged(fixed, priorities)) == wanted
