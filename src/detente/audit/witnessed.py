"""What shows an answer, in words: a state, a step, a best answer, two ranks, two numbers."""

from collections.abc import Callable, Mapping, Sequence

from detente.audit.asked_parts import part_words, vote_words
from detente.audit.naming import evidence_words, scale_words, thing_names, words_of
from detente.audit.records import Witness
from detente.findings.language import capitalized, joined, possessive
from detente.findings.wording import describe_changes, describe_options, moment_name, party_name
from detente.settle import Settled

__all__ = ["witness_sentence", "witness_sentences"]

State = tuple[str, ...]


def witness_sentences(settled: Settled, witnesses: Sequence[Witness]) -> tuple[str, ...]:
    """Tell witnesses in their order; a step that goes on from the one before begins with "Then".

    Parameters
    ----------
    settled : Settled
        The case whose words are used.
    witnesses : sequence of Witness
        What shows an answer.
    """
    told = []
    before: tuple[State, ...] = ()
    for witness in witnesses:
        if witness.kind == "step" and witness.state in before:
            told.append(f"Then {_changes(settled, witness.state, witness.target)}.")
        else:
            told.append(witness_sentence(settled, witness))
        before = (witness.target,) if witness.kind == "step" else ()
    return tuple(told)


def witness_sentence(settled: Settled, witness: Witness) -> str:
    """Tell one thing that can be checked by hand."""
    say = SAID.get(witness.kind, _state)
    return f"{capitalized(say(settled, witness))}."


def _state(settled: Settled, witness: Witness) -> str:
    return f"a state to look at: {describe_options(settled, witness.state)}"


def _step(settled: Settled, witness: Witness) -> str:
    together = ", as one common move" if len(witness.movers) > 1 else ""
    change = _changes(settled, witness.state, witness.target)
    return f"from {_place(settled, witness.state)}: {change}{together}"


def _reply(settled: Settled, witness: Witness) -> str:
    name = party_name(settled, witness.party or next(iter(witness.movers), ""))
    place = _place(settled, witness.state)
    if witness.state == witness.target:
        return f"at {place}, the best that {name} can do is to leave things as they are"
    change = _changes(settled, witness.state, witness.target)
    return f"at {place}, the best that {name} can do comes to this: {change}"


def _ranking(settled: Settled, witness: Witness) -> str:
    """Tell how a party likes two states; without their ranks, only that its list tells."""
    name = party_name(settled, witness.party)
    places = "; ".join(_place(settled, state) for state in (witness.state, witness.target))
    if len(witness.numbers) < 2:
        return f"held against each other by what {name} wants: {places}"
    first, second = witness.numbers[:2]
    likes = "better than" if first > second else "less than" if first < second else "as much as"
    ranks = f"ranks {first:g} and {second:g}, the higher the better"
    return f"{name} likes the first of these {likes} the second ({ranks}): {places}"


def _places(settled: Settled, witness: Witness) -> str:
    lengths = witness.numbers[len(witness.names) :]
    told = []
    for at, (key, place) in enumerate(zip(witness.names, witness.numbers, strict=False)):
        of = f" of {lengths[at]:g}" if at < len(lengths) else ""
        told.append(
            f"{words_of(settled, key)} is line {place:g}{of} in {_whose(settled, key)} list"
        )
    return joined(told)


def _numbers(settled: Settled, witness: Witness) -> str:
    """Tell how far two pairs of parties agree, or any other figures by their names."""
    if len(witness.numbers) == 2 and len(witness.names) >= 4:
        one, other, third, fourth = (party_name(settled, name) for name in witness.names[:4])
        first, second = witness.numbers
        told = f"from -1 to 1, {one} and {other} agree to {first:.2f}, "
        told += f"{third} and {fourth} to {second:.2f}"
        apart = thing_names(settled, witness.names[4:])
        return f"{told}; left out of this: {apart}" if apart else told
    pairs = zip(witness.names, witness.numbers, strict=False)
    return "; ".join(f"{name}: {value:.3g}" for name, value in pairs)


