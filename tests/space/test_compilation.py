"""Feasible states, ranks and groups of small cases, checked by hand or by plain loops."""

import itertools

import numpy as np
import pytest

from detente.case import Constraint, Direction, Option, Ranking, Rung
from detente.case import formula as f
from detente.errors import CaseProblems, TooLarge, UnknownName
from detente.record import Frozen
from detente.space import build, estimate
from detente.space.groups import TIED, group_states
from strategies import preference_list, ranked, settle_by_hand

A, B, C = (f.Name(name=name) for name in ("p.a", "p.b", "q.c"))
HELD = [
    Option(id="p.a", holders=("p",)),
    Option(id="p.b", holders=("p",), moves=Direction.ONCE),
    Option(id="q.c", holders=("q", "p")),
]


def small(**fields):
    return build(settle_by_hand(["p", "q"], HELD, **fields))


def test_states_are_listed_by_their_bits():
    space = small()
    assert [space.state(index) for index in range(4)] == [(), ("p.a",), ("p.b",), ("p.a", "p.b")]
    assert space.index_of(("q.c", "p.a")) == 5


def test_a_state_that_breaks_a_constraint_is_not_there():
    rule = Constraint(id="F", label="F", formula=f.Not(part=f.And(parts=(A, C))), text="")
    space = small(constraints=(rule,))
    assert space.size == 6
    with pytest.raises(UnknownName, match=r"p\.a,q\.c is not feasible"):
        space.index_of(("p.a", "q.c"))


def test_a_jointly_held_option_is_dropped_by_each_and_taken_by_nobody_alone():
    space = small()
    assert [bin(up) for up in space.up] == ["0b11", "0b0"]
    assert [bin(down) for down in space.down] == ["0b101", "0b100"]


def test_a_fixed_option_cannot_be_moved():
    space = small(fixed=Frozen({"p.a": True}))
    assert space.size == 4
    assert space.up[0] == 0b10


def test_the_first_statement_that_tells_two_states_apart_decides():
    wishes = preference_list("p", [f.Or(parts=(A, B)), f.Not(part=C), B])
    space = small(preferences=Frozen({"p": wishes}))
    order = [space.state(int(index)) for index in np.argsort(-space.ranks[0], kind="stable")]
    assert order[:3] == [("p.b",), ("p.a", "p.b"), ("p.a",)]
    assert order[-1] == ("q.c",)
    assert (space.ranks[1] == 0).all()


@pytest.mark.parametrize("count", [1, 8, 9, 31, 32, 70])
def test_lists_of_any_length_order_states_lexicographically(count):
    draw = np.random.default_rng(count)
    held = [Option(id=f"p.o{k}", holders=("p",)) for k in range(7)]
    names = [f.Name(name=option.id) for option in held]

    def wish():
        parts = tuple(names[k] for k in draw.choice(7, size=3, replace=False))
        return f.Xor(parts=parts) if draw.random() < 0.5 else f.And(parts=parts)

    wishes = [wish() for _ in range(count)]
    space = build(
        settle_by_hand(["p"], held, preferences=Frozen({"p": preference_list("p", wishes)}))
    )

    def worth(index):
        state = space.state(index)
        return [f.evaluate(w, lambda name, s=state: name in s, bool) for w in wishes]

    for one, other in itertools.combinations(range(space.size), 2):
        sign = int(space.ranks[0][one] > space.ranks[0][other]) - int(
            space.ranks[0][one] < space.ranks[0][other]
        )
        assert sign == (worth(one) > worth(other)) - (worth(one) < worth(other))


def test_a_ranking_with_ties_gives_equal_ranks_to_tied_states():
    states = [(), ("p.a",), ("p.b",), ("p.a", "p.b")]
    with_c = [(*state, "q.c") for state in states]
    space = small(rankings=Frozen({"q": ranked("q", states, with_c[:1], with_c[1:])}))
    row = space.ranks[1]
    assert len(set(row[:4])) == 1
    assert row[0] > row[4] > row[5] == row[6] == row[7]


def test_a_ranking_must_rank_every_feasible_state_once():
    ranking = Ranking(
        party="q", classes=((Rung(where=C),), (Rung(on=("p.a",)), Rung(on=("p.a", "q.c"))))
    )
    with pytest.raises(CaseProblems) as problems:
        small(rankings=Frozen({"q": ranking}))
    messages = [problem.message for problem in problems.value.problems]
    assert "the ranking of q: state none is not ranked" in messages
    assert "the ranking of q: state p.a,q.c is ranked more than once" in messages


def test_a_case_that_would_not_fit_is_refused_with_the_figure(monkeypatch):
    monkeypatch.setattr("detente.space.compilation.available_memory", lambda: 100)
    settled = settle_by_hand(["p", "q"], HELD)
    assert not estimate(settled).fits
    with pytest.raises(TooLarge, match="8 feasible states need about 1 KiB"):
        build(settled)


def test_forty_free_options_are_refused_without_listing_them():
    held = [Option(id=f"p.o{k}", holders=("p",)) for k in range(40)]
    with pytest.raises(TooLarge, match="1,099,511,627,776 feasible states"):
        build(settle_by_hand(["p"], held))


@pytest.mark.parametrize("own", [0b1, 0b11 << 5, 0b111 << 20, 0b10101 << 9, 0, (1 << 24) - 1])
def test_groups_hold_the_states_that_differ_in_own_options_only(own):
    masks = np.unique(np.random.default_rng(own % 97).integers(0, 1 << 24, 500))
    order, starts = group_states(masks, own, 24)
    assert sorted(order) == list(range(len(masks)))
    keys = [
        {int(masks[state]) & ~own for state in order[first:last]}
        for first, last in itertools.pairwise(starts)
    ]
    assert all(len(key) == 1 for key in keys)
    flat = [key.pop() for key in keys]
    assert flat == sorted(set(flat))


def test_within_a_group_the_best_come_first_and_ties_are_marked():
    wishes = preference_list("p", [A])
    space = small(preferences=Frozen({"p": wishes}))
    for first, last in itertools.pairwise(space.starts[0]):
        ranks = space.ranks[0][space.order[0][first:last]]
        assert (np.diff(ranks) <= 0).all()
        tied = space.marks[0][first:last] & TIED != 0
        assert tied.tolist() == [False, *(np.diff(ranks) == 0)]
