"""Parts tried otherwise, and seats with other wishes, in sentences."""

from collections.abc import Iterable, Sequence

from detente.findings.language import joined, number, possessive
from detente.findings.wording import describe_options, party_name
from detente.roles.records import Grade, Role, RoleKind
from detente.roles.trials import Seated, Trial
from detente.roles.wording import subject_name
from detente.settle import Settled

__all__ = ["seat_sentences", "trial_sentences"]

NAMES = {
    RoleKind.NEEDED: "needed for",
    RoleKind.OBSTACLE: "in the way of",
    RoleKind.SPOILER: "a spoiler of",
    RoleKind.MEDIATOR: "a mediator on",
    RoleKind.BROKER: "a broker on",
    RoleKind.BAD_COP: "the bad cop on",
    RoleKind.SECOND_FIDDLE: "second fiddle on",
    RoleKind.PIVOTAL: "able to tip",
    RoleKind.BYSTANDER: "a bystander",
}
"""The parts as they follow "it would not be"."""
VETOES = {
    Grade.PLAIN: "a veto player on",
    Grade.USED: "using a veto on",
    Grade.IN_RESERVE: "holding in reserve a veto on",
}


def trial_sentences(settled: Settled, tried: Sequence[Trial]) -> tuple[str, ...]:
    """Say which parts of a party hang on how far the parties look ahead, or on how they move.

    ``tried`` are the trials of one party. What follows from options alone is not among them.
    """
    if not tried:
        return ()
    alike: dict[str, list[str]] = {}
    for concept in dict.fromkeys(c for trial in tried for c in trial.concepts):
        lost = [trial for trial in tried if concept in trial.concepts]
        alike.setdefault(_names(settled, lost), []).append(concept)
    told = [f"Under {joined(c)} it would not be {names}." for names, c in alike.items()]
    apart = [trial for trial in tried if trial.moves]
    if apart:
        told.append(f"By {apart[0].moves} moves it would not be {_names(settled, apart)}.")
    return tuple(told) or ("All these parts are the same under other concepts and moves.",)


def seat_sentences(
    settled: Settled, seats: Sequence[Seated], tried: Sequence[Trial]
) -> tuple[str, ...]:
    """Say what a party's seat would do with the wishes of others, those that do alike together.

    ``seats`` are those of one party, and ``tried`` its trials. Whom it is in the way of is left
    out: that is what a wish above all else would change.
    """
    alike: dict[str, list[Seated]] = {}
    for seat in seats:
        alike.setdefault(_does(settled, seat) + _lost(settled, seat, tried), []).append(seat)
    told = [f"With the wishes of {_whose(settled, group)} {text}." for text, group in alike.items()]
    left = [seat for seat in seats if seat.left]
    if left:
        counts = [
            f"{number(len(s.left))} of {possessive(party_name(settled, s.other))}" for s in left
        ]
        told.append(f"Wishes about acts that this seat lacks are left behind: {joined(counts)}.")
    return tuple(told)


def _whose(settled: Settled, seats: Iterable[Seated]) -> str:
    return joined([party_name(settled, seat.other) for seat in seats], "or")


def _does(settled: Settled, seat: Seated) -> str:
    """Say what the seat would do."""
    if not seat.then:
        return "the moves would come to rest nowhere"
    if set(seat.then) == set(seat.now):
        return "its seat would do the same" + (", the others not" if not seat.same else "")
    none = "it would take none of its options"
    ways = [describe_options(settled, taken) if taken else none for taken in seat.then]
    return f"its seat would do otherwise: {joined(list(dict.fromkeys(ways)), 'or')}"


def _lost(settled: Settled, seat: Seated, tried: Iterable[Trial]) -> str:
    """Say which parts would no longer be played so."""
    lost = [trial for trial in tried if seat.other in trial.seats and _telling(trial.part.resting)]
    return f"; it would not be {_names(settled, lost)}" if lost else ""


def _telling(role: Role) -> bool:
    veto = role.kind is RoleKind.VETO_PLAYER and role.grade is Grade.PLAIN
    return role.kind is not RoleKind.OBSTACLE and not veto


def _names(settled: Settled, tried: Iterable[Trial]) -> str:
    """Name parts, those of a kind together."""
    kinds: dict[str, list[str]] = {}
    for role in (trial.part.resting for trial in tried):
        about = subject_name(settled, role.outcome) if role.kind is not RoleKind.BYSTANDER else ""
        name = VETOES[role.grade] if role.kind is RoleKind.VETO_PLAYER else NAMES[role.kind]
        kinds.setdefault(name, []).append(about)
    parts = [
        f"{name} {joined(list(dict.fromkeys(about)))}".strip() for name, about in kinds.items()
    ]
    return joined(parts, "or")
