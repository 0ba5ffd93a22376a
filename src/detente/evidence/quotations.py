"""The words behind claims, for a reader who has the texts: found again, and shown as they stand."""

from collections.abc import Iterable, Mapping

from detente.claims import Ledger
from detente.errors import CaseProblems, Problem
from detente.record import Frozen, field, record
from detente.sources.cleaning import clean, restored
from detente.sources.excerpts import excerpt, lines_of
from detente.sources.finding import Fate, Found, find
from detente.sources.passage import Passage
from detente.sources.reading import read_source
from detente.sources.running import Running
from detente.sources.shelf import Shelf
from detente.sources.source import Cleaned, Stretch

__all__ = ["Quotation", "Texts", "quotations", "quoted_from", "texts_on"]

RANK = (Fate.AS_IT_WAS, Fate.MOVED, Fate.CHANGED, Fate.UNCLEAR, Fate.LOST)


@record
class Texts:
    """The texts that a reader has, by source, and what is wrong with those that do not read."""

    cleaned: Mapping[str, Cleaned] = field(default_factory=Frozen)
    problems: tuple[Problem, ...] = ()


@record
class Quotation:
    """What became of one passage of a claim in a text, and the words there.

    ``words`` are "" where it is lost or may be any of several places; ``places`` are characters
    of the text, and ``lines`` the lines they begin and end on.
    """

    claim: str
    source: str
    fate: Fate
    confidence: float
    words: str = ""
    places: tuple[Stretch, ...] = ()
    lines: tuple[tuple[int, int], ...] = ()


def texts_on(shelf: Shelf, ledger: Ledger) -> Texts:
    """Read and clean the texts on a shelf, with the steps that the case takes back.

    Parameters
    ----------
    shelf : Shelf
        Where they are.
    ledger : Ledger
        Its sources' texts are looked for.
    """
    found: dict[str, Cleaned] = {}
    problems: list[Problem] = []
    for source, path in shelf.files(ledger.sources).items():
        try:
            cleaned = clean(read_source(path))
        except CaseProblems as error:
            problems += error.problems
            continue
        there = {step.id for step in cleaned.steps}
        back = [name for name in ledger.sources[source].restore if name in there]
        found[source] = restored(cleaned, back) if back else cleaned
    return Texts(cleaned=Frozen(found), problems=tuple(problems))


def quotations(ledger: Ledger, texts: Mapping[str, Cleaned]) -> dict[str, tuple[Quotation, ...]]:
    """Find the passages of all claims whose source's text is at hand.

    Parameters
    ----------
    ledger : Ledger
        Claims and passages.
    texts : mapping of str to Cleaned
        Texts by source.

    Returns
    -------
    dict of str to tuple of Quotation
        By claim; those without a passage, or without a text, are left out.
    """
    found: dict[str, list[Quotation]] = {}
    for source, cleaned in texts.items():
        claims = [name for name, claim in ledger.claims.items() if claim.source == source]
        for quotation in quoted_from(ledger, cleaned, claims):
            found.setdefault(quotation.claim, []).append(quotation)
    return {name: tuple(found[name]) for name in ledger.claims if name in found}


def quoted_from(ledger: Ledger, cleaned: Cleaned, claims: Iterable[str]) -> tuple[Quotation, ...]:
    """Find the passages of some claims in one text, whatever source it is said to be.

    1. A passage is looked for in the text as received.
    2. Where it is not found there word for word it is looked for in the cleaned text, which has no
       page heads or inserts within sentences; the better of the two counts.

    Parameters
    ----------
    ledger : Ledger
        The passages.
    cleaned : Cleaned
        The text.
    claims : iterable of str
        Claims; those without a passage give nothing.
    """
    running = Running(cleaned)
    text = cleaned.original.text
    found = []
    for claim in claims:
        for passage in ledger.passages.get(claim, ()):
            result = _better(find(passage, text), passage, running)
            sure = result.fate not in {Fate.UNCLEAR, Fate.LOST}
            found.append(
                Quotation(
                    claim=claim,
                    source=ledger.claims[claim].source,
                    fate=result.fate,
                    confidence=result.confidence,
                    words=" ".join(excerpt(cleaned, p) for p in result.places) if sure else "",
                    places=result.places,
                    lines=lines_of(text, result.places),
                )
            )
    return tuple(found)


def _better(found: Found, passage: Passage, running: Running) -> Found:
    """Take what is found in the cleaned text, where that is more certain."""
    if found.fate in {Fate.AS_IT_WAS, Fate.MOVED}:
        return found
    other = find(passage, running.text)
    rank = (RANK.index(other.fate), -other.confidence)
    if rank >= (RANK.index(found.fate), -found.confidence):
        return found
    places = tuple(piece for place in other.places for piece in running.traced(place))
    fate = Fate.MOVED if other.fate is Fate.AS_IT_WAS else other.fate
    return Found(fate=fate, places=places, confidence=other.confidence)
