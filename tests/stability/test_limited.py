"""Limited moves by hand and against printed figures; the recursion itself stands in properties/."""

from itertools import permutations

import numpy as np
import pytest

from detente.case import Constraint, Option
from detente.case import formula as f
from detente.errors import NotApplicable, TooLarge, UnknownName
from detente.record import Frozen
from detente.space import Family, build
from detente.stability import anticipation
from detente.stability.limited import anticipated, limited, non_myopic
from papers.printed import numbers, shipped
from strategies import preference_list, settle_by_hand

HORIZONS = range(1, 7)
A, B = f.Name(name="p0.a"), f.Name(name="p1.b")


def stable(table, h, party):
    """Names of the states that a party would stay in, and no difference made by ties."""
    result = limited(table.space, h)
    row = table.row(party)
    assert np.array_equal(result.stable, limited(table.space, h, ties="some").stable)
    return table.of(table.states[index] for index in result.stable[row].nonzero()[0])


def equilibria(table, h):
    return table.of(table.states[index] for index in limited(table.space, h).equilibria)


@pytest.fixture(scope="module")
def korea():
    return shipped("north-korea-original")


@pytest.mark.parametrize("h", HORIZONS)
def test_north_korea_has_the_states_of_the_reference_at_every_horizon(korea, h):
    assert stable(korea, h, "us") == numbers("0 1 5 8 9 12 13")
    assert stable(korea, h, "nk") == numbers("0 5 6" if h == 1 else "0 2 5 6 10 14")
    assert equilibria(korea, h) == numbers("0 5")


@pytest.mark.parametrize(
    ("slug", "by_horizon"),
    [
        ("cuba", {1: "5", 2: "4 5 6", 3: "4 5", 4: "4 5", 5: "4 5", 6: "4 5"}),
        ("prisoners-dilemma", {1: "1"} | dict.fromkeys(range(2, 7), "1 4")),
        ("chicken", {1: "2 3", 2: ""} | dict.fromkeys(range(3, 7), "4")),
    ],
)
def test_equilibria_of_small_cases_are_those_of_the_reference(slug, by_horizon):
    table = shipped(slug)
    assert {h: equilibria(table, h) for h in HORIZONS} == {
        h: numbers(names) for h, names in by_horizon.items()
    }


def test_in_chicken_each_foresees_what_the_page_on_limited_moves_works_out():
    table = shipped("chicken")
    worked = {
        1: {"first": "2 2 3 3", "second": "3 2 3 2"},
        2: {"first": "2 3 3 3", "second": "3 2 2 2"},
        3: {"first": "2 3 3 4", "second": "3 2 2 4"},
    }
    for h, ends in worked.items():
        for party, line in ends.items():
            for name, end in zip("1234", line.split(), strict=True):
                found = anticipated(table.space, h, index(table, name), table.row(party))
                assert table.of(table.states[each] for each in found) == {end}, (h, party, name)


def index(table, name):
    return next(i for i, state in enumerate(table.states) if table.names[state] == name)


def pennies():
    """Each has one option; the first wants both or none taken, the second just one."""
    alike = f.Iff(left=A, right=B)
    lists = {
        "p0": preference_list("p0", [alike]),
        "p1": preference_list("p1", [f.Not(part=alike)]),
    }
    held = [Option(id="p0.a", holders=("p0",)), Option(id="p1.b", holders=("p1",))]
    return build(settle_by_hand(["p0", "p1"], held, preferences=Frozen(lists)))


def test_in_matching_pennies_who_has_the_last_word_decides_for_ever():
    # states by mask: 0 none, 1 a, 2 b, 3 both; the first is content with 0 and 3.
    # One move: who is not content moves. Two: it would be undone, so everybody stays. Then again.
    space = pennies()
    content = [[True, False, False, True], [False, True, True, False]]
    for h in HORIZONS:
        assert limited(space, h).stable.tolist() == (content if h % 2 else [[True] * 4] * 2)
    found = non_myopic(space)
    assert found.stability.stable.tolist() == content
    assert found.wavers.tolist() == [[not stays for stays in row] for row in content]
    assert (found.first, found.period) == (1, 2)


def test_in_chicken_foresight_settles_at_three_moves_on_the_compromise():
    table = shipped("chicken")
    found = non_myopic(table.space)
    assert table.of(table.states[i] for i in found.stability.equilibria) == {"4"}
    assert (found.first, found.period, found.wavers.any()) == (3, 1, False)


