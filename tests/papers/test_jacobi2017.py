"""North Korea 2017 [J17]_: every move, improvement and table of the two posts.

Marks of the tables: r Nash, s sequential, S symmetric metarational, x simultaneous.
"""

from collections import Counter

import pytest

from detente.case import Direction
from detente.case.catalog import load
from detente.record import replace
from papers.printed import Printed, arrows, numbers, shipped

ORIGINAL = "north-korea-original"
BINDING = "north-korea-binding"
BLOODTHIRSTY = "north-korea-bloodthirsty"
DETERRENCE = "north-korea-deterrence"
PACIFIST = "north-korea-pacifist"

RANKINGS = {
    ORIGINAL: ("8 0 9 10 12 5 4 13 14 1 2 6", "6 14 2 10 0 4 12 5 1 13 8 9"),
    BINDING: ("8 0 9 10 12 5 4 13 14 1 2 6", "6 14 2 10 0 4 12 5 1 13 8 9"),
    BLOODTHIRSTY: ("8 9 0 10 13 12 5 4 1 2 14 6", "6 14 4 12 5 13 2 0 10 1 9 8"),
    DETERRENCE: ("8 9 0 10 13 12 5 4 1 2 14 6", "6 14 4 12 0 10 5 13 2 1 9 8"),
    PACIFIST: ("8 0 10 2 9 12 4 5 14 13 6 1", "6 14 2 10 0 8 4 12 5 1 9 13"),
}

# Row of the nine: the case, the concept that gives its equilibria, and the marks of each party.
ROWS = {
    1: (ORIGINAL, "sim", {"r": "8 0 9 12 5 13 1", "s": "10", "x": "4"},
        {"r": "6 0 5", "s": "14 2 10", "x": "4"}, "0 10 5 4"),
    2: (ORIGINAL, "smr", {"r": "8 0 9 12 5 13 1", "S": "10 4"},
        {"r": "6 0 5", "S": "14 2 10 4 12"}, "0 10 12 5 4"),
    3: (BINDING, "seq", {"r": "8 0 9 12 5 13 1", "s": "10"},
        {"r": "6 0 4 5", "s": "14 2 10"}, "0 10 5"),
    4: (BLOODTHIRSTY, "seq", {"r": "8 9 0 13 5 1", "s": "10 12"},
        {"r": "6 4 5", "s": "14 12"}, "12 5"),
    5: (BLOODTHIRSTY, "smr", {"r": "8 9 0 13 5 1", "S": "10 12"},
        {"r": "6 4 5", "S": "14 12"}, "12 5"),
    6: (DETERRENCE, "seq", {"r": "8 9 0 13 5 1", "s": "10 12"},
        {"r": "6 4 5", "s": "14 12 0 10"}, "0 10 12 5"),
    7: (DETERRENCE, "smr", {"r": "8 9 0 13 5 1", "S": "10 12"},
        {"r": "6 4 5", "S": "14 12 10 0"}, "0 10 12 5"),
    8: (PACIFIST, "sim", {"r": "8 0 9 12 4 5 13 1", "s": ""},
        {"r": "6 0 4 5"}, "0 4 5"),
    9: (PACIFIST, "smr", {"r": "8 0 9 12 4 5 13 1", "S": "10 2"},
        {"r": "6 0 4 5", "S": "14 2 10 8 12"}, "8 0 10 2 12 4 5"),
}  # fmt: skip


@pytest.fixture(scope="module")
def solved() -> dict[str, Printed]:
    return {slug: shipped(slug) for slug in RANKINGS}


@pytest.mark.parametrize("slug", RANKINGS)
def test_preferences_are_the_printed_ones(solved, slug):
    us, nk = RANKINGS[slug]
    assert (solved[slug].ranking("us"), solved[slug].ranking("nk")) == (us, nk)


def test_moves_are_the_printed_ones(solved):
    assert solved[ORIGINAL].moves("us") == arrows(
        "8->9,10; 0->1,2; 9 none; 10->8,9; 12->13,14; 5 none; 4->5,6; 13 none; 14->13,12;"
        " 1 none; 2->0,1; 6->5,4"
    )
    assert solved[ORIGINAL].moves("nk") == arrows(
        "6->2,10,14; 14->6,2,10; 2->6,14,10; 10->6,14,2; 0->4,12,8; 4->0,12,8; 12->0,4,8;"
        " 5->1,13,9; 1->5,13,9; 13->5,1,9; 8->0,4,12; 9->5,1,13"
    )


