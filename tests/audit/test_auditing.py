"""Whole audits of cases small enough to confirm by hand; each pair differs by a single change."""

import pytest

from detente.audit import FlagKind, Verdict, audit_case
from detente.case.reader import read_text
from detente.claims import Claim, Ledger, Modality, Source
from detente.record import Frozen

CASE = """\
detente: 1
title: Two on a river
parties: {north: North, south: South}
options:
  north: {dam: builds a dam, share: shares the water}
  south: {pay: pays for the dam}
preferences:
  north:
    - {id: wants-dam, that: north.dam, because: [A1], tag: stated}
    - {id: saves-water, that: not north.dam, because: [A2], tag: bridge}
  south:
    - {id: thrift, that: not south.pay, because: [A3], tag: stated}
outcomes: {built: north.dam}
moments: {today: {on: [south.pay]}}
conclusions:
  K: {says: The dam is built, rests_on: [A1], asks: every resting state satisfies built}
"""


def claim(name, source="A", holder="", time="2019", parties=("north",)):
    modality = Modality.ATTRIBUTED if holder else Modality.AUTHOR
    return Claim(id=name, source=source, paragraphs="1", kind="wish", says=name, modality=modality,
                 holder=holder, parties=parties, time=time)  # fmt: skip


def ledger(*claims):
    known = {each.id: each for each in (*(claim(name) for name in ("A1", "A2", "A3")), *claims)}
    sources = {each.source: Source(id=each.source) for each in known.values()}
    return Ledger(claims=Frozen(known), sources=Frozen(sources))


def audited(*changes, claims=()):
    """Audit the case with some texts in it replaced by others."""
    text = CASE
    for old, new in changes:
        assert old in text, old
        text = text.replace(old, new)
    return audit_case(read_text(text, ledger=ledger(*claims)), draws=20).conclusions[0]


def kinds(found):
    return {flag.kind for flag in found.flags}


ASKS = "asks: every resting state satisfies built"


def test_what_the_first_wish_gives_follows_and_restates_it():
    found = audited()
    assert found.verdict is Verdict.FOLLOWS
    assert FlagKind.RESTATES in kinds(found)
    part = found.parts[0]
    assert part.supports.load_bearing == ("north.wants-dam",)
    assert part.supports.carrying == (("north.wants-dam",),)
    assert part.without.exact and part.without.held == part.without.drawn
    assert found.claims == ("A1",)


def test_the_opposite_wish_lets_it_fail():
    found = audited(("that: north.dam, because", "that: not north.dam, because"))
    assert found.verdict is Verdict.FAILS
    assert found.parts[0].against[0].state == ()  # nothing built, nothing paid
    reversal = [a for a in found.parts[0].would if a.kind == "reversed"]
    assert [a.target for a in reversal] == ["north.wants-dam"]


def test_without_a_question_it_is_not_expressible():
    found = audited((ASKS, "not_yet: needs a flood"))
    assert found.verdict is Verdict.NOT_EXPRESSIBLE
    assert found.reason == "needs a flood"


def test_a_constraint_says_it_by_construction():
    rule = ("outcomes:", "never: [not north.dam]\noutcomes:")
    assert audited(rule, ("on: [south.pay]", "on: [south.pay, north.dam]")).verdict is (
        Verdict.BY_CONSTRUCTION
    )


def test_where_moves_never_rest_there_is_nothing_to_test():
    # north wants the dam exactly while south does not pay, south pays exactly while there is one
    circle = (
        ("that: north.dam, because", "that: north.dam xor south.pay, because"),
        ("that: not south.pay", "that: south.pay iff north.dam"),
    )
    assert audited(*circle).verdict is Verdict.NOTHING_TO_TEST
    assert audited(circle[0]).verdict is not Verdict.NOTHING_TO_TEST


def test_a_wish_that_no_source_states_is_a_bridge():
    found = audited(("because: [A1], tag: stated", "because: [A1], tag: bridge"))
    assert found.verdict is Verdict.NEEDS_BRIDGE
    assert [each.bridges for each in found.parts[0].bridges] == [("wants-dam",)]
    assert found.parts[0].bridges[0].alone  # it is the conclusion itself


def test_an_open_order_decides_in_part_and_the_threshold_names_the_pair():
    found = audited(
        ("because: [A1], tag: stated", "because: [A1], tag: order"),
        ("because: [A2], tag: bridge", "because: [A2], tag: order"),
    )
    part = found.parts[0]
    assert found.verdict is Verdict.IN_PART
    assert (part.without.held, part.without.drawn, part.without.exact) == (1, 2, True)
    assert part.threshold.pairs == (("north.wants-dam", "north.saves-water"),)


def test_evidence_on_the_order_settles_it():
    found = audited(
        ("because: [A1], tag: stated", "because: [A1], tag: order, before: {saves-water: [A1]}"),
        ("because: [A2], tag: bridge", "because: [A2], tag: order"),
    )
    assert found.verdict is Verdict.FOLLOWS


def test_a_premise_that_plays_no_part_makes_it_hold_for_other_reasons():
    found = audited(("rests_on: [A1]", "rests_on: [A3]"))
    assert found.verdict is Verdict.FOLLOWS
    flag = next(f for f in found.flags if f.kind is FlagKind.OTHER_REASONS)
    assert flag.about == ("north.wants-dam",)
    assert FlagKind.OTHER_REASONS not in kinds(audited())


