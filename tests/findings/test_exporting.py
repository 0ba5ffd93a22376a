"""The solved model as rows and as a graph: the prisoner's dilemma, each number worked by hand.

States by place: 1 neither cooperates, 2 the first, 3 the second, 4 both. The first ranks them
3 4 1 2, the second 2 4 1 3; nobody cooperates in the one Nash equilibrium, 1.
"""

import pytest

from detente.case.catalog import load
from detente.case.reader import read_text
from detente.errors import TooLarge
from detente.findings import exporting
from detente.findings.analysis import outline
from detente.findings.exporting import (
    MOVE_COLUMNS,
    edges,
    move_rows,
    nodes,
    refuse_many_moves,
    refuse_many_states,
    state_columns,
    state_rows,
)
from detente.settle import settle
from findings.crisis import crisis

COMMISSION = """\
detente: 1
title: A commission that pays
parties: {upland: Upland, lowland: Lowland}
options:
  upland: {dam: builds the dam}
  commission: {fund: pays}
bodies:
  commission: {name: the Commission, quota: 2, seats: {upland: {}, lowland: {}}}
preferences:
  upland: [commission.fund]
  lowland: [commission.fund]
"""


@pytest.fixture(scope="module")
def dilemma():
    return outline(settle(load("prisoners-dilemma")), concepts=("nash", "seq"))


def rows(found):
    """Rows as dictionaries by title."""
    return [dict(zip(state_columns(found), row, strict=True)) for row in state_rows(found)]


def graph(found):
    """A graph as graph libraries keep one: nodes, and for both ends and a key what is known."""
    here = {node["id"]: node for node in nodes(found)}
    there = {(e["source"], e["target"], e["key"]): e for e in edges(found.space)}
    return here, there


def test_every_state_has_a_row_with_its_number_options_and_moments(dilemma):
    found = rows(dilemma)
    assert [(row["state"], row["options"], row["moments"]) for row in found] == [
        (1, "none", "1"), (2, "first.cooperate", "2"), (3, "second.cooperate", "3"),
        (4, "first.cooperate,second.cooperate", "4"),
    ]  # fmt: skip
    assert [row["second.cooperate"] for row in found] == ["no", "no", "yes", "yes"]


def test_ranks_count_from_the_best(dilemma):
    found = rows(dilemma)
    assert [row["rank first"] for row in found] == [3, 4, 1, 2]
    assert [row["rank second"] for row in found] == [3, 1, 4, 2]


def test_states_that_are_tied_share_a_rank_and_none_is_left_out_after():
    """The commission pays or not: two levels, whatever the dam."""
    found = rows(outline(settle(read_text(COMMISSION)), concepts=("nash",)))
    assert [row["rank upland"] for row in found] == [2, 2, 1, 1]


def test_stable_states_are_marked_by_party_and_concept_and_for_all(dilemma):
    found = rows(dilemma)
    assert [row["nash first"] for row in found] == ["yes", "no", "yes", "no"]
    assert [row["nash all"] for row in found] == ["yes", "no", "no", "no"]
    assert [row["seq all"] for row in found] == ["yes", "no", "no", "yes"]


def test_outcomes_and_what_can_be_reached_have_columns_where_there_are_any(dilemma):
    assert "reachable" not in state_columns(dilemma)
    assert [row["outcome cooperation"] for row in rows(dilemma)] == ["no", "no", "no", "yes"]
    small = outline(settle(crisis()), concepts=("nash",))
    assert {row["reachable"] for row in rows(small)} == {"yes", "no"}
    assert "outcome accident" not in state_columns(small)


def test_every_move_has_a_row_with_the_ranks_of_its_mover(dilemma):
    found = [dict(zip(MOVE_COLUMNS, row, strict=True)) for row in move_rows(dilemma.space)]
    assert len(found) == 8
    assert found[0] == {
        "mover": "first", "from": 1, "to": 2, "rank from": 3, "rank to": 4,
        "improvement": "no", "lean": "no",
    }  # fmt: skip
    better = {(row["mover"], row["from"], row["to"]) for row in found if row["lean"] == "yes"}
    assert better == {
        ("first", 2, 1), ("first", 4, 3), ("second", 3, 1), ("second", 4, 2),
    }  # fmt: skip


def test_the_graph_says_the_same_as_the_rows(dilemma):
    here, there = graph(dilemma)
    assert here[4] == {
        "id": 4,
        "options": ["first.cooperate", "second.cooperate"],
        "moments": ["4"],
        "ranks": {"first": 2, "second": 2},
        "stable": {"nash": [], "seq": ["first", "second"]},
        "equilibrium": ["seq"],
        "outcomes": ["cooperation"],
    }
    assert there[4, 3, "first"] == {
        "source": 4, "target": 3, "key": "first", "improvement": True, "lean": True,
    }  # fmt: skip
    assert len(there) == 8


def test_motions_of_a_body_are_moves_without_ranks():
    """Both seats want the money, so that the motion to pay passes and none takes it back."""
    space = outline(settle(read_text(COMMISSION)), concepts=("nash",)).space
    found = [row for row in move_rows(space) if row[0] == "commission"]
    assert [row[1:3] for row in found if row[5] == "yes"] == [(1, 3), (2, 4)]
    assert {row[3:5] for row in found} == {("", "")}


def test_what_is_too_large_is_refused_before_the_work(monkeypatch, dilemma):
    with pytest.raises(TooLarge, match="4 feasible states; a table is written for 3"):
        refuse_many_states(dilemma.space.settled, 3, "a table")
    refuse_many_states(dilemma.space.settled, 4, "a table")
    refuse_many_moves(dilemma.space, "a graph")
    monkeypatch.setattr(exporting, "MOST_MOVES", 7)
    with pytest.raises(TooLarge, match="more than 7 moves"):
        refuse_many_moves(dilemma.space, "a graph")
