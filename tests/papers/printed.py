"""A case answered in the numbers that its source prints, each answer checked by the definition."""

from collections.abc import Iterable, Mapping

from detente.case import Case
from detente.case.catalog import load
from detente.settle import settle
from detente.space import build
from detente.stability import improvements, moves, solve
from literal import Literal

__all__ = ["Printed", "arrows", "numbers", "shipped"]

# A mark of the tables: the concept, and the one whose states already have another mark.
MARKS = {"r": ("nash", ""), "s": ("seq", "nash"), "S": ("smr", "nash"), "x": ("sim", "seq")}


def numbers(text: str) -> set[str]:
    """Read state numbers as a table prints them, such as ``8 0 9``."""
    return set(text.split())


class Printed:
    """A settled case, solved; its states go by the names of its moments.

    States that the source counts as one go by the name that ``merged`` gives to each of them.
    """

    def __init__(self, case: Case, merged: Mapping[frozenset[str], str] | None = None) -> None:
        settled = settle(case)
        self.space = build(settled)
        self.literal = Literal(settled)
        self.results, _ = solve(self.space)
        self.names = {frozenset(moment.on): moment.id for moment in case.moments} | (merged or {})
        self.states = [frozenset(self.space.state(index)) for index in range(self.space.size)]
        assert set(self.states) == set(self.literal.states)

    def row(self, party: str) -> int:
        return self.space.parties.index(party)

    def of(self, states: Iterable[frozenset[str]]) -> set[str]:
        """Name states; of merged ones all must be there, or none."""
        found = set(states)
        names = {self.names[state] for state in found}
        assert {state for state in self.states if self.names[state] in names} == found
        return names

    def stable(self, concept: str, party: str) -> set[str]:
        """States that a party would stay in; every verdict is held against the definition."""
        row = self.results[concept].stable[self.row(party)]
        found = {state for state, stays in zip(self.states, row, strict=True) if stays}
        literal = self.literal
        assert found == {s for s in literal.states if literal.stable(concept, party, s)}
        return self.of(found)

    def equilibria(self, concept: str) -> set[str]:
        everybody = [self.stable(concept, party) for party in self.space.parties]
        found = self.of(self.states[index] for index in self.results[concept].equilibria)
        assert found == set.intersection(*everybody)
        return found

    def marked(self, mark: str, party: str) -> set[str]:
        """States with a mark of the tables: r Nash, s SEQ, S SMR, x SIM, none with two."""
        concept, earlier = MARKS[mark]
        return self.stable(concept, party) - (self.stable(earlier, party) if earlier else set())

    def moves(self, party: str) -> dict[str, set[str]]:
        """Where a party can go in one move, by the state it starts from."""
        return self._steps(party, moves)

    def improvements(self, party: str) -> dict[str, set[str]]:
        """Where a party wants to go in one move; states with nowhere to go are left out."""
        return self._steps(party, improvements)

    def _steps(self, party, steps) -> dict[str, set[str]]:
        found: dict[str, set[str]] = {}
        for index, state in enumerate(self.states):
            reached = {
                self.names[self.states[t]] for t in steps(self.space, index, self.row(party))
            }
            found.setdefault(self.names[state], set()).update(reached - {self.names[state]})
        return {name: reached for name, reached in found.items() if reached}

    def ranking(self, party: str) -> str:
        """Names of the states, best first; a merged state must stand in one place."""
        ranks = self.space.ranks[self.row(party)]
        worth = {(int(rank), self.names[s]) for rank, s in zip(ranks, self.states, strict=True)}
        return " ".join(name for _, name in sorted(worth, reverse=True))


def shipped(slug: str) -> Printed:
    """Solve a case of the catalog."""
    return Printed(load(slug))


def arrows(text: str) -> dict[str, set[str]]:
    """Read moves as the sources print them: ``8->9,10; 0->1,2``; ``none`` is nowhere."""
    pairs = (entry.split("->") for entry in text.split(";") if "none" not in entry)
    return {source.strip(): set(targets.strip().split(",")) for source, targets in pairs}
