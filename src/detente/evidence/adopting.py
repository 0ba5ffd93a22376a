"""What to enter of a text that becomes a source of a case."""

import re
from collections.abc import Mapping, Sequence

from detente.claims import Ledger, Source
from detente.claims.emit import Value
from detente.errors import NotApplicable
from detente.evidence.attaching import How, matched
from detente.record import record
from detente.sources.passages import fingerprint
from detente.sources.source import Cleaned
from detente.sources.voices import Ruling

__all__ = ["Adopted", "adopted", "ruled"]

NUMBERED = re.compile(r"S(\d+)")
SAID = ("title", "author", "date", "publisher", "address", "language")


@record
class Adopted:
    """The source that a text is or becomes, and what its entry is to say besides what it says."""

    source: str
    new: bool
    values: Mapping[str, Value]


def adopted(
    ledger: Ledger, texts: Sequence[Cleaned], *, source: str = "", address: Sequence[str] = ()
) -> tuple[Adopted, ...]:
    """Say which source each text is or becomes, and what is to be entered.

    1. A text that is one of the sources (see `attaching`) keeps its id; others get the next free
       one, ``S4`` after ``S3``.
    2. What a text says of itself is entered where the case does not say it; the case's own words
       are never replaced. So is the fingerprint of the text, and the steps taken back.

    Parameters
    ----------
    ledger : Ledger
        The sources that there are.
    texts : sequence of Cleaned
        The texts, steps that are not wanted taken back.
    source : str
        The id of the one text, "" to find out.
    address : sequence of str
        Where each text was fetched from, "" where it was not.

    Raises
    ------
    NotApplicable
        If a source's claims are anchored in another text of it, or two texts are one source.
    """
    taken = set(ledger.sources)
    found: list[Adopted] = []
    for place, cleaned in enumerate(texts):
        name = source or _known(ledger, cleaned)
        new = name not in ledger.sources
        name = name or _next(taken)
        if name in {each.source for each in found}:
            raise NotApplicable(
                f"two of the texts are {name}; give one, or say which one is, with --as"
            )
        taken.add(name)
        old = ledger.sources.get(name, Source(id=name))
        where = address[place] if place < len(address) else ""
        found.append(Adopted(source=name, new=new, values=_values(ledger, old, cleaned, where)))
    return tuple(found)


def _known(ledger: Ledger, cleaned: Cleaned) -> str:
    """Name the source that a text is, "" if it is none."""
    try:
        match = matched(ledger, cleaned)
    except NotApplicable:
        return ""
    return (
        match.source
        if match.how is not How.TITLE or _same_author(ledger, match.source, cleaned)
        else ""
    )


def _same_author(ledger: Ledger, source: str, cleaned: Cleaned) -> bool:
    """Ask whether nothing speaks against a text with a source's title being that source."""
    author = ledger.sources[source].author
    return not author or not cleaned.details.author or author == cleaned.details.author


def _next(taken: set[str]) -> str:
    """Return the next id that is free."""
    numbers = [int(found[1]) for name in taken if (found := NUMBERED.fullmatch(name))]
    return f"S{max(numbers, default=0) + 1}"


def _values(ledger: Ledger, old: Source, cleaned: Cleaned, address: str) -> dict[str, Value]:
    """List the keys to set."""
    mark = fingerprint(cleaned.original.text)
    has_passages = any(ledger.claims[c].source == old.id for c in ledger.passages)
    if has_passages and old.fingerprint not in ("", mark):
        raise NotApplicable(
            f"{cleaned.original.name} is another text of {old.id} than the one in which its claims"
            " are anchored; `detente attach` says what became of them, and --reanchor anchors them"
            " anew"
        )
    said: dict[str, Value] = {
        key: value
        for key in SAID
        if not getattr(old, key)
        and (value := (key == "address" and address) or getattr(cleaned.details, key))
    }
    back = [step.id for step in cleaned.steps if step.restored]
    if back and back != list(old.restore):
        said["restore"] = back
    if old.fingerprint != mark:
        said["fingerprint"] = mark
    return said


def ruled(
    ledger: Ledger, rulings: Mapping[tuple[str, str], Ruling], sources: Mapping[str, str]
) -> dict[str, dict[str, Value]]:
    """Say what is to be entered of what the user says of voices.

    Parameters
    ----------
    ledger : Ledger
        The sources, which may have such entries.
    rulings : mapping of pairs of str to Ruling
        By names of files or ids of sources.
    sources : mapping of str to str
        Name of a file -> the source that it is.

    Returns
    -------
    dict of str to dict
        Source -> the keys to set.
    """
    found: dict[str, dict[str, Value]] = {}
    for (first, second), ruling in rulings.items():
        one, two = sources.get(first, first), sources.get(second, second)
        key = "same_voice" if ruling is Ruling.ONE else "other_voice"
        before = found.get(one, {}).get(key, getattr(ledger.sources.get(one), key, ()))
        listed = list(dict.fromkeys((*before, two)))
        found.setdefault(one, {})[key] = listed
    return found
