"""Answers against literal readings of the questions, on random small cases."""

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from audit.literal_answers import Reading
from detente.audit.answers import answer
from detente.audit.scope import Scope
from detente.case import Moment
from detente.case.question import (
    All,
    Among,
    AnyOf,
    Denied,
    Enters,
    Fixed,
    Flips,
    Frame,
    Judgement,
    Kind,
    Quantifier,
    Ranks,
    RecordedAct,
    Replies,
    Same,
    SameSettings,
    Satisfies,
    States,
    Under,
    Which,
)
from detente.errors import NotApplicable
from detente.record import replace
from detente.settle import Choices, settle
from detente.study.variants import Variants
from strategies import formulas, settled_cases

SLOW = settings(max_examples=60, deadline=None)


@st.composite
def asked(draw):
    """A random case with a moment, a literal reading of it, and a formula."""
    settled = draw(settled_cases(most=5))
    states = Reading(settled).states
    assume(states)
    moment = Moment(id="m", on=tuple(sorted(draw(st.sampled_from(states)))))
    case = replace(
        settled.case,
        constraints=settled.constraints,
        forbidden_moves=settled.forbidden_moves,
        preferences=settled.preferences,
        moments=(moment,),
        default_moment="m",
        fingerprint="x",
    )
    formula = draw(formulas([option.id for option in settled.options]))
    return Scope(variants=Variants(case), telling=True), Reading(settle(case, Choices())), formula


def judged(quantifier, states, good):
    return {
        Quantifier.SOME: bool(states & good),
        Quantifier.NO: not states & good,
        Quantifier.EVERY: states <= good,
    }[quantifier]


quantifiers = st.sampled_from(list(Quantifier))


@SLOW
@given(asked(), quantifiers, st.sampled_from(["nash", "gmr", "smr", "seq", "sseq"]),
       st.sampled_from(["single", "joint"]))  # fmt: skip
def test_resting_states_are_reached_stable_and_left_by_no_coalition(
    given_, quantifier, concept, moves
):
    scope, reading, formula = given_
    frame = Frame(concept=concept, moves=moves)
    states = States(among=Among.RESTING, frame=frame)
    found = answer(Satisfies(quantifier=quantifier, states=states, that=formula), scope)
    expected = reading.resting(concept, moves)
    assert found.holds == judged(quantifier, expected, reading.where(formula))
    assert found.empty == (not expected and quantifier is not Quantifier.SOME)


@SLOW
@given(asked(), quantifiers, st.sampled_from(["single", "joint"]))
def test_reachable_states_are_those_that_lean_moves_reach(given_, quantifier, moves):
    scope, reading, formula = given_
    states = States(among=Among.REACHABLE, frame=Frame(moves=moves))
    found = answer(Satisfies(quantifier=quantifier, states=states, that=formula), scope)
    assert found.holds == judged(quantifier, reading.reached(moves), reading.where(formula))


@SLOW
@given(asked(), quantifiers, st.sampled_from(["nash", "gmr", "smr", "seq", "sseq", "sim"]))
def test_stable_states_are_stable_for_all(given_, quantifier, concept):
    scope, reading, formula = given_
    assume(concept != "sim" or not reading.settled.forbidden_moves)
    states = States(among=Among.STABLE, frame=Frame(concept=concept))
    found = answer(Satisfies(quantifier=quantifier, states=states, that=formula), scope)
    expected = {
        s for s in reading.states if all(reading.stable(concept, p, s) for p in reading.parties)
    }
    assert found.holds == judged(quantifier, expected, reading.where(formula))


@SLOW
@given(asked(), st.sampled_from([Quantifier.SOME, Quantifier.NO]), st.booleans())
def test_an_improvement_enters_where_something_did_not_hold_before(given_, quantifier, from_moment):
    scope, reading, formula = given_
    party = reading.parties[0]
    question = Enters(quantifier=quantifier, kind=Kind.SINGLE, parties=(party,), that=formula,
                      moment="m" if from_moment else "")  # fmt: skip
    good = reading.where(formula)
    sources = {reading.moment()} if from_moment else set(reading.states)
    entering = {(s, t) for s in sources - good for t in reading.lean(party, s) & good}
    possible = any(reading.moves(party, s) & good for s in sources - good)
    found = answer(question, scope)
    assert found.holds == (bool(entering) == (quantifier is Quantifier.SOME))
    assert found.empty == (quantifier is Quantifier.NO and not possible)
    for witness in (*found.witnesses, *found.against):
        assert (frozenset(witness.state), frozenset(witness.target)) in entering


@SLOW
@given(asked(), st.sampled_from([Quantifier.SOME, Quantifier.NO]))
def test_a_joint_improvement_enters_from_the_moment(given_, quantifier):
    scope, reading, formula = given_
    question = Enters(quantifier=quantifier, kind=Kind.JOINT, that=formula, moment="m")
    good = reading.where(formula)
    here = reading.moment()
    entering = set(reading.lean_joint(here)) & good if here not in good else set()
    assert answer(question, scope).holds == (bool(entering) == (quantifier is Quantifier.SOME))


@SLOW
@given(asked(), quantifiers)
def test_best_replies_are_the_best_lean_improvements_or_staying(given_, quantifier):
    scope, reading, formula = given_
    party = reading.parties[-1]
    question = Replies(quantifier=quantifier, party=party, to=States(where=formula), that=formula)
    good = reading.where(formula)
    replies = {t for s in good for t in reading.replies(party, s)}
    found = answer(question, scope)
    assert found.holds == judged(quantifier, replies, good)
    assert found.empty == (not good and quantifier is not Quantifier.SOME)


