"""A variant is what the case is if its YAML says so: settled and built afresh, state by state."""

from itertools import permutations

import numpy as np
import pytest

from detente.case.formula import Name
from detente.case.reader import read_text
from detente.errors import NotApplicable
from detente.record import Frozen
from detente.settle import Choices, settle
from detente.space import build
from detente.stability import CONCEPTS, improvements
from detente.study.profile import Added, Profile, drawn
from detente.study.variants import Variants, touched_by

CASE = """\
detente: 1
title: Two on a river
parties: {north: North, south: South}
options:
  north: {dam: builds a dam, share: shares the water}
  south: {pay: pays, raid: raids}
never: [{id: R-1, that: south.pay and south.raid}]
preferences:
  north:
WISHES
  south:
    - {id: thrift, that: not south.pay}
    - {id: water, that: north.share or not north.dam}
moments: {today: {on: [south.raid]}}
scenarios: {treaty: [{close: south.raid}], gift: [{fix: south.pay, to: yes}]}
"""
LINES = {
    "north.power": "    - {id: power, that: north.dam, tag: order}",
    "north.peace": "    - {id: peace, that: not south.raid, tag: order}",
    "north.hoard": "    - {id: hoard, that: not north.share if south.raid, tag: order}",
    "north.deal": "    - {id: deal, that: south.pay, tag: order, before: {hoard: []}}",
}
KEYS = tuple(LINES)


def written(*lines):
    """The case with these lines as north's list."""
    return read_text(CASE.replace("WISHES", "\n".join(lines) if lines else "    []"))


def plain(*keys):
    return written(*(LINES[key] for key in keys))


def same(variant, case, choices=Choices()):  # noqa: B008
    """Whether a variant ranks the states of a case as the case itself does, and starts there."""
    space = build(settle(case, choices))
    assert np.array_equal(variant.space.masks, space.masks)
    start = space.find(space.mask_of(settle(case, choices).moment.on))
    return _order(variant.space.ranks) == _order(space.ranks) and variant.start == start


def _order(ranks):
    """Which state ranks above which, for every party: all that a list says."""
    return [[[bool(a < b) for b in row] for a in row] for row in ranks]


@pytest.fixture
def variants():
    return Variants(plain(*KEYS))


def at(variants, **profile):
    return variants.at(Choices(), Profile(**profile))


def test_as_listed_it_is_the_case_itself(variants):
    assert same(variants.at(Choices()), plain(*KEYS))


@pytest.mark.parametrize("order", list(permutations(KEYS)))
def test_an_order_given_outright_is_the_list_written_so(variants, order):
    assert same(at(variants, orders=Frozen({"north": order})), plain(*order))


# `deal` stands above `hoard` by evidence, so of two orders by priority just that one is kept.
def test_priorities_order_a_list_as_far_as_evidence_lets_them(variants):
    reverse = Frozen({key: 1 - place / 4 for place, key in enumerate(KEYS)})
    assert at(variants, priorities=reverse).order["north"] == KEYS[::-1]
    listed = Frozen({key: place / 4 for place, key in enumerate(KEYS)})
    kept = ("north.power", "north.peace", "north.deal", "north.hoard")
    assert at(variants, priorities=listed).order["north"] == kept
    assert same(at(variants, priorities=listed), plain(*kept))


def test_evidence_that_is_ignored_or_free_does_not_bind(variants):
    listed = Frozen({key: place / 4 for place, key in enumerate(KEYS)})
    entry = (("north.deal", "north.hoard"),)
    assert at(variants, priorities=listed, ignored=entry).order["north"] == KEYS
    assert at(variants, priorities=listed, free=True).order["north"] == KEYS


@pytest.mark.parametrize("number", range(12))
def test_a_draw_is_the_case_with_its_list_in_that_order(variants, number):
    found = variants.at(Choices(), drawn(variants.keys, 0, number))
    order = found.order["north"]
    assert sorted(order) == sorted(KEYS)
    assert order.index("north.deal") < order.index("north.hoard")
    assert found.order["south"] == ("south.thrift", "south.water")
    assert same(found, plain(*order))


def test_a_draw_is_the_same_whatever_was_drawn_before():
    profiles = [drawn(KEYS, 0, number) for number in range(10)]
    one, other = Variants(plain(*KEYS)), Variants(plain(*KEYS))
    forth = [one.at(Choices(), each) for each in profiles]
    back = [other.at(Choices(), each) for each in profiles[::-1]][::-1]
    for a, b in zip(forth, back, strict=True):
        assert a.order == b.order
        assert np.array_equal(a.space.ranks, b.space.ranks)
    assert one.draws(0, 10)[:4] == other.draws(0, 4)


# `power` keeps its place whatever is drawn for it alone: it does not pass `peace`, which is open.
def test_a_number_for_a_statement_whose_place_is_given_moves_no_other():
    lines = [LINES["north.peace"], LINES["north.power"].replace("order", "stated")]
    found = at(Variants(written(*lines)), priorities=Frozen({"north.power": 0.0}))
    assert found.order["north"] == ("north.peace", "north.power")