def test_a_party_that_nothing_moves_stays_for_want_of_a_motive():
    # where a dam stands, north needs no wish to keep it; it tears it down only if it wants that
    standing = ("on: [south.pay]", "on: [south.pay, north.dam]")
    assert FlagKind.NO_MOTIVE in kinds(audited(standing))
    assert FlagKind.NO_MOTIVE not in kinds(audited())


def test_claims_that_nothing_models_are_said_so():
    found = audited(("rests_on: [A1]", "rests_on: [B9]"), claims=(claim("B9", source="B"),))
    assert FlagKind.NOT_MODELED in kinds(found)
    assert found.uncarried == ("B9",)


def test_a_view_of_another_party_is_belief():
    believed = claim("A1", holder="south")
    assert FlagKind.BELIEF in kinds(audited(claims=(believed,)))
    assert FlagKind.BELIEF not in kinds(audited(claims=(claim("A1", holder="north"),)))


@pytest.mark.parametrize(("time", "alone"), [("2019", True), ("2017", False)])
def test_one_voice_counts_where_another_could_have_spoken(time, alone):
    other = claim("B1", source="B", time=time)
    assert (FlagKind.ONE_VOICE in kinds(audited(claims=(other,)))) is alone


def test_what_holds_with_south_in_norths_place_is_not_distinctive():
    asks = (ASKS, "asks: some change of one option of north flips built")
    both = (asks, ("outcomes: {built: north.dam}", "outcomes: {built: north.dam or south.pay}"))
    assert FlagKind.NOT_DISTINCTIVE in kinds(audited(*both))
    assert FlagKind.NOT_DISTINCTIVE not in kinds(audited(asks))


def test_conclusions_that_never_hold_together_conflict():
    rival = "conclusions:\n  L: {says: No dam, rests_on: [A2], "
    rival += "asks: no resting state satisfies built}\n"
    text = CASE.replace("conclusions:\n", rival)
    text = text.replace("because: [A1], tag: stated", "because: [A1], tag: order")
    text = text.replace("because: [A2], tag: bridge", "because: [A2], tag: order")
    audit = audit_case(read_text(text, ledger=ledger()), draws=20)
    assert audit.conflicts == (("L", "K"),)
    assert all(FlagKind.CONFLICTS in kinds(each) for each in audit.conclusions)


def test_the_audit_is_the_same_in_two_processes():
    case = read_text(CASE, ledger=ledger())
    assert (
        audit_case(case, draws=20).conclusions == audit_case(case, draws=20, place="2").conclusions
    )


QUARREL = """\
detente: 1
title: Two who could each end it
parties: {north: North, south: South}
options: {north: {d: is hard}, south: {d: is hard}}
preferences:
  north: [{id: peace, that: not (north.d and south.d), because: [A1], tag: stated}]
  south: [{id: peace, that: not (north.d and south.d), because: [A1], tag: stated}]
outcomes: {quarrel: north.d and south.d}
moments: {today: {on: []}}
conclusions:
  K: {says: No quarrel lasts, rests_on: [A1], asks: no stable state satisfies quarrel}
"""
# each likes best to be hard alone, then peace, then a quarrel: the prisoner's dilemma
DILEMMA = """\
detente: 1
title: A dilemma
parties: {north: North, south: South}
options: {north: {d: is hard}, south: {d: is hard}}
preferences:
  north:
    - {id: peace, that: not south.d, because: [A1], tag: stated}
    - {id: hard, that: north.d, because: [A1], tag: stated}
  south:
    - {id: peace, that: not north.d, because: [A1], tag: stated}
    - {id: hard, that: south.d, because: [A1], tag: stated}
outcomes: {soft: not north.d and not south.d}
moments: {today: {on: []}}
conclusions:
  K: {says: Softness does not last, rests_on: [A1], asks: no resting state satisfies soft}
"""


def flags_of(text):
    return kinds(audit_case(read_text(text, ledger=ledger()), draws=5).conclusions[0])


def test_what_either_of_two_wishes_carries_is_over_determined():
    found = audit_case(read_text(QUARREL, ledger=ledger()), draws=5).conclusions[0]
    assert FlagKind.OVER_DETERMINED in kinds(found)
    assert found.parts[0].supports.deciding == (("north.peace", "south.peace"),)
    assert set(found.parts[0].supports.carrying) == {("north.peace",), ("south.peace",)}
    alone = QUARREL.replace(
        "  south: [{id: peace, that: not (north.d and south.d), because: [A1], tag: stated}]\n", ""
    )
    assert FlagKind.OVER_DETERMINED not in flags_of(alone)


def test_softness_lasts_if_parties_look_ahead_in_the_dilemma():
    # hardness is answered by hardness, which is worse than peace: sequentially stable, not Nash
    assert FlagKind.CONCEPT in flags_of(DILEMMA)
    fearless = DILEMMA.replace(
        "    - {id: peace, that: not south.d, because: [A1], tag: stated}\n", ""
    )
    assert FlagKind.CONCEPT not in flags_of(fearless)


def test_from_a_quarrel_only_a_common_step_leads_away():
    hard = DILEMMA.replace("on: []", "on: [north.d, south.d]")
    assert FlagKind.MOVES in flags_of(hard)
    fearless = hard.replace(
        "    - {id: peace, that: not south.d, because: [A1], tag: stated}\n", ""
    )
    assert FlagKind.MOVES not in flags_of(fearless)


@pytest.mark.slow
def test_the_audit_is_the_same_on_a_cluster():
    case = read_text(CASE, ledger=ledger())
    there = audit_case(case, draws=20, place="local:2")
    assert audit_case(case, draws=20).conclusions == there.conclusions
