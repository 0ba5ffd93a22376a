"""Measures all roles on the core of the Korean case and prints the figures as JSON: `roles.py`."""

import json
import time
from collections.abc import Callable

from detente.case.catalog import load
from detente.roles import Ground, parts_of
from detente.settle import settle
from detente.space import build
from detente.stability import CONCEPTS

CONCEPT = "nash"
ROUNDS = 9


def seconds(work: Callable[[], object]) -> float:
    """Time one call."""
    start = time.perf_counter()
    work()
    return time.perf_counter() - start


def main() -> None:
    """Time every role of every party on every outcome of the core, and one solve of the core."""
    settled = settle(load("korea"))
    outcomes = [(o.id, o.formula) for o in settled.outcomes if not isinstance(o.formula, str)]
    space = build(settled)

    def roles() -> None:
        ground = Ground(build(settled), CONCEPT)
        parts_of(ground, outcomes, ground.parties)

    def cold() -> None:
        CONCEPTS[CONCEPT].solve(build(settled))

    roles()  # compiles what is compiled
    solve = min(seconds(lambda: CONCEPTS[CONCEPT].solve(space)) for _ in range(ROUNDS))
    built = min(seconds(cold) for _ in range(ROUNDS))
    taken = min(seconds(roles) for _ in range(ROUNDS))
    figures = {
        "states": space.size,
        "outcomes": len(outcomes),
        "roles_seconds": taken,
        "solve_seconds": solve,
        "build_and_solve_seconds": built,
        "roles_in_solves": taken / solve,
        "roles_in_builds_and_solves": taken / built,
    }
    print(json.dumps(figures))


if __name__ == "__main__":
    main()
