"""Cases with a voting body against the literal reading of ballots, motions and concepts."""

from hypothesis import assume, given, settings
from hypothesis import strategies as st

from detente.space import build
from detente.stability import (
    coalition,
    explain,
    improvements,
    joint_steps,
    moves,
    reach,
    shortest_paths,
    solve,
    stable_at,
)
from literal_bodies import LiteralBodies
from strategies import settled_bodies

RANDOM = settings(max_examples=120, deadline=None)
SOLVED = ("nash", "gmr", "smr", "seq", "sseq")


def states(space, indices):
    return {frozenset(space.state(int(index))) for index in indices}


def both(settled):
    model = LiteralBodies(settled)
    assume(model.states)
    return model, build(settled)


@RANDOM
@given(settled_bodies())
def test_every_concept_says_what_its_definition_says(settled):
    model, space = both(settled)
    results, missing = solve(space)
    assert tuple(results) == (SOLVED if space.chambers.ids else (*SOLVED, "sim"))
    assert set(missing) == ({"sim"} if space.chambers.ids else set())
    for concept in SOLVED:
        for row, mover in enumerate(space.movers):
            expected = {s for s in model.states if model.stable(concept, mover, s)}
            found = states(space, results[concept].stable[row].nonzero()[0])
            assert found == expected, (concept, mover)
        every = stable_at(space, concept, range(space.size))
        assert states(space, every.nonzero()[0]) == states(space, results[concept].equilibria)


@RANDOM
@given(settled_bodies(), st.data())
def test_motions_and_what_is_reached_are_those_of_the_definition(settled, data):
    model, space = both(settled)
    start = data.draw(st.integers(0, space.size - 1))
    state = frozenset(space.state(start))
    for row, mover in enumerate(space.movers):
        assert states(space, moves(space, start, row)) == model.moves(mover, state)
        better = improvements(space, start, row)
        assert states(space, better) == model.improvements(mover, state)
    assert states(space, reach(space, start).states) == model.reachable(state)
    lean = reach(space, start, lean=True)
    assert states(space, lean.states) == model.reachable(state, model.lean)


@RANDOM
@given(settled_bodies(), st.data())
def test_joint_improvements_need_the_motion_for_the_whole_change(settled, data):
    model, space = both(settled)
    start = data.draw(st.integers(0, space.size - 1))
    expected = model.joint(frozenset(space.state(start)))
    found = joint_steps(space, start)
    assert states(space, (step.step.target for step in found)) == set(expected)
    for step in found:
        members = frozenset(coalition(space, start, step.step.target))
        assert members in expected[frozenset(space.state(step.step.target))]
    joint = reach(space, start, moves="joint")
    assert states(space, joint.states) == model.jointly_reachable(frozenset(space.state(start)))


@RANDOM
@given(settled_bodies(), st.data())
def test_paths_and_reasons_lead_where_they_say(settled, data):
    model, space = both(settled)
    start = data.draw(st.integers(0, space.size - 1))
    goal = data.draw(st.sampled_from(reach(space, start).states.tolist()))
    for path in shortest_paths(space, start, [goal]):
        here, last = start, ""
        for step in path.steps:
            (mover,) = step.movers
            assert step.source == here
            assert mover != last
            target = frozenset(space.state(step.target))
            assert target in model.improvements(mover, frozenset(space.state(here)))
            here, last = step.target, mover
        assert here == goal
    for concept in SOLVED:
        party = data.draw(st.sampled_from(space.parties))
        reason = explain(space, concept, start, party)
        assert reason.stable == model.stable(concept, party, frozenset(space.state(start)))
