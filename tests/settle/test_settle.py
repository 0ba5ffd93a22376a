"""The order of settling, what wins, and what the result records."""

import pytest

from detente.case import Delete, Fix, Insert, Move, Option, Outcome, Replace, SetMoment
from detente.case.grammar import parse
from detente.errors import CaseProblems
from detente.record import Frozen, replace
from detente.settle import NO_MOMENT, Applied, Choices, settle


def keys(settled, party):
    return [statement.id for statement in settled.preferences[party]]


def texts(settled, party):
    return [statement.text for statement in settled.preferences[party]]


def test_nothing_chosen_and_nothing_to_choose_leaves_the_case_as_it_is(case):
    small = case("usa.press dprk.freeze", rules=["usa.press"], lists={"usa.a": "usa.press"})
    settled = settle(small)
    assert settled.options == small.options
    assert settled.constraints == small.constraints
    assert settled.preferences == small.preferences
    assert settled.fixed == {}
    assert settled.applied == ()
    assert settled.moment == NO_MOMENT
    assert not settled.has_moment


def test_changes_come_from_alternatives_then_bridges_then_moment_then_scenarios_then_fixes(case):
    fixing = {name: [Fix(option="usa.press", to=True)] for name in ("list-a", "list-b", "m", "s")}
    small = case(
        "usa.press dprk.freeze",
        alternatives={"list": ["list-a", "list-b"]},
        bridges={"B-1": (True, Fix(option="usa.press", to=False))},
        moments={"now": ("", "m")},
        scenarios=fixing,
    )
    settled = settle(small, Choices(scenarios=("s",), fixes=Frozen({"usa.press": False})))
    sources = ["scenario list-a", "bridge B-1", "scenario m", "scenario s", "fix usa.press=no"]
    assert [entry.source for entry in settled.applied] == sources
    assert [entry.overrides for entry in settled.applied] == ["", *sources[:-1]]
    assert settled.fixed == {"usa.press": False}


def test_a_later_scenario_wins_and_the_record_shows_both(case):
    small = case(
        "usa.press",
        scenarios={
            "on": [Fix(option="usa.press", to=True)],
            "off": [Fix(option="usa.press", to=False)],
        },
    )
    assert settle(small, Choices(scenarios=("on", "off"))).applied == (
        Applied(source="scenario on", does="fixes usa.press at yes"),
        Applied(source="scenario off", does="fixes usa.press at no", overrides="scenario on"),
    )
    assert settle(small, Choices(scenarios=("off", "on"))).fixed == {"usa.press": True}


def test_a_moments_scenario_named_by_the_user_too_is_applied_once_at_its_last_place(case):
    small = case(
        "usa.press",
        moments={"now": ("", "on")},
        scenarios={
            "on": [Fix(option="usa.press", to=True)],
            "off": [Fix(option="usa.press", to=False)],
        },
    )
    settled = settle(small, Choices(scenarios=("off", "on")))
    assert [entry.source for entry in settled.applied] == ["scenario off", "scenario on"]


def test_the_moment_takes_a_fix_over(case):
    small = case("usa.press usa.strike dprk.freeze", moments={"now": ["usa.press usa.strike"]})
    fixes = Frozen({"dprk.freeze": True, "usa.strike": False})
    settled = settle(small, Choices(fixes=fixes))
    assert settled.moment.on == ("usa.press", "dprk.freeze")


def test_a_joint_option_is_fixed_like_any_other_and_keeps_its_holders(case):
    small = case("rok.thaad usa.press", moments={"now": ["rok.thaad"]})
    joint = Option(id="rok.thaad", holders=("rok", "usa"))
    small = replace(small, options=(joint, small.options[1]))
    settled = settle(small, Choices(fixes=Frozen({"rok.thaad": True})))
    assert settled.options[0].holders == ("rok", "usa")


def test_setting_the_moment_changes_the_one_chosen(case):
    small = case(
        "usa.press usa.pause",
        moments={"then": ["usa.press"], "now": ["usa.press"]},
        scenarios={"thaw": [SetMoment(moment="now", on=("usa.pause",), off=("usa.press",))]},
        default_moment="now",
    )
    settled = settle(small, Choices(scenarios=("thaw",)))
    assert settled.moment.on == ("usa.pause",)
    assert [entry.does for entry in settled.applied] == [
        "takes usa.pause at moment now",
        "drops usa.press at moment now",
    ]


def test_setting_another_moment_is_recorded_but_changes_nothing(case):
    small = case(
        "usa.press usa.pause",
        moments={"then": ["usa.press"], "now": ["usa.press"]},
        scenarios={"thaw": [SetMoment(moment="now", on=("usa.pause",))]},
    )
    settled = settle(small, Choices(moment="then", scenarios=("thaw",)))
    assert settled.moment.on == ("usa.press",)
    assert [entry.does for entry in settled.applied] == ["takes usa.pause at moment now"]


