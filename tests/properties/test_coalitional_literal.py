"""Coalitional stability against a literal reading of its definitions, and its implications."""

from functools import cache
from itertools import combinations

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from detente.case import ForbiddenMove, Option, Party
from detente.case import formula as f
from detente.record import Frozen, replace
from detente.space import build
from detente.stability import solve
from detente.stability.coalitional import (
    coalition_improvements,
    coalition_stability,
    universally,
)
from literal import Literal
from strategies import formulas, preference_list, ranked, settle_by_hand, settled_cases

RANDOM = settings(max_examples=60, deadline=None)
CONCEPTS = ("nash", "gmr", "smr", "seq")
MEASURES = ("strict", "pareto")
FREE = ("both", "once", "drop")


def groups(parties):
    """Every non-empty set of some parties, as tuples in the order of the case."""
    return [c for size in range(1, len(parties) + 1) for c in combinations(parties, size)]


class Coalitional(Literal):
    """The definitions of coalitional stability, word by word.

    ``measure`` is ``strict`` (every member gains) or ``pareto`` (nobody loses and somebody gains).
    """

    def __init__(self, settled, measure):
        super().__init__(settled)
        self.measure = measure
        self.reach = cache(self._reach)
        self.answers = cache(self._answers)

    def _reach(self, coalition, state):
        """States that legal sequences of the members' own moves lead to, the start left out."""
        return self.sequences(coalition, state, self.moves) - {state}

    def gains(self, coalition, target, state):
        if self.measure == "strict":
            return all(self.better(i, target, state) for i in coalition)
        return not any(self.better(i, state, target) for i in coalition) and any(
            self.better(i, target, state) for i in coalition
        )

    def gainful(self, coalition, state):
        return {t for t in self.reach(coalition, state) if self.gains(coalition, t, state)}

    def holds_back(self, coalition, answer, state):
        """Some member ends no higher; of Pareto improvements, the answer leaves none."""
        if self.measure == "strict":
            return any(not self.better(i, answer, state) for i in coalition)
        return not self.gains(coalition, answer, state)

    def outside(self, coalition):
        return tuple(p for p in self.parties if p not in coalition)

    def takes_part(self, party):
        """Whether a party may change an option alone, or ranks any state above another."""
        return any(self.alone(party, o) for o in self.options) or any(
            self.better(party, s, t) for s in self.states for t in self.states
        )

    def alone(self, party, option):
        record = self.options[option]
        if option in self.settled.fixed or party not in record.holders:
            return False
        return record.moves in FREE and (record.moves != "once" or len(record.holders) == 1)

    def coalitions(self, parties):
        return groups([p for p in parties if self.takes_part(p)])

    def _answers(self, coalition, state):
        """States at the end of sequences of improvements of coalitions of the others."""
        return self.sequences(self.coalitions(self.outside(coalition)), state, self.gainful)

    def stays(self, concept, coalition, state):
        return getattr(self, f"_c_{concept}")(coalition, state)

    def _c_nash(self, h, s):
        return not self.gainful(h, s)

    def _c_gmr(self, h, s):
        return all(
            any(self.holds_back(h, s2, s) for s2 in self.reach(self.outside(h), s1))
            for s1 in self.gainful(h, s)
        )

    def _c_smr(self, h, s):
        return all(
            any(
                self.holds_back(h, s2, s)
                and all(self.holds_back(h, s3, s) for s3 in self.reach(h, s2))
                for s2 in self.reach(self.outside(h), s1)
            )
            for s1 in self.gainful(h, s)
        )

    def _c_seq(self, h, s):
        return all(
            any(self.holds_back(h, s2, s) for s2 in self.answers(h, s1))
            for s1 in self.gainful(h, s)
        )


