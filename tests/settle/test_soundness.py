"""Moments that are infeasible and settlings that leave no state."""

import pytest

from detente.case import Fix, SetMoment
from detente.errors import CaseProblems
from detente.record import Frozen
from detente.settle import Choices, settle


def problems(small, **choices):
    with pytest.raises(CaseProblems) as caught:
        settle(small, Choices(**choices))
    return [(problem.code, problem.message, problem.hint) for problem in caught.value.problems]


def test_an_infeasible_moment_names_every_constraint_it_breaks(case, rule):
    small = case(
        "usa.press usa.relief usa.strike",
        rules=[rule("never usa.press and usa.relief", "F-2"), "usa.strike", "true"],
        moments={"now": ["usa.press usa.relief"]},
    )
    taken = "it takes usa.press, usa.relief"
    assert problems(small) == [
        (
            "infeasible-moment",
            "the moment now is infeasible: it breaks F-2 (never usa.press and usa.relief)",
            taken,
        ),
        ("infeasible-moment", "the moment now is infeasible: it breaks usa.strike", taken),
    ]


def test_a_fix_that_breaks_the_moment_is_named(case):
    small = case(
        "usa.press usa.relief",
        define={"both": "usa.press and usa.relief"},
        rules=["never both"],
        moments={"now": ["usa.press"]},
        scenarios={"thaw": [Fix(option="usa.relief", to=True)]},
    )
    ((code, message, hint),) = problems(small, scenarios=("thaw",))
    assert code == "infeasible-moment"
    assert message == "the moment now is infeasible: it breaks never both"
    assert hint == "usa.relief is fixed at yes by scenario thaw"


def test_a_scenario_that_sets_the_moment_wrongly_is_named(case):
    small = case(
        "usa.press usa.relief",
        rules=["never usa.press and usa.relief"],
        moments={"now": ["usa.press"]},
        scenarios={"thaw": [SetMoment(moment="now", on=("usa.relief",))]},
    )
    ((_, _, hint),) = problems(small, scenarios=("thaw",))
    assert hint == "usa.relief is set to yes by scenario thaw"


def test_an_infeasible_moment_that_is_not_chosen_is_no_problem(case):
    moments = {"then": ["usa.press"], "now": [""]}
    small = case("usa.press", rules=["never usa.press"], moments=moments, default_moment="now")
    assert settle(small).moment.id == "now"
    assert problems(small, moment="then")[0][0] == "infeasible-moment"


def test_constraints_that_cannot_hold_together_are_named_and_no_others(case):
    small = case("a.x a.y a.z", rules=["a.x", "a.y or a.z", "never a.x"], moments={"now": ["a.x"]})
    assert problems(small) == [
        ("contradiction", "no state is feasible: these cannot hold together: a.x; never a.x", "")
    ]


def test_a_fix_against_the_constraints_is_named_with_who_fixed_it(case):
    small = case("a.x a.y", rules=["a.x or a.y"], scenarios={"s": [Fix(option="a.x", to=False)]})
    ((_, message, _),) = problems(small, scenarios=("s",), fixes=Frozen({"a.y": False}))
    assert message == (
        "no state is feasible: these cannot hold together: a.x or a.y; "
        "a.x fixed at no (by scenario s); a.y fixed at no (by fix a.y=no)"
    )


def test_a_constraint_that_can_never_hold_is_named_alone(case):
    ((_, message, _),) = problems(case("a.x", rules=["a.x and not a.x"]))
    assert message == "no state is feasible: this can never hold: a.x and not a.x"


def test_a_case_without_a_moment_needs_only_one_feasible_state(case):
    assert settle(case("a.x a.y", rules=["a.x xor a.y"])).moment.id == ""
