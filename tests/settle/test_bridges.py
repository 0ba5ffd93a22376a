"""Which bridges a case has."""

from detente.case import Bridge, Insert, Replace
from detente.record import Frozen, replace
from detente.settle import Choices, bridges_of, settle
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


def test_a_named_bridge_may_give_its_name_to_a_statement_with_the_tag(case):
    small = case(
        "usa.press",
        lists={"usa.a": "bridge: usa.press", "usa.b": "bridge: true"},
    )
    called = replace(
        small, bridges=(Bridge(id="B-6", changes=(), statement="usa.a", default=True),)
    )
    assert [(bridge.id, bridge.default) for bridge in bridges_of(called)] == [
        ("B-6", True),
        ("b", True),
    ]
    off = settle(called, Choices(bridges=Frozen({"B-6": False})))
    assert [statement.id for statement in off.preferences["usa"]] == ["b"]
    assert len(settle(called).preferences["usa"]) == 2
