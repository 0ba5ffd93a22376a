"""The same case settled otherwise: without a party, with it frozen, with others' wishes in it."""

from collections.abc import Mapping

from detente.case import Option, Statement
from detente.case.formula import Name, names, render, substituted
from detente.record import Frozen, replace
from detente.settle.fingerprint import fingerprint
from detente.settle.settled import Settled

__all__ = ["frozen", "held", "in_seat", "left_behind", "without"]


def held(settled: Settled, party: str) -> tuple[Option, ...]:
    """List the options that a party holds, alone or jointly, fixed ones among them."""
    return tuple(option for option in settled.options if party in option.holders)


def without(settled: Settled, party: str) -> Mapping[str, bool]:
    """Say at what the options of a party are fixed if it is not there: at their default."""
    return Frozen({option.id: option.default for option in held(settled, party)})


def frozen(settled: Settled, party: str) -> Mapping[str, bool]:
    """Say at what the options of a party are fixed if it keeps them as they are at the moment."""
    return Frozen({option.id: option.id in settled.moment.on for option in held(settled, party)})


def in_seat(settled: Settled, party: str, other: str) -> Settled:
    """Give a party's options to the wishes of another one: what that one would want in its seat.

    1. The list of ``other``, or its ranking, takes the place of the list of ``party``.
    2. Of a statement about acts of its own the options of the two change places with their
       counterparts. Acts without a counterpart it leaves behind: there the statement speaks of
       what the other does, as it did (`left_behind`). What a definition counts stays, whoever
       does it: that is a wish for an outcome.
    3. What ``other`` itself does and wants stays.

    Parameters
    ----------
    settled : Settled
        The case.
    party : str
        Whose seat.
    other : str
        Whose wishes.

    References
    ----------
    DESIGN section 7, *in i's seat*; ours.
    """
    swap = _swap(settled, party, other)
    lists = {name: rows for name, rows in settled.preferences.items() if name != party}
    rankings = {name: each for name, each in settled.rankings.items() if name != party}
    if other in settled.preferences:
        rows = settled.preferences[other]
        lists[party] = tuple(_carried(statement, swap) for statement in rows)
    if other in settled.rankings:
        rankings[party] = replace(settled.rankings[other], party=party)
    seated = replace(settled, preferences=Frozen(lists), rankings=Frozen(rankings))
    return replace(seated, fingerprint=fingerprint(seated))


def left_behind(settled: Settled, party: str, other: str) -> tuple[str, ...]:
    """List the statements of ``other`` about own acts that have no counterpart in a party's seat.

    A ranking is of states, and is taken over as it is: none of it is carried.
    """
    swap = _swap(settled, party, other)
    acts = {option.id for option in held(settled, other)} - set(swap)
    return tuple(
        statement.key
        for statement in settled.preferences.get(other, ())
        if names(statement.formula) & acts
    )


def _swap(settled: Settled, party: str, other: str) -> Mapping[str, str]:
    """Pair the options of two parties that correspond, both ways."""
    found: dict[str, str] = {}
    for group in settled.case.counterparts:
        mine, its = (
            next((name for name in group if name.partition(".")[0] == who), "")
            for who in (party, other)
        )
        if mine and its:
            found |= {mine: its, its: mine}
    return Frozen(found)


def _carried(statement: Statement, swap: Mapping[str, str]) -> Statement:
    """Carry over what a statement says of own acts."""
    if not names(statement.formula) & set(swap):
        return statement

    def named(leaf: Name) -> Name:
        return replace(leaf, name=swap.get(leaf.name, leaf.name))

    formula = substituted(statement.formula, named)
    return replace(statement, formula=formula, text=render(formula))
