"""How choices are filled up, and which names are refused."""

import pytest

from detente.errors import CaseProblems, UnknownName
from detente.record import Frozen
from detente.settle import Choices
from detente.settle.completion import complete

LISTS = {
    "alternatives": {"list": ["old", "new"]},
    "scenarios": {"old": [], "new": [], "other": []},
}


def chosen(small, **choices):
    return complete(small, Choices(**choices)).alternatives["list"]


def test_the_moment_is_the_one_asked_for_the_default_the_only_one_or_none(case):
    two = {"then": [""], "now": [""]}
    default = case("usa.press", moments=two, default_moment="now")
    assert complete(default, Choices(moment="then")).moment == "then"
    assert complete(default, Choices()).moment == "now"
    assert complete(case("usa.press", moments={"then": [""]}), Choices()).moment == "then"
    assert complete(case("usa.press", moments=two), Choices()).moment == ""


def test_an_alternative_asked_for_beats_the_moments_which_beats_the_default(case):
    plain = case("usa.press", **LISTS)
    dated = case("usa.press", moments={"now": ("", "new")}, **LISTS)
    assert chosen(plain) == "old"
    assert chosen(dated) == "new"
    assert chosen(dated, alternatives=Frozen({"list": "old"})) == "old"


def test_a_member_named_as_a_scenario_is_the_choice_of_its_alternative(case):
    small = case("usa.press", moments={"now": ("", "old")}, **LISTS)
    choices = complete(small, Choices(scenarios=("new", "other")))
    assert choices.alternatives == {"list": "new"}
    assert choices.scenarios == ("other",)


def test_two_members_of_an_alternative_clash(case):
    small = case("usa.press", **LISTS)
    with pytest.raises(CaseProblems, match="exactly one of old, new holds"):
        complete(small, Choices(scenarios=("new", "old")))
    with pytest.raises(CaseProblems, match="old and new are asked for"):
        complete(small, Choices(scenarios=("new",), alternatives=Frozen({"list": "old"})))


def test_a_scenario_named_twice_counts_at_its_last_place(case):
    small = case("usa.press", scenarios={"a": [], "b": []})
    assert complete(small, Choices(scenarios=("a", "b", "a"))).scenarios == ("b", "a")


def test_a_bridge_by_tag_can_be_named_with_its_party(case):
    small = case("usa.press", lists={"usa.a": "bridge: true"})
    assert complete(small, Choices(bridges=Frozen({"usa.a": False}))).bridges == {"a": False}


@pytest.mark.parametrize(
    ("choices", "name", "near", "known"),
    [
        ({"moment": "2019"}, "moment '2019'", "2019-04", "2019-04"),
        ({"scenarios": ("bse",)}, "scenario 'bse'", "base", "base, new"),
        ({"bridges": {"B-9": True}}, "bridge 'B-9'", "B-1", "B-1"),
        ({"alternatives": {"x": "new"}}, "alternative 'x'", "", "list"),
        ({"alternatives": {"list": "base"}}, "scenario of alternative list 'base'", "", "new"),
        ({"fixes": {"usa.pres": True}}, "option 'usa.pres'", "usa.press", "usa.press"),
    ],
)
def test_an_unknown_name_is_refused_with_near_and_known_ones(case, choices, name, near, known):
    small = case(
        "usa.press",
        moments={"2019-04": [""]},
        scenarios={"base": [], "new": []},
        bridges={"B-1": (True,)},
        alternatives={"list": ["new"]},
    )
    parts = {k: Frozen(v) if isinstance(v, dict) else v for k, v in choices.items()}
    with pytest.raises(UnknownName) as caught:
        complete(small, Choices(**parts))
    hint = f" (did you mean '{near}'?)" if near else ""
    assert str(caught.value) == f"no {name} in the case{hint}; there are: {known}"


def test_all_unknown_names_are_told_at_once(case):
    with pytest.raises(UnknownName) as caught:
        complete(case("usa.press"), Choices(moment="m", scenarios=("s",)))
    assert str(caught.value).splitlines() == [
        "no moment 'm' in the case; there are: none",
        "no scenario 's' in the case; there are: none",
    ]