@st.composite
def bargains(draw):
    """A case of three or four parties that want what others give and would keep their own.

    In cases drawn at random coalitions seldom have anything to gain; here most do.
    """
    parties = [f"p{number}" for number in range(draw(st.integers(3, 4)))]
    ways = st.sampled_from(["both", "both", "once"])
    held = [Option(id=f"{p}.give", holders=(p,), moves=draw(ways)) for p in parties]
    names = [option.id for option in held]
    lists = {}
    for party in parties:
        wishes = [f.Name(name=name) for name in names if not name.startswith(party)]
        rows = [*wishes, f.Not(part=f.Name(name=f"{party}.give")), draw(formulas(names, 2))]
        lists[party] = preference_list(
            party, draw(st.permutations(rows))[: draw(st.integers(1, 5))]
        )
    return settle_by_hand(parties, held, preferences=Frozen(lists))


@st.composite
def disputes(draw, forbidden=None):
    """A case of two or three parties that rank the states in any order, with four options at most.

    Of two one holds three: where moves are forbidden it may need two in a row.
    """
    parties = draw(st.sampled_from([["p0", "p1"], ["p0", "p1", "p2"]]))
    owners = ["p0", "p1", "p1", "p1"]
    if len(parties) > 2:
        owners = [*parties, *draw(st.lists(st.sampled_from(parties), max_size=1))]
    ways = st.sampled_from(["both", "both", "both", "once"])
    held = [
        Option(id=f"{owner}.o{number}", holders=(owner,), moves=draw(ways))
        for number, owner in enumerate(owners)
    ]
    names = [option.id for option in held]
    states = [chosen for size in range(len(names) + 1) for chosen in combinations(names, size)]
    order = {party: draw(st.permutations(states)) for party in parties}
    rankings = {party: ranked(party, *([s] for s in order[party])) for party in parties}
    count = draw(st.integers(0, 3)) if forbidden is None else 3 * forbidden
    rules = tuple(
        ForbiddenMove(id=str(n), source=draw(formulas(names)), target=draw(formulas(names)))
        for n in range(count)
    )
    return settle_by_hand(parties, held, rankings=Frozen(rankings), forbidden_moves=rules)


CASES = st.one_of(settled_cases(most=5), bargains(), disputes(), disputes())
FREE_CASES = st.one_of(
    settled_cases(most=5, forbidden=False), bargains(), disputes(forbidden=False)
)


def taken(space, indices):
    return {frozenset(space.state(int(index))) for index in indices}


def compiled(settled):
    assume(Literal(settled).states)
    return build(settled)


def stays(space, concept, coalition, measure):
    found = coalition_stability(space, concept, coalition, improvement=measure)
    return taken(space, found.stable.nonzero()[0])


@RANDOM
@given(CASES, st.data())
@pytest.mark.parametrize("measure", MEASURES)
def test_what_a_coalition_gains_by_sequences_is_what_the_definition_says(measure, settled, data):
    model, space = Coalitional(settled, measure), compiled(settled)
    start = data.draw(st.integers(0, space.size - 1))
    for h in groups(model.parties):
        found = coalition_improvements(space, start, h, improvement=measure)
        assert taken(space, found) == model.gainful(h, frozenset(space.state(start)))


@RANDOM
@given(CASES, st.data())
@pytest.mark.parametrize("measure", MEASURES)
@pytest.mark.parametrize("concept", CONCEPTS)
def test_a_coalition_stays_exactly_where_the_definition_says(concept, measure, settled, data):
    model, space = Coalitional(settled, measure), compiled(settled)
    h = data.draw(st.sampled_from(groups(model.parties)))
    expected = {s for s in model.states if model.stays(concept, h, s)}
    assert stays(space, concept, h, measure) == expected


@settings(max_examples=40, deadline=None)
@given(CASES)
@pytest.mark.parametrize("measure", MEASURES)
@pytest.mark.parametrize("concept", CONCEPTS)
def test_universally_stable_is_what_every_coalition_would_stay_in(concept, measure, settled):
    model, space = Coalitional(settled, measure), compiled(settled)
    found = universally(space, concept, improvement=measure)
    everybody = groups(model.parties)
    expected = {s for s in model.states if all(model.stays(concept, h, s) for h in everybody)}
    assert taken(space, found.stable.nonzero()[0]) == expected
    for index in (found.left_by >= 0).nonzero()[0]:
        h = found.coalitions[found.left_by[index]]
        assert not model.stays(concept, h, frozenset(space.state(int(index))))


