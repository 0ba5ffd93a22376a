"""A question in words: what is asked of the case, part by part."""

from collections.abc import Callable, Mapping
from typing import Any

from detente.audit.asked_parts import no_vote, passes_words, plays_words
from detente.audit.naming import chance_words, scale_words, thing_name
from detente.audit.scene import (
    clause,
    items_words,
    moment_words,
    quantified,
    ranked_states,
    states_words,
)
from detente.case.question import (
    Agree,
    All,
    AnyOf,
    Denied,
    Enters,
    Flips,
    Higher,
    Judgement,
    Kind,
    Lies,
    Likelier,
    Measure,
    Passes,
    Plays,
    Question,
    Ranks,
    RecordedAct,
    Replies,
    Same,
    SameReplies,
    SameSettings,
    Satisfies,
    Under,
)
from detente.findings.language import joined, possessive
from detente.findings.wording import describe_option, party_name
from detente.settle import Settled

__all__ = ["absence", "ask"]

STEPS = {
    Kind.SINGLE: "move{} that its mover gains by",
    Kind.JOINT: "common move{} that all who make it gain by",
    Kind.FIRM: "common move{} that all who make it gain by and none would then go back on",
    Kind.COSTLESS: "common move{} by which somebody gains and nobody loses",
}
MEASURES = {
    Measure.OUTCOMES: "what should come about",
    Measure.STATES: "which states are better",
    Measure.DIRECTIONS: "what others should do",
}
JUDGED = {
    Judgement.BEST_REPLY: "the best its doer could do",
    Judgement.IMPROVEMENT: "a gain for its doer",
    Judgement.NEITHER: "neither the best its doer could do nor a gain for it",
}
NOT_THE_SAME = {False: "the same", True: "not the same"}


def ask(settled: Settled, question: Question) -> str:
    """Say what a question asks, as a clause in the words of the case."""
    return SAID[type(question)](settled, question)


def absence(settled: Settled, question: Question) -> str:
    """Say that nothing of the kind a question speaks of is there."""
    match question:
        case (
            Satisfies(states=states)
            | Flips(states=states)
            | Replies(to=states)
            | Same(states=states)
            | SameSettings(states=states)
        ):
            return f"there is no {states_words(settled, states)}"
        case Passes():
            return no_vote(settled, question)
        case Likelier():
            return "on one of the two sides the moves come to rest nowhere"
        case Enters():
            return f"there is no {_step(settled, question)} at all"
        case Under(part=part) | Denied(part=part):
            return absence(settled, part)
    return "nothing of the kind that it speaks of is there"


def _satisfies(settled: Settled, asked: Satisfies) -> str:
    return f"{quantified(settled, asked.quantifier, asked.states)}, {clause(settled, asked.that)}"


def _enters(settled: Settled, asked: Enters) -> str:
    return (
        f"{asked.quantifier} {_step(settled, asked)} leads to where {clause(settled, asked.that)}"
    )


def _step(settled: Settled, asked: Enters) -> str:
    """Say which steps are meant."""
    names = joined([party_name(settled, party) for party in asked.parties])
    whose = f" of {'just ' if asked.exactly else ''}{names}" if names else ""
    start = f", made from {moment_words(settled, asked.moment)}," if asked.moment else ""
    return STEPS[asked.kind].format(whose) + start


def _replies(settled: Settled, asked: Replies) -> str:
    name = party_name(settled, asked.party)
    places = ("" if asked.to.moment else "any ") + states_words(settled, asked.to)
    return (
        f"{asked.quantifier} best answer of {name} to {places} "
        f"leads to where {clause(settled, asked.that)}"
    )


def _same_replies(settled: Settled, asked: SameReplies) -> str:
    whose = possessive(party_name(settled, asked.party))
    places = states_words(settled, asked.to, several=True)
    return (
        f"{whose} best answers to {places} are {NOT_THE_SAME[asked.differ]} "
        f"{items_words(settled, asked.first)} and {items_words(settled, asked.second)}"
    )


def _ranks(settled: Settled, asked: Ranks) -> str:
    name = party_name(settled, asked.party) if asked.party else "every party"
    upper = ranked_states(settled, asked.upper, asked.upper_which)
    lower = ranked_states(settled, asked.lower, asked.lower_which)
    return f"{name} likes {upper} better than {lower}"


