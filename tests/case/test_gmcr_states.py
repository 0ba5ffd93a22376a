"""Feasible states of a model, against all numbers tried one by one."""

from hypothesis import given, settings
from hypothesis import strategies as st

from detente.case.gmcr_model import GmcrModel, GmcrOption, GmcrParty
from detente.case.gmcr_states import feasible_states

PATTERN = st.dictionaries(st.integers(0, 5), st.booleans(), min_size=1, max_size=4)


def model(patterns):
    """Six options, dealt to two parties out of turn: bits 0, 1, 2 are options 1, 3, 5."""
    parties = (GmcrParty(name="A", options=(1, 3, 5)), GmcrParty(name="B", options=(0, 2, 4)))
    conditions = tuple((tuple(pattern.items()),) for pattern in patterns)
    options = tuple(GmcrOption(name=str(at)) for at in range(6))
    return GmcrModel(options=options, parties=parties, infeasible=conditions)


@settings(deadline=None)
@given(st.lists(PATTERN, max_size=6))
def test_listed_are_the_numbers_that_no_pattern_rules_out(patterns):
    order = [1, 3, 5, 0, 2, 4]
    expected = []
    for number in range(64):
        taken = {option: bool(number >> bit & 1) for bit, option in enumerate(order)}
        ruled_out = [all(taken[o] == value for o, value in p.items()) for p in patterns]
        expected += [] if any(ruled_out) else [number]
    found = feasible_states(model(patterns), 64)
    assert (list(found.masks), found.whole) == (expected, True)


def test_a_list_that_is_cut_says_so():
    assert feasible_states(model([]), 63).whole is False
    assert feasible_states(model([]), 64).whole is True
