"""What the moves lead to when each party moves by its own picture, and who sees them coming."""

from detente.pictures import Gap, course
from detente.record import replace
from pictures.river import BOTH, CALM, DAM, FIERCE, NONE, fears, game, river, two_ways


def followed(pictures, **case):
    return course(game(river(pictures, **case)))


def misjudged(pictures, **case):
    return [
        (each.watcher, each.step.movers[0], each.step.source, each.step.target, each.gap)
        for each in followed(pictures, **case).misjudged
    ]


def test_north_builds_and_there_it_rests():
    found = followed("{}")
    assert (found.states.tolist(), found.rests.tolist()) == ([NONE, DAM], [DAM])
    assert found.misjudged == ()


def test_a_strike_that_north_fears_does_not_come():
    assert misjudged(fears(FIERCE)) == [("north", "south", DAM, BOTH, Gap.IN_VAIN)]
    assert misjudged(fears(CALM)) == []


def test_a_change_that_is_misjudged_in_several_states_is_told_once():
    """North builds the dam first, or both at once; either way it waits for the strike."""
    found = course(game(two_ways(fears(FIERCE), CALM), "nash", "way"))
    assert found.states.tolist() == [0, 1, 2, 3]
    (one,) = found.misjudged
    assert one.gap is Gap.IN_VAIN


def test_a_strike_comes_that_north_does_not_expect():
    """Nor does the end of it come, which a calm South would want."""
    assert misjudged(fears(CALM), south=FIERCE) == [
        ("north", "south", DAM, BOTH, Gap.UNEXPECTED),
        ("north", "south", BOTH, DAM, Gap.IN_VAIN),
    ]
    assert misjudged(fears(FIERCE), south=FIERCE) == []


def test_a_dam_comes_that_south_does_not_see():
    assert misjudged("{south: {unseen: [north.dam]}}") == [
        ("south", "north", NONE, DAM, Gap.UNSEEN)
    ]
    assert misjudged("{south: {unseen: [south.strike]}}") == []


def test_a_party_does_not_move_where_it_does_not_look():
    """A fierce South would answer the dam, if it saw it."""
    assert followed("{}", south=FIERCE).states.tolist() == [NONE, DAM, BOTH]
    blind = followed("{south: {unseen: [north.dam and not south.strike]}}", south=FIERCE)
    assert (blind.states.tolist(), blind.rests.tolist()) == ([NONE, DAM], [])


def test_north_does_not_move_where_it_sees_no_gain():
    found = followed("{north: {unseen: [north.dam]}}")
    assert (found.states.tolist(), found.rests.tolist()) == ([NONE], [NONE])


def test_without_a_moment_there_is_no_course():
    case = replace(river("{north: {unseen: [north.dam]}}"), moments=(), default_moment="")
    bare = course(game(case))
    assert (bare.start, len(bare.states), bare.misjudged) == (-1, 0, ())
