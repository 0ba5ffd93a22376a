"""What is found of each body, and what is left out and why."""

from detente.case.reader import read_text
from detente.findings.bodies import examine
from detente.settle import settle
from detente.space import build

TEXT = """\
detente: 1
title: Two bodies
parties: {north: North, south: South}
bodies:
  shut: {name: Shut, quota: 2, seats: {north: {}, south: {}}}
  crowd: {name: Crowd, quota: 400, seats: {north: {count: 301}, south: {count: 301}}}
options:
  north: {act: acts}
  shut: {one: {means: does one thing, closed: yes}, two: {means: does another, closed: yes}}
  crowd: {pay: pays}
moments: {now: {on: []}}
scenarios:
  {other: [{open: north.act}], wake: [{open: shut.one}],
   rouse: [{open: shut.one}, {open: shut.two}]}
bridges: {B-1: {changes: [{open: shut.two}]}}
"""


def examined(text):
    space = build(settle(read_text(text)))
    return {each.body.id: each for each in examine(space, space.settled.bodies)}


def test_a_body_whose_options_are_closed_says_what_opens_them():
    shut = examined(TEXT)["shut"]
    assert (len(shut.weights), shut.agenda) == (1, ())
    assert shut.left_out["agenda"] == (
        "All its options are closed or fixed here, so it can do nothing. "
        "What opens some: wake, rouse or B-1."
    )


def test_a_body_too_large_for_indices_still_has_its_motions():
    crowd = examined(TEXT)["crowd"]
    assert (crowd.weights, len(crowd.agenda)) == ((), 1)
    assert "602 members; at most 300" in crowd.left_out["weights"]


def test_without_a_moment_nothing_is_said_of_what_passes():
    crowd = examined(TEXT.replace("moments: {now: {on: []}}\n", ""))["crowd"]
    assert crowd.agenda == ()
    assert "no moment" in crowd.left_out["agenda"]