@RANDOM
@given(CASES)
@pytest.mark.parametrize("measure", MEASURES)
def test_one_party_stays_under_nash_gmr_and_smr_where_it_does_alone(measure, settled):
    space = compiled(settled)
    results, _ = solve(space, CONCEPTS)
    for row, party in enumerate(space.parties):
        for concept in ("nash", "gmr", "smr"):
            found = coalition_stability(space, concept, (party,), improvement=measure)
            assert (found.stable == results[concept].stable[row]).all(), concept


@RANDOM
@given(CASES)
def test_answers_by_coalitions_only_add_to_what_one_party_stays_in(settled):
    space = compiled(settled)
    alone = solve(space, ("seq",))[0]["seq"].stable
    for row, party in enumerate(space.parties):
        found = coalition_stability(space, "seq", (party,)).stable
        assert not (alone[row] & ~found).any()


@RANDOM
@given(CASES, st.data())
@pytest.mark.parametrize("measure", MEASURES)
def test_no_gain_implies_every_concept_and_smr_implies_gmr(measure, settled, data):
    space = compiled(settled)
    h = data.draw(st.sampled_from(groups(space.parties)))
    nash, gmr, smr, seq = (stays(space, concept, h, measure) for concept in CONCEPTS)
    assert nash <= smr <= gmr
    assert nash <= seq


@RANDOM
@given(FREE_CASES, st.data())
@pytest.mark.parametrize("measure", MEASURES)
def test_seq_implies_gmr_where_no_move_is_forbidden(measure, settled, data):
    space = compiled(settled)
    h = data.draw(st.sampled_from(groups(space.parties)))
    assert stays(space, "seq", h, measure) <= stays(space, "gmr", h, measure)


@RANDOM
@given(CASES)
@pytest.mark.parametrize("measure", MEASURES)
def test_universally_stable_implies_an_equilibrium_under_nash_gmr_and_smr(measure, settled):
    space = compiled(settled)
    results, _ = solve(space, CONCEPTS)
    for concept in ("nash", "gmr", "smr"):
        found = universally(space, concept, improvement=measure).stable
        assert not (found & ~results[concept].stable.all(axis=0)).any(), concept


@RANDOM
@given(CASES, st.data())
def test_whoever_has_no_pareto_improvement_has_no_strict_one(settled, data):
    space = compiled(settled)
    h = data.draw(st.sampled_from(groups(space.parties)))
    assert stays(space, "nash", h, "pareto") <= stays(space, "nash", h, "strict")


@settings(max_examples=30, deadline=None)
@given(CASES)
@pytest.mark.parametrize("measure", MEASURES)
def test_a_party_without_options_or_wishes_changes_nothing(measure, settled):
    crowd = replace(settled, parties=(*settled.parties, Party(id="idle", name="Idle")))
    before, after = compiled(settled), compiled(crowd)
    for concept in CONCEPTS:
        first, second = (universally(s, concept, improvement=measure) for s in (before, after))
        assert first.coalitions == second.coalitions
        assert (first.left_by == second.left_by).all()
        for h in groups(before.parties):
            assert stays(before, concept, h, measure) == stays(after, concept, h, measure)


@settings(max_examples=40, deadline=None)
@given(CASES, st.data())
@pytest.mark.parametrize("measure", MEASURES)
def test_the_order_of_parties_and_options_changes_nothing(measure, settled, data):
    turned = replace(settled, parties=settled.parties[::-1], options=settled.options[::-1])
    one, other = compiled(settled), compiled(turned)
    h = data.draw(st.sampled_from(groups(one.parties)))
    for concept in CONCEPTS:
        assert stays(one, concept, h, measure) == stays(other, concept, h[::-1], measure)


@settings(max_examples=40, deadline=None)
@given(CASES)
@pytest.mark.parametrize("measure", MEASURES)
def test_with_nobody_left_to_answer_every_concept_asks_for_a_gain_alone(measure, settled):
    space = compiled(settled)
    nash = stays(space, "nash", space.parties, measure)
    for concept in CONCEPTS:
        assert stays(space, concept, space.parties, measure) == nash
