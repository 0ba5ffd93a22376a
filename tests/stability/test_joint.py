"""Costless joint improvements, and whether a coalition holds, against the literal definitions."""

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from detente.case import Direction, Option
from detente.case import formula as f
from detente.errors import NotApplicable
from detente.record import Frozen
from detente.space import build
from detente.stability import coalition, costless_targets, defectors, firm, joint_steps
from literal import Literal
from strategies import preference_list, settle_by_hand, settled_cases

RANDOM = settings(max_examples=150, deadline=None)


def both(settled):
    """The literal model and the compiled one; cases without a feasible state are passed over."""
    model = Literal(settled)
    assume(model.states)
    return model, build(settled)


def taken(space, index):
    return frozenset(space.state(int(index)))


def harmless(model, source, target):
    """The coalitions that could make a change by which none of their members loses."""
    return [
        members
        for members in model.coalitions(source, target)
        if source != target
        and not any(model.better(p, source, target) for p in members)
        and not any(model.forbidden(p, source, target) for p in members)
    ]


def costless(model, source, target):
    """Those of which one member gains as well."""
    return [
        members
        for members in harmless(model, source, target)
        if any(model.better(p, target, source) for p in members)
    ]


@RANDOM
@given(settled_cases(), st.data())
def test_costless_joint_improvements_are_those_of_the_definition(settled, data):
    model, space = both(settled)
    start = data.draw(st.integers(0, space.size - 1))
    source = taken(space, start)
    found = costless_targets(space, start)
    assert {taken(space, i) for i in found} == {
        t for t in model.states if costless(model, source, t)
    }
    for target in found:
        members = frozenset(coalition(space, start, int(target), costless=True))
        assert members in costless(model, source, taken(space, target))


@RANDOM
@given(settled_cases(), st.data())
def test_a_costless_one_is_lean_if_no_harmless_part_serves_its_coalition_as_well(settled, data):
    model, space = both(settled)
    start = data.draw(st.integers(0, space.size - 1))
    source = taken(space, start)
    lean = set(costless_targets(space, start, lean=True).tolist())
    for index in costless_targets(space, start).tolist():
        target = taken(space, index)
        members = coalition(space, start, index, costless=True)
        as_good = [
            part
            for part in model.states
            if (part ^ source) < (target ^ source)
            and harmless(model, source, part)
            and not any(model.better(party, target, part) for party in members)
        ]
        assert (index in lean) == (not as_good)


@RANDOM
@given(settled_cases(), st.data())
def test_defectors_are_the_members_for_whom_the_end_is_not_sequentially_stable(settled, data):
    model, space = both(settled)
    start = data.draw(st.integers(0, space.size - 1))
    for step in joint_steps(space, start):
        source, target = step.step.source, step.step.target
        end = taken(space, target)
        leaving = [p for p in step.step.movers if not model.stable("seq", p, end)]
        assert list(defectors(space, source, target)) == leaving
        assert firm(space, source, target) == (not leaving)


def trade(*, back=Direction.BOTH):
    """Two parties that both gain if both give, and each more if only the other does."""
    a, b = f.Name(name="p.give"), f.Name(name="q.give")
    held = [
        Option(id="p.give", holders=("p",)),
        Option(id="q.give", holders=("q",), moves=back),
    ]
    lists = {
        "p": preference_list("p", [b, f.Not(part=a)]),
        "q": preference_list("q", [a, f.Not(part=b)]),
    }
    space = build(settle_by_hand(["p", "q"], held, preferences=Frozen(lists)))
    return space, space.index_of(()), space.index_of(("p.give", "q.give"))


def test_a_trade_is_firm_while_the_other_would_take_its_gift_back_too():
    # p takes back; q, in its turn, takes back too, and p ranks nothing below all given
    space, nothing, all_given = trade()
    assert coalition(space, nothing, all_given) == ("p", "q")
    assert firm(space, nothing, all_given)


def test_a_member_defects_from_a_trade_the_other_cannot_take_back():
    space, nothing, all_given = trade(back=Direction.ONCE)
    assert defectors(space, nothing, all_given) == ("p",)
    assert not firm(space, nothing, all_given)


def test_what_is_no_joint_improvement_has_no_defectors():
    space, nothing, all_given = trade()
    with pytest.raises(NotApplicable, match=r"from p\.give,q\.give to none is no joint"):
        defectors(space, all_given, nothing)


def indifferent(*holders):
    """One option that any of its holders may drop: q wants that, the others do not mind."""
    shared = f.Name(name=f"{holders[0]}.pact")
    held = [Option(id=shared.name, holders=holders)]
    lists = {"q": preference_list("q", [f.Not(part=shared)])}
    space = build(settle_by_hand(["p", "q", "r"], held, preferences=Frozen(lists)))
    return space, space.index_of((shared.name,)), space.index_of(())


def test_of_several_who_could_drop_an_option_the_one_who_gains_is_taken():
    space, pact, none = indifferent("p", "q")
    assert coalition(space, pact, none, costless=True) == ("q",)
    space, pact, none = indifferent("p", "r")
    assert costless_targets(space, pact).tolist() == []
    assert coalition(space, none, pact, costless=True) == ()


def test_a_change_that_costs_nobody_anything_need_not_gain_everybody():
    held = [Option(id="p.o", holders=("p",)), Option(id="q.o", holders=("q",))]
    both_taken = f.And(parts=(f.Name(name="p.o"), f.Name(name="q.o")))
    wishes = Frozen({"p": preference_list("p", [both_taken])})
    space = build(settle_by_hand(["p", "q"], held, preferences=wishes))
    none, together = space.index_of(()), space.index_of(("p.o", "q.o"))
    assert costless_targets(space, none, lean=True).tolist() == [together]
    assert coalition(space, none, together) == ()
    assert coalition(space, none, together, costless=True) == ("p", "q")
