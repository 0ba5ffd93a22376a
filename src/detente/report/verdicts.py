"""The first page of a report: what the audit says, what stands behind it, row by row."""

from detente.audit.account import account
from detente.audit.further import further_sentences
from detente.audit.groups import GROUPS, Group, grouped
from detente.audit.records import Audit, Audited
from detente.findings.finding import Sentence
from detente.report.behind import behind_views, unstated_premises
from detente.report.details import SentenceView
from detente.report.short import answer_paragraph, strongest_reservation
from detente.report.verdict_views import AuditView, ConclusionView, GroupView
from detente.settle import Settled, settle

__all__ = ["audit_views"]

SEEN = 6  # witnesses shown in a row


def audit_views(settled: Settled, audit: Audit | tuple[()]) -> tuple[AuditView, ...]:
    """Show an audit; nothing where there is none, or no conclusion in it.

    The words are those of the case by its defaults, which the audit starts from too.
    """
    if not isinstance(audit, Audit) or not audit.conclusions:
        return ()
    plain = settle(settled.case)
    groups = grouped(audit.conclusions)
    view = AuditView(
        answer=answer_paragraph(plain, audit),
        reservation=strongest_reservation(plain, audit),
        behind=behind_views(plain, audit),
        unstated=unstated_premises(plain),
        groups=tuple(_group(plain, group, rows) for group, rows in groups.items() if rows),
    )
    return (view,)


def _group(settled: Settled, group: Group, rows: tuple[Audited, ...]) -> GroupView:
    """Show the rows of one group."""
    return GroupView(
        id=str(group).replace(" ", "-"),
        name=GROUPS[group],
        rows=tuple(_row(settled, row) for row in rows),
    )


def _row(settled: Settled, row: Audited) -> ConclusionView:
    """Show one conclusion."""
    told = account(settled, row)
    conclusion = row.conclusion
    return ConclusionView(
        id=conclusion.id,
        says=conclusion.says.rstrip("."),
        claims=conclusion.stated_in,
        places=_places(settled, conclusion.stated_in),
        strength=conclusion.strength,
        headline=_shown(told.headline),
        hangs_on=tuple(_shown(each) for each in told.hangs_on),
        change=tuple(_shown(each) for each in told.change),
        gravest=tuple(_shown(each) for each in told.reservations[:1]),
        reservations=tuple(_shown(each) for each in told.reservations[1:]),
        strongest=told.strongest,
        compared=told.compared,
        meanings=told.meanings,
        asked="" if told.parts else told.asked,
        supposes=told.supposes,
        parts=told.parts,
        looked=told.looked,
        checks=told.seen[:SEEN],
        further=further_sentences(settled, row, figures=False),
    )


def _shown(sentence: Sentence) -> SentenceView:
    return SentenceView(text=sentence.text, claims=sentence.claims)


def _places(settled: Settled, stated_in: tuple[str, ...]) -> str:
    """Name the paragraphs in which a conclusion is stated, by source."""
    ledger = settled.case.ledger.claims
    by_source: dict[str, list[str]] = {}
    for claim_id in stated_in:
        if claim_id in ledger:
            claim = ledger[claim_id]
            by_source.setdefault(claim.source, []).append(claim.paragraphs)
    told = []
    for source, listed in by_source.items():
        paragraphs = list(dict.fromkeys(listed))
        several = len(paragraphs) > 1 or any(mark in paragraphs[0] for mark in "-, –")
        told.append(f"{source}, paragraph{'s' if several else ''} {', '.join(paragraphs)}")
    return "; ".join(told)
