"""States, moves and formulas in the words of the case."""

import re
from collections.abc import Sequence

from detente.case import Moment, Option, Outcome, Statement
from detente.case.formula import (
    And,
    Constant,
    Formula,
    If,
    Iff,
    Name,
    Not,
    Or,
    Unless,
    Xor,
    names,
    render,
)
from detente.findings.language import definite, joined, negated
from detente.settle import Settled
from detente.space import Space
from detente.stability import Step

__all__ = [
    "describe_act",
    "describe_change",
    "describe_changes",
    "describe_formula",
    "describe_option",
    "describe_options",
    "describe_state",
    "describe_statement",
    "describe_step",
    "moment_name",
    "outcome_name",
    "party_name",
    "statement_name",
]

MONTHS = (
    "January", "February", "March", "April", "May", "June", "July", "August", "September",
    "October", "November", "December",
)  # fmt: skip
LONGEST = 160  # letters of a formula in words that still reads well in a sentence
NOTHING = "no party takes any of its options"


def party_name(settled: Settled, party: str) -> str:
    """Name a party or a body as a sentence does ("the United States")."""
    named = {p.id: p.name for p in settled.parties} | {b.id: b.name for b in settled.bodies}
    return definite(named.get(party, party))


def outcome_name(outcome: Outcome) -> str:
    """Name an outcome in quotes: its own words, or its id with spaces."""
    return f"“{outcome.means or outcome.id.replace('-', ' ').replace('_', ' ')}”"


def describe_state(space: Space, state: int) -> str:
    """Say what is done in a state ("Russia softens the text and South Korea hosts THAAD")."""
    return describe_options(space.settled, space.state(state))


def describe_options(settled: Settled, on: tuple[str, ...]) -> str:
    """Say what is done where just these options are taken, in the order of the case."""
    taken = [option for option in settled.options if option.id in on]
    return _clauses(settled, [(option, option.owner, True) for option in taken]) or NOTHING


def describe_change(space: Space, source: int, target: int) -> str:
    """Say what differs between two states ("the United States no longer tables a text")."""
    return describe_changes(space.settled, _changed(space, source, target))


def describe_changes(settled: Settled, changes: Sequence[tuple[Option, bool]]) -> str:
    """Say which options take which value, without saying who moved."""
    return _clauses(settled, [(option, option.owner, to) for option, to in changes])


def describe_option(settled: Settled, option: Option, *, to: bool = True) -> str:
    """Say that an option is taken ("Russia joins the missile cap"), or that it is not."""
    return _named(settled, option.id, to=to)


def describe_step(space: Space, step: Step) -> str:
    """Say a move: who changes what ("North Korea stops tests").

    A jointly held option that is taken is said of its first holder "together with" the others;
    one that is dropped, of the first holder among those who move.
    """
    changed = _changed(space, step.source, step.target)
    acts = [(option, _doer(option, step.movers, to=to), to) for option, to in changed]
    return _clauses(space.settled, acts)


def moment_name(moment: Moment) -> str:
    """Name a moment in a sentence: its date ("April 2019"), or its own words in quotes."""
    if dated := re.fullmatch(r"(\d{4})-(\d{2})(?:-(\d{2}))?", moment.id):
        year, month, day = dated.groups()
        if 1 <= int(month) <= 12:
            named = f"{MONTHS[int(month) - 1]} {year}"
            return f"{int(day)} {named}" if day else named
    return moment.id if re.fullmatch(r"\d{4}", moment.id) else f"“{moment.means or moment.id}”"


def describe_act(space: Space, step: Step) -> str:
    """Say a move of one party without naming it ("stops tests and sells technology")."""
    changed = _changed(space, step.source, step.target)
    return joined([_act(option, to=to) for option, to in changed])


def describe_statement(settled: Settled, statement: Statement) -> str:
    """Say what a preference statement asks for: its own words, or its formula in words."""
    return statement.means or describe_formula(settled, statement.formula)


