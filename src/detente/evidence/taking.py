"""Turn a candidate that a person accepts into a claim of the ledger, with its passage."""

import re
from collections.abc import Iterable

from detente.claims import Claim, Ledger
from detente.errors import NotApplicable
from detente.record import record
from detente.sources.passage import Passage
from detente.sources.passages import passage
from detente.sources.source import Cleaned, Stretch
from detente.suggestions.candidate import Candidate

__all__ = ["Taken", "already", "taken"]

NUMBERED = re.compile(r"(.*?)(\d+)")
DIGITS = 3


@record
class Taken:
    """A claim to enter, and where it is made."""

    claim: Claim
    passages: tuple[Passage, ...]


def taken(
    ledger: Ledger, cleaned: Cleaned, source: str, chosen: Iterable[tuple[Candidate, str]]
) -> tuple[Taken, ...]:
    """Make claims of the candidates that a person chose, with the person's paraphrases.

    1. Ids go on from the last of the source: after ``S1-152`` comes ``S1-153``.
    2. What a candidate guesses (kind, parties, modality, holder, time) is taken over; the file of
       claims is the place to correct it.
    3. The passage is anchored in the text as received.

    Parameters
    ----------
    ledger : Ledger
        The claims that there are.
    cleaned : Cleaned
        The text.
    source : str
        The source that it is.
    chosen : iterable of pairs of Candidate and str
        Candidates, each with what the claim says.

    Raises
    ------
    NotApplicable
        If a paraphrase is empty.
    """
    prefix, number = _last(ledger, source)
    made = []
    for place, (candidate, says) in enumerate(chosen, start=1):
        if not says.strip():
            raise NotApplicable(
                f"a claim needs a paraphrase of “{candidate.words[:60]}”; say it in your own words"
            )
        claim = Claim(
            id=f"{prefix}{number + place:0{DIGITS}d}",
            source=source,
            paragraphs=_paragraphs(cleaned.original.text, candidate.stretches),
            kind=candidate.kind,
            says=says.strip(),
            modality=candidate.modality,
            parties=candidate.parties,
            holder=candidate.holder,
            time=candidate.time,
        )
        at = passage(cleaned.original.text, candidate.start, candidate.end)
        made.append(Taken(claim=claim, passages=(at,)))
    return tuple(made)


def _last(ledger: Ledger, source: str) -> tuple[str, int]:
    """Find how the claims of a source are numbered, and the last number."""
    prefix, highest = f"{source}-", 0
    for name, claim in ledger.claims.items():
        found = NUMBERED.fullmatch(name)
        if found and (claim.source == source or found[1] == prefix):
            prefix = found[1] if claim.source == source else prefix
            highest = max(highest, int(found[2])) if found[1] == prefix else highest
    return prefix, highest


def _paragraphs(text: str, stretches: tuple[Stretch, ...]) -> str:
    """Say in which paragraphs stretches stand: lines that are not blank, counted from 1."""
    numbers: list[int] = []
    at = number = 0
    for line in text.split("\n"):
        end = at + len(line)
        number += bool(line.strip())
        if line.strip() and any(s.start < end and at < s.end for s in stretches):
            numbers.append(number)
        at = end + 1
    if not numbers:
        return ""
    return str(numbers[0]) if len(numbers) == 1 else f"{numbers[0]}-{numbers[-1]}"


def already(
    ledger: Ledger, candidates: Iterable[Candidate], places: dict[str, tuple[Stretch, ...]]
) -> tuple[tuple[str, ...], ...]:
    """Name for each candidate the claims that are made in its words already.

    Parameters
    ----------
    ledger : Ledger
        The claims.
    candidates : iterable of Candidate
        Of the same text.
    places : dict of str to tuple of Stretch
        Claim -> where its passages stand in the text.

    Returns
    -------
    tuple of tuple of str
        For each candidate the claims half of whose passage it covers, or that cover half of it.
    """
    return tuple(
        tuple(
            claim
            for claim in ledger.claims
            if any(_shares(candidate, place) for place in places.get(claim, ()))
        )
        for candidate in candidates
    )


def _shares(candidate: Candidate, place: Stretch) -> bool:
    """Ask whether two stretches share half of the shorter."""
    common = min(candidate.end, place.end) - max(candidate.start, place.start)
    return 2 * common >= min(candidate.end - candidate.start, place.end - place.start)
