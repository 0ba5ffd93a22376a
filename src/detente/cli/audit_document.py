"""The document of `detente audit --json`."""

from detente.audit.account import account
from detente.audit.groups import deciding_part, grouped
from detente.audit.records import (
    Alteration,
    Audit,
    Audited,
    BridgeSet,
    Flag,
    Member,
    Part,
    Share,
    Threshold,
    Witness,
)
from detente.cli.writing import Document
from detente.settle import Settled

__all__ = ["audit_document"]


def audit_document(settled: Settled, audit: Audit) -> Document:
    """Return the groups, and every conclusion with its verdict and what shows it."""
    return {
        "case": {
            "slug": settled.case.slug,
            "title": settled.case.title,
            "fingerprint": settled.case.fingerprint,
        },
        "draws": audit.draws,
        "seed": audit.seed,
        "variants": audit.variants,
        "groups": {
            str(group): [row.conclusion.id for row in rows]
            for group, rows in grouped(audit.conclusions).items()
        },
        "conflicts": [list(pair) for pair in audit.conflicts],
        "conclusions": [conclusion_document(settled, row) for row in audit.conclusions],
    }


def conclusion_document(settled: Settled, row: Audited) -> Document:
    """Return one conclusion; what is said of a part is that of the part that decides."""
    told = account(settled, row)
    return {
        "id": row.conclusion.id,
        "says": row.conclusion.says,
        "asks": row.conclusion.asks,
        "verdict": str(row.verdict),
        "group": str(told.group),
        "sentence": told.headline.text,
        "strength": row.conclusion.strength,
        "strongest": told.strongest,
        "reason": row.reason,
        "flags": [flag_document(flag) for flag in row.flags],
        "given": list(row.given),
        "premises": list(row.premises),
        "uncarried": list(row.uncarried),
        "claims": list(row.claims),
        **part_of(deciding_part(row)),
        "parts": [part_document(part) for part in row.parts],
    }


def part_document(part: Part) -> Document:
    """Return one part of a question with its own verdict."""
    return {
        "asks": part.text,
        "verdict": str(part.verdict),
        "flags": [flag_document(flag) for flag in part.flags],
        "reason": part.reason,
        **part_of(part),
    }


def part_of(part: Part) -> Document:
    """Return what was found out about a part."""
    supports = part.supports
    return {
        "share": share_document(part.without),
        "share_by_default": share_document(part.default),
        "threshold": threshold_document(part.threshold),
        "load_bearing": list(supports.load_bearing),
        "deciding_sets": [list(each) for each in supports.deciding],
        "carrying_sets": [list(each) for each in supports.carrying],
        "sets_complete": supports.complete,
        "tries": supports.tries,
        "deletions": [{"left_out": d.target, "holds": d.holds} for d in supports.deletions],
        "bridges": [bridge_document(each) for each in part.bridges],
        "alternatives": [member_document(each) for each in part.alternatives],
        "would": [alteration_document(each) for each in part.would],
        "would_break": [alteration_document(each) for each in part.would_break],
        "counterexample": [alteration_document(each) for each in part.counterexample],
        "witnesses": [witness_document(each) for each in part.witnesses],
        "against": [witness_document(each) for each in part.against],
    }


def flag_document(flag: Flag) -> Document:
    """Return a flag, what it is about, whose it is, and the orders that it names."""
    return {
        "flag": str(flag.kind),
        "about": list(flag.about),
        "holders": list(flag.holders),
        "orders": [list(pair) for pair in flag.orders],
    }


def share_document(share: Share) -> Document:
    """Return a share of settlings as counts; ``sampled`` is 0 where all of them were looked at."""
    return {
        "held": share.held,
        "of": share.drawn,
        "sampled": 0 if share.exact else share.drawn,
        "low": share.low,
        "high": share.high,
    }


def threshold_document(threshold: Threshold) -> Document:
    """Return the pairs whose order decides, or the places of one statement."""
    return {
        "pairs": [{"above": above, "below": below} for above, below in threshold.pairs],
        "any": threshold.any,
        "table": [list(row) for row in threshold.table],
        "statement": threshold.statement,
        "places": list(threshold.places),
        "of": threshold.of,
    }


def bridge_document(found: BridgeSet) -> Document:
    """Return a smallest set of bridges that makes a question hold."""
    return {
        "bridges": list(found.bridges),
        "share": share_document(found.share),
        "the_conclusion_itself": found.alone,
        "by_default": found.default,
    }


def member_document(member: Member) -> Document:
    """Return the answer on one side of an alternative."""
    return {
        "alternative": member.alternative,
        "scenario": member.scenario,
        "default": member.default,
        "share": share_document(member.share),
        "problem": member.trouble,
    }


def alteration_document(alteration: Alteration) -> Document:
    """Return one change to the case."""
    return {
        "change": alteration.kind,
        "target": alteration.target,
        "place": alteration.place,
        "that": alteration.text,
    }


def witness_document(witness: Witness) -> Document:
    """Return what can be checked by hand; what a kind does not use is left out."""
    parts: Document = {
        "state": list(witness.state),
        "target": list(witness.target),
        "by": list(witness.movers),
        "party": witness.party,
        "names": list(witness.names),
        "numbers": list(witness.numbers),
    }
    kept = {name: value for name, value in parts.items() if value or name == "state"}
    return {"kind": witness.kind, **kept}
