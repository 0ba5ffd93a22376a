"""Several texts read and cleaned at once, all that is wrong with them together."""

from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path

from detente.errors import UnknownName
from detente.record import Frozen, record
from detente.sources.cleaning import clean, restored
from detente.sources.duplicates import Pair, compare
from detente.sources.normalising import normalised
from detente.sources.receiving import Received, received
from detente.sources.source import Cleaned
from detente.sources.voices import Origin, Ruling, Voice, voices

__all__ = ["Beside", "Gathered", "gathered", "source_of"]

Rulings = Mapping[tuple[str, str], Ruling]


@record
class Beside:
    """What texts are held against: other texts, by name, and who wrote each of them."""

    texts: Mapping[str, Cleaned] = Frozen()
    origins: Mapping[str, Origin] = Frozen()


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
        Texts that they are held against. One that is the same as a text given, word for word, is
        left out: it is that text.

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
    own = {each.original.text for each in texts}
    others = {n: t for n, t in beside.texts.items() if t.original.text not in own}
    all_texts = {**{e.original.name: e for e in texts}, **others}
    pairs = compare({n: [p.text for p in e.running] for n, e in all_texts.items()})
    origins = {name: beside.origins.get(name, _origin(e)) for name, e in all_texts.items()}
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
