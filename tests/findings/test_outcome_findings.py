"""Outcomes: sure, attainable, not attainable, not yet expressible."""

from detente.findings import Standing
from findings.crisis import analysis, told


def standings(found):
    return {row.outcome.id: row.standing["nash"] for row in found.outcomes}


def test_an_outcome_of_some_resting_places_is_attainable_but_not_sure():
    found = analysis(moment="2020")
    assert standings(found) == {
        "both-stop": Standing.ATTAINABLE,
        "leak": Standing.NOT,
        "accident": Standing.NOT_EXPRESSIBLE,
    }
    assert told(found, "outcome") == [
        (
            "“Tests and exercises stop” is attainable but not sure: it holds in some of the two "
            "states in which the moves come to rest."
        ),
        (
            "“Technology is <sold>” is not attainable: it does not hold in any of the two states "
            "in which the moves come to rest."
        ),
        "“War starts by accident” is not yet expressible; it would need a chance mover.",
    ]
    assert found.findings[[f.kind for f in found.findings].index("outcome")].claims == ("C2",)


def test_an_outcome_of_the_only_resting_place_is_sure():
    found = analysis(moves="joint")
    assert standings(found)["both-stop"] is Standing.SURE
    assert told(found, "outcome")[0] == (
        "“Tests and exercises stop” is sure: it holds in the one state in which the moves come to "
        "rest, though not at the moment."
    )


def test_what_joint_moves_would_change_is_told_beside_single_ones():
    assert told(analysis(), "moves-differ") == [
        (
            "If parties could also move together, the moves would come to rest in another state; "
            "“tests and exercises stop” would be sure."
        )
    ]


def test_an_outcome_that_no_feasible_state_has_is_ruled_out():
    found = analysis(fixes={"dprk.sell": False})
    assert (
        told(found, "outcome")[1]
        == "“Technology is <sold>” is ruled out: no feasible state has it."
    )
    assert found.outcomes[1].feasible == 0
    assert analysis().outcomes[1].feasible == 8
