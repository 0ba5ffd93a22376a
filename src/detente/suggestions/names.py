"""Which parties a text names, by their names and aliases."""

import re
from collections.abc import Mapping
from functools import lru_cache

from detente.record import Frozen, field, record

__all__ = ["Mention", "Names", "mentions"]

ABBREVIATION = re.compile(r"(?:[A-Z]\.?){2,6}")
ONE_NAME = re.compile(r"the [A-Z]\w+")
DASHES, QUOTES = "-‐‑–", "'’"


@record
class Names:
    """For each party its name, its aliases, its adjectives and its abbreviations.

    One alias may be listed under several parties ("both Koreas"). Capital letters count, small
    ones do not; "U.S." also stands for "US", and "US" for "U.S.". An alias such as "the North" is
    not seen in "the North Sea".
    """

    parties: Mapping[str, tuple[str, ...]] = field(default_factory=Frozen)


@record
class Mention:
    """Where a text names parties: mostly one, several by an alias that they share."""

    start: int
    end: int
    parties: tuple[str, ...]


def mentions(text: str, names: Names) -> tuple[Mention, ...]:
    """Find the parties that a text names, as whole words, the longest name first.

    Parameters
    ----------
    text : str
        A paragraph.
    names : Names
        Names and aliases.

    Returns
    -------
    tuple of Mention
        In their order; none overlaps another.
    """
    pattern, meant = _compiled(names)
    return tuple(
        Mention(start=found.start(), end=found.end(), parties=meant[(found.lastindex or 1) - 1])
        for found in pattern.finditer(text)
    )


@lru_cache(maxsize=16)
def _compiled(names: Names) -> tuple[re.Pattern[str], tuple[tuple[str, ...], ...]]:
    """Make one pattern of all aliases, a group each, and list whom each group means."""
    meant: dict[str, tuple[str, ...]] = {}
    for party, aliases in names.parties.items():
        for alias in aliases:
            shape = _shape(" ".join(alias.split()))
            if shape and party not in meant.get(shape, ()):
                meant[shape] = (*meant.get(shape, ()), party)
    shapes = sorted(meant, key=lambda shape: (-len(shape), shape))
    groups = "|".join(f"({shape})" for shape in shapes) or r"(?!)"
    pattern = re.compile(rf"\b(?<!\w\.)(?:{groups})(?!\w)")
    return pattern, tuple(meant[shape] for shape in shapes)


def _shape(alias: str) -> str:
    """Make the pattern of an alias; "" for an empty one. "The Town" is also seen as "the Town"."""
    alias = f"t{alias[1:]}" if alias.startswith("The ") else alias
    if ABBREVIATION.fullmatch(alias):
        return r"\.?".join(alias.replace(".", "")) + r"(?:\.|(?!\.\w))"
    guard = r"(?!\s+[A-Z]\w)" if ONE_NAME.fullmatch(alias) else ""
    return "".join(_sign(character) for character in alias) + guard


def _sign(character: str) -> str:
    """Make the pattern of a character of an alias."""
    if character == " ":
        return r"\s+"
    for same in (DASHES, QUOTES):
        if character in same:
            return f"[{same}]"
    if character.islower() and len(character.upper()) == 1:
        return f"[{character}{character.upper()}]"
    return re.escape(character)
