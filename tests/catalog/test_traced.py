"""The reference case against the notes it was made from; skipped where these are not at hand."""

import csv
import re
from pathlib import Path

import pytest

from detente.case.catalog import load
from detente.case.formula import Or
from detente.case.grammar import parse

SHARED = Path(__file__).parents[3] / "shared"
KOREA = SHARED / "korea"
CLAIM = re.compile(r"S[13]-\d{3}")
OWNERS = {"us": "usa", "cn": "china", "ru": "russia", "kp": "dprk", "kr": "rok"}
HEADS = {
    "russia": r"\*\*Russia\*\*",
    "china": r"\*\*China\*\*",
    "usa": r"\*\*United States \(",
    "dprk": r"\*\*North Korea \(",
    "rok": r"\*\*South Korea\*\*",
}

pytestmark = pytest.mark.skipif(not KOREA.is_dir(), reason="the notes are not here")


@pytest.fixture(scope="module")
def case():
    return load("korea")


@pytest.fixture(scope="module")
def model():
    return (KOREA / "MODEL.md").read_text("utf-8")


def ours(formula: str) -> str:
    """Write a formula of the notes in our grammar: ``NOT us_strike`` is ``not usa.strike``."""
    owners = "|".join(OWNERS)
    named = re.sub(rf"\b({owners})_(\w+)", lambda m: f"{OWNERS[m[1]]}.{m[2]}", formula)
    return re.sub(r"\b[A-Z]+\b", lambda word: word[0].lower(), named)


def listed(model: str, party: str) -> dict[int, tuple[str, set[str]]]:
    """Formulas of a party's list, by place, with the claims in the parentheses that follow."""
    section = model.partition("### 2 Preference statements")[2].partition("### 3")[0]
    own = re.split(HEADS[party], section)[1].partition("\n**")[0].replace("\n", " ")
    items = re.findall(r"\b(\d+)\. (?:2017: )?`([^`]+)`(?: \[[^]]*\])*(?: \(([^)]*)\))?", own)
    return {int(place): (ours(text), set(CLAIM.findall(cited))) for place, text, cited in items}


@pytest.mark.parametrize("party", HEADS)
def test_every_list_is_the_one_of_the_notes(case, model, party):
    notes = listed(model, party)
    assert list(notes) == list(range(1, len(case.preferences[party]) + 1))
    if party == "russia":  # the notes give the longer form first, which is bridge B-1
        longer, _ = notes.pop(8)
        (bridge,) = [b for b in case.bridges if b.id == "B-1"]
        assert bridge.changes[0].statement.formula == parse(longer)
    if party == "usa":  # the line of 2017 comes first there
        refuses, _ = notes.pop(9)
        (list_2017,) = [s for s in case.scenarios if s.id == "us-list-2017"]
        assert list_2017.changes[1].statement.formula == parse(refuses)
    for place, (formula, claims) in notes.items():
        statement = case.preferences[party][place - 1]
        assert statement.formula == parse(formula), (party, place)
        cited = {*statement.because, *CLAIM.findall(statement.note)}
        assert claims <= cited, (party, place)


def test_definitions_are_those_of_the_notes(case, model):
    written = dict(re.findall(r"(?m)^(\w+) +:= ([^#\n]+)", model))
    named = {definition.id: definition.formula for definition in case.definitions}
    assert written.keys() <= named.keys()
    shut = {option.id for option in case.options if option.closed and option.owner == "council"}
    for name, formula in written.items():
        noted = parse(ours(re.sub(r"[\[\]]", "", formula).strip()))
        assert without(named[name], shut) == noted, name


def without(formula, shut):
    """Leave out what the Council's own options add with ``or``."""
    if not isinstance(formula, Or):
        return formula
    (kept,) = [part for part in formula.parts if getattr(part, "name", "") not in shut]
    return kept


def test_options_rest_on_the_claims_of_the_notes(case, model):
    rows = re.findall(r"(?m)^\| `(\w+)` \|[^|]*\| core \|[^|]*\| (\S+) \| ([^|]+) \|$", model)
    core = [option for option in case.options if not option.closed]
    found = [(option.id, str(option.moves), set(option.because)) for option in core]
    ways = {"0<->1": "both", "0->1": "once"}
    assert found == [(ours(o), ways[way], set(CLAIM.findall(s))) for o, way, s in rows]


def test_outcomes_are_those_of_the_notes(case, model):
    rows = re.findall(r"(?m)^\| (O-\d+) \|[^|]*\| ([^|]*) \| ([^|]*) \|$", model)
    assert [(o.label, set(o.because)) for o in case.outcomes] == [
        (label, set(re.findall(CLAIM, support))) for label, _, support in rows
    ]
    for outcome, (_, predicate, _) in zip(case.outcomes, rows, strict=True):
        whole = re.fullmatch(r"`([^`]+)`(?: \(.*\))?", predicate)
        if whole and not isinstance(outcome.formula, str):
            assert outcome.formula == parse(ours(whole[1])), outcome.label


def test_claims_are_those_of_the_notes(case):
    with (KOREA / "claims.csv").open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    claims = case.ledger.claims
    assert [row["id"] for row in rows] == list(claims)
    for row in rows:
        claim = claims[row["id"]]
        place = (claim.paragraphs, claim.kind, claim.time)
        assert place == (row["paragraph"], row["kind"], row["time"])
        assert row["paraphrase"].startswith(claim.says.removesuffix(" (no date)."))
        assert row["modality"].startswith(claim.modality) or "attributing" in row["modality"]


def test_conclusions_rest_on_the_claims_of_the_notes(case):
    text = (KOREA / "CONCLUSIONS.md").read_text("utf-8")
    rows = dict(re.findall(r"(?m)^\| (C-\d+) \|[^|]*\| ([^|]*) \|", text))
    for conclusion in case.conclusions:
        ends = re.findall(r"(S[13])-(\d+)(?: to S[13]-(\d+))?", rows[conclusion.id])
        whole = [
            f"{source}-{k:03d}"
            for source, first, last in ends
            for k in range(int(first), int(last or first) + 1)
        ]
        assert list(conclusion.rests_on) == whole


def test_no_claim_repeats_eight_words_of_an_article(case):
    seeds = sorted((SHARED / "seeds").glob("*.txt"))
    if not seeds:
        pytest.skip("the articles are not here")
    theirs = {run for seed in seeds for run in runs(seed.read_text("utf-8"))}
    assert [c.id for c in case.ledger.claims.values() if theirs & set(runs(c.says))] == []


def runs(text: str) -> list[tuple[str, ...]]:
    words = re.findall(r"[a-z0-9]+", re.sub(r"['’]", "", text.lower()))
    return [tuple(words[k : k + 8]) for k in range(len(words) - 7)]
