"""The evidence of the reference case, against the articles; skipped where these are not here."""

import re
import textwrap
from pathlib import Path

import pytest

from detente.case.catalog import load
from detente.evidence.attaching import How, matched
from detente.evidence.checks import Check, checks
from detente.evidence.dossier import evidence_of
from detente.evidence.quotations import Texts, quotations, quoted_from
from detente.evidence.terms import names_of
from detente.evidence.voices import voices_of
from detente.evidence.wholes import implied
from detente.record import Frozen, replace
from detente.sources.cleaning import clean
from detente.sources.finding import Fate, find
from detente.sources.normalising import normalised
from detente.sources.source import Original

SEEDS = Path(__file__).parents[3] / "shared" / "seeds"
FILES = {"S1": "000", "S2": "002", "S3": "004"}
WIDTH = 60

pytestmark = pytest.mark.skipif(not SEEDS.is_dir(), reason="the articles are not here")


@pytest.fixture(scope="module")
def case():
    return load("korea")


@pytest.fixture(scope="module")
def texts():
    return {
        source: next(SEEDS.glob(f"{digits}_*.txt")).read_bytes().decode("utf-8")
        for source, digits in FILES.items()
    }


def read(text, name="article.txt"):
    return clean(Original(name=name, text=text))


def paragraphs(text):
    """The paragraphs of a text by number, as the notes count: lines with a sign, from 1."""
    lines, at = {}, 0
    for line in text.split("\n"):
        if line.strip():
            lines[len(lines) + 1] = (at, at + len(line))
        at += len(line) + 1
    return lines


def numbers(places):
    """The paragraphs that a claim names: ``3-4, 76-77`` is four of them."""
    ends = re.findall(r"(\d+)(?:\s*[-–]\s*(\d+))?", places)
    return {k for low, high in ends for k in range(int(low), int(high or low) + 1)}


def rewrapped(text):
    """The text broken at sixty columns, in straight quotes."""
    wrapper = textwrap.TextWrapper(WIDTH, break_on_hyphens=False, break_long_words=False)
    lines = [line for part in text.split("\n") for line in wrapper.wrap(part) or [""]]
    return "\n".join(lines).translate(str.maketrans("“”‘’", "\"\"''"))


def test_every_claim_has_a_passage(case):
    assert len(case.ledger.claims) == 234
    assert set(case.ledger.passages) == set(case.ledger.claims)
    assert sum(map(len, case.ledger.passages.values())) == 237


def test_every_text_is_known_as_the_one_that_the_claims_were_anchored_in(case, texts):
    for source, text in texts.items():
        found = matched(case.ledger, read(text))
        assert (found.source, found.how) == (source, How.SAME)


def test_every_passage_stands_where_it_was(case, texts):
    found = quotations(case.ledger, {source: read(text) for source, text in texts.items()})
    fates = [quotation.fate for each in found.values() for quotation in each]
    assert fates == [Fate.AS_IT_WAS] * 237
    assert all(quotation.words for each in found.values() for quotation in each)


def test_every_passage_lies_in_the_paragraphs_that_its_claim_names(case, texts):
    for name, places in case.ledger.passages.items():
        claim = case.ledger.claims[name]
        lines = paragraphs(texts[claim.source])
        named = [lines[k] for k in numbers(claim.paragraphs)]
        for place in places:
            inside = [
                k for k, (low, high) in lines.items() if low < place.end and place.start < high
            ]
            assert inside, name
            assert {lines[k] for k in inside} <= set(named), (name, claim.paragraphs, inside)


@pytest.mark.parametrize("source", ["S1", "S3"])
def test_in_other_line_breaks_and_quotes_every_passage_is_found_word_for_word(case, texts, source):
    before, now = texts[source], rewrapped(texts[source])
    assert not any(len(line) > WIDTH and " " in line for line in now.split("\n"))
    assert "“" not in now
    names = [name for name, claim in case.ledger.claims.items() if claim.source == source]
    for quotation in quoted_from(case.ledger, read(now), names):
        assert quotation.fate in {Fate.AS_IT_WAS, Fate.MOVED}, quotation.claim
    for name in names:
        for place in case.ledger.passages[name]:
            (there,) = find(place, now).places
            words = normalised(now[there.start : there.end]).text
            assert words == normalised(before[place.start : place.end]).text


@pytest.mark.parametrize("source", ["S1", "S3"])
def test_what_stood_in_a_paragraph_that_is_gone_is_lost_and_placed_nowhere_else(
    case, texts, source
):
    text = texts[source]
    places = {
        name: place
        for name, listed in case.ledger.passages.items()
        if case.ledger.claims[name].source == source
        for place in listed
    }
    for low, high in paragraphs(text).values():
        inside = [name for name, p in places.items() if low <= p.start and p.end <= high]
        edited = text[:low] + text[high:]
        for name in inside:
            found = find(places[name], edited)
            assert (found.fate, found.places) == (Fate.LOST, ()), name


def test_what_stood_in_other_paragraphs_is_found_all_the_same(case, texts):
    """The paragraph that holds the most claims of S1 is taken out."""
    text = texts["S1"]
    names = [name for name, claim in case.ledger.claims.items() if claim.source == "S1"]
    counts = {
        ends: sum(
            ends[0] <= place.start < ends[1]
            for name in names
            for place in case.ledger.passages[name]
        )
        for ends in paragraphs(text).values()
    }
    low, high = max(counts, key=counts.__getitem__)
    edited = text[:low] + text[high:]
    fates = {
        quotation.claim: quotation.fate
        for quotation in quoted_from(case.ledger, read(edited), names)
    }
    for name in names:
        for place in case.ledger.passages[name]:
            if place.end <= low or place.start >= high:
                assert fates[name] in {Fate.AS_IT_WAS, Fate.MOVED}, name


def test_two_figures_imply_the_whole_of_two_years(case):
    """By hand, in millions: 77.9 / 0.015 = 5,193, / 0.0155 = 5,026, / 0.0145 = 5,372; and
    34 / 0.012 = 2,833, / 0.0125 = 2,720, / 0.0115 = 2,957."""
    first, second = implied(case.ledger.claims.values(), names_of(case.parties))
    assert (first.claim, second.claim) == ("S1-115", "S1-116")
    billions = [
        tuple(round(amount / 1e9, 2) for amount in (each.amount, each.low, each.high))
        for each in (first, second)
    ]
    assert billions == [(5.19, 5.03, 5.37), (2.83, 2.72, 2.96)]
    said = [each.says for each in checks(evidence_of(case)) if each.check is Check.IMPLIED]
    assert "USD 5.19 billion (USD 5.03 to 5.37 billion), 2017" in said[0]
    assert "USD 2.83 billion (USD 2.72 to 2.96 billion), 2018" in said[1]


def test_the_excerpt_is_no_voice_of_its_own_by_its_author(case):
    assert [voice.sources for voice in voices_of(case.ledger)] == [("S1", "S2"), ("S3",)]


def test_nor_by_its_text_where_no_author_is_known(case, texts):
    nobody = {name: replace(each, author="") for name, each in case.ledger.sources.items()}
    ledger = replace(case.ledger, sources=Frozen(nobody))
    cleaned = {source: read(text) for source, text in texts.items()}
    assert len(voices_of(ledger)) == 3
    assert [voice.sources for voice in voices_of(ledger, cleaned)] == [("S1", "S2"), ("S3",)]
    found = evidence_of(replace(case, ledger=ledger), Texts(cleaned=Frozen(cleaned)))
    assert {voice for each in found.coverage for voice in each.voices} == {"S1", "S3"}
