"""How the lists are read in one variant of a case: their order, and what is not as written."""

from collections.abc import Mapping, Sequence

import numpy as np

from detente.case import Case, Insert, Replace
from detente.case.formula import Formula
from detente.record import Frozen, field, record

__all__ = [
    "DROPPED",
    "LISTED",
    "REVERSED",
    "Added",
    "Profile",
    "all_keys",
    "drawn",
    "opened",
    "shaken",
]

DROPPED, REVERSED, WANTED = 0, -1, 1
SHAKE, SHUFFLE = 1, 2  # keep the streams of one draw number apart


@record
class Added:
    """A statement put on top of a party's list."""

    party: str
    formula: Formula
    text: str


@record
class Profile:
    """What one variant makes of every list; all else is as the settled case has it.

    Attributes
    ----------
    priorities : mapping of str to float
        By statement key, from 0 to 1: lower comes first, as far as the evidence on orders lets
        it. A statement without one has the priority of its place as listed; without any, lists
        stand as written.
    free : bool
        Evidence on orders does not bind, nor does any statement keep its place; only what a
        scenario moves stands where that puts it.
    orders : mapping of str to tuple of str
        By party: the order of its list, given outright.
    moved : mapping of str to int
        By statement key: the place from 1 that it stands at, the others as they are.
    attitudes : mapping of str to int
        By statement key: -1 its opposite is wanted, 0 nobody cares.
    against : mapping of str to str
        By party: the one whose opposite it wants.
    added : tuple of Added
        Statements on top of lists.
    ignored : tuple of (str, str)
        Pairs of evidence on orders that do not bind.
    draw : tuple of int
        Where not empty, what a draw settles beside lists is made from it: positions on scales.
    afresh : tuple of int
        Where not empty, all parties rank the states by ``default_rng(afresh)``, lists or not.
    """

    priorities: Mapping[str, float] = field(default_factory=Frozen)
    free: bool = False
    orders: Mapping[str, tuple[str, ...]] = field(default_factory=Frozen)
    moved: Mapping[str, int] = field(default_factory=Frozen)
    attitudes: Mapping[str, int] = field(default_factory=Frozen)
    against: Mapping[str, str] = field(default_factory=Frozen)
    added: tuple[Added, ...] = ()
    ignored: tuple[tuple[str, str], ...] = ()
    draw: tuple[int, ...] = ()
    afresh: tuple[int, ...] = ()


LISTED = Profile()


def all_keys(case: Case) -> tuple[str, ...]:
    """List the keys of all statements of a case, those that changes bring included."""
    keys = [one.key for statements in case.preferences.values() for one in statements]
    lists = (*(each.changes for each in case.scenarios), *(each.changes for each in case.bridges))
    for changes in lists:
        keys += [c.statement.key for c in changes if isinstance(c, Insert | Replace)]
    return tuple(dict.fromkeys(keys))


def drawn(keys: Sequence[str], seed: int, number: int) -> Profile:
    """Draw the orders that the evidence leaves open: draw i comes from ``(seed, i)`` alone."""
    numbers = np.random.default_rng((seed, number)).random(len(keys))
    priorities = Frozen(dict(zip(keys, numbers.tolist(), strict=True)))
    return Profile(priorities=priorities, draw=(seed, number))


def shaken(keys: Sequence[str], seed: int, number: int) -> Profile:
    """Draw whole lists at random: each statement kept, reversed or dropped, any order at all."""
    priorities, attitudes = _stirred(keys, (seed, number, SHUFFLE))
    return Profile(priorities=priorities, attitudes=attitudes, free=True)


def opened(keys: Sequence[str], which: frozenset[str], seed: int, number: int) -> Profile:
    """Open some statements at random: want, opposite or neither, wherever their place is open."""
    priorities, attitudes = _stirred(keys, (seed, number, SHAKE))
    return Profile(
        priorities=Frozen({key: p for key, p in priorities.items() if key in which}),
        attitudes=Frozen({key: a for key, a in attitudes.items() if key in which}),
    )


def _stirred(
    keys: Sequence[str], stream: tuple[int, int, int]
) -> tuple[Mapping[str, float], Mapping[str, int]]:
    """Draw a priority for every statement, and an attitude for those not simply wanted."""
    rng = np.random.default_rng(stream)
    numbers = rng.random(len(keys)).tolist()
    attitudes = rng.integers(-1, 2, size=len(keys)).tolist()
    wishes = {key: each for key, each in zip(keys, attitudes, strict=True) if each != WANTED}
    return Frozen(dict(zip(keys, numbers, strict=True))), Frozen(wishes)
