"""The rule of a voting body: seats, counts with quotas, and seats that must not be against."""

import math
from collections.abc import Collection, Iterator
from typing import TypeVar

from detente.errors import NotApplicable
from detente.record import Frozen, record, replace

__all__ = ["Count", "Kind", "Rule", "absorbed", "by_seat", "kinds", "reduced", "wins"]

T = TypeVar("T")


@record
class Count:
    """One count that a motion must pass: the weights of the seats that say yes reach the quota."""

    weights: tuple[int, ...]
    quota: int


@record
class Rule:
    """What it takes to pass a motion: every count reached, and none of ``vetoes`` against.

    ``weights`` of each count stand in the order of ``seats``. Where there is no abstention, a seat
    with a veto that is not against is in favor; with abstention it may also abstain.

    Raises
    ------
    NotApplicable
        If nothing can pass, everything passes, or parts do not fit; with all that is wrong.
    """

    seats: tuple[str, ...]
    counts: tuple[Count, ...]
    vetoes: tuple[str, ...] = ()

    def __post_init__(self) -> None:
        faults = [*_seat_faults(self), *_count_faults(self)]
        if faults:
            raise NotApplicable("\n".join(faults))


@record
class Kind:
    """Seats that the rule does not tell apart: equal weights in every count, and equal vetoes."""

    seats: tuple[str, ...]
    weights: tuple[int, ...]
    veto: bool


def kinds(rule: Rule) -> tuple[Kind, ...]:
    """Sort the seats into kinds, in the order in which the rule first names one of each."""
    found: dict[tuple[tuple[int, ...], bool], list[str]] = {}
    for place, seat in enumerate(rule.seats):
        weights = tuple(count.weights[place] for count in rule.counts)
        found.setdefault((weights, seat in rule.vetoes), []).append(seat)
    return tuple(
        Kind(seats=tuple(seats), weights=weights, veto=veto)
        for (weights, veto), seats in found.items()
    )


def wins(rule: Rule, yes: Collection[str]) -> bool:
    """Say whether these seats, without the others, pass a motion."""
    reached = all(
        sum(w for seat, w in zip(rule.seats, count.weights, strict=True) if seat in yes)
        >= count.quota
        for count in rule.counts
    )
    return reached and all(seat in yes for seat in rule.vetoes)


def absorbed(rule: Rule) -> Rule:
    """Take the votes of the seats with a veto as given, for without them nothing passes.

    The winning sets stay what they are, as long as nobody can abstain, and all seats with a veto
    become one kind. A count that the vetoes alone fulfil is left out.
    """
    holds = [seat in rule.vetoes for seat in rule.seats]
    counts = (
        Count(
            weights=tuple(0 if veto else w for w, veto in zip(count.weights, holds, strict=True)),
            quota=count.quota
            - sum(w for w, veto in zip(count.weights, holds, strict=True) if veto),
        )
        for count in rule.counts
    )
    return reduced(replace(rule, counts=tuple(count for count in counts if count.quota > 0)))


def reduced(rule: Rule) -> Rule:
    """Divide the weights of each count by what they have in common; the same sets pass."""
    counts = []
    for count in rule.counts:
        unit = math.gcd(*count.weights)
        weights = tuple(w // unit for w in count.weights)
        counts.append(Count(weights=weights, quota=-(-count.quota // unit)))
    return replace(rule, counts=tuple(counts))


def by_seat(rule: Rule, sorts: tuple[Kind, ...], values: list[T]) -> Frozen[str, T]:
    """Give every seat the value of its kind, in the rule's order of seats."""
    of = {seat: value for kind, value in zip(sorts, values, strict=True) for seat in kind.seats}
    return Frozen({seat: of[seat] for seat in rule.seats})


def _seat_faults(rule: Rule) -> Iterator[str]:
    """Say what is wrong with the seats and the vetoes."""
    if not rule.seats:
        yield "a voting body has at least one seat"
    for seat in sorted({seat for seat in rule.seats if rule.seats.count(seat) > 1}):
        yield f"two seats have the name {seat}"
    for seat in sorted(set(rule.vetoes) - set(rule.seats)):
        yield f"{seat} has a veto and no seat"
    for seat in sorted({seat for seat in rule.vetoes if rule.vetoes.count(seat) > 1}):
        yield f"{seat} is given its veto twice"
    if not rule.counts and not rule.vetoes:
        yield "with neither a count nor a veto every motion passes"


def _count_faults(rule: Rule) -> Iterator[str]:
    """Say what is wrong with the counts."""
    for place, count in enumerate(rule.counts, start=1):
        name = f"count {place}" if len(rule.counts) > 1 else "the count"
        if len(count.weights) != len(rule.seats):
            yield f"{name} has {len(count.weights)} weights for {len(rule.seats)} seats"
        if any(w < 0 for w in count.weights):
            yield f"{name} has a weight below 0"
        if count.quota < 1:
            yield f"{name} has the quota {count.quota}: it must be at least 1"
        if sum(count.weights) < count.quota:
            total = sum(count.weights)
            yield f"{name} has the quota {count.quota}, and all weights together are {total}"
