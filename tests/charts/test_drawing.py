"""The map as SVG."""

from xml.etree import ElementTree as ET

from detente.charts import draw, state_map
from findings.crisis import analysis


def drawn(**choices):
    return draw(state_map(analysis(**choices)), title="A <map>", description="What & where")


def test_the_drawing_is_well_formed_titled_and_described():
    svg = ET.fromstring(drawn(moment="2020"))
    assert svg.find("title").text == "A <map>"
    assert svg.find("desc").text == "What & where"
    assert svg.get("role") == "img"
    assert svg.get("aria-labelledby") == "map-title map-description"


def test_resting_states_have_two_borders_and_the_moment_is_a_square():
    svg = ET.fromstring(drawn(moment="2020"))
    groups = [group for group in svg.iter("g") if "state" in group.get("class").split()]
    for group in groups:
        kinds = group.get("class").split()
        shapes = [part.tag for part in group if part.tag != "text"]
        assert set(shapes) == ({"rect"} if "moment" in kinds else {"circle"})
        assert len(shapes) == (2 if "rests" in kinds else 1)
    assert len(groups) == 4


def test_every_arrow_carries_the_letters_of_whoever_moves():
    svg = ET.fromstring(drawn(moment="2020"))
    moves = [group for group in svg.iter("g") if "move" in group.get("class").split()]
    assert sorted(group.find("text").text for group in moves) == ["NK", "US", "US"]
    joint = ET.fromstring(drawn(moves="joint"))
    assert "US+NK" in [text.text for text in joint.iter("text")]


def test_steps_that_were_only_tried_are_marked():
    svg = ET.fromstring(drawn())
    kinds = [group.get("class").split() for group in svg.iter("g")]
    assert sum("tried" in kind for kind in kinds) == 3


def test_every_mark_lies_inside_the_picture():
    svg = ET.fromstring(drawn(moment="2020"))
    _, _, width, height = map(float, svg.get("viewBox").split())
    for text in svg.iter("text"):
        assert 0 < float(text.get("x")) < width
        assert 0 < float(text.get("y")) < height


def test_the_same_map_gives_the_same_bytes():
    assert drawn() == drawn()
