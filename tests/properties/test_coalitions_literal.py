"""What coalitions change against a literal reading, bodies and shared options included."""

from hypothesis import assume, given, settings
from hypothesis import strategies as st

from detente.case import Body, Direction, Moment, Option, Outcome, Seat
from detente.case import formula as f
from detente.findings.analysis import outline
from detente.findings.as_one import as_one
from detente.findings.coalition_survey import survey
from detente.findings.coalitions import coalition_steps
from detente.record import Frozen, replace
from detente.space import build
from literal_bodies import LiteralBodies
from stability.test_together import PAIR, Together
from strategies import formulas, preference_list, settle_by_hand, settled_bodies, settled_cases

RANDOM = settings(max_examples=150, deadline=None)
MOVES = [Direction.BOTH, Direction.ONCE]
DROPPED_NO_MORE = {"both": "once", "drop": "never"}


class Coalitions(Together, LiteralBodies):
    """Joint improvements, what deters a member, and `PAIR` as one, in a case with bodies."""

    @property
    def single(self):
        return [mover for mover in self.movers if mover not in PAIR]

    def wasteful(self, members, source, target):
        """Whether a part of the change leaves every member that ranks states as well off."""
        rank = [member for member in members if member in self.parties]
        return bool(rank) and any(
            (part ^ source) < (target ^ source)
            and all(not self.better(p, target, part) for p in rank)
            for part in self.joint(source)
        )

    def together(self, source):
        """Lean joint improvements of two or more: pairs of a target and a coalition."""
        return {
            (target, members)
            for target, able in self.joint(source).items()
            for members in able
            if len(members) > 1 and not self.wasteful(members, source, target)
        }

    def rests(self, state):
        return all(self.stable("nash", mover, state) for mover in self.movers)

    def undeterred(self, mover, state):
        """Improvements after which no improvements of the others put the mover back."""
        better = self.improvements(mover, state)
        if mover in self.bodies:
            return better
        return {
            target
            for target in better
            if all(
                self.better(mover, end, state)
                for end in self.sequences(self.others(mover), target, self.improvements)
            )
        }

    def onward(self, mover, state):
        found = self.undeterred(mover, state)
        return found & self.lean(mover, state) or found

    def ends(self, mover, state):
        """Where nobody goes on, after a mover has led to a state."""
        led = {state} | self.after(mover, state)
        return {s for s in led if not any(self.undeterred(m, s) for m in self.movers)}

    def after(self, last, state):
        """Ends of sequences of such moves that another than the last mover begins."""
        reached, todo = set(), [(state, last)]
        while todo:
            here, before = todo.pop()
            for mover in self.others(before):
                fresh = {(t, mover) for t in self.onward(mover, here)} - reached
                reached |= fresh
                todo += fresh
        return {s for s, _ in reached}


def without_shared_drops(settled):
    """The case in which nobody drops what several hold: every change has one coalition."""
    kept = [
        replace(o, moves=DROPPED_NO_MORE.get(str(o.moves), o.moves)) if o.holders[1:] else o
        for o in settled.options
    ]
    return replace(settled, options=tuple(kept))


@st.composite
def trades(draw):
    """A case in which parties want what others hold and would keep their own, more or less.

    In cases drawn at random coalitions seldom have anything to gain; here most do.
    """
    parties = [f"p{number}" for number in range(draw(st.integers(2, 3)))]
    own = {p: f"{p}.give" for p in parties}
    held = [Option(id=own[p], holders=(p,), moves=draw(st.sampled_from(MOVES))) for p in parties]
    seats = [Seat(id=p, party=p, veto=draw(st.booleans())) for p in parties]
    bodies = ()
    if draw(st.booleans()):
        held.append(Option(id="c.text", holders=("c",), moves=draw(st.sampled_from(MOVES))))
        bodies = (Body(id="c", name="C", quota=2, seats=tuple(seats)),)
    else:
        more = draw(st.sampled_from(parties))
        held.append(Option(id=f"{more}.more", holders=(more,), moves=draw(st.sampled_from(MOVES))))
    names = [option.id for option in held]
    lists = {}
    for party in parties:
        wishes = [f.Name(name=name) for name in names if not name.startswith(party)]
        kept = [f.Not(part=f.Name(name=name)) for name in names if name.startswith(party)]
        rows = [*wishes, *kept, draw(formulas(names, 2))]
        lists[party] = preference_list(party, draw(st.permutations(rows)))
    return settle_by_hand(parties, held, preferences=Frozen(lists), bodies=bodies)


CASES = st.one_of(settled_cases(most=5), settled_bodies(), trades(), trades())


@st.composite
def both(draw):
    """A literal model, the compiled case, and a state of it."""
    settled = draw(CASES)
    model = Coalitions(settled)
    assume(model.states)
    space = build(settled)
    return model, space, draw(st.integers(0, space.size - 1))


