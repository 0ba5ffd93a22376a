"""Every verdict, and what it is shown with: each case has it, and lacks it by one line less."""

import pytest

from detente.audit import FlagKind, Verdict, audit_case
from detente.audit.verdicts import RANK, weakest
from detente.case.reader import read_text

# Two neighbors in a prisoner's dilemma. Each cares first for what the other does, then for arms of
# its own; as it can change its own arms alone, `might` is all that it acts on, so both arm.
CASE = """\
detente: 1
title: Two neighbors and their arms
parties: {east: East, west: West}
options:
  east: {arm: arms}
  west: {arm: arms}
preferences:
  east:
    - {id: quiet, that: not west.arm, because: [A1], tag: stated}
    - {id: might, that: east.arm, because: [A2], tag: stated}
  west:
    - {id: quiet, that: not east.arm, because: [A3], tag: stated}
    - {id: might, that: west.arm, because: [A4], tag: stated}
outcomes: {race: east.arm and west.arm, armed: east.arm or west.arm}
moments: {today: {on: []}}
conclusions:
  K: {says: Both arm, rests_on: [A2, A4], asks: every resting state satisfies race}
"""
ASKS = "every resting state satisfies race"
QUIET = "that: not west.arm, because"
MEEK = ("that: east.arm, because", "that: not east.arm, because")
MILD = (QUIET, "that: east.arm, because")  # east cares for its own arms alone
THRIFT = "    - {id: thrift, that: not east.arm, tag: order}"
EVIDENCE = "before: {thrift: [A2]}"
UNSTATED = ("because: [A2], tag: stated", "because: [A2], tag: bridge")


def asking(question):
    return (ASKS, question)


def adding(line):
    return ("outcomes:", f"{line}\noutcomes:")


def audited(*changes):
    """Audit the case with some texts in it replaced by others."""
    text = CASE
    for old, new in changes:
        assert text.count(old) == 1, old
        text = text.replace(old, new)
    return audit_case(read_text(text), draws=20).conclusions[0]


def flag(found, kind):
    """Return what a flag is about; nothing where it is not raised."""
    return next((each.about for each in found.flags if each.kind is kind), ())


def orders_restated(found):
    return next((each.orders for each in found.flags if each.kind is FlagKind.RESTATES), ())


def shares(part):
    return (part.without.held, part.without.drawn), (part.default.held, part.default.drawn)


def test_what_two_wishes_give_follows_and_hangs_on_both():
    found = audited()
    assert found.verdict is Verdict.FOLLOWS
    held_up = found.parts[0].supports
    assert held_up.load_bearing == ("east.might", "west.might")
    assert held_up.deciding == (("east.might",), ("west.might",))
    assert held_up.carrying == (("east.might", "west.might"),)


def test_the_opposite_wish_of_one_lets_it_fail_and_the_witness_is_where_it_ends():
    found = audited(MEEK)
    assert found.verdict is Verdict.FAILS
    assert found.parts[0].against[0].state == ("west.arm",)


def test_no_question_yet_is_not_expressible_and_says_what_is_missing():
    found = audited((f"asks: {ASKS}", "not_yet: a stock of arms"))
    assert (found.verdict, found.reason) == (Verdict.NOT_EXPRESSIBLE, "a stock of arms")


# From `today` west can enter `armed`, and does. Where east is armed already nobody can enter it.
def test_what_holds_before_any_move_leaves_nothing_to_test():
    asks = asking("no improvement of west from today enters armed")
    assert audited(asks).verdict is Verdict.FAILS
    found = audited(asks, ("on: []", "on: [east.arm]"))
    assert found.verdict is Verdict.NOTHING_TO_TEST


def test_a_constraint_proves_it_by_construction():
    asks = asking("no resting state satisfies race")
    assert audited(asks).verdict is Verdict.FAILS
    found = audited(asks, adding("never: [race]"))
    assert found.verdict is Verdict.BY_CONSTRUCTION
    assert found.parts[0].tries == 0


