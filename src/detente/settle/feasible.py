"""Which states are feasible: counted, listed, and why there are none.

S feasible states, O options; a state is a bit mask in which bit k is option k of the case.
"""

from collections.abc import Iterable, Iterator, Mapping
from typing import Protocol

import numpy as np
from numpy.typing import NDArray

from detente.case import Constraint, Definition, Option
from detente.case.formula import And, Formula, Name, Not, evaluate, names
from detente.record import record
from detente.settle.arrangement import arrange
from detente.settle.diagram import Diagram, Workshop, in_order

__all__ = ["Constrained", "Feasibility", "contradiction", "feasibility", "requirements", "violated"]

Masks = NDArray[np.int64]


class Constrained(Protocol):
    """What decides which states are feasible; a settled case is one."""

    @property
    def options(self) -> tuple[Option, ...]:
        """All options, in the order of their bits."""

    @property
    def fixed(self) -> Mapping[str, bool]:
        """Options that have just one value."""

    @property
    def definitions(self) -> tuple[Definition, ...]:
        """What the names in constraints stand for."""

    @property
    def constraints(self) -> tuple[Constraint, ...]:
        """What holds in every feasible state."""


@record
class Feasibility:
    """The feasible states, as a diagram that has not been spelled out.

    ``bits`` gives the option bit asked at each level of the diagram; ``taken`` is the mask of the
    options fixed at yes.
    """

    diagram: Diagram
    bits: tuple[int, ...]
    taken: int

    @property
    def empty(self) -> bool:
        """Whether no state is feasible."""
        return self.diagram.root == 0

    @property
    def count(self) -> int:
        """How many states are feasible, exactly, without listing them."""
        bottom = len(self.bits)
        counts = [(bottom, 0), (bottom, 1)]
        for level, *children in self.diagram.nodes:
            total = sum(counts[child][1] << counts[child][0] - level - 1 for child in children)
            counts.append((level, total))
        level, total = counts[self.diagram.root]
        return total << level

    def masks(self) -> Masks:
        """List the feasible states.

        1. Below the last level there is one part: the options fixed at yes.
        2. A node's parts are those of its ``no`` branch and, with its own bit, those of its
           ``yes`` branch; a level in between that a branch skips doubles the branch.
        3. The root's parts are the states. With the highest bit asked first they come sorted.

        Every part belongs to some feasible state, so no step holds more than there are states;
        parts are dropped after their last use.

        Returns
        -------
        array of int64, shape (S,)
            The states in increasing order.
        """
        bottom = len(self.bits)
        none = np.zeros(0, dtype=np.int64)
        parts = {0: (bottom, none), 1: (bottom, np.array([self.taken], dtype=np.int64))}
        uses = self._uses()
        for node, (level, low, high) in enumerate(self.diagram.nodes, start=2):
            without, having = (self._widen(*parts[child], level + 1) for child in (low, high))
            parts[node] = (level, _extend(without, having, 1 << self.bits[level]))
            for child in (low, high):
                uses[child] -= 1
                if not uses[child]:
                    del parts[child]
        states = self._widen(*parts[self.diagram.root], 0)
        if list(self.bits) != sorted(self.bits, reverse=True):
            states.sort()
        return states

    def _uses(self) -> list[int]:
        """Count for each node how many branches lead to it, one more for those always kept."""
        uses = [0] * (len(self.diagram.nodes) + 2)
        for _, low, high in self.diagram.nodes:
            uses[low] += 1
            uses[high] += 1
        for kept in (0, 1, self.diagram.root):
            uses[kept] += 1
        return uses

    def _widen(self, level: int, parts: Masks, goal: int) -> Masks:
        """Give parts that start at a level both values of every option from ``goal`` to there."""
        for skipped in range(level - 1, goal - 1, -1):
            parts = _extend(parts, parts, 1 << self.bits[skipped])
        return parts


def feasibility(settled: Constrained) -> Feasibility:
    """Find which states satisfy every constraint and have the fixed values.

    The cost depends on the size of the constraints' diagram, not on the number of states.

    Parameters
    ----------
    settled : Constrained
        A settled case, or whatever has options, fixed values, definitions and constraints.

    Returns
    -------
    Feasibility
        Whether there are any, how many, and the list itself when asked for.

    Raises
    ------
    TooLarge
        If the diagram outgrows a million nodes.
    """
    workshop = _workshop(settled, settled.fixed)
    held = workshop.join(workshop.build(rule.formula) for rule in settled.constraints)
    bits = {option.id: bit for bit, option in enumerate(settled.options)}
    return Feasibility(
        diagram=workshop.table(held),
        bits=tuple(bits[option] for option in workshop.order),
        taken=sum(1 << bits[option] for option, value in settled.fixed.items() if value),
    )


