"""The rule of a body of a case: its members one by one, or those that vote alike as one."""

from fractions import Fraction

import pytest

from detente.case import Body, Seat
from detente.errors import TooLarge
from detente.voting import banzhaf, rule_of_blocks, rule_of_members, shapley_shubik

ALLIES = Seat(id="allies", like="usa", count=2, veto=True)
ELECTED = Seat(id="elected", like="usa", count=10)
COUNCIL = Body(
    id="council",
    name="Council",
    quota=9,
    seats=(*(Seat(id=id_, party=id_, veto=True) for id_ in ("usa", "china", "russia")),
           ALLIES, ELECTED),
)  # fmt: skip


def test_every_member_is_a_seat_of_its_own_whomever_it_votes_with():
    """The printed numbers for the Security Council since 1965."""
    rule = rule_of_members(COUNCIL)
    assert len(rule.seats) == 15
    assert rule.vetoes == ("usa", "china", "russia", "allies 1", "allies 2")
    shares = shapley_shubik(rule).share
    assert (shares["allies 2"], shares["elected 10"]) == (Fraction(421, 2145), Fraction(4, 2145))
    assert banzhaf(rule).normalized["usa"] == Fraction(106, 635)


def test_those_that_vote_alike_are_one_block_with_all_their_votes_and_vetoes():
    rule = rule_of_blocks(COUNCIL)
    assert rule.seats == ("usa", "china", "russia")
    assert rule.counts[0].weights == (13, 1, 1)
    assert rule.vetoes == ("usa", "china", "russia")


def test_a_block_takes_over_the_veto_of_a_seat_that_votes_like_it():
    body = Body(id="b", name="B", quota=2, seats=(Seat(id="a"), Seat(id="c", like="a", veto=True)))
    assert rule_of_blocks(body).vetoes == ("a",)
    assert rule_of_members(body).vetoes == ("c",)


def test_a_seat_keeps_the_weight_of_each_of_its_members():
    body = Body(id="b", name="B", quota=4, seats=(Seat(id="a", count=2, weight=3), Seat(id="c")))
    assert rule_of_members(body).counts[0].weights == (3, 3, 1)
    assert rule_of_blocks(body).counts[0].weights == (6, 1)


def test_too_many_members_are_not_told_apart():
    body = Body(id="b", name="B", quota=200, seats=(Seat(id="a", count=301),))
    with pytest.raises(TooLarge, match="b has 301 members; at most 300"):
        rule_of_members(body)
