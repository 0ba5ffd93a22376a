"""Every role against its literal reading, on random small cases, and both ways of judging it."""

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from detente.case import Moment
from detente.record import replace
from detente.roles import Ground, RoleKind, Scene, roles_of
from detente.space import build
from roles.literal_roles import Roles
from strategies import formulas, settled_cases

OVER = ("resting", "stable")


@st.composite
def stories(draw):
    """A random case with a moment and defaults, and a formula to ask roles about."""
    settled = draw(settled_cases(most=4))
    options = tuple(replace(o, default=draw(st.booleans())) for o in settled.options)
    settled = replace(settled, options=options)
    space = build(settled)
    assume(space.size)
    start = draw(st.integers(0, space.size - 1))
    settled = replace(settled, moment=Moment(id="today", on=space.state(start)))
    return settled, draw(formulas([o.id for o in options]))


def asked(ground, party, formula, over):
    scene = Scene(ground=ground, party=party, outcome="f", formula=formula, over=over)
    return {(r.kind, r.of if r.kind is RoleKind.BAD_COP else ()): r for r in roles_of(scene)}


def told(role):
    """A role as its literal reading says it: False, True or the grade."""
    if role.reason and role.kind is not RoleKind.OBSTACLE:
        return "does not apply"
    if role.grade in ("vacant", "moves on", "in reserve") and not role.holds:
        return str(role.grade)
    return (str(role.grade) or True) if role.holds else False


@settings(deadline=None, max_examples=60)
@pytest.mark.parametrize("over", OVER)
@given(story=stories())
def test_needed_vetoes_and_mediators_are_those_of_the_literal_reading(over, story):
    settled, formula = story
    ground, literal = Ground(settled), Roles(settled)
    for party in ground.parties:
        found = asked(ground, party, formula, over)
        assert told(found[RoleKind.NEEDED, ()]) == literal.needed(party, formula, over)
        assert told(found[RoleKind.VETO_PLAYER, ()]) == literal.veto_player(party, formula, over)
        mediates = told(found[RoleKind.MEDIATOR, ()]) is True
        assert mediates == literal.mediator(party, formula, over)


@settings(deadline=None, max_examples=60)
@pytest.mark.parametrize("over", OVER)
@given(story=stories())
def test_spoilers_and_bad_cops_are_those_of_the_literal_reading(over, story):
    settled, formula = story
    ground, literal = Ground(settled), Roles(settled)
    for party in ground.parties:
        found = asked(ground, party, formula, over)
        assert told(found[RoleKind.SPOILER, ()]) == literal.spoiler(party, formula, over)
        for other in literal.base.others(party):
            cop = found[RoleKind.BAD_COP, (other,)]
            assert told(cop) == literal.bad_cop(party, other, formula, over)


@settings(deadline=None, max_examples=60)
@pytest.mark.parametrize("over", OVER)
@given(story=stories())
def test_pivotal_parties_and_bystanders_are_those_of_the_literal_reading(over, story):
    settled, formula = story
    ground, literal = Ground(settled), Roles(settled)
    for party in ground.parties:
        found = asked(ground, party, formula, over)
        assert told(found[RoleKind.PIVOTAL, ()]) == literal.pivotal(party, formula, over)
        assert told(found[RoleKind.BYSTANDER, ()]) == literal.bystander(party, over)


@settings(deadline=None, max_examples=40)
@pytest.mark.parametrize("over", OVER)
@given(story=stories())
def test_obstacles_and_openings_are_those_of_the_literal_reading(over, story):
    settled, formula = story
    ground, literal = Ground(settled), Roles(settled)
    for party in ground.parties:
        found = asked(ground, party, formula, over)
        obstacle = found[RoleKind.OBSTACLE, ()]
        assert obstacle.holds == literal.obstacle(party, formula, over)
        if obstacle.holds:
            assert sorted(obstacle.sets) == literal.willing_sets(formula, over)
            first = literal.who_goes_first(party, formula, over)
            assert (obstacle.grade == "who goes first") == first
        opening = told(found[RoleKind.BROKER, ()])
        assert opening == literal.brokers_opening(party, formula)


@settings(deadline=None, max_examples=40)
@given(story=stories(), concept=st.sampled_from(["gmr", "seq"]))
def test_the_concept_and_joint_moves_count_for_what_is_needed(story, concept):
    settled, formula = story
    ground, literal = Ground(settled, concept, "joint"), Roles(settled, concept, "joint")
    for party in ground.parties:
        found = asked(ground, party, formula, "resting")
        assert told(found[RoleKind.NEEDED, ()]) == literal.needed(party, formula, "resting")
        assert told(found[RoleKind.BYSTANDER, ()]) == literal.bystander(party, "resting")
