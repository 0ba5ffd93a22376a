"""Which known name a wrong one is near to."""

from collections.abc import Collection
from difflib import get_close_matches

__all__ = ["near"]

LISTED = 8
ENDS = 3


def near(word: str, known: Collection[str]) -> str:
    """Write the hint for an unknown word: the known name that is nearest, or all if few."""
    names = sorted(set(known))
    ends = [name for name in names if name.rpartition(".")[2] == word]
    if 0 < len(ends) <= ENDS:
        return "did you mean " + " or ".join(f"'{name}'" for name in ends) + "?"
    lower = {name.lower(): name for name in reversed(names)}
    found = get_close_matches(word.lower(), lower, 1, 0.6)
    if found:
        return f"did you mean '{lower[found[0]]}'?"
    return "known: " + ", ".join(names) if 0 < len(names) <= LISTED else ""
