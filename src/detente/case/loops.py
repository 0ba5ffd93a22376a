"""Check that definitions end: none may lead back to itself, or grow out of hand."""

from collections.abc import Mapping

from detente.case.case import Definition, Outcome
from detente.case.formula import Formula, Name, leaves
from detente.case.limits import EXPANDED_DEPTH, EXPANDED_NAMES
from detente.case.reading import Reading
from detente.claims.places import Path, find, word_mark

__all__ = ["check_definitions"]

CYCLES = 20
SHOWN = 8


def check_definitions(
    reading: Reading, definitions: tuple[Definition, ...], outcomes: tuple[Outcome, ...]
) -> None:
    """Report cycles between named formulas, and names whose formula becomes too large.

    1. Walk from every name to the names it mentions; a name met again on the way is a cycle, and
       is reported once.
    2. Where there is no cycle, add up how large each formula becomes once all the names in it are
       written out: each of a few dozen definitions may double the one before it.
    """
    formulas: dict[str, Formula] = {one.id: one.formula for one in definitions if one.id}
    places: dict[str, Path] = {one.id: ("define", one.id, "that") for one in definitions}
    for outcome in outcomes:
        if outcome.id and not isinstance(outcome.formula, str):
            formulas.setdefault(outcome.id, outcome.formula)
            places.setdefault(outcome.id, ("outcomes", outcome.id, "that"))
    order, cycles = _walk(formulas)
    for cycle in cycles:
        _report_cycle(reading, formulas, places, cycle)
    if not cycles:
        _check_sizes(reading, formulas, places, order)


def _walk(formulas: Mapping[str, Formula]) -> tuple[list[str], list[list[str]]]:
    """List the names, those they mention first, and the cycles; without recursion."""
    below = {
        name: list(dict.fromkeys(leaf.name for leaf in leaves(formula) if leaf.name in formulas))
        for name, formula in formulas.items()
    }
    done: list[str] = []
    finished: set[str] = set()
    cycles: list[list[str]] = []
    for start in formulas:
        path: list[str] = [start] if start not in finished else []
        waiting = [iter(below[start])]
        open_names = set(path)
        while path:
            following = next((name for name in waiting[-1] if name not in finished), "")
            if following in open_names and len(cycles) < CYCLES:
                cycles.append(path[path.index(following) :])
            elif following in open_names:
                continue
            elif following:
                path.append(following)
                open_names.add(following)
                waiting.append(iter(below[following]))
            else:
                waiting.pop()
                open_names.discard(path[-1])
                done.append(path.pop())
                finished.add(done[-1])
    return done, cycles


def _report_cycle(
    reading: Reading, formulas: Mapping[str, Formula], places: Mapping[str, Path], cycle: list[str]
) -> None:
    first = next(at for at, name in enumerate(formulas) if name in cycle)
    start = cycle.index(list(formulas)[first])
    turned = cycle[start:] + cycle[:start]
    name, following = turned[0], turned[1 % len(turned)]
    leaf = next(leaf for leaf in leaves(formulas[name]) if leaf.name == following)
    node = find(reading.root, places[name])[0]
    mark = word_mark(reading.document.text, node, leaf.start, leaf.end)
    shown = turned if len(turned) <= SHOWN else [*turned[:SHOWN], "..."]
    message = f"'{name}' is defined by itself: {' -> '.join([*shown, name])}"
    reading.problems.append(reading.document.problem("cycle", message, mark))


def _check_sizes(
    reading: Reading, formulas: Mapping[str, Formula], places: Mapping[str, Path], order: list[str]
) -> None:
    sizes: dict[str, int] = {}
    depths: dict[str, int] = {}
    for name in order:
        found: list[Name] = list(leaves(formulas[name]))
        sizes[name] = sum(sizes.get(leaf.name, 1) for leaf in found)
        depths[name] = 1 + max((depths.get(leaf.name, 0) for leaf in found), default=0)
        if sizes[name] > EXPANDED_NAMES or depths[name] > EXPANDED_DEPTH:
            message = f"'{name}' becomes too large once its definitions are written out"
            limit = f"at most {EXPANDED_NAMES:,} names, {EXPANDED_DEPTH} definitions deep"
            reading.report("too-large", message, places[name], limit)
            return
