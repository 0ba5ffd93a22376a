"""Smallest sets, against looking at every subset."""

from itertools import chain, combinations

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from detente.audit.hitting import Found, Separation, separating, smallest_sets

RANDOM = settings(max_examples=200, deadline=None)
PLENTY = 10**6
UNIVERSE = tuple("abcdefghij")


def subsets(items):
    items = sorted(items)
    return map(
        frozenset, chain.from_iterable(combinations(items, n) for n in range(len(items) + 1))
    )


def smallest(sets):
    """Those that contain no other, as sorted tuples, smaller ones first."""
    found = [s for s in sets if not any(other < s for other in sets)]
    return tuple(sorted((tuple(sorted(s)) for s in found), key=lambda s: (len(s), s)))


def oracle(kernels):
    """What contains one of some sets decides; a set is refuted if what it leaves out decides."""

    def decides(members):
        return any(kernel <= members for kernel in kernels)

    def refute(members):
        rest = frozenset(UNIVERSE) - members
        return rest if decides(rest) else frozenset()

    return decides, refute


KERNELS = st.lists(st.frozensets(st.sampled_from(UNIVERSE), min_size=1, max_size=5), max_size=6)


@RANDOM
@given(KERNELS)
def test_all_smallest_sets_are_those_that_looking_at_every_subset_finds(kernels):
    decides, refute = oracle(kernels)
    deciding = [s for s in subsets(UNIVERSE) if decides(s)]
    carrying = [s for s in subsets(UNIVERSE) if not decides(frozenset(UNIVERSE) - s)]
    found = smallest_sets(UNIVERSE, decides, refute, budget=PLENTY)
    assert found.deciding == smallest(deciding)
    assert found.carrying == smallest(carrying)
    assert found.complete


@RANDOM
@given(KERNELS, st.integers(0, 30))
def test_what_is_found_before_the_budget_is_spent_is_smallest_too(kernels, budget):
    decides, refute = oracle(kernels)
    whole = smallest_sets(UNIVERSE, decides, refute, budget=PLENTY)
    part = smallest_sets(UNIVERSE, decides, refute, budget=budget)
    assert part.complete == (budget >= whole.calls)
    assert part.calls == min(budget, whole.calls)
    assert set(part.deciding) <= set(whole.deciding)
    assert set(part.carrying) <= set(whole.carrying)


def test_either_of_two_and_a_third_make_two_carrying_sets():
    # q fails once c is opened, or a and b together: only {a, c} and {b, c} hit both
    decides, refute = oracle([frozenset("c"), frozenset("ab")])
    found = smallest_sets(UNIVERSE, decides, refute, budget=PLENTY)
    assert found.deciding == (("c",), ("a", "b"))
    assert found.carrying == (("a", "c"), ("b", "c"))


def test_where_nothing_decides_the_empty_set_carries():
    decides, refute = oracle([])
    found = smallest_sets(UNIVERSE, decides, refute, budget=PLENTY)
    assert found == Found(deciding=(), carrying=((),), complete=True, calls=1)


def test_without_a_budget_nothing_is_found_and_nothing_is_claimed():
    decides, refute = oracle([frozenset("a")])
    found = smallest_sets(UNIVERSE, decides, refute, budget=0)
    assert found == Found(deciding=(), carrying=(), complete=False, calls=0)


def decided(features, answers, columns):
    """Whether no two rows agree on some columns and differ in the answer."""
    rows = [tuple(row[c] for c in columns) for row in features]
    return all(
        a == b for (x, a), (y, b) in combinations(zip(rows, answers, strict=True), 2) if x == y
    )


def first_by_size(features, answers, most):
    """The first set of columns that decides, by size and then by order."""
    for size in range(most + 1):
        for columns in combinations(range(len(features[0])), size):
            if decided(features, answers, columns):
                return Separation(columns=columns, found=True)
    return Separation(columns=(), found=False)


@st.composite
def tables(draw):
    """Up to a dozen rows of up to ten features; the answer is random, or that of a few columns."""
    width = draw(st.integers(1, 10))
    row = st.lists(st.booleans(), min_size=width, max_size=width)
    features = draw(st.lists(row, min_size=1, max_size=12))
    if draw(st.booleans()):
        some = draw(st.lists(st.integers(0, width - 1), min_size=1, max_size=3))
        return features, [sum(row[c] for c in some) % 2 == 1 for row in features]
    return features, draw(st.lists(st.booleans(), min_size=len(features), max_size=len(features)))


@RANDOM
@given(tables(), st.integers(0, 4))
def test_the_fewest_columns_that_decide_are_found_first_ones_first(table, most):
    features, answers = table
    found = separating(np.array(features), np.array(answers), most=most)
    assert found == first_by_size(features, answers, most)


def test_two_columns_are_needed_where_the_answer_is_whether_they_differ():
    features = np.array([[0, 0, 1], [0, 1, 1], [1, 0, 1], [1, 1, 0]], dtype=bool)
    answers = np.array([False, True, True, False])
    assert separating(features, answers) == Separation(columns=(0, 1), found=True)
    assert separating(features, answers, most=1) == Separation(columns=(), found=False)


@pytest.mark.parametrize("answer", [True, False])
def test_no_column_is_needed_where_the_answer_is_always_the_same(answer):
    features, answers = np.zeros((3, 2), dtype=bool), np.full(3, answer)
    assert separating(features, answers) == Separation(columns=(), found=True)


def test_rows_that_agree_on_everything_but_the_answer_cannot_be_told_apart():
    features = np.ones((2, 3), dtype=bool)
    assert not separating(features, np.array([True, False])).found
