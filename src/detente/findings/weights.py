"""What the seats of a voting body can do by its rule alone: power, winning and blocking sets."""

from collections.abc import Sequence

from detente.case import Body
from detente.errors import NotApplicable
from detente.findings.language import capitalized, joined, number
from detente.findings.motions import seat_name
from detente.record import record, replace
from detente.settle import Settled
from detente.voting import (
    Pattern,
    Powers,
    WinSets,
    power,
    rule_of_blocks,
    rule_of_members,
    winsets,
)

__all__ = ["Weights", "pattern_words", "rule_sentence", "seat_of", "standing_sentences", "weigh"]


@record
class Weights:
    """What every member of a body can do by the rule, and what those that vote alike can as one.

    ``abstaining`` is the same as ``members`` where a member may abstain. ``sets`` is empty where
    the smallest sets are too many to be gone through, and ``left_out`` says so.
    """

    members: Powers
    abstaining: Powers
    blocks: Powers
    sets: tuple[WinSets, ...]
    left_out: str = ""


def weigh(body: Body) -> Weights:
    """Work out what the seats of a body can do by its rule.

    1. Power indices of the members, each taken by itself, without and with abstention.
    2. The same, without abstention, of those that vote alike in the case taken as one.
    3. The smallest sets of members that carry a motion, and that stop one.

    Parameters
    ----------
    body : Body
        The body.

    Raises
    ------
    TooLarge
        If it has too many members or votes.
    """
    rule = rule_of_members(body)
    found = Weights(
        members=power(rule),
        abstaining=power(rule, abstention=True),
        blocks=power(rule_of_blocks(body)),
        sets=(),
    )
    try:
        return replace(found, sets=(winsets(rule),))
    except NotApplicable as reason:
        return replace(found, left_out=str(reason))


def seat_of(member: str) -> str:
    """Return the seat that a member sits in; members of one seat are numbered."""
    return member.partition(" ")[0]


def rule_sentence(settled: Settled, body: Body) -> str:
    """Say what it takes for a motion of a body to pass."""
    names = {seat.id: seat_name(settled, body, seat.id) for seat in body.seats}
    vetoes = [names[seat.id] for seat in body.seats if seat.veto]
    tables = [names[seat.id] for seat in body.seats if seat.tables]
    votes = f"{number(body.quota)} of {number(body.votes)} votes for it"
    told = f"A motion passes with {votes}"
    if vetoes:
        told += f", if {'none of ' if len(vetoes) > 1 else ''}{joined(vetoes)} "
        told += "votes no" if len(vetoes) > 1 else "does not vote no"
    if len(tables) < len(body.seats):
        told += f"; only {joined(tables)} may table one"
    return f"{told}."


def standing_sentences(settled: Settled, body: Body, found: Weights) -> tuple[str, ...]:
    """Say what members are whatever index is taken, and how many sets carry a motion."""
    standing, size = found.members.standing, len(found.members.rule.seats)
    carry = "carries" if standing.winning == 1 else "carry"
    told = [f"{standing.winning:,} of the {2**size:,} sets of members {carry} a motion."]
    for members, says in (
        (standing.dictators, "alone decides everything"),
        (standing.vetoes, "can stop everything"),
        (standing.dummies, "never matters"),
    ):
        if members:
            each = "each of " if len(members) > 1 else ""
            told.append(f"{capitalized(each + joined(_names(settled, body, members)))} {says}.")
    return tuple(told)


def pattern_words(settled: Settled, body: Body, sets: WinSets, pattern: Pattern) -> str:
    """Say which members sets of one make have: "China and any four of the ten (the seats ...)"."""
    whole: list[str] = []
    some: list[str] = []
    for kind, count in zip(sets.kinds, pattern.members, strict=True):
        names = _names(settled, body, kind)
        if count == len(kind):
            whole += names
        elif count:
            some.append(f"any {number(count)} of the {number(len(kind))} ({joined(names)})")
    return joined([*whole, *some])


def _names(settled: Settled, body: Body, members: Sequence[str]) -> list[str]:
    """Name members, those of one seat together."""
    return [seat_name(settled, body, seat) for seat in dict.fromkeys(map(seat_of, members))]
