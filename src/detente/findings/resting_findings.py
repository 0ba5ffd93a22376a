"""Findings on the moment and on where the moves from it come to rest."""

import numpy as np

from detente.case import Option
from detente.findings.cycle import circle
from detente.findings.finding import Finding, Sentence, Witness
from detente.findings.language import capitalized, joined, number, uncapitalized
from detente.findings.lenses import lens
from detente.findings.reasons import gathered, preference_clause, step_account
from detente.findings.records import Analysis
from detente.findings.wording import (
    describe_act,
    describe_change,
    describe_changes,
    describe_option,
    describe_options,
    describe_state,
    describe_step,
    moment_name,
    party_name,
)
from detente.stability import Path, Step, improvements, shortest_paths

__all__ = ["moment_findings", "nearest", "resting_findings", "stable_findings", "way_to"]

SHOWN = 3  # resting places told one by one
VARYING = 6  # options listed as what differs between resting places


def moment_findings(analysis: Analysis) -> tuple[Finding, ...]:
    """Say whether the moment itself is stable, and who would leave it by which move."""
    space, start = analysis.space, analysis.start
    moment = analysis.settled.moment
    stable = analysis.results[analysis.concept].stable[:, start]
    if stable.all():
        text = f"At the moment, {moment_name(moment)}, no party gains by a change of its own."
        return (_finding("moment", moment.id, Sentence(text=text), (space.state(start),)),)
    unsettled = [party for party, stays in zip(space.movers, stable, strict=True) if not stays]
    return tuple(_departure(analysis, party) for party in unsettled)


def resting_findings(analysis: Analysis) -> tuple[Finding, ...]:
    """Say where the moves from the moment come to rest: the answer, then its parts."""
    resting = nearest(analysis)
    if not resting:
        return (_restless(analysis),)
    if analysis.moment_answers:
        return (_moment_answers(analysis),)
    told = tuple(_place(analysis, state) for state in resting[:SHOWN])
    shared = (_shared(analysis, resting),) if len(resting) > 1 else ()
    return (_answer(analysis, resting), *shared, *told)


def stable_findings(analysis: Analysis) -> tuple[Finding, ...]:
    """Say which states are stable, where the case gives no moment."""
    space = analysis.space
    states = analysis.results[analysis.concept].equilibria
    count = f"{capitalized(number(len(states)))} of the {number(space.size)} feasible states"
    verb = "is" if len(states) == 1 else "are"
    listed = "; or ".join(describe_state(space, int(s)) for s in states[:SHOWN])
    told = f"for example, {listed}" if len(states) > SHOWN else listed
    text = f"{count} {verb} stable if {lens(analysis.concept)}" + (f": {told}." if told else ".")
    witnesses = tuple(space.state(int(s)) for s in states[:SHOWN])
    return (_finding("stable", "", Sentence(text=text), witnesses),)


def nearest(analysis: Analysis) -> list[int]:
    """List the resting states, those that change least from the moment first."""
    masks = analysis.space.masks
    origin = int(masks[analysis.start])

    def distance(state: int) -> tuple[int, int]:
        return (int(masks[state]) ^ origin).bit_count(), state

    return sorted(analysis.resting(analysis.concept).tolist(), key=distance)


def way_to(analysis: Analysis, state: int) -> Path:
    """Find a shortest way of lean moves from the moment to a state; no steps if there is none."""
    space, start = analysis.space, analysis.start
    found = shortest_paths(space, start, (state,), moves=analysis.moves, lean=True)
    return found[0] if found else Path(steps=())


def _finding(
    kind: str, subject: str, sentence: Sentence, states: tuple[tuple[str, ...], ...] = ()
) -> Finding:
    """Make a finding whose witnesses are states."""
    return Finding(
        kind=kind,
        subject=subject,
        sentence=sentence.text,
        claims=sentence.claims,
        statements=sentence.statements,
        witnesses=tuple(Witness(target=state) for state in states),
    )


def _departure(analysis: Analysis, party: str) -> Finding:
    """Say how a party would leave the moment, by the lean improvement it likes best."""
    space, start = analysis.space, analysis.start
    best = int(improvements(space, start, space.movers.index(party), lean=True)[0])
    why = preference_clause(space, party, best, start)
    act = describe_act(space, Step(movers=(party,), source=start, target=best))
    since = f", since {why.text}" if why.text else ""
    name = capitalized(party_name(space.settled, party))
    gains = "a motion passes by which" if party in space.chambers.ids else "it gains if"
    text = f"{name} would not leave things as they are: {gains} it {act}{since}."
    witness = Witness(movers=(party,), source=space.state(start), target=space.state(best))
    return Finding(
        kind="moment",
        subject=party,
        sentence=text,
        claims=why.claims,
        statements=why.statements,
        witnesses=(witness,),
    )


