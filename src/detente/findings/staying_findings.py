"""Why each party stays at the moment: what it lacks first, and why it cannot get it alone."""

from detente.case import Statement
from detente.case.formula import inline, names
from detente.findings.finding import Finding, Sentence
from detente.findings.language import capitalized, joined
from detente.findings.reasons import deciding_statement, gathered, place_in_list
from detente.findings.records import Analysis
from detente.findings.truth import holds
from detente.findings.wording import party_name, statement_name
from detente.stability import moves

__all__ = ["staying_findings"]


def staying_findings(analysis: Analysis) -> tuple[Finding, ...]:
    """Say of each party that stays at the moment what it lacks first and why it does not move.

    Parties that the case gives a ranking instead of a list are left out: no line decides there.
    """
    stable = analysis.results[analysis.concept].stable[:, analysis.start]
    return tuple(
        _staying(analysis, party)
        for party, stays in zip(analysis.space.movers, stable, strict=True)
        if stays and analysis.settled.preferences.get(party)
    )


def _staying(analysis: Analysis, party: str) -> Finding:
    """Say why one party stays."""
    settled = analysis.settled
    name = capitalized(party_name(settled, party))
    lacking = _first_lacking(analysis, party)
    if not lacking:
        return Finding(kind="stays", subject=party, sentence=f"{name} has all that its list asks.")
    want = lacking[0]
    place = place_in_list(analysis.space, want)
    why = _hindrance(analysis, want)
    return Finding(
        kind="stays",
        subject=party,
        sentence=f"What {party_name(settled, party)} lacks first is {place}, "
        f"{statement_name(settled, want)}: {why.text}.",
        claims=gathered((want.because, why.claims)),
        statements=(want.key, *why.statements),
    )


def _first_lacking(analysis: Analysis, party: str) -> tuple[Statement, ...]:
    """Return the first line of a list that the moment does not meet, or nothing."""
    for statement in analysis.settled.preferences[party]:
        if not holds(analysis.space, statement.formula)[analysis.start]:
            return (statement,)
    return ()


def _hindrance(analysis: Analysis, want: Statement) -> Sentence:
    """Say in a clause why a party cannot get a line of its list by a move of its own."""
    space, party = analysis.space, want.party
    truth = holds(space, want.formula)
    row = space.parties.index(party)
    ways = [int(s) for s in moves(space, analysis.start, row) if truth[s]]
    if not ways:
        return Sentence(text=_whose(analysis, want))
    lost = deciding_statement(space, party, analysis.start, ways[0])
    named = statement_name(analysis.settled, lost[0])
    place = place_in_list(space, lost[0])
    text = f"it could have that alone only by giving up {place}, {named}"
    return Sentence(text=text, claims=lost[0].because, statements=(lost[0].key,))


def _whose(analysis: Analysis, want: Statement) -> str:
    """Say with whom the options lie that a line speaks of."""
    settled = analysis.settled
    spoken = names(inline(want.formula, {d.id: d.formula for d in settled.definitions}))
    free = [o for o in settled.options if o.id in spoken and o.id not in settled.fixed]
    holders = list(dict.fromkeys(h for o in free for h in o.holders if h != want.party))
    if not holders:
        return "nothing that is open here can bring it"
    return f"that lies with {joined([party_name(settled, holder) for holder in holders])}"
