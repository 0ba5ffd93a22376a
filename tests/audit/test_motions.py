"""Questions about what a voting body passes, on a board of three and against literal ballots."""

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from detente.audit import FlagKind, Verdict, audit_case
from detente.audit.answers import answer
from detente.audit.reads import formulas_of, is_one_settling, looks_ahead, reads, uses_moves
from detente.audit.scope import Scope
from detente.audit.substitution import in_place, parties_of
from detente.audit.witnessed import witness_sentences
from detente.case.formula import Name
from detente.case.question import Among, Frame, Passes, Quantifier, States
from detente.case.question_grammar import parse_question
from detente.case.reader import read_text
from detente.errors import NotApplicable
from detente.settle import Choices, settle
from detente.study.variants import Variants
from literal_bodies import LiteralBodies

# Two of three votes carry a motion. Up and Sea want water rationed; only Up wants dams banned, and
# Low's ceiling lies below a ban.
CASE = """\
detente: 1
title: A board on a river
parties: {up: Up, low: Low, sea: Sea}
options:
  low: {dam: builds a dam}
  board: {ration: rations water, ban: bans dams, fund: pays for pipes}
bodies:
  board:
    name: the River Board
    quota: 2
    seats: {up: {}, low: {ceiling: 20}, sea: {}}
    texts: {ration: 10, ban: 50}
preferences:
  up: [{id: ban, that: board.ban}, {id: ration, that: board.ration}]
  low: [{id: dam, that: low.dam}]
  sea: [{id: no-ban, that: not board.ban}, {id: ration, that: board.ration}]
moments: {now: {on: [low.dam]}, later: {on: [low.dam, board.ration]}}
scenarios:
  shut: [{close: board.ration}, {close: board.ban}, {close: board.fund}]
  mild: [{close: board.ban}]
  keen: [{replace: sea.no-ban, that: board.ban}]
  paid: [{replace: sea.ration, that: board.ration and board.fund}]
defaults: {moment: now}
"""
SLOW = settings(max_examples=60, deadline=None)


def scope(text=CASE, **fields):
    return Scope(variants=Variants(read_text(text)), telling=True, **fields)


def asked(question, **fields):
    return answer(parse_question(question)[0], scope(**fields))


def holds(question, **fields):
    found = asked(question, **fields)
    assert not found.empty
    return found.holds


def test_a_motion_passes_that_enough_seats_rank_higher():
    assert holds("board passes board.ration")
    assert not holds("board passes board.ban")  # Up alone is for it
    assert holds("under keen: board passes board.ban")
    assert holds("board passes nothing stronger than board.ration")
    assert not holds("under keen: board passes nothing stronger than board.ration")


def test_the_votes_show_it():
    (vote,) = asked("board passes board.ration").witnesses
    assert (vote.movers, vote.state) == (("board",), ("low.dam",))
    assert vote.target == ("board.ration", "low.dam")
    assert (vote.names, vote.numbers) == (("up", "low", "sea"), (1, 0, 1, 1))
    (vote,) = asked("board passes board.ban").against
    assert vote.numbers == (1, -1, -1, 0)  # Low by its ceiling, Sea by its list
    case = scope().variants.settled(Choices())
    (told,) = witness_sentences(case, [vote])
    assert told == (
        "From the start (“now”): the River Board bans dams; in the River Board it does not pass "
        "(for it: Up; against it: Low and Sea)."
    )


def test_a_motion_may_take_more_than_what_is_asked_about():
    """Sea is for rationing only with money, and Up does not mind that."""
    (vote,) = asked("under paid: board passes board.ration").witnesses
    assert vote.target == ("board.fund", "board.ration", "low.dam")
    assert vote.numbers == (1, 0, 1, 1)


def test_a_body_is_asked_at_each_of_some_states():
    assert not holds("board passes board.ration in every feasible state")  # Up keeps the ban
    assert holds("board passes board.ration in every feasible state with not board.ban")
    assert holds("board passes board.ban in no feasible state")
    assert not holds("board passes board.ban in some low.dam")
    assert holds("board passes nothing stronger than board.ration in every low.dam")
    under = "under keen: board passes nothing stronger than board.ration in"
    assert not holds(f"{under} some low.dam")
    assert holds(f"{under} no low.dam")


