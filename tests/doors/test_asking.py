"""`detente audit --ask`: a question of one's own."""

import pytest

from roles.stories import TEXT


@pytest.fixture
def dossier(tmp_path):
    more = "scenarios: {calm: [{close: una.press}]}\n"
    (tmp_path / "case.yaml").write_text(TEXT + more, "utf-8")
    return tmp_path


def test_a_question_of_one_s_own_is_audited_like_a_conclusion(answer, dossier):
    found = answer("audit", dossier, "--ask", "rus is a bad cop for chi on tight", "--draws", 20)
    (row,) = found["conclusions"]
    assert (row["id"], row["says"]) == ("your-question", "rus is a bad cop for chi on tight")
    assert "chi.spared" in row["load_bearing"]


def test_what_it_supposes_and_rests_on_can_be_named(run, dossier):
    done = run(
        "audit", dossier, "--ask", "no resting state satisfies tight", "--given", "calm",
        "--premise", "rus.no-text", "--draws", 20,
    )  # fmt: skip
    assert done.exit_code == 0, done.output
    assert "Supposing: “calm”." in done.stdout
    assert "Rus’ wish “no text”" in done.stdout


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (("--ask", "rusia is a spoiler of tight"), "unknown party 'rusia' (did you mean"),
        (("--ask", "rus is a bed cop for chi on tight"), "found 'bed'"),
        (("--ask", "some state"), "the question:1:"),
        (("--ask", "no resting state satisfies tight", "--premise", "rus.none"), "rus.none"),
        (("--given", "calm"), "--given and --premise go with --ask"),
        (("K-1", "--ask", "no resting state satisfies tight"), "name conclusions, or ask"),
    ],
)
def test_what_is_wrong_is_said_with_its_place(run, dossier, words, said):
    done = run("audit", dossier, *words)
    assert done.exit_code not in (0, 1)
    assert said in done.stderr
    assert "Traceback" not in done.output


def test_a_caret_stands_under_the_fault(run, dossier):
    done = run("audit", dossier, "--ask", "rusia is a spoiler of tight")
    lines = done.stderr.splitlines()
    at = next(k for k, line in enumerate(lines) if "rusia is" in line)
    assert lines[at + 1].strip() == "^^^^^"
    assert lines[at + 1].index("^") == lines[at].index("rusia")
