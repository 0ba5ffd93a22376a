"""Three kinds of power that are easily taken for one: to begin, to block, to make it count."""

from collections.abc import Iterable

from detente.record import record
from detente.roles.parts import Part
from detente.roles.records import Grade, RoleKind

__all__ = ["Power", "powers"]


@record
class Power:
    """The outcomes over which a party has each kind of power.

    ``initiating``: one of its options brings the outcome about, or ends it, for good.
    ``blocking``: some setting of its options rules the outcome out. ``legitimating``: the outcome
    cannot be without it, by how it is defined.
    """

    party: str
    initiating: tuple[str, ...]
    blocking: tuple[str, ...]
    legitimating: tuple[str, ...]


def powers(parts: Iterable[Part]) -> tuple[Power, ...]:
    """Tell the three kinds of power apart, party by party, from the parts they play."""
    roles = [part.resting for part in parts]
    parties = dict.fromkeys(role.party for role in roles)

    def over(party: str, kind: RoleKind, *grades: Grade) -> tuple[str, ...]:
        return tuple(
            role.outcome
            for role in roles
            if (role.party, role.kind, role.holds) == (party, kind, True)
            and (not grades or role.grade in grades)
        )

    return tuple(
        Power(
            party=party,
            initiating=over(party, RoleKind.PIVOTAL, Grade.FOR_GOOD),
            blocking=over(party, RoleKind.VETO_PLAYER),
            legitimating=over(party, RoleKind.NEEDED, Grade.BY_CONSTRUCTION),
        )
        for party in parties
    )
