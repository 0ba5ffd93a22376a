"""Joint improvements, upset states and parties that move as one, in sentences."""

from collections.abc import Iterable, Mapping, Sequence

from detente.case import Outcome
from detente.findings.as_one import AsOne, OutcomeShift
from detente.findings.coalitions import CoalitionStep, Defection, Gain, Upset
from detente.findings.finding import Sentence
from detente.findings.language import capitalized, joined, number
from detente.findings.motions import motion_clause
from detente.findings.outcome_findings import would
from detente.findings.reasons import place_in_list, preference_clause
from detente.findings.wording import (
    describe_act,
    describe_change,
    describe_state,
    describe_step,
    moment_name,
    outcome_name,
    party_name,
    statement_name,
)
from detente.settle import Settled
from detente.space import Space
from detente.stability import Step

__all__ = [
    "as_one_sentences",
    "names_of",
    "pair_sentence",
    "step_sentences",
    "step_summary",
    "upset_sentence",
]

SHOWN = 3  # states told one by one


def names_of(settled: Settled, parties: Iterable[str]) -> str:
    """Name some parties as a sentence does ("Russia and China")."""
    return joined([party_name(settled, party) for party in parties])


def step_sentences(space: Space, found: CoalitionStep) -> tuple[Sentence, ...]:
    """Say a joint improvement, then what it brings to whom, whether it holds, and what else does.

    1. What is done.
    2. How each member fares, then each party outside that loses, then those that gain too.
    3. Whether it is firm; else who would leave by which move, and where that ends.
    4. Whether single parties would get there by themselves.
    """
    told = [Sentence(text=f"{capitalized(describe_step(space, found.step))}.")]
    told += [_fares(space, gain, found.step) for gain in found.members]
    told += [_loses(space, gain) for gain in found.others if gain.places < 0]
    winners = [gain.party for gain in found.others if gain.places > 0]
    if winners:
        verb = "gains" if len(winners) == 1 else "gain"
        told.append(
            Sentence(
                text=f"{capitalized(names_of(space.settled, winners))} {verb} without taking part."
            )
        )
    told += _holding(space, found)
    alone = "Moves by single parties lead there too."
    if not found.alone:
        alone = "No path of moves by single parties leads there."
    return (*told, Sentence(text=alone))


def step_summary(space: Space, found: CoalitionStep) -> str:
    """Say a joint improvement and whether it holds in one sentence."""
    done = capitalized(describe_step(space, found.step))
    if found.firm:
        return f"{done}. That is firm."
    return f"{done}. But {_leaving(space, found.defections)}."


def upset_sentence(space: Space, start: int, found: Upset) -> str:
    """Say that a state is left by nobody alone, and by which coalitions together."""
    who = [names_of(space.settled, members) for members in found.coalitions]
    listed = "; by ".join(who[:SHOWN])
    more = f"; and by {number(len(who) - SHOWN)} more coalitions" if len(who) > SHOWN else ""
    where = _at(space, start, found.state)
    told = "The moment itself" if found.state == start else capitalized(where)
    return f"{told}: left together by {listed}{more}."


def as_one_sentences(space: Space, start: int, found: AsOne) -> tuple[str, ...]:
    """Say what changes if some parties move as one.

    1. Where the moves from the moment come to rest, if there is a moment.
    2. Which outcomes are attainable only so, only with the parties apart, and either way.
    3. Which states are stable only so, or only with them apart.
    """
    told: list[str] = []
    if start >= 0:
        told += [_resting(space, start, found), *_attainable(space.settled, found)]
    return (*told, *_stable(space, start, found))


def pair_sentence(space: Space, start: int, found: AsOne) -> str:
    """Say in short what changes from the moment if some parties move as one.

    Without a moment: in which states they stay.
    """
    who = capitalized(names_of(space.settled, found.parties))
    if start < 0:
        return f"{who}: {' '.join(_stable(space, start, found))}"
    shifts = _shifted(space.settled, found.shifts) or "no outcome is answered otherwise"
    return f"{who}: {_elsewhere(space, start, found)} {capitalized(shifts)}."


def _fares(space: Space, gain: Gain, step: Step) -> Sentence:
    """Say how a member fares."""
    name = capitalized(party_name(space.settled, gain.party))
    if not gain.of:
        vote = motion_clause(space, gain.party, step.source, step.target)
        text = f"{name} consents: {vote.text}."
        return Sentence(text=text, claims=vote.claims, statements=vote.statements)
    if not gain.places:
        return Sentence(text=f"{name} neither gains nor loses.")
    return _said(space, gain, f"{name} gains {_places(gain)}")


def _loses(space: Space, gain: Gain) -> Sentence:
    name = capitalized(party_name(space.settled, gain.party))
    return _said(space, gain, f"{name}, which takes no part, loses {_places(gain)}")


def _said(space: Space, gain: Gain, text: str) -> Sentence:
    """Add to what a party gains or loses the line of its list that decides."""
    for line in gain.decides:
        words = f"{place_in_list(space, line)}, {statement_name(space.settled, line)}"
        text = f"{text}: what decides is {words}."
        return Sentence(text=text, claims=line.because, statements=(line.key,))
    return Sentence(text=f"{text}.")


def _places(gain: Gain) -> str:
    return f"{number(abs(gain.places))} of {number(gain.of)} places"


