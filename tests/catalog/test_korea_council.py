"""The Security Council of the Korean case: which texts pass, and what it would take."""

import pytest

from detente.case.catalog import load
from detente.findings.agenda import Fate, Otherwise, agenda
from detente.findings.motions import motion_count
from detente.record import replace
from detente.rules import Ballot, Why
from detente.settle import Choices, settle
from detente.space import build

MOMENTS = ("2017-06", "2017-12", "2019-04")


@pytest.fixture(scope="module")
def case():
    return load("korea")


def council(case, moment, *scenarios, **seat):
    """The agenda at a moment; ``seat`` changes the seat of China."""
    settled = settle(case, Choices(moment=moment, scenarios=("council-votes", *scenarios)))
    (body,) = settled.bodies
    seats = tuple(replace(s, **seat) if s.id == "china" else s for s in body.seats)
    space = build(replace(settled, bodies=(replace(body, seats=seats),)))
    return space, agenda(space, "council", space.index_of(settled.moment.on))


def on_threat(space, found):
    (text,) = [each for each in found.texts if each.option == "council.threat"]
    (motion,) = text.motions
    counted = motion_count(space, "council", found.state, motion.target)
    return text.fate, counted.vetoes, {c.seat: (c.ballot, c.why) for c in counted.casts}


@pytest.mark.parametrize("moment", MOMENTS)
def test_no_text_stronger_than_the_one_in_force_passes(case, moment):
    space, found = council(case, moment)
    assert found.strongest == found.present != ""
    fate, vetoes, ballots = on_threat(space, found)
    assert (fate, vetoes) == (Fate.FAILS, ("china", "russia"))
    assert ballots["china"] == (Ballot.NO, Why.CEILING)
    assert ballots["russia"] == (Ballot.NO, Why.RED_LINE)


def test_without_its_ceiling_china_still_votes_no_by_its_list(case):
    _, vetoes, ballots = on_threat(*council(case, "2019-04", ceiling=100))
    assert vetoes == ("china", "russia")
    assert ballots["china"] == (Ballot.NO, Why.LOWER)


def test_once_china_concedes_russia_alone_stops_the_stronger_text(case):
    space, found = council(case, "2019-04", "china-concedes")
    fate, vetoes, ballots = on_threat(space, found)
    assert (fate, vetoes) == (Fate.FAILS, ("russia",))
    assert ballots["china"] == (Ballot.ABSTAIN, Why.UNSEEN)
    moved = {(shift.seat, shift.otherwise): shift.strongest for shift in found.shifts}
    assert moved == {
        ("russia", Otherwise.ABSTAINS): "council.threat",
        ("russia", Otherwise.AGREES): "council.threat",
    }


def test_no_list_tells_the_two_weaker_texts_apart(case):
    """So nobody tables the one in the place of the other; the United States could, if it wished."""
    space, found = council(case, "2017-06")
    (oil,) = [each for each in found.texts if each.option == "council.oil-cap"]
    counted = motion_count(space, "council", found.state, oil.motions[0].target)
    assert {each.why for each in counted.casts} == {Why.EQUAL}
    moved = {(shift.seat, shift.otherwise): shift.strongest for shift in found.shifts}
    assert moved == {("usa", Otherwise.AGREES): "council.oil-cap"}
