"""Which texts pass and which seat would change that: by hand, and against a literal reading."""

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from detente.case import NO_CEILING
from detente.case.reader import read_text
from detente.errors import NotApplicable
from detente.findings.agenda import Fate, Otherwise, agenda, openers
from detente.record import Frozen, replace
from detente.settle import Choices, settle
from detente.space import build
from literal_bodies import ABSTAIN, NO, YES, LiteralBodies
from strategies import settled_bodies

# From no text, three votes of five carry. Soft: north, west and others are for it, south does not
# care. Hard: west and others, three votes; north says no, by its ceiling and by its list, and has a
# veto; south abstains rather than be seen. Aid is only for those under a hard text.
TEXT = """\
detente: 1
title: A council and its texts
parties: {north: North, south: South, west: West}
bodies:
  council:
    name: Council
    quota: 3
    seats:
      north: {ceiling: 60}
      south: {opposes: no, ceiling: 70}
      west: {}
      others: {count: 2, like: west}
    vetoes: [north]
    tables: [west]
    texts: {soft: 40, hard: 80, war: 100}
options:
  north: {test: tests}
  council:
    soft: adopts a soft text
    hard: adopts a hard text
    war: {means: goes to war, closed: yes}
    aid: gives aid
never: [council.aid and not council.hard]
preferences:
  north: [{id: calm, that: not council.hard}, {id: soft, that: council.soft}]
  south: [{id: calm, that: not council.hard}]
  west: [{id: hard, that: council.hard}, {id: soft, that: council.soft}]
scenarios: {brink: [{open: council.war}], all-closed: [{close: council.soft}, {close: council.hard},
            {close: council.aid}]}
"""


def found(text=TEXT, on=(), *scenarios):
    space = build(settle(read_text(text), Choices(scenarios=scenarios)))
    return space, agenda(space, "council", space.index_of(on))


def moved(of):
    return {(shift.seat, shift.otherwise): shift.strongest for shift in of.shifts}


def test_every_text_has_its_fate_and_the_strongest_that_passes_is_named():
    """Three of five are for hard, and North's ceiling stops it."""
    _, agenda_of = found()
    assert [(text.option, text.fate) for text in agenda_of.texts] == [
        ("council.soft", Fate.PASSES),
        ("council.hard", Fate.FAILS),
        ("council.war", Fate.CLOSED),
    ]
    assert (agenda_of.present, agenda_of.strongest) == ("", "council.soft")


def test_a_lifted_ceiling_leaves_the_list_that_stops_the_same_text():
    """North would still rank hard lower and say no: only abstaining, or a yes, lets it pass."""
    _, agenda_of = found()
    assert moved(agenda_of) == {
        ("north", Otherwise.ABSTAINS): "council.hard",
        ("north", Otherwise.AGREES): "council.hard",
        ("north", Otherwise.OPPOSES): "",
        ("west", Otherwise.ABSTAINS): "",
        ("west", Otherwise.OPPOSES): "",
        ("others", Otherwise.ABSTAINS): "",  # north, west: two votes of three
        ("others", Otherwise.OPPOSES): "",
    }


def test_a_ceiling_alone_can_be_what_stops_a_text():
    _, agenda_of = found(TEXT.replace("north: [{id: calm, that: not council.hard}, ", "north: ["))
    assert moved(agenda_of)["north", Otherwise.UNCAPPED] == "council.hard"


def test_the_text_in_force_counts_as_the_strongest_where_no_stronger_one_passes():
    """From soft, hard has three votes and North's veto; back to soft from hard nobody tables."""
    _, from_soft = found(TEXT, ("council.soft",))
    assert (from_soft.present, from_soft.strongest) == ("council.soft", "council.soft")
    assert from_soft.texts[0].fate is Fate.IN_FORCE
    _, from_hard = found(TEXT, ("council.hard",))
    assert from_hard.strongest == "council.hard"
    assert from_hard.texts[0].fate is Fate.FAILS


def test_the_smallest_motion_for_a_text_is_shown_and_a_bundle_only_where_it_must_be():
    space, agenda_of = found()
    hard = agenda_of.texts[1].motions[0]
    assert space.state(hard.target) == ("council.hard",)
    bound = TEXT.replace("[council.aid and not council.hard]", "[council.hard and not council.aid]")
    space, agenda_of = found(bound)
    assert space.state(agenda_of.texts[1].motions[0].target) == ("council.aid", "council.hard")


def test_a_bundle_that_passes_is_shown_before_a_smaller_motion_that_does_not():
    """North, without a ceiling, would take hard for aid, and not hard alone."""
    wants = "[{id: aid, that: council.aid}, {id: calm, that: not council.hard}]"
    text = TEXT.replace("{ceiling: 60}", "{}").replace(
        "[{id: calm, that: not council.hard}, {id: soft, that: council.soft}]", wants
    )
    space, agenda_of = found(text)
    (hard,) = agenda_of.texts[1].motions
    assert (space.state(hard.target), hard.passes) == (("council.aid", "council.hard"), True)


def test_a_seat_without_its_ceiling_still_votes_against_what_it_refuses():
    text = TEXT.replace("{ceiling: 60}", "{ceiling: 60, refuses: council.hard}").replace(
        "north: [{id: calm, that: not council.hard}, ", "north: ["
    )
    _, agenda_of = found(text)
    assert ("north", Otherwise.UNCAPPED) not in moved(agenda_of)