def _holding(space: Space, found: CoalitionStep) -> list[Sentence]:
    """Say that a joint improvement is firm, or how each member would leave."""
    if found.firm:
        return [Sentence(text="It is firm: no member could then gain by a move left unanswered.")]
    return [
        _defecting(
            space, found.step, each, "Nor would all others stay" if place else "It is not firm"
        )
        for place, each in enumerate(found.defections)
    ]


def _defecting(space: Space, joint: Step, found: Defection, opening: str) -> Sentence:
    """Say by which move a member would leave, why, and where that ends."""
    step = found.step
    (member,) = step.movers
    why = preference_clause(space, member, step.target, step.source)
    since = f", since {why.text}" if why.text else ""
    text = f"{opening}: {_leaving(space, (found,))}{since}. {_ending(space, joint, found)}"
    return Sentence(text=text, claims=why.claims, statements=why.statements)


def _leaving(space: Space, found: Sequence[Defection]) -> str:
    """Say by which moves members would leave."""
    told = [
        f"{party_name(space.settled, each.step.movers[0])} would then gain if it "
        f"{describe_act(space, each.step)}"
        for each in found
    ]
    return joined(told)


def _ending(space: Space, joint: Step, found: Defection) -> str:
    """Say where moves end after a member has left."""
    if not found.followed:
        return "Where that would end was not followed: it leads through too many states."
    if not found.ends:
        return "From there such moves run on without end."
    if found.ends == (found.step.target,):
        return "There it would end."
    if len(found.ends) == 1:
        change = describe_change(space, joint.source, found.ends[0])
        where = f"where, against the beginning, {change}" if change else "where this began"
        return f"From there it would end {where}."
    back = ", one of them where this began" if joint.source in found.ends else ""
    return f"From there it would end in one of {number(len(found.ends))} states{back}."


def _at(space: Space, start: int, state: int) -> str:
    """Tell a state: by what differs from the moment, or in full where there is none."""
    change = describe_change(space, start, state) if start >= 0 else describe_state(space, state)
    return f"where {change}" if change else "at the moment itself"


def _places_told(space: Space, start: int, states: Sequence[int]) -> str:
    """Tell a few states, or how many there are."""
    if len(states) > SHOWN:
        return f"in {number(len(states))} states"
    return "; or ".join(_at(space, start, state) for state in states)


def _resting(space: Space, start: int, found: AsOne) -> str:
    """Say where moves come to rest with some parties as one, against the same parties apart."""
    moment = moment_name(space.settled.moment)
    if found.matters:
        return f"From {moment} {_elsewhere(space, start, found)}"
    if not found.one.rests:
        return f"From {moment} the moves never come to rest, with them apart or as one."
    places = _places_told(space, start, found.one.rests)
    return f"From {moment} the moves come to rest just as with them apart: {places}."


def _elsewhere(space: Space, start: int, found: AsOne) -> str:
    """Say where moves come to rest, and where they do with the parties apart."""
    one, apart = (
        f"come to rest {_places_told(space, start, states)}" if states else "never come to rest"
        for states in (found.one.rests, found.apart.rests)
    )
    return f"the moves {one}. With each for itself they {apart}."


def _attainable(settled: Settled, found: AsOne) -> list[str]:
    """Say which outcomes are attainable only as one, only apart, and either way."""
    named = {outcome.id: outcome for outcome in settled.outcomes}
    parts = [
        f"{how}: {joined([outcome_name(named[name]) for name in names])}"
        for how, names in (
            ("only with them as one", found.only_one),
            ("only with them apart", found.only_apart),
            ("either way", found.either_way),
        )
        if names
    ]
    told = [f"Attainable {'; '.join(parts)}."] if parts else _neither(named, found)
    within = {*found.either_way}
    shifts = _shifted(settled, [each for each in found.shifts if each.outcome in within])
    return [*told, *([f"{capitalized(shifts)}."] if shifts else [])]


def _neither(named: Mapping[str, Outcome], found: AsOne) -> list[str]:
    """Say that no outcome is attainable; nothing where there is none to ask of."""
    if len(found.outcomes) != 1:
        return ["No outcome is attainable either way."] if found.outcomes else []
    return [
        f"{capitalized(outcome_name(named[found.outcomes[0].outcome]))} is attainable neither way."
    ]


def _shifted(settled: Settled, shifts: Sequence[OutcomeShift]) -> str:
    """Say how outcomes stand with the parties as one."""
    named: dict[str, Outcome] = {outcome.id: outcome for outcome in settled.outcomes}
    return would([(named[each.outcome], each.one) for each in shifts])


def _stable(space: Space, start: int, found: AsOne) -> list[str]:
    """Say which states are stable only with the parties as one, or only with them apart."""
    if not found.judged:
        return ["Which other states would be stable was not worked out: there are too many."]
    if not found.gained and not found.lost:
        return ["The same states are stable, reached or not."]
    told: list[str] = []
    for how, states in (("as one", found.gained), ("apart", found.lost)):
        if states:
            count = (
                f"{capitalized(number(len(states)))} state{'s are' if len(states) > 1 else ' is'}"
            )
            told.append(f"{count} stable only with them {how}, {_example(space, start, states)}.")
    return told


def _example(space: Space, start: int, states: Sequence[int]) -> str:
    """Tell one or two states, the first of more."""
    if len(states) > 2:
        return f"for example {_at(space, start, states[0])}"
    return f"namely {'; and '.join(_at(space, start, state) for state in states)}"
