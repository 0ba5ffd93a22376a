"""Judgments in a file: written and read back equal, and every fault told with its place."""

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from detente.claims import Claim, Judgment, Modality, Relation
from detente.claims.judgments import read_judgments, write_judgments

HEAD = "claim,other,relation,note\n"
NAMES = ("A-1", "A-2", "B-1", 'C, "1"')
CLAIMS = {
    name: Claim(id=name, source="A", paragraphs="1", kind="goal", says="x", modality=Modality.FACT)
    for name in NAMES
}
NOTES = st.text(st.characters(codec="utf-8", exclude_characters="\0"), max_size=20)
PAIRS = st.permutations(NAMES).map(lambda names: names[:2])


def read(folder, text):
    """The judgments, and what is wrong."""
    (folder / "agreements.csv").write_bytes(text.encode("utf-8"))
    problems = []
    found = read_judgments(folder, CLAIMS, problems)
    return found, [problem.headline() for problem in problems]


def test_without_a_file_nobody_has_judged(tmp_path):
    assert read_judgments(tmp_path, CLAIMS, []) == ()


@settings(max_examples=80, deadline=None)
@given(
    st.lists(
        st.builds(
            lambda pair, relation, note: Judgment(
                claim=pair[0], other=pair[1], relation=relation, note=note
            ),
            PAIRS, st.sampled_from(Relation), NOTES,
        ),
        unique_by=lambda each: frozenset({each.claim, each.other}),
    )
)  # fmt: skip
@example([Judgment(claim="A-1", other="A-2", relation=Relation.REPEATS, note=" a space")])
@example([Judgment(claim="A-1", other="A-2", relation=Relation.REPEATS, note="two\rlines")])
def test_what_is_written_is_read_back_equal(tmp_path_factory, judgments):
    folder = tmp_path_factory.mktemp("dossier")
    assert read(folder, write_judgments(judgments)) == (tuple(judgments), [])


def test_a_remark_may_be_left_out(tmp_path):
    found, said = read(tmp_path, "relation,other,claim\nrepeats,A-2,A-1\n")
    assert said == []
    assert found == (Judgment(claim="A-1", other="A-2", relation=Relation.REPEATS),)


@pytest.mark.parametrize(
    ("row", "said"),
    [
        (
            "A-1,A-2,contradict,",
            (
                "2:9: expected repeats, supports, differs, contradicts, changed or unrelated,"
                " found 'contradict' (did you mean 'contradicts'?)"
            ),
        ),
        ("A-1,A-3,repeats,", "2:5: there is no claim 'A-3' (did you mean 'A-2'?)"),
        ("A-1,A-1,repeats,", "2:5: a claim cannot stand to itself in any way"),
    ],
)
def test_a_wrong_value_is_told_with_its_place(tmp_path, row, said):
    found, (line,) = read(tmp_path, f"{HEAD}{row}\n")
    assert found == ()
    assert line.startswith(f"agreements.csv:{said}")


@pytest.mark.parametrize("again", ["A-1,A-2", "A-2,A-1"])
def test_a_pair_is_judged_once_in_whichever_order(tmp_path, again):
    found, said = read(tmp_path, f"{HEAD}A-1,A-2,repeats,\n{again},differs,\n")
    assert [each.relation for each in found] == [Relation.REPEATS]
    assert said == ["agreements.csv:3:1: A-1 and A-2 are judged twice"]


def test_a_missing_column_is_told(tmp_path):
    found, said = read(tmp_path, "claim,other,note\nA-1,A-2,x\n")
    assert found == ()
    assert said[0] == "agreements.csv:1:1: the column 'relation' is missing"


def test_a_column_that_is_unknown_is_told_and_the_rest_is_read(tmp_path):
    found, said = read(tmp_path, "claim,other,relation,by\nA-1,A-2,repeats,me\n")
    assert found == (Judgment(claim="A-1", other="A-2", relation=Relation.REPEATS),)
    assert said == ["agreements.csv:1:22: unknown column 'by' (known: note)"]


def test_a_row_that_ends_before_its_first_claim_is_told(tmp_path):
    found, (said,) = read(tmp_path, "relation,claim,other\nrepeats\n")
    assert found == ()
    assert said.startswith("agreements.csv:2:1: 1 values, but there are 3 columns")


def test_all_faults_are_told_at_once_and_the_rest_is_read(tmp_path):
    found, said = read(tmp_path, HEAD + "A-1,X,equals,\nA-1,A-2,repeats,\nA-2,A-1,repeats,\n")
    assert len(found) == 1
    assert [line.split(" ")[0] for line in said] == [
        "agreements.csv:2:5:", "agreements.csv:2:7:", "agreements.csv:4:1:",
    ]  # fmt: skip
