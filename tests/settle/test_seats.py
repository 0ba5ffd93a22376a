"""Changes of seats of voting bodies, as they are settled."""

from detente.case import NO_CEILING
from detente.case.reader import read_text
from detente.settle import Choices, settle
from detente.space import build
from detente.stability import improvements

TEXT = """\
detente: 1
title: A council and a text
parties: {north: North, south: South, west: West}
bodies:
  council:
    name: Council
    quota: 2
    seats: {north: {ceiling: 40}, south: {refuses: north.test}, west: {}}
    vetoes: [north]
    texts: {soft: 40, hard: 80}
options:
  north: {test: tests}
  council: {soft: adopts a soft text, hard: adopts a hard text}
preferences:
  south: [{id: hard, that: council.hard}]
  west: [{id: hard, that: council.hard}]
moments: {now: {on: []}}
scenarios:
  raised: [{seat: north, of: council, ceiling: 80}]
  lifted: [{seat: north, of: council, ceiling: none, veto: no}]
  meek: [{seat: west, of: council, opposes: no, tables: no}]
  mute: [{seat: west, of: council, silent: yes}]
  back: [{seat: west, of: council, silent: no}, {seat: south, of: council, refuses: false}]
"""


def settled(*scenarios):
    return settle(read_text(TEXT), Choices(scenarios=scenarios))


def seats(*scenarios):
    (body,) = settled(*scenarios).bodies
    return {seat.id: seat for seat in body.seats}


def test_only_what_is_given_changes():
    before, after = seats(), seats("meek")
    assert (after["west"].opposes, after["west"].tables) == (False, False)
    assert (after["west"].ceiling, after["west"].party) == (NO_CEILING, "west")
    assert after["north"] == before["north"]


def test_a_later_change_of_the_same_thing_wins_and_both_are_on_record():
    found = settled("raised", "lifted")
    (body,) = found.bodies
    assert (body.seats[0].ceiling, body.seats[0].veto) == (NO_CEILING, False)
    assert [(step.source, step.does, step.overrides) for step in found.applied] == [
        ("scenario raised", "puts the ceiling of the seat north of council at 80", ""),
        (
            "scenario lifted",
            "lifts the ceiling of the seat north of council",
            "scenario raised",
        ),
        ("scenario lifted", "takes the veto from the seat north of council", ""),
    ]


def test_every_change_is_told_in_words():
    assert [step.does for step in settled("mute", "back", "meek").applied] == [
        "lets the seat west of council abstain on every motion",
        "lets the seat west of council vote again",
        "lets the seat south of council refuse nothing",
        "lets the seat west of council abstain on what it ranks lower",
        "lets the seat west of council table no motions",
    ]


def test_a_change_of_a_seat_changes_the_fingerprint_and_what_passes():
    """Hard has South and West; North's ceiling stops it. Without West there is one vote of two."""
    passing, prints = {}, set()
    for names in ((), ("raised",), ("lifted",), ("raised", "mute"), ("raised", "mute", "back")):
        found = settled(*names)
        space = build(found)
        steps = improvements(space, space.index_of(()), len(space.parties)).tolist()
        passing[names] = [space.state(target) for target in steps]
        prints.add(found.fingerprint)
    hard = [("council.hard",)]
    assert list(passing.values()) == [[], hard, hard, [], hard]
    assert len(prints) == 5
