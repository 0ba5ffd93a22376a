"""Elmira [HFKH93]_: moves, ranking, stability table, and its lists of statements.

The literature merges the states in which Uniroyal abandons its plant into s9; here they are four.
"""

import re
from itertools import groupby

import pytest

from detente.case import Case
from detente.case.catalog import load, slugs
from detente.case.reader import read_text
from detente.claims import Ledger
from detente.record import Frozen, replace
from papers.printed import Printed, arrows, numbers

ABANDON = "uniroyal.abandon"
WITHOUT_S9 = numbers("s1 s2 s3 s4 s5 s6 s7 s8")
EVERY = WITHOUT_S9 | {"s9"}

# Concept: the states stable for the ministry, Uniroyal, the town, and for all.
TABLE = {
    "nash": (EVERY, "s1 s4 s5 s8 s9", "s5 s6 s7 s8 s9", "s5 s8 s9"),
    "gmr": (EVERY, "s1 s4 s5 s8 s9", EVERY, "s1 s4 s5 s8 s9"),
    "smr": (EVERY, "s1 s4 s5 s8 s9", EVERY, "s1 s4 s5 s8 s9"),
    "seq": (EVERY, "s1 s4 s5 s8 s9", "s2 s3 s5 s6 s7 s8 s9", "s5 s8 s9"),
    "sseq": (EVERY, "s1 s4 s5 s8 s9", "s2 s3 s5 s6 s7 s8 s9", "s5 s8 s9"),
}

STATEMENTS = """
  ministry: [uniroyal.accept, not uniroyal.abandon, not ministry.modify, town.insist iff not ministry.modify]
  uniroyal:
    - uniroyal.accept iff ministry.modify
    - not uniroyal.abandon
    - not town.insist
    - uniroyal.delay iff not town.insist
  town:
    - not uniroyal.abandon
    - not ministry.modify
    - ministry.modify or uniroyal.accept
    - town.insist if ministry.modify
    - not uniroyal.delay
    - town.insist
"""  # noqa: E501
SCORES = {
    "ministry": {"s7": 15, "s3": 14, "s4": 13, "s8": 12, "s5": 7, "s1": 6, "s2": 5, "s6": 4},
    "uniroyal": {"s1": 15, "s4": 14, "s8": 13, "s5": 12, "s2": 7, "s3": 6, "s7": 5, "s6": 4},
    "town": {"s7": 63, "s3": 62, "s5": 53, "s1": 52, "s8": 47, "s6": 45, "s4": 42, "s2": 40},
}


def merged(case: Case) -> Printed:
    options = [option.id for option in case.options]
    states = [frozenset(o for k, o in enumerate(options) if bits >> k & 1) for bits in range(32)]
    return Printed(case, {state: "s9" for state in states if ABANDON in state})


def states(names: str | set[str]) -> set[str]:
    return numbers(names) if isinstance(names, str) else names


def usual_form(case: Case) -> Case:
    """Uniroyal's list as the literature usually has it."""
    ranking = case.rankings["uniroyal"]
    named = {seat.on: name for (seat,) in ranking.classes for name in names_of(case, seat.on)}
    place = {name: classes for classes in ranking.classes for name in [named.get(classes[0].on)]}
    order = ("s1", "s4", "s8", "s5", None, "s3", "s7", "s2", "s6")
    other = replace(ranking, classes=tuple(place[name] for name in order))
    return replace(case, rankings=Frozen({**case.rankings, "uniroyal": other}))


def names_of(case: Case, on: tuple[str, ...]) -> list[str]:
    return [moment.id for moment in case.moments if on and set(moment.on) == set(on)]


def with_statements() -> Case:
    """The case with lists of statements in the place of its rankings."""
    (path,) = [entry.path for entry in slugs() if entry.slug == "elmira"]
    text = (path / "case.yaml").read_text("utf-8")
    text = re.sub(r"(?ms)^rankings:\n.*?(?=^outcomes:)", f"preferences:{STATEMENTS}\n", text)
    return read_text(text, file="case.yaml", slug="elmira", ledger=Ledger())


