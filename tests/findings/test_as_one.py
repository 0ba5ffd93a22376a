"""Parties as one mover against the same parties each for itself."""

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from audit.literal_answers import Reading
from detente.case import Outcome
from detente.case import formula as f
from detente.case.catalog import load
from detente.case.reader import read_text
from detente.findings.analysis import outline
from detente.findings.as_one import as_one, owners, pairs
from detente.record import replace
from detente.settle import NO_MOMENT, Choices, settle
from strategies import settled_cases

RANDOM = settings(max_examples=100, deadline=None)
PAIR = ("p0", "p1")

# By hand: alone each keeps back, so nothing moves from none. As one they give both, and leave
# neither {p gives} nor {q gives}, which one of them would pay for.
TRADE = """\
detente: 1
title: A trade
parties: {p: P, q: Q, r: R}
options:
  p: {give: gives}
  q: {give: gives}
preferences:
  p: [{id: have, that: q.give}, {id: keep, that: not p.give}]
  q: [{id: have, that: p.give}, {id: keep, that: not q.give}]
outcomes:
  peace: p.give and q.give
  strife: not p.give and not q.give
  anything: p.give or not p.give
  trust: {missing: a measure of trust}
moments: {now: {on: []}}
"""


def analysis(text=TRADE, **choices):
    settled = settle(read_text(text, slug="small"), Choices(**choices))
    return outline(settled, concepts=("nash",))


def states(found, indices):
    return [set(found.space.state(index)) for index in indices]


def test_two_who_hold_back_alone_give_both_as_one():
    base = analysis()
    found = as_one(base, ("p", "q"))
    assert found.matters
    assert states(base, found.apart.rests) == [set()]
    assert states(base, found.one.rests) == [{"p.give", "q.give"}]
    assert found.only_one == ("peace",)
    assert found.only_apart == ("strife",)
    assert found.either_way == ("anything",)
    assert [shift.outcome for shift in found.shifts] == ["peace", "strife"]


def test_as_one_none_pays_for_another_so_what_one_gets_for_nothing_stays():
    base = analysis()
    found = as_one(base, ("p", "q"))
    assert states(base, found.lost) == [set()]
    assert states(base, found.gained) == [{"p.give"}, {"q.give"}, {"p.give", "q.give"}]


def test_without_a_moment_only_stable_states_are_compared():
    base = analysis(TRADE.replace("moments: {now: {on: []}}\n", ""))
    found = as_one(base, ("p", "q"))
    assert not found.matters
    assert not found.shifts
    assert len(found.gained) == 3


def test_only_parties_with_an_option_that_may_change_are_paired():
    assert pairs(analysis()) == (("p", "q"),)
    assert owners(analysis().settled) == ("p", "q")
    assert owners(analysis(fixes={"q.give": False}).settled) == ("p",)


@st.composite
def with_moment(draw):
    """A case that starts somewhere, and in which one outcome is asked of."""
    settled = draw(settled_cases(most=4))
    model = Reading(settled)
    assume(model.states)
    moment = replace(NO_MOMENT, id="now", on=tuple(sorted(draw(st.sampled_from(model.states)))))
    name = draw(st.sampled_from(sorted(model.options)))
    outcome = Outcome(id="end", formula=f.Name(name=name), text=name)
    return replace(settled, moment=moment, outcomes=(outcome,))


class Pair(Reading):
    """`PAIR` as one mover: no member loses, one gains; the others alone."""

    def gains(self, state):
        """Changes of the pair's options, by all holders of what is taken, one of what drops."""

        def may(option, target):
            record = self.options[option]
            if option in self.settled.fixed:
                return False
            if option in target:
                return record.moves in ("both", "once") and set(record.holders) <= set(PAIR)
            return record.moves in ("both", "drop") and bool(set(record.holders) & set(PAIR))

        return {
            t
            for t in self.states
            if all(may(option, t) for option in state ^ t)
            and not any(self.forbidden(p, state, t) or self.better(p, state, t) for p in PAIR)
            and any(self.better(p, t, state) for p in PAIR)
        }

    def stays(self, state):
        alone = [p for p in self.parties if p not in PAIR]
        return not self.gains(state) and not any(self.improvements(p, state) for p in alone)


@RANDOM
@given(with_moment())
def test_stable_and_resting_states_are_those_of_a_literal_reading(settled):
    model, base = Pair(settled), outline(settled, concepts=("nash",))
    found = as_one(base, PAIR)

    def taken(indices):
        return {frozenset(base.space.state(index)) for index in indices}

    assert taken(found.apart.rests) == model.resting("nash", "single")
    assert taken(found.one.stable) == {s for s in model.states if model.stays(s)}
    assert set(found.one.rests) <= set(found.one.stable)
    (row,) = found.outcomes
    name = settled.outcomes[0].text
    for answer, rests in ((row.apart, found.apart.rests), (row.one, found.one.rests)):
        holding = [name in base.space.state(s) for s in rests]
        said = "no rest" if not rests else ("sure" if all(holding) else "attainable")
        assert answer == (said if not rests or any(holding) else "not attainable")


def test_apart_everybody_moves_alone_whatever_moves_are_asked_for():
    """Gifts for good: by joint moves both give and stay so, which nobody begins alone."""
    text = TRADE.replace("give: gives", "give: {means: gives, moves: once}")
    settled = settle(read_text(text, slug="small"), Choices())
    joint = outline(settled, concepts=("nash",), moves="joint")
    assert {"p.give", "q.give"} in states(joint, joint.rests["nash"])
    assert states(joint, as_one(joint, ("p", "q")).apart.rests) == [set()]


@pytest.mark.parametrize("moment", ["2017-06", "2019-04"])
def test_that_russia_and_china_move_as_one_changes_nothing_from_the_moment(moment):
    """As the audit of C-24 says for June 2017: on both sides things stay as they are."""
    settled = settle(load("korea"), Choices(moment=moment, scenarios=("base",)))
    base = outline(settled, concepts=("nash",))
    found = as_one(base, ("russia", "china"))
    assert found.one.rests == found.apart.rests == (base.start,)
    assert not found.shifts
