"""Roles in sentences of the case's own words."""

from collections.abc import Callable, Iterable, Mapping

from detente.case import Definition
from detente.findings.finding import Sentence
from detente.findings.language import capitalized, joined, possessive
from detente.findings.wording import outcome_name, party_name, statement_name
from detente.roles.parts import Part
from detente.roles.power import Power
from detente.roles.records import Grade, Role, RoleKind
from detente.roles.tie_wording import content, ties_of
from detente.roles.tipping import Tip
from detente.roles.writeoff import Remains
from detente.settle import Settled

__all__ = [
    "part_sentence",
    "power_sentence",
    "subject_name",
    "tip_sentence",
    "told_first",
    "writeoff_sentences",
]

LONGEST = 60  # letters of a note that can stand for a definition

TELLING = (
    RoleKind.BAD_COP,
    RoleKind.SECOND_FIDDLE,
    RoleKind.SPOILER,
    RoleKind.MEDIATOR,
    RoleKind.BROKER,
    RoleKind.NEEDED,
    RoleKind.PIVOTAL,
    RoleKind.VETO_PLAYER,
    RoleKind.OBSTACLE,
    RoleKind.BYSTANDER,
)
"""The roles, those first that say most of a party."""


def told_first(parts: Iterable[Part]) -> tuple[Part, ...]:
    """Put the parts first that say most of a party; what follows from definitions comes last."""
    return tuple(
        sorted(
            parts,
            key=lambda part: (
                part.resting.grade is Grade.BY_CONSTRUCTION,
                TELLING.index(part.resting.kind),
            ),
        )
    )


def subject_name(settled: Settled, name: str) -> str:
    """Name an outcome or definition in quotes."""
    for outcome in settled.outcomes:
        if outcome.id == name:
            short = len(outcome.means) <= LONGEST
            return outcome_name(outcome) if short else f"“{_spaced(name)}”"
    for definition in settled.definitions:
        if definition.id == name:
            return _defined(definition)
    return f"“{name}”"


def _defined(definition: Definition) -> str:
    """Name a definition: by its note if that is short, else by its id in words."""
    note = definition.note.rstrip(".")
    if 0 < len(note) <= LONGEST and ";" not in note:
        return f"“{note[0].lower()}{note[1:]}”"
    return f"“{_spaced(definition.id)}”"


def _spaced(name: str) -> str:
    return name.replace("-", " ").replace("_", " ")


def part_sentence(settled: Settled, part: Part) -> Sentence:
    """Say a part that a party plays, whether others would play it too, and whether history decides.

    Of a role that does not hold over where moves come to rest it says what is so over all stable
    states.
    """
    role = part.resting if part.resting.holds else part.stable
    text = SAID[role.kind](settled, role)
    if part.others:
        others = joined([party_name(settled, other) for other in part.others], "and")
        text += f"; so it is with {others}"
    if part.resting.holds and part.history:
        text += " (by where the moves lead, not by all stable states: history decides)"
    return Sentence(text=f"{capitalized(text)}.", claims=_claims(settled, role))


def _claims(settled: Settled, role: Role) -> tuple[str, ...]:
    """Gather the claims behind the options that the party turns, and behind the outcome."""
    if role.kind is RoleKind.BYSTANDER:
        return ()
    own = [option for option in settled.options if option.owner == role.party]
    taken = {name for shown in role.shown for w in shown.witnesses for name in w.target}
    about = [d.because for d in settled.definitions if d.id == role.outcome]
    used = [option.because for option in own if option.id in taken]
    fiddle = role.kind is RoleKind.SECOND_FIDDLE
    tied = [tie.claims for tie in ties_of(settled, role) if fiddle]
    return tuple(dict.fromkeys(claim for listed in (*tied, *about, *used) for claim in listed))


def _needed(settled: Settled, role: Role) -> str:
    built = ", by the way that is defined" if role.grade is Grade.BY_CONSTRUCTION else ""
    return f"{_who(settled, role)} is needed for {_on(settled, role)}{built}"


def _obstacle(settled: Settled, role: Role) -> str:
    sets = [each for each in role.sets if role.party in each]
    ways = joined([_all(settled, each) for each in sets], "or if")
    way = f"{_who(settled, role)} stands in the way of {_on(settled, role)}"
    text = f"{way}: it would come about if {ways} wanted it above all else"
    if role.grade is Grade.FIRST:
        text += ", and only if they moved together: the trouble is who goes first"
    for shown in role.shown:
        key = shown.what.removeprefix("statement ")
        lines = [s for rows in settled.preferences.values() for s in rows if s.key == key]
        text += "".join(f"; what stops it is its wish {statement_name(settled, s)}" for s in lines)
    return text


def _veto(settled: Settled, role: Role) -> str:
    text = f"{_who(settled, role)} has a veto on {_on(settled, role)}"
    if role.grade is Grade.USED:
        return f"{text} and uses it"
    if role.grade is Grade.IN_RESERVE:
        gone = _all(settled, role.of, "or")
        return f"{text} and holds it in reserve: without {gone} it would use it"
    return f"{text} and does not use it"


def _spoiler(settled: Settled, role: Role) -> str:
    return (
        f"{_who(settled, role)} is a spoiler of {_on(settled, role)}: it alone would leave it, at "
        f"the cost of {_all(settled, role.of)}"
    )


def _mediator(settled: Settled, role: Role) -> str:
    return (
        f"{_who(settled, role)} mediates: it opens a way to {_on(settled, role)}, to nobody’s loss"
    )