def test_outcomes_that_can_be_said_stand_among_the_definitions(case):
    outcomes = (
        Outcome(id="war", formula=parse("usa.strike"), text="usa.strike"),
        Outcome(id="collapse", missing="chance"),
    )
    small = case("usa.strike usa.press", define={"calm": "not war"}, outcomes=outcomes)
    assert [entry.id for entry in settle(small).definitions] == ["calm", "war"]


def test_a_constraint_may_use_an_outcome(case):
    outcomes = (Outcome(id="war", formula=parse("usa.strike"), text="usa.strike"),)
    small = case("usa.strike", rules=["never war"], moments={"now": ["usa.strike"]})
    with pytest.raises(CaseProblems, match="never war"):
        settle(replace(small, outcomes=outcomes))


def test_a_bridge_that_is_off_is_not_applied(case, statement):
    small = case(
        "usa.press",
        bridges={"B-1": (False, Insert(statement=statement("usa.new", "usa.press")))},
    )
    assert settle(small).preferences.get("usa", ()) == ()
    assert keys(settle(small, Choices(bridges=Frozen({"B-1": True}))), "usa") == ["new"]


def test_a_statement_tagged_as_a_bridge_is_deleted_when_that_bridge_is_off(case):
    small = case("usa.press", lists={"usa.a": "bridge: usa.press", "usa.b": "not usa.press"})
    assert keys(settle(small), "usa") == ["a", "b"]
    settled = settle(small, Choices(bridges=Frozen({"a": False})))
    assert keys(settled, "usa") == ["b"]
    assert settled.applied == (Applied(source="bridge a=off", does="deletes usa.a"),)


def test_a_constraint_tagged_as_a_bridge_is_deleted_when_that_bridge_is_off(case, rule):
    small = case("usa.press", rules=[rule("usa.press", "F-1", "bridge")])
    assert len(settle(small).constraints) == 1
    assert settle(small, Choices(bridges=Frozen({"F-1": False}))).constraints == ()


def test_a_bridge_by_tag_that_is_off_is_not_inserted_by_a_scenario_either(case, statement):
    new = statement("usa.new", "usa.press", "bridge")
    small = case("usa.press", scenarios={"s": [Insert(statement=new)]})
    chosen = Choices(scenarios=("s",), bridges=Frozen({"new": False}))
    settled = settle(small, chosen)
    assert settled.preferences.get("usa", ()) == ()
    assert [entry.does for entry in settled.applied] == ["leaves out usa.new, by bridge new=off"]


def test_what_a_bridge_by_tag_would_replace_stays_when_it_is_off(case, statement):
    new = Replace(target="usa.a", statement=statement("usa.a", "not usa.press", "bridge"))
    small = case("usa.press", lists={"usa.a": "usa.press"}, scenarios={"s": [new]})
    chosen = Choices(scenarios=("s",), bridges=Frozen({"a": False}))
    assert texts(settle(small, chosen), "usa") == ["usa.press"]


def test_an_alternative_that_states_a_bridge_otherwise_is_no_bridge(case, statement):
    stated = Replace(target="usa.a", statement=statement("usa.a", "not usa.press", "stated"))
    small = case(
        "usa.press",
        lists={"usa.a": "bridge: usa.press"},
        alternatives={"list": ["new", "old"]},
        scenarios={"new": [stated], "old": []},
    )
    settled = settle(small, Choices(bridges=Frozen({"a": False})))
    assert texts(settled, "usa") == ["not usa.press"]


def test_a_change_to_something_removed_names_both_sources(case, statement):
    small = case(
        "usa.press",
        lists={"usa.a": "usa.press"},
        scenarios={
            "cut": [Delete(target="usa.a")],
            "turn": [Replace(target="usa.a", statement=statement("usa.a", "not usa.press"))],
            "lift": [Move(target="usa.a", at=1)],
            "again": [Delete(target="usa.a")],
        },
    )
    with pytest.raises(CaseProblems) as caught:
        settle(small, Choices(scenarios=("cut", "turn", "lift", "again")))
    assert [problem.message for problem in caught.value.problems] == [
        "scenario turn replaces usa.a, but scenario cut has already taken usa.a out",
        "scenario lift moves usa.a at place 1, but scenario cut has already taken usa.a out",
        "scenario again deletes usa.a, but scenario cut has already taken usa.a out",
    ]


def test_the_choices_come_back_complete_and_settle_to_the_same(case):
    small = case(
        "usa.press dprk.freeze",
        lists={"usa.a": "bridge: usa.press"},
        alternatives={"list": ["old", "new"]},
        bridges={"B-1": (False, Fix(option="usa.press", to=True))},
        moments={"now": ("usa.press", "new")},
        scenarios={"old": [], "new": [Fix(option="dprk.freeze", to=True)], "s": []},
    )
    settled = settle(small, Choices(scenarios=("s",), fixes=Frozen({"usa.press": False})))
    assert settled.choices == Choices(
        moment="now",
        scenarios=("s",),
        bridges=Frozen({"B-1": False, "a": True}),
        alternatives=Frozen({"list": "new"}),
        fixes=Frozen({"usa.press": False}),
    )
    assert settle(small, settled.choices) == settled
