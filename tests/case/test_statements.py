"""Preference lists and rankings."""

import pytest

from case.small import read, wrong
from detente.case import Order, Rung, Tag
from detente.case.formula import Name


def test_a_statement_keeps_everything_it_says() -> None:
    more = """\
preferences:
  north:
    - id: dam
      that: north.dam
      because: [S1-001]
      tag: stated
      red_line: act
      before: {rest: [S1-002], calm: []}
      means: wants its dam
      note: loud
    - {id: calm, that: not south.strike, after: {dam: [S1-003]}}
"""
    dam, calm = read(more).preferences["north"]
    assert (dam.key, dam.place, dam.red_line, dam.tag) == ("north.dam", 1, "act", Tag.STATED)
    assert dam.before == (Order(other="rest", because=("S1-002",)), Order(other="calm"))
    assert (dam.means, dam.note, dam.because) == ("wants its dam", "loud", ("S1-001",))
    assert calm.after == (Order(other="dam", because=("S1-003",)),)


def test_ids_are_unique_within_a_party_only() -> None:
    one = "{id: calm, that: north.dam}"
    assert wrong(f"preferences: {{north: [{one}], south: [{one}]}}\n") == []
    assert wrong(f"preferences: {{north: [{one}, {one}]}}\n") == [
        "1:57 duplicate-id: the id 'calm' is taken by statement 1"
    ]


def test_an_id_may_not_be_that_of_another_place() -> None:
    more = "preferences: {north: [{id: north-2, that: north.dam}, north.flood]}\n"
    assert wrong(more) == ["1:55 duplicate-id: the id 'north-2' is taken by statement 1"]


def test_a_ranking_lists_states_moments_and_formulas_best_first() -> None:
    more = """\
moments: {now: {on: [north.dam]}}
rankings:
  south:
    - none
    - [now, "north.dam,south.strike"]
    - {where: north.flood}
"""
    ranking = read(more).rankings["south"]
    assert ranking.classes == (
        (Rung(),),
        (Rung(on=("north.dam",)), Rung(on=("north.dam", "south.strike"))),
        (Rung(where=Name(name="north.flood")),),
    )
    assert (
        "ranks" in read("rankings: {south: {order: [none], note: ranks}}\n").rankings["south"].note
    )


@pytest.mark.parametrize(
    ("more", "line"),
    [
        (
            "rankings: {south: [north.dm]}\n",
            ("1:20 unknown-name: unknown option 'north.dm' (did you mean 'north.dam'?)"),
        ),
        (
            "rankings: {south: ['north.dam,north.dam']}\n",
            "1:20 duplicate-name: option 'north.dam' stands here twice",
        ),
        (
            "rankings: {south: [none, north.dam, none]}\n",
            "1:37 duplicate-state: this state is ranked already, in place 1",
        ),
        (
            "rankings: {south: ['north.dam,north.flood', ['north.flood,north.dam']]}\n",
            "1:46 duplicate-state: this state is ranked already, in place 1",
        ),
        (
            "rankings: {south: [[none, none]]}\n",
            "1:27 duplicate-state: this state is ranked already, in place 1",
        ),
        (
            "rankings: {south: [{where: x}]}\n",
            (
                "1:28 unknown-name: unknown definition or outcome 'x'"
                " (known: north.dam, north.flood, south.strike)"
            ),
        ),
        (
            "rankings: {east: [none]}\n",
            "1:12 unknown-name: unknown party 'east' (known: north, south)",
        ),
        (
            "rankings: {south: [none]}\npreferences: {south: [north.dam]}\n",
            "1:12 two-orders: 'south' has preferences too; a party has one of the two",
        ),
    ],
)
def test_a_faulty_ranking_is_a_problem(more, line) -> None:
    assert wrong(more) == [line]
