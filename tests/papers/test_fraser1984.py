"""Cuba 1962 [FH84]_: preferences, improvements, the stable states of every concept."""

import pytest

from detente.case import Direction
from detente.case.catalog import load
from detente.record import replace
from papers.printed import Printed, arrows, numbers, shipped

# Concept: the states stable for the United States, for the Soviet Union, for both.
TABLE = {
    "nash": ("1 2 4 5 11", "0 5 6 7", "5"),
    "gmr": ("0 1 2 3 4 5 6 7 11", "0 1 2 4 5 6 7", "0 1 2 4 5 6 7"),
    "smr": ("0 1 2 3 4 5 6 7 11", "0 1 2 4 5 6 7", "0 1 2 4 5 6 7"),
    "seq": ("1 2 4 5 6 11", "0 4 5 6 7", "4 5 6"),
    "sseq": ("1 2 4 5 6 11", "0 4 5 6 7", "4 5 6"),
}


@pytest.fixture(scope="module")
def cuba() -> Printed:
    return shipped("cuba")


def test_preferences_are_the_printed_ones(cuba):
    assert cuba.ranking("us") == "4 6 5 7 2 1 3 0 11 9 10 8"
    assert cuba.ranking("ussr") == "0 4 6 2 5 1 7 3 11 9 10 8"


def test_ordered_numbers_of_the_example_file_give_the_same_preferences(cuba):
    """There a state goes by its place, from 1, among the feasible numbers; all twelve are."""
    us, ussr = "5 7 6 8 3 2 4 1 12 10 11 9", "1 5 7 3 6 2 8 4 12 10 11 9"
    assert cuba.ranking("us").split() == [str(int(place) - 1) for place in us.split()]
    assert cuba.ranking("ussr").split() == [str(int(place) - 1) for place in ussr.split()]


def test_improvements_are_the_printed_ones(cuba):
    assert cuba.improvements("us") == arrows(
        "0->2,1,3; 3->1; 6->4; 7->5; 8->11,9,10; 9->11; 10->11,9"
    )
    assert cuba.improvements("ussr") == arrows(
        "1->5; 2->6; 3->7; 4->0; 8->0,4; 9->5,1; 10->6,2; 11->7,3"
    )


@pytest.mark.parametrize("concept", TABLE)
def test_stable_states_are_the_printed_ones(cuba, concept):
    us, ussr, equilibria = TABLE[concept]
    assert cuba.stable(concept, "us") == numbers(us)
    assert cuba.stable(concept, "ussr") == numbers(ussr)
    assert cuba.equilibria(concept) == numbers(equilibria)


@pytest.mark.parametrize(("concept", "equilibria"), [("nash", ""), ("seq", "4 6")])
def test_a_reversible_air_strike_would_leave_the_strike_unstable(concept, equilibria):
    case = load("cuba")
    options = tuple(replace(option, moves=Direction.BOTH) for option in case.options)
    assert Printed(replace(case, options=options)).equilibria(concept) == numbers(equilibria)
