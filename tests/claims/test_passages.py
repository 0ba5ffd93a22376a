"""Passages in a file: written and read back equal, and every fault told with its place."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from detente.claims import Claim, Modality
from detente.claims.passages import PASSAGE_COLUMNS, read_passages, write_passages
from detente.sources.passage import Clue, Passage
from detente.sources.passages import passage

HEAD = ",".join(PASSAGE_COLUMNS) + "\n"
MARK = "p1:" + "0" * 32
ROW = f"A-1,0,5,{MARK},2,0,1,0:0:0000,2:4:1a2b,0:2:00ff\n"
AGAIN = "(`detente attach` writes this file; anchor the claim again)"
WORDS = st.lists(st.sampled_from(["the", "dam", "river,", "“old", "bridge”", "—"]), min_size=1)


def claims(*names):
    return {
        name: Claim(
            id=name, source="A", paragraphs="1", kind="goal", says="x", modality=Modality.FACT
        )
        for name in names
    }


def read(folder, text, *names):
    """The passages, and what is wrong."""
    (folder / "passages.csv").write_text(text, "utf-8")
    problems = []
    found = read_passages(folder, claims(*(names or ("A-1", "A-2"))), problems)
    return found, [problem.headline() for problem in problems]


CLUES = st.builds(
    Clue, at=st.integers(-99_999, 99_999), words=st.integers(0, 4), number=st.integers(0, 2**16 - 1)
)


@st.composite
def places(draw):
    """A passage with any numbers that it may hold."""
    start = draw(st.integers(0, 10**6))
    count = st.integers(0, 10**4)
    return Passage(
        start=start, end=start + draw(st.integers(1, 10**4)),
        fingerprint="p1:" + draw(st.text("0123456789abcdef", min_size=32, max_size=32)),
        words=draw(count), lead=draw(count), trail=draw(count),
        before=draw(CLUES), after=draw(CLUES), clues=tuple(draw(st.lists(CLUES, min_size=1))),
    )  # fmt: skip


def test_without_a_file_there_are_none(tmp_path):
    assert read_passages(tmp_path, claims("A-1"), []) == {}


@settings(max_examples=50, deadline=None)
@given(
    st.dictionaries(
        st.sampled_from(["A-1", "B, 2", 'C "3"']), st.lists(places(), min_size=1).map(tuple)
    )
)
def test_what_is_written_is_read_back_equal(tmp_path_factory, passages):
    folder = tmp_path_factory.mktemp("dossier")
    assert read(folder, write_passages(passages), "A-1", "B, 2", 'C "3"') == (passages, [])


@settings(max_examples=50, deadline=None)
@given(WORDS.filter(lambda words: set(words) != {"—"}))
def test_what_is_made_of_a_text_is_read_back_equal(tmp_path_factory, words):
    text = " ".join(words)
    passages = {"A-1": (passage(text, 0, len(text)),)}
    folder = tmp_path_factory.mktemp("dossier")
    assert read(folder, write_passages(passages)) == (passages, [])


def test_a_claim_that_is_made_twice_has_its_passages_in_the_order_of_the_file(tmp_path):
    found, said = read(tmp_path, HEAD + ROW + ROW.replace(",0,5,", ",7,9,"))
    assert said == []
    assert [place.start for place in found["A-1"]] == [0, 7]


@pytest.mark.parametrize(
    ("old", "new", "said"),
    [
        (",0,5,", ",O,5,", f"2:5: 'start': expected a number, found 'O' {AGAIN}"),
        (",0,5,", ",-1,5,", f"2:5: 'start': expected a number, found '-1' {AGAIN}"),
        (",0,5,", ",5,5,", f"2:7: 'end': expected a number above the start, found '5' {AGAIN}"),
        (
            MARK,
            "p1:0",
            (
                "2:9: 'fingerprint': expected a fingerprint such as p1: and 32 digits,"
                f" found 'p1:0' {AGAIN}"
            ),
        ),
        (
            "2:4:1a2b",
            "2:4",
            f"2:60: 'after': expected a clue such as 4:4:1a2b, found '2:4' {AGAIN}",
        ),
        (
            "0:2:00ff",
            "",
            f"2:69: 'clues': expected clues such as 0:4:1a2b, one or more, found '' {AGAIN}",
        ),
        ("A-1", "A-3", "2:1: there is no claim 'A-3' (did you mean 'A-2'?)"),
    ],
)
def test_a_wrong_value_is_told_with_its_place_and_gives_no_passage(tmp_path, old, new, said):
    assert read(tmp_path, HEAD + ROW.replace(old, new, 1)) == ({}, [f"passages.csv:{said}"])


def test_a_missing_column_is_told(tmp_path):
    found, said = read(tmp_path, (HEAD + ROW).replace("lead,", "").replace(",2,0,1,", ",2,1,"))
    assert found == {}
    assert said == [
        "passages.csv:1:1: the column 'lead' is missing",
        f"passages.csv:2:1: the passage has no lead {AGAIN}",
    ]


def test_a_row_that_ends_before_the_name_of_its_claim_is_told(tmp_path):
    head = "start,claim," + ",".join(PASSAGE_COLUMNS[2:]) + "\n"
    found, said = read(tmp_path, head + "0\n")
    assert found == {}
    assert said == [
        (
            "passages.csv:2:1: 1 values, but there are 10 columns"
            " (put a text that holds a comma into quotation marks)"
        )
    ]


def test_all_faults_are_told_at_once_and_the_rest_is_read(tmp_path):
    rows = ROW.replace("0,5", "x,y") + ROW.replace("A-1", "A-2") + ROW.replace("A-1", "B")
    found, said = read(tmp_path, HEAD + rows)
    assert list(found) == ["A-2"]
    assert [line.split(" ")[0] for line in said] == [
        "passages.csv:2:5:", "passages.csv:2:7:", "passages.csv:4:1:",
    ]  # fmt: skip
