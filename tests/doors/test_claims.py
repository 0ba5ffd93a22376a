"""`detente claims` as a door: counts and remarks, lists, and single claims with their words."""

import pytest


def ids(answer, *words):
    return [claim["id"] for claim in answer("claims", *words)["claims"]]


def test_without_a_name_claims_are_counted_and_what_to_look_at_is_told(run, argued):
    done = run("claims", argued)
    assert done.exit_code == 0, done.output
    for words in (
        "3 claims in 2 independent voices: 2 as the author’s own judgment and 1 as somebody’s view",
        "- S1, by Ann Writer, 2021-02-03",
        "- S2, by Bob Editor",
        "0 have a passage.",
        "Without a passage",
        "3 claims: C-1, C-2, C-3",
        "Used by nothing",
        "2 claims: C-2, C-3",
        "--all` lists them",
    ):
        assert words in done.stdout


def test_the_document_has_counts_voices_and_remarks(answer, anchored, water, run):
    run("attach", anchored, water)
    found = answer("claims", anchored)
    assert (found["count"], found["anchored"], found["texts"]) == (3, 3, ["S1"])
    assert [voice["sources"] for voice in found["voices"]] == [["S1"], ["S2"]]
    assert found["claims"] == []
    assert [(r["check"], r["claims"]) for r in found["remarks"]] == [
        ("used by nothing", ["C-2", "C-3"])
    ]


def test_a_claim_that_is_named_is_shown_in_full(run, anchored):
    done = run("claims", anchored, "C-2")
    for words in (
        "The mill wants to pay nothing.",
        "goal, made as attributed: The Town",
        "about The Mill",
        "time: 2021",
        "S1, paragraph 4",
        "rests on it: nothing",
    ):
        assert words in done.stdout
    assert "C-1" not in done.stdout
    assert "no passage" not in done.stdout


def test_its_words_are_shown_once_its_text_is_at_hand(run, anchored, water):
    assert "line " not in run("claims", anchored, "C-1").stdout
    assert run("attach", anchored, water).exit_code == 0
    shown = run("claims", anchored, "C-1").stdout
    assert "line 5: “The town has asked the mill to clean its water”" in shown
    assert "rests on it: option mill.filter, statement town.clean, conclusion K-1" in shown


def test_what_became_of_a_passage_is_said(run, anchored, water):
    changed = water.read_text("utf-8").replace("wheel", "great wheel")
    water.write_text(changed.replace("The town has asked the mill to clean its water", "It rained"))
    assert run("attach", anchored, water, "--source", "S1").exit_code == 0
    shown = run("claims", anchored, "C-1", "C-2").stdout
    assert "its passage is lost in the text that is attached" in shown
    assert "changed since it was anchored, sure to" in shown
    assert "own great wheel than" in shown


@pytest.mark.parametrize(
    ("words", "found"),
    [
        (["--all"], ["C-1", "C-2", "C-3"]),
        (["--source", "S1"], ["C-1", "C-2"]),
        (["--party", "town"], ["C-1", "C-2"]),
        (["--party", "mill", "--kind", "goal"], ["C-2", "C-3"]),
        (["--kind", "interest"], ["C-1"]),
        (["--modality", "author", "--modality", "fact"], ["C-1", "C-3"]),
        (["--unused"], ["C-2", "C-3"]),
        (["--unanchored"], []),
        (["C-3", "C-1"], ["C-1", "C-3"]),
    ],
)
def test_claims_are_chosen(answer, anchored, words, found):
    assert ids(answer, anchored, *words) == found


def test_a_list_says_how_many_there_are(run, anchored):
    assert "2 claims\n" in run("claims", anchored, "--unused").stdout
    assert "0 claims\n" in run("claims", anchored, "--unanchored").stdout


def test_names_that_the_case_lacks_are_told_together(run, anchored):
    done = run("claims", anchored, "C-9", "--source", "S7", "--kind", "hope")
    assert done.exit_code == 2
    for words in ("no claim 'C-9'; there are", "no source 'S7'", "no kind of claim 'hope'"):
        assert words in done.stderr
    assert run("claims", anchored, "--modality", "guess").exit_code == 2


def test_a_case_without_claims_says_so(run, folder):
    (folder / "claims.csv").unlink()
    assert "The case has no claims" in run("claims", folder).stdout


def test_sources_that_name_strangers_and_judgments_that_are_none_are_told_at_once(run, argued):
    (argued / "sources.yaml").write_text("S1: {same_voice: S9}\nS2: {}\n", "utf-8")
    (argued / "agreements.csv").write_text(
        "claim,other,relation,note\nC-1,C-2,equals,\nC-1,C-3,differs,\nC-3,C-1,repeats,\n", "utf-8"
    )
    done = run("claims", argued)
    assert done.exit_code == 3
    for words in (
        "sources.yaml:1:18: 'same_voice': unknown source 'S9'",
        "agreements.csv:2:9: expected repeats, supports",
        "agreements.csv:4:1: C-1 and C-3 are judged twice",
        "3 problems",
    ):
        assert words in done.stderr
    assert "Traceback" not in done.output


def test_the_same_problems_are_a_document(answer, argued):
    (argued / "passages.csv").write_text("claim,start\nC-1,0\n", "utf-8")
    found = answer("claims", argued, code=3)["problems"]
    assert {(p["file"], p["code"]) for p in found} == {("passages.csv", "missing-key")}
    assert found[-1]["line"] == 2


def test_a_text_that_no_longer_reads_is_told(run, anchored):
    (anchored / "texts" / "S1.txt").write_bytes(b"\x00\x01")
    done = run("claims", anchored)
    assert done.exit_code == 0
    assert "A text could not be read: S1.txt: " in done.stdout


def test_voices_that_the_case_contradicts_itself_on_are_refused(run, argued):
    (argued / "sources.yaml").write_text("S1: {same_voice: S2, other_voice: S2}\nS2: {}\n", "utf-8")
    done = run("claims", argued)
    assert done.exit_code == 4
    assert "S1 and S2 are said to be one voice, and two" in done.stderr
