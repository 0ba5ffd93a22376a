"""Which sources of a case speak for themselves."""

import pytest

from detente.claims import Source
from detente.errors import NotApplicable
from detente.evidence.voices import voice_of, voices_of
from detente.record import Frozen, replace
from evidence.river import TEXT, claim, cleaned, ledger


def groups(*sources, texts=()):
    """The voices, each as the names of its sources run together."""
    found = voices_of(ledger(sources=sources), dict(texts))
    return ["".join(voice.sources) for voice in found]


def by(id_, author="", **more):
    return Source(id=id_, author=author, **more)


def test_sources_by_one_author_are_one_voice():
    assert groups(by("A", "Ann Writer"), by("B", "Bob Editor"), by("C", "ann  writer")) == [
        "AC", "B",
    ]  # fmt: skip


def test_an_author_known_from_outside_counts_as_well():
    assert groups(by("A", "Ann Writer [ext]"), by("B", "Ann Writer")) == ["AB"]


@pytest.mark.parametrize("both", ["Ann Writer and Bob Editor", "Ann Writer; Bob Editor",
                                  "Ann Writer, Bob Editor", "Bob Editor & Ann Writer"])  # fmt: skip
def test_authors_who_write_together_are_told_apart(both):
    assert groups(by("A", both), by("B", "Bob Editor"), by("C", "Ann Writer")) == ["ABC"]


def test_sources_that_came_by_one_wire_are_one_voice():
    assert groups(by("A", wire="The Wire"), by("B", wire="the wire")) == ["AB"]


def test_nobody_s_sources_speak_for_themselves():
    assert groups(by("A"), by("B", "[ext]"), by("C", "[ext]")) == ["A", "B", "C"]


def test_a_text_that_is_contained_in_another_is_no_voice_of_its_own():
    excerpt = TEXT.partition("South")[0].partition("Ann Writer")[2]
    texts = {"A": cleaned(), "B": cleaned(excerpt)}
    assert groups(by("A"), by("B")) == ["A", "B"]
    assert groups(by("A"), by("B"), texts=texts) == ["AB"]


def test_what_the_case_says_overrules_what_they_share():
    assert groups(by("A", same_voice=("B",)), by("B")) == ["AB"]
    assert groups(by("A", "Ann Writer", other_voice=("B",)), by("B", "Ann Writer")) == ["A", "B"]


@pytest.mark.parametrize("sources", [
    (by("A", same_voice=("B",), other_voice=("B",)), by("B")),
    (by("A", same_voice=("B",)), by("B", other_voice=("A",))),
])  # fmt: skip
def test_a_case_that_says_both_of_two_sources_is_refused(sources):
    with pytest.raises(NotApplicable, match="A and B are said to be one voice, and two"):
        groups(*sources)


def test_a_source_that_only_a_claim_names_is_a_voice():
    held = replace(ledger(claim("B-1")), sources=Frozen({"A": by("A")}))
    assert [voice.sources for voice in voices_of(held)] == [("A",), ("B",)]


def test_each_source_is_counted_by_the_first_of_its_voice():
    held = ledger(sources=(by("A", "Ann"), by("B"), by("C", "Ann")))
    assert voice_of(voices_of(held)) == {"A": "A", "B": "B", "C": "A"}


def test_a_name_with_its_last_part_first_is_one_name():
    assert groups(by("A", "Writer, Ann"), by("B", "Editor, Ann")) == ["A", "B"]
