"""Voting bodies as arrays: a party that is silent counts for nothing in them."""

import numpy as np
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from detente.case import Seat
from detente.case.formula import FALSE, TRUE
from detente.record import replace
from detente.space import build
from detente.space.chambers import bound, silenced
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


@settings(deadline=None, max_examples=60)
@given(settled_bodies())
def test_a_silent_seat_is_as_if_it_were_empty_and_the_quota_stayed(settled):
    (body,) = settled.bodies
    first, *rest = body.seats
    others = tuple(seat for seat in rest if seat.like != first.id)
    assume(others)
    mute = replace(body, seats=(replace(first, silent=True), *rest))
    spaces = [
        build(replace(settled, bodies=(each,))) for each in (mute, replace(body, seats=others))
    ]
    assume(spaces[0].size and spaces[0].chambers.ids)
    found, expected = (solve(each, CONCEPTS)[0] for each in spaces)
    for concept in CONCEPTS:
        assert np.array_equal(found[concept].stable, expected[concept].stable), concept


@settings(deadline=None, max_examples=60)
@given(settled_bodies(), st.sampled_from([1, -1, 0]))
def test_a_bound_seat_votes_as_one_with_the_same_formula_everywhere(settled, vote):
    """A seat without a party that says yes, or no, whatever the state."""
    (body,) = settled.bodies
    first, *rest = body.seats
    fixed = Seat(
        id=first.id,
        yes=TRUE if vote > 0 else FALSE,
        no=TRUE if vote < 0 else FALSE,
        count=first.count,
        veto=first.veto,
        tables=first.tables,
    )
    space = build(settled)
    assume(space.size and space.chambers.ids)
    same = build(replace(settled, bodies=(replace(body, seats=(fixed, *rest)),)))
    held = replace(space, chambers=bound(space.chambers, 0, vote))
    for start in range(space.size):
        first_way, second = (reach(s, start, moves="single", lean=True) for s in (held, same))
        assert np.array_equal(first_way.states, second.states)
