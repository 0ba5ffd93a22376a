"""Washington's picture of the North, which Moscow and Beijing deny (V-11).

With its own list the North never disarms: that it keeps its arsenal comes first. In the picture it
disarms if, and only if, a tight text is adopted, and such a text needs that nobody resists (V-3).
"""

import pytest

from detente.case.catalog import load
from detente.pictures import Ends, Gap, appraise
from detente.settle import Choices, settle


@pytest.fixture(scope="module")
def case():
    return load("korea")


def looked_at(case, *scenarios):
    settled = settle(case, Choices(scenarios=scenarios))
    return appraise(settled, case.pictures.values())


def test_the_united_states_alone_sees_what_scenario_11_makes_true(case):
    (picture,) = case.pictures.values()
    (scenario,) = [each for each in case.scenarios if each.id == "V-11"]
    assert (picture.party, picture.changes) == ("usa", scenario.changes)
    assert "[ext]" in picture.note


def test_while_the_text_is_softened_nothing_puts_the_picture_to_the_test(case):
    found = looked_at(case)
    (right,) = found.rights
    assert not right.comparison.differs
    assert found.course.misjudged == ()


def test_where_nobody_resists_washington_waits_in_vain_for_a_north_that_disarms(case):
    found = looked_at(case, "V-3")
    (gap,) = found.course.misjudged
    assert (gap.watcher, gap.step.movers, gap.gap) == ("usa", ("dprk",), Gap.IN_VAIN)
    assert "dprk.dismantle" in found.game.space.state(gap.step.target)
    assert all("dprk.dismantle" not in found.game.space.state(s) for s in found.course.rests)


def test_pressure_pays_only_if_washington_is_right_about_the_north(case):
    (right,) = looked_at(case, "V-3").rights
    assert right.about == "dprk"
    assert all("dprk.dismantle" in state for state in right.comparison.gained)
    assert right.ends is Ends.HIGHER
