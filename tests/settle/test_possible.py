"""The settlings that `detente check` looks at."""

from detente.case import Delete, Fix, Move
from detente.record import Frozen
from detente.settle import Choices, check_settlings, possible_settlings


def test_every_single_choice_is_looked_at(case):
    small = case(
        "usa.press",
        lists={"usa.a": "bridge: true"},
        moments={"then": [""], "now": [""]},
        scenarios={"old": [], "new": [], "s": []},
        alternatives={"list": ["old", "new"]},
        bridges={"B-1": (False,)},
    )
    assert possible_settlings(small) == (
        Choices(),
        Choices(moment="then"),
        Choices(moment="now"),
        Choices(scenarios=("s",)),
        Choices(alternatives=Frozen({"list": "old"})),
        Choices(alternatives=Frozen({"list": "new"})),
        Choices(bridges=Frozen({"B-1": True})),
        Choices(bridges=Frozen({"a": False})),
    )


def test_a_sound_case_has_no_problems(case):
    assert check_settlings(case("usa.press", moments={"now": ["usa.press"]})) == ()


def test_a_problem_says_which_choice_leads_to_it(case):
    small = case(
        "usa.press",
        rules=["usa.press"],
        lists={"usa.a": "bridge: true"},
        moments={"then": [""], "now": ["usa.press"]},
        scenarios={
            "s": [Fix(option="usa.press", to=False)],
            "lift": [Move(target="usa.a", at=1)],
            "cut": [Delete(target="usa.a")],
        },
        default_moment="now",
    )
    assert [problem.message for problem in check_settlings(small)] == [
        "with moment then: the moment then is infeasible: it breaks usa.press",
        (
            "with scenario s: no state is feasible: these cannot hold together: usa.press; "
            "usa.press fixed at no (by scenario s)"
        ),
    ]


def test_a_problem_of_the_default_is_told_once_and_without_a_choice(case):
    small = case("usa.press", rules=["false"], scenarios={"s": [], "t": []})
    assert [problem.message for problem in check_settlings(small)] == [
        "no state is feasible: this can never hold: false"
    ]


def test_choices_that_lead_to_the_same_problem_share_it(case, rule):
    small = case(
        "usa.press",
        rules=[rule("never usa.press", "F-1")],
        moments={"now": ["usa.press"]},
        scenarios={"lax": [Delete(target="F-1")], "strict": [], "harsh": []},
        alternatives={"law": ["lax", "strict", "harsh"]},
    )
    assert [problem.message for problem in check_settlings(small)] == [
        (
            "with alternative law=strict or alternative law=harsh: "
            "the moment now is infeasible: it breaks F-1 (never usa.press)"
        )
    ]


def test_a_scenario_that_fits_another_moment_only_is_no_problem(case):
    parts = {
        "rules": ["usa.aid if usa.press"],
        "scenarios": {"old": [Fix(option="usa.aid", to=False)]},
        "default_moment": "now",
    }
    now = {"now": ["usa.press usa.aid"]}
    assert check_settlings(case("usa.press usa.aid", moments=now | {"then": [""]}, **parts)) == ()
    (problem,) = check_settlings(case("usa.press usa.aid", moments=now, **parts))
    assert problem.message.startswith("with scenario old: the moment now is infeasible")
