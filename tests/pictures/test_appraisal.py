"""All that the pictures of a case lead to, in one call."""

import pytest

from detente.errors import NotApplicable
from detente.pictures import appraise
from pictures.river import CALM, DAM, FIERCE, NONE, fears, river, settled


def appraised(pictures, concept="nash", **case):
    made = river(pictures, **case)
    return appraise(settled(made), made.pictures.values(), concept=concept)


def test_every_part_is_there():
    found = appraised(fears(FIERCE), "seq")
    assert [m.state for m in found.surprises] == [NONE]
    assert found.missed == ()
    assert found.course.rests.tolist() == [NONE, DAM]
    assert [(right.holder, right.about) for right in found.rights] == [("north", "south")]


def test_only_the_pictures_given_are_looked_through():
    case = river("{north: {unseen: [north.dam]}, south: {unseen: [north.dam]}}")
    found = appraise(settled(case), (case.pictures["north"],))
    assert list(found.game.views) == ["north"]
    assert found.game.equilibria.tolist() == [NONE]
    assert found.rights == ()


def test_a_picture_that_does_not_fit_the_case_is_refused():
    more = "never: [{that: south.strike, id: F-1}]\n"
    with pytest.raises(NotApplicable):
        appraised("{north: [{delete: F-1}]}", south=CALM, more=more)
