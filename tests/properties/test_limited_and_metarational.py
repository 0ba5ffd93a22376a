"""Limited moves and metarationality against their recursions read plainly, and what follows.

A model here is a list of two parties, their moves and their ranks; trees of moves are gone through
one by one. Options of third parties are fixed, so that two can move at most.
"""

from functools import cache
from itertools import product
from math import prod

import numpy as np
import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from detente.errors import NotApplicable
from detente.record import Frozen, replace
from detente.settle.feasible import feasibility
from detente.space import Family, build
from detente.stability import solve
from detente.stability.limited import anticipated, limited, non_myopic
from detente.stability.metarational import lasting_horizons, metarational
from literal import Literal
from strategies import settled_bodies, settled_cases

RANDOM = settings(max_examples=100, deadline=None)
PAIR = ("p0", "p1")
MANY = 3000  # combinations of broken ties that are still gone through


@st.composite
def two_mover_cases(draw, most=5, forbidden=None):
    """A random case in which only the first two parties can change anything."""
    settled = draw(settled_cases(most=most, forbidden=forbidden))
    others = [o.id for o in settled.options if not set(o.holders) <= set(PAIR)]
    settled = replace(settled, fixed=Frozen(dict.fromkeys(others, False)))
    assume(not feasibility(settled).empty)
    return settled


def both(settled):
    return Literal(settled), build(settled)


def indices(space, states):
    return {space.index_of(tuple(state)) for state in states}


class Ranked(Literal):
    """The same states and moves, ranked as drawn."""

    def __init__(self, settled, space, ranks):
        super().__init__(settled)
        self._worth = {
            party: {s: row[space.index_of(tuple(s))] for s in self.states}
            for party, row in zip(PAIR, ranks, strict=True)
        }


@st.composite
def ranked_cases(draw, forbidden=None):
    """A random case whose two movers rank the states anyhow, with many ties."""
    settled = draw(two_mover_cases(forbidden=forbidden))
    family = Family(settled)
    worth = st.lists(st.integers(0, 5), min_size=family.base.size, max_size=family.base.size)
    ranks = [draw(worth), draw(worth)]
    rest = [[0] * family.base.size] * (len(settled.parties) - 2)
    space = family.ranked(settled, np.array([*ranks, *rest], dtype=np.int32))
    return Ranked(settled, space, ranks), space


class Broken:
    """The tree with every tie broken in one way: the first or the last in some order of states."""

    def __init__(self, model, last):
        self.model, self.last = model, last

    @cache  # noqa: B019 - as short-lived as the test
    def end(self, h, party, state):
        """The anticipated state G_h."""
        if h == 0 or not self.model.moves(party, state):
            return state
        other = PAIR[party == PAIR[0]]
        moves = sorted(self.model.moves(party, state), key=sorted, reverse=self.last)
        ends = [self.end(h - 1, other, target) for target in moves]
        best = max(ends, key=lambda end: self.model.worth(party, end))
        return best if self.model.better(party, best, state) else state


class Open:
    """The tree with ties broken in every way, at each turn anew."""

    def __init__(self, model):
        self.model = model

    @cache  # noqa: B019 - as short-lived as the test
    def ends(self, h, party, state):
        """Every state that some way of breaking ties leads to."""
        worth = self.model.worth
        if h == 0:
            return {state}
        other = PAIR[party == PAIR[0]]
        each = [self.ends(h - 1, other, target) for target in self.model.moves(party, state)]
        assume(prod(map(len, each)) <= MANY)
        found = set()
        for ways in product(*each):
            best = max((worth(party, end) for end in ways), default=worth(party, state))
            if best > worth(party, state):
                found |= {end for end in ways if worth(party, end) == best}
            else:
                found.add(state)
        return found


