"""Whether a verdict would differ if parties looked further ahead, or moved together."""

from detente.audit.inquiry import Inquiry, orders, result, success
from detente.audit.reads import looks_ahead, uses_moves
from detente.audit.records import Flag, FlagKind
from detente.record import replace

__all__ = ["CONCEPTS", "lens_flags"]

CONCEPTS = ("nash", "gmr", "smr", "seq", "sseq")
MOVES = ("single", "joint")
DRAWS = 20


def lens_flags(inquiry: Inquiry) -> tuple[Flag, ...]:
    """Flag a question that comes out otherwise under another concept, or by other moves.

    1. Where the question names none, ask it under each other concept, and by the other moves.
    2. It differs if it holds as listed in one and not in the other, or in all of the draws looked
       at in one and not in the other.

    Returns
    -------
    tuple of Flag
        About the concepts, or the kind of moves, under which it differs. Simultaneous stability is
        left out: it judges the whole space.
    """
    flags = []
    if looks_ahead(inquiry.question):
        others = [replace(inquiry, concept=c) for c in CONCEPTS if c != inquiry.concept]
        about = tuple(other.concept for other in others if _differs(inquiry, other))
        flags += [Flag(kind=FlagKind.CONCEPT, about=about)] if about else []
    if uses_moves(inquiry.question):
        others = [replace(inquiry, moves=m) for m in MOVES if m != inquiry.moves]
        about = tuple(other.moves for other in others if _differs(inquiry, other))
        flags += [Flag(kind=FlagKind.MOVES, about=about)] if about else []
    return tuple(flags)


def _differs(inquiry: Inquiry, other: Inquiry) -> bool:
    """Whether a question comes out otherwise in one of two ways of asking it."""
    if success(inquiry) != success(other) or result(inquiry).empty != result(other).empty:
        return True
    profiles = orders(inquiry)[0][:DRAWS]
    return all(success(inquiry, p) for p in profiles) != all(success(other, p) for p in profiles)
