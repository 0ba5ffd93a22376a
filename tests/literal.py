"""The definitions read literally, with sets and loops: slow, and sharing no code with the engine.

It reads the records of a settled case and nothing else. States are frozen sets of taken options;
a move is a pair of states; every concept is one comprehension that can be held against the page
it was printed on.
"""

from itertools import chain, combinations, product

from detente.case import formula as f


def subsets(items):
    items = sorted(items)
    return chain.from_iterable(combinations(items, size) for size in range(len(items) + 1))


def holds(formula, state, definitions):
    """Whether a formula holds in a state."""
    match formula:
        case f.Constant(value=value):
            return value
        case f.Name(name=name):
            if name in definitions:
                return holds(definitions[name], state, definitions)
            return name in state
        case f.Not(part=part):
            return not holds(part, state, definitions)
        case f.And(parts=parts):
            return all(holds(p, state, definitions) for p in parts)
        case f.Or(parts=parts):
            return any(holds(p, state, definitions) for p in parts)
        case f.Xor(parts=parts):
            return sum(holds(p, state, definitions) for p in parts) % 2 == 1
        case f.If(then=then, condition=condition):
            return holds(then, state, definitions) or not holds(condition, state, definitions)
        case f.Unless(holds=first, exception=second):
            return holds(first, state, definitions) or holds(second, state, definitions)
        case f.Iff(left=left, right=right):
            return holds(left, state, definitions) == holds(right, state, definitions)
    raise TypeError(formula)


