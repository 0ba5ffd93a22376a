"""The document of `detente solve --json`."""

from collections.abc import Mapping

from detente.cli.documents import case_document, settling_document
from detente.cli.states import listed
from detente.cli.writing import Document
from detente.findings.records import Analysis, Indices
from detente.space import Space

__all__ = ["solution_document"]


def solution_document(found: Analysis, *, count: bool) -> Document:
    """Return the answer under its keys; lists of states are made as they are written.

    ``count`` puts the number of states in the place of each list, and leaves out ``stable``.
    """
    space = found.space
    stable = {} if count else {"stable": by_party(found)}
    equilibria = {concept: result.equilibria for concept, result in found.results.items()}
    return {
        "case": case_document(space.settled.case),
        "settling": settling_document(space.settled, found.moves),
        "states": space.size,
        "equilibria": by_concept(space, equilibria, count=count),
        **stable,
        **reached(found, count=count),
        "not_applicable": dict(found.not_applicable),
        "choices": {c: dict(result.choices) for c, result in found.results.items()},
    }


def by_concept(space: Space, states: Mapping[str, Indices], *, count: bool) -> Mapping[str, object]:
    """Give for each concept the states, or their number."""
    return {
        concept: len(found) if count else listed(space, found.tolist())
        for concept, found in states.items()
    }


def by_party(found: Analysis) -> Mapping[str, object]:
    """Give for each concept and party the states in which it stays."""
    space = found.space
    return {
        concept: {
            party: listed(space, result.stable[row].nonzero()[0].tolist())
            for row, party in enumerate(space.movers)
        }
        for concept, result in found.results.items()
    }


def reached(found: Analysis, *, count: bool) -> Mapping[str, object]:
    """Say what the moment leads to; nothing where there is no moment."""
    if found.start < 0:
        return {}
    parts: dict[str, object] = {
        "reachable": len(found.reach.states),
        "reachable_lean": len(found.reach_lean.states),
        "reachable_equilibria": by_concept(found.space, found.rests_all, count=count),
        "reachable_lean_equilibria": by_concept(found.space, found.rests, count=count),
    }
    if found.moves == "joint":
        parts["upset"] = {
            c: leaving(found, rests, count=count) for c, rests in found.rests_all.items()
        }
    return parts


def leaving(found: Analysis, rests: Indices, *, count: bool) -> object:
    """List the joint improvements that leave some stable states, or count those states."""
    space = found.space
    left = [state for state in rests.tolist() if state in found.upset]
    if count:
        return len(left)
    return [
        {
            "state": list(space.state(state)),
            "by": list(joint.step.movers),
            "to": list(space.state(joint.step.target)),
        }
        for state in left
        for joint in found.upset[state]
    ]
