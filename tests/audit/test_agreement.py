"""Agreement of two parties, against plain counts of pairs."""

from itertools import combinations
from math import sqrt

import numpy as np
import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from detente.audit.agreement import correlation, directions, own_act
from detente.case import Option, Statement
from detente.case import formula as f
from detente.errors import UnknownName
from detente.record import Frozen
from detente.space import build
from literal import Literal
from strategies import preference_list, settle_by_hand, settled_cases

RANKS = st.integers(-3, 6)


def tau(pairs):
    """Kendall's tau-b, pair by pair."""
    signs = [((a > c) - (a < c), (b > d) - (b < d)) for (a, b), (c, d) in combinations(pairs, 2)]
    first = sum(x != 0 for x, _ in signs)
    second = sum(y != 0 for _, y in signs)
    return sum(x * y for x, y in signs) / sqrt(first * second) if first and second else 0.0


def ranks(values):
    return np.array(values, dtype=np.int32)


@settings(max_examples=200, deadline=None)
@given(st.lists(st.tuples(RANKS, RANKS), max_size=30))
def test_correlation_is_what_counting_every_pair_gives(pairs):
    first, second = ranks([a for a, _ in pairs]), ranks([b for _, b in pairs])
    kept = second.copy()
    assert correlation(first, second) == pytest.approx(tau(pairs), abs=1e-12)
    assert correlation(second, first) == correlation(first, second)
    assert (second == kept).all()


def test_four_states_with_one_tie_by_hand():
    # pairs of states    ab ac ad bc bd cd
    # first  1 2 2 3      +  +  +  0  +  +    five told apart
    # second 1 3 2 4      +  +  +  -  +  +    six told apart
    # alike               1  1  1  0  1  1    5 / sqrt(5 * 6)
    assert correlation(ranks([1, 2, 2, 3]), ranks([1, 3, 2, 4])) == pytest.approx(5 / sqrt(30))


def test_one_pair_of_three_turned_round_leaves_a_third():
    # ab and ac alike, bc turned round: (2 - 1) / 3
    assert correlation(ranks([1, 2, 3]), ranks([1, 3, 2])) == pytest.approx(1 / 3)


@given(st.lists(RANKS, min_size=2, max_size=40))
def test_a_ranking_agrees_wholly_with_itself_and_not_at_all_with_its_reverse(values):
    assume(len(set(values)) > 1)
    assert correlation(ranks(values), ranks(values)) == 1.0
    assert correlation(ranks(values), -ranks(values)) == -1.0


def test_who_is_indifferent_agrees_with_nobody_and_disagrees_with_nobody():
    assert correlation(ranks([4, 4, 4]), ranks([1, 2, 3])) == 0.0
    assert correlation(ranks([1, 2, 3]), ranks([4, 4, 4])) == 0.0
    assert correlation(ranks([]), ranks([])) == 0.0


def test_as_many_pairs_as_a_hundred_thousand_states_have_are_counted_exactly():
    # all ordered alike but for one neighbouring pair: (n - 2) / n of n pairs
    many = np.arange(100_000, dtype=np.int32)
    other = many.copy()
    other[[70_000, 70_001]] = other[[70_001, 70_000]]
    pairs = 100_000 * 99_999 // 2
    assert correlation(many, other) == (pairs - 2) / pairs


@settings(max_examples=100, deadline=None)
@given(settled_cases())
def test_a_party_leans_as_most_pairs_that_differ_in_one_option_say(settled):
    model = Literal(settled)
    assume(model.states)
    space = build(settled)
    for row, party in enumerate(space.parties):
        expected = []
        for option in space.options:
            pairs = [
                (s | {option}, s)
                for s in model.states
                if option not in s and s | {option} in model.states
            ]
            more = sum(
                model.better(party, yes, no) - model.better(party, no, yes) for yes, no in pairs
            )
            expected.append((more > 0) - (more < 0))
        assert directions(space, row, space.options) == tuple(expected)


def small():
    held = [Option(id="p.arm", holders=("p",)), Option(id="q.arm", holders=("q",))]
    wishes = {"p": preference_list("p", [f.Not(part=f.Name(name="q.arm"))])}
    return build(settle_by_hand(["p", "q"], held, preferences=Frozen(wishes)))


def test_a_party_leans_against_what_it_wishes_away_and_neither_way_on_the_rest():
    assert directions(small(), 0, ["q.arm", "p.arm"]) == (-1.0, 0.0)
    assert directions(small(), 0, []) == ()


def test_an_unknown_option_is_refused():
    with pytest.raises(UnknownName, match=r"no option 'p\.talk'"):
        directions(small(), 0, ["p.talk"])


def test_an_own_act_is_one_that_the_statement_names_itself():
    formula = f.If(then=f.Name(name="usa.press"), condition=f.Name(name="tight"))
    statement = Statement(id="s", party="usa", formula=formula, text="", place=1)
    assert own_act(statement, "usa")
    assert not own_act(statement, "us")
    assert not own_act(statement, "tight")
