"""Whether a conclusion restates a premise: one statement, or one order of two, alone gives it."""

from collections.abc import Iterator, Sequence

from detente.audit.inquiry import Inquiry, listed, orders, parties_read, success
from detente.audit.openings import Tried, open_statements
from detente.audit.records import Flag, FlagKind, Supports
from detente.audit.supports import carries
from detente.errors import NotApplicable
from detente.record import Frozen, replace
from detente.settle.orders import Entry, entries
from detente.study.profile import DROPPED, REVERSED, Profile, drawn, opened

__all__ = ["restating"]

TRIES = 40
STEP = 0.25  # of a place: puts one statement just behind or just before another


def restating(inquiry: Inquiry, singles: tuple[Tried, ...], found: Supports) -> tuple[Flag, ...]:
    """Flag a question that holds and that one premise alone gives.

    1. A statement gives it if it fails when that is deleted, holds at every place where that could
       stand, and however all others are opened.
    2. An entry of evidence on an order (``before`` or ``after``) gives it if it fails in some order
       that the rest of the evidence allows, holds in every order looked at that the entry allows,
       and however all statements but those it speaks of are opened, wherever those stand.

    Returns
    -------
    tuple of Flag
        One, about the statements and the orders that do; none if nothing does.
    """
    about = _statements(inquiry, singles, found)
    pairs = tuple(pair for entry in _entries(inquiry) for pair in entry.pairs)
    if not (about or pairs):
        return ()
    return (Flag(kind=FlagKind.RESTATES, about=about, orders=pairs),)


def _statements(inquiry: Inquiry, singles: tuple[Tried, ...], found: Supports) -> tuple[str, ...]:
    """List the statements each of which alone gives the question."""
    by_key: dict[str, list[Tried]] = {}
    for each in singles:
        by_key.setdefault(each.alteration.target, []).append(each)
    return tuple(
        key
        for key in found.load_bearing
        if _fails_without(by_key[key])
        and all(each.result.success for each in by_key[key] if each.alteration.kind == "moved")
        and carries(inquiry, frozenset({key}), TRIES)
    )


def _fails_without(tried: Sequence[Tried]) -> bool:
    """Whether the question fails when the statement is deleted."""
    return any(t.alteration.kind == "dropped" and not t.result.success for t in tried)


def _entries(inquiry: Inquiry) -> tuple[Entry, ...]:
    """List the entries of evidence each of which alone gives the question."""
    try:
        settled = listed(inquiry)
    except NotApplicable:
        return ()
    lists = (settled.preferences.get(party, ()) for party in parties_read(inquiry))
    return tuple(
        entry
        for statements in lists
        for entry in entries(statements)
        if _fails_otherwise(inquiry, entry) and _gives(inquiry, entry)
    )


def _fails_otherwise(inquiry: Inquiry, entry: Entry) -> bool:
    """Whether the question fails in some order that only this entry forbids."""
    return any(not success(inquiry, profile) for profile in _swaps(inquiry, entry))


def _swaps(inquiry: Inquiry, entry: Entry) -> Iterator[Profile]:
    """Yield lists without the entry: as listed with each pair turned round, then drawn at random.

    Where the rest of the evidence keeps a pair as it is, it stays so.
    """
    settled = listed(inquiry)
    for above, below in entry.pairs:
        keys = [s.key for s in settled.preferences[above.partition(".")[0]]]
        size = len(keys)
        behind = Frozen({above: (keys.index(below) + 0.5 + STEP) / size})
        before = Frozen({below: (keys.index(above) + 0.5 - STEP) / size})
        yield Profile(priorities=behind, ignored=entry.pairs)
        yield Profile(priorities=before, ignored=entry.pairs)
    for number in range(TRIES):
        profile = drawn(inquiry.variants.keys, inquiry.seed, number)
        yield replace(profile, ignored=entry.pairs)


def _gives(inquiry: Inquiry, entry: Entry) -> bool:
    """Whether the question holds wherever the entry does, however all other things are opened."""
    return all(success(inquiry, profile) for profile in _keeping(inquiry, entry))


def _keeping(inquiry: Inquiry, entry: Entry) -> Iterator[Profile]:
    """Yield lists in which the entry holds, its statements are wanted, and all others are open.

    1. All others dropped; all others reversed; every order looked at.
    2. All others opened at random, and the entry's own put anywhere that it allows.
    """
    kept = frozenset(key for pair in entry.pairs for key in pair)
    others = frozenset(statement.key for statement in open_statements(inquiry)) - kept
    yield Profile(attitudes=Frozen(dict.fromkeys(sorted(others), DROPPED)))
    yield Profile(attitudes=Frozen(dict.fromkeys(sorted(others), REVERSED)))
    yield from orders(inquiry)[0]
    keys = inquiry.variants.keys
    for number in range(TRIES):
        profile = opened(keys, frozenset(keys), inquiry.seed, number)
        wishes = {key: each for key, each in profile.attitudes.items() if key not in kept}
        yield replace(profile, attitudes=Frozen(wishes))
