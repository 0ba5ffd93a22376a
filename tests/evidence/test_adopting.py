"""A text that becomes a source: which one it is, and what is entered of it."""

import pytest

from detente.claims import Claim, Ledger, Modality, Source
from detente.errors import NotApplicable
from detente.evidence.adopting import adopted, ruled
from detente.record import Frozen
from detente.sources.cleaning import clean, restored
from detente.sources.passages import fingerprint, passage
from detente.sources.source import Original
from detente.sources.voices import Ruling

TEXT = """\
A Dispute over Water

By Ann Writer

May 3, 2021

The town has asked the mill to clean its water, and nobody has answered so far.

Related article: [A mill and its owners](#)

Nobody expects a quick end of it all.
"""
OTHER = TEXT.replace("Water", "Land").replace("Ann", "Bob").replace("mill", "farm")


def text(words: str = TEXT, name: str = "water.txt"):
    return clean(Original(name=name, text=words))


def ledger(*sources: Source, anchored: str = "") -> Ledger:
    claim = Claim(
        id="S1-001", source="S1", paragraphs="1", kind="", says="x", modality=Modality.FACT
    )
    passages = {"S1-001": (passage(anchored, 0, 20),)} if anchored else {}
    return Ledger(
        claims=Frozen({"S1-001": claim} if anchored else {}),
        sources=Frozen({source.id: source for source in sources}),
        passages=Frozen(passages),
    )


def test_a_new_text_gets_the_next_free_id_and_what_it_says_of_itself() -> None:
    (made,) = adopted(ledger(Source(id="S3"), Source(id="article")), [text()])
    assert (made.source, made.new) == ("S4", True)
    assert made.values == {
        "title": "A Dispute over Water",
        "author": "Ann Writer",
        "date": "2021-05-03",
        "language": "en",
        "fingerprint": fingerprint(TEXT),
    }


def test_two_new_texts_get_two_ids() -> None:
    made = adopted(ledger(), [text(), text(OTHER, "land.txt")])
    assert [each.source for each in made] == ["S1", "S2"]


def test_a_source_that_is_there_keeps_its_words() -> None:
    old = Source(id="S1", title="A dispute over water", author="A. Writer [ext]")
    (made,) = adopted(ledger(old), [text()], source="S1")
    assert (made.source, made.new) == ("S1", False)
    assert sorted(made.values) == ["date", "fingerprint", "language"]


def test_a_text_that_is_entered_already_changes_nothing() -> None:
    (first,) = adopted(ledger(), [text()])
    old = Source(id="S1", **first.values)
    (again,) = adopted(ledger(old), [text()])
    assert (again.source, again.new, dict(again.values)) == ("S1", False, {})


def test_an_address_and_steps_taken_back_are_entered() -> None:
    read = text()
    (step,) = [s.id for s in read.steps if s.rule == "insert"]
    (made,) = adopted(ledger(), [restored(read, [step])], address=["https://example.org/a"])
    assert made.values["address"] == "https://example.org/a"
    assert made.values["restore"] == [step]


def test_a_namesake_by_another_author_is_another_source() -> None:
    old = Source(id="S1", title="A Dispute over Water", author="Somebody Else")
    (made,) = adopted(ledger(old), [text()])
    assert (made.source, made.new) == ("S2", True)


def test_another_text_than_the_claims_are_anchored_in_is_refused() -> None:
    old = Source(id="S1", fingerprint=fingerprint(OTHER))
    with pytest.raises(NotApplicable, match="`detente attach` says what became of them"):
        adopted(ledger(old, anchored=OTHER), [text()], source="S1")


def test_two_texts_cannot_be_one_source() -> None:
    with pytest.raises(NotApplicable, match="two of the texts are S1"):
        adopted(ledger(), [text(), text()], source="S1")


def test_what_is_said_of_voices_adds_to_what_was_said() -> None:
    old = ledger(Source(id="S1", same_voice=("S2",)))
    said = {("a.txt", "S3"): Ruling.ONE, ("S3", "a.txt"): Ruling.TWO}
    assert ruled(old, said, {"a.txt": "S1"}) == {
        "S1": {"same_voice": ["S2", "S3"]},
        "S3": {"other_voice": ["S1"]},
    }
