"""Whether a chance is likelier, against weights of every kind."""

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from audit.literal_answers import Reading, likelier
from audit.test_answers import SLOW, asked
from detente.audit.answers import answer
from detente.audit.scope import Scope
from detente.case import Chance
from detente.case.question import Fixed, Likelier
from detente.case.reader import read_text
from detente.errors import NotApplicable
from detente.record import Frozen, replace
from detente.settle import Choices
from detente.study.variants import Variants

CASE = """\
detente: 1
title: Two on a river
parties: {north: North, south: South}
options:
  north: {dam: {means: builds a dam, moves: once}}
  south: {guard: posts guards}
preferences: {north: [north.dam], south: [south.guard iff north.dam]}
moments: {today: {on: []}}
chance: {breach: {when: north.dam and not south.guard, means: the dam breaks}}
"""
CLOSED = (Fixed(option="south.guard", to=False),)


def scope(text=CASE):
    return Scope(variants=Variants(read_text(text)), telling=True)


def breach(first=(), second=()):
    return Likelier(chance="breach", first=first, second=second)


@SLOW
@given(asked(), st.integers(0, 1))
def test_a_chance_is_likelier_if_it_is_for_all_weights(given_, turned):
    inside, reading, formula = given_
    option = next(iter(reading.options))
    chance = Chance(id="breach", when=formula, text="")
    case = replace(inside.variants.case, chances=(chance,))
    inside = replace(inside, variants=Variants(case))
    items = (Fixed(option=option, to=False),)
    try:
        settled = inside.variants.settled(Choices(fixes=Frozen({option: False})))
    except NotApplicable:
        assume(False)
    here, there = reading.resting("nash", "single"), Reading(settled).resting("nash", "single")
    question = breach((), items) if turned else breach(items, ())
    first, second = (here, there) if turned else (there, here)
    found = answer(question, inside)
    assert found.empty == (not first or not second)
    strikes = reading.where(formula)
    assert found.holds == (not found.empty and likelier(first, second, strikes))


def test_what_strikes_nowhere_on_the_second_side_is_likelier_on_the_first():
    """North builds; where South may not guard, every resting state has the dam unguarded."""
    found = answer(breach(first=CLOSED), scope())
    assert found.holds
    assert [(w.kind, w.state, w.numbers) for w in found.witnesses] == [
        ("chance", ("north.dam",), (0.0, 1.0)),
        ("chance", ("north.dam", "south.guard"), (1.0, 0.0)),
    ]
    turned = answer(breach(second=CLOSED), scope())
    assert not turned.holds
    assert {w.numbers for w in turned.against} == {(0.0, 0.0), (1.0, 1.0)}


def test_what_strikes_everywhere_is_likelier_than_what_strikes_somewhere():
    """North wants a dam or a dyke, not both; the dam alone can break. Without a dyke it builds."""
    text = CASE.replace("moves: once}}", "moves: once}, dyke: builds a dyke}")
    text = text.replace("[north.dam]", "[north.dam xor north.dyke]")
    text = text.replace(" and not south.guard", "")
    no_dyke = (Fixed(option="north.dyke", to=False),)
    found = answer(breach(first=no_dyke), scope(text))
    assert found.holds
    assert [(w.state, w.numbers) for w in found.witnesses] == [
        (("north.dam", "south.guard"), (0.0, 1.0)),
        (("north.dyke",), (1.0, 0.0)),
        (("north.dam", "south.guard"), (1.0, 1.0)),
    ]
    assert not answer(breach(second=no_dyke), scope(text)).holds
    no_guard = (Fixed(option="south.guard", to=False),)
    assert not answer(breach(first=no_guard), scope(text)).holds  # one state of two on both sides


def test_the_same_on_both_sides_is_not_likelier_on_one():
    assert not answer(breach(first=CLOSED, second=CLOSED), scope()).holds
    assert not answer(breach(), scope()).holds


def test_without_a_resting_state_there_is_nothing_to_test():
    """One wants to do as the other does, the other not to: the moves never come to rest."""
    text = CASE.replace("north: [north.dam]", "north: [north.dam iff not south.guard]")
    text = text.replace("{means: builds a dam, moves: once}", "builds a dam")
    found = answer(breach(first=CLOSED), scope(text))
    assert found.empty
    assert not found.holds


def test_a_chance_that_the_case_lacks_is_not_asked_about():
    with pytest.raises(NotApplicable, match="the case has no chance frost"):
        answer(replace(breach(), chance="frost"), scope())
