"""What a study is known by goes into one text, and comes back from it."""

import pytest

from detente.errors import StudyError
from detente.record import Frozen
from detente.robustness.plans import ground_of, parameters_of
from detente.robustness.settings import Ground
from detente.settle import Choices

CHOSEN = Choices(
    moment="2019-04",
    scenarios=("base", "V-7"),
    bridges=Frozen({"B-5": False, "B-1": True}),
    alternatives=Frozen({"us-list": "us-list-2017"}),
    fixes=Frozen({"usa.strike": False, "dprk.freeze": True}),
)


@pytest.mark.parametrize(
    "ground",
    [
        Ground(),
        Ground(vary=()),
        Ground(choices=CHOSEN, vary=("orders", "bridges"), moves="joint", conclusions=False),
    ],
)
def test_what_is_fixed_and_varied_comes_back_from_its_text(ground):
    assert ground_of(parameters_of(ground)) == ground


def test_the_order_in_which_choices_are_made_does_not_matter_but_that_of_scenarios_does():
    turned = Choices(
        moment="2019-04",
        scenarios=("base", "V-7"),
        bridges=Frozen({"B-1": True, "B-5": False}),
        alternatives=CHOSEN.alternatives,
        fixes=Frozen({"dprk.freeze": True, "usa.strike": False}),
    )
    assert parameters_of(Ground(choices=turned)) == parameters_of(Ground(choices=CHOSEN))
    other = Choices(scenarios=("V-7", "base"))
    assert parameters_of(Ground(choices=other)) != parameters_of(
        Ground(choices=Choices(scenarios=("base", "V-7")))
    )


def test_the_text_of_another_study_is_refused():
    with pytest.raises(StudyError, match="does not say"):
        ground_of("coins=3")
