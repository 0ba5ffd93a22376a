"""Which texts pass in a voting body, and what one seat's change would do, in words."""

from collections.abc import Sequence
from itertools import groupby

from detente.case import Body
from detente.findings.agenda import Agenda, Fate, Otherwise, Shift, Text, openers
from detente.findings.finding import Sentence
from detente.findings.language import capitalized, joined, number
from detente.findings.motions import motion_clause, motion_count, seat_name
from detente.findings.wording import describe_change, describe_changes
from detente.settle import Settled
from detente.space import Space

__all__ = [
    "choice_sentences",
    "closed_sentence",
    "motion_sentence",
    "shift_sentences",
    "strongest_sentence",
    "text_name",
    "text_sentence",
]

MOST_TOLD = 3
SUPPOSED = {
    Otherwise.UNCAPPED: "had no ceiling",
    Otherwise.ABSTAINS: "abstained on every motion",
    Otherwise.AGREES: "voted for every motion",
    Otherwise.OPPOSES: "voted against every motion",
}


def text_name(space: Space, option_id: str) -> str:
    """Name a text in quotes: what it does, in the words of its option."""
    option = next(each for each in space.settled.options if each.id == option_id)
    return f"“{option.means or option_id.partition('.')[2].replace('-', ' ')}”"


def text_sentence(space: Space, found: Agenda, text: Text) -> Sentence:
    """Say how a text fares, with the votes on the motion for it."""
    if text.fate is Fate.IN_FORCE:
        return Sentence(text="It is in force.")
    if text.fate is Fate.CLOSED:
        return Sentence(text="Its option is closed or fixed here.")
    if text.fate is Fate.BARRED:
        return Sentence(text="No motion that the rules of the case permit brings it into force.")
    (motion,) = text.motions
    clause = motion_clause(space, found.body, found.state, motion.target)
    told = "It passes" if motion.passes else "It does not pass"
    bundled = _besides(space, found, motion.target)
    told += f", tabled together with this: {bundled}; then" if bundled else ":"
    return Sentence(
        text=f"{told} {clause.text}{_stoppers(space, found, motion.target)}.",
        claims=clause.claims,
        statements=clause.statements,
    )


def motion_sentence(space: Space, found: Agenda, target: int) -> Sentence:
    """Say what a motion does and how it fares."""
    clause = motion_clause(space, found.body, found.state, target)
    does = capitalized(describe_change(space, found.state, target))
    return Sentence(
        text=f"{does}: {clause.text}{_stoppers(space, found, target)}.",
        claims=clause.claims,
        statements=clause.statements,
    )


def _besides(space: Space, found: Agenda, target: int) -> str:
    """Say what a motion for a text changes besides texts, "" for nothing."""
    body = _body(space, found.body)
    before, after = space.state(found.state), space.state(target)
    changed = [
        (option, option.id in after)
        for option in space.settled.options
        if option.id not in body.texts and (option.id in before) != (option.id in after)
    ]
    return describe_changes(space.settled, changed)


def _stoppers(space: Space, found: Agenda, target: int) -> str:
    """Say whose vetoes alone stop a motion: it would pass if they abstained."""
    body = _body(space, found.body)
    counted = motion_count(space, found.body, found.state, target)
    if not counted.vetoes or not counted.tabled or counted.yes < body.quota:
        return ""
    names = joined([seat_name(space.settled, body, seat) for seat in counted.vetoes])
    return f"; it would pass if {names}{' all' if len(counted.vetoes) > 2 else ''} abstained"


def strongest_sentence(space: Space, found: Agenda) -> str:
    """Say which text is the strongest that passes."""
    passing = {text.option for text in found.texts if text.fate is Fate.PASSES}
    if not found.strongest:
        return "No text passes, and none is in force."
    name = text_name(space, found.strongest)
    if found.strongest in passing:
        return f"The strongest text that passes: {name}."
    return f"No text passes that is stronger than the one in force: {name}."


def choice_sentences(space: Space, found: Agenda) -> tuple[str, ...]:
    """Say for each seat that may table what it would pick among the motions that pass."""
    body = _body(space, found.body)
    told = []
    for choice in found.choices:
        name = seat_name(space.settled, body, choice.seat)
        changes = [describe_change(space, found.state, target) for target in choice.targets]
        told.append(f"{capitalized(name)} would table the motion by which {_or(changes)}.")
    return tuple(told)


def shift_sentences(space: Space, found: Agenda) -> tuple[str, ...]:
    """Say what one seat's change would do, changes with the same result together."""
    if not found.shifts:
        result = "the strongest text" if found.texts else "what passes"
        return (f"No change of one seat alone moves {result}.",)
    by_seat = groupby(found.shifts, key=lambda shift: shift.seat)
    return tuple(
        _said(space, found, group) for _, mine in by_seat for group in _alike(found, list(mine))
    )


def _alike(found: Agenda, shifts: list[Shift]) -> list[list[Shift]]:
    """Put the shifts of one seat together that have the same result."""
    groups: dict[object, list[Shift]] = {}
    for shift in shifts:
        result = shift.strongest if found.texts else (shift.gained, shift.lost)
        groups.setdefault(result, []).append(shift)
    return list(groups.values())


def _said(space: Space, found: Agenda, shifts: Sequence[Shift]) -> str:
    """Say the result of shifts that have the same."""
    first = shifts[0]
    name = seat_name(space.settled, _body(space, found.body), first.seat)
    supposed = f"If {name} {joined([SUPPOSED[shift.otherwise] for shift in shifts], 'or')}"
    if not found.texts:
        return f"{supposed}, {_moved(space, found, first)}."
    if not first.strongest:
        return f"{supposed}, no text would pass."
    text = text_name(space, first.strongest)
    if first.strongest == found.present:
        return f"{supposed}, no text would pass that is stronger than the one in force: {text}."
    return f"{supposed}, the strongest text that passes would be {text}."


def _moved(space: Space, found: Agenda, shift: Shift) -> str:
    """Say which motions would pass, and which would not any more."""
    parts = []
    for targets, says in ((shift.gained, "would pass"), (shift.lost, "would no longer pass")):
        if targets:
            listed = [describe_change(space, found.state, target) for target in targets]
            noun = "this motion" if len(targets) == 1 else "these motions"
            more = len(listed) - MOST_TOLD
            told = [*listed[:MOST_TOLD], *([f"and {number(more)} more"] if more > 0 else [])]
            parts.append(f"{noun} {says}: {'; '.join(told)}")
    return "; and ".join(parts)


def closed_sentence(settled: Settled, body: Body) -> str:
    """Say that all options of a body are closed or fixed, and which scenarios open some."""
    names = openers(settled.case, body.id)
    opens = f" What opens some: {joined(names, 'or')}." if names else ""
    return f"All its options are closed or fixed here, so it can do nothing.{opens}"


def _body(space: Space, body_id: str) -> Body:
    return next(each for each in space.settled.bodies if each.id == body_id)


def _or(changes: Sequence[str]) -> str:
    return "; or by which ".join(changes)