def statement_name(settled: Settled, statement: Statement) -> str:
    """Name a statement in a sentence, in quotes.

    1. Its own words, where the case gives them.
    2. Its formula in words, if that is short and needs no definition.
    3. Its id with spaces, unless that is only a number in the list.
    """
    words = describe_statement(settled, statement)
    numbered = statement.id == f"{statement.party}-{statement.place}"
    plain = not names(statement.formula) & {d.id for d in settled.definitions}
    if statement.means or numbered or (plain and len(words) <= LONGEST):
        return f"“{words}”"
    return f"“{statement.id.replace('-', ' ').replace('_', ' ')}”"


def describe_formula(settled: Settled, formula: Formula) -> str:
    """Say a formula in the words of its options; definitions stand by name, in quotes."""
    match formula:
        case Name(name=name):
            return _named(settled, name, to=True)
        case Not(part=Name(name=name)):
            return _named(settled, name, to=False)
        case Constant(value=value):
            return "anything" if value else "nothing"
    return _combined(settled, formula)


def _combined(settled: Settled, formula: Formula) -> str:
    """Say a formula that is made of others."""

    def say(part: Formula) -> str:
        return describe_formula(settled, part)

    match formula:
        case Not(part=part):
            return f"it is not so that {say(part)}"
        case And(parts=parts):
            return joined([say(part) for part in parts])
        case Or(parts=parts):
            return joined([say(part) for part in parts], "or")
        case Xor(parts=parts):
            return f"either {joined([say(part) for part in parts], 'or')}, but not both"
        case If(then=then, condition=condition):
            return f"{say(then)} if {say(condition)}"
        case Unless(holds=holds, exception=exception):
            return f"{say(holds)} unless {say(exception)}"
        case Iff(left=left, right=right):
            return f"{say(left)} if, and only if, {say(right)}"
    return render(formula)


def _named(settled: Settled, name: str, *, to: bool) -> str:
    """Say that an option is taken or not, or that a definition or outcome holds or not."""
    for option in settled.options:
        if option.id == name:
            negative = option.otherwise or negated(_phrase(option))
            return f"{_holders(settled, option)} {_phrase(option) if to else negative}"
    outcomes = {outcome.id: outcome for outcome in settled.outcomes}
    quoted = outcome_name(outcomes.get(name, Outcome(id=name)))
    return f"{quoted} holds" if to else f"{quoted} does not hold"


def _phrase(option: Option) -> str:
    """Give the verb phrase of an option, made from its name where the case gives none."""
    return option.means or f"takes “{option.id.partition('.')[2] or option.id}”"


def _holders(settled: Settled, option: Option) -> str:
    """Name who holds an option: the owner, "together with" the co-holders."""
    owner, *others = (party_name(settled, holder) for holder in option.holders)
    return f"{owner}, together with {joined(others)}," if others else owner


def _changed(space: Space, source: int, target: int) -> list[tuple[Option, bool]]:
    """List the options that differ between two states, with the value each takes."""
    before, after = int(space.masks[source]), int(space.masks[target])
    return [
        (option, bool(after >> bit & 1))
        for bit, option in enumerate(space.settled.options)
        if (before ^ after) >> bit & 1
    ]


def _doer(option: Option, movers: tuple[str, ...], *, to: bool) -> str:
    """Name the mover of whom a change is said."""
    if to:
        return option.owner
    return next((mover for mover in movers if mover in option.holders), option.owner)


def _clauses(settled: Settled, acts: list[tuple[Option, str, bool]]) -> str:
    """Say acts grouped by who does them, each group in the order of the case."""
    grouped: dict[str, list[str]] = {}
    for option, doer, to in acts:
        shared = to and len(option.holders) > 1
        name = _holders(settled, option) if shared else party_name(settled, doer)
        grouped.setdefault(name, []).append(_act(option, to=to))
    clauses = [f"{name} {joined(phrases)}" for name, phrases in grouped.items()]
    return "; ".join(clauses) if any(" and " in c for c in clauses) else joined(clauses)


def _act(option: Option, *, to: bool) -> str:
    """Say an option as an act or condition: its phrase, its negative, or "no longer ..."."""
    if to:
        return _phrase(option)
    return option.otherwise or f"no longer {_phrase(option)}"