def plain_ends(ranks, most):
    """Anticipated ends of a game of two by two, states 0 to 3, by horizon and party: ties aside."""
    ends = [[[0, 1, 2, 3]] * 2]
    for _ in range(most):
        reached = [
            [ends[-1][1 - mover][state ^ (1 + mover)] for state in range(4)] for mover in (0, 1)
        ]
        ends.append(
            [
                [e if row[e] > row[s] else s for s, e in enumerate(line)]
                for row, line in zip(ranks, reached, strict=True)
            ]
        )
    return ends


def test_every_order_of_the_other_in_a_game_of_two_by_two_foresees_what_the_recursion_does():
    family = Family(pennies().settled)
    found = set()
    for order in permutations(range(4)):
        ranks = np.array([[0, 1, 3, 2], order], dtype=np.int32)
        space = family.ranked(family.base.settled, ranks)
        ends = plain_ends(ranks.tolist(), 40)
        stable = [[[e == s for s, e in enumerate(row)] for row in pair] for pair in ends]
        for h in (*HORIZONS, 37, 38, 39, 40):
            assert limited(space, h).stable.tolist() == stable[h], (order, h)
        result = non_myopic(space)
        lasting = np.all(stable[20:], axis=0)
        assert (result.stability.stable == lasting).all()
        assert (result.wavers == (np.any(stable[20:], axis=0) & ~lasting)).all()
        assert ends[result.first] == ends[result.first + result.period]
        found.add(result.period)
    assert found == {1, 2, 4}


def tied():
    """After p1 takes b, p0 gains alike by taking x, which p1 likes, or y, which it does not."""
    x, y = f.Name(name="p0.x"), f.Name(name="p0.y")
    held = [Option(id=each.name, holders=("p0",)) for each in (x, y)]
    held.append(Option(id="p1.b", holders=("p1",)))
    lists = {
        "p0": preference_list("p0", [f.And(parts=(B, f.Or(parts=(x, y))))]),
        "p1": preference_list("p1", [f.And(parts=(B, x)), f.Not(part=B)]),
    }
    never = Constraint(id="", label="never", formula=f.Not(part=f.And(parts=(x, y))), text="")
    settled = settle_by_hand(["p0", "p1"], held, preferences=Frozen(lists), constraints=(never,))
    return build(settled)


def test_where_the_other_is_indifferent_a_state_may_be_stable_for_some_ways_to_break_the_tie():
    space = tied()
    start = space.index_of(())
    ends = {space.state(int(end)) for end in anticipated(space, 1, space.index_of(("p1.b",)), 0)}
    assert ends == {("p0.x", "p1.b"), ("p0.y", "p1.b")}
    every, some = limited(space, 2), limited(space, 2, ties="some")
    assert (every.stable[1, start], some.stable[1, start]) == (False, True)
    assert every.choices["ties"] != some.choices["ties"]


def test_one_who_moves_alone_or_not_at_all_foresees_only_itself():
    lists = {"p0": preference_list("p0", [A])}
    held = [Option(id="p0.a", holders=("p0",))]
    alone = build(settle_by_hand(["p0", "p1"], held, preferences=Frozen(lists)))
    still = build(settle_by_hand(["p0"], held, preferences=Frozen(lists), fixed={"p0.a": False}))
    for h in HORIZONS:
        assert limited(alone, h).stable.tolist() == [[False, True], [True, True]]
        assert limited(still, h).stable.tolist() == [[True]]
    assert anticipated(alone, 3, 0, 1).tolist() == [0]
    assert non_myopic(still).stability.equilibria.tolist() == [0]


def test_more_than_two_movers_are_refused_with_what_to_do():
    with pytest.raises(NotApplicable, match=r"3 move here \(ministry, uniroyal, town\); close"):
        limited(shipped("elmira").space, 2)
    with pytest.raises(NotApplicable, match="3 move here"):
        non_myopic(shipped("elmira").space)


def test_a_horizon_of_no_moves_and_a_third_way_with_ties_are_refused():
    with pytest.raises(NotApplicable, match="1 or more, not 0"):
        limited(pennies(), 0)
    with pytest.raises(UnknownName, match="'all' or 'some', not 'most'"):
        limited(pennies(), 1, ties="most")


def test_too_many_open_states_are_refused_with_the_figure(monkeypatch):
    monkeypatch.setattr(anticipation, "MOST_OPEN", 4)
    monkeypatch.setattr(anticipation, "_choose", anticipation._choose.py_func)
    with pytest.raises(TooLarge, match="more than 4 anticipated states"):
        limited(tied(), 1)
