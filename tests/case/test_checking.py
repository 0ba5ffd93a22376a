"""The shape of a case: keys, and the kind of thing under each."""

import pytest

from case.small import HEAD, headlines, wrong


@pytest.mark.parametrize(
    ("more", "line"),
    [
        ("scenarois: {}\n", "1:1 unknown-key: unknown key 'scenarois' (did you mean 'scenarios'?)"),
        (
            "outcomes: {war: {tat: north.dam, that: north.dam}}\n",
            "1:18 unknown-key: unknown key 'tat' (did you mean 'that'?)",
        ),
        (
            "defaults: {momnt: x}\n",
            "1:12 unknown-key: unknown key 'momnt' (did you mean 'moment'?)",
        ),
        (
            "moments: {now: {on: north.dam}}\n",
            ("1:21 type: 'on': expected a list, found text (write [north.dam])"),
        ),
        ("moments: {now: []}\n", "1:11 type: 'now': expected a mapping, found a list"),
        ("moments: {now: {means: today}}\n", "1:11 missing-key: 'on' is missing"),
        ("summary: [a, b]\n", "1:1 type: 'summary': expected text, found a list"),
        ("define: {dry: [a]}\n", "1:10 type: 'dry': expected text or a mapping, found a list"),
        ("scenarios: {s: now}\n", "1:16 type: 's': expected a list or a mapping, found text"),
        (
            "scenarios: {s: [{fix: north.dam, to: maybe}]}\n",
            "1:38 value: expected yes or no, found 'maybe'",
        ),
        (
            "scenarios: {s: [{fixx: north.dam, to: no}]}\n",
            (
                "1:17 change: no such change; known: fix,"
                " close, open, replace, delete, insert, move, moment, seat (did you mean 'fix'?)"
            ),
        ),
        (
            "scenarios: {s: [north.dam]}\n",
            (
                "1:17 type: this item: expected a change such as"
                " {fix: usa.press, to: no}, found text"
            ),
        ),
        (
            "scenarios: {s: [{insert: {that: north.dam}, of: north}]}\n",
            "1:18 missing-key: 'id' is missing (an inserted statement needs an id)",
        ),
        (
            "bridges: {b: {changes: [], default: yes}}\n",
            "1:37 value: expected on or off, found 'yes'",
        ),
        (
            "preferences: {north: [{that: north.dam, tag: statd}]}\n",
            "1:46 value: expected stated, order or bridge, found 'statd' (did you mean 'stated'?)",
        ),
        (
            "preferences: {north: [{that: north.dam, red_line: both}]}\n",
            "1:51 value: expected act or outcome, found 'both'",
        ),
        ("never: [[north.dam]]\n", "1:9 type: this item: expected text or a mapping, found a list"),
        ("conclusions: {C-1: {}}\n", "1:15 missing-key: 'says' is missing"),
        ("define:\n  dry:\n", "2:3 no-value: 'dry' has no value (write one, or remove the line)"),
        ("never:\n  -\n", "2:4 no-value: this item has no value (write one, or remove the line)"),
    ],
)
def test_what_does_not_fit_is_said_with_what_would(more, line) -> None:
    assert wrong(more) == [line]


def test_a_moves_word_that_does_not_exist_is_named() -> None:
    text = HEAD.replace("moves: once", "moves: onec")
    assert headlines(text) == [
        "case.yaml:5:69: expected both, once, drop or never, found 'onec' (did you mean 'once'?)"
    ]


@pytest.mark.parametrize("section", ["parties", "options"])
def test_a_case_needs_parties_and_options(section) -> None:
    lines = [line for line in HEAD.splitlines() if not line.startswith(section)]
    lines = [line for line in lines if section != "options" or not line.startswith("  ")]
    found = headlines("\n".join(lines))
    assert any(f"'{section}' is missing" in line for line in found)


def test_a_faulty_part_does_not_hide_faults_elsewhere_or_make_new_ones() -> None:
    more = """\
define:
  bad: {that: [x], note: y}
  good: bad and north.flod
preferences:
  north:
    - {id: one, thta: good}
    - {id: two, that: good, because: S1, before: {one: []}}
"""
    assert wrong(more) == [
        "2:9 type: 'that': expected text, found a list",
        "3:17 unknown-name: unknown option 'north.flod' (did you mean 'north.flood'?)",
        "6:7 missing-key: 'that' is missing",
        "6:17 unknown-key: unknown key 'thta' (did you mean 'that'?)",
        "7:38 type: 'because': expected a list, found text (write [S1])",
    ]


def test_a_section_of_the_wrong_kind_does_not_make_every_mention_of_it_wrong() -> None:
    text = HEAD.replace("{north: North, south: South}", "[north, south]")
    found = headlines(text + "preferences: {north: [north.dam]}\n")
    assert found == ["case.yaml:3:1: 'parties': expected a mapping, found a list"]


def test_a_fault_inside_a_short_form_does_not_hide_faults_beside_it() -> None:
    more = """\
define: {calm: [x], dry: north.dm}
scenarios: {s: [{fix: north.dam, to: maybe}, {close: north.dm}]}
rankings: {south: [none, [{wher: x}], north.dm]}
"""
    assert [line.partition(": ")[0] for line in wrong(more)] == [
        "1:10 type",
        "1:26 unknown-name",
        "2:38 value",
        "2:54 unknown-name",
        "3:27 shape",
        "3:28 unknown-key",
        "3:39 unknown-name",
    ]


def test_a_list_longer_than_any_case_needs_is_refused() -> None:
    more = "never:\n" + "  - north.dam\n" * 5001
    assert wrong(more) == ["2:3 too-large: more than 5,000 entries stand in this list or mapping"]
