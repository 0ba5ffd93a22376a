"""Which sets of seats pass a motion, which stop one, and what a seat is by that alone."""

from itertools import combinations, product
from math import comb, prod

import numpy as np

from detente.errors import TooLarge
from detente.record import record
from detente.voting.game import Rule, wins
from detente.voting.profiles import Bools, Profiles, minimal, profiles
from detente.voting.swings import Swings, swings

__all__ = ["Pattern", "Standing", "WinSets", "named", "standing", "standing_of", "winsets"]

MOST_NAMED = 10_000


@record
class Pattern:
    """Sets that have these numbers of seats of each kind; there are ``ways`` of them."""

    members: tuple[int, ...]
    ways: int


@record
class WinSets:
    """The smallest sets that pass a motion, and the smallest that stop one.

    ``kinds`` are the seats that the rule does not tell apart; ``members`` of each pattern stand in
    their order. ``winning`` counts all sets that pass, ``minimal_winning`` and
    ``minimal_blocking`` hold those that need every seat they have.
    """

    kinds: tuple[tuple[str, ...], ...]
    winning: int
    minimal_winning: tuple[Pattern, ...]
    minimal_blocking: tuple[Pattern, ...]


@record
class Standing:
    """What seats are whatever index is taken.

    ``dummies`` never matter; nothing passes without each of ``vetoes``, whether the rule says so
    or the weights do; ``dictators`` (one or none) pass and stop what they like. ``winning`` counts
    the sets that pass.
    """

    winning: int
    vetoes: tuple[str, ...]
    dictators: tuple[str, ...]
    dummies: tuple[str, ...]


def winsets(rule: Rule) -> WinSets:
    """List the smallest sets of seats that pass a motion, and the smallest that stop one.

    A set wins if it passes a motion against all others, and blocks if the others do not win
    without it.

    1. Sort all sets by how many seats of each kind are in them.
    2. Blocking: the rest does not win.
    3. Of both, keep the sets in which every seat is needed.

    Parameters
    ----------
    rule : Rule
        Any rule whose sets have at most 2**20 profiles; nobody abstains.

    Returns
    -------
    WinSets
        Patterns by kind; ``named`` writes them out.

    Raises
    ------
    NotApplicable
        If there are more profiles than that.
    """
    sets = profiles(rule)
    blocks = ~np.flip(sets.wins)
    return WinSets(
        kinds=tuple(kind.seats for kind in sets.kinds),
        winning=int(sets.ways[sets.wins].sum()),
        minimal_winning=_patterns(sets, minimal(sets.wins)),
        minimal_blocking=_patterns(sets, minimal(blocks)),
    )


def named(found: WinSets, patterns: tuple[Pattern, ...]) -> tuple[tuple[str, ...], ...]:
    """Write the sets of some patterns out by the names of their seats.

    Raises
    ------
    TooLarge
        If there are more than 10,000.
    """
    count = sum(pattern.ways for pattern in patterns)
    if count > MOST_NAMED:
        raise TooLarge(f"there are {count:,} such sets; at most {MOST_NAMED:,} are written out")
    return tuple(
        tuple(seat for part in parts for seat in part)
        for pattern in patterns
        for parts in product(
            *(combinations(s, k) for s, k in zip(found.kinds, pattern.members, strict=True))
        )
    )


def standing(rule: Rule) -> Standing:
    """Say which seats never matter, which must agree, and whether one decides alone.

    Parameters
    ----------
    rule : Rule
        Any rule; nobody abstains.

    Raises
    ------
    TooLarge
        If the weights are too large for a table.
    """
    return standing_of(rule, swings(rule, sized=False))


def standing_of(rule: Rule, counted: Swings) -> Standing:
    """Say it from swings that are counted already.

    1. A seat with a veto: all others together do not win.
    2. A dictator: a seat with a veto that wins alone.
    3. A dummy: it has no swing.
    """
    vetoes = tuple(s for s in rule.seats if not wins(rule, [t for t in rule.seats if t != s]))
    idle = {
        seat
        for kind, sizes in zip(counted.kinds, counted.critical, strict=True)
        for seat in kind.seats
        if not any(sizes)
    }
    return Standing(
        winning=counted.passing,
        vetoes=vetoes,
        dictators=tuple(seat for seat in vetoes if wins(rule, [seat])),
        dummies=tuple(seat for seat in rule.seats if seat in idle),
    )


def _patterns(sets: Profiles, marked: Bools) -> tuple[Pattern, ...]:
    """Turn the marked profiles into patterns."""
    sizes = [len(kind.seats) for kind in sets.kinds]
    return tuple(
        Pattern(members=tuple(row), ways=prod(map(comb, sizes, row)))
        for row in np.argwhere(marked).tolist()
    )