# The moment itself is always reachable; no proof by structure is made of `some`, so lists and
# rankings drawn at random, 60 and 40, speak for it.
def test_what_holds_whatever_is_preferred_is_by_construction():
    asks = asking("some reachable state satisfies (not east.arm)")
    found = audited(asks)
    assert found.verdict is Verdict.BY_CONSTRUCTION
    assert found.parts[0].tries == 100
    assert audited(asks, ("on: []", "on: [east.arm]")).verdict is not Verdict.BY_CONSTRUCTION


def test_a_wish_that_no_source_states_is_a_bridge_but_not_the_conclusion_itself():
    found = audited(UNSTATED)
    assert found.verdict is Verdict.NEEDS_BRIDGE
    (needed,) = found.parts[0].bridges
    assert needed.bridges == ("east.might",)
    assert needed.default and not needed.alone  # west must want arms too
    assert shares(found.parts[0]) == ((0, 1), (1, 1))


def test_a_bridge_that_gives_the_question_alone_is_the_conclusion_itself():
    found = audited(UNSTATED, asking("every resting state satisfies east.arm"))
    assert [each.alone for each in found.parts[0].bridges] == [True]


def test_two_unstated_wishes_are_needed_together():
    found = audited(UNSTATED, ("because: [A4], tag: stated", "because: [A4], tag: bridge"))
    assert [each.bridges for each in found.parts[0].bridges] == [("east.might", "west.might")]


def test_a_bridge_that_is_off_can_be_what_a_failing_question_needs():
    fear = "bridges: {fear: {changes: [{insert: {id: fear, that: east.arm}, of: east, at: first}],"
    found = audited(MEEK, adding(f"{fear} default: off}}}}"))
    assert found.verdict is Verdict.NEEDS_BRIDGE
    (needed,) = found.parts[0].bridges
    assert needed.bridges == ("fear",) and not needed.default
    assert found.parts[0].bridges_tried


# A default bridge that forbids east its arms: it follows without any bridge, and both are shown.
def test_what_follows_without_bridges_is_shown_with_the_default_ones_too():
    found = audited(adding("bridges: {ban: {changes: [{close: east.arm}], default: on}}"))
    assert found.verdict is Verdict.FOLLOWS
    assert shares(found.parts[0]) == ((1, 1), (0, 1))
    assert (found.parts[0].listed, found.parts[0].listed_default) == (True, False)


# Under `ban` east cannot arm. Each member is shown, and a conclusion may suppose one of them.
def test_a_member_of_an_alternative_under_which_it_fails_leaves_it_in_part():
    choice = adding(
        "scenarios: {free: [], ban: [{close: east.arm}]}\nalternatives: {law: [free, ban]}"
    )
    found = audited(choice)
    assert found.verdict is Verdict.IN_PART
    members = {each.scenario: each.share.value for each in found.parts[0].alternatives}
    assert members == {"free": 1.0, "ban": 0.0}
    supposed = audited(choice, ("asks:", "given: [free], asks:"))
    assert supposed.verdict is Verdict.FOLLOWS
    assert supposed.parts[0].alternatives == ()


# East's two open wishes exclude each other, so the higher decides: of two orders it holds in one.
def test_an_order_that_no_source_gives_decides_in_part():
    order = ("because: [A2], tag: stated}", "because: [A2], tag: order}\n" + THRIFT)
    found = audited(order)
    part = found.parts[0]
    assert found.verdict is Verdict.IN_PART
    assert part.threshold.pairs == (("east.might", "east.thrift"),)
    assert part.without.exact and 2 * part.without.held == part.without.drawn
    given = (order[0], order[1].replace("[A2], tag: order", "[A2], tag: order, " + EVIDENCE))
    assert audited(given).verdict is Verdict.FOLLOWS


# n wishes in open order have n! orders; up to five times the draws (20) all of them are looked at.
@pytest.mark.parametrize(("wishes", "drawn"), [(4, (24, True)), (5, (20, False))])
def test_too_many_orders_are_drawn_and_said_to_be_so(wishes, drawn):
    old = "    - {id: quiet, that: not west.arm, because: [A1], tag: stated}\n"
    old += "    - {id: might, that: east.arm, because: [A2], tag: stated}\n"
    new = "".join(f"    - {{id: w{n}, that: east.arm, tag: order}}\n" for n in range(wishes))
    share = audited((old, new)).parts[0].without
    assert (share.drawn, share.exact) == drawn


