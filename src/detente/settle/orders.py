"""The orders that a party's list may have: what evidence fixes of them, and what it leaves open.

A statement's place is open where its tag is ``order``. Everything else keeps its place among its
like, ``before`` and ``after`` entries hold for all, and a place that a change gives is not open.
"""

import itertools
from collections.abc import Collection, Iterator, Mapping, Sequence
from functools import cache
from heapq import heapify, heappop, heappush

from detente.case import Insert, Move, Order, Statement, Tag
from detente.errors import CaseProblems, Problem
from detente.record import field, record
from detente.settle.draft import FILE
from detente.settle.settled import Settled

__all__ = [
    "Entry",
    "Precedence",
    "all_orders",
    "allowed_places",
    "arranged",
    "count_orders",
    "entries",
    "is_open",
    "pinned",
    "precedence",
]

Pair = tuple[str, str]
MOST_COUNTED = 20  # statements of a list whose orders are counted; 2 to that many subsets


@record
class Precedence:
    """What is fixed of the order of one list: pairs of statements, the first above the second.

    Attributes
    ----------
    listed : tuple of str
        Keys of the statements, as the settled list has them.
    open : frozenset of str
        Keys of those whose place is open.
    pairs : frozenset of (str, str)
        The first stands above the second in every order allowed; transitively closed.
    evidence : mapping of (str, str) to tuple of str
        The pairs that a ``before`` or ``after`` entry gives, with its claims.
    pins : tuple of Insert or Move
        The changes that give a statement its place; those statements are put there last.
    """

    listed: tuple[str, ...]
    open: frozenset[str]
    pairs: frozenset[Pair]
    evidence: Mapping[Pair, tuple[str, ...]]
    pins: tuple[Insert | Move, ...] = field(default=())

    @property
    def loose(self) -> tuple[str, ...]:
        """Keys of the statements that no change has put in their place, as listed."""
        pinned = {target_of(pin) for pin in self.pins}
        return tuple(key for key in self.listed if key not in pinned)


@record
class Entry:
    """What one ``before`` or ``after`` entry fixes: the first of each pair above the second.

    Several pairs come of an entry that speaks of the rest of the list.
    """

    pairs: tuple[Pair, ...]
    because: tuple[str, ...]


def precedence(settled: Settled, party: str, *, ignore: Collection[Pair] = ()) -> Precedence:
    """Work out what is fixed of the order of a party's list.

    1. Take the pairs of the ``before`` and ``after`` entries, ``rest`` being every other statement.
    2. Statements whose place is not open keep their order among each other.
    3. Close the pairs: above is transitive.

    Parameters
    ----------
    settled : Settled
        The case.
    party : str
        Whose list.
    ignore : collection of (str, str)
        Pairs of evidence to leave out.

    Raises
    ------
    CaseProblems
        If the entries contradict each other, or the order of statements whose place is not open.
    """
    statements = settled.preferences.get(party, ())
    pins = tuple(pin for pin in settled.pins if _pins(pin, statements))
    found = ((pair, entry.because) for entry in entries(statements) for pair in entry.pairs)
    evidence = {pair: claims for pair, claims in found if pair not in ignore}
    pinned = {target_of(pin) for pin in pins}
    fixed = [s.key for s in statements if not is_open(s) and s.key not in pinned]
    pairs = _closed(tuple(s.key for s in statements), {*evidence, *itertools.pairwise(fixed)})
    circular = sorted(one for one, other in pairs if one == other)
    if circular:
        raise CaseProblems((_contradiction(party, circular),))
    return Precedence(
        listed=tuple(s.key for s in statements),
        open=frozenset(s.key for s in statements if is_open(s) and s.key not in pinned),
        pairs=pairs,
        evidence=evidence,
        pins=pins,
    )


def is_open(statement: Statement) -> bool:
    """Whether no source gives a statement's place."""
    return statement.tag is Tag.ORDER


def target_of(pin: Insert | Move) -> str:
    """Return the key of the statement that a change puts in its place."""
    return pin.target if isinstance(pin, Move) else pin.statement.key


def allowed_places(given: Precedence, key: str) -> tuple[int, ...]:
    """List the places, from 1, where a statement may stand, all others as listed."""
    if key not in given.open:
        return (given.listed.index(key) + 1,)
    rest = [other for other in given.listed if other != key]
    first = max((at + 1 for at, other in enumerate(rest) if (other, key) in given.pairs), default=0)
    below = [at for at, other in enumerate(rest) if (key, other) in given.pairs]
    return tuple(range(first + 1, min(below, default=len(rest)) + 2))