def test_improvements_are_the_printed_ones(solved):
    assert solved[ORIGINAL].improvements("us") == arrows("10->8,9; 4->5; 14->12,13; 2->0,1; 6->5,4")
    assert solved[ORIGINAL].improvements("nk") == arrows(
        "14->6; 2->6,14; 10->6,14,2; 4->0; 12->0,4; 1->5; 13->5,1; 8->0,4,12; 9->5,1,13"
    )


@pytest.mark.parametrize("row", ROWS)
def test_marks_of_each_party_are_the_printed_ones(solved, row):
    slug, _, us, nk, _ = ROWS[row]
    for party, marks in (("us", us), ("nk", nk)):
        found = {mark: solved[slug].marked(mark, party) for mark in marks}
        assert found == {mark: numbers(states) for mark, states in marks.items()}, party


@pytest.mark.parametrize("row", ROWS)
def test_equilibria_are_the_printed_ones(solved, row):
    slug, concept, _, _, equilibria = ROWS[row]
    assert solved[slug].equilibria(concept) == numbers(equilibria)


def test_the_count_of_equilibria_over_the_nine_rows_is_the_printed_one(solved):
    rows = [solved[slug].equilibria(concept) for slug, concept, *_ in ROWS.values()]
    counts = Counter(state for found in rows for state in found)
    assert counts == {"0": 7, "2": 1, "4": 4, "5": 9, "8": 1, "10": 6, "12": 6}


def test_slip_row_8_marks_state_14_simultaneous_where_the_definition_gives_sequential(solved):
    printed = {"s": numbers("2 10"), "x": numbers("14")}
    found = {mark: solved[PACIFIST].marked(mark, "nk") for mark in printed}
    assert found == {"s": numbers("2 10 14"), "x": set()}
    assert found["s"] | found["x"] == printed["s"] | printed["x"]
    assert solved[PACIFIST].improvements("nk")["14"] == {"6"}
    assert solved[PACIFIST].improvements("us")["6"] == {"4", "5"}


def test_row_1_rests_at_4_because_leaving_it_together_leads_to_1(solved):
    first = solved[ORIGINAL]
    assert (first.improvements("us")["4"], first.improvements("nk")["4"]) == ({"5"}, {"0"})
    together = str(5 + 0 - 4)
    for party in ("us", "nk"):
        ranking = first.ranking(party).split()
        assert ranking.index(together) > ranking.index("4")


def test_row_8_needs_the_rule_that_simultaneity_is_asked_where_two_are_unstable(solved):
    """Asked at every state, it would add 2 and 10, unstable for the United States only."""
    last = solved[PACIFIST]
    ranking = last.ranking("us").split()
    for state in ("2", "10"):
        assert state in last.stable("seq", "nk") - last.stable("sim", "us")
        for target in last.improvements("us")[state]:
            together = {str(int(target) + int(reply) - int(state))
                        for reply in last.improvements("nk")[state]}  # fmt: skip
            assert any(ranking.index(t) > ranking.index(state) for t in together & {*ranking})


def test_row_3_with_the_invasion_wholly_irreversible_would_add_state_12():
    case = load(ORIGINAL)
    options = tuple(
        replace(option, moves=Direction.ONCE) if option.id == "nk.invade" else option
        for option in case.options
    )
    assert Printed(replace(case, options=options)).equilibria("seq") == numbers("0 5 10 12")


@pytest.mark.parametrize(
    ("slug", "concept", "equilibria"),
    [
        (ORIGINAL, "nash", "0 5"),
        (ORIGINAL, "gmr", "0 4 5 10 12"),
        (ORIGINAL, "sseq", "0 5 10"),
        (PACIFIST, "nash", "0 4 5"),
    ],
)
def test_equilibria_that_the_posts_do_not_print(solved, slug, concept, equilibria):
    assert solved[slug].equilibria(concept) == numbers(equilibria)
