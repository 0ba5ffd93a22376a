"""The engine against the literal definitions, on random small cases."""

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from detente.space import build
from detente.stability import (
    CONCEPTS,
    around,
    coalition,
    explain,
    improvements,
    joint_steps,
    moves,
    reach,
    reach_around,
    shortest_paths,
    solve,
)
from literal import Literal
from strategies import settled_cases

RANDOM = settings(max_examples=150, deadline=None)


def states(space, indices):
    return {frozenset(space.state(int(index))) for index in indices}


def both(settled):
    """The literal model and the compiled one; cases without a feasible state are passed over."""
    model = Literal(settled)
    assume(model.states)
    return model, build(settled)


@RANDOM
@given(settled_cases())
def test_every_concept_says_what_its_definition_says(settled):
    model, space = both(settled)
    results, _ = solve(space)
    assert list(results) == list(CONCEPTS)
    for concept, result in results.items():
        for row, party in enumerate(space.parties):
            expected = {s for s in model.states if model.stable(concept, party, s)}
            assert states(space, result.stable[row].nonzero()[0]) == expected, (concept, party)


@RANDOM
@given(settled_cases(), st.data())
def test_moves_and_improvements_are_those_of_the_definition(settled, data):
    model, space = both(settled)
    start = data.draw(st.integers(0, space.size - 1))
    state = frozenset(space.state(start))
    for row, party in enumerate(space.parties):
        assert states(space, moves(space, start, row)) == model.moves(party, state)
        better = improvements(space, start, row)
        assert states(space, better) == model.improvements(party, state)
        lean = improvements(space, start, row, lean=True)
        assert states(space, lean) == model.lean(party, state)
        assert bool(len(lean)) == bool(len(better))


@RANDOM
@given(settled_cases(), st.data())
def test_reachable_states_are_the_ends_of_legal_sequences(settled, data):
    model, space = both(settled)
    start = data.draw(st.integers(0, space.size - 1))
    state = frozenset(space.state(start))
    assert states(space, reach(space, start).states) == model.reachable(state)
    lean = reach(space, start, lean=True)
    assert states(space, lean.states) == model.reachable(state, model.lean)


@RANDOM
@given(settled_cases(), st.data())
def test_around_a_state_are_those_that_one_party_could_put_there_and_change_back(settled, data):
    model, space = both(settled)
    start = data.draw(st.integers(0, space.size - 1))
    state = frozenset(space.state(start))
    near = {state} | {
        target
        for party in model.parties
        for target in model.moves(party, state)
        if all(
            model.options[o].moves == "both" and model.options[o].holders == (party,)
            for o in target ^ state
        )
    }
    assert states(space, around(space, start)) == near
    reached = set().union(*(model.reachable(state) for state in near))
    assert states(space, reach_around(space, start).states) == reached


@RANDOM
@given(settled_cases(), st.data())
def test_joint_improvements_are_those_of_the_definition(settled, data):
    model, space = both(settled)
    start = data.draw(st.integers(0, space.size - 1))
    state = frozenset(space.state(start))
    expected = model.joint(state)
    steps = joint_steps(space, start)
    assert states(space, [step.step.target for step in steps]) == set(expected)
    for step in steps:
        target = frozenset(space.state(step.step.target))
        assert frozenset(coalition(space, start, step.step.target)) in expected[target]
    reached = reach(space, start, moves="joint")
    assert states(space, reached.states) == model.jointly_reachable(state)


@RANDOM
@given(settled_cases(), st.data())
def test_a_joint_improvement_is_lean_if_no_part_of_it_serves_its_coalition_as_well(settled, data):
    model, space = both(settled)
    start = data.draw(st.integers(0, space.size - 1))
    state = frozenset(space.state(start))
    for step in joint_steps(space, start):
        target = frozenset(space.state(step.step.target))
        members = step.step.movers
        as_good = [
            part
            for part in model.joint(state)
            if (part ^ state) < (target ^ state)
            and not any(model.better(party, target, part) for party in members)
        ]
        assert step.lean == (not as_good)


