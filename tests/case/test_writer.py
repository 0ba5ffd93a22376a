"""Canonical YAML: what is written reads back as the same case."""

import string

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from case.small import HEAD, read
from case.test_grammar import formulas
from detente.case.catalog import load, slugs
from detente.case.formula import render
from detente.case.reader import read_text
from detente.case.starter import starter
from detente.case.writer import write_case
from detente.claims.document import Document
from detente.claims.emit import block
from detente.claims.nodes import compose
from detente.claims.places import plain

EVERYTHING = """\
summary: >
  Two lines,
  folded.
question: "Why: #1?"
define: {calm: not south.strike, dry: {that: north.dam, because: [S1], note: hm}}
never:
  - north.flood and not north.dam
  - {pattern: {north.dam: yes, south.strike: no}, id: F-2, tag: bridge}
always:
  - {at_most_one: [north.flood, south.strike]}
  - {exactly_one: [calm, south.strike], id: A-1, because: [S2], note: "a, b"}
  - {if: south.strike, then: not north.flood}
  - calm or true
forbidden_moves:
  - {party: north, from: north.dam, to: not  north.dam, id: M}
  - {from: true, to: calm}
preferences:
  north:
    - {id: dam, that: north.dam, because: [S1], tag: stated, red_line: act, before: {rest: [S1]}}
    - calm
    - {id: last, that: "north.flood  if calm", after: {dam: []}, means: wants a flood}
rankings: {south: [none, [north.dam, {where: north.flood}], now]}
outcomes: {war: {that: south.strike, label: O-1, means: war}, later: {missing: a chance event}}
moments: {2019-04: {on: [north.dam], with: [s1], means: then}, now: {on: [south.strike]}}
scenarios:
  s1: [{fix: north.flood, to: yes}, {close: south.strike}]
  s2:
    changes:
      - {replace: dam, that: calm, tag: bridge, because: [], before: {}, note: ""}
      - {delete: F-2}
      - {insert: {id: new, that: north.dam}, of: north, before: dam}
      - {move: last, at: first}
      - {moment: now, on: [north.dam], off: [south.strike]}
    because: [S3]
bridges: {B-1: {changes: [{replace: new, that: calm}], default: on, means: a bridge}}
alternatives: {which: [s1, s2], other: {scenarios: [s1, s2], default: s2}}
counterparts: [[north.dam, south.strike]]
conclusions:
  C-1: {says: "no, never", rests_on: [S1], premises: [dam, F-2], given: [s1, B-1, now],
        strength: may, asks: "under B-1:  some stable state satisfies (north.dam  if calm)",
        in_words: is there one}
  C-2: {says: later, not_yet: needs a chance event}
defaults: {moment: 2019-04, report: [s1]}
"""
TEXTS = st.text(st.characters(codec="utf-8", exclude_categories=["Cs", "Cc"]), max_size=12)
IDS = st.from_regex(r"[a-z][a-z0-9_-]{2,5}", fullmatch=True).filter(
    lambda name: (
        name
        not in {
            "and",
            "xor",
            "not",
            "iff",
            "true",
            "false",
            "yes",
            "off",
            "none",
            "rest",
            "all",
            "unless",
        }
    )
)


def test_everything_that_a_case_can_say_is_written_and_read_back() -> None:
    case = read(EVERYTHING)
    again = read_text(write_case(case), slug=case.slug)
    assert again == case
    assert again.fingerprint == case.fingerprint


def test_canonical_yaml_is_its_own_canonical_form() -> None:
    text = write_case(read(EVERYTHING))
    assert write_case(read_text(text)) == text


def test_a_small_case_is_written_as_one_would_write_it() -> None:
    case = read("preferences: {north: [north.dam, {id: calm, that: not south.strike}]}\n")
    assert (
        write_case(case)
        == """\
detente: 1
title: Two on a river
parties:
  north: North
  south: South
options:
  north: {dam: builds a dam, flood: {means: opens the gates, moves: once}}
  south: {strike: uses force}
preferences:
  north:
    - north.dam
    - {id: calm, that: not south.strike}
"""
    )


def test_the_starter_is_written_and_read_back() -> None:
    case = read_text(starter("A dam: or not?"))
    assert read_text(write_case(case)) == case


@pytest.mark.parametrize("slug", [entry.slug for entry in slugs()])
def test_shipped_cases_are_written_and_read_back(slug) -> None:
    case = load(slug)
    assert read_text(write_case(case), slug=case.slug, ledger=case.ledger) == case


@settings(max_examples=60, deadline=None)
@given(st.data())
def test_any_texts_and_formulas_survive_writing_and_reading(data) -> None:
    names = data.draw(st.lists(IDS, min_size=1, max_size=3, unique=True))
    any_formula = formulas(st.sampled_from([f"a.{name}" for name in names])).map(render)
    text = "".join(f"\\U{ord(character):08X}" for character in data.draw(TEXTS))
    options = ", ".join(f'{name}: {{means: "{text}"}}' for name in names)
    source = f"""\
detente: 1
title: "{text}"
parties: {{a: {{name: "{text}", aliases: ["{text}"]}}, b: B}}
options: {{a: {{{options}}}}}
never: [{data.draw(any_formula)}]
always: [{{that: {data.draw(any_formula)}, note: "{text}"}}]
preferences: {{a: [{data.draw(any_formula)}, {{that: {data.draw(any_formula)}, means: "{text}"}}]}}
rankings: {{b: [{{where: {data.draw(any_formula)}}}]}}
forbidden_moves: [{{from: {data.draw(any_formula)}, to: {data.draw(any_formula)}}}]
"""
    case = read_text(source)
    assert read_text(write_case(case)) == case


@settings(max_examples=40, deadline=None)
@given(
    st.permutations(
        [
            "define: {calm: not south.strike}",
            "outcomes: {war: south.strike}",
            "moments: {now: {means: today, on: []}}",
            "scenarios: {s: []}",
        ]
    )
)
def test_the_order_of_sections_is_no_part_of_the_fingerprint(sections) -> None:
    first = read(
        "define: {calm: not south.strike}\noutcomes: {war: south.strike}\n"
        "moments: {now: {on: [], means: today}}\nscenarios: {s: []}\n"
    )
    assert read("\n".join(sections) + "\n").fingerprint == first.fingerprint


def test_comments_and_names_of_folders_are_no_part_of_the_fingerprint() -> None:
    plain = read_text(HEAD, slug="a")
    assert read_text("# hello\n" + HEAD, slug="b").fingerprint == plain.fingerprint


@pytest.mark.parametrize(
    "text",
    [
        string.punctuation,
        "- a",
        "a: b",
        "a #b",
        " a ",
        "",
        "null",
        "\u00a0",
        "\ufeff",
        "😀",
        "a\nb\n",
        "'",
        '"',
        "\\",
        "%a",
        "---",
        "? a",
        "{}",
        "[]",
        "<<",
        "=",
        "é",
        "1e3",
        "a  b",
        "\t",
    ],
)
def test_any_text_is_quoted_so_that_it_comes_back(text) -> None:
    data = {"key": text, "list": [text, "x"], "map": {"below": {"k" + text: text}}}
    assert plain(compose(Document.of("x", block(data)))[0]) == data
