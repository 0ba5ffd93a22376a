"""From each finding of a report to the words of the articles, and what is thin on the way."""

from collections.abc import Iterator
from dataclasses import fields, is_dataclass

from detente.case import Statement
from detente.evidence.coverage import Gap, Side, statement_coverage
from detente.evidence.dossier import Evidence
from detente.evidence.uses import What
from detente.evidence.wording import (
    carried,
    counted,
    dispute_sentence,
    thin_clause,
    unlocked,
)
from detente.findings.language import capitalized
from detente.findings.wording import describe_statement, party_name
from detente.report.details import SentenceView
from detente.report.evidence import claim_views
from detente.report.evidence_views import BasisView, EvidenceView, SideView, ThinView, TraceView
from detente.settle import Settled

__all__ = ["evidence_view"]

TOLD = (Gap.MISSING, Gap.BELIEF, Gap.SPECULATION, Gap.LEANS)


def evidence_view(settled: Settled, evidence: Evidence, shown: object) -> EvidenceView:
    """Put together what the report shows of the evidence.

    Parameters
    ----------
    settled : Settled
        The case as the report looks at it.
    evidence : Evidence
        Of the case.
    shown : object
        The report so far: every sentence in it that uses statements is traced, once.

    Returns
    -------
    EvidenceView
        Empty where the case has no claims.
    """
    if not evidence.entries:
        return EvidenceView()
    return EvidenceView(
        told=(counted(evidence), unlocked(evidence)),
        sides=tuple(_side(settled, side) for side in evidence.sides if side.statements),
        traces=tuple(_traces(settled, evidence, shown)),
        thin=tuple(_thin(evidence)),
        disputes=tuple(
            SentenceView(
                text=dispute_sentence(each), claims=(each.judgment.claim, each.judgment.other)
            )
            for each in evidence.disputes
        ),
    )


def _side(settled: Settled, side: Side) -> SideView:
    """Show how the statements of one party are carried."""
    counts = {gap: str(count) for gap, count in side.gaps.items()}
    return SideView(
        party=capitalized(party_name(settled, side.party)),
        statements=str(side.statements),
        bridges=str(side.bridges or ""),
        bare=counts.get(Gap.NONE, ""),
        beliefs=counts.get(Gap.BELIEF, ""),
        alone=counts.get(Gap.ONE_VOICE, ""),
        voices=", ".join(side.voices),
    )


def _traces(settled: Settled, evidence: Evidence, shown: object) -> Iterator[TraceView]:
    """Trace each sentence of the report that uses statements."""
    listed = {line.key: line for lines in settled.preferences.values() for line in lines}
    said = dict.fromkeys((each.text, each.statements) for each in _sentences(shown))
    for number, (text, keys) in enumerate(said, start=1):
        bases = tuple(_basis(settled, evidence, listed[key]) for key in keys if key in listed)
        if bases:
            yield TraceView(id=f"trace-{number}", finding=text, bases=bases)


def _sentences(value: object) -> Iterator[SentenceView]:
    """Walk through a view and yield every sentence that uses statements."""
    if isinstance(value, SentenceView):
        if value.statements:
            yield value
    elif isinstance(value, tuple):
        for part in value:
            yield from _sentences(part)
    elif is_dataclass(value):
        for each in fields(value):
            yield from _sentences(getattr(value, each.name))


def _basis(settled: Settled, evidence: Evidence, statement: Statement) -> BasisView:
    """Show a statement, as it is settled, and what carries it."""
    covered = statement_coverage(settled.case, statement, evidence.voices)
    gaps = (gap.value for gap in covered.gaps if gap is not Gap.NONE)
    return BasisView(
        holder=capitalized(party_name(settled, statement.party)),
        words=describe_statement(settled, statement),
        carried=carried(covered),
        gaps=tuple(gaps),
        carried_by=claim_views(evidence, (claim.id for claim in covered.claims)),
    )


def _thin(evidence: Evidence) -> Iterator[ThinView]:
    """Show what is thin, by how."""
    for gap in TOLD:
        found = [
            capitalized(thin_clause(each))
            for each in evidence.coverage
            if gap in each.gaps and each.use.what is not What.PLACE
        ]
        if found:
            yield ThinView(name=capitalized(gap.value), things=tuple(found))
