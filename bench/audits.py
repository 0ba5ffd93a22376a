"""Measures the audit of the Korean case and prints the figures as JSON: `audits.py PLACE...`."""

import json
import sys
import time
from collections.abc import Callable

from detente.audit import audit_case
from detente.audit.auditing import choices_of
from detente.case import Case
from detente.case.catalog import load
from detente.settle import settle
from detente.space import build
from detente.stability import solve

DRAWS = 200
ROUNDS = 5


def seconds(work: Callable[[], object]) -> float:
    """Time one call."""
    start = time.perf_counter()
    work()
    return time.perf_counter() - start


def cold(case: Case) -> float:
    """Time a solve from the parsed case: settling, space, ranks and all concepts on all states.

    The mean over the conclusions with a question, each settled on what it supposes.
    """
    asked = {choices_of(case, c): 0 for c in case.conclusions if not isinstance(c.question, str)}
    counts = [choices_of(case, c) for c in case.conclusions if not isinstance(c.question, str)]
    for choices in asked:
        asked[choices] = counts.count(choices)
    total = 0.0
    for choices, times in asked.items():
        solve(build(settle(case, choices)))  # compiles what is compiled
        best = min(seconds(lambda c=choices: solve(build(settle(case, c)))) for _ in range(ROUNDS))
        total += best * times
    return total / len(counts)


def main() -> None:
    """Time a cold solve, then the whole audit at each place asked for."""
    case = load("korea")
    audit_case(case, ("C-05", "C-09", "C-25"), draws=2)  # compiles what is compiled
    figures: dict[str, float] = {"cold_seconds": cold(case)}
    for place in sys.argv[1:]:
        start = time.perf_counter()
        audit = audit_case(case, draws=DRAWS, place="" if place == "here" else place)
        taken = time.perf_counter() - start
        figures[f"{place} seconds"] = taken
        figures[f"{place} variants"] = audit.variants
    print(json.dumps(figures))


if __name__ == "__main__":
    main()
