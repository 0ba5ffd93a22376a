"""`detente evidence` as a door: whose side is thin, what carries a thing, and judgments entered."""

import pytest


def judged(folder):
    """The rows of a dossier's judgments, without the header."""
    return (folder / "agreements.csv").read_text("utf-8").splitlines()[1:]


def test_sides_and_gaps_are_told(run, argued):
    done = run("evidence", argued)
    assert done.exit_code == 0, done.output
    for words in (
        "Whose wishes are carried by what",
        "The Town",
        "No evidence (",
        "- statement mill.heed: mill.filter if town.sue",
        "- statement town.work: not mill.close, marked as a bridge",
        "shows what carries one of them",
    ):
        assert words in done.stdout


def test_sides_are_counted_in_the_document(answer, argued):
    """Three of each; what a scenario puts in the place of one is not counted beside it."""
    town, mill = answer("evidence", argued)["sides"]
    assert (town["party"], town["statements"], town["bridges"]) == ("town", 3, 1)
    assert town["gaps"] == {"no evidence": 2, "one voice": 1}
    assert town["voices"] == ["S1"]
    assert (mill["statements"], mill["gaps"]) == (3, {"no evidence": 3})


def test_a_thing_that_is_named_is_shown_with_its_claims_and_their_words(run, anchored, water):
    assert run("attach", anchored, water).exit_code == 0
    shown = run("evidence", anchored, "town.clean").stdout
    for words in (
        "statement town.clean",
        "1 claim (1 judgment) in one voice (S1)",
        "tag: stated",
        "C-1  The town wants clean water.",
        "author; S1, paragraph 3",
        "line 5: “The town has asked the mill to clean its water”",
    ):
        assert words in shown
    assert "mill.heed" not in shown


def test_only_what_is_named_is_in_the_document(answer, anchored):
    found = answer("evidence", anchored, "town.clean", "K-1")["evidence"]
    assert [(each["what"], each["id"]) for each in found] == [
        ("statement", "town.clean"), ("conclusion", "K-1"),
    ]  # fmt: skip
    assert [claim["id"] for claim in found[0]["claims"]] == ["C-1"]
    assert found[0]["gaps"] == ["one voice"]


def test_a_name_that_nothing_has_gets_the_nearest_as_a_hint(run, argued):
    done = run("evidence", argued, "town.cleen")
    assert done.exit_code == 2
    assert "is called 'town.cleen' (did you mean 'town.clean'?)" in done.stderr


def test_a_judgment_is_entered_and_told(run, answer, argued):
    done = run("evidence", argued, "--judge", "C-2", "contradicts", "C-3", "--note", "Pay or not.")
    assert done.exit_code == 0, done.output
    assert "Where claims disagree (1)" in done.stdout
    assert "C-2 contradicts C-3: Pay or not. Nothing in the case rests on either." in done.stdout
    assert judged(argued) == ["C-2,C-3,contradicts,Pay or not."]
    (claim,) = answer("claims", argued, "C-3")["claims"]
    assert [each["relation"] for each in claim["judgments"]] == ["contradicts"]


def test_several_judgments_are_entered_at_once(run, argued):
    words = ("--judge", "C-1", "supports", "C-2", "--judge", "C-1", "unrelated", "C-3")
    assert run("evidence", argued, *words).exit_code == 0
    assert judged(argued) == ["C-1,C-2,supports,", "C-1,C-3,unrelated,"]


def test_a_judgment_takes_the_place_of_an_earlier_one_of_the_same_pair(run, argued):
    for words in (
        ("C-1", "supports", "C-2"), ("C-2", "differs", "C-3"), ("C-2", "repeats", "C-1"),
    ):  # fmt: skip
        assert run("evidence", argued, "--judge", *words).exit_code == 0
    assert judged(argued) == ["C-2,C-1,repeats,", "C-2,C-3,differs,"]


def test_judgments_stand_with_the_things_that_rest_on_their_claims(run, argued):
    run("evidence", argued, "--judge", "C-1", "supports", "C-2")
    shown = run("evidence", argued, "town.clean").stdout
    assert "How its claims stand to others:" in shown
    assert "- C-1 supports C-2\n" in shown


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (["--judge", "C-1", "repeats", "C-9"], "the case has no claim C-9"),
        (["--judge", "C-1", "repeats", "C-1"], "C-1 cannot stand to itself in any way"),
        (["--judge", "C-1", "equals", "C-2"], "equals"),
        (["--note", "So."], "--note goes with --judge"),
    ],
)
def test_a_judgment_that_is_none_is_refused_and_nothing_is_written(run, argued, words, said):
    done = run("evidence", argued, *words)
    assert done.exit_code == 2
    assert said in done.stderr
    assert not (argued / "agreements.csv").exists()


def test_a_case_that_comes_with_the_program_stays_as_it_is(run):
    done = run("evidence", "korea", "--judge", "S1-003", "repeats", "S3-008")
    assert done.exit_code == 4
    assert "korea comes with the program and stays as it is" in done.stderr


def test_likely_pairs_are_suggested_that_nobody_has_judged_yet(run, answer, argued):
    (pair,) = answer("evidence", argued, "--pairs", "1")["pairs"]
    assert (pair["claim"], pair["other"]) == ("C-2", "C-3")
    shown = run("evidence", argued, "--pairs", "1").stdout
    assert "pairs to look at; --judge enters what you decide" in shown
    assert "C-3  The mill would pay a little." in shown
    run("evidence", argued, "--judge", "C-3", "differs", "C-2")
    left = answer("evidence", argued, "--pairs", "5")["pairs"]
    assert left
    assert {"C-2", "C-3"} not in [{each["claim"], each["other"]} for each in left]
