"""The document of `detente evidence` with --json."""

from dataclasses import asdict

from detente.cli.attach_document import quotation_document
from detente.cli.claims_document import use_document
from detente.cli.documents import case_document
from detente.cli.evidence_text import Shown
from detente.cli.writing import Document
from detente.evidence.coverage import Coverage, Side

__all__ = ["evidence_document"]


def evidence_document(shown: Shown) -> Document:
    """Return what carries each thing of the case, or those named, and where claims disagree."""
    return {
        "case": case_document(shown.evidence.case),
        "voices": [asdict(voice) for voice in shown.evidence.voices],
        "sides": [_side(side) for side in shown.evidence.sides],
        "evidence": [_covered(shown, each) for each in shown.named or shown.evidence.coverage],
        "disputes": [
            {
                **asdict(each.judgment),
                "alternatives": list(each.alternatives),
                "carries": [use_document(use) for use in each.carries],
                "carries_other": [use_document(use) for use in each.carries_other],
            }
            for each in shown.evidence.disputes
        ],
        "pairs": [asdict(pair) for pair in shown.pairs],
    }


def _side(side: Side) -> Document:
    """Return how the statements of one party are carried."""
    gaps = {gap.value: count for gap, count in side.gaps.items()}
    return {**asdict(side), "gaps": gaps, "voices": list(side.voices)}


def _covered(shown: Shown, each: Coverage) -> Document:
    """Return what carries one thing."""
    return {
        **use_document(each.use),
        "means": each.means,
        "tag": each.tag.value,
        "claims": [
            {
                **asdict(claim),
                "passages": [
                    quotation_document(q) for q in shown.evidence.quotations.get(claim.id, ())
                ],
            }
            for claim in each.claims
        ],
        "missing": list(each.missing),
        "voices": list(each.voices),
        "times": list(each.times),
        "modalities": {kind.value: count for kind, count in each.modalities.items()},
        "gaps": [gap.value for gap in each.gaps],
    }
