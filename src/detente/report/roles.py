"""What part each party plays, as the report shows it."""

from collections.abc import Iterable, Sequence

from detente.findings.language import capitalized
from detente.findings.wording import describe_options, party_name
from detente.report.details import SentenceView
from detente.report.views import RolesView
from detente.roles import Grade, Part, RoleKind, powers
from detente.roles.wording import part_sentence, power_sentence, subject_name, told_first
from detente.settle import Settled

__all__ = ["roles_views"]

CHECKED = frozenset(
    {
        RoleKind.BAD_COP,
        RoleKind.SPOILER,
        RoleKind.PIVOTAL,
        RoleKind.NEEDED,
        RoleKind.MEDIATOR,
        RoleKind.BROKER,
    }
)
"""The parts whose witnesses are shown; a veto's are the party's own options."""


def roles_views(settled: Settled, parts: Sequence[Part]) -> tuple[RolesView, ...]:
    """Show the parts party by party; what follows from definitions alone comes last."""
    power = {each.party: each for each in powers(parts)}
    return tuple(
        RolesView(
            party=capitalized(party_name(settled, party)),
            plays=_said(settled, [part for part in mine if part.resting.holds]),
            stable=_said(settled, [p for p in mine if p.stable.holds and not p.resting.holds]),
            checks=tuple(_checks(settled, [part for part in mine if part.resting.holds])),
            power=power_sentence(settled, power[party]),
        )
        for party, mine in _by_party(parts).items()
    )


def _by_party(parts: Iterable[Part]) -> dict[str, list[Part]]:
    found: dict[str, list[Part]] = {}
    for part in parts:
        found.setdefault(part.resting.party, []).append(part)
    return found


def _said(settled: Settled, parts: Iterable[Part]) -> tuple[SentenceView, ...]:
    """Say parts, each sentence once."""
    sentences = (part_sentence(settled, part) for part in told_first(parts))
    texts = {said.text: SentenceView(text=said.text, claims=said.claims) for said in sentences}
    return tuple(texts.values())


def _checks(settled: Settled, parts: Iterable[Part]) -> Iterable[str]:
    """Say what can be checked: states with and without, moves, what follows them."""
    for part in parts:
        role = part.resting
        if role.kind not in CHECKED or role.grade is Grade.BY_CONSTRUCTION:
            continue
        about = f"{capitalized(role.kind)}, {subject_name(settled, role.outcome)}"
        for shown in role.shown:
            for witness in shown.witnesses[:1]:
                end = describe_options(settled, witness.target)
                start = f", from where {describe_options(settled, witness.source)}" * bool(
                    witness.movers
                )
                yield f"{about}: {shown.what}{start}: {end}."
