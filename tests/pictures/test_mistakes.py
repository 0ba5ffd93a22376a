"""Why a state is an equilibrium only in the pictures, or only in the case as it is."""

from detente.pictures import Cause, missed_at, surprises_at
from pictures.river import BOTH, CALM, DAM, FIERCE, NONE, STRIKE, fears, game, river, two_ways

WISH = "{north: [{delete: power}]}"


def surprise(pictures, concept="nash", **case):
    found = game(river(pictures, **case), concept)
    return surprises_at(found, found.surprising.tolist())


def missed(pictures, concept="nash", **case):
    found = game(river(pictures, **case), concept)
    return missed_at(found, found.missed.tolist())


def ends(path):
    return [(step.movers, step.source, step.target) for step in path.steps]


def test_north_stays_for_fear_of_an_answer_that_would_not_come():
    (one,) = surprise(fears(FIERCE), "seq")
    assert (one.state, one.party, one.target) == (NONE, "north", DAM)
    assert one.cause is Cause.ANSWERED
    assert ends(one.answer) == [(("south",), DAM, BOTH)]


def test_the_answer_is_told_in_states_of_the_case_where_some_are_not_seen():
    """North numbers the states that it sees otherwise: without k, dk is its third."""
    fear = f"{{north: {{changes: [{{replace: temper, that: {FIERCE}}}], "
    fear += "unseen: [south.strike and not north.dam]}}"
    (one,) = surprise(fear, "seq")
    assert ends(one.answer) == [(("south",), DAM, BOTH)]


def test_north_stays_since_it_does_not_see_where_it_could_gain():
    (one,) = surprise("{north: {unseen: [north.dam]}}")
    assert (one.state, one.target, one.cause) == (NONE, DAM, Cause.GAIN_UNSEEN)


def test_north_stays_since_it_mistakes_its_own_wishes():
    (one,) = surprise(WISH)
    assert (one.state, one.target, one.cause) == (NONE, DAM, Cause.NO_GAIN)


def test_north_leaves_since_it_does_not_expect_the_answer():
    (one,) = missed(fears(CALM), "seq", south=FIERCE)
    assert (one.state, one.party, one.target) == (NONE, "north", DAM)
    assert one.cause is Cause.ANSWERED
    assert ends(one.answer) == [(("south",), DAM, BOTH)]


def test_south_cannot_judge_what_it_does_not_see():
    (one,) = missed("{south: {unseen: [north.dam]}}")
    assert (one.state, one.party, one.target) == (DAM, "south", -1)
    assert one.cause is Cause.STATE_UNSEEN


def test_north_leaves_for_a_gain_that_is_none():
    """It holds that it wants no dam, and tears the dam down."""
    (one,) = missed("{north: [{replace: power, that: not north.dam}]}")
    assert (one.state, one.target, one.cause) == (DAM, NONE, Cause.NO_GAIN)


def test_of_several_gains_the_one_is_told_that_nothing_would_answer():
    """South strikes over the dam; over the road too, North fears. So it could build the road."""
    case = two_ways(fears("south.strike iff (north.dam or north.road)"), FIERCE)
    found = game(case, "seq", "way")
    told = surprises_at(found, found.surprising.tolist())
    road = found.space.index_of(("north.road",))
    assert [one.target for one in told if one.state == NONE] == [road]


def test_where_the_pictures_are_right_nobody_is_mistaken():
    assert surprise(fears(CALM), "seq") == missed(fears(CALM), "seq") == ()
    assert STRIKE not in game(river(fears(FIERCE)), "seq").surprising