def requirements(settled: Constrained) -> tuple[Constraint, ...]:
    """List what a feasible state must satisfy: the constraints, then each fixed value as one."""
    return settled.constraints + tuple(_fix(*entry) for entry in settled.fixed.items())


def contradiction(settled: Constrained) -> tuple[Constraint, ...]:
    """Find constraints and fixed values that cannot hold together, none of them to spare.

    1. Add requirements one by one until no state is left; the last one added belongs to the
       answer, and none after it is needed.
    2. Start again with the answer so far, then those before the last one found.
    3. When the answer alone leaves no state, it is complete.

    Returns
    -------
    tuple of Constraint
        In the order of the case, fixed values last; empty if some state is feasible.
    """
    workshop = _workshop(settled, {})
    rules = [(rule, workshop.build(rule.formula)) for rule in requirements(settled)]
    if not workshop.impossible(workshop.join(node for _, node in rules)):
        return ()
    found: list[int] = []
    candidates = len(rules)
    held = workshop.join(())
    while not workshop.impossible(held):
        for place in range(candidates):
            held = workshop.join((held, rules[place][1]))
            if workshop.impossible(held):
                break
        found.append(place)
        candidates = place
        held = workshop.join(rules[k][1] for k in found)
    return tuple(rules[place][0] for place in sorted(found))


def violated(settled: Constrained, on: Iterable[str]) -> tuple[Constraint, ...]:
    """List the constraints and fixed values that a state breaks.

    Parameters
    ----------
    settled : Constrained
        What decides which states are feasible.
    on : iterable of str
        The options taken in the state.
    """
    taken = frozenset(on)
    values = {option.id: option.id in taken for option in settled.options}
    definitions = {entry.id: entry for entry in settled.definitions}
    rules = requirements(settled)
    for entry in in_order(definitions, frozenset().union(*(names(r.formula) for r in rules))):
        values[entry.id] = _holds(entry.formula, values)
    return tuple(rule for rule in rules if not _holds(rule.formula, values))


def _holds(formula: Formula, values: Mapping[str, bool]) -> bool:
    return evaluate(formula, values.__getitem__, bool)


def _fix(option: str, value: bool) -> Constraint:
    """Write a fixed value as a constraint, so that a message can name it like one."""
    leaf = Name(name=option)
    text = f"{option} fixed at {'yes' if value else 'no'}"
    return Constraint(id="", label=text, formula=leaf if value else Not(part=leaf), text=text)


def _workshop(settled: Constrained, fixed: Mapping[str, bool]) -> Workshop:
    """Set up for diagrams whose levels keep options near those that constraints tie them to."""
    free = [option.id for option in reversed(settled.options) if option.id not in fixed]
    places = {option: place for place, option in enumerate(free)}
    definitions = {entry.id: entry for entry in settled.definitions}
    groups = [
        frozenset(places[name] for name in _options_in(part, definitions) if name in places)
        for rule in settled.constraints
        for part in _conjuncts(rule.formula)
    ]
    order = [free[place] for place in arrange(len(free), groups)]
    return Workshop(order, settled.definitions, fixed)


def _conjuncts(formula: Formula) -> Iterator[Formula]:
    """Yield the formulas that must hold one by one for this one to hold."""
    if isinstance(formula, And):
        for part in formula.parts:
            yield from _conjuncts(part)
    else:
        yield formula


def _options_in(formula: Formula, definitions: Mapping[str, Definition]) -> frozenset[str]:
    """Collect every name that a formula's value depends on, those behind definitions included."""
    direct = names(formula)
    return direct.union(*(names(entry.formula) for entry in in_order(definitions, direct)))


def _extend(without: Masks, having: Masks, bit: int) -> Masks:
    """Join parts in which an option is not taken with parts in which it is."""
    joined = np.empty(len(without) + len(having), dtype=np.int64)
    joined[: len(without)] = without
    np.bitwise_or(having, bit, out=joined[len(without) :])
    return joined
