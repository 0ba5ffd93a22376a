"""What carries each statement, and what is thin about it."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from detente.case import Tag
from detente.claims import Modality, Source
from detente.evidence.coverage import Gap, coverage, sides, statement_coverage
from detente.evidence.uses import What
from detente.evidence.voices import voices_of
from detente.record import replace
from evidence.river import case, claim, ledger

WISH = "preferences: {north: [{id: calm, that: not south.strike, because: [%s]}]}\n"
A, B = claim("A-1", time="2017"), claim("B-1", "fact", time="2019")


def found(more, *claims, sources=()):
    """What carries each thing of the case, by its kind and its name."""
    read = case(more, ledger(A, B, *claims, sources=sources))
    return {(c.use.what.value, c.use.id): c for c in coverage(read, voices_of(read.ledger))}


def wish(cited, *claims, sources=()):
    """What carries the wish of North, if it cites some claims."""
    return found(WISH % cited, *claims, sources=sources)["statement", "north.calm"]


def test_claims_voices_modalities_and_times_are_listed():
    each = wish("B-1, A-1, B-2", claim("B-2", time="2019"))
    assert [c.id for c in each.claims] == ["B-1", "A-1", "B-2"]
    assert each.voices == ("B", "A")
    assert each.modalities == {Modality.FACT: 1, Modality.AUTHOR: 2}
    assert each.times == ("2019", "2017")
    assert each.gaps == ()


def test_two_sources_of_one_voice_count_once():
    ann = (Source(id="A", author="Ann"), Source(id="C", author="Ann"))
    each = wish("A-1, C-1", claim("C-1"), sources=ann)
    assert each.voices == ("A",)
    assert each.gaps == (Gap.ONE_VOICE,)


def test_one_voice_is_no_gap_where_the_case_has_no_other():
    held = ledger(A, claim("A-2"))
    read = case("", ledger(A, claim("B-1", source="A")))
    assert all(c.gaps == () for c in coverage(read, voices_of(held)) if c.claims)


def test_what_cites_nothing_has_no_evidence():
    each = wish("")
    assert (each.gaps, each.claims, each.voices) == ((Gap.NONE,), (), ())


@pytest.mark.parametrize(("holder", "gaps"), [("north", ()), ("south", (Gap.BELIEF,)), ("", ())])
def test_a_view_carries_the_wish_of_its_holder_alone(holder, gaps):
    views = [claim(f"{s}-2", "attributed", holder=holder) for s in "AB"]
    assert wish("A-2, B-2", *views).gaps == gaps


def test_a_wish_that_rests_on_a_belief_among_others_leans_on_it():
    assert wish("A-1, B-2", claim("B-2", "attributed", holder="south")).gaps == (Gap.LEANS,)


def test_speculation_alone_is_told_and_with_a_judgment_it_is_not():
    two = [claim("A-2", "speculation"), claim("B-2", "speculation")]
    assert wish("A-2, B-2", *two).gaps == (Gap.SPECULATION,)
    assert wish("A-2, B-1", *two).gaps == ()


@pytest.mark.parametrize(
    ("more", "what", "gaps"),
    [
        ("never: [{that: north.dam, because: [A-2, B-2]}]\n", "constraint", (Gap.BELIEF,)),
        ("moments: {now: {on: [], because: [A-2, B-2]}}\n", "moment", (Gap.BELIEF,)),
        ("define: {calm: {that: north.dam, because: [A-2, B-2]}}\n", "definition", ()),
        ("pictures: {north: {unseen: [south.strike], because: [A-2, B-2]}}\n", "picture", ()),
    ],
)
def test_what_a_party_believes_carries_its_picture_and_nothing_of_the_world(more, what, gaps):
    """The believer is North; a definition is no statement about the world."""
    views = [claim(f"{s}-2", "attributed", holder="north") for s in "AB"]
    (each,) = [c for (kind, _), c in found(more, *views).items() if kind == what]
    assert each.gaps == gaps


def test_a_definition_without_claims_needs_none():
    assert ("definition", "calm") not in found("define: {calm: not south.strike}\n")


@pytest.mark.parametrize(("tag", "shown"), [("", Tag.UNTAGGED), (", tag: bridge", Tag.BRIDGE)])
def test_a_statement_that_a_scenario_puts_in_keeps_its_tag(tag, shown):
    each = found(
        f"scenarios: {{hot: [{{insert: {{id: war, that: south.strike{tag}}}, of: south}}]}}\n"
    )
    assert each["statement", "south.war"].tag is shown
    assert each["statement", "south.war"].means == "south.strike"


def test_a_statement_and_an_option_of_one_name_keep_their_own_words():
    more = "preferences: {north: [{id: dam, that: not north.dam, means: no dam, tag: bridge}]}\n"
    each = found(more)
    assert each["option", "north.dam"].means == "builds a dam"
    assert each["statement", "north.dam"].means == "no dam"
    assert each["statement", "north.dam"].tag is Tag.BRIDGE


def test_sides_count_statements_bridges_and_gaps():
    more = (
        "preferences:\n"
        "  north: [{id: dam, that: north.dam, tag: bridge}, {id: calm, that: not south.strike,"
        " because: [B-1]}]\n"
    )
    read = case(more, ledger(A, B))
    north, south = sides(read, coverage(read, voices_of(read.ledger)))
    assert (north.party, north.statements, north.bridges) == ("north", 2, 1)
    assert dict(north.gaps) == {Gap.NONE: 1, Gap.ONE_VOICE: 1}
    assert north.voices == ("B",)
    assert (south.statements, south.bridges, dict(south.gaps)) == (0, 0, {})


EIGHT = [f"{s}-{k}" for s in "ABCD" for k in (1, 2)]


def test_a_statement_that_takes_the_place_of_another_has_its_own_claims():
    more = WISH % "A-1" + (
        "scenarios: {hot: [{replace: north.calm, that: south.strike, because: [B-1]}]}\n"
    )
    each = found(more)
    assert [c.id for c in each["statement", "north.calm"].claims] == ["A-1"]
    assert [c.id for c in each["statement", "north.calm in hot"].claims] == ["B-1"]
    read = case(more, ledger(A, B))
    assert [side.statements for side in sides(read, tuple(each.values()))] == [1, 0]


def test_a_view_that_several_hold_carries_the_wish_of_each_of_them():
    view = claim("B-2", "attributed", holder="south north")
    assert wish("A-1, B-2", view).gaps == ()


def test_a_statement_of_a_settled_case_is_covered_by_its_own_claims():
    read = case(WISH % "A-1", ledger(A, B))
    (statement,) = read.preferences["north"]
    voices = voices_of(read.ledger)
    alone = statement_coverage(read, replace(statement, because=("B-1",)), voices)
    assert ([c.id for c in alone.claims], alone.voices) == (["B-1"], ("B",))
    assert (
        statement_coverage(read, statement, voices)
        == found(WISH % "A-1")["statement", "north.calm"]
    )


CITED = st.lists(st.sampled_from(EIGHT), max_size=6, unique=True)
AUTHORS = st.lists(st.sampled_from(["", "Ann", "Bob", "Ann and Bob"]), min_size=4, max_size=4)


@settings(max_examples=60, deadline=None)
@given(CITED, AUTHORS)
def test_there_are_never_more_voices_than_sources(cited, authors):
    claims = map(claim, EIGHT)
    sources = tuple(Source(id=s, author=who) for s, who in zip("ABCD", authors, strict=True))
    read = case(WISH % ", ".join(cited), ledger(*claims, sources=sources))
    voices = voices_of(read.ledger)
    for each in coverage(read, voices):
        assert len(each.voices) <= len({c.source for c in each.claims})
        assert set(each.voices) <= {voice.sources[0] for voice in voices}
        assert bool(each.voices) is bool(each.claims)
        assert (Gap.NONE in each.gaps) is (not each.use.claims)
        assert sum(each.modalities.values()) == len(each.claims)
        assert each.use.what is not What.DEFINITION
