"""Voting bodies read literally: ballots, motions, and what they do to stability.

Shares no code with the engine: seats are asked one by one, and what the others could do is found
by trying every combination of their ballots.
"""

from itertools import product

from literal import Literal, holds

YES, NO, ABSTAIN = "yes", "no", "abstain"


class LiteralBodies(Literal):
    """A settled case whose movers are its parties and its bodies."""

    def __init__(self, settled):
        super().__init__(settled)
        free = {o.owner for o in settled.options if o.id not in settled.fixed}
        self.bodies = {body.id: body for body in settled.bodies if body.id in free}
        self.movers = (*self.parties, *self.bodies)

    def _true(self, formula, state):
        return holds(formula, state, self.definitions)

    def fallback(self, body, state):
        """What follows from a state if no motion passes."""
        after = set(state)
        for option, value in body.lapses.items():
            (after.add if value else after.discard)(option)
        return frozenset(after) if frozenset(after) in self._known else state

    def ballot(self, body, seat, source, target):
        """How one seat votes; the first rule that applies."""
        if seat.silent:
            return ABSTAIN
        if seat.like:
            caster = next(s for s in body.seats if s.id == seat.like)
            return self.ballot(body, caster, source, target)
        lines = [
            s.formula for s in self.settled.preferences.get(seat.party, ()) if s.red_line == "act"
        ]
        if any(self._true(f, source) and not self._true(f, target) for f in lines):
            return NO
        if self._refuses(body, seat, target) and not self._refuses(body, seat, source):
            return NO
        if not seat.party:
            if self._true(seat.no, target):
                return NO
            return YES if self._true(seat.yes, target) else ABSTAIN
        otherwise = self.fallback(body, source)
        if self.better(seat.party, target, otherwise):
            return YES
        if self.better(seat.party, otherwise, target) and seat.opposes:
            return NO
        return ABSTAIN

    def _refuses(self, body, seat, state):
        over = any(
            text in state and strength > seat.ceiling for text, strength in body.texts.items()
        )
        return over or self._true(seat.refuses, state)

    def carried(self, body, ballots):
        """Whether ballots, one a seat, carry a motion."""
        votes = sum(
            s.count * s.weight for s, b in zip(body.seats, ballots, strict=True) if b == YES
        )
        vetoed = any(s.veto and b == NO for s, b in zip(body.seats, ballots, strict=True))
        tabled = any(s.tables and b == YES for s, b in zip(body.seats, ballots, strict=True))
        return votes >= body.quota and tabled and not vetoed

    def passes(self, name, source, target):
        """Whether a motion passes, all seats voting by rank."""
        body = self.bodies[name]
        return self.carried(body, [self.ballot(body, s, source, target) for s in body.seats])

    def could_pass(self, name, source, target, judge):
        """Whether some ballots of the others carry it, the judging party's seats voting by rank."""
        body = self.bodies[name]
        choices = []
        for seat in body.seats:
            voter = seat
            if seat.like and not seat.silent:
                voter = next(s for s in body.seats if s.id == seat.like)
            if voter.silent:
                choices.append([ABSTAIN])
                continue
            mine = judge and voter.party == judge
            own = self.ballot(body, seat, source, target)
            choices.append([own] if mine else [YES, NO, ABSTAIN])
        return any(self.carried(body, ballots) for ballots in product(*choices))

    def moves(self, mover, state, judge=None):
        if mover not in self.bodies:
            return super().moves(mover, state)
        own = {o for o, r in self.options.items() if r.holders[0] == mover}
        return {
            target
            for target in self.states
            if target != state
            and (target ^ state) <= own
            and all(self._may(o, state, target, True) for o in target ^ state)
            and not self.forbidden(mover, state, target)
            and (judge is None or self.could_pass(mover, state, target, judge))
        }

    def improvements(self, mover, state):
        if mover not in self.bodies:
            return super().improvements(mover, state)
        return {t for t in self.moves(mover, state) if self.passes(mover, state, t)}

    def lean(self, mover, state):
        return (
            self.improvements(mover, state) if mover in self.bodies else super().lean(mover, state)
        )

    def others(self, party):
        return [m for m in self.movers if m != party]

    def stable(self, concept, mover, state):
        if mover in self.bodies:
            return not self.improvements(mover, state)
        return super().stable(concept, mover, state)

    def _gmr(self, i, s):
        return self._metarational(i, s, lambda s2: not self.better(i, s2, s))

    def _smr(self, i, s):
        return self._metarational(
            i,
            s,
            lambda s2: (
                not self.better(i, s2, s)
                and all(not self.better(i, s3, s) for s3 in super(LiteralBodies, self).moves(i, s2))
            ),
        )

    def _metarational(self, i, s, sanction):
        def step(mover, state):
            return self.moves(mover, state, i)

        return all(
            any(sanction(s2) for s2 in {s1} | self.sequences(self.others(i), s1, step))
            for s1 in self.improvements(i, s)
        )

    def coalitions(self, source, target):
        """Coalitions of parties and bodies: a body takes part where its options change."""
        bodies = {self.options[o].holders[0] for o in source ^ target} & set(self.bodies)
        if any(
            self.forbidden(b, source, target) or not self.passes(b, source, target) for b in bodies
        ):
            return []
        return [frozenset(members | bodies) for members in super().coalitions(source, target)]

    def joint(self, state):
        found = {}
        for target in self.states:
            if target == state:
                continue
            able = [
                members
                for members in self.coalitions(state, target)
                if all(
                    self.better(p, target, state) and not self.forbidden(p, state, target)
                    for p in members
                    if p not in self.bodies
                )
            ]
            if able:
                found[target] = able
        return found

    def reachable(self, start, step=None):
        return {start} | self.sequences(self.movers, start, step or self.improvements)
