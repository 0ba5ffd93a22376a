"""What part each party plays, as the report shows it."""

from collections.abc import Iterable, Sequence

from detente.findings.finding import Sentence
from detente.findings.language import capitalized
from detente.findings.wording import describe_options, party_name
from detente.report.details import SentenceView
from detente.report.role_titles import title_cells
from detente.report.views import RolesView
from detente.roles import Grade, Part, Played, RoleKind, Trials, powers
from detente.roles.opening_wording import silences, vacancies
from detente.roles.tie_wording import ties_told
from detente.roles.trial_wording import seat_sentences, trial_sentences
from detente.roles.wording import (
    part_sentence,
    power_sentence,
    subject_name,
    told_first,
    writeoff_sentences,
)
from detente.settle import Settled

__all__ = ["job_views", "roles_views"]

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


def roles_views(settled: Settled, given: Played) -> tuple[RolesView, ...]:
    """Show the parts party by party; what follows from definitions alone comes last."""
    parts = given.parts
    power = {each.party: each for each in powers(parts)}
    return tuple(
        RolesView(
            party=capitalized(party_name(settled, party)),
            plays=_said(settled, [part for part in mine if part.resting.holds]),
            stable=_said(settled, [p for p in mine if p.stable.holds and not p.resting.holds]),
            checks=tuple(_checks(settled, [part for part in mine if part.resting.holds])),
            power=power_sentence(settled, power[party]),
            ties=_ties(settled, mine),
            tried=_tried(settled, given.tried.of(party)),
            without=writeoff_sentences(settled, party, given.remains[party]),
            title=title_cells(settled, given, party),
        )
        for party, mine in _by_party(parts).items()
    )


def _tried(settled: Settled, tried: Trials) -> tuple[str, ...]:
    """Say what becomes of the parts, and of the seat, otherwise."""
    seats = seat_sentences(settled, tried.seats, tried.parts)
    return (*trial_sentences(settled, tried.parts), *seats)


def job_views(settled: Settled, parts: Sequence[Part]) -> tuple[SentenceView, ...]:
    """Show the jobs between parties that are open and that nobody fills."""
    return tuple(_view(said) for said in vacancies(settled, parts))


def _view(said: Sentence) -> SentenceView:
    return SentenceView(text=said.text, claims=said.claims)


def _ties(settled: Settled, parts: Sequence[Part]) -> tuple[SentenceView, ...]:
    """Say the ties of the parts that are played, and where ties are silent."""
    roles = [role for part in parts for role in (part.resting, part.stable) if role.holds]
    told = [_view(said) for said in ties_told(settled, roles)]
    return (*told, *(SentenceView(text=text) for text in silences(settled, parts)))


def _by_party(parts: Iterable[Part]) -> dict[str, list[Part]]:
    found: dict[str, list[Part]] = {}
    for part in parts:
        found.setdefault(part.resting.party, []).append(part)
    return found


def _said(settled: Settled, parts: Iterable[Part]) -> tuple[SentenceView, ...]:
    """Say parts, each sentence once."""
    sentences = (part_sentence(settled, part) for part in told_first(parts))
    texts = {said.text: _view(said) for said in sentences}
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