def _broker(settled: Settled, role: Role) -> str:
    return (
        f"{_who(settled, role)} could broker {_on(settled, role)} between "
        f"{_all(settled, role.of)}, who would all gain and cannot begin"
    )


def _bad_cop(settled: Settled, role: Role) -> str:
    everywhere = role.grade is Grade.EVERYWHERE
    where = "wherever the moves come to rest" if everywhere else "in some places where they end"
    other = _all(settled, role.of)
    return (
        f"{_who(settled, role)} is the bad cop for {other} on {_on(settled, role)}: {where} it "
        f"blocks it and {other} need not; without it {other} would have to, and likes that less"
    )


def _fiddle(settled: Settled, role: Role) -> str:
    other = _all(settled, role.of)
    ties = ties_of(settled, role)
    own = _aside(content(tie) for tie in ties if tie.ends[0] == role.party)
    back = [content(tie) for tie in ties if tie.ends[0] != role.party]
    text = (
        f"{_who(settled, role)} plays second fiddle to {other} on {_on(settled, role)}: it is its "
        f"bad cop, and "
    )
    if not back:
        return f"{text}depends on {other}{own}, not {other} on it"
    theirs = f"{possessive(other)}{_aside(back)}"
    return f"{text}of the two dependences its own{own}, not {theirs}, is the heavier"


def _aside(told: Iterable[str]) -> str:
    """Put what is said of ties into parentheses, if anything is."""
    said = "; ".join(filter(None, told))
    return f" ({said})" if said else ""


def _pivotal(settled: Settled, role: Role) -> str:
    text = f"{_who(settled, role)} can tip {_on(settled, role)} by one option"
    if role.grade is Grade.FOR_GOOD:
        return f"{text}, for good"
    undone = f": {_all(settled, role.of)} would undo it" if role.of else ""
    return f"{text}, at once only{undone}"


def _bystander(settled: Settled, role: Role) -> str:
    built = ": it can do nothing here" if role.grade is Grade.BY_CONSTRUCTION else ""
    why = built or ": whatever it does, the others end up doing the same"
    return f"{_who(settled, role)} is a bystander{why}"


SAID: Mapping[RoleKind, Callable[[Settled, Role], str]] = {
    RoleKind.NEEDED: _needed,
    RoleKind.OBSTACLE: _obstacle,
    RoleKind.VETO_PLAYER: _veto,
    RoleKind.SPOILER: _spoiler,
    RoleKind.MEDIATOR: _mediator,
    RoleKind.BROKER: _broker,
    RoleKind.BAD_COP: _bad_cop,
    RoleKind.SECOND_FIDDLE: _fiddle,
    RoleKind.PIVOTAL: _pivotal,
    RoleKind.BYSTANDER: _bystander,
}


def _who(settled: Settled, role: Role) -> str:
    return party_name(settled, role.party)


def _on(settled: Settled, role: Role) -> str:
    return subject_name(settled, role.outcome)


def _all(settled: Settled, parties: Iterable[str], word: str = "and") -> str:
    return joined([party_name(settled, party) for party in parties], word)


def power_sentence(settled: Settled, power: Power) -> str:
    """Say over what a party has each of the three kinds of power."""
    kinds = (
        ("can bring about or end for good", power.initiating),
        ("can rule out", power.blocking),
        ("must be party to, by how it is defined,", power.legitimating),
    )
    told = [
        f"{verb} {joined([subject_name(settled, name) for name in names])}"
        for verb, names in kinds
        if names
    ]
    name = capitalized(party_name(settled, power.party))
    return f"{name} {'; it '.join(told)}." if told else f"{name} has no power of these kinds here."


def writeoff_sentences(settled: Settled, party: str, remains: Iterable[Remains]) -> tuple[str, ...]:
    """Say what would be lost and what gained without a party, then what its standing still does."""
    rows = tuple(remains)
    name = party_name(settled, party)
    trouble = next((row.trouble for row in rows if row.trouble), "")
    if trouble:
        return (f"What would be without {name} cannot be said: {trouble}.",)
    lost = [subject_name(settled, r.outcome) for r in rows if r.now and not r.without]
    gained = [subject_name(settled, r.outcome) for r in rows if r.without and not r.now]
    still = [r for r in rows if r.frozen != r.now]
    told = []
    if lost:
        told.append(f"Without {name} {joined(lost)} would no longer be attainable.")
    if gained:
        told.append(f"Without {name} {joined(gained)} would become attainable.")
    if not told:
        told.append(
            f"{capitalized(name)} can be written off: without it just the same is attainable."
        )
    if not still:
        told.append(f"With {possessive(name)} options left as they are, nothing changes either.")
    else:
        names = joined([subject_name(settled, r.outcome) for r in still])
        told.append(f"With {possessive(name)} options left as they are, this changes: {names}.")
    return tuple(told)


def tip_sentence(settled: Settled, outcome: str, tip: Tip) -> str:
    """Say which option of whom tips an outcome, and whether for good."""
    option = next(each for each in settled.options if each.id == tip.option)
    taken = tip.option in tip.after
    act = option.means if taken else option.otherwise or f"no longer {option.means}"
    name = capitalized(party_name(settled, tip.party))
    verb = "makes" if tip.makes else "ends"
    text = f"{name} {verb} {subject_name(settled, outcome)} if it {act}"
    if tip.lasts:
        return f"{text}, for good."
    undone = f": {_all(settled, tip.undone)} would undo it" if tip.undone else ""
    return f"{text}, at once only{undone}."