@RANDOM
@given(settled_cases(), st.data())
@pytest.mark.parametrize("manner", ["single", "joint"])
@pytest.mark.parametrize("lean", [False, True])
def test_a_shortest_path_is_legal_and_as_short_as_a_plain_search_finds(manner, lean, settled, data):
    model, space = both(settled)
    start = data.draw(st.integers(0, space.size - 1))
    goal = data.draw(st.integers(0, space.size - 1))
    paths = shortest_paths(space, start, [goal], moves=manner, lean=lean)
    reached = reach(space, start, moves=manner, lean=lean).states
    assert bool(paths) == (goal in reached)
    assert len({len(path.steps) for path in paths}) <= 1
    for path in paths:
        check_path(model, space, path, (start, goal), manner, lean)
    if paths and manner == "single":
        assert len(paths[0].steps) == plain_distance(model, space, start, goal, lean)


def check_path(model, space, path, ends, manner, lean):
    """Every step is an improvement of its kind, joined to the next, by another mover."""
    here, last = ends[0], ()
    for step in path.steps:
        source, target = (frozenset(space.state(index)) for index in (step.source, step.target))
        assert step.source == here
        if manner == "joint":
            assert frozenset(step.movers) in model.joint(source)[target]
        else:
            better = model.lean if lean else model.improvements
            assert target in better(step.movers[0], source)
            assert step.movers != last
        here, last = step.target, step.movers
    assert here == ends[1]


def plain_distance(model, space, start, goal, lean):
    """Steps of the shortest legal sequence, layer by layer over (state, last mover)."""
    step = model.lean if lean else model.improvements
    layer = {(frozenset(space.state(start)), None)}
    seen, depth, wanted = set(layer), 0, frozenset(space.state(goal))
    while wanted not in {state for state, _ in layer}:
        layer = {
            (target, party)
            for state, last in layer
            for party in model.parties
            if party != last
            for target in step(party, state)
        } - seen
        seen |= layer
        depth += 1
    return depth


@settings(max_examples=60, deadline=None)
@given(settled_cases(most=5), st.data())
def test_the_explanation_agrees_with_the_verdict_and_its_sanctions_are_real(settled, data):
    model, space = both(settled)
    index = data.draw(st.integers(0, space.size - 1))
    state = frozenset(space.state(index))
    party = data.draw(st.sampled_from(space.parties))
    for concept in CONCEPTS:
        reason = explain(space, concept, index, party)
        assert reason.stable == model.stable(concept, party, state)
        found = states(space, [improvement.target for improvement in reason.improvements])
        assert found == model.improvements(party, state)
        for improvement in reason.improvements:
            check_sanction(model, space, reason, improvement)


def check_sanction(model, space, reason, improvement):
    """The answer starts where the improvement leads, and ends no better than the start."""
    state = frozenset(space.state(reason.state))
    step = model.moves if reason.concept in ("gmr", "smr") else model.improvements
    here, last = improvement.target, reason.party
    for taken in improvement.sanction.steps:
        mover = taken.movers[0]
        source, target = (frozenset(space.state(index)) for index in (taken.source, taken.target))
        assert taken.source == here
        assert mover not in (last, reason.party)
        assert target in step(mover, source)
        here, last = taken.target, mover
    end = frozenset(space.state(here))
    if improvement.sanction.steps:
        assert not model.better(reason.party, end, state)
        if reason.concept in ("smr", "sseq"):
            escapes = model.moves(reason.party, end)
            assert not any(model.better(reason.party, escape, state) for escape in escapes)
    if improvement.simultaneous >= 0:
        together = frozenset(space.state(improvement.simultaneous))
        assert not model.better(reason.party, together, state)
    assert improvement.deterred == bool(improvement.sanction.steps or improvement.simultaneous >= 0)
