"""Where a step ends, against a literal walk along moves that nobody would answer."""

from hypothesis import assume, given, settings
from hypothesis import strategies as st

from detente.space import build
from detente.stability import Step, improvements
from detente.stability.aftermath import aftermath, best_undeterred
from literal import Literal
from strategies import settled_cases

RANDOM = settings(max_examples=100, deadline=None)


def unanswered(model, party, state):
    """Improvements from which no sequence of the others leads to something no better."""
    found = {
        target
        for target in model.improvements(party, state)
        if all(
            model.better(party, end, state)
            for end in model.sequences(model.others(party), target, model.improvements)
        )
    }
    return found & model.lean(party, state) or found


def ends(model, target, mover):
    seen, todo, found = {(target, mover)}, [(target, mover)], set()
    while todo:
        state, last = todo.pop()
        steps = {p: unanswered(model, p, state) for p in model.parties}
        if not any(steps.values()):
            found.add(state)
        for party, targets in steps.items():
            new = {(t, party) for t in targets if party != last} - seen
            seen |= new
            todo += new
    return found


@RANDOM
@given(settled_cases(most=5), st.data())
def test_a_step_ends_where_a_literal_walk_of_unanswered_moves_does(settled, data):
    model = Literal(settled)
    assume(model.states)
    space = build(settled)
    steps = [
        Step(movers=(party,), source=state, target=int(target))
        for state in range(space.size)
        for row, party in enumerate(space.parties)
        for target in improvements(space, state, row)
    ]
    assume(steps)
    step = data.draw(st.sampled_from(steps))
    target = frozenset(space.state(step.target))
    found = {frozenset(space.state(end)) for end in aftermath(space, step)}
    assert found == ends(model, target, step.movers[0])
    for row, party in enumerate(space.parties):
        open_ = {frozenset(space.state(t)) for t in best_undeterred(space, step.target, row)}
        assert open_ == unanswered(model, party, target)