@pytest.fixture(scope="module")
def elmira() -> Printed:
    return merged(load("elmira"))


def test_there_are_twelve_option_states_of_which_four_are_s9(elmira):
    assert elmira.space.size == 12
    assert sum(name == "s9" for name in map(elmira.names.get, elmira.states)) == 4


def test_moves_are_the_printed_ones(elmira):
    assert elmira.moves("ministry") == arrows("s1->s2; s3->s4; s5->s6; s7->s8")
    to_s9 = "; ".join(f"s{k}->s9" for k in (3, 4, 7, 8))
    assert elmira.moves("uniroyal") == arrows(
        f"s1->s3,s9; s2->s4,s9; s5->s7,s9; s6->s8,s9; {to_s9}"
    )
    assert elmira.moves("town") == arrows(
        "s1->s5; s5->s1; s2->s6; s6->s2; s3->s7; s7->s3; s4->s8; s8->s4"
    )


def test_rankings_are_the_printed_ones(elmira):
    assert elmira.ranking("ministry") == "s7 s3 s4 s8 s5 s1 s2 s6 s9"
    assert elmira.ranking("uniroyal") == "s1 s4 s8 s5 s9 s2 s3 s7 s6"
    assert elmira.ranking("town") == "s7 s3 s5 s1 s8 s6 s4 s2 s9"


@pytest.mark.parametrize("form", ["example file", "usual"])
@pytest.mark.parametrize("concept", TABLE)
def test_stable_states_are_the_same_under_both_forms_of_the_list_of_uniroyal(concept, form):
    case = load("elmira") if form == "example file" else usual_form(load("elmira"))
    table = merged(case)
    if form == "usual":
        assert table.ranking("uniroyal") == "s1 s4 s8 s5 s9 s3 s7 s2 s6"
    *parties, equilibria = TABLE[concept]
    found = [table.stable(concept, party) for party in ("ministry", "uniroyal", "town")]
    assert found == [states(names) for names in parties]
    assert table.equilibria(concept) == numbers(equilibria)


def test_from_the_status_quo_only_the_town_improves_and_it_goes_to_s5(elmira):
    found = {p: elmira.improvements(p).get("s1", set()) for p in elmira.space.parties}
    assert found == {"ministry": set(), "uniroyal": set(), "town": {"s5"}}


@pytest.fixture(scope="module")
def prioritized() -> Printed:
    return merged(with_statements())


def psi(table: Printed, party: str, state: frozenset[str]) -> int:
    """2 to the number of statements below, summed over the statements that hold."""
    truth = table.literal.worth(party, state)
    return sum(2**below for below, holds in enumerate(reversed(truth)) if holds)


@pytest.mark.parametrize("party", SCORES)
def test_statements_give_the_printed_scores_and_their_order(prioritized, party):
    scores = {state: psi(prioritized, party, state) for state in prioritized.states}
    found = {prioritized.names[state]: score for state, score in scores.items()}
    assert {name: found[name] for name in SCORES[party]} == SCORES[party]
    ranks = prioritized.space.ranks[prioritized.row(party)]
    by_rank = sorted(zip(ranks, prioritized.states, strict=True), key=lambda pair: -pair[0])
    classes = [[scores[s] for _, s in tied] for _, tied in groupby(by_rank, lambda pair: pair[0])]
    assert [scores_[0] for scores_ in classes] == sorted(set(scores.values()), reverse=True)
    assert all(len(set(scores_)) == 1 for scores_ in classes)


def test_statements_put_the_unmerged_s9_where_the_source_says(prioritized):
    scores = {
        party: {psi(prioritized, party, s) for s in prioritized.states if ABANDON in s}
        for party in SCORES
    }
    assert max(scores["ministry"]) <= 3
    assert scores["uniroyal"] == {10, 9, 2, 1}
    assert max(scores["town"]) < 32