class Possible:
    """As `Open`, without going through the ways: an end can be the best there is if each other
    move may end no better.
    """

    def __init__(self, model):
        self.model = model

    @cache  # noqa: B019 - as short-lived as the test
    def ends(self, h, party, state):
        if h == 0:
            return {state}
        other = PAIR[party == PAIR[0]]
        better = self.model.better
        each = [self.ends(h - 1, other, target) for target in self.model.moves(party, state)]
        found = {
            end
            for ends in each
            for end in ends
            if better(party, end, state)
            and all(any(not better(party, e, end) for e in others) for others in each)
        }
        if all(any(not better(party, end, state) for end in ends) for ends in each):
            found.add(state)
        return found


def literal_metarational(model, h, party, state):
    """No first move after which the party does better wherever the other stops."""
    other = PAIR[party == PAIR[0]]

    def good_after_own(z, left):
        return model.better(party, z, state) and (
            left == 0 or all(good_after_other(w, left - 1) for w in model.moves(other, z))
        )

    def good_after_other(y, left):
        return model.better(party, y, state) or (
            left >= 1 and any(good_after_own(z, left - 1) for z in model.moves(party, y))
        )

    return not any(good_after_own(first, h - 1) for first in model.moves(party, state))


def compare(tree, space, h):
    """Hold what is stable, and what is anticipated, against a reading of the tree."""
    every, some = limited(space, h), limited(space, h, ties="some")
    for row, party in enumerate(PAIR):
        for state in tree.model.states:
            ends = tree.ends(h, party, state)
            index = space.index_of(tuple(state))
            assert every.stable[row, index] == (ends == {state})
            assert some.stable[row, index] == (state in ends)
            found = set(anticipated(space, h, index, row).tolist())
            assert ranked(space, found) == ranked(space, indices(space, ends))


@RANDOM
@given(two_mover_cases(most=4), st.integers(1, 5))
def test_ties_are_broken_in_every_way(settled, h):
    model, space = both(settled)
    compare(Open(model), space, h)


@RANDOM
@given(two_mover_cases(most=4), st.integers(1, 5))
def test_both_readings_of_broken_ties_agree(settled, h):
    model = Literal(settled)
    ways, possible = Open(model), Possible(model)
    for party, state in product(PAIR, model.states):
        assert ways.ends(h, party, state) == possible.ends(h, party, state)


@settings(max_examples=120, deadline=None)
@given(ranked_cases(), st.integers(1, 6))
def test_ties_are_broken_in_every_way_with_any_ranks(drawn, h):
    model, space = drawn
    compare(Possible(model), space, h)


@settings(max_examples=80, deadline=None)
@pytest.mark.parametrize("forbidden", [False, True])
@given(st.data(), st.integers(1, 7))
def test_metarational_states_are_those_of_the_tree_with_any_ranks(forbidden, data, h):
    model, space = data.draw(ranked_cases(forbidden=forbidden))
    result = metarational(space, h)
    for row, party in enumerate(PAIR):
        expected = {s for s in model.states if literal_metarational(model, h, party, s)}
        assert set(result.stable[row].nonzero()[0]) == indices(space, expected)


def ranked(space, states):
    """What the movers make of states: their ranks, each combination that occurs."""
    movers = (space.up | space.down) != 0
    return {tuple(space.ranks[movers, state].tolist()) for state in states}


@RANDOM
@given(two_mover_cases(), st.integers(1, 6), st.booleans())
def test_one_way_to_break_ties_is_stable_where_all_are_and_only_where_some_is(settled, h, last):
    model, space = both(settled)
    tree = Broken(model, last)
    every, some = limited(space, h).stable, limited(space, h, ties="some").stable
    for row, party in enumerate(PAIR):
        stays = {s for s in model.states if tree.end(h, party, s) == s}
        one = np.isin(np.arange(space.size), list(indices(space, stays)))
        assert not (every[row] & ~one).any()
        assert not (one & ~some[row]).any()