def arranged(given: Precedence, priorities: Mapping[str, float]) -> tuple[str, ...]:
    """Order a list by priorities, lowest first, as far as what is fixed lets it.

    1. Of the statements that have nothing above them left to place, place the one of lowest
       priority; repeat.
    2. Put the statements whose place a change gives there, in the order of the changes.

    With one random priority a statement every allowed order can come up; where evidence binds only
    some against all others, all allowed orders are equally likely.
    """
    keys = given.loose
    members = frozenset(keys)
    waiting = dict.fromkeys(keys, 0)
    for above, below in given.pairs:
        if above in members and below in members:
            waiting[below] += 1
    free = [(priorities[key], key) for key in keys if not waiting[key]]
    heapify(free)
    order: list[str] = []
    while free:
        key = heappop(free)[1]
        order.append(key)
        for other in (other for other in keys if (key, other) in given.pairs):
            waiting[other] -= 1
            if not waiting[other]:
                heappush(free, (priorities[other], other))
    return pinned(given, order)


def count_orders(given: Precedence, keep: frozenset[str]) -> int:
    """Count the orders that the kept statements may have among each other; 0 for too many to count.

    Cost: 2 to the number of statements kept and loose, at most twenty.
    """
    keys = tuple(key for key in given.loose if key in keep)
    if len(keys) > MOST_COUNTED:
        return 0
    above = [
        sum(1 << place for place, other in enumerate(keys) if (other, key) in given.pairs)
        for key in keys
    ]

    @cache
    def ways(placed: int) -> int:
        if placed == (1 << len(keys)) - 1:
            return 1
        return sum(
            ways(placed | 1 << place)
            for place in range(len(keys))
            if not placed >> place & 1 and above[place] & ~placed == 0
        )

    return ways(0)


def all_orders(given: Precedence, keep: frozenset[str]) -> Iterator[tuple[str, ...]]:
    """Yield every order of the kept statements, the others after them as listed, pins in place."""
    keys = [key for key in given.loose if key in keep]
    rest = [key for key in given.loose if key not in keep]

    def extend(order: list[str], left: list[str]) -> Iterator[list[str]]:
        if not left:
            yield order
        for key in left:
            if not any((other, key) in given.pairs for other in left):
                yield from extend([*order, key], [other for other in left if other != key])

    for order in extend([], keys):
        yield pinned(given, [*order, *rest])


def entries(statements: Sequence[Statement]) -> tuple[Entry, ...]:
    """List the ``before`` and ``after`` entries of a list that bind anything in it."""
    ids = {s.id: s.key for s in statements}
    found: list[Entry] = []
    for one in statements:
        for entry in one.before:
            pairs = tuple((one.key, other) for other in _others(entry, ids, one.key))
            found.append(Entry(pairs=pairs, because=entry.because))
        for entry in one.after:
            pairs = tuple((other, one.key) for other in _others(entry, ids, one.key))
            found.append(Entry(pairs=pairs, because=entry.because))
    return tuple(entry for entry in found if entry.pairs)


def _others(entry: Order, ids: Mapping[str, str], key: str) -> list[str]:
    """List the statements that an entry speaks of, of those in the list."""
    if entry.other == "rest":
        return [other for other in ids.values() if other != key]
    return [ids[entry.other]] if entry.other in ids else []


def _pins(pin: Insert | Move, statements: Sequence[Statement]) -> bool:
    """Whether a change gives a place to a statement of this list that evidence would leave open."""
    for statement in statements:
        if statement.key == target_of(pin):
            return isinstance(pin, Move) or not is_open(statement)
    return False


def _closed(keys: tuple[str, ...], pairs: set[Pair]) -> frozenset[Pair]:
    """Add what follows because above is transitive."""
    below: dict[str, set[str]] = {key: {b for a, b in pairs if a == key} for key in keys}
    for middle in keys:
        for key in keys:
            if middle in below[key]:
                below[key] |= below[middle]
    return frozenset((key, other) for key in keys for other in below[key])


def pinned(given: Precedence, order: Sequence[str]) -> tuple[str, ...]:
    """Put the pinned statements where their changes say."""
    result = list(order)
    for pin in given.pins:
        key = target_of(pin)
        if key in result:
            result.remove(key)
        anchor = pin.before or pin.after
        if anchor in result:
            result.insert(result.index(anchor) + bool(pin.after), key)
        else:
            result.insert(pin.at - 1 if pin.at else len(result), key)
    return tuple(result)


def _contradiction(party: str, keys: Sequence[str]) -> Problem:
    """Say that the evidence about an order runs in a circle."""
    message = f"the evidence on the order of {party}'s list contradicts itself at "
    message += ", ".join(dict.fromkeys(keys))
    hint = "mend `before` and `after`, or the order of the statements whose place is not open"
    return Problem(file=FILE, code="order-circle", message=message, hint=hint)
