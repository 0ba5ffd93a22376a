"""Questions about roles and votes in words, and what shows them."""

from collections.abc import Mapping

from detente.audit.naming import thing_name
from detente.audit.records import Witness
from detente.audit.scene import clause, frame_words, moment_words, quantified, states_words
from detente.case.formula import Name
from detente.case.question import Grade, Passes, Plays, RoleKind
from detente.findings.language import joined
from detente.findings.motions import seat_name
from detente.findings.wording import describe_options, party_name
from detente.record import Frozen
from detente.settle import Settled

__all__ = ["no_vote", "part_words", "passes_words", "plays_words", "vote_words"]

PLAYED: Mapping[tuple[RoleKind, Grade], str] = Frozen(
    {
        (RoleKind.NEEDED, Grade.PLAIN): "is needed for this",
        (RoleKind.NEEDED, Grade.BY_CONSTRUCTION): "is needed for this by the way it is defined",
        (RoleKind.OBSTACLE, Grade.PLAIN): "stands in the way of this",
        (RoleKind.VETO_PLAYER, Grade.PLAIN): "has a veto on this",
        (RoleKind.VETO_PLAYER, Grade.USED): "has a veto on this and uses it",
        (RoleKind.VETO_PLAYER, Grade.IN_RESERVE): "has a veto on this and holds it in reserve",
        (RoleKind.SPOILER, Grade.PLAIN): "is a spoiler of this",
        (RoleKind.MEDIATOR, Grade.PLAIN): "mediates, opening a way to this to nobody’s loss",
        (RoleKind.BROKER, Grade.PLAIN): "can broker this between others who cannot begin",
        (RoleKind.BROKER, Grade.FILLED): "can broker this between others who cannot begin",
        (RoleKind.BROKER, Grade.VACANT): "leaves others waiting for a broker of this",
        (RoleKind.BAD_COP, Grade.PLAIN): "is the bad cop for {} on this",
        (RoleKind.BAD_COP, Grade.EVERYWHERE): "is the bad cop for {} on this wherever moves end",
        (RoleKind.BAD_COP, Grade.SOMEWHERE): "is the bad cop for {} on this only in some places",
        (RoleKind.SECOND_FIDDLE, Grade.PLAIN): "plays second fiddle to {} on this",
        (RoleKind.SECOND_FIDDLE, Grade.EVERYWHERE): (
            "plays second fiddle to {} on this wherever moves end"
        ),
        (RoleKind.SECOND_FIDDLE, Grade.SOMEWHERE): (
            "plays second fiddle to {} on this only in some places"
        ),
        (RoleKind.PIVOTAL, Grade.PLAIN): "can tip this by one option",
        (RoleKind.PIVOTAL, Grade.FOR_GOOD): "can tip this by one option for good",
        (RoleKind.PIVOTAL, Grade.AT_ONCE): "can tip this by one option at once only",
        (RoleKind.BYSTANDER, Grade.PLAIN): "is a bystander",
        (RoleKind.BYSTANDER, Grade.IN_RESERVE): "matters only where some other party is not there",
        (RoleKind.BYSTANDER, Grade.BY_CONSTRUCTION): "is a bystander, since it can do nothing",
    }
)
SHOWS: Mapping[str, str] = Frozen(
    {
        "with": "with {} there, the moves can end here",
        "without": "without {}, the moves can end here",
        "a setting that rules it out": "what {} does here rules it out",
        "a vote that stops it": "here the vote of {} stops it",
        "where the replies end": "after what {} did, the replies can end here",
    }
)
BALLOTS = ((1.0, "for it"), (-1.0, "against it"), (0.0, "abstaining"))


def plays_words(settled: Settled, asked: Plays) -> str:
    """Say that a party, or some, no or every one, plays a part in an outcome."""
    name = party_name(settled, asked.party) if asked.party else f"{asked.quantifier} party"
    other = party_name(settled, asked.other) if asked.other else ""
    part = PLAYED[asked.role, asked.grade].format(other)
    about = "" if asked.role is RoleKind.BYSTANDER else f": {clause(settled, asked.that)}"
    return f"{name} {part}{frame_words(settled, asked.frame)}{about}"


def passes_words(settled: Settled, asked: Passes) -> str:
    """Say that a motion passes in a body, and where."""
    where = f"as of {moment_words(settled, asked.moment)}"
    if asked.states:
        where = quantified(settled, asked.quantifier, asked.states[0])
    passing = "nothing stronger than this passes" if asked.most else "a motion for this passes"
    body, text = party_name(settled, asked.body), clause(settled, Name(name=asked.option))
    return f"{where}, {passing} in {body}: {text}"


def no_vote(settled: Settled, asked: Passes) -> str:
    """Say that there is no vote of the kind that a question speaks of."""
    text = clause(settled, Name(name=asked.option))
    if asked.most:
        body = party_name(settled, asked.body)
        return f"no text stronger than this can be tabled in {body}: {text}"
    if asked.states:
        states = states_words(settled, asked.states[0])
        return f"there is no {states} in which this is not so already: {text}"
    return f"it is so already that {text}"


def part_words(settled: Settled, witness: Witness) -> str:
    """Tell what a part that a party plays rests on: a state and what it is, or a wish."""
    (what,) = witness.names
    name = party_name(settled, witness.party)
    if what.startswith("statement "):
        return f"what stops it is {thing_name(settled, what.removeprefix('statement '))}"
    told = SHOWS.get(what, "with one way of what {} can do, the moves can end here").format(name)
    return f"{told}: {describe_options(settled, witness.state)}"


def vote_words(settled: Settled, witness: Witness) -> str:
    """Tell who votes how on a motion, and whether it passes; who changes what is told before."""
    (body,) = (each for each in settled.bodies if each.id in witness.movers)
    *cast, passes = witness.numbers
    told = []
    for value, side in BALLOTS:
        seats = [name for name, ballot in zip(witness.names, cast, strict=True) if ballot == value]
        if seats:
            told.append(f"{side}: {joined([seat_name(settled, body, seat) for seat in seats])}")
    fares = "it passes" if passes else "it does not pass"
    return f"in {party_name(settled, body.id)} {fares} ({'; '.join(told)})"
