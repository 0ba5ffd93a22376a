"""What the report says of the parts that parties play."""

from detente.report.roles import roles_views
from detente.roles import Ground, played
from detente.roles.subjects import subjects
from detente.space import build
from roles.test_scene import TEXT, settled


def shown():
    case = settled(TEXT)
    given = played(Ground(build(case)), subjects(case))
    return {row.party: row for row in roles_views(case, given)}


def test_each_party_is_told_with_its_parts_and_its_power():
    rows = shown()
    assert list(rows) == ["Una", "Rus", "Chi"]
    cop = [said.text for said in rows["Rus"].plays if "bad cop" in said.text]
    assert len(cop) == 1
    assert cop[0].startswith("Rus is the bad cop for Chi on “tight”: wherever the moves come to")
    assert rows["Rus"].power == "Rus can rule out “tight”."


def test_what_shows_a_part_is_there_to_be_checked():
    checks = shown()["Rus"].checks
    assert "Bad cop, “tight”: without: Una presses and Chi resists." in checks