def test_a_statement_dropped_is_not_in_the_list(variants):
    found = at(variants, attitudes=Frozen({"north.peace": 0}))
    assert same(found, plain("north.power", "north.hoard", "north.deal"))


def test_a_statement_reversed_wants_the_opposite_where_it_stands(variants):
    turned = LINES["north.peace"].replace("not south.raid", "south.raid")
    lines = [turned if key == "north.peace" else LINES[key] for key in KEYS]
    assert same(at(variants, attitudes=Frozen({"north.peace": -1})), written(*lines))


@pytest.mark.parametrize("place", [1, 2, 3, 4])
def test_a_statement_moved_stands_at_that_place_the_others_as_they_are(variants, place):
    rest = [key for key in KEYS if key != "north.peace"]
    order = [*rest[: place - 1], "north.peace", *rest[place - 1 :]]
    assert same(at(variants, moved=Frozen({"north.peace": place})), plain(*order))


def test_what_is_added_stands_on_top(variants):
    wish = Added(party="north", formula=Name(name="north.share"), text="north.share")
    top = "    - {id: new, that: north.share}"
    assert same(at(variants, added=(wish,)), written(top, *LINES.values()))


def test_a_party_against_another_ranks_as_the_other_does_not(variants):
    found = at(variants, against=Frozen({"north": "south"})).space
    north, south = found.ranks
    assert _order([north]) == [np.array(_order([south])[0]).T.tolist()]


@pytest.mark.parametrize("order", [KEYS, KEYS[::-1]])
def test_a_scenario_settles_as_if_nothing_had_been_settled_before(variants, order):
    variants.at(Choices())
    treaty = Choices(scenarios=("treaty",))
    found = variants.at(treaty, Profile(orders=Frozen({"north": order})))
    assert same(found, plain(*order), treaty)


# The moment has a raid, and the gift, fixed, makes the two that never go together.
def test_what_does_not_settle_says_so_each_time(variants):
    for _ in range(2):
        with pytest.raises(NotApplicable, match="today"):
            variants.at(Choices(scenarios=("gift",)))


def test_a_case_without_a_constraint_has_the_states_that_it_forbade(variants):
    without = variants.less(variants.case.constraints[0].label)
    assert same(without.at(Choices()), read_text(plain_text().replace(RULE, "")))
    assert without is variants.less(variants.case.constraints[0].label)


# What scenarios do can differ in nothing but a constraint: each needs states of its own.
def test_a_constraint_that_a_scenario_deletes_forbids_nothing_there():
    text = plain_text().replace("scenarios: {", "scenarios: {lawless: [{delete: R-1}], ")
    variants = Variants(read_text(text))
    assert same(variants.at(Choices()), plain(*KEYS))
    lawless = variants.at(Choices(scenarios=("lawless",)))
    assert same(lawless, read_text(plain_text().replace(RULE, "")))


RULE = "never: [{id: R-1, that: south.pay and south.raid}]\n"


def plain_text():
    return CASE.replace("WISHES", "\n".join(LINES.values()))


def test_an_option_freed_is_fixed_by_no_scenario(variants):
    freed = variants.freed("south.raid")
    assert same(freed.at(Choices(scenarios=("treaty",))), plain(*KEYS))


@pytest.mark.parametrize("concept", ["nash", "gmr", "smr", "seq", "sseq"])
def test_what_is_stable_is_what_the_concept_says_of_the_case_written_so(variants, concept):
    for order in permutations(KEYS):
        found = at(variants, orders=Frozen({"north": order}))
        afresh = CONCEPTS[concept].solve(build(settle(plain(*order), Choices())))
        assert np.array_equal(variants.stable(found, concept), afresh.stable.all(axis=0))


def test_what_is_asked_twice_is_solved_once(variants):
    first = at(variants, moved=Frozen({"north.peace": 1}))
    before = variants.counted
    assert at(variants, moved=Frozen({"north.peace": 1})) is first
    assert variants.counted == before


def test_a_profile_touches_the_parties_that_it_speaks_of():
    wish = Added(party="south", formula=Name(name="north.dam"), text="north.dam")
    assert touched_by(Profile(moved=Frozen({"north.peace": 1}), added=(wish,))) == {
        "north",
        "south",
    }
    assert touched_by(Profile()) == frozenset()


COUNCIL = """\
detente: 1
title: A council
parties: {north: North, south: South}
options: {north: {dam: builds a dam}, council: {text: adopts a text}}
bodies:
  council: {name: Council, quota: 2, seats: {north: {}, south: {ceiling: 5}}, texts: {text: 10}}
preferences:
  north: [{id: text, that: council.text}]
  south: [{id: text, that: council.text}]
scenarios: {lift: [{seat: south, of: council, ceiling: none}]}
"""


def test_a_changed_seat_has_states_of_its_own_kept_apart_from_the_others():
    """South wants the text; its ceiling alone makes it vote no."""
    variants = Variants(read_text(COUNCIL))
    passing = []
    for names in ((), ("lift",), ()):
        space = variants.at(Choices(scenarios=names)).space
        passing.append([space.state(t) for t in improvements(space, space.index_of(()), 2)])
    assert passing == [[], [("council.text",)], []]
