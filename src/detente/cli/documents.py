"""The parts that JSON documents of several commands share."""

from detente.case import Case
from detente.cli.writing import Document
from detente.settle import Settled
from detente.space import Space
from detente.stability import Path

__all__ = ["case_document", "path_document", "settling_document"]


def case_document(case: Case) -> Document:
    """Say which case was read."""
    return {"slug": case.slug, "title": case.title, "fingerprint": case.fingerprint}


def settling_document(settled: Settled, moves: str) -> Document:
    """Say which choices were made about a case, those that nobody asked for included.

    ``moment`` is "" where the case has none; ``overridden`` lists each change that took the place
    of an earlier one.
    """
    chosen = settled.choices
    applied = [{"source": step.source, "does": step.does} for step in settled.applied]
    return {
        "moment": settled.moment.id,
        "status_quo": sorted(settled.moment.on),
        "scenarios": list(chosen.scenarios),
        "moment_scenarios": list(settled.moment.scenarios),
        "bridges": {name: "on" if on else "off" for name, on in chosen.bridges.items()},
        "alternatives": dict(chosen.alternatives),
        "fixes": {name: "yes" if to else "no" for name, to in chosen.fixes.items()},
        "moves": moves,
        "applied": applied,
        "overridden": [
            {"source": step.source, "does": step.does, "overrides": step.overrides}
            for step in settled.applied
            if step.overrides
        ],
        "fingerprint": settled.fingerprint,
    }


def path_document(space: Space, path: Path) -> list[Document]:
    """Return a path step by step; an empty one stays where it is."""
    return [
        {
            "by": list(step.movers),
            "from": list(space.state(step.source)),
            "to": list(space.state(step.target)),
        }
        for step in path.steps
    ]
