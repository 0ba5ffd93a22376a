"""A ground is made once for a space, and only a few are kept."""

from detente.audit.grounds import KEPT, MOST_KEPT, ground_of
from detente.case.reader import read_text
from detente.settle import settle
from detente.space import build
from roles.stories import TALKS


def space():
    return build(settle(read_text(TALKS)))


def test_the_same_space_in_the_same_frame_is_judged_on_the_same_ground():
    here = space()
    ground = ground_of(here, "nash", "single")
    assert ground_of(here, "nash", "single") is ground
    assert (ground.base, ground.concept, ground.moves) == (here, "nash", "single")
    assert ground_of(here, "nash", "joint") is not ground
    assert ground_of(here, "seq", "single") is not ground
    assert ground_of(space(), "nash", "single") is not ground


def test_the_ground_asked_for_longest_ago_is_forgotten_first():
    spaces = [space() for _ in range(MOST_KEPT + 1)]
    grounds = [ground_of(each, "nash", "single") for each in spaces[:-1]]
    assert ground_of(spaces[0], "nash", "single") is grounds[0]
    ground_of(spaces[-1], "nash", "single")
    assert len(KEPT) == MOST_KEPT
    assert ground_of(spaces[0], "nash", "single") is grounds[0]
    assert ground_of(spaces[1], "nash", "single") is not grounds[1]
