"""`detente bodies` as a door."""

import pytest

from findings.test_agenda import TEXT

SEATED = TEXT + "moments: {now: {on: []}, later: {on: [council.soft]}}\ndefaults: {moment: now}\n"


@pytest.fixture
def dossier(tmp_path):
    (tmp_path / "case.yaml").write_text(SEATED, "utf-8")
    return tmp_path


def test_the_page_says_the_rule_the_power_and_what_passes(run, dossier):
    done = run("bodies", dossier)
    assert done.exit_code == 0, done.output
    for words in (
        "A motion passes with three of five votes for it, if North does not vote no; only West",
        "as west does",
        "as south ranks, abstaining on what it ranks lower",
        "North can stop everything.",
        "The strongest text that passes: “adopts a soft text”.",
        "“goes to war” (100): Its option is closed or fixed here.",
        "If North voted against every motion, no text would pass.",
    ):
        assert words in done.stdout


def test_the_document_says_the_same(answer, dossier):
    """North must be in, with two of the four others or more: 11 of 32 sets; North has 11 swings.

    Each of the others swings where North and just one more are in: 3. So 11 and 3 of 23.
    """
    (council,) = answer("bodies", dossier)["bodies"]
    assert [seat["votes"] for seat in council["seats"]] == [1, 1, 1, 2]
    (power,) = council["power"]
    assert power["winning_sets"] == 11
    assert power["members"]["banzhaf"]["north"]["exact"] == "11/23"
    assert power["members"]["banzhaf"]["others 2"]["exact"] == "3/23"
    assert set(power["blocks"]["banzhaf"]) == {"north", "south", "west"}
    assert power["can_stop_everything"] == ["north"]
    assert power["smallest"][0]["blocking"][0]["sets"] >= 1
    (agenda,) = council["agenda"]
    assert (agenda["present"], agenda["strongest"]) == ("", "council.soft")
    fates = {text["text"]: text["fate"] for text in agenda["texts"]}
    assert fates["council.hard"] == "does not pass"
    (hard,) = agenda["texts"][1]["motions"]
    assert (hard["yes"], hard["vetoes"]) == (3, ["north"])
    assert {ballot["seat"]: ballot["why"] for ballot in hard["ballots"]}["north"] == (
        "above its ceiling"
    )
    moved = {(each["seat"], each["otherwise"]): each["strongest"] for each in agenda["if_one_seat"]}
    assert moved["north", "abstains on every motion"] == "council.hard"


def test_another_moment_and_another_scenario_are_settled_first(answer, dossier):
    (council,) = answer("bodies", dossier, "--moment", "later", "--scenario", "brink")["bodies"]
    (agenda,) = council["agenda"]
    assert (agenda["from"], agenda["present"]) == (["council.soft"], "council.soft")
    assert agenda["texts"][2]["fate"] == "does not pass"


def test_a_body_that_can_do_nothing_says_what_opens_it(run, answer, dossier):
    done = run("bodies", dossier, "--scenario", "all-closed")
    assert done.exit_code == 0, done.output
    assert "What opens some: brink." in done.stdout
    (council,) = answer("bodies", dossier, "--scenario", "all-closed")["bodies"]
    assert (council["agenda"], list(council["left_out"])) == ([], ["agenda"])


def test_a_body_nobody_knows_gets_the_near_name(run, dossier):
    done = run("bodies", dossier, "--body", "counsil")
    assert done.exit_code == 2
    assert "there is no body 'counsil' (did you mean 'council'?)" in done.stderr
    assert run("bodies", dossier, "--body", "council").exit_code == 0


def test_a_case_without_bodies_says_so(run, answer, folder):
    done = run("bodies", folder)
    assert done.exit_code == 0
    assert "no voting bodies" in done.stdout
    assert answer("bodies", folder)["bodies"] == []


def test_motions_without_texts_are_listed(run, tmp_path):
    plain = SEATED.replace("    texts: {soft: 40, hard: 80, war: 100}\n", "")
    plain = plain.replace("{ceiling: 60}", "{}").replace("{opposes: no, ceiling: 70}", "{}")
    (tmp_path / "case.yaml").write_text(plain, "utf-8")
    done = run("bodies", tmp_path)
    assert done.exit_code == 0, done.output
    assert "no texts by strength" in done.stdout
    assert "+ The Council adopts a soft text: " in done.stdout
    assert (
        "these motions would pass: the Council adopts a hard text; the Council adopts a soft text "
        "and adopts a hard text; the Council adopts a hard text and gives aid; and one more."
    ) in done.stdout