def _higher(settled: Settled, asked: Higher) -> str:
    first, other = (thing_name(settled, key) for key in (asked.statement, asked.other))
    return f"{first} stands higher in its list than {other} in its own"


def _agree(settled: Settled, asked: Agree) -> str:
    pair, other = (
        joined([party_name(settled, party) for party in parties])
        for parties in (asked.pair, asked.other)
    )
    on = f"on {MEASURES[asked.measure]}"
    if asked.pair == asked.other:
        first, second = items_words(settled, asked.first), items_words(settled, asked.second)
        return f"{pair} agree more {on} {first} than {second}"
    return f"{pair} agree more {on} than {other} do"


def _same(settled: Settled, asked: Same) -> str:
    return (
        f"{_projected(settled, asked)} are {NOT_THE_SAME[asked.differ]} "
        f"{items_words(settled, asked.first)} and {items_words(settled, asked.second)}"
    )


def _same_settings(settled: Settled, asked: SameSettings) -> str:
    name = party_name(settled, asked.party)
    changes = (
        f"differ with what {name} does" if asked.differ else f"are the same whatever {name} does"
    )
    return f"{_projected(settled, asked)} {changes}"


def _projected(settled: Settled, asked: Same | SameSettings) -> str:
    """Say some states, and which of the options alone are looked at."""
    places = states_words(settled, asked.states, several=True)
    if not asked.options:
        return f"the {places}"
    looked = [describe_option(settled, o) for o in settled.options if o.id in asked.options]
    return f"the {places}, as far as whether {joined(looked, 'or')},"


def _flips(settled: Settled, asked: Flips) -> str:
    name = party_name(settled, asked.party)
    places = ("" if asked.states.moment else "a ") + states_words(settled, asked.states)
    return (
        f"{asked.quantifier} single act of {name} in {places} "
        f"makes or breaks this: {clause(settled, asked.that)}"
    )


def _recorded(settled: Settled, asked: RecordedAct) -> str:
    moments = {moment.id: moment for moment in settled.case.moments}
    moment = moments.get(asked.moment, settled.moment)
    options = [option for option in settled.options if option.id == asked.option]
    acts = [describe_option(settled, option, to=option.id in moment.on) for option in options]
    named = joined(acts) or asked.option
    return f"that {named} in {moment_words(settled, asked.moment)} is {JUDGED[asked.judgement]}"


def _lies(settled: Settled, asked: Lies) -> str:
    name, other = (party_name(settled, party) for party in (asked.party, asked.other))
    side = "higher" if asked.above else "lower"
    ends = (f", from {s.bottom} to {s.top}" for s in settled.case.scales if s.id == asked.scale)
    return f"{name} stands {side} than {other} on {scale_words(asked.scale)}{''.join(ends)}"


def _likelier(settled: Settled, asked: Likelier) -> str:
    first, second = items_words(settled, asked.first), items_words(settled, asked.second)
    sides = f"on the first side ({first}) than on the second ({second})"
    return f"this is likelier {sides}: {chance_words(settled, asked.chance)}"


def _under(settled: Settled, asked: Under) -> str:
    return f"{items_words(settled, asked.items)}, {ask(settled, asked.part)}"


def _all(settled: Settled, asked: All) -> str:
    return "; and ".join(ask(settled, part) for part in asked.parts)


def _any_of(settled: Settled, asked: AnyOf) -> str:
    return "; or ".join(ask(settled, part) for part in asked.parts)


def _denied(settled: Settled, asked: Denied) -> str:
    return f"it is not so that {ask(settled, asked.part)}"


SAID: Mapping[type, Callable[[Settled, Any], str]] = {
    Satisfies: _satisfies,
    Enters: _enters,
    Replies: _replies,
    SameReplies: _same_replies,
    Ranks: _ranks,
    Higher: _higher,
    Agree: _agree,
    Same: _same,
    SameSettings: _same_settings,
    Flips: _flips,
    RecordedAct: _recorded,
    Lies: _lies,
    Likelier: _likelier,
    Plays: plays_words,
    Passes: passes_words,
    Under: _under,
    All: _all,
    AnyOf: _any_of,
    Denied: _denied,
}
