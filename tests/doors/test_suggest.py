"""`detente suggest` as a door: what is suggested, and that only a person enters anything."""

import json

import pytest

from detente.claims.reader import read_ledger
from suggestions.stub import completion, serving

ARTICLE = """\
Troubled Water

By Ann Writer

The Town believes that the Mill will never close. The Mill might filter its water in 2021, if the
Town stays out of court.

Related article: [The Mill and the Town agree on water](#)
"""


@pytest.fixture
def article(tmp_path):
    file = tmp_path / "water.txt"
    file.write_text(ARTICLE, "utf-8")
    return file


@pytest.fixture
def known(folder, article, run):
    """The dossier, with the article as one of its sources."""
    done = run("gather", folder, article, "--write", "--as", "S2")
    assert done.exit_code == 0, done.output
    return folder


def test_candidates_are_listed_with_their_place_and_what_speaks_for_them(run, folder, article):
    done = run("suggest", folder, article)
    assert done.exit_code == 0, done.output
    assert "“The Town believes that the Mill will never close.” (line 5)" in done.stdout
    assert "attributed: The Town; about The Town, The Mill" in done.stdout
    assert "agree on water" not in done.stdout
    assert "Nothing was entered." in done.stdout


def test_the_document_has_every_candidate_with_its_characters(answer, folder, article):
    found = answer("suggest", folder, article)
    assert found["source"] == ""
    first = found["candidates"][0]
    assert ARTICLE[first["start"] : first["end"]] == first["words"]
    assert (first["modality"], first["holder"]) == ("attributed", "town")


def test_a_person_s_yes_enters_a_claim_with_its_passage(run, answer, known, article):
    done = run("suggest", known, article, "--take", 1, "To the town the mill looks lasting.")
    assert done.exit_code == 0, done.output
    assert "S2-001: To the town the mill looks lasting." in done.stdout
    ledger, problems = read_ledger(known)
    assert problems == ()
    assert ledger.claims["S2-001"].paragraphs == "3"
    assert ledger.claims["C-1"].says == "The town wants clean water."
    (entry,) = answer("claims", known, "S2-001")["claims"]
    assert [q["words"] for q in entry["passages"]] == [
        "The Town believes that the Mill will never close."
    ]


def test_what_a_claim_covers_is_said_and_can_be_left_out(run, answer, known, article):
    run("suggest", known, article, "--take", 1, "It looks lasting.")
    first, *rest = answer("suggest", known, article)["candidates"]
    assert (first["claims"], [each["claims"] for each in rest]) == (["S2-001"], [[]] * len(rest))
    numbers = [each["number"] for each in answer("suggest", known, article, "--new")["candidates"]]
    assert numbers == [each["number"] for each in rest]


def test_one_by_one_a_person_decides(known, article):
    from click.testing import CliRunner

    from detente.cli import main

    words = ["suggest", str(known), str(article), "--ask"]
    done = CliRunner().invoke(main, words, input="\nIt may filter.\nq\n")
    assert done.exit_code == 0, done.output
    ledger, _ = read_ledger(known)
    assert [c.says for c in ledger.claims.values() if c.source == "S2"] == ["It may filter."]


@pytest.mark.parametrize(
    ("more", "code", "words"),
    [
        (("--take", 99, "No."), 2, "there is no candidate 99; they go from 1 to"),
        (("--take", 1, " "), 4, "a claim needs a paraphrase"),
        (("--ask", "--json"), 2, "--ask decides one by one"),
        (("--endpoint", "http://127.0.0.1:1/v1"), 2, "--endpoint and --model go together"),
    ],
)
def test_what_cannot_be_entered_is_said(run, known, article, more, code, words):
    done = run("suggest", known, article, *more)
    assert done.exit_code == code
    assert words in done.output
    assert len(read_ledger(known)[0].claims) == 1


def test_a_text_that_is_no_source_yet_is_sent_to_gather(run, folder, article):
    done = run("suggest", folder, article, "--take", 1, "It looks lasting.")
    assert done.exit_code == 4
    assert "is no source of the case yet; `detente gather" in done.output


def test_a_case_that_comes_with_the_program_stays_as_it_is(run, article):
    done = run("suggest", "korea", article, "--source", "S1", "--take", 1, "No.")
    assert done.exit_code in {2, 4}
    assert "korea comes with the program and stays as it is" in done.output or (
        "there is no candidate" in done.output
    )


def test_a_model_suggests_what_it_quotes_verbatim(run, folder, article):
    entries = [
        {
            "quote": "The Mill might filter its water",
            "says": "Filtering is open.",
            "kind": "scenario",
        },
        {"quote": "The Mill hates the Town", "says": "No."},
    ]
    with serving((200, completion(json.dumps(entries)))) as (address, seen):
        done = run("suggest", folder, article, "--endpoint", address, "--model", "small")
        assert done.exit_code == 0, done.output
    assert f"The text is sent to {address.split('/')[2]}." in done.stderr
    assert "“The Mill might filter its water” (line 5)" in done.stdout
    assert "Filtering is open." in done.stdout
    assert "“The Mill hates the Town”" in done.stdout
    assert "Dropped: 1" in done.stdout
    assert "agree on water" not in json.dumps(seen[0]["asked"])


def test_the_key_comes_from_the_environment(run, folder, article, monkeypatch):
    monkeypatch.setenv("DETENTE_API_KEY", "secret")
    with serving((200, completion("[]"))) as (address, seen):
        run("suggest", folder, article, "--endpoint", address, "--model", "small")
    assert seen[0]["headers"]["Authorization"] == "Bearer secret"
