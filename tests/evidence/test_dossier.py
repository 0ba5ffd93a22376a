"""The evidence of a case, put together once."""

from detente.claims import Source
from detente.evidence.dossier import evidence_of
from detente.evidence.quotations import Texts
from evidence.river import TEXT, anchors, case, claim, cleaned, ledger

HELD = ledger(
    claim("A-1"), claim("B-1"),
    sources=(Source(id="A"), Source(id="B")),
    passages=anchors(A_1="North wants", B_1="South fears"),
)  # fmt: skip


def test_without_texts_passages_are_known_and_words_are_not():
    found = evidence_of(case(held=HELD))
    assert [(entry.claim.id, entry.passages) for entry in found.entries] == [("A-1", 1), ("B-1", 1)]
    assert found.quotations == {}
    assert [voice.sources for voice in found.voices] == [("A",), ("B",)]


def test_texts_give_words_and_show_which_sources_are_one_voice():
    texts = Texts(cleaned={"A": cleaned(), "B": cleaned(TEXT.replace("“", '"'))})
    found = evidence_of(case(held=HELD), texts)
    assert {name: [q.words for q in each] for name, each in found.quotations.items()} == {
        "A-1": ["North wants"], "B-1": ["South fears"],
    }  # fmt: skip
    assert [voice.sources for voice in found.voices] == [("A", "B")]
    assert {each.voices for each in found.coverage if each.claims} == {("A",)}


def test_every_party_has_a_side():
    assert [side.party for side in evidence_of(case(held=HELD)).sides] == ["north", "south"]


def test_a_case_without_claims_has_no_evidence():
    found = evidence_of(case())
    assert (found.entries, found.voices, found.disputes) == ((), (), ())