@SLOW
@given(asked(), st.sampled_from(list(Which)), st.sampled_from(list(Which)))
def test_ranks_compare_what_is_chosen_from_each_side(given_, upper, lower):
    scope, reading, formula = given_
    party = reading.parties[0]
    here = reading.moment()
    question = Ranks(party=party, upper=States(where=formula), lower=States(moment="m"),
                     upper_which=upper, lower_which=lower)  # fmt: skip
    above, below = reading.where(formula), {here}
    if upper is Which.TIDY and above:
        above = reading.tidy(above, below)
    chosen = choose(reading, party, above, upper)
    found = answer(question, scope)
    if not above:
        assert found.empty and not found.holds
        return
    if upper is Which.SOME:
        assert found.holds == any(reading.better(party, s, here) for s in chosen)
    else:
        assert found.holds == all(reading.better(party, s, here) for s in chosen)


def choose(reading, party, states, which):
    if which is Which.BEST:
        return {s for s in states if not any(reading.better(party, t, s) for t in states)}
    if which is Which.WORST:
        return {s for s in states if not any(reading.better(party, s, t) for t in states)}
    return states


@SLOW
@given(asked(), quantifiers)
def test_flipping_changes_one_option_that_the_party_may_change_alone(given_, quantifier):
    scope, reading, formula = given_
    party = reading.parties[0]
    good = reading.where(formula)
    changes = {(s, t) for s in reading.states for t in reading.moves(party, s) if len(s ^ t) == 1}
    flips = {(s, t) for s, t in changes if (s in good) != (t in good)}
    question = Flips(quantifier=quantifier, party=party, states=States(), that=formula)
    assert answer(question, scope).holds == judged(quantifier, changes, flips)


@SLOW
@given(asked(), st.sampled_from(list(Judgement)))
def test_a_recorded_act_is_judged_from_the_state_without_it(given_, judgement):
    scope, reading, _ = given_
    option = next(iter(reading.options.values()))
    here = reading.moment()
    other = here ^ {option.id}
    question = RecordedAct(option=option.id, moment="m", judgement=judgement)
    if other not in reading.states:
        with pytest.raises(NotApplicable):
            answer(question, scope)
        return
    owner = option.holders[0]
    best = all((option.id in t) == (option.id in here) for t in reading.replies(owner, other))
    better = reading.better(owner, here, other)
    expected = {
        Judgement.BEST_REPLY: best,
        Judgement.IMPROVEMENT: better,
        Judgement.NEITHER: not best and not better,
    }
    assert answer(question, scope).holds == expected[judgement]


@SLOW
@given(asked())
def test_the_same_for_every_setting_means_that_each_gives_the_same_projection(given_):
    scope, reading, _ = given_
    party, names = reading.parties[0], list(reading.options)
    kept = tuple(names[:2])
    question = SameSettings(states=States(among=Among.RESTING), options=kept, party=party)
    own = [o.id for o in reading.options.values() if party in o.holders]
    projections = []
    for number in range(2 ** len(own)):
        values = {option: bool(number >> at & 1) for at, option in enumerate(own)}
        try:
            settled = scope.variants.settled(Choices(fixes=type(scope.choices.fixes)(values)))
        except NotApplicable:
            continue
        inside = Reading(settled)
        projections.append(
            {tuple(o for o in kept if o in s) for s in inside.resting("nash", "single")}
        )
    if not projections:
        with pytest.raises(NotApplicable):
            answer(question, scope)
        return
    same = all(each == projections[0] for each in projections)
    assert answer(question, scope).holds == same
    assert answer(replace(question, differ=True), scope).holds != same


@SLOW
@given(asked(), quantifiers)
def test_parts_join_as_words_do(given_, quantifier):
    scope, _, formula = given_
    one = Satisfies(quantifier=quantifier, states=States(), that=formula)
    other = Satisfies(quantifier=Quantifier.SOME, states=States(among=Among.RESTING), that=formula)
    a, b = answer(one, scope).holds, answer(other, scope).holds
    assert answer(All(parts=(one, other)), scope).holds == (a and b)
    assert answer(AnyOf(parts=(one, other)), scope).holds == (a or b)
    assert answer(Denied(part=one), scope).holds == (not a)


@SLOW
@given(asked(), quantifiers)
def test_items_hold_for_the_part_they_stand_before(given_, quantifier):
    scope, reading, formula = given_
    option = next(iter(reading.options))
    question = Satisfies(quantifier=quantifier, states=States(among=Among.REACHABLE), that=formula)
    items = (Fixed(option=option, to=False),)
    try:
        settled = scope.variants.settled(Choices(fixes=type(scope.choices.fixes)({option: False})))
    except NotApplicable:
        with pytest.raises(NotApplicable):
            answer(Under(items=items, part=question), scope)
        return
    inside = Reading(settled)
    expected = judged(quantifier, inside.reached("single"), inside.where(formula))
    assert answer(Under(items=items, part=question), scope).holds == expected
    same = Same(states=States(among=Among.REACHABLE), options=(), first=items, second=())
    projected = inside.reached("single") == reading.reached("single")
    assert answer(same, scope).holds == projected
