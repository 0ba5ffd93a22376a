"""What the claims behind a statement are: facts or somebody's view, one voice or several."""

import re
from collections.abc import Mapping

from detente.case import Below, Statement
from detente.claims import Claim, Ledger

__all__ = ["believers", "cited_claims", "lone_voice"]

YEAR = re.compile(r"\b(?:19|20)\d\d\b")


def cited_claims(ledger: Ledger, statement: Statement | Below) -> tuple[Claim, ...]:
    """Return the claims that a statement, or evidence, cites, as far as the ledger has them."""
    return tuple(ledger.claims[name] for name in statement.because if name in ledger.claims)


def believers(ledger: Ledger, statement: Statement) -> tuple[str, ...]:
    """Name who holds the view that a statement rests on, where it rests on nothing else.

    Returns
    -------
    tuple of str
        The holders of the claims behind it; empty if one of the claims is no other party's view.
    """
    claims = cited_claims(ledger, statement)
    holders = [claim.holder for claim in claims]
    if not claims or any(holder in ("", statement.party) for holder in holders):
        return ()
    return tuple(dict.fromkeys(holders))


def lone_voice(ledger: Ledger, statement: Statement, heads: Mapping[str, str]) -> str:
    """Name the one independent voice behind a statement, where another could have spoken.

    1. Every claim behind the statement comes from one voice: sources that share an author, a wire
       or, by the case's own word, a voice count once.
    2. Another voice makes a claim about the same party at the same time: in one of the same years,
       or where either gives none.

    Parameters
    ----------
    ledger : Ledger
        Claims and sources.
    statement : Statement
        What rests on claims.
    heads : mapping of str to str
        Source -> the first source of its voice.

    Returns
    -------
    str
        The voice's first source; "" where there are several, or none could have spoken.
    """
    claims = cited_claims(ledger, statement)
    voices = {heads.get(claim.source, claim.source) for claim in claims}
    if len(voices) != 1:
        return ""
    years = {year for claim in claims for year in YEAR.findall(claim.time)}
    for claim in ledger.claims.values():
        about = set(YEAR.findall(claim.time))
        same_time = not years or not about or bool(years & about)
        other = heads.get(claim.source, claim.source) not in voices
        if other and statement.party in claim.parties and same_time:
            return next(iter(voices))
    return ""