def _moment_answers(analysis: Analysis) -> Finding:
    """Say that nothing but the moment is reachable."""
    moment = analysis.settled.moment
    now = describe_options(analysis.settled, moment.on)
    who = "no party, alone or with others," if analysis.moves == "joint" else "no party"
    text = (
        f"The moment itself answers: from {moment_name(moment)} {who} can move to anything it "
        f"likes better. So things stay as they are: {now}."
    )
    state = analysis.space.state(analysis.start)
    return _finding(
        "moment-answers", moment.id, Sentence(text=text, claims=moment.because), (state,)
    )


def _answer(analysis: Analysis, resting: list[int]) -> Finding:
    """Say in how many states the moves come to rest, and tell the only one."""
    space, moment = analysis.space, analysis.settled.moment
    told = ""
    if len(resting) == 1:
        change = describe_change(space, analysis.start, resting[0])
        told = f": {change}" if change else ": the moment itself"
    places = "one state" if len(resting) == 1 else f"{number(len(resting))} different states"
    text = f"From {moment_name(moment)} the moves come to rest in {places}{told}."
    return _finding("answer", moment.id, Sentence(text=text), (space.state(resting[0]),))


def _shared(analysis: Analysis, resting: list[int]) -> Finding:
    """Say what all resting states share against the moment, and in what they differ."""
    space, options = analysis.space, analysis.settled.options
    masks = [int(space.masks[s]) for s in resting]
    always = int(np.bitwise_and.reduce(masks))
    ever = int(np.bitwise_or.reduce(masks))
    origin = int(space.masks[analysis.start])
    changed = [
        (option, bool(always >> bit & 1))
        for bit, option in enumerate(options)
        if not (always ^ ever) >> bit & 1 and (always ^ origin) >> bit & 1
    ]
    varying = [option for bit, option in enumerate(options) if (always ^ ever) >> bit & 1]
    same = describe_changes(analysis.settled, changed)
    first = f"In all of them {same}" if same else "Nothing that holds at the moment changes in all"
    text = f"{first}; they differ in whether {_varying(analysis, varying)}."
    claims = gathered(option.because for option, _ in changed)
    return _finding("shared", analysis.settled.moment.id, Sentence(text=text, claims=claims))


def _varying(analysis: Analysis, options: list[Option]) -> str:
    """List the options that differ between resting states."""
    told = [describe_option(analysis.settled, option) for option in options[:VARYING]]
    if len(options) > VARYING:
        told.append(f"in {number(len(options) - VARYING)} further options")
    return joined(told)


def _place(analysis: Analysis, state: int) -> Finding:
    """Tell one resting place: how it differs from the moment and how it is reached."""
    space, start = analysis.space, analysis.start
    witness = (space.state(state),)
    if state == start:
        text = "One resting place is the moment itself."
        return _finding("rest", _subject(analysis, state), Sentence(text=text), witness)
    told = _told(analysis, way_to(analysis, state))
    only = len(analysis.resting(analysis.concept)) == 1
    where = "" if only else f"One resting place: {describe_change(space, start, state)}. "
    text = f"{where}{told.text}"
    sentence = Sentence(text=text, claims=told.claims, statements=told.statements)
    return _finding("rest", _subject(analysis, state), sentence, witness)


def _told(analysis: Analysis, path: Path) -> Sentence:
    """Tell the moves of a path, with the claims behind each."""
    told = [step_account(analysis.space, step) for step in path.steps]
    count = "one move" if len(told) == 1 else f"{number(len(told))} moves"
    moves = " Then ".join(uncapitalized(step.text) for step in told)
    return Sentence(
        text=f"It is reached in {count}: {moves}",
        claims=gathered(step.claims for step in told),
        statements=gathered(step.statements for step in told),
    )


def _subject(analysis: Analysis, state: int) -> str:
    return ",".join(analysis.space.state(state)) or "none"


def _restless(analysis: Analysis) -> Finding:
    """Say that the moves never come to rest, with a cycle or the coalitions that upset."""
    moment = analysis.settled.moment
    steps = circle(analysis)
    moves = "; then ".join(describe_step(analysis.space, step) for step in steps)
    told = f" They can run in a circle: {moves}; and so back to where this began." if steps else ""
    whys = [
        preference_clause(analysis.space, mover, step.target, step.source)
        for step in steps
        for mover in step.movers
    ]
    return Finding(
        kind="never-rests",
        subject=moment.id,
        sentence=f"From {moment_name(moment)} the moves never come to rest.{told}",
        claims=gathered(w.claims for w in whys),
        statements=gathered(w.statements for w in whys),
        witnesses=tuple(
            Witness(
                movers=step.movers,
                source=analysis.space.state(step.source),
                target=analysis.space.state(step.target),
            )
            for step in steps
        ),
    )
