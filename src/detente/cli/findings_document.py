"""The document of `detente report --json`."""

from detente.audit.groups import group
from detente.audit.records import Audit
from detente.cli.documents import case_document, settling_document
from detente.cli.writing import Document
from detente.findings import Finding, OutcomeRow, RedLine, Witness
from detente.findings.compare import Comparison
from detente.findings.variants import Survey, Variant

__all__ = ["findings_document"]


def findings_document(found: Survey, output: str, audit: Audit | tuple[()] = ()) -> Document:
    """Return the findings, the tables, the verdicts and what every other choice would change."""
    analysis = found.analysis
    return {
        "case": case_document(analysis.settled.case),
        "settling": settling_document(analysis.settled, analysis.moves),
        "report": output,
        "concept": analysis.concept,
        "states": analysis.space.size,
        "findings": [finding_document(each) for each in analysis.findings],
        "outcomes": [outcome_document(row) for row in analysis.outcomes],
        "red_lines": [red_line_document(line) for line in analysis.red_lines],
        "variants": [variant_document(each) for each in found.variants],
        "conclusions": verdicts(audit),
        "not_applicable": dict(analysis.not_applicable),
    }


def verdicts(audit: Audit | tuple[()]) -> list[Document]:
    """Return each conclusion with its verdict; `detente audit --json` says more of them."""
    if not isinstance(audit, Audit):
        return []
    return [
        {"id": row.conclusion.id, "verdict": str(row.verdict), "group": str(group(row))}
        for row in audit.conclusions
    ]


def finding_document(finding: Finding) -> Document:
    """Return one sentence with what shows it and the claims behind it."""
    return {
        "kind": finding.kind,
        "subject": finding.subject,
        "sentence": finding.sentence,
        "claims": list(finding.claims),
        "statements": list(finding.statements),
        "witnesses": [witness_document(each) for each in finding.witnesses],
    }


def witness_document(witness: Witness) -> Document:
    """Return a state, or a move between two."""
    if not witness.movers:
        return {"state": list(witness.target)}
    return {
        "by": list(witness.movers),
        "from": list(witness.source),
        "to": list(witness.target),
    }


def outcome_document(row: OutcomeRow) -> Document:
    """Return one row of the table of outcomes."""
    outcome = row.outcome
    return {
        "outcome": outcome.id,
        "label": outcome.label,
        "means": outcome.means,
        "missing": outcome.missing,
        "feasible": row.feasible,
        "reachable_lean": row.reachable,
        "now": row.now,
        "standing": {concept: answer.value for concept, answer in row.standing.items()},
        "standing_all": {concept: answer.value for concept, answer in row.standing_all.items()},
        "stable": dict(row.stable),
        "claims": list(outcome.because),
    }


def red_line_document(line: RedLine) -> Document:
    """Return what became of one red line."""
    return {
        "statement": line.statement.key,
        "kind": line.statement.red_line,
        "standing": line.standing.value,
        "place": line.place,
        "places": line.places,
        "breaks_at": line.breaks_at,
        "tried": line.tried,
        "witnesses": [witness_document(each) for each in line.witnesses],
        "claims": list(line.statement.because),
    }


def variant_document(variant: Variant) -> Document:
    """Return what one other choice would change, or why it is not possible."""
    return {
        "kind": variant.kind,
        "id": variant.id,
        "of": variant.of,
        "does": list(variant.does),
        "problem": variant.problem,
        "changes": [comparison_document(each) for each in variant.comparison],
        "instead": [comparison_document(each) for each in variant.instead],
    }


def comparison_document(found: Comparison) -> Document:
    """Return how an analysis differs from the one reported."""
    return {
        "sentence": found.finding.sentence,
        "differs": found.differs,
        "rests": [list(state) for state in found.rests],
        "gained": [list(state) for state in found.gained],
        "lost": [list(state) for state in found.lost],
        "outcomes": [
            {"outcome": c.outcome.id, "before": c.before.value, "after": c.after.value}
            for c in found.outcomes
        ],
    }
