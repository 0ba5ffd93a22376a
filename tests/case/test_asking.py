"""A question of one's own, added to a case."""

import pytest

from detente.case.asking import OWN, with_question
from detente.case.catalog import load
from detente.case.reader import read_text
from detente.errors import CaseProblems

CASE = """\
detente: 1
title: A dam
parties: {up: Up, low: Low}
options: {up: {dam: builds a dam}}
preferences: {up: [{id: power, that: up.dam}], low: [{id: flow, that: not up.dam}]}
moments: {now: {on: []}}
scenarios: {dry: [{close: up.dam}]}
conclusions: {K: {says: It is built., asks: some reachable state from now satisfies up.dam}}
"""
ASKED = "every resting state from now satisfies up.dam"


def test_it_is_the_last_conclusion_and_all_else_stays():
    case = read_text(CASE)
    asked = with_question(case, ASKED, given=["dry"])
    first, own = asked.conclusions
    assert first == case.conclusions[0]
    assert (own.id, own.asks, own.given) == (OWN, ASKED, ("dry",))
    assert own.premises == ("up.power", "low.flow")
    assert asked.preferences == case.preferences


def test_a_second_one_takes_the_place_of_the_first():
    twice = with_question(
        with_question(read_text(CASE), ASKED), "no resting state satisfies up.dam"
    )
    assert [each.id for each in twice.conclusions] == ["K", OWN]


@pytest.mark.parametrize("slug", ["korea", "elmira", "cuba", "chicken"])
def test_shipped_cases_are_read_again_as_they_are(slug):
    case = load(slug)
    asked = with_question(case, "some feasible state satisfies true")
    assert asked.conclusions[:-1] == case.conclusions
    assert (asked.options, asked.bodies, asked.ties) == (case.options, case.bodies, case.ties)
    assert asked.scenarios == case.scenarios


@pytest.mark.parametrize(
    ("text", "column", "message"),
    [
        ("every resting state from noon satisfies up.dam", 26, "unknown moment 'noon'"),
        ("every resting state satisfies up.dom", 31, "unknown option 'up.dom'"),
        ("every resting sate satisfies up.dam", 15, "'sate'"),
    ],
)
def test_what_is_wrong_is_placed_in_the_question(text, column, message):
    with pytest.raises(CaseProblems) as found:
        with_question(read_text(CASE), text)
    (problem,) = found.value.problems
    assert (problem.file, problem.line, problem.column) == ("the question", 1, column)
    assert message in problem.message
    assert problem.excerpt == text


def test_what_it_supposes_is_checked_too():
    with pytest.raises(CaseProblems) as found:
        with_question(read_text(CASE), ASKED, given=["wet"], premises=["up.powr"])
    assert [p.message for p in found.value.problems] == [
        "unknown statement 'up.powr'",
        "unknown scenario, bridge or moment 'wet'",
    ]
