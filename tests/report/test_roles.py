"""What the report says of the parts that parties play."""

from detente.report.roles import job_views, roles_views
from detente.roles import Ground, played
from detente.roles.subjects import subjects
from detente.space import build
from roles.stories import FIRST, NEEDS
from roles.test_broker import TO_BOTH, VACANT
from roles.test_scene import TEXT, settled


def shown(text=TEXT, *changes):
    case = settled(text, *changes)
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


def test_ties_to_those_a_part_is_played_for_are_shown_with_figures_and_claims():
    cited = ("means: credit\n", "means: credit\n    because: [C1]\n")
    (need, votes) = shown(TEXT + NEEDS, cited)["Rus"].ties
    assert (need.text, need.claims) == (
        "Rus’ dependence on Chi: credit; 12.50 million in 2015.",
        ("C1",),
    )
    assert votes.text == "Chi’s dependence on Rus: votes."
    assert shown(TEXT)["Rus"].ties == ()


def test_where_ties_do_not_say_who_depends_more_the_report_says_so():
    told = [
        said.text
        for said in shown(TEXT + NEEDS, ("    outweighs: [chi-needs-rus]\n", ""))["Rus"].ties
    ]
    assert told[-1] == "Rus and Chi depend on each other, and no tie says who does so more."


def test_a_vacant_job_is_shown_with_those_tied_to_all():
    case = settled(FIRST + TO_BOTH, *VACANT)
    (job,) = job_views(case, played(Ground(build(case)), subjects(case)).parts)
    assert "with ties to all of them: Noa" in job.text
