"""Formulas as binary decision diagrams: which of them can hold together, and in how many ways.

A diagram asks one option at a time, from the top level down, and skips an option whose value
makes no difference. Equal formulas have one and the same diagram, so "can never hold" is the
diagram that is just ``false``. The library that builds them is used in this module only.
"""

from collections.abc import Iterable, Mapping, Sequence
from graphlib import TopologicalSorter
from typing import Any, Literal

from detente.case import Definition
from detente.case.formula import (
    And,
    Constant,
    Formula,
    If,
    Iff,
    Name,
    Not,
    Or,
    Unless,
    Xor,
    names,
    parts_of,
)
from detente.errors import TooLarge
from detente.record import record

__all__ = ["Diagram", "Workshop", "in_order"]

MOST_NODES = 1_000_000

Node = Any  # a function of the diagram library, which has no type for it that mypy can read


@record
class Diagram:
    """A formula as a table of nodes, written down so that nothing but the table is needed.

    ``nodes`` holds (level, low, high), lower levels of the diagram first; node 0 is false, node
    1 is true, and entry k of ``nodes`` is node k + 2. ``order`` gives the option asked at each
    level, from the top.
    """

    order: tuple[str, ...]
    nodes: tuple[tuple[int, int, int], ...]
    root: int


def in_order(
    definitions: Mapping[str, Definition], wanted: Iterable[str]
) -> tuple[Definition, ...]:
    """List the definitions behind some names, each after those that it mentions."""
    mentions: dict[str, frozenset[str]] = {}
    waiting = list(wanted)
    while waiting:
        name = waiting.pop()
        if name in definitions and name not in mentions:
            mentions[name] = names(definitions[name].formula)
            waiting.extend(mentions[name])
    order = TopologicalSorter(mentions).static_order()
    return tuple(definitions[name] for name in order if name in mentions)


class Workshop:
    """Builds the diagrams of formulas over options, definitions and fixed values.

    Parameters
    ----------
    order : sequence of str
        The options, from the top level of the diagram down.
    definitions : iterable of Definition
        What the other names in formulas stand for.
    fixed : mapping
        Options with a settled value; they do not appear in a diagram.

    Raises
    ------
    TooLarge
        From its methods, if the diagrams grow past a million nodes.
    """

    def __init__(
        self,
        order: Sequence[str],
        definitions: Iterable[Definition],
        fixed: Mapping[str, bool],
    ) -> None:
        from dd.autoref import BDD

        self.order = tuple(order)
        self._bdd = BDD()
        self._bdd.declare(*order)
        self._values: dict[str, Node] = {name: self._bdd.var(name) for name in order}
        self._values |= {name: self._constant(value) for name, value in fixed.items()}
        self._definitions = {entry.id: entry for entry in definitions}
        self._true = self._bdd.true
        self._false = self._bdd.false

    def build(self, formula: Formula) -> Node:
        """Return the diagram of a formula, in the form that `join` and `table` take."""
        wanted = names(formula) - self._values.keys()
        for entry in in_order(self._definitions, wanted):
            if entry.id not in self._values:
                self._values[entry.id] = self._build(entry.formula)
        return self._build(formula)

    def join(self, nodes: Iterable[Node]) -> Node:
        """Return the diagram of the states in which all of these hold."""
        return self._merge("and", list(nodes), self._true)

    def impossible(self, node: Node) -> bool:
        """Whether no state at all satisfies the diagram."""
        return bool(node == self._false)

    def table(self, node: Node) -> Diagram:
        """Write a diagram down as a table of nodes, children first."""
        found: dict[int, tuple[int, Node, Node]] = {}
        waiting = [node]
        while waiting:
            parent = waiting.pop()
            if parent.var is not None and int(parent) not in found:
                low, high = parent.low, parent.high
                children = (~low, ~high) if parent.negated else (low, high)
                found[int(parent)] = (parent.level, *children)
                waiting.extend(children)
        places = {int(self._false): 0, int(self._true): 1}
        rows = []
        for name, (level, low, high) in sorted(found.items(), key=lambda item: -item[1][0]):
            rows.append((level, places[int(low)], places[int(high)]))
            places[name] = len(rows) + 1
        return Diagram(order=self.order, nodes=tuple(rows), root=places[int(node)])

    def _constant(self, value: bool) -> Node:
        return self._bdd.true if value else self._bdd.false

    def _build(self, formula: Formula) -> Node:
        """Combine the diagrams of a formula's parts, whose names all have a value by now."""
        if isinstance(formula, Name):
            return self._values[formula.name]
        if isinstance(formula, Constant):
            return self._constant(formula.value)
        parts = [self._build(part) for part in parts_of(formula)]
        match formula:
            case Not():
                return ~parts[0]
            case And():
                return self._merge("and", parts, self._true)
            case Or():
                return self._merge("or", parts, self._false)
            case Xor():
                return self._merge("xor", parts, self._false)
            case If():
                return parts[0] | ~parts[1]
            case Unless():
                return parts[0] | parts[1]
            case Iff():
                return parts[0].equiv(parts[1])

    def _merge(
        self, operator: Literal["and", "or", "xor"], parts: list[Node], neutral: Node
    ) -> Node:
        """Combine neighbors pair by pair, so that long lists meet as small diagrams."""
        parts = sorted(parts, key=lambda part: (part.level, int(part)))
        while len(parts) > 1:
            pairs = zip(parts[::2], parts[1::2], strict=False)
            odd = parts[-1:] if len(parts) % 2 else []
            parts = [self._bdd.apply(operator, left, right) for left, right in pairs] + odd
            self._tidy()
        return parts[0] if parts else neutral

    def _tidy(self) -> None:
        """Drop diagrams no longer needed once there are many, and stop if too many are left."""
        if len(self._bdd) > MOST_NODES:
            self._bdd.collect_garbage()
        if len(self._bdd) > MOST_NODES:
            raise TooLarge(
                "the constraints are too entangled to tell which states are feasible: their "
                f"diagram has more than {MOST_NODES:,} nodes; state them over fewer options at a "
                "time, or fix some options"
            )
