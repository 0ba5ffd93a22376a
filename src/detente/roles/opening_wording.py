"""What ties leave open, in words: jobs that nobody fills, and who depends more on whom."""

from collections.abc import Iterable, Sequence

from detente.case import Tie
from detente.findings.finding import Sentence
from detente.findings.language import capitalized, joined
from detente.findings.wording import party_name
from detente.roles.parts import Part
from detente.roles.records import Grade, Role, RoleKind
from detente.roles.tie_wording import ties_of
from detente.roles.wording import subject_name
from detente.settle import Settled

__all__ = ["silences", "vacancies"]


def silences(settled: Settled, parts: Sequence[Part]) -> tuple[str, ...]:
    """Say of bad cops why they play no second fiddle; nothing where the case has no ties."""
    if not settled.case.ties:
        return ()
    roles = [role for part in parts for role in (part.resting, part.stable)]
    cops = {_which(role) for role in roles if role.kind is RoleKind.BAD_COP and role.holds}
    fiddles = [role for role in roles if role.kind is RoleKind.SECOND_FIDDLE]
    told = [role.reason for role in fiddles if role.reason and _which(role) in cops]
    return tuple(dict.fromkeys(f"{capitalized(reason)}." for reason in told))


def _which(role: Role) -> tuple[object, ...]:
    return role.party, role.of, role.outcome, role.over


def vacancies(settled: Settled, parts: Iterable[Part]) -> tuple[Sentence, ...]:
    """Say which jobs between parties are open and filled by nobody, and who has ties to all."""
    roles = [part.resting for part in parts if part.resting.grade is Grade.VACANT]
    found = {(role.outcome, role.of): role for role in roles if not role.filled_by}
    return tuple(_vacancy(settled, role) for role in found.values())


def _vacancy(settled: Settled, role: Role) -> Sentence:
    members = joined([party_name(settled, member) for member in role.of])
    text = (
        f"Between {members} a job is open on {subject_name(settled, role.outcome)}: one step "
        "together would serve them all, and none can begin. It is vacant"
    )
    ties = ties_of(settled, role)
    if role.tied:
        told = joined([_tied(settled, party, ties) for party in role.tied])
        text += f"; with ties to all of them: {told}"
    elif settled.case.ties:
        text += "; nobody has ties to all of them"
    claims = dict.fromkeys(claim for tie in ties for claim in tie.claims)
    return Sentence(text=f"{text}.", claims=tuple(claims))


def _tied(settled: Settled, party: str, ties: Iterable[Tie]) -> str:
    """Name a party and what ties it to each of the others."""
    others: dict[str, list[str]] = {}
    for tie in ties:
        if party in tie.ends:
            other = next(end for end in tie.ends if end != party)
            others.setdefault(other, []).append(tie.kind.value)
    told = [
        f"{joined(list(dict.fromkeys(kinds)))} with {party_name(settled, other)}"
        for other, kinds in others.items()
    ]
    return f"{party_name(settled, party)} ({joined(told)})"
