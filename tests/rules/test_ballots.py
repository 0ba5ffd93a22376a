"""How a seat votes, and whether ballots carry a motion: the worked examples of the rule."""

import pytest

from detente.case import Body, Seat
from detente.rules import Ballot, Stand, Why, cast, count

PLAIN = Seat(id="north", party="north")


@pytest.mark.parametrize(
    ("stand", "ballot", "why"),
    [
        (Stand(worth=1), Ballot.YES, Why.HIGHER),
        (Stand(worth=-1), Ballot.NO, Why.LOWER),
        (Stand(worth=0), Ballot.ABSTAIN, Why.EQUAL),
        (Stand(worth=1, breaks=("line",)), Ballot.NO, Why.RED_LINE),
        (Stand(worth=1, above=True), Ballot.NO, Why.CEILING),
        (Stand(worth=1, refused=True), Ballot.NO, Why.REFUSES),
        (Stand(worth=1, refused=True, breaks=("line",)), Ballot.NO, Why.RED_LINE),
    ],
)
def test_the_first_that_applies_decides(stand, ballot, why):
    found = cast(PLAIN, stand)
    assert (found.ballot, found.why) == (ballot, why)


def test_who_will_not_be_seen_opposing_abstains():
    shy = Seat(id="north", party="north", opposes=False)
    assert cast(shy, Stand(worth=-1)).ballot is Ballot.ABSTAIN
    assert cast(shy, Stand(worth=-1, above=True)).ballot is Ballot.NO


def test_a_silent_seat_abstains_whatever_else_is_said_of_it():
    mute = Seat(id="north", party="north", silent=True)
    for stand in (Stand(worth=1), Stand(worth=-1), Stand(breaks=("line",)), Stand(above=True)):
        found = cast(mute, stand)
        assert (found.ballot, found.why) == (Ballot.ABSTAIN, Why.SILENT)


# Article 27 (3): nine of fifteen, and no permanent member against; abstaining is no veto.
PERMANENT = ("china", "france", "russia", "uk", "usa")
COUNCIL = Body(
    id="council",
    name="the Council",
    quota=9,
    seats=(
        *(Seat(id=name, party=name, veto=True) for name in PERMANENT),
        Seat(id="elected", party="elected", count=10),
    ),
)


def voted(**stands):
    casts = [cast(seat, Stand(worth=stands.get(seat.id, 1))) for seat in COUNCIL.seats]
    return count(COUNCIL, casts)


def test_a_permanent_member_against_stops_a_motion_and_one_that_abstains_does_not():
    assert voted().passes
    assert voted().yes == 15
    vetoed = voted(russia=-1)
    assert not vetoed.passes
    assert vetoed.vetoes == ("russia",)
    assert voted(russia=0, china=0).passes


def test_too_few_votes_stop_a_motion_without_a_veto():
    hidden = voted(elected=0)
    assert (hidden.passes, hidden.yes, hidden.abstaining, hidden.vetoes) == (False, 5, 10, ())


def test_nobody_who_may_table_it_means_no_motion():
    mute = Body(id="b", name="B", quota=1, seats=(Seat(id="north", party="north", tables=False),))
    assert not count(mute, [cast(mute.seats[0], Stand(worth=1))]).passes
