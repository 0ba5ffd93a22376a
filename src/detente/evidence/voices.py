"""Which sources of a case speak for themselves; copies and excerpts never count twice."""

import re
from collections.abc import Mapping

from detente.claims import Ledger, Source
from detente.errors import NotApplicable
from detente.record import Frozen
from detente.sources.duplicates import compare
from detente.sources.source import Cleaned
from detente.sources.voices import Origin, Ruling, Voice, voices

__all__ = ["origin_of", "voice_of", "voices_of"]

NO_TEXTS: Mapping[str, Cleaned] = Frozen()
OUTSIDE = re.compile(r"\s*\[ext\]")
BETWEEN = re.compile(r"\s*(?:;|&|\band\b)\s*")
COMMA = re.compile(r"\s*,\s*")


def voices_of(ledger: Ledger, texts: Mapping[str, Cleaned] = NO_TEXTS) -> tuple[Voice, ...]:
    """Group the sources of a case into independent voices.

    1. Sources that share an author or a wire are one voice; so are those whose texts are at hand
       and share so much that they are copies, excerpts, or have a large part in common.
    2. What the case says of two sources (``same_voice``, ``other_voice``) overrules that.

    Parameters
    ----------
    ledger : Ledger
        The sources; those that claims name and no file lists count too.
    texts : mapping of str to Cleaned
        The texts at hand, by source.

    Returns
    -------
    tuple of Voice
        In the order of their first sources.

    Raises
    ------
    NotApplicable
        If what the case says of sources contradicts itself.
    """
    named = dict.fromkeys([*ledger.sources, *(c.source for c in ledger.claims.values())])
    sources = {name: ledger.sources.get(name, Source(id=name)) for name in named}
    origins = {name: origin_of(source) for name, source in sources.items()}
    pairs = compare(
        {name: [p.text for p in texts[name].running] for name in sources if name in texts}
    )
    return voices(origins, pairs, _rulings(sources))


def origin_of(source: Source) -> Origin:
    """Say who wrote a source, and by what wire it came; what is outside knowledge counts too.

    Parameters
    ----------
    source : Source
        Of a ledger; names of authors stand between semicolons or "and", or between commas where
        each has a first and a last name.
    """
    author = OUTSIDE.sub("", source.author).strip()
    named = [name for part in BETWEEN.split(author) for name in _names(part)]
    return Origin(authors=tuple(filter(None, named)), wire=source.wire)


def _names(part: str) -> list[str]:
    """Split names at commas, unless a comma stands inside one: "Writer, Ann" is one name."""
    names = COMMA.split(part)
    return names if all(" " in name for name in names) else [part]


def _rulings(sources: Mapping[str, Source]) -> dict[tuple[str, str], Ruling]:
    """List what the case says of two sources."""
    one = {(s.id, other): Ruling.ONE for s in sources.values() for other in s.same_voice}
    two = {(s.id, other): Ruling.TWO for s in sources.values() for other in s.other_voice}
    both = [pair for pair in one if {pair, pair[::-1]} & two.keys()]
    if both:
        told = (f"{first} and {second} are said to be one voice, and two" for first, second in both)
        raise NotApplicable("\n".join(told))
    return {**one, **two}


def voice_of(found: tuple[Voice, ...]) -> dict[str, str]:
    """Name for each source the first source of its voice, by which voices are counted.

    Parameters
    ----------
    found : tuple of Voice
        Of `voices_of`.
    """
    return {source: voice.sources[0] for voice in found for source in voice.sources}
