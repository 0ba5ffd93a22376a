"""The kinds of questions read literally, over `literal.Literal`: sets and loops, nothing shared."""

from fractions import Fraction
from itertools import product

from literal import Literal, holds


class Reading(Literal):
    """A settled case in which questions can be asked of sets of states."""

    def where(self, formula):
        return {s for s in self.states if holds(formula, s, self.definitions)}

    def moment(self):
        return frozenset(self.settled.moment.on)

    def reached(self, moves):
        if moves == "single":
            return self.reachable(self.moment(), self.lean)
        seen, todo = {self.moment()}, [self.moment()]
        while todo:
            state = todo.pop()
            for target in self.lean_joint(state):
                if target not in seen:
                    seen.add(target)
                    todo.append(target)
        return seen

    def lean_joint(self, state):
        """Lean joint improvements: target -> coalitions; a part may not be as good for all."""
        found = self.joint(state)
        lean = {}
        for target, coalitions in found.items():
            members = min(coalitions, key=lambda c: (len(c), sorted(c)))
            wasteful = any(
                (part ^ state) < (target ^ state)
                and all(not self.better(p, target, part) for p in members)
                for part in found
            )
            if not wasteful:
                lean[target] = coalitions
        return lean

    def resting(self, concept, moves):
        rest = {
            s for s in self.reached(moves) if all(self.stable(concept, p, s) for p in self.parties)
        }
        if moves == "joint":
            rest = {
                s
                for s in rest
                if not any(len(min(c, key=len)) > 1 for c in self.lean_joint(s).values())
            }
        return rest

    def replies(self, party, state):
        """The best lean improvements, or the state itself."""
        lean = self.lean(party, state)
        best = {t for t in lean if not any(self.better(party, u, t) for u in lean)}
        return best or {state}

    def tidy(self, states, compared):
        kept = set()
        for s in states:
            if any(t in states for p in self.parties for t in self.improvements(p, s)):
                continue
            if any(self._wasted(o, s, states, compared) for o in self.options.values()):
                continue
            kept.add(s)
        return kept

    def _wasted(self, option, state, states, compared):
        """An irreversible act that the set does not need and the comparison has not done."""
        if option.moves not in ("once", "drop"):
            return False
        done = (option.id in state) == (option.moves == "once")
        everywhere = all((option.id in c) == (option.moves == "once") for c in compared)
        return done and not everywhere and (state ^ {option.id}) in states


def placings(ranges, evidence, step):
    """List every placing on a grid: ranges by party, pairs of which the first stands lower."""
    grids = [
        [low + step * at for at in range(int((high - low) / step) + 1)]
        for low, high in ranges.values()
    ]
    for places in product(*grids):
        at = dict(zip(ranges, places, strict=True))
        if all(at[lower] < at[upper] for lower, upper in evidence):
            yield at


def likelier(first, second, strikes):
    """Whether a chance is likelier in some states than in others, for weights of every kind.

    All weights are equal, or nearly the whole weight lies on one state of each side.
    """
    return all(
        weight(one, strikes) > weight(other, strikes)
        for one in weighings(first)
        for other in weighings(second)
    )


def weighings(states):
    """Weights above 0 that sum to 1: equal ones, and those with little off one state."""
    little = Fraction(1, 1000)
    yield dict.fromkeys(states, Fraction(1, len(states)))
    for heavy in states:
        rest = len(states) - 1
        yield {s: 1 - little * rest if s == heavy else little for s in states}


def weight(weights, strikes):
    return sum((value for state, value in weights.items() if state in strikes), Fraction(0))
