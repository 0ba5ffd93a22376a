"""Several files read and cleaned at once, all that is wrong with them together."""

from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path

from detente.errors import CaseProblems, Problem, UnknownName
from detente.record import record
from detente.sources.cleaning import clean, restored
from detente.sources.duplicates import Pair, compare
from detente.sources.normalising import normalised
from detente.sources.reading import read_source
from detente.sources.source import Cleaned
from detente.sources.voices import Origin, Ruling, Voice, voices

__all__ = ["Gathered", "gathered", "source_of"]

Rulings = Mapping[tuple[str, str], Ruling]


@record
class Gathered:
    """Texts read and cleaned, what they share, and how many voices they are."""

    texts: tuple[Cleaned, ...]
    pairs: tuple[Pair, ...]
    voices: tuple[Voice, ...]


def gathered(files: Sequence[Path], restore: Iterable[str], rulings: Rulings) -> Gathered:
    """Read and clean some files, and see which of them are one voice.

    Parameters
    ----------
    files : sequence of Path
        Text or markdown files; two of one name are refused.
    restore : iterable of str
        Steps to take back, in whichever file has them.
    rulings : mapping of pairs of str to Ruling
        What the user says of two files, by their names.

    Raises
    ------
    CaseProblems
        With all that is wrong with any of the files.
    UnknownName
        If no file has such a step, or a ruling names another file.
    NotApplicable
        If rulings contradict what links the files, or each other.
    """
    problems: list[Problem] = []
    cleaned: list[Cleaned] = []
    for file in files:
        try:
            cleaned.append(clean(read_source(file)))
        except CaseProblems as wrong:
            problems += wrong.problems
    problems += _twice(files)
    if problems:
        raise CaseProblems(tuple(problems))
    texts = _restored(tuple(cleaned), tuple(dict.fromkeys(restore)))
    pairs = compare({e.original.name: [p.text for p in e.running] for e in texts})
    origins = {e.original.name: _origin(e) for e in texts}
    return Gathered(texts=texts, pairs=pairs, voices=voices(origins, pairs, rulings))


def _origin(cleaned: Cleaned) -> Origin:
    """Say who wrote a text, as far as it says so itself."""
    author = cleaned.details.author
    return Origin(authors=(author,) if author else ())


def _twice(files: Sequence[Path]) -> list[Problem]:
    """Refuse two texts under one name."""
    names = [file.name for file in files]
    return [
        Problem(
            file=name,
            code="duplicate-name",
            message=f"two files are called {name}",
            hint="give each text a name of its own",
        )
        for name in dict.fromkeys(names)
        if names.count(name) > 1
    ]


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
