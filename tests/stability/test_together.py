"""Two parties that move as one, against a literal reading."""

import numpy as np
import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from audit.literal_answers import Reading
from detente.errors import NotApplicable
from detente.space import build
from detente.stability.together import reach_together, stays_together
from strategies import settled_cases

RANDOM = settings(max_examples=150, deadline=None)
PAIR = ("p0", "p1")


class Together(Reading):
    """A case in which `PAIR` changes its options at once; nobody of it may lose, one must gain."""

    def may(self, option, target):
        """Whether the pair may make the change of one option: all holders take, any one drops."""
        record = self.options[option]
        if option in target:
            return record.moves in ("both", "once") and set(record.holders) <= set(PAIR)
        return record.moves in ("both", "drop") and bool(set(record.holders) & set(PAIR))

    def changes(self, state):
        return {
            t
            for t in self.states
            if t != state
            and all(self.may(option, t) for option in state ^ t)
            and not any(self.forbidden(party, state, t) for party in PAIR)
        }

    def no_worse(self, state, than):
        return all(not self.better(party, than, state) for party in PAIR)

    def gains(self, state):
        return {
            t
            for t in self.changes(state)
            if self.no_worse(t, state) and any(self.better(party, t, state) for party in PAIR)
        }

    def lean_gains(self, state):
        changes = self.changes(state)
        return {
            t
            for t in self.gains(state)
            if not any((u ^ state) < (t ^ state) and self.no_worse(u, t) for u in changes)
        }

    def step(self, mover, state):
        return self.lean_gains(state) if mover == PAIR else self.lean(mover, state)

    @property
    def single(self):
        return [party for party in self.parties if party not in PAIR]

    def stays(self, state):
        return not self.gains(state) and all(self.stable("nash", p, state) for p in self.single)


def taken(space, indices):
    """Turn indices of states into sets of options taken."""
    names = [option.id for option in space.settled.options]
    masks = (int(space.masks[state]) for state in indices)
    return {frozenset(n for bit, n in enumerate(names) if mask >> bit & 1) for mask in masks}


@RANDOM
@given(settled_cases(most=5), st.data())
def test_what_is_reached_is_what_sequences_of_the_pair_and_the_others_reach(settled, data):
    reading = Together(settled)
    assume(reading.states)
    space = build(settled)
    start = data.draw(st.sampled_from(reading.states))
    found = reach_together(space, space.find(space.mask_of(tuple(start))), PAIR)
    ends = reading.sequences([PAIR, *reading.single], start, reading.step)
    assert taken(space, found) == {start} | ends


@RANDOM
@given(settled_cases(most=5))
def test_what_stays_is_what_neither_the_pair_nor_another_improves_on(settled):
    reading = Together(settled)
    assume(reading.states)
    space = build(settled)
    everywhere = np.arange(space.size, dtype=np.int64)
    found = stays_together(space, everywhere, PAIR, "nash")
    assert taken(space, found) == {s for s in reading.states if reading.stays(s)}


@given(settled_cases(most=3))
def test_what_would_deter_two_at_once_is_not_defined(settled):
    assume(Reading(settled).states)
    with pytest.raises(NotApplicable, match="Nash"):
        stays_together(build(settled), np.arange(1), PAIR, "gmr")