def test_a_text_that_no_motion_can_bring_is_told_from_one_that_fails():
    never = TEXT.replace("hard: adopts a hard text", "hard: {means: adopts it, moves: drop}")
    _, agenda_of = found(never)
    assert agenda_of.texts[1].fate is Fate.BARRED
    assert agenda_of.texts[1].motions == ()


def test_a_seat_that_may_table_picks_the_best_of_what_passes():
    """West would rather have hard; only soft passes. Nobody else may table."""
    space, agenda_of = found()
    (choice,) = agenda_of.choices
    assert (choice.seat, [space.state(t) for t in choice.targets]) == ("west", [("council.soft",)])


def test_without_texts_no_text_is_the_strongest_and_a_shift_is_what_passes():
    """Aid alone: West wants it not; a yes of west and others passes it."""
    plain = TEXT.replace("    texts: {soft: 40, hard: 80, war: 100}\n", "")
    plain = plain.replace("{ceiling: 60}", "{}").replace("{opposes: no, ceiling: 70}", "{}")
    space, agenda_of = found(plain)
    assert (agenda_of.texts, agenda_of.strongest) == ((), "")
    passing = {space.state(each.target) for each in agenda_of.others if each.passes}
    assert passing == {("council.soft",)}
    gained = {
        (shift.seat, shift.otherwise): {space.state(t) for t in shift.gained}
        for shift in agenda_of.shifts
    }
    assert ("council.hard",) in gained["north", Otherwise.ABSTAINS]


def test_a_body_that_can_do_nothing_has_no_agenda_and_what_opens_it_is_listed():
    case = read_text(TEXT)
    space = build(settle(case, Choices(scenarios=("all-closed",))))
    with pytest.raises(NotApplicable, match="every option of council is closed"):
        agenda(space, "council", 0)
    assert openers(case, "council") == ("brink",)


class Supposing(LiteralBodies):
    """A literal reading in which one seat, and those that vote as it does, cast one ballot."""

    def __init__(self, settled, seat_id, always):
        super().__init__(settled)
        self.seat_id, self.always = seat_id, always

    def ballot(self, body, seat, source, target):
        if seat.id == self.seat_id or (seat.like == self.seat_id and not seat.silent):
            return self.always
        return super().ballot(body, seat, source, target)


def uncapped(settled, seat_id):
    (body,) = settled.bodies
    seats = (replace(s, ceiling=NO_CEILING) if s.id == seat_id else s for s in body.seats)
    return LiteralBodies(replace(settled, bodies=(replace(body, seats=tuple(seats)),)))


def suppositions(settled, seat):
    yield Otherwise.UNCAPPED, uncapped(settled, seat.id)
    yield Otherwise.ABSTAINS, Supposing(settled, seat.id, ABSTAIN)
    yield Otherwise.AGREES, Supposing(settled, seat.id, YES)
    yield Otherwise.OPPOSES, Supposing(settled, seat.id, NO)


def literal(model, body, state):
    """Where the motions lead that pass, and the strongest text after one of them or none."""
    passing = {t for t in model.moves("c", state) if model.passes("c", state, t)}
    texts = {text for after in (state, *passing) for text in body.texts if text in after}
    return passing, max(texts, key=body.texts.get, default="")


@settings(max_examples=150, deadline=None)
@given(settled_bodies(), st.data())
def test_agendas_and_shifts_are_those_of_a_literal_reading(settled, data):
    (body,) = settled.bodies
    if data.draw(st.booleans()):
        first, *rest = body.seats
        body = replace(body, seats=(replace(first, silent=True), *rest))
        settled = replace(settled, bodies=(body,))
    texts = settled_texts(settled)
    model, space = LiteralBodies(texts), build(texts)
    assume(model.states and space.chambers.ids)
    start = data.draw(st.integers(0, space.size - 1))
    state = frozenset(space.state(start))
    got = agenda(space, "c", start)
    passing, strongest = literal(model, body, state)
    assert got.strongest == strongest
    for text in got.texts:
        fate = any(text.option in after for after in passing) and text.option not in state
        assert (text.fate is Fate.PASSES) == fate
    expected = {}
    for seat in body.seats:
        for otherwise, other in suppositions(texts, seat):
            then, best = literal(other, body, state)
            if best != strongest or (not body.texts and then != passing):
                expected[seat.id, otherwise] = (best, then - passing, passing - then)
    assert {
        (each.seat, each.otherwise): (
            each.strongest,
            {frozenset(space.state(t)) for t in each.gained},
            {frozenset(space.state(t)) for t in each.lost},
        )
        for each in got.shifts
    } == expected


def settled_texts(settled):
    """Let at most one text be in force, as settling does."""
    (body,) = settled.bodies
    if len(body.texts) < 2:
        return settled
    case = replace(settled.case, bodies=(body,))
    rules = tuple(_one_text(case))
    return replace(settled, constraints=(*settled.constraints, *rules), fixed=Frozen())


def _one_text(case):
    from detente.case import Constraint
    from detente.case.formula import And, Name, Not

    (body,) = case.bodies
    names = list(body.texts)
    for at, one in enumerate(names):
        for other in names[at + 1 :]:
            both = And(parts=(Name(name=one), Name(name=other)))
            yield Constraint(id="", label="one text", formula=Not(part=both), text="")
