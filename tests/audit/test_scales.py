"""Who stands below whom on a scale, against every placing that ranges and evidence allow."""

from fractions import Fraction

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from audit.literal_answers import placings
from detente.audit import FlagKind, Verdict, audit_case
from detente.audit.answers import answer
from detente.audit.scope import Scope
from detente.case import Position, Scale
from detente.case.question import Lies, Named, Under
from detente.case.reader import read_text
from detente.errors import NotApplicable
from detente.record import Frozen, replace
from detente.settle import Choices
from detente.study.profile import drawn, shaken
from detente.study.variants import Variants

CASE = """\
detente: 1
title: Three on a river
parties: {north: North, south: South, west: West}
options: {north: {dam: builds a dam}}
preferences: {north: [{id: wants-dam, that: north.dam, because: [A1]}]}
scenarios: {dry: [], wet: []}
alternatives: {year: [wet, dry]}
scales:
  urgency:
    from: it can wait
    to: it cannot
    positions:
      north: {range: [0, 60], below: {west: [A2]}}
      south: {range: [70, 100], because: [A3]}
      west: {below: {south: [A4]}, when: dry}
conclusions:
  K: {says: North can wait, rests_on: [A2], asks: north lies below west on urgency}
"""
PARTIES = ("north", "south", "west")


def scope(text=CASE, **fields):
    return Scope(variants=Variants(read_text(text)), telling=True, **fields)


def lies(party, other, *, above=False):
    return Lies(party=party, other=other, scale="urgency", above=above)


def shown(found):
    return [(w.kind, w.names[1:]) for w in (*found.witnesses, *found.against)]


def audited(*changes):
    text = CASE
    for old, new in changes:
        assert text.count(old) == 1, old
        text = text.replace(old, new)
    return audit_case(read_text(text), draws=40).conclusions[0]


def kinds(found):
    return {flag.kind for flag in found.flags}


def test_a_chain_of_evidence_is_shown_link_by_link_with_its_claims():
    found = answer(lies("north", "south"), scope(CASE.replace("[0, 60]", "[0, 100]")))
    assert not found.holds
    assert shown(found) == [("unordered", ("north", "south"))]
    dry = Choices(scenarios=("dry",))
    found = answer(lies("north", "south"), scope(CASE.replace("[0, 60]", "[0, 100]"), choices=dry))
    assert found.holds
    assert shown(found) == [("below", ("north", "west", "A2")), ("below", ("west", "south", "A4"))]


def test_ranges_that_do_not_meet_order_two_positions():
    found = answer(lies("south", "north", above=True), scope())
    assert found.holds
    (witness,) = found.witnesses
    assert (witness.kind, witness.names) == ("ranges", ("urgency", "north", "south", "A3"))
    assert witness.numbers == (60.0, 70.0)


def test_it_fails_where_the_opposite_follows():
    found = answer(lies("west", "north"), scope())
    assert not found.holds
    assert shown(found) == [("below", ("north", "west", "A2"))]


def test_an_item_brings_its_evidence_into_force():
    question = lies("west", "south")
    assert not answer(question, scope()).holds
    assert answer(Under(items=(Named(name="dry"),), part=question), scope()).holds


def test_a_party_without_a_position_is_not_compared():
    with pytest.raises(NotApplicable, match="east has no position on the scale urgency"):
        answer(lies("east", "north"), scope())


def test_scenarios_that_contradict_each_other_leave_nothing_to_ask():
    text = CASE.replace("range: [70, 100], because: [A3]", "when: flood, below: {west: [A3]}")
    text = text.replace("wet: []}", "wet: [], flood: []}")
    both = Choices(scenarios=("dry", "flood"))
    with pytest.raises(NotApplicable, match="what is known of the scale urgency contradicts"):
        answer(lies("west", "south"), scope(text, choices=both))


@st.composite
def scales(draw):
    """A scale with ranges between 0 and 3, and pairs of evidence that do not run in a circle."""
    ends = st.tuples(st.integers(0, 3), st.integers(0, 3))
    ranges = {party: tuple(sorted(draw(ends))) for party in PARTIES}
    up = draw(st.permutations(PARTIES))
    pairs = draw(st.sets(st.sampled_from([(up[0], up[1]), (up[1], up[2]), (up[0], up[2])])))
    positions = tuple(
        Position(
            party=party,
            low=low,
            high=high,
            below=Frozen({upper: ("A1",) for lower, upper in sorted(pairs) if lower == party}),
        )
        for party, (low, high) in ranges.items()
    )
    return Scale(id="urgency", bottom="x", top="y", positions=positions), ranges, pairs


