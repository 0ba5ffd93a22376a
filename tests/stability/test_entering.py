"""Improvements that lead from where something fails to where it holds, against a plain search."""

import numpy as np
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from detente.findings.truth import holds
from detente.space import build
from detente.stability.entering import entering, enters_jointly, enters_singly, may_enter
from literal import Literal
from literal_bodies import LiteralBodies
from strategies import formulas, settled_bodies, settled_cases


def asked(settled, data):
    space = build(settled)
    assume(space.size)
    formula = data.draw(formulas([o.id for o in settled.options]))
    truth = holds(space, formula)
    names = space.mask_of(tuple({leaf for leaf in space.options if leaf in str(formula)}))
    model = Literal(settled)
    inside = {frozenset(space.state(s)) for s in np.flatnonzero(truth)}
    return space, truth, names, model, inside, set(model.states) - inside


@settings(deadline=None)
@given(settled_cases(most=5), st.data())
def test_single_improvements_and_moves_enter_as_a_plain_search_says(settled, data):
    space, truth, _, model, inside, outside = asked(settled, data)
    expected = any(inside & model.improvements(p, s) for p in model.parties for s in outside)
    assert enters_singly(space, truth) == expected
    every = np.arange(space.size)
    for row, party in enumerate(space.parties):
        moved = any(inside & model.moves(party, s) for s in outside)
        assert may_enter(space, row, truth) == moved
        pairs = {(s, t) for s in outside for t in inside & model.lean(party, s)}
        found = entering(space, row, truth, every, most=len(pairs) + 1)
        states = {tuple(frozenset(space.state(int(end))) for end in pair) for pair in found}
        assert states == pairs


@settings(deadline=None)
@given(settled_cases(most=5), st.data())
def test_joint_improvements_enter_as_a_plain_search_says(settled, data):
    space, truth, names, model, inside, outside = asked(settled, data)
    expected = any(inside & set(model.joint(s)) for s in outside)
    assert enters_jointly(space, truth, names) == expected
    assert enters_jointly(space, truth, (1 << len(space.options)) - 1) == expected


@settings(deadline=None, max_examples=40)
@given(settled_bodies(), st.data())
def test_a_motion_that_passes_enters_too(settled, data):
    space = build(settled)
    assume(space.size)
    truth = holds(space, data.draw(formulas([o.id for o in settled.options])))
    model = LiteralBodies(settled)
    inside = {frozenset(space.state(s)) for s in np.flatnonzero(truth)}
    outside = set(model.states) - inside
    expected = any(inside & model.improvements(m, s) for m in model.movers for s in outside)
    assert enters_singly(space, truth) == expected
