"""A settled case as arrays: feasible states, implicit moves, ranks."""

from detente.space.compilation import Estimate, build, estimate
from detente.space.family import Family, Lists, Signed
from detente.space.space import Masks, Ranks, Space

__all__ = [
    "Estimate",
    "Family",
    "Lists",
    "Masks",
    "Ranks",
    "Signed",
    "Space",
    "build",
    "estimate",
]
