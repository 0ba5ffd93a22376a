"""Every role against its literal reading, on random cases, over resting and stable states."""

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from detente.case import Moment
from detente.case import formula as f
from detente.case.reader import read_text
from detente.record import Frozen, replace
from detente.roles import Ground, RoleKind, Scene, roles_of, tips, writeoff
from detente.settle import settle
from detente.space import build
from roles.literal_roles import Roles
from roles.stories import DEAL, FIRST, TALKS, TEXT
from strategies import formulas, preference_list, settled_cases

OVER = ("resting", "stable")
BUILT = [
    (settle(read_text(text)), name)
    for text, name in [
        (TEXT, "tight"),
        (TALKS, "frozen"),
        (TALKS, "both"),
        (DEAL, "deal"),
        (FIRST, "both"),
    ]
]


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


@st.composite
def near_stories(draw):
    """A built case that has a role, with one list in another order or longer by one wish."""
    settled, name = draw(st.sampled_from(BUILT))
    lists = dict(settled.preferences)
    for party in draw(st.sets(st.sampled_from([p.id for p in settled.parties]), max_size=2)):
        rows = [s.formula for s in lists.get(party, ())]
        if draw(st.booleans()):
            rows.append(draw(formulas([o.id for o in settled.options], 2)))
        lists[party] = preference_list(party, draw(st.permutations(rows)))
    moment = draw(st.sampled_from([settled.moment.on, *itself_and_near(settled)]))
    settled = replace(settled, preferences=Frozen(lists))
    return replace(settled, moment=Moment(id="today", on=moment)), f.Name(name=name)


def itself_and_near(settled):
    """The states one option away from the moment."""
    space, here = build(settled), set(settled.moment.on)
    return [space.state(s) for s in range(space.size) if len(here ^ set(space.state(s))) <= 1]


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
@given(story=stories() | near_stories())
def test_needed_vetoes_and_mediators_are_those_of_the_literal_reading(over, story):
    settled, formula = story
    ground, literal = Ground(build(settled)), Roles(settled)
    for party in ground.parties:
        found = asked(ground, party, formula, over)
        assert told(found[RoleKind.NEEDED, ()]) == literal.needed(party, formula, over)
        assert told(found[RoleKind.VETO_PLAYER, ()]) == literal.veto_player(party, formula, over)
        mediates = told(found[RoleKind.MEDIATOR, ()]) is True
        assert mediates == literal.mediator(party, formula, over)


@settings(deadline=None, max_examples=60)
@pytest.mark.parametrize("over", OVER)
@given(story=stories() | near_stories())
def test_spoilers_and_bad_cops_are_those_of_the_literal_reading(over, story):
    settled, formula = story
    ground, literal = Ground(build(settled)), Roles(settled)
    for party in ground.parties:
        found = asked(ground, party, formula, over)
        assert told(found[RoleKind.SPOILER, ()]) == literal.spoiler(party, formula, over)
        for other in literal.base.others(party):
            cop = found[RoleKind.BAD_COP, (other,)]
            assert told(cop) == literal.bad_cop(party, other, formula, over)


@settings(deadline=None, max_examples=60)
@pytest.mark.parametrize("over", OVER)
@given(story=stories() | near_stories())
def test_pivotal_parties_and_bystanders_are_those_of_the_literal_reading(over, story):
    settled, formula = story
    ground, literal = Ground(build(settled)), Roles(settled)
    for party in ground.parties:
        found = asked(ground, party, formula, over)
        assert told(found[RoleKind.PIVOTAL, ()]) == literal.pivotal(party, formula, over)
        assert told(found[RoleKind.BYSTANDER, ()]) == literal.bystander(party, over)


@settings(deadline=None, max_examples=40)
@pytest.mark.parametrize("over", OVER)
@given(story=stories() | near_stories())
def test_obstacles_and_openings_are_those_of_the_literal_reading(over, story):
    settled, formula = story
    ground, literal = Ground(build(settled)), Roles(settled)
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
    ground, literal = Ground(build(settled), concept, "joint"), Roles(settled, concept, "joint")
    for party in ground.parties:
        found = asked(ground, party, formula, "resting")
        assert told(found[RoleKind.NEEDED, ()]) == literal.needed(party, formula, "resting")
        assert told(found[RoleKind.BYSTANDER, ()]) == literal.bystander(party, "resting")


@settings(deadline=None, max_examples=60)
@given(story=stories() | near_stories())
def test_what_a_party_is_agrees_with_what_remains_without_it_and_with_what_it_tips(story):
    settled, formula = story
    ground = Ground(build(settled))
    tipped = tips(ground, "f", formula)
    for party in ground.parties:
        found = asked(ground, party, formula, "resting")
        (row,) = writeoff(ground, party, [("f", formula)])
        needed, pivotal = found[RoleKind.NEEDED, ()], found[RoleKind.PIVOTAL, ()]
        if not row.trouble:
            assert needed.holds == (row.now and not row.without)
        assert pivotal.holds == any(tip.party == party for tip in tipped)
        lasting = any(tip.party == party and tip.lasts for tip in tipped)
        assert (pivotal.grade == "for good") == lasting
