"""Sentences on evidence."""

import pytest

from detente.claims import Judgment, Relation, Source
from detente.evidence.dossier import evidence_of
from detente.evidence.quotations import Quotation, Texts
from detente.evidence.wording import (
    VERBS,
    carried,
    counted,
    dispute_sentence,
    fate_clause,
    lines_text,
    speaking,
    thin_clause,
    unlocked,
    voice_clause,
)
from detente.sources.finding import Fate
from evidence.river import anchors, case, claim, cleaned, ledger

ANN = Source(id="A", author="Ann Writer", date="2019-04-24")
AGAIN = Source(id="C", author="Ann Writer")


def evidence(*claims, more="", texts=None, **held):
    return evidence_of(case(more, ledger(*claims, **held)), texts or Texts())


def about(found, name):
    return next(each for each in found.coverage if each.use.id == name)


TWO = evidence(
    claim("A-1", "fact", time="2017"), claim("B-1", "attributed", holder="south"),
    claim("B-2", "speculation"), sources=(ANN, AGAIN), passages=anchors(A_1="North wants"),
)  # fmt: skip


def test_claims_are_counted_by_how_they_are_made():
    assert counted(TWO) == (
        "3 claims in 2 independent voices: 1 as fact, 1 as somebody’s view and 1 as speculation."
    )
    one = evidence(claim("A-1"), claim("B-1", source="A"))
    assert counted(one) == ("2 claims in one independent voice: 2 as the author’s own judgment.")


def test_a_case_without_claims_says_so():
    assert counted(evidence_of(case())) == (
        "The case has no claims: nothing in it can be traced to a source."
    )


def test_a_source_that_only_repeats_is_named_with_the_reason():
    first, second = speaking(TWO)
    assert voice_clause(TWO, first) == (
        "A, by Ann Writer, 2019-04-24 (C counts as no voice of its own: both are by Ann Writer)"
    )
    assert voice_clause(TWO, second) == "B"


def test_a_voice_that_makes_no_claim_does_not_speak():
    found = evidence(claim("A-1"), claim("B-1"), sources=(Source(id="D"),))
    assert [voice.sources for voice in found.voices] == [("A",), ("B",), ("D",)]
    assert [voice.sources for voice in speaking(found)] == [("A",), ("B",)]


def test_passages_are_counted_and_words_where_texts_are_at_hand():
    assert unlocked(TWO).startswith("1 has a passage. Their words are not at hand: `detente attach")
    texts = Texts(cleaned={"A": cleaned()})
    found = evidence(
        claim("A-1"), claim("B-1"), texts=texts, passages=anchors(A_1="North", B_1="South")
    )
    assert unlocked(found) == "2 have a passage. The words of 1 are at hand, from A."


def test_what_carries_a_thing_is_said_in_a_clause():
    assert carried(about(TWO, "north.dam")) == "1 claim (1 fact) in one voice (A); about 2017"
    two = evidence(
        claim("A-1"), claim("B-1"), claim("B-2"),
        more="preferences: {north: [{id: x, that: north.dam, because: [A-1, B-1, B-2]}]}\n",
    )  # fmt: skip
    assert carried(about(two, "north.x")) == "3 claims (3 judgments) in 2 voices (A, B)"


def test_what_no_source_states_is_said():
    more = """\
preferences: {north: [{id: x, that: north.dam}, {id: y, that: north.dam, tag: bridge}]}
"""
    found = evidence(claim("A-1"), claim("B-1"), more=more)
    assert carried(about(found, "north.x")) == "no source states it"
    assert carried(about(found, "north.y")) == "no source states it, and the case says so"
    assert thin_clause(about(found, "north.y")) == (
        "statement north.y: north.dam, marked as a bridge"
    )
    assert thin_clause(about(found, "north.dam")) == "option north.dam: builds a dam (A-1)"


HOLDS = """\
scenarios: {calm: {changes: [], because: [A-1]}, hot: {changes: [], because: [B-1]}}
alternatives: {weather: [calm, hot]}
"""


@pytest.mark.parametrize(
    ("relation", "one", "more", "said"),
    [
        ("differs", "A-1", HOLDS, "The case holds both, as the alternative weather."),
        ("changed", "A-1", "", "Two dates, no contradiction."),
        ("differs", "A-1", "",
         "Something rests on each, and no alternative holds them apart."),
        ("differs", "A-2", "", "The case rests on B-1 alone."),
    ],
)  # fmt: skip
def test_what_the_case_makes_of_a_disagreement(relation, one, more, said):
    judgment = Judgment(claim=one, other="B-1", relation=Relation(relation), note="Rank.")
    found = evidence(claim("A-1"), claim("A-2"), claim("B-1"), more=more, judgments=(judgment,))
    (each,) = found.disputes
    assert dispute_sentence(each) == f"{one} {VERBS[judgment.relation]} B-1: Rank. {said}"


def test_a_disagreement_over_nothing_the_case_uses():
    judgment = Judgment(claim="A-2", other="B-2", relation=Relation.CONTRADICTS)
    claims = [claim(name) for name in ("A-1", "A-2", "B-1", "B-2")]
    (each,) = evidence(*claims, judgments=(judgment,)).disputes
    assert dispute_sentence(each) == ("A-2 contradicts B-2. Nothing in the case rests on either.")


def test_every_relation_has_a_verb():
    assert set(VERBS) == set(Relation)


def quotation(fate=Fate.AS_IT_WAS, lines=(), confidence=1.0):
    return Quotation(claim="A-1", source="A", fate=fate, confidence=confidence, lines=lines)


def test_lines_are_said_each_once():
    assert lines_text(quotation(lines=((3, 3), (5, 8), (3, 3)))) == "3, 5-8"


@pytest.mark.parametrize("fate", Fate)
def test_what_became_of_a_passage_is_said_unless_it_is_whole(fate):
    whole = fate in {Fate.AS_IT_WAS, Fate.MOVED}
    assert (fate_clause(quotation(fate)) == "") is whole


def test_a_change_is_said_with_its_confidence():
    assert fate_clause(quotation(Fate.CHANGED, confidence=0.756)).endswith("sure to 76%")
