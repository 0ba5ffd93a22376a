"""Parties, options, outcomes and what else has a section of its own."""

import pytest

from case.small import HEAD, headlines, read, wrong
from detente.case import Direction


@pytest.mark.parametrize("name", ["and", "none", "rest", "yes", "on"])
def test_words_with_a_meaning_are_no_ids(name) -> None:
    more = f"define: {{{name}: north.dam}}\n"
    assert wrong(more) == [
        (f"1:10 bad-id: '{name}' may not be an id (it has a meaning of its own; use another name)")
    ]


@pytest.mark.parametrize(
    ("more", "fine"),
    [
        ("define: {dry-1_a: north.dam}\n", True),
        ("define: {1dry: north.dam}\n", False),
        ("outcomes: {War: north.dam}\n", False),
        ("outcomes: {a.b: north.dam}\n", False),
        ("scenarios: {V-1.b: []}\n", True),
        ("scenarios: {1-V: []}\n", False),
        ("moments: {2019-04: {on: []}}\n", True),
        ("moments: {in spring: {on: []}}\n", False),
        ("conclusions: {C-05: {says: x}}\n", True),
        ("preferences: {north: [{id: No, that: north.dam}]}\n", False),
        ("never: [{that: north.dam and north.flood, id: F 2}]\n", False),
    ],
)
def test_ids_keep_to_their_rules(more, fine) -> None:
    assert (wrong(more) == []) is fine


def test_definitions_and_outcomes_share_their_names() -> None:
    assert wrong("define: {war: south.strike}\noutcomes: {war: north.dam}\n") == [
        "2:12 duplicate-id: 'war' is a definition too; the two need names of their own"
    ]


def test_scenarios_and_bridges_share_their_names() -> None:
    assert wrong("scenarios: {s: []}\nbridges: {s: {changes: []}}\n") == [
        "2:11 duplicate-id: 's' is a scenario too; the two need names of their own"
    ]


def test_an_outcome_may_say_what_it_would_need() -> None:
    outcome = read("outcomes: {flood: {missing: a chance event, label: O-5}}\n").outcomes[0]
    assert (outcome.formula, outcome.missing, outcome.label) == ("", "a chance event", "O-5")
    assert len(wrong("outcomes: {a: {missing: x, that: north.dam}, b: {means: y}}\n")) == 2


def test_options_know_their_holders_and_directions() -> None:
    text = "{means: hosts, otherwise: sends off, moves: drop, with: [south], default: yes}"
    case = read("").options[1]
    assert (case.moves, case.default, case.owner) == (Direction.ONCE, False, "north")
    assert headlines(HEAD.replace("{means: opens the gates, moves: once}", text)) == []


@pytest.mark.parametrize(("count", "fine"), [(62, True), (63, False)])
def test_a_case_has_at_most_62_options(count, fine) -> None:
    options = ", ".join(f"o{n}: does {n}" for n in range(count))
    text = f"detente: 1\ntitle: Many\nparties: {{a: A}}\noptions:\n  a: {{{options}}}\n"
    wanted = [] if fine else ["case.yaml:4:1: 63 options; at most 62 are read"]
    assert headlines(text) == wanted


def test_a_case_has_at_most_40_parties_and_2000_statements() -> None:
    parties = ", ".join(f"p{n}: P" for n in range(41))
    text = f"detente: 1\ntitle: Many\nparties: {{{parties}}}\noptions: {{p0: {{a: b}}}}\n"
    statements = "\n".join(["    - p0.a"] * 2001)
    assert headlines(f"{text}preferences:\n  p0:\n{statements}\n") == [
        "case.yaml:3:1: 41 parties; at most 40 are read",
        "case.yaml:5:1: 2,001 statements; at most 2,000 are read",
    ]


def test_a_case_without_an_option_has_nothing_to_decide() -> None:
    text = "detente: 1\ntitle: None\nparties: {a: A}\noptions: {}\n"
    assert headlines(text) == ["case.yaml:4:1: a case needs at least one option"]


def test_the_default_of_an_alternative_is_its_first_scenario() -> None:
    more = "scenarios: {wet: [], dry: []}\n"
    assert read(more + "alternatives: {a: [wet, dry]}\n").alternatives[0].default == "wet"
    long = "alternatives: {a: {scenarios: [wet, dry], default: dry}}\n"
    assert read(more + long).alternatives[0].default == "dry"
    assert len(wrong("alternatives: {a: []}\n")) == 1


def test_a_bridge_holds_changes_or_names_a_statement() -> None:
    listed = "preferences: {north: [{id: a, that: north.dam, tag: bridge}]}\n"
    (bridge,) = read(listed + "bridges: {B-6: {statement: a}}\n").bridges
    assert (bridge.statement, bridge.changes, bridge.default) == ("north.a", (), True)
    assert wrong(listed + "bridges: {B-6: {statement: a, changes: []}}\n") == [
        "2:11 shape: expected either `changes` or a `statement`"
    ]
    assert wrong("bridges: {B-6: {means: x}}\n") == [
        "1:11 shape: expected either `changes` or a `statement`"
    ]


def test_who_coded_the_case_and_when_is_read() -> None:
    more = "coded:\n  - {by: one coder, on: 2026}\n  - {by: [a, b], on: 2026-02-28, what: claims}\n"
    first, second = read(more).coded
    assert (first.by, first.on, first.what) == (("one coder",), "2026", "")
    assert (second.by, second.on, second.what) == (("a", "b"), "2026-02-28", "claims")


@pytest.mark.parametrize(
    ("entry", "problem"),
    [
        ("by: [], on: 2026", "1:10 missing-key: nobody is named here (name those who coded it, or"),
        ("by: a, on: 2026-02-30", "1:21 value: '2026-02-30' is no date (write a year, a month or"),
        ("by: a, on: in May", "1:21 value: 'in May' is no date (write a year, a month or a day"),
        ("by: a, on: 2026-11-25-01", "1:21 value: '2026-11-25-01' is no date (write a year, a mo"),
    ],
)
def test_a_coding_without_names_or_date_is_refused(entry, problem) -> None:
    (found,) = wrong(f"coded: [{{{entry}}}]\n")
    assert found.startswith(problem)
