"""The document of `detente stress --json` and `detente merge --json`."""

from detente.audit.records import Share
from detente.cli.writing import Document
from detente.robustness.stressed import Finding, Stress
from detente.settle import Settled

__all__ = ["interval_document", "stress_document"]


def stress_document(settled: Settled, stress: Stress) -> Document:
    """Return the plan of a study and its findings."""
    case = settled.case
    return {
        "case": {"slug": case.slug, "title": case.title, "fingerprint": case.fingerprint},
        "seed": stress.seed,
        "draws": stress.draws,
        "shard": stress.shard,
        "vary": list(stress.vary),
        "troubled": stress.troubled,
        "differing": stress.differing,
        "findings": [_finding(each) for each in stress.findings],
    }


def interval_document(share: Share) -> Document:
    """Return the counts of a share, and the interval that a sample leaves."""
    return {
        "held": share.held,
        "drawn": share.drawn,
        "share": share.value,
        "low": share.low,
        "high": share.high,
        "exact": share.exact,
    }


def _finding(finding: Finding) -> Document:
    return {
        "kind": finding.kind,
        "subject": finding.subject,
        "value": finding.value,
        "share": interval_document(finding.share),
        "influences": [
            {
                "kind": each.kind,
                "names": list(each.names),
                "with": interval_document(each.present),
                "without": interval_document(each.absent),
            }
            for each in finding.influences
        ],
        "decided_by": list(finding.decided_by),
        "always": finding.always,
    }
