"""What is proved by options, constraints and moves holds whatever anybody prefers."""

from hypothesis import given, settings
from hypothesis import strategies as st

from audit.test_answers import asked
from detente.audit.answers import answer
from detente.audit.scope import Scope
from detente.audit.structure import settled_by_structure
from detente.case.question import (
    All,
    Among,
    AnyOf,
    Enters,
    Flips,
    Frame,
    Kind,
    Quantifier,
    Satisfies,
    States,
)
from detente.case.reader import read_text
from detente.record import replace
from detente.study.profile import Profile, shaken
from detente.study.variants import Variants

DIG = """\
detente: 1
title: A ditch
parties: {low: Low}
options: {low: {dig: {means: digs a ditch, moves: drop}}}
preferences: {low: [not low.dig]}
moments: {m: {on: []}}
conclusions:
  K: {says: No ditch, asks: no stable state from m satisfies low.dig}
  L: {says: No ditch, asks: no reachable state from m satisfies low.dig}
"""
LIFT = """\
detente: 1
title: A heavy stone
parties: {ann: Ann, bob: Bob}
options: {ann: {lift: {means: lifts the stone, with: [bob]}}}
moments: {m: {on: []}}
conclusions:
  K: {says: It lies, asks: no improvement from m enters ann.lift}
  L: {says: It lies, asks: no joint improvement from m enters ann.lift}
"""
PROFILES = 25
SLOW = settings(max_examples=80, deadline=None)
QUANTIFIERS = st.sampled_from([Quantifier.EVERY, Quantifier.NO])


@st.composite
def questions(draw, formula, party):
    """A question about everything that can be proved without asking a list."""
    frame = Frame(
        moment=draw(st.sampled_from(["", "m"])),
        moves=draw(st.sampled_from(["", "single", "joint"])),
        concept=draw(st.sampled_from(["", "gmr"])),
    )
    among = draw(st.sampled_from([Among.RESTING, Among.REACHABLE, Among.STABLE]))
    about = States(among=among, frame=frame)
    kind = draw(st.sampled_from([Kind.SINGLE, Kind.JOINT]))
    named = (party,) if draw(st.booleans()) else ()
    return draw(
        st.sampled_from(
            [
                Satisfies(quantifier=draw(QUANTIFIERS), states=about, that=formula),
                Enters(
                    quantifier=Quantifier.NO,
                    kind=kind,
                    parties=named,
                    that=formula,
                    moment=frame.moment,
                ),
                Flips(
                    quantifier=draw(st.sampled_from(list(Quantifier))),
                    party=party,
                    states=States(),
                    that=formula,
                ),
            ]
        )
    )


def profiles(scope):
    """Lists and rankings drawn at random."""
    for number in range(PROFILES):
        yield shaken(scope.variants.keys, 0, number)
        yield Profile(afresh=(0, number))


def refuted(question, scope):
    found = (answer(question, replace(scope, profile=profile)) for profile in profiles(scope))
    return any(not each.holds and not each.empty for each in found)


@SLOW
@given(st.data(), asked())
def test_what_structure_settles_no_preferences_refute(data, given_):
    scope, reading, formula = given_
    question = data.draw(questions(formula, reading.parties[0]))
    if settled_by_structure(question, replace(scope, telling=False)):
        assert not refuted(question, scope)


@SLOW
@given(st.data(), asked())
def test_parts_are_settled_together_as_words_join_them(data, given_):
    scope, reading, formula = given_
    parts = tuple(data.draw(questions(formula, reading.parties[0])) for _ in range(2))
    each = [settled_by_structure(part, scope) for part in parts]
    assert settled_by_structure(All(parts=parts), scope) == all(each)
    assert settled_by_structure(AnyOf(parts=parts), scope) == any(each)


# From `m` nobody can begin to dig, and as listed nobody rests where there is digging; but a party
# that wants it stays there, so neither moves nor constraints say anything of stable states.
def test_stable_states_lie_anywhere_whatever_moment_is_named():
    case = read_text(DIG)
    scope = Scope(variants=Variants(case))
    anywhere, reached = (each.question for each in case.conclusions)
    assert answer(anywhere, scope).holds
    assert not settled_by_structure(anywhere, scope)
    assert settled_by_structure(reached, scope)


@SLOW
@given(asked())
def test_no_permitted_move_means_no_improvement(given_):
    scope, reading, formula = given_
    party, here = reading.parties[0], reading.moment()
    good = reading.where(formula)
    question = Enters(
        quantifier=Quantifier.NO, kind=Kind.SINGLE, parties=(party,), that=formula, moment="m"
    )
    entering = here not in good and bool(reading.moves(party, here) & good)
    assert settled_by_structure(question, scope) == (not entering)


# The two can lift it together, though neither can alone: joint changes need a proof of their own.
def test_what_no_party_can_do_alone_is_not_proved_of_two_together():
    case = read_text(LIFT)
    alone, together = (each.question for each in case.conclusions)
    assert settled_by_structure(alone, Scope(variants=Variants(case)))
    assert not settled_by_structure(together, Scope(variants=Variants(case)))
