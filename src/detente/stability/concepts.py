"""The table of stability concepts, and the one door through which they are run."""

from collections.abc import Callable, Mapping

import numpy as np
from numpy.typing import NDArray

from detente.errors import NotApplicable, UnknownName
from detente.record import Frozen, record
from detente.space import Space
from detente.stability.gmr import gmr, gmr_alone
from detente.stability.nash import nash, nash_alone
from detente.stability.results import Stability
from detente.stability.seq import seq
from detente.stability.sim import sim
from detente.stability.smr import smr, smr_alone
from detente.stability.sseq import sseq

__all__ = ["CONCEPTS", "PARTY_ALONE", "Concept", "solve"]


@record
class Concept:
    """One way to read "stays": its id, its full name, what it takes for granted, its engine."""

    id: str
    name: str
    summary: str
    solve: Callable[[Space], Stability]


CONCEPTS: Mapping[str, Concept] = Frozen(
    {
        concept.id: concept
        for concept in (
            Concept(
                id="nash",
                name="Nash stability",
                summary="a party stays if it cannot do better by a move of its own",
                solve=nash,
            ),
            Concept(
                id="gmr",
                name="general metarationality",
                summary="a party stays if the others could answer each improvement to its cost",
                solve=gmr,
            ),
            Concept(
                id="smr",
                name="symmetric metarationality",
                summary="as gmr, and the party could not escape the answer",
                solve=smr,
            ),
            Concept(
                id="seq",
                name="sequential stability",
                summary="a party stays if others, improving in turn, would undo each improvement",
                solve=seq,
            ),
            Concept(
                id="sseq",
                name="symmetric sequential stability",
                summary="as seq, and the party could not escape the answer",
                solve=sseq,
            ),
            Concept(
                id="sim",
                name="simultaneous stability",
                summary="as seq, or improvements begun at once by several defeat each other",
                solve=sim,
            ),
        )
    }
)


# The concepts under which a party's result depends on nobody else's ranks, a party at a time.
PARTY_ALONE: Mapping[str, Callable[[Space, int], NDArray[np.bool_]]] = Frozen(
    {"nash": nash_alone, "gmr": gmr_alone, "smr": smr_alone}
)


def solve(
    space: Space, concepts: tuple[str, ...] = tuple(CONCEPTS)
) -> tuple[Mapping[str, Stability], Mapping[str, str]]:
    """Work out under each concept where each party would stay.

    Parameters
    ----------
    space : Space
        A compiled case.
    concepts : tuple of str
        Ids from `CONCEPTS`, in the order wanted; all of them where left out.

    Returns
    -------
    results : mapping of str to Stability
        By concept, in that order.
    not_applicable : mapping of str to str
        The concepts that say nothing about this case, with the reason.

    Raises
    ------
    UnknownName
        If a concept is not in `CONCEPTS`.
    """
    results: dict[str, Stability] = {}
    reasons: dict[str, str] = {}
    for name in concepts:
        if name not in CONCEPTS:
            raise UnknownName(f"no concept '{name}' (known: {', '.join(CONCEPTS)})")
        try:
            results[name] = CONCEPTS[name].solve(space)
        except NotApplicable as reason:
            reasons[name] = str(reason)
    return Frozen(results), Frozen(reasons)
