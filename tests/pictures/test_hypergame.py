"""Where everybody would stay, each party judging by its own picture.

By hand, looking one move ahead: North stays at d and dk, South as it is at none and d, so d is the
only equilibrium. If North looks at South's answer (seq) and fears a strike, it stays at none too:
after d South would go to dk, which North ranks below none. At k North sees no better than dk,
from where a fierce South moves nowhere, and a dam there is an improvement: k is not stable for it.
"""

import numpy as np
import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from detente.case import Constraint, Insert, Moment, Picture, Replace
from detente.case.formula import Not
from detente.errors import CaseProblems, UnknownName
from detente.pictures import course, hypergame, missed_at, nearest_first, surprises_at
from detente.record import Frozen, replace
from detente.space import build
from detente.stability import CONCEPTS
from literal import Literal, holds
from pictures.river import BOTH, CALM, DAM, FIERCE, NONE, STRIKE, fears, game, river
from strategies import formulas, settled_cases


def test_a_feared_answer_keeps_a_party_where_it_need_not_stay():
    found = game(river(fears(FIERCE)), "seq")
    assert found.truth.equilibria.tolist() == [DAM]
    assert found.equilibria.tolist() == [NONE, DAM]
    assert found.surprising.tolist() == [NONE]
    assert found.missed.tolist() == []


def test_the_same_fear_changes_nothing_for_parties_that_do_not_look_ahead():
    found = game(river(fears(FIERCE)), "nash")
    assert found.equilibria.tolist() == found.truth.equilibria.tolist() == [DAM]


def test_a_picture_that_is_right_changes_nothing():
    found = game(river(fears(CALM)), "seq")
    assert found.equilibria.tolist() == [DAM]


def test_an_answer_that_is_not_expected_lets_a_state_be_missed():
    """South is fierce, so none and dk hold; North, which takes it for calm, would build."""
    found = game(river(fears(CALM), south=FIERCE), "seq")
    assert found.truth.equilibria.tolist() == [NONE, BOTH]
    assert found.equilibria.tolist() == [BOTH]
    assert found.missed.tolist() == [NONE]


def test_a_state_that_a_party_does_not_see_is_not_stable_for_it():
    found = game(river("{south: {unseen: [north.dam]}}"))
    assert found.held[1].tolist() == [True, False, False, False]
    assert found.seen[1].tolist() == [True, False, True, False]
    assert found.equilibria.tolist() == []
    assert found.missed.tolist() == [DAM]


def test_a_gain_that_a_party_does_not_see_does_not_draw_it_away():
    found = game(river("{north: {unseen: [north.dam]}}"))
    assert found.equilibria.tolist() == found.surprising.tolist() == [NONE]
    assert found.missed.tolist() == [DAM]


def test_without_pictures_everybody_sees_the_case_as_it_is():
    found = game(river("{}"))
    assert found.views == {}
    assert np.array_equal(found.held, found.truth.stable)


def test_states_stand_by_their_distance_from_the_moment():
    found = game(river("{}"))
    assert nearest_first(found, np.array([STRIKE, BOTH, DAM, NONE])) == (NONE, DAM, STRIKE, BOTH)


def test_a_concept_that_is_none_is_refused():
    with pytest.raises(UnknownName):
        game(river("{}"), "nosh")