class Literal:
    """A settled case as sets: ``states``, ``better(p, s, t)``, ``moves(p, s)``."""

    def __init__(self, settled):
        self.settled = settled
        self.parties = tuple(p.id for p in settled.parties)
        self.definitions = {d.id: d.formula for d in settled.definitions}
        self.options = {o.id: o for o in settled.options}
        self.states = [
            frozenset(state) for state in subsets(self.options) if self._feasible(frozenset(state))
        ]
        self._known = set(self.states)
        self._worth = {p: {s: self._value(p, s) for s in self.states} for p in self.parties}
        self._moves = {}
        self._joint = {}

    def _holds(self, formula, state):
        return holds(formula, state, self.definitions)

    def _feasible(self, state):
        return all(
            (option in state) == value for option, value in self.settled.fixed.items()
        ) and all(self._holds(c.formula, state) for c in self.settled.constraints)

    def _value(self, party, state):
        """Return something to compare: truth values in order, or the place in the ranking."""
        if party in self.settled.rankings:
            classes = self.settled.rankings[party].classes
            for place, rungs in enumerate(classes):
                for rung in rungs:
                    if isinstance(rung.where, str):
                        if frozenset(rung.on) == state:
                            return -place
                    elif self._holds(rung.where, state):
                        return -place
        return [self._holds(s.formula, state) for s in self.settled.preferences.get(party, ())]

    def worth(self, party, state):
        return self._worth[party][state]

    def better(self, party, state, than):
        return self._worth[party][state] > self._worth[party][than]

    def forbidden(self, party, source, target):
        return any(
            rule.party in ("", party)
            and self._holds(rule.source, source)
            and self._holds(rule.target, target)
            for rule in self.settled.forbidden_moves
        )

    def _may(self, option, source, target, alone):
        """Whether the direction of one option's change is permitted."""
        record = self.options[option]
        if option in self.settled.fixed:
            return False
        if option in target:
            return record.moves in ("both", "once") and not (alone and len(record.holders) > 1)
        return record.moves in ("both", "drop")

    def moves(self, party, state):
        """All states that one move of a party leads to."""
        if (party, state) not in self._moves:
            self._moves[party, state] = {
                target
                for target in self.states
                if target != state
                and all(
                    party in self.options[o].holders and self._may(o, state, target, True)
                    for o in state ^ target
                )
                and not self.forbidden(party, state, target)
            }
        return self._moves[party, state]

    def improvements(self, party, state):
        return {t for t in self.moves(party, state) if self.better(party, t, state)}

    def lean(self, party, state):
        """Improvements of which no part leaves the mover at least as well off."""
        return {
            target
            for target in self.improvements(party, state)
            if not any(
                (part ^ state) < (target ^ state)
                and part in self.moves(party, state)
                and not self.better(party, target, part)
                for part in self.states
                if part != state
            )
        }

    def sequences(self, movers, start, step):
        """All states at the end of legal sequences of at least one step: (state, last mover)."""
        reached = set()
        todo = [(start, None)]
        while todo:
            state, last = todo.pop()
            for mover in movers:
                if mover == last:
                    continue
                for target in step(mover, state):
                    if (target, mover) not in reached:
                        reached.add((target, mover))
                        todo.append((target, mover))
        return {state for state, _ in reached}

    def others(self, party):
        return [p for p in self.parties if p != party]

    def stable(self, concept, party, state):
        return getattr(self, f"_{concept}")(party, state)

    def _nash(self, i, s):
        return not self.improvements(i, s)

    def _gmr(self, i, s):
        return all(
            any(not self.better(i, s2, s) for s2 in self.sequences(self.others(i), s1, self.moves))
            for s1 in self.improvements(i, s)
        )

    def _smr(self, i, s):
        return all(
            any(
                not self.better(i, s2, s)
                and all(not self.better(i, s3, s) for s3 in self.moves(i, s2))
                for s2 in self.sequences(self.others(i), s1, self.moves)
            )
            for s1 in self.improvements(i, s)
        )

    def _seq(self, i, s):
        return all(
            any(
                not self.better(i, s2, s)
                for s2 in self.sequences(self.others(i), s1, self.improvements)
            )
            for s1 in self.improvements(i, s)
        )

    def _sseq(self, i, s):
        return all(
            any(
                not self.better(i, s2, s)
                and all(not self.better(i, s3, s) for s3 in self.moves(i, s2))
                for s2 in self.sequences(self.others(i), s1, self.improvements)
            )
            for s1 in self.improvements(i, s)
        )

    def _sim(self, i, s):
        """Sequentially stable, or defeated at once where two parties or more are unstable."""
        if self._seq(i, s):
            return True
        if sum(not self._seq(j, s) for j in self.parties) < 2:
            return False
        choices = [[frozenset(), *(t ^ s for t in self.improvements(j, s))] for j in self.others(i)]
        return all(
            any(
                (tau := s ^ (s1 ^ s).union(*others)) in self._known and not self.better(i, tau, s)
                for others in product(*choices)
                if any(others)
            )
            for s1 in self.improvements(i, s)
        )

    def coalitions(self, source, target):
        """The coalitions that could make a joint change: all who take, one who drops each."""
        always, either = set(), []
        for option in source ^ target:
            holders = self.options[option].holders
            if not self._may(option, source, target, False):
                return []
            if option in target or len(holders) == 1:
                always |= set(holders)
            else:
                either.append(holders)
        return [frozenset(always | set(choice)) for choice in product(*either)]

    def joint(self, state):
        """Joint improvements from a state: target -> coalitions that could make it."""
        if state not in self._joint:
            found = {
                target: [
                    members
                    for members in self.coalitions(state, target)
                    if all(
                        self.better(p, target, state) and not self.forbidden(p, state, target)
                        for p in members
                    )
                ]
                for target in self.states
                if target != state
            }
            self._joint[state] = {t: who for t, who in found.items() if who}
        return self._joint[state]

    def reachable(self, start, step=None):
        """States that legal sequences of single improvements lead to, the start included."""
        return {start} | self.sequences(self.parties, start, step or self.improvements)

    def jointly_reachable(self, start):
        reached, todo = {start}, [start]
        while todo:
            for target in self.joint(todo.pop()):
                if target not in reached:
                    reached.add(target)
                    todo.append(target)
        return reached
