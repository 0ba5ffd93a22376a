"""`detente gather` as a door: what is told of a text, and what is refused."""

import pytest

ARTICLE = """\
A Dispute over Water

By Ann Writer

May 3, 2021

The town has asked the mill to clean its water, and the mill has not

answered so far. Nobody expects a quick end.

Related article: [A mill and its owners](#)

What comes next

The court may take a year.
"""


@pytest.fixture
def article(tmp_path):
    file = tmp_path / "water.txt"
    file.write_text(ARTICLE, "utf-8")
    return file


def test_the_page_says_what_was_done_and_why(run, folder, article):
    done = run("gather", folder, article)
    assert done.exit_code == 0, done.output
    for words in (
        "water.txt",
        "author: Ann Writer",
        "date: 2021-05-03",
        "a sentence was cut between lines 7 and 9",
        "line 11 insert: an insert that points elsewhere",
        "No source of the case has its title.",
        "No file was altered",
    ):
        assert words in done.stdout
    assert article.read_text("utf-8") == ARTICLE


def test_the_document_has_every_paragraph_and_step_with_its_place(answer, folder, article):
    (text,) = answer("gather", folder, article)["texts"]
    kinds = {p["text"]: p["kind"] for p in text["paragraphs"]}
    assert kinds["What comes next"] == "heading"
    joined = next(p for p in text["paragraphs"] if p["text"].startswith("The town"))
    assert joined["text"].endswith("has not answered so far. Nobody expects a quick end.")
    assert [ARTICLE[start:end] for start, end in joined["stretches"]] == [
        "The town has asked the mill to clean its water, and the mill has not",
        "answered so far. Nobody expects a quick end.",
    ]
    assert {step["rule"] for step in text["steps"]} >= {"page-break", "insert", "title", "byline"}


def test_a_step_can_be_taken_back(answer, folder, article):
    (text,) = answer("gather", folder, article)["texts"]
    insert = next(step["id"] for step in text["steps"] if step["rule"] == "insert")
    (text,) = answer("gather", folder, article, "--restore", insert)["texts"]
    (step,) = (step for step in text["steps"] if step["id"] == insert)
    assert step["restored"]
    assert "insert" not in {p["kind"] for p in text["paragraphs"]}


def test_all_that_is_wrong_with_the_files_is_said_at_once(run, folder, tmp_path, article):
    empty, other = tmp_path / "empty.txt", tmp_path / "more" / "water.txt"
    empty.write_text("  \n", "utf-8")
    other.parent.mkdir()
    other.write_text(ARTICLE, "utf-8")
    done = run("gather", folder, article, empty, other, tmp_path / "none.txt")
    assert done.exit_code != 0
    for words in ("the file is empty", "two texts are called water.txt", "none.txt", "3 problems"):
        assert words in done.stderr


def test_a_step_that_is_not_there_is_refused(run, folder, article):
    done = run("gather", folder, article, "--restore", "insert:9999")
    assert done.exit_code != 0
    assert "no file has a cleaning step 'insert:9999'" in done.stderr


def test_a_title_names_the_source(answer, folder, article):
    (folder / "sources.yaml").write_text("S1: {title: A dispute over water}\n", "utf-8")
    (text,) = answer("gather", folder, article)["texts"]
    assert text["source"] == "S1"


@pytest.fixture
def excerpt(tmp_path):
    """The first paragraph again, in other quotes and by somebody else."""
    file = tmp_path / "excerpt.txt"
    (first,) = (line for line in ARTICLE.split("\n\n") if line.startswith("The town"))
    rest = "answered so far. Nobody expects a quick end."
    file.write_text(f"Water Again\n\nBy Bob Editor\n\n{first}  {rest}\n", "utf-8")
    return file


def test_an_excerpt_is_no_voice_of_its_own(run, answer, folder, article, excerpt):
    told = run("gather", folder, article, excerpt).stdout
    assert "water.txt and excerpt.txt count as one voice: excerpt.txt is contained in" in told
    assert "1 whole paragraph among them; water.txt is the fuller." in told
    found = answer("gather", folder, article, excerpt)
    ((pair),) = found["shared"]
    assert (pair["likeness"], pair["fuller"]) == ("contained", "water.txt")
    voice, other = found["voices"]
    assert other["sources"] == ["S1"]
    assert voice["sources"] == ["water.txt", "excerpt.txt"]


def test_the_user_can_overrule_what_is_one_voice(answer, run, folder, article, excerpt):
    found = answer("gather", folder, article, excerpt, "--two", "water.txt", "excerpt.txt")
    voices = [voice["sources"] for voice in found["voices"]]
    assert voices == [["water.txt"], ["excerpt.txt"], ["S1"]]
    done = run("gather", folder, article, excerpt, "--two", "water.txt", "fire.txt")
    assert done.exit_code != 0
    assert "no source is called fire.txt" in done.stderr


def test_written_texts_become_sources_with_a_copy_and_all_else_stays(run, answer, folder, article):
    before = (folder / "sources.yaml").read_text("utf-8")
    (text,) = answer("gather", folder, article)["texts"]
    (step,) = [step["id"] for step in text["steps"] if step["rule"] == "insert"]
    done = run("gather", folder, article, "--write", "--restore", step)
    assert done.exit_code == 0, done.output
    assert "S2, a new source (title, author, date, language, restore, fingerprint)" in done.stdout
    assert (folder / "texts" / "S2.txt").read_bytes() == article.read_bytes()
    assert (folder / "sources.yaml").read_text("utf-8").startswith(before)
    assert run("check", folder).exit_code == 0
    again = answer("gather", folder, article, "--write")["entered"]
    assert [(each["source"], each["new"]) for each in again] == [("S2", False)]


def test_a_text_is_held_against_the_sources_at_hand(run, folder, article, tmp_path):
    run("gather", folder, article, "--write")
    part = tmp_path / "part.txt"
    part.write_text("Another title\n\n" + ARTICLE.split("May 3, 2021")[1], "utf-8")
    done = run("gather", folder, part)
    assert "S2 and part.txt count as one voice" in done.stdout or (
        "part.txt and S2 count as one voice" in done.stdout
    )


def test_rulings_are_written_to_the_sources(run, folder, article):
    done = run("gather", folder, article, "--write", "--two", article.name, "S1")
    assert done.exit_code == 0, done.output
    assert "other_voice: [S1]" in (folder / "sources.yaml").read_text("utf-8")


def test_sources_of_a_case_that_comes_with_the_program_stay(run, article):
    done = run("gather", "korea", article, "--write")
    assert done.exit_code == 4
    assert "`detente new FOLDER --from korea` makes a copy" in done.stderr