@st.composite
def pictured_cases(draw):
    """A settled case of two or three parties with a moment, and a picture of one or two parties.

    With each picture comes what its party sees, made by hand: replaced and added wishes, and
    states taken away.
    """
    settled = draw(settled_cases(most=4))
    assume(len(settled.parties) < 4)
    states = Literal(settled).states
    assume(states)
    on = tuple(sorted(draw(st.sampled_from(states))))
    settled = replace(settled, moment=Moment(id="now", on=on))
    options = [option.id for option in settled.options]
    ids = [party.id for party in settled.parties]
    pictures, seen = [], {}
    for party in draw(st.lists(st.sampled_from(ids), min_size=1, max_size=2, unique=True)):
        lists, changes = dict(settled.preferences), []
        for about in ids:
            for place, old in enumerate(lists[about]):
                if draw(st.booleans()):
                    new = replace(old, formula=draw(formulas(options)))
                    lists[about] = (*lists[about][:place], new, *lists[about][place + 1 :])
                    changes.append(Replace(target=old.key, statement=new))
            if draw(st.integers(0, 3)) == 0 and lists[about]:
                new = replace(lists[about][0], id="new", formula=draw(formulas(options)))
                lists[about] = (new, *lists[about])
                changes.append(Insert(statement=new, at=1))
        unseen = tuple(draw(st.lists(formulas(options, 2), max_size=1)))
        hidden = tuple(Constraint(id="", label="x", formula=Not(part=f), text="") for f in unseen)
        pictures.append(Picture(party=party, changes=tuple(changes), unseen=unseen))
        rules = (*settled.constraints, *hidden)
        seen[party] = replace(settled, preferences=Frozen(lists), constraints=rules)
    return settled, tuple(pictures), seen


def literal_views(settled, seen):
    """Every party's case read literally; without a picture, the case as it is."""
    views = {party.id: Literal(settled) for party in settled.parties}
    return views | {party: Literal(case) for party, case in seen.items()}


@settings(max_examples=60)
@given(pictured_cases(), st.sampled_from(sorted(CONCEPTS)))
def test_who_stays_where_is_what_the_definition_says(drawn, concept):
    settled, pictures, seen = drawn
    views, truth, space = literal_views(settled, seen), Literal(settled), build(settled)
    if not all(view.states for view in views.values()):
        with pytest.raises(CaseProblems):
            hypergame(space, concept, pictures)
        return
    found = hypergame(space, concept, pictures)
    for index in range(space.size):
        state = frozenset(space.state(index))
        held = {p: state in v.states and v.stable(concept, p, state) for p, v in views.items()}
        actual = all(truth.stable(concept, party, state) for party in truth.parties)
        assert found.held[:, index].tolist() == [held[party] for party in space.parties]
        assert (index in found.equilibria) == all(held.values())
        assert (index in found.surprising) == (all(held.values()) and not actual)
        assert (index in found.missed) == (actual and not all(held.values()))
    blamed = {(m.state, m.party) for m in missed_at(found, found.missed.tolist())}
    blamed |= {(m.state, m.party) for m in surprises_at(found, found.surprising.tolist())}
    odd = {*found.surprising.tolist(), *found.missed.tolist()}
    assert blamed == {
        (state, party)
        for state in odd
        for row, party in enumerate(space.parties)
        if found.held[row, state] != found.truth.stable[row, state]
    }


@settings(max_examples=60)
@given(pictured_cases())
def test_what_the_moves_lead_to_is_what_each_mover_sees_as_a_lean_improvement(drawn):
    settled, pictures, seen = drawn
    views, space = literal_views(settled, seen), build(settled)
    assume(all(view.states for view in views.values()))

    def step(mover, state):
        view = views[mover]
        return view.lean(mover, state) if state in view.states else set()

    start = frozenset(settled.moment.on)
    reached = views[space.parties[0]].reachable(start, step)
    found = course(hypergame(space, "nash", pictures))
    assert {frozenset(space.state(s)) for s in found.states.tolist()} == reached
    for each in found.misjudged:
        source, target = (frozenset(space.state(s)) for s in (each.step.source, each.step.target))
        (mover,), watcher = each.step.movers, views[each.watcher]
        made = target in step(mover, source)
        expected = target in watcher.states and target in watcher.improvements(mover, source)
        kind = ("unseen" if target not in watcher.states else "unexpected") if made else "in vain"
        assert (source in reached, made != expected, each.gap.value) == (True, True, kind)


def test_the_literal_reading_knows_a_case_by_hand():
    """So that the comparisons above compare something."""
    case = river(fears(FIERCE))
    view = game(case, "seq").views["north"].space.settled
    literal = Literal(view)
    assert literal.stable("seq", "north", frozenset())
    assert not holds(view.preferences["south"][0].formula, frozenset({"north.dam"}), {})
