"""From findings to statements, claims and words, as the report shows it."""

from detente.claims import Judgment, Ledger, Modality, Relation, Source
from detente.evidence.dossier import evidence_of
from detente.evidence.quotations import Texts
from detente.record import Frozen, replace
from detente.report.details import SentenceView
from detente.report.evidence_views import EvidenceView
from detente.report.traces import evidence_view
from detente.settle import Choices, settle
from detente.sources.cleaning import clean
from detente.sources.passages import passage
from detente.sources.source import Original
from findings.crisis import CLAIMS, crisis

TEXT = "An article\n\nNobody sells technology to anyone.\n"
WORDS = "sells technology"
JUDGMENT = Judgment(claim="C1", other="C2", relation=Relation.DIFFERS, note="Weight.")
HELD = replace(
    CLAIMS,
    sources=Frozen({**CLAIMS.sources, "S2": Source(id="S2", title="Another")}),
    passages=Frozen({"C1": (passage(TEXT, TEXT.index(WORDS), TEXT.index(WORDS) + 16),)}),
    judgments=(JUDGMENT,),
)
FINDING = SentenceView(text="It holds.", claims=("C4",), statements=("usa.no-sale", "usa.lever"))


def view(shown=(FINDING,), ledger=HELD, texts=None):
    case = replace(crisis(), ledger=ledger)
    return evidence_view(settle(case, Choices()), evidence_of(case, texts or Texts()), shown)


def test_a_finding_leads_to_the_statements_it_uses_and_their_claims():
    (trace,) = view().traces
    assert (trace.id, trace.finding) == ("trace-1", "It holds.")
    first, second = trace.bases
    assert (first.holder, [claim.id for claim in first.carried_by]) == ("The United States", ["C1"])
    assert first.carried == "1 claim (1 judgment) in one voice (S1)"
    assert second.carried == "no source states it, and the case says so"
    assert (second.carried_by, second.gaps) == ((), ())


def test_with_a_text_at_hand_it_leads_to_the_words():
    texts = Texts(cleaned={"S1": clean(Original(name="S1.txt", text=TEXT))})
    (trace,) = view(texts=texts).traces
    (claim,) = trace.bases[0].carried_by
    assert [(each.place, each.words) for each in claim.passages] == [("line 3", WORDS)]
    (trace,) = view().traces
    (claim,) = trace.bases[0].carried_by
    assert [(each.place, each.words) for each in claim.passages] == [
        (f"characters {TEXT.index(WORDS)} to {TEXT.index(WORDS) + 16} of the text", "")
    ]


def test_sentences_are_found_wherever_they_stand_and_each_is_traced_once():
    deep = EvidenceView(disputes=(FINDING, replace(FINDING, text="It also holds.")))
    assert [trace.finding for trace in view((deep, (FINDING,))).traces] == [
        "It holds.", "It also holds.",
    ]  # fmt: skip


def test_a_sentence_that_uses_no_statement_is_not_traced():
    assert view((SentenceView(text="It holds.", claims=("C1",)),)).traces == ()


def test_statements_that_the_report_does_not_settle_are_left_out():
    assert view((SentenceView(text="It holds.", statements=("usa.gone",)),)).traces == ()


def test_sides_say_how_many_wishes_have_no_claim():
    """Of the USA, one of four is a bridge; of the North, one of three is and one more is bare."""
    usa, dprk = view().sides
    assert (usa.party, usa.statements, usa.bridges, usa.bare) == (
        "The United States",
        "4",
        "1",
        "1",
    )
    assert (dprk.party, dprk.statements, dprk.bridges, dprk.bare) == ("North Korea", "3", "1", "2")
    assert (usa.beliefs, usa.voices) == ("", "S1")


def test_disagreements_are_sentences_with_both_claims():
    (told,) = view().disputes
    assert told.claims == ("C1", "C2")
    assert told.text.startswith("C1 differs from C2: Weight. Something rests on each")


def test_what_is_thin_is_told_by_how():
    views = {name: replace(c, modality=Modality.ATTRIBUTED, holder="dprk")
             for name, c in HELD.claims.items()}  # fmt: skip
    (thin,) = view(ledger=replace(HELD, claims=Frozen(views))).thin
    assert thin.name == "A belief used as a fact"
    assert "Statement usa.no-sale: not dprk.sell (C1)" in thin.things
    assert not any(thing.startswith("Statement dprk.keep") for thing in thin.things)


def test_a_case_without_claims_shows_nothing():
    assert view(ledger=Ledger()) == EvidenceView()
