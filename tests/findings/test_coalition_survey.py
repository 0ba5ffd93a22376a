"""What a survey of coalitions takes in, and what it leaves out."""

from detente.case.reader import read_text
from detente.findings.analysis import outline
from detente.findings.coalition_survey import survey
from detente.settle import Choices, settle
from findings.test_as_one import TRADE, states

# S and t may trade as p and q do, apart from them.
TWO_TRADES = """\
detente: 1
title: Two trades
parties: {p: P, q: Q, s: S, t: T}
options:
  p: {give: gives}
  q: {give: gives}
  s: {lend: lends}
  t: {lend: lends}
preferences:
  p: [{id: have, that: q.give}, {id: keep, that: not p.give}]
  q: [{id: have, that: p.give}, {id: keep, that: not q.give}]
  s: [{id: have, that: t.lend}, {id: keep, that: not s.lend}]
  t: [{id: have, that: s.lend}, {id: keep, that: not t.lend}]
outcomes: {given: p.give and q.give, lent: s.lend and t.lend}
moments: {now: {on: []}}
"""


def surveyed(text=TWO_TRADES, **asked):
    base = outline(settle(read_text(text, slug="small"), Choices()), concepts=("nash",))
    return base, survey(base, **asked)


def test_both_trades_upset_the_moment_and_all_four_need_not_agree():
    base, found = surveyed()
    assert [s.step.movers for s in found.steps] == [("p", "q"), ("s", "t"), ("p", "q", "s", "t")]
    (upset,) = found.upset
    assert upset.state == base.start
    assert upset.coalitions == (("p", "q"), ("s", "t"))
    assert found.places == found.left == (base.start,)
    assert found.stable == 1


def test_of_two_as_large_the_firm_one_comes_first():
    """Where q's gift is for good p takes its own back; s and t would both take back, so hold."""
    _, found = surveyed(TWO_TRADES.replace("q: {give: gives}", "q: {give: {moves: once}}"))
    assert [(s.step.movers, s.firm) for s in found.steps[:2]] == [
        (("s", "t"), True),
        (("p", "q"), False),
    ]


def test_only_coalitions_with_the_members_named_are_told():
    _, found = surveyed(members=("s",))
    assert [s.step.movers for s in found.steps] == [("s", "t"), ("p", "q", "s", "t")]
    assert found.upset[0].coalitions == (("s", "t"),)
    _, found = surveyed(members=("p", "s"))
    assert found.upset[0].coalitions == (("p", "q", "s", "t"),)
    assert [one.parties for one in found.compared] == [("p", "s")]


def test_only_what_turns_the_outcome_is_told():
    _, found = surveyed(outcome="lent")
    assert [s.step.movers for s in found.steps] == [("s", "t"), ("p", "q", "s", "t")]
    assert {o.outcome for one in found.compared for o in one.outcomes} == {"lent"}
    assert [one.parties for one in found.compared if one.shifts] == [("s", "t")]


def test_pairs_that_matter_come_first_and_groups_take_their_place():
    _, found = surveyed()
    assert len(found.compared) == 6
    assert [one.matters for one in found.compared] == [True, True] + [False] * 4
    base, found = surveyed(groups=[("p", "q", "s", "t")])
    (one,) = found.compared
    assert states(base, one.one.rests) == [{"p.give", "q.give", "s.lend", "t.lend"}]


def test_without_a_moment_every_stable_state_is_looked_at():
    _, found = surveyed(TRADE.replace("moments: {now: {on: []}}\n", ""))
    assert found.steps == found.costless == ()
    assert len(found.places) == len(found.upset) == 1


def test_each_stage_is_announced():
    said = []
    surveyed(groups=[("p", "q")], progress=said.append)
    assert said[-1] == "p and q as one"
