"""What to look at in a ledger: claims in the air, beliefs as facts, dates and figures in doubt."""

from collections.abc import Iterator
from enum import StrEnum

from detente.case import Case
from detente.claims import Claim
from detente.evidence.clashes import clashes
from detente.evidence.coverage import Coverage, Gap
from detente.evidence.dossier import Evidence
from detente.evidence.terms import names_of
from detente.evidence.times import relative, span
from detente.evidence.uses import What
from detente.evidence.wholes import implied, shifts
from detente.evidence.wording import holder_names
from detente.findings.language import joined
from detente.record import record

__all__ = ["Check", "Remark", "checks"]

OUTSIDE = "[ext]"
EVENT = "event/date"


class Check(StrEnum):
    """What a remark is about, in the order in which they are told."""

    BELIEF = "a belief used as a fact"
    CLASH = "figures that cannot all be right"
    IMPLIED = "what figures imply"
    UNDATED = "a time that hangs in the air"
    UNANCHORED = "without a passage"
    UNUSED = "used by nothing"


@record
class Remark:
    """One thing to look at: the claims, what else it is about, and what is to be said.

    ``about`` is the name of a thing of the case that rests on the claims, or "".
    """

    check: Check
    claims: tuple[str, ...]
    says: str
    about: str = ""


def checks(evidence: Evidence) -> tuple[Remark, ...]:
    """Look through the ledger of a case for what a referee would ask about.

    1. A belief used as a fact: all claims behind a statement are views of other parties, or what a
       party believes is all that carries something about the world.
    2. Figures that cannot all be right, and what figures that are shares of a whole imply.
    3. "This year" and the like, where the claim's time has no year, or the year comes from the date
       of a source that does not give one itself; an event without any date.
    4. Claims without a passage, and claims that nothing rests on: one remark each.

    A statement that cites a claim which is not there does not get so far: the case does not read.

    Parameters
    ----------
    evidence : Evidence
        Of a case.
    """
    case = evidence.case
    names = names_of(case.parties)
    claims = tuple(case.ledger.claims.values())
    wholes = implied(claims, names)
    return (
        *_beliefs(case, evidence.coverage),
        *(Remark(check=Check.CLASH, claims=c.claims, says=c.says) for c in clashes(claims, names)),
        *(Remark(check=Check.IMPLIED, claims=(w.claim,), says=w.text()) for w in wholes),
        *(
            Remark(check=Check.IMPLIED, claims=(s.first.claim, s.second.claim), says=s.text())
            for s in shifts(wholes)
        ),
        *(remark for claim in claims for remark in _undated(case, claim)),
        *_listed(evidence),
    )


def _beliefs(case: Case, found: tuple[Coverage, ...]) -> Iterator[Remark]:
    """Remark where beliefs alone carry something that is not the believer's own."""
    for each in found:
        if Gap.BELIEF not in each.gaps or each.use.what is What.PLACE:
            continue
        holders = tuple(dict.fromkeys(holder_names(case, c.holder) for c in each.claims))
        yield Remark(
            check=Check.BELIEF,
            claims=tuple(claim.id for claim in each.claims),
            about=each.use.id,
            says=f"the {each.use.what.value} {each.use.id} rests on views of {joined(holders)}, "
            "and nothing else",
        )


def _undated(case: Case, claim: Claim) -> Iterator[Remark]:
    """Remark on words that hang on a date which the source does not give, and undated events."""
    words = relative(claim.says)
    source = case.ledger.sources.get(claim.source)
    date = source.date if source else ""
    year = span(claim.time)
    why = ""
    if words and not date:
        why = f"{claim.source} has no date"
    elif words and OUTSIDE in date:
        why = f"{claim.source} gives no date itself: {date} is outside knowledge"
    if why:
        quoted = ", ".join(f"“{word}”" for word in words)
        yield Remark(check=Check.UNDATED, claims=(claim.id,), says=f"{quoted}, but {why}")
    elif claim.kind == EVENT and not year.dated and not span(claim.says).dated:
        time = claim.time or "none"
        yield Remark(
            check=Check.UNDATED, claims=(claim.id,), says=f"an event without a year (time: {time})"
        )


def _listed(evidence: Evidence) -> Iterator[Remark]:
    """Remark on claims without a passage, and on those that nothing rests on."""
    bare = tuple(entry.claim.id for entry in evidence.entries if not entry.passages)
    idle = tuple(entry.claim.id for entry in evidence.entries if not entry.uses)
    for check, names in ((Check.UNANCHORED, bare), (Check.UNUSED, idle)):
        if names:
            count = "one claim" if len(names) == 1 else f"{len(names):,} claims"
            yield Remark(check=check, claims=names, says=count)
