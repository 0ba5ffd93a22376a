"""What stands behind an audit: claims, independent voices, unstated premises, what is left out."""

from detente.audit.groups import Group, group
from detente.audit.naming import bridge_clause, bridge_statement
from detente.audit.records import Audit
from detente.evidence.voices import voices_of
from detente.findings.language import capitalized, joined, number
from detente.findings.wording import describe_statement, outcome_name, party_name
from detente.report.details import FigureView
from detente.settle import Settled, bridges_of

__all__ = ["behind_views", "unstated_premises"]


def behind_views(settled: Settled, audit: Audit) -> tuple[FigureView, ...]:
    """Show what an audit rests on, and who and what it leaves out."""
    rows = (
        ("Claims", _claims(settled)),
        ("Independent voices", _voices(settled)),
        ("Who coded it, and when", _coded(settled)),
        ("Who is left out", _who(settled)),
        ("What is left out", _what(settled)),
        ("Not tested", _untested(audit)),
    )
    return tuple(FigureView(name=name, value=value) for name, value in rows if value)


def unstated_premises(settled: Settled) -> tuple[str, ...]:
    """Say each premise that no source states and the case takes as given."""
    given = (bridge.id for bridge in bridges_of(settled.case) if bridge.default)
    return tuple(f"{capitalized(_premise(settled, name)).rstrip('.')}." for name in given)


def _premise(settled: Settled, name: str) -> str:
    """Say a premise in full, where the audit's sentences may use a short name for it."""
    for statement in bridge_statement(settled, name):
        holder = party_name(settled, statement.party)
        return f"{holder} wants this: {describe_statement(settled, statement)}"
    return bridge_clause(settled, name)


def _claims(settled: Settled) -> str:
    """Count the claims that the case holds."""
    claims = settled.case.ledger.claims
    if not claims:
        return "None: the case names no source for what it says."
    count = "One claim" if len(claims) == 1 else f"{capitalized(number(len(claims)))} claims"
    return f"{count}, in paraphrase."


def _voices(settled: Settled) -> str:
    """Name the independent voices that make claims; excerpts and copies count with their whole."""
    ledger = settled.case.ledger
    speaking = {claim.source for claim in ledger.claims.values()}
    found = [voice for voice in voices_of(ledger) if speaking & set(voice.sources)]
    if not found:
        return ""
    named = []
    for voice in found:
        first = next(source for source in voice.sources if source in speaking)
        source = ledger.sources.get(first)
        named.append(f"{first} ({source.author})" if source and source.author else first)
    silent = [source for source in ledger.sources if source not in speaking]
    more = f" Not counted, since it makes no claim of its own: {joined(silent)}." if silent else ""
    return f"{capitalized(number(len(found)))}: {joined(named)}.{more}"


def _coded(settled: Settled) -> str:
    """Say who made the case, or which part of it, and when."""
    told = []
    for coding in settled.case.coded:
        what = f"{coding.what}: " if coding.what else ""
        note = f" {coding.note.rstrip('.')}." if coding.note else ""
        told.append(f"{capitalized(what + joined(coding.by))}, {coding.on}.{note}")
    return " ".join(told) or "The case does not say."


def _who(settled: Settled) -> str:
    """Name the parties that can do nothing in the case."""
    idle = [
        capitalized(party_name(settled, party.id))
        for party in settled.parties
        if not any(party.id in option.holders for option in settled.options)
    ]
    does = "does" if len(idle) == 1 else "do"
    return f"{joined(idle)}, which {does} nothing here." if idle else ""


def _what(settled: Settled) -> str:
    """Name the outcomes that the case cannot say yet."""
    missing = [outcome_name(each) for each in settled.case.outcomes if each.missing]
    return f"{joined(missing)}." if missing else ""


def _untested(audit: Audit) -> str:
    """Name the conclusions that were not tested."""
    ids = [row.conclusion.id for row in audit.conclusions if group(row) is Group.NOT_TESTED]
    return f"{joined(ids)}; the reason stands at each." if ids else ""
