"""The roles read literally: plain sets over `literal.Literal`, nothing shared with the program.

A counterfactual is the case settled afresh with other fixes, or with a statement on top of lists.
"""

from collections import deque
from itertools import combinations

from audit.literal_answers import Reading
from detente.case import Statement
from detente.record import Frozen, replace


class Roles:
    """A settled case with a moment, and what its roles are by their definitions."""

    def __init__(self, settled, concept="nash", moves="single"):
        self.settled = settled
        self.concept = concept
        self.moves = moves
        self.base = Reading(settled)
        self.parties = self.base.parties
        self.moment = self.base.moment()
        self._known = {}

    # counterfactuals

    def held(self, party):
        fixed = self.settled.fixed
        return [o for o in self.settled.options if party in o.holders and o.id not in fixed]

    def fixed(self, fixes, start=frozenset()):
        """The case with more options fixed; its start takes them over. () if that is infeasible."""
        key = (frozenset(fixes.items()), start)
        if key not in self._known:
            off = {option for option, value in fixes.items() if not value}
            on = {option for option, value in fixes.items() if value}
            moment = replace(self.settled.moment, on=tuple(sorted((start - off) | on)))
            fixed = Frozen({**self.settled.fixed, **fixes})
            case = Reading(replace(self.settled, fixed=fixed, moment=moment))
            self._known[key] = case if case.moment() in set(case.states) else ()
        return self._known[key]

    def without(self, party):
        return self.fixed({o.id: o.default for o in self.held(party)}, self.moment)

    def willing(self, members, formula):
        lists = dict(self.settled.preferences)
        for party in members:
            first = Statement(id="first", party=party, formula=formula, text="", place=0)
            lists[party] = (first, *lists.get(party, ()))
        return Reading(replace(self.settled, preferences=Frozen(lists)))

    # where it is judged

    def places(self, case, over, moves=""):
        if over == "resting":
            return case.resting(self.concept, moves or self.moves)
        everybody = case.parties
        return {s for s in case.states if all(case.stable(self.concept, p, s) for p in everybody)}

    def attained(self, case, formula, over, moves=""):
        inside = case.where(formula)
        found = self.places(case, over, moves) & inside
        if over == "stable":
            outside = set(case.states) - inside
            alone = [case.improvements(p, s) for p in case.parties for s in outside]
            together = [set(case.joint(s)) for s in outside]
            if not any(inside & targets for targets in (*alone, *together)):
                return set()
        return found

    def below(self, party, formula):
        inside = self.base.where(formula)
        outside = set(self.base.states) - inside
        if not inside or not outside:
            return False

        def worth(state):
            return self.base.worth(party, state)

        return max(map(worth, inside)) < max(map(worth, outside)) and min(map(worth, inside)) < min(
            map(worth, outside)
        )

    # the roles

    def needed(self, i, f, over):
        gone = self.without(i)
        if gone == ():
            return "does not apply"
        if not self.attained(self.base, f, over) or self.attained(gone, f, over):
            return False
        return True if gone.where(f) else "by construction"

    def willing_sets(self, f, over):
        found = []
        for size in range(len(self.parties) + 1):
            for members in combinations(self.parties, size):
                if any(set(less) <= set(members) for less in found):
                    continue
                if self.attained(self.willing(members, f), f, over, "joint"):
                    found.append(members)
        return found

    def obstacle(self, i, f, over):
        if self.attained(self.base, f, over):
            return False
        return any(i in members for members in self.willing_sets(f, over))  # never in ()

    def who_goes_first(self, i, f, over):
        """Whether single moves attain it with none of the party's sets."""
        mine = [members for members in self.willing_sets(f, over) if i in members]
        return not any(self.attained(self.willing(m, f), f, over, "single") for m in mine)

    def bits(self, i, state):
        return state & {o.id for o in self.held(i)}

    def veto_player(self, i, f, over):
        inside = self.base.where(f)
        if self.moment in inside or not inside:
            return False
        able = {self.bits(i, s) for s in inside}
        blocking = {self.bits(i, s) for s in self.base.states} - able
        if not blocking:
            return False
        rests = self.places(self.base, over)
        if rests and all(self.bits(i, s) in blocking for s in rests):
            return "used"
        reserve = []
        for j in self.parties:
            gone = self.without(j) if j != i and self.held(j) else ()
            if gone != () and any(self.bits(i, s) in blocking for s in self.places(gone, over)):
                reserve.append(j)
        return "in reserve" if reserve else True

    def spoiler(self, i, f, over):
        base = self.base
        inside = base.where(f)
        moves_on = False
        for s in inside & (base.reached(self.moves) if over == "resting" else set(base.states)):
            if any(base.improvements(j, s) for j in self.parties if j != i):
                continue
            for t in base.lean(i, s) - inside:
                if self.deterred(i, s, t):
                    continue
                if any(base.better(j, s, t) for j in self.parties if j != i):
                    return True
                moves_on = True
        return "moves on" if moves_on else False

    def deterred(self, i, s, t):
        """Whether the others, improving in turn, can put the mover no higher than it was."""
        base = self.base
        answers = base.sequences(base.others(i), t, base.improvements)
        return any(not base.better(i, answer, s) for answer in answers)

    def mediator(self, i, f, over):
        if self.needed(i, f, over) not in (True, "by construction"):
            return False
        inside = self.base.where(f)
        own = {o.id for o in self.held(i)}
        if {s - own for s in inside} & {s - own for s in set(self.base.states) - inside}:
            return False
        goals = self.attained(self.base, f, over)
        return any(
            all(
                not self.base.better(j, self.moment, path[-1][1])
                for j in {j for members, _ in path for j in members} - {i}
            )
            for path in self.paths(self.base, self.moment, goals)
        )

    def paths(self, case, start, goals):
        """All shortest legal lean paths of single moves to the nearest goals: (movers, state)."""
        if start in goals:
            return []
        todo, found = deque([()]), []
        while todo:
            path = todo.popleft()
            if found and len(path) >= len(found[0]):
                break
            here, last = (path[-1][1], path[-1][0]) if path else (start, ())
            if len(path) > len(case.states):
                break
            for j in case.parties:
                for t in case.lean(j, here) if (j,) != last else ():
                    step = (*path, ((j,), t))
                    if t in goals:
                        found.append(step)
                    elif ((j,), t) not in path:
                        todo.append(step)
        return found

    def brokers_opening(self, i, f):
        base, inside = self.base, self.base.where(f)
        if base.reached("single") & inside:
            return False
        open_jobs = [
            members
            for target, coalitions in base.lean_joint(self.moment).items()
            for members in [min(coalitions, key=lambda c: (len(c), sorted(c)))]
            if target in inside
            and len(members) > 1
            and not any(
                not self.deterred(j, target, t)
                for j in members
                for t in base.improvements(j, target)
            )
        ]
        if not any(i not in members for members in open_jobs):
            return False
        for t in base.moves(i, self.moment):
            if len(t ^ self.moment) == 1 and base.reachable(t, base.lean) & inside:
                return "filled"
        return "vacant"

    def blocks(self, i, g, state):
        inside = self.base.where(g)
        if state in inside:
            return False
        return any(
            (option.id in state) != option.default and state ^ {option.id} in inside
            for option in self.held(i)
        )

    def bad_cop(self, i, j, g, over):
        if not (self.below(i, g) and self.below(j, g)):
            return False
        gone = self.without(i)
        if gone == ():
            return "does not apply"
        first, second = self.places(self.base, over), self.places(gone, over)
        alone = [s for s in first if self.blocks(i, g, s) and not self.blocks(j, g, s)]
        if not alone or not second or not all(self.blocks(j, g, s) for s in second):
            return False
        if not all(self.base.better(j, s, t) for s in first for t in second):
            return False
        return "in every state" if len(alone) == len(first) else "in some states"

    def flips(self, i, g, over):
        """All flips by one option: (source, target, whether for good)."""
        base, inside = self.base, self.base.where(g)
        sources = base.reached(self.moves) if over == "resting" else self.places(base, over)
        found = []
        for s in sources:
            for t in base.moves(i, s):
                if len(s ^ t) == 1 and (s in inside) != (t in inside):
                    kept = {o.id: o.id in t for o in self.held(i)}
                    ends = self.fixed(kept, t).resting(self.concept, self.moves)
                    same = bool(ends) and all((e in inside) == (t in inside) for e in ends)
                    found.append((s, t, same))
        return found

    def pivotal(self, i, g, over):
        found = self.flips(i, g, over)
        if not found:
            return False
        return "for good" if any(good for *_, good in found) else "at once only"

    def bystander(self, i, over):
        if not self.held(i):
            return "by construction"
        if len(self.projections(i, over, {})) > 1:
            return False
        for j in self.parties:
            gone = {o.id: o.default for o in self.held(j)}
            if j != i and len(self.projections(i, over, gone)) > 1:
                return "in reserve"
        return True

    def projections(self, i, over, fixes):
        """What the others' options are where moves rest: a set, with one entry a setting."""
        own = {o.id for o in self.held(i)}
        found = set()
        for setting in {frozenset(s & own) for s in self.base.states}:
            given = {o: o in setting for o in own}
            if any(fixes.get(o, value) != value for o, value in given.items()):
                continue
            case = self.fixed({**fixes, **given}, self.moment)
            if case != ():
                found.add(frozenset(s - own for s in self.places(case, over)))
        return found
