"""What to say of a name that nobody knows."""

from collections.abc import Collection

__all__ = ["unknown"]


def unknown(kind: str, name: str, known: Collection[str]) -> str:
    """Say that a name is not known, and which is near it or which there are."""
    from detente.claims.near import near

    hint = near(name, known) or f"known: {', '.join(known)}"
    return f"there is no {kind} '{name}'" + (f" ({hint})" if known else "")
