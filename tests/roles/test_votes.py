"""A vote is a veto where it can stop every motion that the outcome needs."""

import pytest

from detente.case.reader import read_text
from detente.roles import Grade, Ground, RoleKind, Scene, roles_of
from detente.roles.subjects import subject
from detente.settle import settle
from detente.space import build

# Two of three votes adopt the text. Ana and Ben want it and Cem does not: only his veto stops it.
# Pia holds an option and no seat.
COUNCIL = """\
detente: 1
title: A council and its text
parties: {ana: Ana, ben: Ben, cem: Cem, pia: Pia}
bodies:
  council:
    name: Council
    quota: 2
    seats: {ana: {}, ben: {}, cem: {}}
    vetoes: [cem]
options:
  pia: {act: acts}
  council: {text: adopts the text}
outcomes: {adopted: council.text}
preferences:
  ana: [{id: a, that: council.text}]
  ben: [{id: b, that: council.text}]
  cem: [{id: c, that: not council.text}]
  pia: [{id: p, that: pia.act iff council.text}]
moments: {now: {on: []}}
"""


def role(kind, party, *changes, concept="nash"):
    text = COUNCIL
    for old, new in changes:
        assert text.count(old) == 1, old
        text = text.replace(old, new)
    case = settle(read_text(text))
    name, formula = subject(case, "adopted")
    scene = Scene(ground=Ground(build(case), concept), party=party, outcome=name, formula=formula)
    return next(each for each in roles_of(scene) if each.kind is kind)


NO_VETO = ("    vetoes: [cem]\n", "")
WILLING = ("that: not council.text}", "that: council.text}")


def test_a_seat_with_a_veto_that_stops_the_text_uses_it():
    found = role(RoleKind.VETO_PLAYER, "cem")
    assert (found.holds, found.grade) == (True, Grade.USED)
    assert not role(RoleKind.VETO_PLAYER, "cem", NO_VETO).holds


def test_a_veto_of_who_wants_the_text_is_not_used():
    # the text comes: all vote for it, and nothing is stopped where the moves end
    found = role(RoleKind.VETO_PLAYER, "cem", WILLING)
    assert (found.holds, found.grade) == (True, Grade.PLAIN)


def test_votes_without_which_the_quota_is_not_reached_are_a_veto_too():
    assert not role(RoleKind.VETO_PLAYER, "ana").holds
    found = role(RoleKind.VETO_PLAYER, "ana", ("quota: 2", "quota: 3"))
    assert found.holds
    assert not role(RoleKind.VETO_PLAYER, "pia", ("quota: 2", "quota: 3")).holds


@pytest.mark.parametrize("concept", ["nash", "gmr", "seq"])
def test_without_a_voter_its_seat_abstains(concept):
    # with Ana gone Ben's one vote is not two; where Cem wants the text too, there are two
    assert role(RoleKind.NEEDED, "ana", NO_VETO, concept=concept).holds
    assert not role(RoleKind.NEEDED, "ana", NO_VETO, WILLING, concept=concept).holds


def test_a_voter_whose_vote_changes_what_others_do_is_no_bystander():
    assert not role(RoleKind.BYSTANDER, "cem").holds
    assert role(RoleKind.BYSTANDER, "cem", NO_VETO).holds
