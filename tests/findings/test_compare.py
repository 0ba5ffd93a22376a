"""What a scenario changes."""

from detente.findings import Standing
from detente.findings.compare import compare
from findings.crisis import analysis


def test_a_scenario_that_changes_nothing_says_so():
    found = compare(analysis(), analysis(scenarios=("same",)))
    assert not found.differs
    assert found.scenarios == ("same",)
    assert found.finding.sentence == "Nothing changes: the moves come to rest where they did."


def test_a_scenario_that_closes_a_way_out_changes_outcomes_and_resting_places():
    found = compare(analysis(moment="2020"), analysis(moment="2020", scenarios=("no-pause",)))
    assert found.lost == (("dprk.freeze", "usa.pause"),)
    assert found.gained == ()
    assert [(c.outcome.id, c.before, c.after) for c in found.outcomes] == [
        ("both-stop", Standing.ATTAINABLE, Standing.NOT)
    ]
    assert found.finding.sentence == (
        "The moves would come to rest in one of the same states only. “Tests and exercises stop” "
        "would not be attainable."
    )


def test_another_moment_from_which_nothing_moves_is_told_by_what_is_done_then():
    found = compare(analysis(moment="2020"), analysis(moment="2019-04"))
    assert found.moved
    assert found.where == "The moves would come to rest in one of the same states only."
