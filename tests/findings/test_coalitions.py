"""Joint improvements told whole, against a literal reading of their definition."""

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from detente.case.reader import read_text
from detente.findings.coalitions import (
    coalition_steps,
    costless_steps,
    smallest,
    upset,
)
from detente.settle import Choices, settle
from detente.space import build
from detente.stability import JointStep, Step
from literal import Literal
from strategies import settled_cases

RANDOM = settings(max_examples=100, deadline=None)

TRADE = """\
detente: 1
title: A trade
parties: {p: P, q: Q, r: R}
options:
  p: {give: gives}
  q: {give: gives}
  r: {look: looks on}
preferences:
  p: [{id: have, that: q.give}, {id: keep, that: not p.give}]
  q: [{id: have, that: p.give}, {id: keep, that: not q.give}]
  r: [{id: calm, that: not p.give}, {id: look, that: r.look}]
moments: {now: {on: []}}
"""
COUNCIL = """\
detente: 1
title: Trade against relief
parties: {una: Una, chi: Chi}
bodies:
  council: {name: Council, quota: 2, seats: {una: {}, chi: {}}}
options:
  una: {talk: talks}
  chi: {trade: trades}
  council: {lift: lifts its measures}
preferences:
  una: [{id: market, that: chi.trade}, {id: press, that: not council.lift}]
  chi: [{id: relief, that: council.lift}, {id: closed, that: not chi.trade}]
moments: {now: {on: []}}
"""


def spaced(text):
    return build(settle(read_text(text, slug="small"), Choices()))


def taken(space, index):
    return frozenset(space.state(index))


class Together(Literal):
    """Joint improvements by trying every state: all owners of what changes gain strictly."""

    def owners(self, source, target):
        return {self.options[o].holders[0] for o in source ^ target}

    def allowed(self, source, target):
        return all(self._may(o, source, target, True) for o in source ^ target) and not any(
            self.forbidden(p, source, target) for p in self.owners(source, target)
        )

    def gainful(self, source, target):
        return self.allowed(source, target) and all(
            self.better(p, target, source) for p in self.owners(source, target)
        )

    def is_lean(self, source, target):
        members = self.owners(source, target)
        return not any(
            part != source
            and part ^ source < target ^ source
            and self.allowed(source, part)
            and all(not self.better(p, target, part) for p in members)
            for part in self.states
        )

    def steps(self, source):
        return {
            target: self.owners(source, target)
            for target in self.states
            if len(self.owners(source, target)) > 1
            and self.gainful(source, target)
            and self.is_lean(source, target)
        }

    def rise(self, party, source, target):
        """Places up: how many different worths lie above the lower end, up to the upper."""
        ends = [self.worth(party, source), self.worth(party, target)]
        worths = []
        for state in self.states:
            if (worth := self.worth(party, state)) not in worths:
                worths.append(worth)
        between = sum(min(ends) < worth <= max(ends) for worth in worths)
        return (between if ends[1] > ends[0] else -between), len(worths)


@st.composite
def both(draw):
    """A literal model, the compiled one and a state; jointly held options are left out."""
    settled = draw(settled_cases(most=5))
    assume(all(len(option.holders) == 1 for option in settled.options))
    model = Together(settled)
    assume(model.states)
    space = build(settled)
    return model, space, draw(st.integers(0, space.size - 1))


@RANDOM
@given(both())
def test_steps_are_the_lean_changes_by_which_every_owner_gains(drawn):
    model, space, state = drawn
    found = coalition_steps(space, state)
    assert {taken(space, s.step.target): set(s.step.movers) for s in found} == model.steps(
        taken(space, state)
    )
    assert [len(s.members) for s in found] == sorted(len(s.members) for s in found)


@RANDOM
@given(both())
def test_each_party_rises_or_falls_by_the_worths_it_passes(drawn):
    model, space, state = drawn
    source = taken(space, state)
    for found in coalition_steps(space, state):
        target = taken(space, found.step.target)
        told = {gain.party: (gain.places, gain.of) for gain in (*found.members, *found.others)}
        fares = {p: model.rise(p, source, target) for p in model.parties}
        assert told == {p: fare for p, fare in fares.items() if fare[0]}
        for gain in (*found.members, *found.others):
            lines = model.settled.preferences[gain.party]
            apart = [
                line
                for line in lines
                if model._holds(line.formula, source) != model._holds(line.formula, target)
            ]
            assert gain.decides == tuple(apart[:1])