@settings(max_examples=60, deadline=None)
@given(scales(), st.booleans(), st.integers(0, 3))
def test_an_order_holds_where_every_placing_has_it_and_is_drawn_where_some_do(given_, above, draw):
    scale, ranges, pairs = given_
    case = replace(read_text(CASE), scales=(scale,))
    question = lies("north", "south", above=above)
    inside = Scope(variants=Variants(case), telling=True)
    every = list(placings(ranges, pairs, Fraction(1, 4)))
    if not every:
        with pytest.raises(NotApplicable):
            answer(question, inside)
        return
    lower, upper = ("south", "north") if above else ("north", "south")
    seen = {at[lower] < at[upper] for at in every}
    assert answer(question, inside).holds == (seen == {True})
    one_draw = replace(inside, profile=drawn(inside.variants.keys, 0, draw))
    found = answer(question, one_draw)
    assert found.holds in seen
    assert all(
        (witness.numbers[0] < witness.numbers[1]) == found.holds
        for witness in (*found.witnesses, *found.against)
        if witness.kind == "drawn"
    )


def test_draws_keep_the_evidence_and_differ():
    """Two positions over the same range, the lower one drawn: on average at a third of it."""
    variants = Variants(read_text(CASE.replace("[0, 60]", "[0, 100]")))
    lower = []
    for number in range(300):
        inside = Scope(variants=variants, profile=drawn(variants.keys, 7, number), telling=True)
        found = answer(lies("north", "south"), inside)
        (witness,) = (*found.witnesses, *found.against)
        lower.append(witness.numbers[0])
    assert len(set(lower)) == 300
    assert 25 < sum(lower) / 300 < 42  # the mean of 300 is six of its own deviations from either


def test_what_a_shaken_list_leaves_is_ranges_without_claims():
    variants = Variants(read_text(CASE))
    inside = Scope(variants=variants, profile=shaken(variants.keys, 0, 1))
    assert not answer(lies("north", "west"), inside).holds
    assert not answer(lies("north", "south"), inside).holds
    bare = Variants(read_text(CASE.replace(", because: [A3]", "")))
    assert answer(lies("north", "south"), replace(inside, variants=bare)).holds


def test_a_conclusion_that_one_piece_of_evidence_gives_restates_it():
    found = audited()
    assert found.verdict is Verdict.FOLLOWS
    assert found.parts[0].supports.load_bearing == ("urgency: north below west",)
    assert found.premises == ("urgency: north below west",)
    assert found.parts[0].without.exact
    assert found.claims == ()  # the case has no ledger to look them up in
    assert FlagKind.RESTATES in kinds(found)
    assert FlagKind.OTHER_REASONS not in kinds(found)


def test_a_conclusion_that_two_pieces_give_together_restates_neither():
    asked = ("asks: north lies below west", "given: [dry], asks: north lies below south")
    found = audited(asked, ("range: [0, 60], ", ""), ("range: [70, 100], because: [A3]", ""))
    assert found.verdict is Verdict.FOLLOWS
    pieces = ("urgency: north below west", "urgency: west below south")
    assert found.parts[0].supports.load_bearing == pieces
    assert FlagKind.RESTATES not in kinds(found)


def test_a_conclusion_that_placeholders_give_is_so_by_construction():
    asked = ("asks: north lies below west", "asks: north lies below south")
    assert audited(asked, (", because: [A3]", "")).verdict is Verdict.BY_CONSTRUCTION
    assert audited(asked).verdict is Verdict.FOLLOWS


def test_an_open_order_holds_in_some_draws_and_follows_in_part():
    """West lies anywhere from 0 to 100, South from 70 on: West is below in five sixths."""
    found = audited(("asks: north lies below west", "asks: west lies below south"))
    assert found.verdict is Verdict.IN_PART
    share = found.parts[0].without
    assert share.drawn == 40
    assert 0 < share.held < 40
