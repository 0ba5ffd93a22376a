"""Short answers on each party: bad cop, mediator or spoiler, its veto, and what without it."""

from collections.abc import Iterable, Sequence

from detente.findings.language import joined
from detente.findings.wording import party_name
from detente.roles import Grade, Part, Played, Remains, Role, RoleKind, Seated, Trials
from detente.roles.wording import subject_name
from detente.settle import Settled

__all__ = ["title_cells"]

NO = "no"


def title_cells(settled: Settled, given: Played, party: str) -> tuple[tuple[str, str], ...]:
    """Answer for one party, column by column, each with its heading.

    A part played only if all stable states are counted, reached or not, says so. Vetoes that are
    neither used nor in reserve are left out.
    """
    mine = [part for part in given.parts if part.resting.party == party]
    tried = given.tried.of(party)
    return (
        ("Bad cop", _bad_cop(settled, mine)),
        ("Mediator", _plain(settled, mine, RoleKind.MEDIATOR)),
        ("Spoiler", _plain(settled, mine, RoleKind.SPOILER)),
        ("Veto", _vetoes(settled, mine)),
        ("Without it", _without(settled, given.remains[party])),
        ("In its seat", _seat(settled, tried)),
    )


def _bad_cop(settled: Settled, parts: Iterable[Part]) -> str:
    held = [p for p in parts if p.resting.kind is RoleKind.BAD_COP]
    told = _told(settled, [p.resting for p in held if p.resting.holds], for_whom=True)
    return told or _only_stable(settled, held)


def _plain(settled: Settled, parts: Iterable[Part], kind: RoleKind) -> str:
    """Say on what a part is played, or only over all stable states."""
    held = [p for p in parts if p.resting.kind is kind]
    told = _told(settled, [p.resting for p in held if p.resting.holds])
    return told or _only_stable(settled, held)


def _told(settled: Settled, roles: Iterable[Role], *, for_whom: bool = False) -> str:
    """Name the outcomes of some roles, and for whom they are played."""
    found = []
    for role in roles:
        names = joined([party_name(settled, other) for other in role.of])
        whom = f"for {names}, on " if for_whom else ""
        found.append(f"{whom}{subject_name(settled, role.outcome)}")
    return "; ".join(dict.fromkeys(found))


def _only_stable(settled: Settled, parts: Iterable[Part]) -> str:
    told = _told(settled, [p.stable for p in parts if p.stable.holds])
    return f"by all stable states only: {told}" if told else NO


def _vetoes(settled: Settled, parts: Iterable[Part]) -> str:
    """Say which vetoes it uses, and which it holds in reserve and without whom."""
    held = [p.resting for p in parts if p.resting.kind is RoleKind.VETO_PLAYER and p.resting.holds]
    used = [role for role in held if role.grade is Grade.USED]
    told = [f"uses it on {_told(settled, used)}"] if used else []
    for role in (role for role in held if role.grade is Grade.IN_RESERVE):
        gone = joined([party_name(settled, other) for other in role.of], "or")
        told.append(f"in reserve on {subject_name(settled, role.outcome)}, without {gone}")
    return "; ".join(told) or NO


def _without(settled: Settled, remains: Sequence[Remains]) -> str:
    """Say whether the party could be written off."""
    if any(row.trouble for row in remains):
        return "cannot be said"
    lost = [subject_name(settled, r.outcome) for r in remains if r.now and not r.without]
    gained = [subject_name(settled, r.outcome) for r in remains if r.without and not r.now]
    told = [f"lost: {', '.join(lost)}"] if lost else []
    told += [f"gained: {', '.join(gained)}"] if gained else []
    return "; ".join(told) or "just the same is attainable"


def _seat(settled: Settled, tried: Trials) -> str:
    """Say whose wishes would do the same in its seat."""
    if not tried.seats:
        return "it has none"
    alike = [party_name(settled, seat.other) for seat in tried.seats if _alike(seat)]
    return f"{joined(alike)} would do the same" if alike else "nobody would do the same"


def _alike(seat: Seated) -> bool:
    return seat.same and set(seat.now) == set(seat.then)
