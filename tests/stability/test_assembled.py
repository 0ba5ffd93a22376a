"""A voting body among the movers: what passes, what deters, and what is no answer."""

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from detente.case.reader import read_text
from detente.errors import NotApplicable
from detente.settle import settle
from detente.space import build
from detente.stability import CONCEPTS, explain, improvements, moves, reach, stable_at, stays
from detente.stability.assembled import lowest_after

# Three seats, two votes carry. Ana ranks strong over weak over none, Ben none over strong over
# weak, Cem weak over none over strong: weak beats none, strong beats weak, none beats strong.
# Pia sits nowhere, wants to act, and dreads the strong text above all.
CIRCLE = """\
detente: 1
title: A council that goes round in a circle
parties: {ana: Ana, ben: Ben, cem: Cem, pia: Pia}
bodies:
  council:
    name: the Council
    quota: 2
    seats: {ana: {}, ben: {}, cem: {}}
    texts: {weak: 10, strong: 20}
options:
  pia: {act: acts}
  council: {weak: adopts the weak text, strong: adopts the strong text}
preferences:
  ana: [{id: a1, that: council.strong}, {id: a2, that: council.weak}]
  ben: [{id: b1, that: not council.weak}, {id: b2, that: not council.strong}]
  cem: [{id: c1, that: not council.strong}, {id: c2, that: council.weak}]
  pia: [{id: p1, that: not council.strong}, {id: p2, that: pia.act}]
moments: {now: {on: []}}
"""


def space(*changes):
    text = CIRCLE
    for old, new in changes:
        assert text.count(old) == 1, old
        text = text.replace(old, new)
    return build(settle(read_text(text)))


def named(case, states):
    return {"+".join(case.state(int(state))) for state in states}


COUNCIL = 4


def test_a_majority_can_go_round_in_a_circle():
    case = space()
    nothing, weak, strong = (
        case.index_of(on) for on in ((), ("council.weak",), ("council.strong",))
    )
    assert named(case, improvements(case, nothing, COUNCIL)) == {"council.weak"}
    assert named(case, improvements(case, weak, COUNCIL)) == {"council.strong"}
    assert named(case, improvements(case, strong, COUNCIL)) == {""}
    assert named(case, moves(case, nothing, COUNCIL)) == {"council.weak", "council.strong"}


# Once the council has adopted the weak text it is somebody else's turn: it cannot, by itself, go
# on to the strong one. So nothing answers Pia's act, though by two motions it could be answered.
def test_a_body_does_not_move_twice_in_a_row():
    case = space()
    nothing, pia = case.index_of(()), 3
    assert not stays(case, "seq", nothing, pia)
    direct = space(("{id: b1, that: not council.weak}", "{id: b1, that: council.strong}"))
    assert stays(direct, "seq", direct.index_of(()), pia)
    assert not stays(direct, "nash", direct.index_of(()), pia)


# Under GMR the others vote as they like, so the strong text can follow at once, unless Pia sits in
# the council with a veto: she votes by her own ranks.
def test_under_metarationality_the_others_vote_as_they_like_and_the_judge_by_rank():
    pia = 3
    assert stays(space(), "gmr", space().index_of(()), pia)
    seated = space(
        (
            "seats: {ana: {}, ben: {}, cem: {}}",
            "seats: {ana: {}, ben: {}, pia: {}}\n    vetoes: [pia]",
        )
    )
    assert not stays(seated, "gmr", seated.index_of(()), pia)


def test_the_reason_names_the_motion_that_answers():
    direct = space(("{id: b1, that: not council.weak}", "{id: b1, that: council.strong}"))
    reason = explain(direct, "seq", direct.index_of(()), "pia")
    (step,) = reason.improvements[0].sanction.steps
    assert step.movers == ("council",)
    assert direct.state(step.target) == ("council.strong", "pia.act")


# The strong text without Pia's act is out of reach: the council would have to move twice.
def test_a_body_is_one_of_the_movers_from_the_moment():
    case = space()
    assert named(case, reach(case, case.index_of(())).states) == {
        "", "pia.act", "council.weak", "council.weak+pia.act",
        "council.strong+pia.act",
    }  # fmt: skip


def test_a_body_whose_options_are_closed_is_none():
    closed = space(
        ("council: {weak: adopts the weak text, strong: adopts the strong text}",
         "council: {weak: {means: adopts it, moves: both}, strong: {means: adopts it}}"),
        ("moments:", "always: [{that: not council.weak and not council.strong}]\nmoments:"),
    )  # fmt: skip
    assert closed.size == 2
    assert len(improvements(closed, 0, COUNCIL)) == 0


def test_simultaneous_stability_does_not_apply():
    with pytest.raises(NotApplicable, match="voting body"):
        CONCEPTS["sim"].solve(space())


@st.composite
def graphs(draw):
    """Up to five states, three movers, arcs at random, and what each state is worth."""
    size = draw(st.integers(1, 5))
    node = st.integers(0, size - 1)
    arcs = draw(st.sets(st.tuples(node, st.integers(0, 2), node), max_size=14))
    rating = draw(st.lists(st.integers(0, 3), min_size=size, max_size=size))
    return sorted(arcs), rating


@settings(max_examples=600, deadline=None)
@given(graphs())
def test_the_lowest_rating_is_that_at_the_end_of_some_legal_sequence(graph):
    arcs, rating = graph
    into = sorted(arcs, key=lambda arc: arc[2])
    begins = [sum(arc[2] < state for arc in into) for state in range(len(rating) + 1)]
    back = (
        np.array(begins, dtype=np.int64),
        np.array([arc[0] for arc in into], dtype=np.int32),
        np.array([arc[1] for arc in into], dtype=np.int32),
        np.ones(len(into), dtype=np.bool_),
    )
    found = lowest_after(back, np.array(rating, dtype=np.int32))
    assert found.tolist() == [
        min(rating[s] for s in ends(arcs, state)) for state in range(len(rating))
    ]


def ends(arcs, start):
    """Where legal sequences end, searched on (state, last mover)."""
    seen, todo = {(start, -1)}, [(start, -1)]
    while todo:
        here, last = todo.pop()
        for source, mover, target in arcs:
            if source == here and mover != last and (target, mover) not in seen:
                seen.add((target, mover))
                todo.append((target, mover))
    return {state for state, _ in seen}


@pytest.mark.parametrize("most", [0, 3, 512])
def test_looking_near_and_looking_everywhere_find_the_same(most, monkeypatch):
    """Reaching few states is told one by one, and many by all arcs at once."""
    monkeypatch.setattr("detente.stability.walk.MOST_NEAR", most)
    monkeypatch.setattr("detente.stability.staying.MOST_NEAR", most)
    case = space()
    nobody_leaves = CONCEPTS["nash"].solve(case).equilibria.tolist()
    for start in range(case.size):
        found = reach(case, start, lean=True).states.tolist()
        assert found == reach_by_hand(case, start)
        kept = np.array(found)[stable_at(case, "nash", found)].tolist()
        assert kept == [s for s in found if s in nobody_leaves]


def reach_by_hand(case, start):
    """Follow legal sequences of lean improvements, nobody moving twice in a row."""
    seen, waiting = {(start, -1)}, [(start, -1)]
    for state, last in waiting:
        for row in range(len(case.movers)):
            if row != last:
                steps = {(int(t), row) for t in improvements(case, state, row, lean=True)} - seen
                seen |= steps
                waiting += sorted(steps)
    return sorted({state for state, _ in seen})
