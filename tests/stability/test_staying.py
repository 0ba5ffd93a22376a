"""One state at a time, against the literal definitions and against passing over all states."""

import numpy as np
import pytest
from hypothesis import assume, given, settings

from detente.case import Direction, ForbiddenMove, Option
from detente.case import formula as f
from detente.errors import UnknownName
from detente.record import Frozen
from detente.space import build
from detente.stability import CONCEPTS, solve, stable_at, stays, undeterred
from literal import Literal
from strategies import preference_list, settle_by_hand, settled_cases

RANDOM = settings(max_examples=150, deadline=None)
ONE_BY_ONE = tuple(concept for concept in CONCEPTS if concept != "sim")


def both(settled):
    """The literal model and the compiled one; cases without a feasible state are passed over."""
    model = Literal(settled)
    assume(model.states)
    return model, build(settled)


def taken(space, index):
    return frozenset(space.state(int(index)))


@RANDOM
@given(settled_cases())
def test_a_party_stays_in_a_state_exactly_where_the_definition_says(settled):
    model, space = both(settled)
    for concept in CONCEPTS:
        for row, party in enumerate(space.parties):
            expected = [model.stable(concept, party, taken(space, i)) for i in range(space.size)]
            assert [stays(space, concept, i, row) for i in range(space.size)] == expected


@RANDOM
@given(settled_cases())
def test_states_are_stable_for_all_exactly_where_the_whole_solution_says(settled):
    _, space = both(settled)
    results, _ = solve(space)
    backward = np.arange(space.size)[::-1]
    for concept, result in results.items():
        expected = result.stable.all(axis=0)[backward]
        assert stable_at(space, concept, backward).tolist() == expected.tolist(), concept


@settings(max_examples=60, deadline=None)
@given(settled_cases(most=5))
def test_undeterred_improvements_are_those_that_let_a_definition_fail(settled):
    model, space = both(settled)
    for row, party in enumerate(space.parties):
        for index in range(space.size):
            state = taken(space, index)
            found = {taken(space, target) for target in undeterred(space, "seq", index, row)}
            others = model.others(party)
            assert found == {
                target
                for target in model.improvements(party, state)
                if all(
                    model.better(party, end, state)
                    for end in model.sequences(others, target, model.improvements)
                )
            }


def dilemma(**fields):
    """Two parties that each would rather arm, and both fear the other's arms more."""
    a, b = f.Name(name="p.arm"), f.Name(name="q.arm")
    held = [Option(id="p.arm", holders=("p",)), Option(id="q.arm", holders=("q",))]
    wishes = Frozen(
        {
            "p": preference_list("p", [f.Not(part=b), a]),
            "q": preference_list("q", [f.Not(part=a), b]),
        }
    )
    return build(settle_by_hand(["p", "q"], held, preferences=wishes, **fields))


def test_in_the_dilemma_peace_holds_by_foresight_and_not_at_once():
    space = dilemma()
    peace, war = space.index_of(()), space.index_of(("p.arm", "q.arm"))
    assert stable_at(space, "nash", [peace, war]).tolist() == [False, True]
    assert stable_at(space, "seq", [peace, war]).tolist() == [True, True]


def test_a_forbidden_answer_deters_nothing():
    armed = f.Name(name="p.arm")
    rule = ForbiddenMove(id="no-answer", source=armed, target=armed, party="q")
    space = dilemma(forbidden_moves=(rule,))
    peace, alone = space.index_of(()), space.index_of(("p.arm",))
    assert not stays(space, "seq", peace, 0)
    assert stays(space, "seq", peace, 1)
    assert undeterred(space, "seq", peace, 0).tolist() == [alone]
    assert stable_at(space, "seq", []).tolist() == []


@pytest.mark.parametrize("ask", [stays, undeterred])
def test_an_unknown_concept_is_refused(ask):
    with pytest.raises(UnknownName, match="no concept 'nosh'"):
        ask(dilemma(), "nosh", 0, 0)


def test_only_the_improvements_that_nothing_deters_are_listed():
    # q answers p.x with q.z, which p fears most, and has no answer to p.y
    x, y, z = (f.Name(name=name) for name in ("p.x", "p.y", "q.z"))
    held = [Option(id=name.name, holders=(name.name[0],)) for name in (x, y, z)]
    wishes = {
        "p": preference_list("p", [f.Not(part=z), x, y]),
        "q": preference_list("q", [f.Iff(left=z, right=x)]),
    }
    space = build(settle_by_hand(["p", "q"], held, preferences=Frozen(wishes)))
    found = undeterred(space, "seq", space.index_of(()), 0)
    assert found.tolist() == [space.index_of(("p.y",))]


@pytest.mark.parametrize("moves", [Direction.BOTH, Direction.ONCE])
def test_a_party_steps_on_from_a_state_that_it_reached_first_once_another_leads_back_to_it(moves):
    # q may not take both at once, nor r move once q.b is taken; what p fears is both without r.c:
    # r takes c, q takes a, r drops c, q takes b - where r cannot drop c, nobody gets there
    a, b, c, x = (f.Name(name=name) for name in ("q.a", "q.b", "r.c", "p.x"))
    held = [Option(id=name.name, holders=(name.name[0],)) for name in (a, b, x)]
    held.append(Option(id="r.c", holders=("r",), moves=moves))
    neither, both_taken = f.Not(part=f.Or(parts=(a, b))), f.And(parts=(a, b))
    rules = (
        ForbiddenMove(id="one-by-one", source=neither, target=both_taken, party="q"),
        ForbiddenMove(id="too-late", source=b, target=f.Constant(value=True), party="r"),
    )
    fear = f.And(parts=(a, b, f.Not(part=c)))
    wishes = Frozen({"p": preference_list("p", [f.Not(part=fear), x])})
    space = build(settle_by_hand(["p", "q", "r"], held, preferences=wishes, forbidden_moves=rules))
    deterred = moves is Direction.BOTH
    assert stays(space, "gmr", space.index_of(()), 0) == deterred
