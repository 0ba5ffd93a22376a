"""Which bridges a case has."""

from detente.case import Insert, Replace
from detente.settle import bridges_of
from detente.settle.bridges import implicit_bridges


def test_bridges_are_the_named_ones_and_those_by_tag_with_their_defaults(case, rule):
    small = case(
        "usa.press",
        lists={"usa.a": "bridge: usa.press", "usa.b": "true"},
        rules=[rule("true", "F-1", "bridge"), rule("true", "", "bridge")],
        bridges={"B-1": (True,), "B-2": (False,)},
    )
    assert [(bridge.id, bridge.default) for bridge in bridges_of(small)] == [
        ("B-1", True),
        ("B-2", False),
        ("a", True),
        ("F-1", True),
    ]


def test_what_a_named_bridge_brings_is_no_bridge_of_its_own(case, statement):
    new = Insert(statement=statement("usa.new", "true", "bridge"))
    turned = Replace(target="usa.a", statement=statement("usa.a", "true", "bridge"))
    small = case("usa.press", lists={"usa.a": "true"}, bridges={"B-1": (True, new, turned)})
    assert [bridge.id for bridge in bridges_of(small)] == ["B-1"]


def test_what_a_scenario_brings_with_the_tag_is_a_bridge(case, statement):
    new = Insert(statement=statement("usa.new", "true", "bridge"))
    small = case("usa.press", scenarios={"s": [new], "t": [new]})
    assert implicit_bridges(small) == {"new": "usa.new"}


def test_an_id_that_says_two_things_gets_its_party(case):
    lists = {"usa.a": "bridge: true", "rok.a": "bridge: true", "rok.b": "bridge: true"}
    assert implicit_bridges(case("usa.press rok.thaad", lists=lists)) == {
        "usa.a": "usa.a",
        "rok.a": "rok.a",
        "b": "rok.b",
    }
