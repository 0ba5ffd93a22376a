"""Voting bodies as arrays: a party that is silent counts for nothing in them."""

import numpy as np
from hypothesis import assume, given, settings

from detente.record import replace
from detente.space import build
from detente.space.chambers import silenced
from detente.stability import reach, solve
from strategies import settled_bodies

CONCEPTS = ("nash", "gmr", "smr", "seq")


@settings(deadline=None, max_examples=60)
@given(settled_bodies())
def test_a_silent_party_is_as_if_its_seats_were_empty_and_the_quota_stayed(settled):
    (body,) = settled.bodies
    party = settled.parties[0].id
    mine = {seat.id for seat in body.seats if seat.party == party}
    others = tuple(seat for seat in body.seats if seat.id not in mine and seat.like not in mine)
    assume(others)
    space = build(settled)
    assume(space.size and space.chambers.ids)
    mute = replace(space, chambers=silenced(space.chambers, 0))
    empty = build(replace(settled, bodies=(replace(body, seats=others),)))
    found, expected = (solve(each, CONCEPTS)[0] for each in (mute, empty))
    for concept in CONCEPTS:
        assert np.array_equal(found[concept].stable, expected[concept].stable), concept
    for start in range(space.size):
        for moves in ("single", "joint"):
            first, second = (reach(s, start, moves=moves, lean=True) for s in (mute, empty))
            assert np.array_equal(first.states, second.states)
