"""Covers of states by patterns, against all numbers tried one by one."""

import numpy as np
from hypothesis import given, settings
from hypothesis import strategies as st

from detente.findings.patterns import covering, outside

STATES = st.sets(st.integers(0, 31))


def matched(patterns):
    return {n for n in range(32) if any(n & care == values for care, values in patterns)}


def array(states):
    return np.array(sorted(states), dtype=np.int64)


@settings(deadline=None)
@given(STATES)
def test_outside_covers_all_the_others_and_none_of_them(states):
    assert matched(list(outside(array(states), 5))) == set(range(32)) - states


@settings(deadline=None)
@given(STATES, STATES)
def test_covering_takes_in_all_and_none_of_others(states, others):
    wanted, kept_out = states - others, others
    found = matched(list(covering(array(wanted), array(kept_out), 5)))
    assert wanted <= found
    assert not found & kept_out


@settings(deadline=None)
@given(STATES)
def test_no_pattern_could_name_fewer_options(states):
    for care, values in outside(array(states), 5):
        for bit in range(5):
            wider = care & ~(1 << bit)
            assert wider in {0, care} or matched([(wider, values & wider)]) & states


def test_one_combination_that_never_holds_is_one_pattern():
    """Of four options the first two are never taken together."""
    allowed = {n for n in range(16) if n & 3 != 3}
    assert list(outside(array(allowed), 4)) == [(3, 3)]
