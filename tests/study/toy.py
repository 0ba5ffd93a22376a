"""Small work for studies: quick, and, where a test asks for it, slow, wrong or deadly."""

import os
import sys
import time
from pathlib import Path

from detente.errors import CaseProblems, Problem
from detente.study import Plan, Task, generator, parse_place, run_study

SEED = 7


def plan(draws=40, **other):
    return Plan(**{"name": "toy", "fingerprint": "f1", "seed": SEED, "draws": draws} | other)


def coin(seed, number):
    """Toss a coin and a die, and roll again while it is a six."""
    rng = generator(seed, number)
    side = "heads" if rng.random() < 0.5 else "tails"
    rolls = {str(rng.integers(1, 7)) for _ in range(3)}
    return [("coin", "", side), *(("die", "thrown", roll) for roll in sorted(rolls))]


def slow_coin(payload, number):
    time.sleep(payload["seconds"])
    return coin(payload["seed"], number)


def deadly_coin(payload, number):
    """End the process at one draw: once if there is a file to remember it by, else always."""
    if number == payload["dies_at"] and not ("once" in payload and happened(payload["once"])):
        os._exit(1)
    return coin(SEED, number)


def happened(path):
    try:
        Path(path).touch(exist_ok=False)
    except FileExistsError:
        return True
    return False


def settings(_payload, _number):
    threads = ("OMP_NUM_THREADS", "OPENBLAS_NUM_THREADS", "MKL_NUM_THREADS", "NUMBA_NUM_THREADS")
    return {name: os.environ.get(name) for name in threads}


def refused(_, number):
    if number == 3:
        raise CaseProblems((Problem(file="case.yaml", code="x", message="this does not hold"),))
    return []


def faulty(_, number):
    return 1 // (3 - number)


def main(place, store, draws, seconds):
    """Run a slow study, for a test to stop."""
    work = Task(function="study.toy:slow_coin", payload={"seed": SEED, "seconds": float(seconds)})
    try:
        run_study(plan(int(draws)), work, parse_place(place), store)
    except KeyboardInterrupt as stop:
        sys.exit(str(stop))


if __name__ == "__main__":
    main(*sys.argv[1:])