def _sets(settled: Settled, witness: Witness) -> str:
    here = describe_options(settled, witness.state)
    where = SIDES.get(witness.numbers, "on one side only")
    return f"{where}: {here}"


def _setting(settled: Settled, witness: Witness) -> str:
    name = party_name(settled, witness.party)
    told = [
        describe_options(settled, setting) if setting else f"{name} does none of what it can"
        for setting in (witness.state, witness.target)
    ]
    return f"two things that {name} can do: {told[0]}; or {told[1]}"


def _below(settled: Settled, witness: Witness) -> str:
    scale, lower, upper, *claims = witness.names
    cited = f" ({', '.join(claims)})" if claims else ""
    return f"{evidence_words(settled, lower, upper, scale)}, as the sources have it{cited}"


def _ranges(settled: Settled, witness: Witness) -> str:
    """Tell where one range ends and another begins; without claims both are placeholders."""
    scale, ceiling, floor, *claims = witness.names
    high, low = witness.numbers
    ends, begins = party_name(settled, ceiling), party_name(settled, floor)
    grounds = ", ".join(claims) or "numbers that stand in for evidence"
    told = f"{ends} stands at {high:g} at most, and {begins} at {low:g} at least"
    return f"on {scale_words(scale)}, {told} ({grounds})"


def _unordered(settled: Settled, witness: Witness) -> str:
    scale, lower, upper = witness.names
    pair = joined([party_name(settled, party) for party in (lower, upper)])
    return f"nothing says how {pair} stand to each other on {scale_words(scale)}"


def _drawn(settled: Settled, witness: Witness) -> str:
    scale, *parties = witness.names
    pairs = zip(parties, witness.numbers, strict=True)
    places = joined([f"{party_name(settled, party)} at {value:.1f}" for party, value in pairs])
    return f"on {scale_words(scale)}, one draw puts {places}"


def _chance(settled: Settled, witness: Witness) -> str:
    """Tell a place where the moves come to rest, and whether the chance may strike there."""
    side, strikes = witness.numbers
    first = "on the second side" if side else "on the first side"
    struck = "where it may happen" if strikes else "where it cannot happen"
    return (
        f"{first} the moves can come to rest {struck}: {describe_options(settled, witness.state)}"
    )


def _vote(settled: Settled, witness: Witness) -> str:
    """Tell a motion, and how it fares."""
    change = _changes(settled, witness.state, witness.target)
    return f"from {_place(settled, witness.state)}: {change}; {vote_words(settled, witness)}"


SIDES: Mapping[tuple[float, ...], str] = {
    (1.0, 0.0): "only on the first side",
    (0.0, 1.0): "only on the second side",
    (1.0, 1.0): "on both sides",
}
SAID: Mapping[str, Callable[[Settled, Witness], str]] = {
    "state": _state,
    "step": _step,
    "reply": _reply,
    "ranking": _ranking,
    "places": _places,
    "numbers": _numbers,
    "sets": _sets,
    "setting": _setting,
    "below": _below,
    "ranges": _ranges,
    "unordered": _unordered,
    "drawn": _drawn,
    "chance": _chance,
    "part": part_words,
    "vote": _vote,
}


def _place(settled: Settled, state: State) -> str:
    """Name a state: by the moment whose status quo it is, else by what is done in it."""
    if settled.moment.id and set(state) == set(settled.moment.on):
        return f"the start ({moment_name(settled.moment)})"
    return f"the state in which {describe_options(settled, state)}"


def _changes(settled: Settled, source: State, target: State) -> str:
    """Say what differs between two states."""
    changed = [
        (option, option.id in target)
        for option in settled.options
        if (option.id in source) != (option.id in target)
    ]
    return describe_changes(settled, changed) or "nothing changes"


def _whose(settled: Settled, key: str) -> str:
    return possessive(party_name(settled, key.partition(".")[0]))