def test_the_weakest_part_gives_the_verdict():
    found = audited(asking(f"{ASKS} and no resting state satisfies armed"))
    assert [part.verdict for part in found.parts] == [Verdict.FOLLOWS, Verdict.FAILS]
    assert found.verdict is Verdict.FAILS


def test_the_ranks_of_verdicts_hold_each_once():
    assert sorted(RANK) == sorted(Verdict)
    assert weakest([Verdict.FOLLOWS, Verdict.BY_CONSTRUCTION]) is Verdict.BY_CONSTRUCTION


# Either neighbor's wish is enough for somebody to be armed: no single one bears it.
def test_two_wishes_each_of_which_is_enough_over_determine_it():
    found = audited(asking("every resting state satisfies armed"))
    kinds = {each.kind for each in found.flags}
    held_up = found.parts[0].supports
    assert FlagKind.OVER_DETERMINED in kinds
    assert held_up.deciding == (("east.might", "west.might"),)
    assert held_up.carrying == (("east.might",), ("west.might",))
    assert FlagKind.OVER_DETERMINED not in {each.kind for each in audited().flags}


def test_where_the_other_wish_is_enough_it_holds_for_other_reasons():
    asks = asking("every resting state satisfies armed")
    found = audited(asks, ("rests_on: [A2, A4]", "rests_on: [A2]"))
    assert flag(found, FlagKind.OTHER_REASONS) == ("east.might", "west.might")
    assert not flag(audited(asks), FlagKind.OTHER_REASONS)


def test_one_wish_that_gives_it_alone_is_restated():
    found = audited(asking("every resting state satisfies east.arm"))
    assert flag(found, FlagKind.RESTATES) == ("east.might",)
    assert not flag(audited(), FlagKind.RESTATES)


# Of two open wishes that exclude each other the evidence puts one above; alone, that gives what
# east does. The race needs west's wish too, and without the evidence no order is restated.
def test_an_order_that_gives_it_alone_is_restated():
    might = "because: [A2], tag: stated}"
    binding = (might, f"because: [A2], tag: order, {EVIDENCE}}}\n{THRIFT}")
    loose = (might, f"because: [A2], tag: order}}\n{THRIFT}")
    own = asking("every resting state satisfies east.arm")
    assert orders_restated(audited(own, binding)) == (("east.might", "east.thrift"),)
    assert orders_restated(audited(binding)) == ()
    assert orders_restated(audited(own, loose)) == ()


# An entry that the rest of the evidence implies binds nothing of its own.
def test_an_order_that_other_evidence_implies_is_not_restated():
    might = "because: [A2], tag: stated}"
    more = "    - {id: calm, that: west.arm, tag: order, before: {thrift: [A2]}}"
    chain = f"because: [A2], tag: order, before: {{thrift: [A2], calm: [A2]}}}}\n{more}\n{THRIFT}"
    found = audited(asking("every resting state satisfies east.arm"), (might, chain))
    assert orders_restated(found) == ()


# Foresight keeps both unarmed: who arms sees the other arm, and likes that less than peace. Where
# east cares for its own arms alone nothing deters it.
def test_foresight_under_which_peace_is_stable_makes_it_depend_on_the_concept():
    assert flag(audited(), FlagKind.CONCEPT) == ("gmr", "smr", "seq", "sseq")
    assert not flag(audited(MILD), FlagKind.CONCEPT)


# Both would leave the race together, so by joint moves nothing rests; east alone would not.
def test_a_race_that_both_would_leave_together_makes_it_depend_on_the_kind_of_moves():
    assert flag(audited(), FlagKind.MOVES) == ("joint",)
    assert not flag(audited(MILD), FlagKind.MOVES)


def test_a_verdict_says_what_single_change_would_turn_it():
    broken = {(each.kind, each.target) for each in audited().parts[0].would_break}
    assert {("dropped", "east.might"), ("closed", "west.arm")} <= broken
    mended = {(each.kind, each.target) for each in audited(MEEK).parts[0].would}
    assert ("reversed", "east.might") in mended