@RANDOM
@given(two_mover_cases(), st.integers(1, 6))
def test_metarational_states_are_those_of_the_tree(settled, h):
    model, space = both(settled)
    result = metarational(space, h)
    for row, party in enumerate(PAIR):
        expected = {s for s in model.states if literal_metarational(model, h, party, s)}
        assert set(result.stable[row].nonzero()[0]) == indices(space, expected)


@RANDOM
@given(two_mover_cases())
def test_the_first_horizons_are_known_concepts(settled):
    space = build(settled)
    known, _ = solve(space, ("nash", "gmr", "smr"))
    for ties in ("all", "some"):
        assert np.array_equal(limited(space, 1, ties=ties).stable, known["nash"].stable)
    for h, concept in enumerate(known, start=1):
        assert np.array_equal(metarational(space, h).stable, known[concept].stable)


@RANDOM
@given(two_mover_cases())
def test_the_published_implications_hold(settled):
    space = build(settled)
    meta = {h: metarational(space, h).stable for h in range(1, 8)}
    for stronger, weaker in [(1, 3), (3, 5), (5, 6), (6, 4), (4, 2)]:
        assert not (meta[stronger] & ~meta[weaker]).any(), (stronger, weaker)
    for h in meta:
        some = limited(space, h, ties="some").stable
        assert not (limited(space, h).stable & ~some).any()
        assert not (some & ~meta[h]).any()
        assert not (some & ~meta[2]).any()


@RANDOM
@given(two_mover_cases(), st.sampled_from(["all", "some"]))
def test_from_the_first_horizon_of_the_cycle_on_everything_repeats(settled, ties):
    space = build(settled)
    found = non_myopic(space, ties=ties)
    horizons = range(found.first, found.first + 2 * found.period)
    stable = [limited(space, h, ties=ties).stable for h in horizons]
    for once, again in zip(stable, stable[found.period :], strict=False):
        assert np.array_equal(once, again)
    assert np.array_equal(found.stability.stable, np.all(stable, axis=0))
    assert np.array_equal(found.wavers, np.any(stable, axis=0) & ~np.all(stable, axis=0))
    far = found.first + 10**12 * found.period
    assert np.array_equal(limited(space, far, ties=ties).stable, stable[0])


@RANDOM
@given(two_mover_cases())
def test_from_the_lasting_horizons_on_two_moves_more_change_nothing(settled):
    space = build(settled)
    for h in lasting_horizons(space):
        lasting = metarational(space, h).stable
        for further in (h + 2, h + 4, h + 10**12):
            assert np.array_equal(metarational(space, further).stable, lasting)


@RANDOM
@given(two_mover_cases())
def test_the_order_of_parties_and_options_changes_nothing(settled):
    turned = replace(settled, parties=settled.parties[::-1], options=settled.options[::-1])
    assert by_name(turned) == by_name(settled)


def by_name(settled):
    space = build(settled)
    results = {h: (limited(space, h), metarational(space, h)) for h in (2, 3)}
    return {
        (h, result.concept, party, space.state(index)): bool(result.stable[row, index])
        for h, pair in results.items()
        for result in pair
        for row, party in enumerate(space.parties)
        for index in range(space.size)
    }


@settings(max_examples=40, deadline=None)
@given(settled_cases())
def test_parties_that_can_only_watch_are_stable_everywhere_and_a_third_mover_is_refused(settled):
    assume(not feasibility(settled).empty)
    space = build(settled)
    watching = (space.up | space.down) == 0
    if (~watching).sum() > 2:
        for ask in (limited, metarational):
            with pytest.raises(NotApplicable, match="close the options of all but two"):
                ask(space, 2)
        return
    for result in (limited(space, 2), metarational(space, 2)):
        assert result.stable[watching].all()


@settings(max_examples=20, deadline=None)
@given(settled_bodies())
def test_a_voting_body_that_can_move_is_refused(settled):
    assume(not feasibility(settled).empty)
    space = build(settled)
    assume(space.chambers.ids)
    for ask in (limited, metarational):
        with pytest.raises(NotApplicable, match="voting body"):
            ask(space, 2)
