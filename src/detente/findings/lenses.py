"""How far the parties look ahead under each concept, in plain words."""

from collections.abc import Mapping

from detente.record import Frozen

__all__ = ["LENSES", "lens"]

ANSWER = "could answer with something it likes no better"
WANTED = f"each gaining by it, {ANSWER}"
ESCAPE = "and could not escape"

LENSES: Mapping[str, str] = Frozen(
    {
        "nash": "each party looks only at its own next move",
        "gmr": f"a party holds back wherever the others {ANSWER}",
        "smr": f"a party holds back wherever the others {ANSWER} {ESCAPE}",
        "seq": f"a party holds back wherever the others, {WANTED}",
        "sseq": f"a party holds back wherever the others, {WANTED} {ESCAPE}",
        "sim": "a party holds back wherever the others, moving at once, could spoil its gain",
    }
)


def lens(concept: str) -> str:
    """Say in plain words how parties reason under a concept."""
    return LENSES.get(concept, f"parties reason as under {concept}")
