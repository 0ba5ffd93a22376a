"""Several texts read and cleaned at once, all that is wrong with them together."""

from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path

from detente.errors import UnknownName
from detente.record import Frozen, record
from detente.sources.cleaning import clean, restored
from detente.sources.duplicates import Pair, compare
from detente.sources.normalising import normalised
from detente.sources.passages import fingerprint
from detente.sources.receiving import Received, received
from detente.sources.source import Cleaned
from detente.sources.voices import Origin, Ruling, Voice, voices

__all__ = ["Beside", "Gathered", "Rulings", "gathered", "source_of"]

Rulings = Mapping[tuple[str, str], Ruling]


@record
class Beside:
    """What texts are held against: sources by name, who wrote each, and the texts at hand.

    ``marks`` are the fingerprints of whole texts, by which a source is known to be a text given.
    """

    origins: Mapping[str, Origin] = Frozen()
    texts: Mapping[str, Cleaned] = Frozen()
    marks: Mapping[str, str] = Frozen()


@record
class Gathered:
    """Texts received and cleaned, what they share, and how many voices they are.

    ``pairs`` and ``voices`` speak of the texts beside them too, by their names.
    """

    received: tuple[Received, ...]
    texts: tuple[Cleaned, ...]
    pairs: tuple[Pair, ...]
    voices: tuple[Voice, ...]


ALONE = Beside()


def gathered(
    given: Sequence[Path | str],
    restore: Iterable[str] = (),
    rulings: Rulings = Frozen(),  # noqa: B008 - it cannot change
    beside: Beside = ALONE,
) -> Gathered:
    """Read and clean some texts, and see which of them are one voice.

    Parameters
    ----------
    given : sequence of Path or str
        Files, and addresses to fetch; two of one name are refused.
    restore : iterable of str
        Steps to take back, in whichever text has them.
    rulings : mapping of pairs of str to Ruling
        What the user says of two texts, by their names.
    beside : Beside
        Sources that they are held against. One whose text is a text given is left out: it is that.

    Raises
    ------
    CaseProblems
        With all that is wrong with any of the texts.
    UnknownName
        If no text has such a step, or a ruling names another text.
    NotApplicable
        If rulings contradict what links the texts, or each other; or an address is given and the
        library that fetches is not installed.
    """
    came = received(given)
    cleaned = tuple(clean(each.original) for each in came)
    texts = _restored(cleaned, tuple(dict.fromkeys(restore)))
    own = {each.original.name: each for each in texts}
    there = {fingerprint(each.original.text) for each in texts}
    others = {n: origin for n, origin in beside.origins.items() if beside.marks.get(n) not in there}
    known = {n: text for n, text in beside.texts.items() if n in others}
    pairs = compare({n: [p.text for p in e.running] for n, e in {**known, **own}.items()})
    origins = {**{name: _origin(each) for name, each in own.items()}, **others}
    return Gathered(received=came, texts=texts, pairs=pairs, voices=voices(origins, pairs, rulings))


def _origin(cleaned: Cleaned) -> Origin:
    """Say who wrote a text, as far as it says so itself."""
    author = cleaned.details.author
    return Origin(authors=(author,) if author else ())


def _restored(found: tuple[Cleaned, ...], steps: tuple[str, ...]) -> tuple[Cleaned, ...]:
    """Take steps back where they are."""
    known = {step.id for each in found for step in each.steps}
    for step in steps:
        if step not in known:
            listed = ", ".join(sorted(known)[:5]) or "none"
            raise UnknownName(f"no file has a cleaning step '{step}'; there are such as {listed}")
    return tuple(
        restored(each, [s.id for s in each.steps if s.id in steps]) if steps else each
        for each in found
    )


def source_of(titles: Mapping[str, str], cleaned: Cleaned) -> str:
    """Name the source that has the title of a text; "" if there is none.

    Parameters
    ----------
    titles : mapping of str to str
        Source -> its title.
    cleaned : Cleaned
        The text.
    """
    title = _plain(cleaned.details.title)
    same = (name for name, each in titles.items() if title and _plain(each) == title)
    return next(same, "")


def _plain(text: str) -> str:
    """Return a title as titles are compared."""
    return normalised(text).text.casefold().strip()
