"""What rests on which claims, against a walk through the YAML itself."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from ruamel.yaml import YAML

from detente.case.catalog import home, slugs
from detente.case.reader import read_text
from detente.claims import Ledger
from detente.evidence.uses import Use, What, users, uses

ALL = """\
detente: 1
title: Two on a river
parties: {north: North, south: South}
options:
  north: {dam: {means: builds a dam, because: @}, wall: builds a wall, flood: opens the gates}
  south: {strike: {means: uses force, because: @}, share: shares}
  board: {ban: bans dams}
bodies:
  board:
    name: the river board
    quota: 2
    because: @
    texts: {ban: 10}
    seats: {north: {because: @}, south: {}}
define: {calm: {that: not south.strike, because: @}}
never: [{that: north.dam and north.wall, because: @}]
always: [{that: calm or north.dam, id: A-1, because: @}]
forbidden_moves:
  - {id: M-1, party: north, from: north.dam, to: calm, because: @}
  - {party: north, from: north.flood, to: calm, because: @}
  - {from: north.wall, to: calm, because: @}
preferences:
  north:
    - {id: dam, that: north.dam, because: @, before: {rest: @}}
    - {id: quiet, that: calm, because: @, after: {dam: @}}
rankings: {south: {order: [none, north.dam], because: @}}
outcomes: {war: {that: south.strike, means: war, because: @}}
moments: {now: {on: [], because: @}}
scenarios:
  hot: {changes: [{replace: north.quiet, that: south.strike, because: @}], because: @}
  new: [{insert: {id: proud, that: north.flood, because: @}, of: north}]
bridges: {B-1: {changes: [{insert: {id: late, that: north.flood, because: @}, of: north}]}}
scales:
  worry:
    from: none
    to: all
    because: @
    positions: {north: {range: [0, 40], because: @, below: {south: @}}, south: {range: [50, 90]}}
chance: {storm: {when: north.dam, because: @}}
pictures:
  south: {changes: [{insert: {id: greed, that: north.dam, because: @}, of: north}], because: @}
ties:
  river:
    kind: trade
    between: [north, south]
    figures: [{value: 3, unit: boats, because: @}]
    because: @
conclusions:
  C-1: {says: It holds., rests_on: @, stated_in: @}
"""
SLOTS = ALL.count("@")
LISTS = {"because", "rests_on", "stated_in"}
BY_CLAIM = {"before", "after", "below"}


def filled(claims):
    """The case with a list of claims at each of its places."""
    parts = ALL.split("@")
    lists = [f"[{', '.join(each)}]" for each in claims]
    return "".join(part + held for part, held in zip(parts, [*lists, ""], strict=True))


def cited(node, key=""):
    """Every claim that stands in a list of claims, wherever that is."""
    if isinstance(node, dict):
        for name, value in node.items():
            inside = key if key in BY_CLAIM and isinstance(value, list) else ""
            yield from cited(value, inside or str(name))
    elif isinstance(node, list):
        for value in node:
            if key in LISTS | BY_CLAIM and isinstance(value, str):
                yield value
            else:
                yield from cited(value)


def found(text):
    """What rests on which claims."""
    return uses(read_text(text, ledger=Ledger()))


def test_the_walk_through_the_yaml_meets_every_place():
    numbers = [[f"Q-{k}"] for k in range(SLOTS)]
    yaml = YAML(typ="safe").load(filled(numbers))
    assert sorted(cited(yaml)) == sorted(each for (each,) in numbers)


@settings(max_examples=40, deadline=None)
@given(
    st.lists(
        st.lists(st.sampled_from([f"Q-{k}" for k in range(40)]), min_size=1, max_size=2),
        min_size=SLOTS,
        max_size=SLOTS,
    )
)
def test_every_claim_that_a_case_cites_has_something_that_rests_on_it(claims):
    text = filled(claims)
    assert set(users(found(text))) == set(cited(YAML(typ="safe").load(text)))


@pytest.mark.parametrize("slug", [entry.slug for entry in slugs()])
def test_so_it_is_in_the_shipped_cases(slug):
    text = (home(slug).path / "case.yaml").read_text("utf-8")
    assert set(users(found(text))) == set(cited(YAML(typ="safe").load(text)))


def test_each_thing_stands_once_with_its_own_claims():
    made = found(filled([[f"Q-{k}"] for k in range(SLOTS)]))
    listed = [(use.what.value, use.id, use.party, use.claims) for use in made if use.claims]
    assert listed == [
        ("option", "north.dam", "", ("Q-0",)),
        ("option", "south.strike", "", ("Q-1",)),
        ("body", "board", "", ("Q-2", "Q-3")),
        ("definition", "calm", "", ("Q-4",)),
        ("constraint", "never 1", "", ("Q-5",)),
        ("constraint", "A-1", "", ("Q-6",)),
        ("forbidden move", "M-1", "north", ("Q-7",)),
        ("forbidden move", "north.flood to calm", "north", ("Q-8",)),
        ("forbidden move", "north.wall to calm", "", ("Q-9",)),
        ("statement", "north.dam", "north", ("Q-10",)),
        ("place of statement", "north.dam", "north", ("Q-11",)),
        ("statement", "north.quiet", "north", ("Q-12",)),
        ("place of statement", "north.quiet", "north", ("Q-13",)),
        ("ranking", "south", "south", ("Q-14",)),
        ("outcome", "war", "", ("Q-15",)),
        ("moment", "now", "", ("Q-16",)),
        ("scenario", "hot", "", ("Q-18",)),
        ("statement", "north.quiet in hot", "north", ("Q-17",)),
        ("place of statement", "north.quiet in hot", "north", ("Q-13",)),
        ("statement", "north.proud", "north", ("Q-19",)),
        ("statement", "north.late", "north", ("Q-20",)),
        ("picture", "south", "south", ("Q-26", "Q-25")),
        ("scale", "worry", "", ("Q-21", "Q-22", "Q-23")),
        ("chance", "storm", "", ("Q-24",)),
        ("tie", "river", "", ("Q-28", "Q-27")),
        ("conclusion", "C-1", "", ("Q-29", "Q-30")),
    ]


def test_a_claim_that_is_cited_twice_by_one_thing_counts_once():
    (use,) = [each for each in found(filled([["Q"]] * SLOTS)) if each.id == "river"]
    assert use == Use(what=What.TIE, id="river", claims=("Q",))


def test_what_rests_on_a_claim_stands_in_the_order_of_the_case():
    numbers = [["Q"] if k in {0, 10, 29} else ["Z"] for k in range(SLOTS)]
    assert [use.id for use in users(found(filled(numbers)))["Q"]] == [
        "north.dam", "north.dam", "C-1",
    ]  # fmt: skip
