"""Match a text to the passages of a case, and anchor claims in it anew."""

from collections.abc import Iterable, Mapping
from enum import StrEnum

from detente.claims import Ledger
from detente.errors import NotApplicable, UnknownName
from detente.evidence.quotations import Quotation, quoted_from
from detente.record import record
from detente.sources.finding import Fate
from detente.sources.gathering import source_of
from detente.sources.passage import Passage
from detente.sources.passages import fingerprint, passage
from detente.sources.quoting import Quoted, quoted
from detente.sources.source import Cleaned

__all__ = ["How", "Match", "anchored", "matched", "reanchored"]


class How(StrEnum):
    """How a text was known to be a source's."""

    SAME = "it is the same text, word for word"
    ASKED = "you say so"
    TITLE = "it has its title"
    PASSAGES = "passages of its claims stand in it"


@record
class Match:
    """The source that a text is, how that is known, and what became of each passage in it."""

    source: str
    how: How
    quotations: tuple[Quotation, ...]

    def count(self, *fates: Fate) -> int:
        """Count the passages that had one of some fates."""
        return sum(quotation.fate in fates for quotation in self.quotations)


FOUND = (Fate.AS_IT_WAS, Fate.MOVED, Fate.CHANGED)


def matched(ledger: Ledger, cleaned: Cleaned, source: str = "") -> Match:
    """Say which source a text is, and find the passages of its claims.

    1. The source that the user names.
    2. Else the one whose text has the same fingerprint.
    3. Else the one most of whose passages stand in it: at least one, and half of them or more.
    4. Else the one that has its title.

    Parameters
    ----------
    ledger : Ledger
        Sources, claims and passages.
    cleaned : Cleaned
        The text.
    source : str
        What the user says that it is; "" to find out.

    Raises
    ------
    UnknownName
        If the user names a source that the case lacks.
    NotApplicable
        If it is none of the case's sources, as far as can be told.
    """
    if source:
        if source not in ledger.sources:
            known = ", ".join(ledger.sources) or "there are none"
            raise UnknownName(f"the case has no source '{source}'; its sources: {known}")
        return _match(ledger, cleaned, source, How.ASKED)
    mark = fingerprint(cleaned.original.text)
    for name, each in ledger.sources.items():
        if each.fingerprint == mark:
            return _match(ledger, cleaned, name, How.SAME)
    likely = [_match(ledger, cleaned, name, How.PASSAGES) for name in ledger.sources]
    best = max(
        likely,
        key=lambda match: match.count(*FOUND),
        default=Match(source="", how=How.ASKED, quotations=()),
    )
    if best.count(*FOUND) and 2 * best.count(*FOUND) >= len(best.quotations):
        return best
    titled = source_of({name: each.title for name, each in ledger.sources.items()}, cleaned)
    if titled:
        return _match(ledger, cleaned, titled, How.TITLE)
    name = cleaned.original.name
    raise NotApplicable(
        f"{name} is no source of the case, as far as can be told: no source has its title, and its"
        " passages do not stand in it. If it is one, say which: --source "
        + (next(iter(ledger.sources), "") or "S1")
    )


def _match(ledger: Ledger, cleaned: Cleaned, source: str, how: How) -> Match:
    """Find the passages of one source's claims in a text."""
    claims = [name for name, claim in ledger.claims.items() if claim.source == source]
    return Match(source=source, how=how, quotations=quoted_from(ledger, cleaned, claims))


def anchored(
    ledger: Ledger, cleaned: Cleaned, wanted: Iterable[tuple[str, str]]
) -> dict[str, tuple[Passage, ...]]:
    """Anchor claims to the words of a text that a person quotes.

    Parameters
    ----------
    ledger : Ledger
        The claims.
    cleaned : Cleaned
        The text.
    wanted : iterable of pairs of str
        A claim, and words as in `quoted`; a claim that is named twice is made in two places.

    Returns
    -------
    dict of str to tuple of Passage
        By claim: what takes the place of the passages it had.

    Raises
    ------
    UnknownName
        If there is no such claim.
    NotApplicable
        If words do not stand in the text, or in several places; all such are named.
    """
    text = Quoted.of(cleaned.original.name, cleaned.original.text)
    found: dict[str, tuple[Passage, ...]] = {}
    wrong: list[str] = []
    for claim, words in wanted:
        if claim not in ledger.claims:
            raise UnknownName(f"the case has no claim '{claim}'")
        try:
            place = quoted(words, text)
        except NotApplicable as error:
            wrong.append(f"{claim}: {error}")
            continue
        made = passage(cleaned.original.text, place.start, place.end)
        found[claim] = (*found.get(claim, ()), made)
    if wrong:
        raise NotApplicable("\n".join(wrong))
    return found


def reanchored(ledger: Ledger, cleaned: Cleaned, match: Match) -> dict[str, tuple[Passage, ...]]:
    """Make the passages of a text that has changed anew, where they stand now.

    Passages that moved or changed get their new place and fingerprint; what is unclear or lost
    stays as it was, and is never guessed.

    Parameters
    ----------
    ledger : Ledger
        The passages as they were.
    cleaned : Cleaned
        The text as it is now.
    match : Match
        Of `matched`.

    Returns
    -------
    dict of str to tuple of Passage
        By claim, those with at least one new passage.
    """
    found: Mapping[str, list[Quotation]] = _by_claim(match)
    made: dict[str, tuple[Passage, ...]] = {}
    for claim, quotations in found.items():
        old = ledger.passages[claim]
        new = tuple(
            _anew(cleaned, before, now) for before, now in zip(old, quotations, strict=True)
        )
        if new != old:
            made[claim] = new
    return made


def _by_claim(match: Match) -> dict[str, list[Quotation]]:
    """Group what became of passages by claim, in their order."""
    found: dict[str, list[Quotation]] = {}
    for quotation in match.quotations:
        found.setdefault(quotation.claim, []).append(quotation)
    return found


def _anew(cleaned: Cleaned, before: Passage, now: Quotation) -> Passage:
    """Make one passage anew, if it is known where it stands."""
    if now.fate not in {Fate.MOVED, Fate.CHANGED}:
        return before
    text = cleaned.original.text
    return passage(text, now.places[0].start, now.places[-1].end)
