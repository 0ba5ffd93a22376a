"""Metarational stability by hand; the recursion itself stands in properties/."""

import pytest

from detente.case import Direction, Option
from detente.case import formula as f
from detente.errors import NotApplicable
from detente.record import Frozen
from detente.space import build
from detente.stability import solve
from detente.stability.metarational import (
    lasting_horizons,
    metarational,
    metarational_alone,
    two_movers,
)
from papers.printed import numbers, shipped
from strategies import preference_list, settle_by_hand

A, B = f.Name(name="p0.a"), f.Name(name="p1.b")


def equilibria(table, h):
    return table.of(table.states[index] for index in metarational(table.space, h).equilibria)


@pytest.mark.parametrize(
    ("slug", "one", "further"),
    [
        ("north-korea-original", "0 5", "0 4 5 10 12"),
        ("cuba", "5", "0 1 2 4 5 6 7"),
        ("prisoners-dilemma", "1", "1 4"),
        ("chicken", "2 3", "2 3 4"),
    ],
)
def test_equilibria_at_one_two_and_three_moves_are_those_printed_for_nash_gmr_smr(
    slug, one, further
):
    table = shipped(slug)
    assert [equilibria(table, h) for h in (1, 2, 3)] == [numbers(one)] + [numbers(further)] * 2
    known, _ = solve(table.space, ("nash", "gmr", "smr"))
    for h, result in enumerate(known.values(), start=1):
        assert (metarational(table.space, h).stable == result.stable).all()


def pennies():
    """Each has one option; the first wants both or none taken, the second just one."""
    alike = f.Iff(left=A, right=B)
    lists = {
        "p0": preference_list("p0", [alike]),
        "p1": preference_list("p1", [f.Not(part=alike)]),
    }
    held = [Option(id="p0.a", holders=("p0",)), Option(id="p1.b", holders=("p1",))]
    return build(settle_by_hand(["p0", "p1"], held, preferences=Frozen(lists)))


def test_in_matching_pennies_an_odd_and_an_even_horizon_differ_for_ever():
    # The first leaves 1 for 0; the second answers with 2; the first replies with 3, and so on.
    space = pennies()
    content = [[True, False, False, True], [False, True, True, False]]
    for h in range(1, 8):
        assert metarational(space, h).stable.tolist() == (content if h % 2 else [[True] * 4] * 2)
    assert lasting_horizons(space) == (1, 2)
    assert metarational(space, 10**9 + 1).stable.tolist() == content


def test_a_party_that_an_answer_leaves_better_off_may_stop_there():
    # The first gains by a, unless the second then has b2 alone; it gains by b2 without a, too. b2
    # is never dropped. From none it goes to a. The answer b2 it escapes by dropping a, and the
    # second can only add b1, which is as good. After the answer b1 it has no good move, but needs
    # none. So only with the second's answer as the last move, h = 2, would it stay at none.
    one, two = f.Name(name="p1.b1"), f.Name(name="p1.b2")
    held = [
        Option(id="p0.a", holders=("p0",)),
        Option(id="p1.b1", holders=("p1",)),
        Option(id="p1.b2", holders=("p1",), moves=Direction.ONCE),
    ]
    without = f.Not(part=f.And(parts=(two, f.Not(part=one))))
    good = f.Or(parts=(f.And(parts=(A, without)), f.And(parts=(f.Not(part=A), two))))
    lists = {"p0": preference_list("p0", [good])}
    space = build(settle_by_hand(["p0", "p1"], held, preferences=Frozen(lists)))
    none = space.index_of(())
    stays = [bool(metarational(space, h).stable[0, none]) for h in range(1, 7)]
    assert stays == [False, True, False, False, False, False]


def test_one_party_can_be_asked_alone():
    table = shipped("cuba")
    for h in (1, 2, 5):
        result = metarational(table.space, h)
        for row in (0, 1):
            assert (metarational_alone(table.space, row, h) == result.stable[row]).all()


def test_one_who_moves_alone_is_never_answered():
    lists = {"p0": preference_list("p0", [A])}
    held = [Option(id="p0.a", holders=("p0",))]
    space = build(settle_by_hand(["p0", "p1"], held, preferences=Frozen(lists)))
    for h in (1, 2, 3, 4):
        assert metarational(space, h).stable.tolist() == [[False, True], [True, True]]
    assert two_movers(space) == (0,)


def test_the_horizon_is_told_and_must_foresee_a_move():
    assert metarational(pennies(), 4).choices["horizon"] == "4"
    with pytest.raises(NotApplicable, match="1 or more, not 0"):
        metarational(pennies(), 0)


def test_more_than_two_movers_are_refused_with_what_to_do():
    for ask in (lambda space: metarational(space, 2), lasting_horizons):
        with pytest.raises(NotApplicable, match="close the options of all but two"):
            ask(shipped("elmira").space)
