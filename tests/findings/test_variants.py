"""Every single other choice, compared with what was chosen."""

from detente.findings.variants import survey
from detente.settle import Choices
from findings.crisis import crisis


def test_scenarios_bridges_and_moments_are_tried_one_at_a_time():
    found = survey(crisis(), Choices())
    assert [(v.kind, v.id) for v in found.variants] == [
        ("scenario", "no-pause"),
        ("scenario", "same"),
        ("bridge", "lever"),
        ("bridge", "like"),
        ("moment", "2020"),
    ]
    assert all(not v.problem and len(v.comparison) == 1 for v in found.variants)


def test_a_scenario_asked_for_is_left_out_in_its_turn():
    found = survey(crisis(), Choices(moment="2020", scenarios=("no-pause",)))
    without = next(v for v in found.variants if v.kind == "without")
    assert without.id == "no-pause"
    assert without.comparison[0].gained == (("dprk.freeze", "usa.pause"),)


def test_a_choice_that_is_not_possible_says_why():
    text = (
        "detente: 1\ntitle: Shut\nparties: {a: Anna}\noptions: {a: {x: acts, y: waits}}\n"
        "never: [{id: F, that: a.x and a.y}]\nmoments: {m: {on: [a.x]}}\n"
        "scenarios: {both: [{fix: a.y, to: yes}]}\n"
    )
    (variant,) = survey(crisis(text), Choices()).variants
    assert variant.problem
    assert variant.comparison == ()
