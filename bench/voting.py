"""Measures how power indices grow with a voting body, and prints the figures as JSON."""

import json
import time
from collections.abc import Callable

from detente.voting import Count, Rule, banzhaf, shapley_shubik

SIZES = (20, 40)
ROUNDS = 9
INDICES = {"Banzhaf": banzhaf, "Shapley-Shubik": shapley_shubik}


def body(seats: int) -> Rule:
    """Build a body of seats with 1 to 31 votes, most of them different, and a simple majority."""
    weights = tuple(1 + 7 * number % 31 for number in range(seats))
    names = tuple(f"seat-{number}" for number in range(seats))
    return Rule(seats=names, counts=(Count(weights=weights, quota=sum(weights) // 2 + 1),))


def seconds(index: Callable[[Rule], object], rule: Rule) -> float:
    """Time one index of one rule, best of several rounds."""
    times = []
    for _ in range(ROUNDS):
        start = time.perf_counter()
        index(rule)
        times.append(time.perf_counter() - start)
    return min(times)


def main() -> None:
    """Time each index on a body and on one of twice as many seats."""
    small, large = map(body, SIZES)
    figures: dict[str, float] = {
        f"votes of {len(rule.seats)} seats": sum(rule.counts[0].weights) for rule in (small, large)
    }
    for name, index in INDICES.items():
        times = [seconds(index, rule) for rule in (small, large)]
        for seats, taken in zip(SIZES, times, strict=True):
            figures[f"{name} {seats} seats, seconds"] = taken
        figures[f"{name}, {SIZES[1]} seats to {SIZES[0]}"] = times[1] / times[0]
    print(json.dumps(figures))


if __name__ == "__main__":
    main()
