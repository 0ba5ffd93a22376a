"""What is entered into a dossier's files stands there, and nothing else has changed."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from detente.claims import Claim, Modality
from detente.claims.entering import with_claim_entry, with_claim_row, with_source
from detente.claims.reader import read_ledger
from detente.errors import NotApplicable

KEPT = """\
# who said what
S1:            # the first
  title: A river
  note: >-
    Folded over
    two lines.

# the second
S2: {title: "Tea, or not"}
"""
CLAIM = Claim(
    id="S1-003",
    source="S1",
    paragraphs="4",
    kind="goal",
    says='It wants peace, "now".',
    modality=Modality.AUTHOR,
    parties=("usa", "dprk"),
)


def test_a_new_source_is_written_below_the_others_and_all_comments_stay() -> None:
    made = with_source(KEPT, "S3", {"title": "Rain: a start", "restore": ["insert:3", "wrap:9"]})
    assert made == KEPT + 'S3:\n  title: "Rain: a start"\n  restore: ["insert:3", "wrap:9"]\n'


def test_a_key_of_a_source_that_is_there_is_set_and_all_else_stays() -> None:
    made = with_source(KEPT, "S1", {"title": "A lake"})
    assert made == KEPT.replace("A river", "A lake")


def test_a_key_is_added_to_a_source_that_lacks_it() -> None:
    made = with_source(KEPT, "S2", {"language": "en"})
    assert made == KEPT.replace('not"}', 'not", language: en}')


def test_the_first_source_takes_the_place_of_an_empty_mapping() -> None:
    assert with_source("# none yet\n{}\n", "S1", {"title": "A"}) == "# none yet\nS1:\n  title: A\n"


def test_a_file_that_is_not_there_is_begun() -> None:
    assert with_source("", "S1", {"title": "A"}) == "S1:\n  title: A\n"


def test_sources_in_braces_are_left_alone() -> None:
    with pytest.raises(NotApplicable, match="write one as `S1:` with its keys below"):
        with_source("{S1: {title: A}}\n", "S2", {"title": "B"})


def test_a_claim_becomes_a_row_in_the_order_of_the_columns() -> None:
    head = "modality,parties,says,kind,paragraphs,source,id\n"
    assert with_claim_row(head, CLAIM) == (
        head + 'author,usa dprk,"It wants peace, ""now"".",goal,4,S1,S1-003\n'
    )


def test_a_file_without_a_line_end_and_one_with_two_characters_for_it_keep_their_ways() -> None:
    head = "id,source,paragraphs,kind,says,modality,parties\r\nS1-001,S1,1,goal,x,fact,"
    made = with_claim_row(head, CLAIM)
    assert made.startswith(head + "\r\nS1-003,")
    assert made.endswith("\r\n")


def test_a_claim_that_says_what_no_column_holds_is_refused() -> None:
    with pytest.raises(NotApplicable, match="no column parties; add it"):
        with_claim_row("id,source,paragraphs,kind,says,modality\n", CLAIM)


def test_a_claim_is_entered_in_yaml_with_the_comments_kept() -> None:
    text = "# claims\nS1-001: {source: S1, says: Tea., modality: fact}  # first\n"
    made = with_claim_entry(text, CLAIM)
    assert made.startswith(text)
    assert "S1-003:\n  source: S1\n" in made


@settings(max_examples=30, deadline=None)
@given(
    says=st.text(st.characters(codec="utf-8", exclude_categories=["C"]), min_size=1, max_size=30)
    .map(str.strip)
    .filter(bool),
    yaml=st.booleans(),
)
def test_whatever_is_entered_reads_back(tmp_path_factory, says, yaml) -> None:
    folder = tmp_path_factory.mktemp("dossier")
    claim = Claim(
        id="S1-002", source="S1", paragraphs="1", kind="goal", says=says, modality=Modality.FACT
    )
    if yaml:
        text = with_claim_entry("S1-001: {source: S1, says: a, modality: fact}\n", claim)
    else:
        head = "id,source,paragraphs,kind,says,modality\nS1-001,S1,1,goal,a,fact\n"
        text = with_claim_row(head, claim)
    (folder / f"claims.{'yaml' if yaml else 'csv'}").write_text(text, "utf-8")
    ledger, problems = read_ledger(folder)
    assert problems == ()
    assert ledger.claims["S1-002"] == claim
