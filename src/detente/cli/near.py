"""Names close to one that nobody knows."""

from collections.abc import Iterable

__all__ = ["did_you_mean", "unknown"]


def did_you_mean(name: str, known: Iterable[str]) -> str:
    """Ask, in parentheses, for the nearest known names; "" where none is near."""
    from difflib import get_close_matches

    lower = {each.lower(): each for each in known}
    close = [lower[each] for each in get_close_matches(name.lower(), lower, n=3, cutoff=0.6)]
    return f" (did you mean {' or '.join(map(repr, close))}?)" if close else ""


def unknown(kind: str, name: str, known: Iterable[str]) -> str:
    """Say that a name is not known, which is near it, and which there are."""
    known = tuple(known)
    hint = did_you_mean(name, known)
    listed = f"; there are: {', '.join(known)}" if known else ""
    return f"no {kind} {name!r}{hint}" + ("" if hint else listed)