def test_what_is_taken_already_leaves_nothing_to_test():
    found = asked("board passes board.ration from later")
    assert found.empty
    assert asked("board passes board.ration in every board.ration").empty
    assert not asked("board passes board.ration in some board.ration").empty  # it fails
    assert asked("under mild: board passes nothing stronger than board.ration").empty
    assert asked("board passes nothing stronger than board.ban").empty


def test_a_body_that_does_not_vote_says_so():
    with pytest.raises(NotApplicable, match="River Board does not vote on whether the River Board"):
        asked("under shut: board passes board.ration")
    with pytest.raises(NotApplicable, match="River Board does not vote on anything"):
        asked("under shut: board passes nothing stronger than board.ration")
    with pytest.raises(NotApplicable, match="bans dams: that is settled here"):
        asked("under mild: board passes board.ban")
    assert holds("under mild: board passes board.ration")


def conclusion(asks):
    text = f"{CASE}conclusions: {{K: {{says: So, rests_on: [A1], asks: {asks}}}}}\n"
    return audit_case(read_text(text), draws=20).conclusions[0]


def test_a_vote_gets_a_verdict():
    found = conclusion("board passes board.ration from now")
    assert found.verdict is Verdict.FOLLOWS
    assert set(found.parts[0].supports.load_bearing) == {"up.ration", "sea.ration"}
    assert FlagKind.NOT_DISTINCTIVE not in {flag.kind for flag in found.flags}
    assert conclusion("board passes board.ban").verdict is Verdict.FAILS
    found = conclusion("'under shut: board passes board.ban'")
    assert found.verdict is Verdict.NOTHING_TO_TEST
    assert "does not vote" in found.parts[0].reason
    assert conclusion("board passes board.ration from later").verdict is Verdict.NOTHING_TO_TEST


def test_a_vote_reads_all_lists_and_looks_ahead_only_to_find_its_states():
    here = Passes(body="board", option="board.ban", moment="now")
    there = Passes(
        body="board",
        option="board.ban",
        states=(States(among=Among.RESTING, frame=Frame(moment="now")),),
    )
    assert reads(here) is ...
    assert (looks_ahead(here), uses_moves(here)) == (False, False)
    assert (looks_ahead(there), uses_moves(there)) == (True, True)
    assert is_one_settling(here, "now")
    assert is_one_settling(there, "now")
    assert not is_one_settling(here, "later")
    assert not is_one_settling(there, "later")
    assert formulas_of(here) == (Name(name="board.ban"),)


def test_body_and_option_stay_where_parties_change_places():
    text = "board passes board.ban in some feasible state with low.dam"
    question = parse_question(text)[0]
    assert parties_of(question) == ("low",)
    other = in_place(question, "sea", "up", ())
    assert (other.body, other.option) == ("board", "board.ban")
    assert other.states == question.states


@SLOW
@given(
    st.lists(
        st.sampled_from(["board.ban", "board.ration", "board.fund", "low.dam"]),
        min_size=2,
        max_size=2,
    ),
    st.lists(st.booleans(), min_size=6, max_size=6),
    st.sampled_from(["board.ban", "board.ration"]),
    st.sampled_from(list(Quantifier)),
    st.booleans(),
)
def test_votes_are_those_of_a_literal_count(wanted, turns, option, quantifier, most):
    lists = iter(turns)
    rows = {
        party: [f"{'' if next(lists) else 'not '}{name}" for name in wanted]
        for party in ("up", "low", "sea")
    }
    text = CASE.partition("preferences:")[0] + "preferences:\n"
    text += "".join(f"  {party}: [{', '.join(row)}]\n" for party, row in rows.items())
    text += "moments: {now: {on: [low.dam]}}\n"
    literal = LiteralBodies(settle(read_text(text)))
    meant = {option} if not most else {"board.ban"} - {option}
    assume(meant)
    led = {
        state: {t for t in literal.states if _is_motion(state, t) and meant & t - state}
        for state in map(frozenset, literal.states)
    }
    passed = {s: {t for t in ts if literal.passes("board", s, t)} for s, ts in led.items()}
    states = [s for s in led if (led[s] if most else option not in s)]
    good = [not passed[s] if most else bool(passed[s]) for s in states]
    expected = {
        Quantifier.SOME: any(good),
        Quantifier.NO: not any(good),
        Quantifier.EVERY: all(good),
    }[quantifier]
    question = Passes(
        body="board", option=option, most=most, quantifier=quantifier, states=(States(),)
    )
    assert answer(question, scope(text)).holds == expected


def _is_motion(source, target):
    return source != target and all(name.startswith("board.") for name in source ^ target)
