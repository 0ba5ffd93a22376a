"""What goes into the report."""

from detente.findings.variants import survey
from detente.report import report_view
from detente.settle import Choices
from findings.crisis import crisis


def view(**choices):
    return report_view(survey(crisis(), Choices(**choices)), command="detente report small")


def test_the_report_says_what_was_chosen_and_how_to_make_it_again():
    found = view(moment="2020", scenarios=("no-pause",))
    chosen = {row.name: row.value for row in found.settling}
    assert chosen["Moment"] == "2020"
    assert chosen["Scenarios"] == "no-pause"
    assert chosen["Bridges"] == "lever on, like on"
    assert chosen["Moves"] == "each party alone"
    assert found.command == "detente report small"
    assert len(found.fingerprint) >= 16


def test_every_claim_cited_anywhere_is_in_the_appendix():
    assert [claim.id for claim in view().claims] == ["C1", "C2", "C3", "C4", "C5"]


def test_outcomes_that_cannot_be_said_stand_apart():
    found = view()
    assert [outcome.label for outcome in found.outcomes] == ["O-1", ""]
    assert [outcome.missing for outcome in found.missing] == ["a chance mover"]


def test_a_scenario_row_says_what_it_changes():
    rows = {row.id: row for row in view(moment="2020").variants.scenarios}
    assert rows["no-pause"].changes
    assert rows["no-pause"].outcomes == (
        "“Tests and exercises stop”: not attainable (here attainable but not sure)",
    )
    assert not rows["same"].changes