@RANDOM
@given(both())
def test_a_step_is_firm_if_its_end_is_sequentially_stable_for_every_member(drawn):
    model, space, state = drawn
    alone = model.reachable(taken(space, state), model.lean)
    for found in coalition_steps(space, state):
        target = taken(space, found.step.target)
        leaving = [p for p in found.step.movers if not model.stable("seq", p, target)]
        assert [d.step.movers[0] for d in found.defections] == leaving
        assert found.firm == (not leaving)
        assert found.alone == (target in alone)
        for each in found.defections:
            (member,) = each.step.movers
            assert taken(space, each.step.target) in model.improvements(member, target)


@RANDOM
@given(both())
def test_a_state_is_upset_by_the_coalitions_of_which_no_part_leaves_it(drawn):
    model, space, _ = drawn
    found = {taken(space, u.state): u for u in upset(space, range(space.size))}
    for state in model.states:
        sets = [frozenset(members) for members in model.steps(state).values()]
        least = {one for one in sets if not any(other < one for other in sets)}
        told = found[state].coalitions if state in found else ()
        assert {frozenset(members) for members in told} == least


def test_two_who_trade_gain_and_the_third_who_loses_is_told():
    """From nothing to both: p has first what it wants first, and gives up its second line."""
    space = spaced(TRADE)
    (found,) = coalition_steps(space, space.index_of(()))
    assert found.step.movers == ("p", "q")
    # q.give and p keeping, q.give, p keeping, nothing of both: four places, the second from third
    assert [(g.party, g.places, g.of) for g in found.members] == [("p", 1, 4), ("q", 1, 4)]
    assert [g.decides[0].key for g in found.members] == ["p.have", "q.have"]
    assert [(g.party, g.places) for g in found.others] == [("r", -2)]
    assert not found.alone


def test_only_what_counts_is_looked_at_for_the_smallest():
    def step(*movers):
        return JointStep(step=Step(movers=movers, source=0, target=1), lean=True)

    pair, three, other = step("a", "b"), step("a", "b", "c"), step("a", "c", "d")
    assert smallest([pair, three, other]) == (pair, other)
    space = spaced(TRADE)
    state = space.index_of(())
    assert upset(space, [state], counts=lambda found: "r" in found.step.movers) == ()
    assert len(upset(space, [state])) == 1


def test_a_body_takes_part_where_its_motion_passes_and_has_no_places():
    """Una votes for lifting only if Chi trades; Chi, once it is lifted, would trade no more.

    To put the measures back takes the votes of both, and Chi is against it: there it ends.
    """
    space = spaced(COUNCIL)
    (found,) = coalition_steps(space, space.index_of(()))
    assert found.step.movers == ("chi", "council")
    assert taken(space, found.step.target) == {"chi.trade", "council.lift"}
    assert [(g.party, g.places > 0, g.of > 0) for g in found.members] == [
        ("chi", True, True),
        ("council", False, False),
    ]
    assert [g.party for g in found.others] == ["una"]
    (defection,) = found.defections
    assert defection.step.movers == ("chi",)
    assert [taken(space, end) for end in defection.ends] == [{"council.lift"}]


@pytest.mark.parametrize(("wish", "strict"), [("[{id: like, that: p.give}]", 1), ("[]", 0)])
def test_a_costless_step_has_a_member_that_does_not_gain(wish, strict):
    """P wants both to give: where q wants p's gift both gain, where it wants nothing only p."""
    lines = TRADE.splitlines()
    lines[8:10] = ["  p: [{id: both, that: p.give and q.give}]", f"  q: {wish}"]
    space = spaced("\n".join(lines))
    state = space.index_of(())
    assert [s.step.movers for s in coalition_steps(space, state)] == [("p", "q")] * strict
    found = costless_steps(space, state)
    assert [[(g.party, g.places) for g in s.members] for s in found] == (
        [] if strict else [[("p", 1), ("q", 0)]]
    )
    assert all(s.costless for s in found)
