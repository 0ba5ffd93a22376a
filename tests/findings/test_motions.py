"""How a motion fares, in words; the ballots are those of the rules, not worked out anew."""

import pytest

from detente.case.reader import read_text
from detente.findings.motions import motion_clause, motion_count
from detente.rules import Ballot, Why
from detente.settle import settle
from detente.space import build

TEXT = """\
detente: 1
title: A council and a text
parties: {north: North, south: South, west: West}
bodies:
  council:
    name: Council
    quota: 3
    seats:
      north: {}
      south: {opposes: no}
      west: {}
      others: {count: 2, like: west}
    vetoes: [north]
    texts: {soft: 40, hard: 80}
options:
  north: {test: tests}
  council: {soft: adopts a soft text, hard: adopts a hard text}
preferences:
  north: [{id: free, that: not council.hard, red_line: act, because: []}, {id: t, that: north.test}]
  south: [{id: calm, that: not council.hard}]
  west: [{id: hard, that: council.hard}, {id: soft, that: council.soft}]
"""


@pytest.fixture(scope="module")
def space():
    return build(settle(read_text(TEXT)))


def clause(space, target):
    return motion_clause(space, "council", space.index_of(()), space.index_of(target)).text


def test_a_motion_that_passes_names_who_is_not_for_it_and_why(space):
    assert clause(space, ("council.soft",)) == (
        "three of five votes are for it, three are needed and no veto is cast; "
        "North and South abstain, since they like that no more and no less"
    )


def test_a_veto_is_named_with_the_red_line_behind_it(space):
    assert clause(space, ("council.hard",)) == (
        "three of five votes are for it, three are needed and the veto of North stops it; North "
        "votes no, since that would break its red line “the Council does not adopt a hard text”; "
        "South abstains, since it likes that less and will not be seen opposing"
    )


def test_a_seat_votes_as_the_one_it_follows(space):
    found = motion_count(space, "council", space.index_of(()), space.index_of(("council.soft",)))
    votes = {each.seat: (each.ballot, each.votes) for each in found.casts}
    assert votes["others"] == (votes["west"][0], 2)
    assert found.passes
    assert {each.why for each in found.casts} == {Why.HIGHER, Why.EQUAL}


def test_a_silent_seat_abstains_though_it_follows_another():
    text = TEXT.replace("like: west}", "like: west, silent: yes}")
    mute = build(settle(read_text(text)))
    found = motion_count(mute, "council", mute.index_of(()), mute.index_of(("council.soft",)))
    votes = {each.seat: (each.ballot, each.why) for each in found.casts}
    assert votes["others"] == (Ballot.ABSTAIN, Why.SILENT)
    assert votes["west"] == (Ballot.YES, Why.HIGHER)
    assert clause(mute, ("council.soft",)).endswith(
        "the seats “others” abstain, since they take no part"
    )
