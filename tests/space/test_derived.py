"""Spaces made from another one against the same case compiled afresh."""

import numpy as np
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from detente.case import Statement
from detente.case.reader import read_text
from detente.record import Frozen, replace
from detente.settle import settle
from detente.space import build
from detente.space.derived import mixed, reranked, restricted
from detente.stability import reach, solve
from strategies import formulas, settled_bodies, settled_cases

CONCEPTS = ("nash", "gmr", "smr", "seq")


def same_order(one, other):
    """Whether two rows of ranks put all pairs of states in the same order."""
    return np.array_equal(
        np.unique(one, return_inverse=True)[1], np.unique(other, return_inverse=True)[1]
    )


def same_answers(one, other):
    """Whether two spaces of the same states have the same moves, lean ones too, and equilibria."""
    assert np.array_equal(one.masks, other.masks)
    for start in range(one.size):
        for moves in ("single", "joint"):
            first, second = (reach(s, start, moves=moves, lean=True) for s in (one, other))
            assert np.array_equal(first.states, second.states)
    found, expected = (solve(space, CONCEPTS)[0] for space in (one, other))
    for concept in CONCEPTS:
        assert np.array_equal(found[concept].equilibria, expected[concept].equilibria), concept


@settings(deadline=None, max_examples=60)
@given(settled_cases(most=5), st.data())
def test_keeping_some_states_is_settling_with_those_options_fixed(settled, data):
    space = build(settled)
    assume(space.size)
    fixed = data.draw(st.sets(st.sampled_from([o.id for o in settled.options])))
    like = set(space.state(data.draw(st.integers(0, space.size - 1))))
    bits, values = space.mask_of(tuple(fixed)), space.mask_of(tuple(fixed & like))
    afresh = build(replace(settled, fixed=Frozen({o: o in like for o in fixed})))
    same_answers(restricted(space, space.masks & bits == values), afresh)


@settings(deadline=None, max_examples=80)
@given(settled_bodies(), st.data())
def test_a_body_votes_on_the_states_that_are_kept(settled, data):
    space = build(settled)
    assume(space.size)
    parties = [o.id for o in settled.options if o.owner != "c"]
    fixed = data.draw(st.sets(st.sampled_from(parties), min_size=1))
    like = set(space.state(data.draw(st.integers(0, space.size - 1))))
    bits, values = space.mask_of(tuple(fixed)), space.mask_of(tuple(fixed & like))
    afresh = build(replace(settled, fixed=Frozen({o: o in like for o in fixed})))
    same_answers(restricted(space, space.masks & bits == values), afresh)


@settings(deadline=None, max_examples=40)
@given(settled_cases(most=5), st.data())
def test_ranks_put_anew_are_those_of_another_list(settled, data):
    space = build(settled)
    assume(space.size)
    row = data.draw(st.integers(0, len(space.parties) - 1))
    party = space.parties[row]
    wish = data.draw(formulas([o.id for o in settled.options]))
    first = Statement(id="first", party=party, formula=wish, text="", place=0)
    lists = {**settled.preferences, party: (first, *settled.preferences.get(party, ()))}
    afresh = build(replace(settled, preferences=Frozen(lists)))
    changed = reranked(space, {row: afresh.ranks[row]})
    same_answers(changed, afresh)
    assert same_order(changed.ranks[row], afresh.ranks[row])
    same_answers(mixed(space, {row: afresh}), afresh)
    same_answers(mixed(afresh, {row: space}), space)


def test_the_space_it_is_made_from_stays_as_it_was():
    case = settled_pair()
    space = build(case)
    before = [array.copy() for array in (space.masks, space.ranks, space.order, space.marks)]
    restricted(space, space.masks == 0)
    reranked(space, {0: -space.ranks[0]})
    after = (space.masks, space.ranks, space.order, space.marks)
    assert all(np.array_equal(old, new) for old, new in zip(before, after, strict=True))


def settled_pair():
    """Two parties with an option each, who want their own."""
    return settle(
        read_text(
            "detente: 1\ntitle: Two\nparties: {a: A, b: B}\n"
            "options: {a: {x: acts}, b: {y: acts}}\n"
            "preferences: {a: [{id: own, that: a.x}], b: [{id: own, that: b.y}]}\n"
        )
    )
