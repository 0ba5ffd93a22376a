"""Measures one model in a process of its own and prints the figures as JSON: `measure.py NAME`."""

import json
import resource
import sys
import time
import tracemalloc
from collections.abc import Callable
from pathlib import Path

import numpy as np
from models import family, unconstrained

from detente.case import Case
from detente.settle import settle
from detente.settle.settled import Settled
from detente.space import build
from detente.stability import solve

CONCEPTS = ("nash", "gmr", "smr", "seq")
ROUNDS = 5
YARDSTICK_SEED = 1
KINDS = {"family": family, "unconstrained": unconstrained}


def model(name: str) -> Case:
    """Build the case that a name such as ``family-22`` stands for."""
    kind, options = name.split("-")
    return KINDS[kind](int(options))


def seconds(work: Callable[[], object]) -> float:
    """Time one call."""
    start = time.perf_counter()
    work()
    return time.perf_counter() - start


def engine(settled: Settled) -> object:
    """Do what the figure is about: the case as arrays, then all four concepts."""
    space = build(settled)
    return space, solve(space, CONCEPTS)


def yardstick(states: int) -> Callable[[], None]:
    """Six stable argsorts of random numbers, one entry a feasible state."""
    rng = np.random.default_rng(YARDSTICK_SEED)
    numbers = rng.integers(np.iinfo(np.int32).max, size=(6, states), dtype=np.int32)

    def sort() -> None:
        for row in numbers:
            np.argsort(row, kind="stable")

    return sort


def resident() -> int:
    """Bytes of memory the process holds now; 0 where the system does not say."""
    status = Path("/proc/self/statm")
    pages = int(status.read_text("ascii").split()[1]) if status.exists() else 0
    return pages * resource.getpagesize()


def traced_peak(work: Callable[[], object]) -> int:
    """Bytes at the peak of what Python and NumPy allocate; the results are still held then."""
    tracemalloc.start()
    kept = work()
    peak = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    del kept
    return peak


def measure(name: str) -> dict[str, float]:
    """Time a model against the yardstick, round by round, then measure its memory."""
    engine(settle(family(18)))  # compiles what is compiled
    settled = settle(model(name))
    before = resident()
    states = build(settled).size
    engine(settled)
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * 1024
    sort = yardstick(states)
    rounds = [(seconds(sort), seconds(lambda: engine(settled))) for _ in range(ROUNDS)]
    return {
        "states": states,
        "settle_seconds": min(seconds(lambda: settle(model(name))) for _ in range(ROUNDS)),
        "build_seconds": min(seconds(lambda: build(settled)) for _ in range(ROUNDS)),
        "yardstick_seconds": min(row[0] for row in rounds),
        "engine_seconds": min(row[1] for row in rounds),
        "traced_bytes": traced_peak(lambda: engine(settled)),
        "resident_bytes": max(0, peak - before) if before else 0,
    }


if __name__ == "__main__":
    print(json.dumps(measure(sys.argv[1])))
