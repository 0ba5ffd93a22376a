"""What a question that holds hangs on: the smallest sets of statements that decide and carry it.

A set *decides* a question if opening it lets the question fail; it *carries* the question if the
question holds however all others are opened. Both grow with the set, so the smallest carrying sets
are the smallest that meet every deciding set.
"""

from collections.abc import Iterable

from detente.audit.hitting import smallest_sets
from detente.audit.inquiry import Inquiry, success
from detente.audit.openings import Tried, open_keys
from detente.audit.records import Deletion, Supports
from detente.record import Frozen, record, replace
from detente.study.profile import DROPPED, REVERSED, Profile, opened

__all__ = ["Attempts", "carries", "deletions", "load_bearing", "refuted", "supports"]

TRIES = 14  # random openings of a set, beside dropping and reversing all of it
BUDGET = 40  # sets looked at
PLAIN = 6  # openings of a set that are tried before random ones


@record
class Attempts:
    """How hard a set is tried: random openings for each, and sets in all."""

    tries: int = TRIES
    budget: int = BUDGET


def supports(
    inquiry: Inquiry, singles: tuple[Tried, ...], rules: tuple[Tried, ...], attempts: Attempts
) -> Supports:
    """Find what a question that holds hangs on.

    1. Load-bearing is what lets it fail when opened alone.
    2. The smallest deciding and carrying sets are enumerated together: take a smallest set that
       meets all deciding sets known, open all others, and if the question fails add the smallest
       part of that opening that suffices; else the set carries.
    3. Deletions, of statements and constraints, are shown beside.

    Parameters
    ----------
    inquiry : Inquiry
        The question, asked where it holds as listed.
    singles, rules : tuple of Tried
        Each statement opened alone; constraints dropped.
    attempts : Attempts
        Bounds; what they cut short is not complete.
    """
    keys = open_keys(inquiry)
    alone = load_bearing(singles)

    def refute(kept: frozenset[str]) -> frozenset[str]:
        known = next((key for key in alone if key not in kept), "")
        if known:
            return frozenset({known})
        return refuted(inquiry, frozenset(keys) - kept, attempts.tries)

    def decides(some: frozenset[str]) -> bool:
        return bool(some & set(alone)) or bool(refuted(inquiry, some, 0))

    found = smallest_sets(keys, decides, refute, budget=attempts.budget)
    return Supports(
        load_bearing=alone,
        deciding=found.deciding,
        carrying=found.carrying,
        deletions=deletions(singles, rules),
        tries=attempts.tries + PLAIN,
        complete=found.complete,
    )


def load_bearing(singles: tuple[Tried, ...]) -> tuple[str, ...]:
    """List the statements that let the question fail when opened alone."""
    failing = (each.alteration.target for each in singles if not each.result.success)
    return tuple(dict.fromkeys(failing))


def deletions(singles: tuple[Tried, ...], rules: tuple[Tried, ...]) -> tuple[Deletion, ...]:
    """Say of each statement and constraint whether the question holds without it."""
    return tuple(
        Deletion(target=each.alteration.target, holds=each.result.success)
        for each in (*singles, *rules)
        if each.alteration.kind == "dropped"
    )


def refuted(inquiry: Inquiry, which: frozenset[str], tries: int) -> frozenset[str]:
    """Open some statements together and look for a way in which the question fails.

    1. Drop all of them; reverse all of them; put all of them as high as they may stand, and as low,
       wanted and reversed; then open them at random.
    2. Of the first opening that fails, put statements back as listed while it still fails.

    Returns
    -------
    frozenset of str
        The statements that must be opened for that failure; empty if none was found.
    """
    if not which:
        return frozenset()
    for profile in _openings(inquiry, which, tries):
        if not success(inquiry, profile):
            return _shrunk(inquiry, profile, which)
    return frozenset()


def carries(inquiry: Inquiry, kept: frozenset[str], tries: int) -> bool:
    """Whether a set keeps the question up in every try at opening all others."""
    return not refuted(inquiry, frozenset(open_keys(inquiry)) - kept, tries)


def _openings(inquiry: Inquiry, which: frozenset[str], tries: int) -> Iterable[Profile]:
    """Yield openings of a set, the plain ones first."""
    yield Profile(attitudes=Frozen(dict.fromkeys(sorted(which), DROPPED)))
    reversed_ = Frozen(dict.fromkeys(sorted(which), REVERSED))
    yield Profile(attitudes=reversed_)
    for end in (0.0, 1.0):
        together = Frozen(dict.fromkeys(sorted(which), end))
        yield Profile(priorities=together)
        yield Profile(priorities=together, attitudes=reversed_)
    for number in range(tries):
        yield opened(inquiry.variants.keys, which, inquiry.seed, number)


def _shrunk(inquiry: Inquiry, profile: Profile, which: frozenset[str]) -> frozenset[str]:
    """Put statements back as listed, one by one, as long as the question still fails."""
    kept = [key for key in sorted(which) if key in profile.attitudes or key in profile.priorities]
    for key in tuple(kept):
        fewer = _without(profile, key)
        if not success(inquiry, fewer):
            profile = fewer
            kept.remove(key)
    return frozenset(kept)


def _without(profile: Profile, key: str) -> Profile:
    """Put one statement back as listed."""
    return replace(
        profile,
        attitudes=Frozen({k: a for k, a in profile.attitudes.items() if k != key}),
        priorities=Frozen({k: p for k, p in profile.priorities.items() if k != key}),
    )
