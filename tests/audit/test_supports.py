"""Deciding and carrying sets, against every opening of every set of statements read literally."""

from itertools import chain, combinations, permutations, product

import pytest

from audit.literal_answers import Reading
from detente.audit import audit_case
from detente.case.formula import Not
from detente.case.reader import read_text
from detente.record import Frozen, replace
from detente.settle import Choices, settle

CASE = """\
detente: 1
title: Two towns and a road
parties: {hill: Hill, vale: Vale}
options: {hill: {road: builds a road}, vale: {toll: takes a toll}}
preferences:
  hill:
    - {id: trade, that: hill.road if vale.toll, tag: TAG}
    - {id: thrift, that: not hill.road, tag: TAG}
  vale:
    - {id: gain, that: vale.toll, tag: stated}
outcomes: {busy: BUSY}
moments: {today: {on: []}}
conclusions: {K: {says: It comes so, asks: every resting state satisfies busy}}
"""


def case_with(busy, tag):
    return read_text(CASE.replace("BUSY", busy).replace("TAG", tag))


def subsets(keys):
    every = chain.from_iterable(combinations(keys, size) for size in range(len(keys) + 1))
    return [frozenset(some) for some in every]


def holds(case, lists):
    """Whether there are resting states, all with the outcome, if the lists are these."""
    reading = Reading(settle(replace(case, preferences=Frozen(lists)), Choices()))
    rest = reading.resting("nash", "single")
    return bool(rest) and rest <= reading.where(case.outcomes[0].formula)


def openings(case, some):
    """Every opening of some statements: wanted, reversed, dropped; where the place is open, any."""
    ways = [_lists(statements, some) for statements in case.preferences.values()]
    return (dict(zip(case.preferences, each, strict=True)) for each in product(*ways))


def _lists(statements, some):
    free = {s.key for s in statements if s.key in some and s.tag.value == "order"}
    kept = [s for s in statements if s.key not in free]
    orders = [o for o in permutations(statements) if [s for s in o if s.key not in free] == kept]
    choices = [(1, -1, 0) if s.key in some else (1,) for s in statements]
    for order, wanted in product(orders, product(*choices)):
        attitude = dict(zip((s.key for s in statements), wanted, strict=True))
        yield tuple(
            s if attitude[s.key] > 0 else replace(s, formula=Not(part=s.formula))
            for s in order
            if attitude[s.key]
        )


def smallest(sets):
    least = [s for s in sets if not any(other < s for other in sets)]
    return {tuple(sorted(s)) for s in least}


# The road comes because there is a toll (trade above thrift), and the toll because vale wants it.
@pytest.mark.parametrize("tag", ["stated", "order"])
@pytest.mark.parametrize(
    "busy",
    ["hill.road", "vale.toll", "hill.road and vale.toll", "hill.road or vale.toll",
     "hill.road iff vale.toll"],
)  # fmt: skip
def test_the_smallest_sets_are_those_that_every_opening_gives(busy, tag):
    case = case_with(busy, tag)
    keys = ["hill.trade", "hill.thrift", "vale.gain"]
    assert holds(case, dict(case.preferences))
    decides = {s: not all(holds(case, each) for each in openings(case, s)) for s in subsets(keys)}
    found = audit_case(case, draws=20).conclusions[0].parts[0].supports
    assert found.complete
    assert set(found.load_bearing) == {key for key in keys if decides[frozenset({key})]}
    assert {tuple(sorted(s)) for s in found.deciding} == smallest(
        [s for s in decides if decides[s]]
    )
    carrying = [s for s in decides if not decides[frozenset(keys) - s]]
    assert {tuple(sorted(s)) for s in found.carrying} == smallest(carrying)


# Hill wants the road for its own sake: either wish is enough, and only both together decide.
def test_what_only_two_together_decide_is_found():
    text = CASE.replace("hill.road if vale.toll", "hill.road").replace("TAG", "stated")
    case = read_text(text.replace("BUSY", "hill.road or vale.toll"))
    found = audit_case(case, draws=20).conclusions[0].parts[0].supports
    assert found.load_bearing == ()
    assert found.deciding == (("hill.trade", "vale.gain"),)
    assert found.carrying == (("hill.trade",), ("vale.gain",))


# Opened as if it could stand anywhere, `must` would pass `may`, which alone is open.
def test_a_statement_whose_place_is_given_is_opened_where_it_stands():
    wishes = "    - {id: may, that: hill.road, tag: order}\n"
    wishes += "    - {id: must, that: hill.road, tag: stated}\n"
    a, b = CASE.index("    - {id: trade"), CASE.index("  vale:\n")
    text = (CASE[:a] + wishes + CASE[b:]).replace("BUSY", "hill.road")
    found = audit_case(read_text(text), draws=20).conclusions[0].parts[0].supports
    assert found.load_bearing == ("hill.may",)
    assert found.deciding == (("hill.may",),)


# Deleted, `gain` leaves vale without a motive for the toll; `thrift` is not needed for the road.
def test_deletions_are_shown_beside():
    found = audit_case(case_with("hill.road", "stated"), draws=20).conclusions[0].parts[0].supports
    assert {each.target: each.holds for each in found.deletions} == {
        "hill.trade": False,
        "hill.thrift": True,
        "vale.gain": False,
    }
