"""Names in formulas, lists and references: each unknown one is pointed at, with a near one."""

import pytest

from case.small import HEAD, headlines, wrong
from detente.claims import Claim, Ledger, Modality
from detente.record import Frozen

PREFERENCES = (
    "preferences: {north: [{id: calm, that: north.dam}], south: [{id: calm, that: north.dam}]}\n"
)


@pytest.mark.parametrize(
    ("more", "line"),
    [
        (
            "define: {d: north.dm}\n",
            ("1:13 unknown-name: unknown option 'north.dm' (did you mean 'north.dam'?)"),
        ),
        (
            "define: {d: dam}\n",
            ("1:13 unknown-name: unknown definition or outcome 'dam' (did you mean 'north.dam'?)"),
        ),
        (
            "define: {d: North.Dam}\n",
            ("1:13 unknown-name: unknown option 'North.Dam' (did you mean 'north.dam'?)"),
        ),
        (
            "define: {d: 'north.dam and north.dm'}\n",
            ("1:28 unknown-name: unknown option 'north.dm' (did you mean 'north.dam'?)"),
        ),
        (
            "define:\n  d: north.dam and\n     north.dm\n",
            ("3:6 unknown-name: unknown option 'north.dm' (did you mean 'north.dam'?)"),
        ),
        (
            "define:\n  d: >\n    north.dam and\n    north.dm\n",
            ("4:5 unknown-name: unknown option 'north.dm' (did you mean 'north.dam'?)"),
        ),
        (
            "define: {d: north.dam AND north.flood}\n",
            "1:23 formula: 'AND' is not a word of the grammar (write `and`)",
        ),
        (
            "preferences: {nort: [north.dam]}\n",
            "1:15 unknown-name: unknown party 'nort' (did you mean 'north'?)",
        ),
        (
            "preferences: {north: [{id: a, that: north.dam, before: {b: []}}]}\n",
            "1:57 unknown-name: unknown statement 'b' of north (known: a)",
        ),
        (
            "moments: {now: {on: [north.dam, north.dam]}}\n",
            "1:33 duplicate-name: option 'north.dam' stands here twice",
        ),
        (
            "moments: {now: {on: [north.dan]}}\n",
            ("1:22 unknown-name: unknown option 'north.dan' (did you mean 'north.dam'?)"),
        ),
        (
            "moments: {now: {on: [], with: [dry]}}\nscenarios: {drier: []}\n",
            "1:32 unknown-name: unknown scenario 'dry' (known: drier)",
        ),
        (
            "moments: {now: {on: [], with: [b]}}\nbridges: {b: {changes: []}}\n",
            "1:32 unknown-name: unknown scenario 'b' (it is a bridge)",
        ),
        (
            "alternatives: {which: [dry]}\nscenarios: {wet: []}\n",
            "1:24 unknown-name: unknown scenario 'dry' (known: wet)",
        ),
        (
            "alternatives: {which: {scenarios: [wet], default: dry}}\nscenarios: {wet: []}\n",
            "1:51 unknown-name: unknown member 'dry' (known: wet)",
        ),
        (
            "conclusions: {C: {says: x, premises: [clam]}}\n" + PREFERENCES,
            "1:39 unknown-name: unknown statement 'clam' (did you mean 'calm'?)",
        ),
        (
            "conclusions: {C: {says: x, premises: [calm]}}\n" + PREFERENCES,
            (
                "1:39 ambiguous-name: 'calm'"
                " may mean north.calm or south.calm (write one of them in full)"
            ),
        ),
        (
            "conclusions: {C: {says: x, given: [wet]}}\n",
            "1:36 unknown-name: unknown scenario, bridge or moment 'wet'",
        ),
        (
            "defaults: {moment: today}\nmoments: {now: {on: []}}\n",
            "1:20 unknown-name: unknown moment 'today' (known: now)",
        ),
        ("defaults: {report: [wet]}\n", "1:21 unknown-name: unknown scenario 'wet'"),
        (
            "forbidden_moves: [{party: nrth, from: north.dam, to: not north.dam}]\n",
            "1:27 unknown-name: unknown party 'nrth' (did you mean 'north'?)",
        ),
        (
            "never: [{pattern: {north.dm: yes}}]\n",
            ("1:20 unknown-name: unknown option 'north.dm' (did you mean 'north.dam'?)"),
        ),
    ],
)
def test_an_unknown_name_is_pointed_at(more, line) -> None:
    assert wrong(more) == [line]


def test_an_option_of_a_party_that_is_not_there_is_pointed_at() -> None:
    text = HEAD.replace("south: {strike", "usa: {strike").replace(
        "south: South", "us: United States"
    )
    assert headlines(text) == ["case.yaml:6:3: unknown party 'usa' (did you mean 'us'?)"]


def test_a_holder_that_is_no_party_is_pointed_at() -> None:
    text = HEAD.replace("moves: once", "with: [sooth, north, south, south]")
    assert headlines(text) == [
        "case.yaml:5:69: unknown party 'sooth' (did you mean 'south'?)",
        "case.yaml:5:76: 'north' holds the option anyway",
        "case.yaml:5:90: party 'south' stands here twice",
    ]


def test_a_claim_that_the_ledger_lacks_is_pointed_at() -> None:
    claim = Claim(
        id="S1-001", source="S1", paragraphs="1", kind="x", says="y", modality=Modality.FACT
    )
    ledger = Ledger(claims=Frozen({"S1-001": claim}))
    more = "define: {d: {that: north.dam, because: [S1-001, S1-003]}}\n"
    assert wrong(more) == []
    assert wrong(more, ledger) == [
        "1:49 unknown-name: unknown claim 'S1-003' (did you mean 'S1-001'?)"
    ]


def test_the_second_of_two_equal_words_is_pointed_at_where_it_stands() -> None:
    found = wrong("define: {d: x or north.dam and x}\n")
    assert [line.split()[0] for line in found] == ["1:13", "1:32"]
