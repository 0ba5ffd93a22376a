"""What a draw chooses: what has been chosen stays, the rest comes from the draw's own numbers."""

import numpy as np
import pytest

from detente.case.reader import read_text
from detente.record import Frozen
from detente.robustness.settings import Ground, setting
from detente.settle import Choices
from detente.study.profile import LISTED, all_keys, drawn

CASE = read_text("""\
detente: 1
title: A dam and the law
parties: {north: North}
options: {north: {dam: builds a dam}}
preferences:
  north: [{id: want, that: north.dam, tag: order}, {id: fear, that: not north.dam, tag: order}]
moments: {today: {on: []}, later: {on: [], with: [ban]}}
scenarios: {free: [], ban: [{close: north.dam}], wet: [], dry: []}
bridges: {B-1: {changes: [{close: north.dam}], default: off}, B-2: {changes: [], default: on}}
alternatives: {law: [free, ban], year: [wet, dry]}
defaults: {moment: today}
""")
KEYS = all_keys(CASE)


def at(number, *, vary=("orders", "alternatives"), seed=0, **choices):
    return setting(CASE, KEYS, Ground(choices=Choices(**choices), vary=vary), seed, number)


def picks(**fields):
    """Everything that forty draws pick, name by name."""
    rows = [dict(at(number, **fields).picked) for number in range(40)]
    return {name: {row[name] for row in rows} for name in rows[0]}


def test_a_draw_is_made_from_seed_and_number_alone():
    forth = [at(number) for number in range(10)]
    assert [at(number) for number in range(9, -1, -1)] == forth[::-1]
    assert at(3).profile == drawn(KEYS, 0, 3)
    assert at(3, seed=1).profile == drawn(KEYS, 1, 3)


# That one of two members, or one of two values, never comes up in forty draws is rarer than one in
# a hundred thousand million.
def test_every_member_comes_up_and_is_in_the_choices():
    assert picks() == {"law": {"free", "ban"}, "year": {"wet", "dry"}}
    for number in range(10):
        assert at(number).choices.alternatives == at(number).picked


def test_bridges_are_drawn_only_where_they_are_varied():
    assert picks(vary=("bridges",)) == {"B-1": {"on", "off"}, "B-2": {"on", "off"}}
    assert not at(0).choices.bridges
    drawn_on = [at(n, vary=("bridges",)) for n in range(10)]
    assert all(d.choices.bridges[b] == (d.picked[b] == "on") for d in drawn_on for b in d.picked)


@pytest.mark.parametrize(
    "choices",
    [{"alternatives": Frozen({"law": "ban"})}, {"scenarios": ("free",)}, {"moment": "later"}],
)
def test_a_member_that_is_chosen_or_comes_with_the_moment_is_not_drawn(choices):
    assert set(picks(**choices)) == {"year"}


def test_a_bridge_that_is_chosen_is_not_drawn():
    found = at(0, vary=("bridges",), bridges=Frozen({"B-1": True}))
    assert set(found.picked) == {"B-2"}
    assert found.choices.bridges["B-1"] is True


def test_orders_that_are_not_varied_stay_as_listed():
    assert at(0, vary=("alternatives",)).profile == LISTED


# Orders and members are drawn from one stream, orders first, whether they are used or not.
def test_members_take_the_numbers_after_those_of_the_orders():
    rng = np.random.default_rng((0, 3))
    rng.random(len(KEYS))
    law, year = (("free", "ban")[int(rng.integers(2))], ("wet", "dry")[int(rng.integers(2))])
    assert dict(at(3).picked) == {"law": law, "year": year}


# The member of a draw does not hang on what else is varied.
def test_what_one_thing_draws_does_not_hang_on_the_others():
    alone = [at(number, vary=("alternatives",)).picked for number in range(10)]
    every = [at(n, vary=("orders", "alternatives", "bridges")).picked for n in range(10)]
    assert all(some.items() <= more.items() for some, more in zip(alone, every, strict=True))
    chosen = [at(n, alternatives=Frozen({"law": "ban"})).picked["year"] for n in range(10)]
    assert chosen == [each["year"] for each in alone]
