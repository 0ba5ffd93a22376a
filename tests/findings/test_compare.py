"""What a scenario changes."""

from detente.findings import Standing
from detente.findings.compare import compare
from findings.crisis import RESTLESS, analysis


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


def test_where_nothing_would_move_any_more_and_nothing_else_differs_that_is_all_it_says():
    # the hider who no longer minds being found stays; the case came to no rest before
    text = RESTLESS.replace("moments:", "scenarios: {tired: [{delete: hider-1}]}\nmoments:")
    restless, tired = analysis(text), analysis(text, scenarios=("tired",))
    assert compare(restless, tired).finding.sentence == (
        "Nothing would move: all stays as it is at the moment. “The hider is found” would be sure."
    )
