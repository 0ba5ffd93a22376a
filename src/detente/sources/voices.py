"""Which sources speak for themselves: those that share text, an author or a wire are one voice."""

from collections import deque
from collections.abc import Iterable, Iterator, Mapping
from enum import StrEnum
from itertools import combinations

from detente.errors import NotApplicable, UnknownName
from detente.record import record
from detente.sources.duplicates import Likeness, Pair
from detente.sources.normalising import normalised

__all__ = ["Link", "Origin", "Ruling", "Voice", "voices"]


class Ruling(StrEnum):
    """What the user says of two sources, whatever they share."""

    ONE = "one voice"
    TWO = "two voices"


@record
class Origin:
    """Who wrote a source, and the wire (news agency) that it came by; empty is not known."""

    authors: tuple[str, ...] = ()
    wire: str = ""


@record
class Link:
    """Two sources that are one voice, and why, in words."""

    first: str
    second: str
    because: str


@record
class Voice:
    """Sources that count once, and what links them; one alone has no links."""

    sources: tuple[str, ...]
    links: tuple[Link, ...]


def voices(
    sources: Mapping[str, Origin],
    pairs: Iterable[Pair],
    overruled: Mapping[tuple[str, str], Ruling],
) -> tuple[Voice, ...]:
    """Group sources into independent voices.

    1. Two sources are linked if they share text, an author or a wire. Names compare without
       regard to capital letters and spaces; a name that is absent links nothing.
    2. The user's rulings add links and take them away, in whichever order they name the two.
    3. Sources that links lead to are one voice.

    Parameters
    ----------
    sources : mapping of str to Origin
        All sources, by name.
    pairs : iterable of Pair
        Of `compare`.
    overruled : mapping of pairs of str to Ruling
        What the user says of two sources.

    Returns
    -------
    tuple of Voice
        In the order of their first sources.

    Raises
    ------
    UnknownName
        If a pair or a ruling names a source that is not there.
    NotApplicable
        If two sources said to be two voices, or both one and two, are linked through others; all
        such are named, with the way that links them. Which of its links does not hold, the user
        must say.
    """
    pairs = tuple(pairs)
    _check(sources, [*((pair.first, pair.second) for pair in pairs), *overruled])
    two = {frozenset(both) for both, ruling in overruled.items() if ruling is Ruling.TWO}
    links = [
        *(link for link in _links(sources, pairs) if frozenset(_ends(link)) not in two),
        *(
            Link(first=first, second=second, because="the user says so")
            for (first, second), ruling in overruled.items()
            if ruling is Ruling.ONE
        ),
    ]
    found = _linked(sources, links)
    _check_apart(links, [both for both, ruling in overruled.items() if ruling is Ruling.TWO], found)
    return found


def _check(sources: Mapping[str, Origin], named: Iterable[tuple[str, str]]) -> None:
    """Refuse names that are no source's."""
    unknown = sorted({name for both in named for name in both} - set(sources))
    if unknown:
        there = ", ".join(sources) or "there are none"
        raise UnknownName(f"no source is called {', '.join(unknown)}; the sources: {there}")


def _links(sources: Mapping[str, Origin], pairs: Iterable[Pair]) -> Iterator[Link]:
    """List what links sources of itself: text, authors, wires."""
    for pair in pairs:
        yield Link(first=pair.first, second=pair.second, because=_said(pair))
    origins = [
        (name, {_plain(author): author for author in origin.authors}, origin.wire)
        for name, origin in sources.items()
    ]
    for (first, authors, wire), (second, others, other) in combinations(origins, 2):
        for author in authors:
            if author and author in others:
                yield Link(first=first, second=second, because=f"both are by {authors[author]}")
        if _plain(wire) and _plain(wire) == _plain(other):
            yield Link(first=first, second=second, because=f"both came by {wire}")


def _plain(name: str) -> str:
    """Put a name in the form in which names compare."""
    return normalised(name).text.casefold()


def _said(pair: Pair) -> str:
    """Say what two sources share."""
    match pair.likeness:
        case Likeness.EXACT:
            return "they are the same text"
        case Likeness.NEAR:
            return "they are nearly the same text"
        case Likeness.CONTAINED:
            whole = pair.first if pair.fuller == pair.second else pair.second
            return f"{whole} is contained in {pair.fuller}"
        case Likeness.PARTLY:
            return "they share a large part"


def _ends(link: Link) -> tuple[str, str]:
    """Name the two sources of a link."""
    return link.first, link.second


def _neighbours(names: Iterable[str], links: Iterable[Link]) -> dict[str, list[str]]:
    """List whom each source is linked to."""
    near: dict[str, list[str]] = {name: [] for name in names}
    for link in links:
        near[link.first].append(link.second)
        near[link.second].append(link.first)
    return near


def _linked(sources: Mapping[str, Origin], links: list[Link]) -> tuple[Voice, ...]:
    """Group the sources that links lead to."""
    near = _neighbours(sources, links)
    found: list[Voice] = []
    placed: set[str] = set()
    for name in sources:
        if name not in placed:
            reached = set(_ways(near, name))
            placed |= reached
            members = tuple(each for each in sources if each in reached)
            inner = tuple(link for link in links if link.first in reached)
            found.append(Voice(sources=members, links=inner))
    return tuple(found)


def _ways(near: Mapping[str, list[str]], start: str) -> dict[str, tuple[str, ...]]:
    """Find the shortest way from a source to each that links lead to."""
    ways: dict[str, tuple[str, ...]] = {start: (start,)}
    waiting = deque([start])
    while waiting:
        name = waiting.popleft()
        for other in near[name]:
            if other not in ways:
                ways[other] = (*ways[name], other)
                waiting.append(other)
    return ways


def _check_apart(
    links: Iterable[Link], apart: Iterable[tuple[str, str]], found: Iterable[Voice]
) -> None:
    """Refuse rulings that others contradict, all at once."""
    near = _neighbours((name for voice in found for name in voice.sources), links)
    told = []
    for first, second in apart:
        way = _ways(near, first).get(second, ())
        if way:
            told.append(
                f"{first} and {second} are said to be two voices, but links lead from one to the"
                f" other: {', '.join(way)}; say which two of these that follow each other are two"
                " voices as well"
            )
    if told:
        raise NotApplicable("\n".join(told))