@st.composite
def analyzed(draw):
    """A literal model and the results of a case with a moment and an outcome."""
    settled = without_shared_drops(draw(CASES))
    model = Coalitions(settled)
    assume(model.states)
    start = draw(st.sampled_from(model.states))
    goal = Outcome(id="goal", formula=draw(formulas(list(model.options))))
    settled = replace(settled, moment=Moment(id="now", on=tuple(start)), outcomes=(goal,))
    return model, start, outline(settled, concepts=("nash",))


def taken(space, index):
    return frozenset(space.state(index))


def standing(truths):
    """How an outcome stands, by whether it holds in each state of rest."""
    if not truths:
        return "no rest"
    return "sure" if all(truths) else "attainable" if any(truths) else "not attainable"


@RANDOM
@given(both())
def test_steps_are_the_lean_joint_improvements_of_two_or_more(drawn):
    model, space, state = drawn
    source = taken(space, state)
    found = {taken(space, s.step.target): s for s in coalition_steps(space, state)}
    expected = model.together(source)
    for target, step in found.items():
        assert (target, frozenset(step.step.movers)) in expected
        assert [gain.party for gain in step.members] == list(step.step.movers)
    for target, able in model.joint(source).items():
        if all((target, members) in expected for members in able):
            assert target in found


@RANDOM
@given(both())
def test_a_member_defects_by_a_move_left_unanswered_and_the_rest_follows(drawn):
    model, space, state = drawn
    for found in coalition_steps(space, state):
        target = taken(space, found.step.target)
        leaving = [m for m in found.step.movers if model.undeterred(m, target)]
        assert [each.step.movers for each in found.defections] == [(m,) for m in leaving]
        assert found.firm == (not leaving)
        assert found.alone == (target in model.reachable(taken(space, state), model.lean))
        for each in found.defections:
            (member,) = each.step.movers
            first = taken(space, each.step.target)
            able = model.onward(member, target)
            assert first in able
            assert member in model.bodies or not any(model.better(member, t, first) for t in able)
            assert {taken(space, end) for end in each.ends} == model.ends(member, first)


@RANDOM
@given(analyzed(), st.data())
def test_upset_are_the_stable_states_that_a_coalition_leaves(drawn, data):
    """Narrowed, only steps count in which some take part, or that turn the outcome."""
    model, start, analysis = drawn
    members = data.draw(st.sampled_from([(), *((mover,) for mover in model.movers)]))
    outcome = data.draw(st.sampled_from(["", "goal"]))
    found = survey(analysis, groups=(PAIR,), members=members, outcome=outcome)
    goal = model.where(analysis.settled.outcomes[0].formula)

    def leaving(state):
        return {
            able
            for target, able in model.together(state)
            if set(members) <= able and (not outcome or (state in goal) != (target in goal))
        }

    stable = {s for s in model.states if model.rests(s)}
    left = {s for s in stable if leaving(s)}
    reached = stable & model.reachable(start, model.lean)
    space = analysis.space
    assert found.stable == len(stable)
    assert {taken(space, s) for s in found.places} == reached
    assert {taken(space, s) for s in found.left} == left
    assert {frozenset(s.step.movers) for s in found.steps} == leaving(start)
    told = {taken(space, u.state): {frozenset(c) for c in u.coalitions} for u in found.upset}
    assert told == {
        s: {one for one in leaving(s) if not any(other < one for other in leaving(s))}
        for s in left & reached
    }


@RANDOM
@given(analyzed())
def test_as_one_two_parties_rest_and_stay_where_the_definition_says(drawn):
    model, start, analysis = drawn
    found = as_one(analysis, PAIR)
    goal = model.where(analysis.settled.outcomes[0].formula)
    stay = {s for s in model.states if model.stays(s)}
    stable = {s for s in model.states if model.rests(s)}
    one = stay & ({start} | model.sequences([PAIR, *model.single], start, model.step))
    apart = stable & model.reachable(start, model.lean)

    def told(states):
        return {taken(analysis.space, s) for s in states}

    assert (told(found.one.rests), told(found.apart.rests)) == (one, apart)
    assert (told(found.one.stable), told(found.apart.stable)) == (stay, stable)
    assert (told(found.gained), told(found.lost)) == (stay - stable, stable - stay)
    assert found.matters == (one != apart)
    (shift,) = found.outcomes
    assert shift.one == standing([s in goal for s in one])
    assert shift.apart == standing([s in goal for s in apart])
    assert bool(found.only_one) == (bool(one & goal) and not apart & goal)
    assert bool(found.only_apart) == (bool(apart & goal) and not one & goal)
    assert bool(found.either_way) == bool(one & goal and apart & goal)
