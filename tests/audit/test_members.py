"""Alternatives that a conclusion leaves open, each of their members asked."""

import pytest

from detente.audit.inquiry import Inquiry
from detente.audit.members import members, members_listed, open_alternatives
from detente.case.reader import read_text
from detente.record import Frozen
from detente.settle import Choices
from detente.study.variants import Variants

# North builds unless the law forbids it; what it catches changes nothing.
CASE = """\
detente: 1
title: A dam and the law
parties: {north: North}
options: {north: {dam: builds a dam, fish: fishes}}
preferences: {north: [north.dam, {id: fish, that: north.fish, tag: order}]}
moments:
  today: {on: []}
  later: {on: [], with: [ban]}
scenarios: {free: [], ban: [{close: north.dam}], wet: [], dry: [{close: north.fish}]}
alternatives:
  law: [free, ban]
  year: {scenarios: [wet, dry], default: dry}
  sole: [free]
defaults: {moment: today}
conclusions: {K: {says: A dam, asks: every resting state satisfies north.dam}}
"""


def inquiry(text=CASE, **choices):
    case = read_text(text)
    question = case.conclusions[0].question
    return Inquiry(variants=Variants(case), question=question, choices=Choices(**choices), draws=20)


def opened(**choices):
    return [each.id for each in open_alternatives(inquiry(**choices))]


def test_what_has_two_members_or_more_and_is_not_chosen_is_open():
    assert opened() == ["law", "year"]


@pytest.mark.parametrize(
    "choices",
    [{"alternatives": Frozen({"law": "ban"})}, {"scenarios": ("free",)}, {"moment": "later"}],
)
def test_a_choice_a_scenario_and_a_moment_settle_an_alternative(choices):
    assert opened(**choices) == ["year"]


def test_every_member_is_asked_with_the_others_at_their_defaults():
    asked = [(m.alternative, m.scenario, m.default, m.share.value) for m in members(inquiry())]
    assert asked == [
        ("law", "free", True, 1.0),
        ("law", "ban", False, 0.0),
        ("year", "wet", False, 1.0),
        ("year", "dry", True, 1.0),
    ]
    assert members_listed(inquiry()) == (True, False, True, True)


def test_a_member_that_does_not_settle_says_why_and_counts_neither_way():
    text = CASE.replace("\nscenarios:", "\nalways: [north.dam]\nscenarios:").replace(
        "on: []", "on: [north.dam]"
    )
    asked = inquiry(text)
    trouble = {m.scenario: m.trouble for m in members(asked)}
    assert trouble["ban"] and not trouble["free"]
    assert members_listed(asked) == (True, True, True)
