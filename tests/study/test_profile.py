"""Draws of orders and openings: each from its seed and number alone."""

from detente.case.reader import read_text
from detente.study.profile import LISTED, Profile, all_keys, drawn, opened, shaken

KEYS = tuple(f"a.s{number}" for number in range(200))
CASE = """\
detente: 1
title: Two
parties: {a: A, b: B}
options: {a: {p: does p}, b: {q: does q}}
preferences: {a: [{id: one, that: a.p}], b: [{id: two, that: b.q}]}
scenarios:
  new: [{insert: {id: three, that: not a.p}, of: b}, {replace: one, that: not b.q}]
bridges: {B-1: {changes: [{insert: {id: four, that: b.q}, of: a}], default: off}}
"""


def test_keys_are_those_of_the_lists_and_of_what_changes_bring_each_once():
    assert all_keys(read_text(CASE)) == ("a.one", "b.two", "b.three", "a.four")


def test_a_draw_is_made_from_seed_and_number_alone():
    assert drawn(KEYS, 3, 7) == drawn(KEYS, 3, 7)
    others = [drawn(KEYS, 3, 8), drawn(KEYS, 4, 7), drawn(KEYS, 7, 3)]
    assert drawn(KEYS, 3, 7) not in others


def test_a_draw_gives_every_statement_a_priority_and_changes_no_wish():
    found = drawn(KEYS, 0, 0)
    assert tuple(found.priorities) == KEYS
    assert all(0 <= each < 1 for each in found.priorities.values())
    assert found == Profile(priorities=found.priorities, draw=(0, 0))


def test_shaken_lists_are_bound_by_no_evidence():
    found = shaken(KEYS, 0, 0)
    assert found.free
    assert tuple(found.priorities) == KEYS
    assert set(found.attitudes.values()) == {-1, 0}


# Of 200 statements each is kept, reversed or dropped with a third of the chance: fewer than 20 of
# one kind come up less than once in a million million.
def test_shaken_lists_keep_reverse_and_drop():
    wishes = shaken(KEYS, 0, 1).attitudes
    reversed_, dropped = list(wishes.values()).count(-1), list(wishes.values()).count(0)
    assert min(reversed_, dropped, len(KEYS) - reversed_ - dropped) >= 20


def test_an_opening_touches_only_what_it_opens_and_keeps_the_evidence():
    which = frozenset(KEYS[::2])
    found = opened(KEYS, which, 0, 0)
    assert not found.free
    assert set(found.priorities) == which
    assert set(found.attitudes) < which


# What is drawn for one statement does not hang on which others are opened with it.
def test_an_opening_of_less_is_a_part_of_the_same_opening_of_more():
    more, less = opened(KEYS, frozenset(KEYS), 0, 5), opened(KEYS, frozenset(KEYS[:3]), 0, 5)
    assert less.priorities.items() <= more.priorities.items()
    assert less.attitudes.items() <= more.attitudes.items()


def test_openings_and_whole_lists_of_one_number_are_drawn_apart():
    assert opened(KEYS, frozenset(KEYS), 0, 0).priorities != shaken(KEYS, 0, 0).priorities
    assert drawn(KEYS, 0, 0).priorities != shaken(KEYS, 0, 0).priorities


def test_as_listed_nothing_is_changed():
    assert Profile() == LISTED
