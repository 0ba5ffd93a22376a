"""What roles are judged on: where moves come to rest in a case and in its counterfactuals.

S states of the case as it is; a counterfactual keeps some of them.
"""

from collections.abc import Callable, Mapping
from typing import TypeVar, cast

import numpy as np
from numpy.typing import NDArray

from detente.case import Option
from detente.case.formula import TRUE, Formula
from detente.errors import NotApplicable
from detente.findings.resting import left_alone
from detente.findings.truth import holds_in
from detente.findings.wording import describe_formula
from detente.record import Frozen, replace
from detente.roles.entrances import Entrances
from detente.roles.run import Run
from detente.settle.counterfactuals import frozen, held, without
from detente.space import Space
from detente.space.chambers import silenced
from detente.space.derived import mixed, reranked, restricted
from detente.stability import CONCEPTS, reach, reaches, stable_at
from detente.stability.nash import nash_alone

__all__ = ["RESTING", "STABLE", "Ground"]

T = TypeVar("T")
Bools = NDArray[np.bool_]
Indices = NDArray[np.int64]
Fixes = Mapping[str, bool]
RESTING, STABLE, NASH = "resting", "stable", "nash"
MOST_GOALS = 64  # to see which of so many states coalitions leave costs less than a walk
NOTHING: Fixes = Frozen()
NOBODY: frozenset[str] = frozenset()


class Ground:
    """A case under one concept and kind of moves; nothing is solved twice.

    Parameters
    ----------
    space : Space
        The case as it is, with a moment.
    concept : str
        Under which states are stable.
    moves : str
        ``single`` or ``joint``.

    Raises
    ------
    NotApplicable
        If the case has no moment.
    """

    def __init__(self, space: Space, concept: str = "nash", moves: str = "single") -> None:
        if not space.settled.has_moment:
            raise NotApplicable("a role starts from a moment, and the case has none")
        self.settled = space.settled
        self.concept = concept
        self.moves = moves
        self.base = space
        self.parties = self.base.parties
        self._bit = {option: 1 << bit for bit, option in enumerate(self.base.options)}
        self._moment = self.bits(self.settled.moment.on)
        self._spaces: dict[tuple[object, ...], tuple[Space, Indices]] = {}
        self._found: dict[tuple[object, ...], Indices] = {}
        self._told: dict[tuple[object, ...], object] = {}
        self._entrances = Entrances(self.base, self._eager)

    @property
    def movers(self) -> tuple[str, ...]:
        """Ids of the parties that hold a free option, or a seat in a body that can do something."""
        return self.once(
            ("movers",), lambda: tuple(p for p in self.parties if self.own(p) or self.sits(p))
        )

    def sits(self, party: str) -> bool:
        """Whether a party votes in a body that can do something."""
        return bool((self.base.chambers.seats[:, 4] == self.parties.index(party)).any())

    def once(self, key: tuple[object, ...], work: Callable[[], T]) -> T:
        """Do some work the first time it is asked for, and keep what it gives."""
        if key not in self._told:
            self._told[key] = work()
        return cast("T", self._told[key])

    def truth(self, formula: Formula) -> Bools:
        """Return where a formula holds: array of bool, shape (S,)."""
        return self._entrances.truth(formula)

    def bits(self, options: Mapping[str, bool] | tuple[str, ...]) -> int:
        """Return options as bits of a state."""
        return sum(self._bit[option] for option in options)

    def free(self, party: str) -> tuple[Option, ...]:
        """List the options that a party holds and that the case leaves free."""
        fixed = self.settled.fixed
        return tuple(o for o in held(self.settled, party) if o.id not in fixed)

    def own(self, party: str) -> int:
        """Return the free options that a party holds, as bits.

        A seat in a voting body is no option of its own: without the party, it abstains.
        """
        return self.once(("own", party), lambda: self.bits(tuple(o.id for o in self.free(party))))

    def settings(self, party: str) -> tuple[Indices, Indices]:
        """Return the settings of a party's options, as bits, and which of them each state has."""
        own = self.own(party)
        return self.once(("settings", party), lambda: _sorted_by(self.base.masks & own))

    def surroundings(self, party: str) -> Indices:
        """Return which setting of all other options each state has: array of int64, shape (S,)."""
        rest = ~self.own(party)
        return self.once(("rest", party), lambda: _sorted_by(self.base.masks & rest)[1])

    def leaving_alone(self, party: str) -> Bools:
        """Say from which states a party has improvements and no other does: shape (S,)."""
        mine = self.parties.index(party)
        rows = range(len(self.parties))
        found = ~self._stays(mine, self.base)
        for row in (row for row in rows if row != mine):
            found &= self._stays(row, self.base)
        return found

    def as_it_is(self) -> Run:
        """Return the case from its moment."""
        return self.once(("as it is",), lambda: self.fixed(NOTHING))

    def without(self, party: str) -> Run:
        """Return the case without a party.

        Raises
        ------
        NotApplicable
            If the moment is infeasible then.
        """
        return self.fixed(without(self.settled, party), absent=frozenset({party}))

    def frozen(self, party: str) -> Run:
        """Return the case in which a party keeps its options as they are at the moment."""
        return self.fixed(frozen(self.settled, party))

    def fixed(
        self, fixes: Fixes, *, start: int = -1, absent: frozenset[str] = NOBODY, moves: str = ""
    ) -> Run:
        """Return the case with some options fixed.

        Parameters
        ----------
        fixes : mapping of str to bool
            Options and their values. What the case itself fixes stays.
        start : int
            The state to start from, as bits; the moment's where -1. The fixes go on top.
        absent : frozenset of str
            Parties whose seats abstain.
        moves : str
            Of another kind than the ground's.
        """
        given = {o: value for o, value in fixes.items() if o not in self.settled.fixed}
        bits, values = self.bits(given), self.bits(tuple(o for o, v in given.items() if v))
        muted = tuple(party for party in self.parties if party in absent and self.sits(party))
        key = ("fixed", bits, values, muted)
        if key not in self._spaces:
            keep = self.base.masks & bits == values
            if not keep.any():
                raise NotApplicable("no feasible state is left")
            space = restricted(self.base, keep) if bits else self.base
            for party in muted:
                row = self.parties.index(party)
                space = replace(space, chambers=silenced(space.chambers, row))
            self._spaces[key] = (space, np.flatnonzero(keep))
        mask = self._moment if start < 0 else start
        return self._run(key, mask & ~bits | values, moves or self.moves)

    def willing(self, parties: frozenset[str], formula: Formula, moves: str) -> Run:
        """Return the case in which some parties want a formula above all else."""
        members = tuple(party for party in self.parties if party in parties)
        key = ("willing", members, formula)
        if key not in self._spaces:
            rows = {self.parties.index(party): self._eager(party, formula) for party in members}
            self._spaces[key] = (mixed(self.base, rows), np.arange(self.base.size))
        run = self._run(key, self._moment, moves)
        return replace(run, willing=members)

    def attained_by(
        self, willing: frozenset[str], formula: Formula, over: str, *, moves: str
    ) -> bool:
        """Say whether a formula is attained once some parties want it above all else.

        1. Not if it fails at the moment (over all stable states it may hold there), and no
           improvement enters it as long as others are not willing too.
        2. Under Nash, without bodies, where each party would stay is known without any walk: only
           whether moves reach a state with the formula that nobody leaves is looked for.
        3. Else look where the moves come to rest, or at all stable states.
        """
        resting = over == RESTING
        holds_now = resting and self.truth(formula)[self.base.find(self._moment)]
        if not holds_now and self._entrances.hopeless(willing, formula):
            return False
        if not resting or not self._told_by_parties:
            return bool(len(self.attained(self.willing(willing, formula, moves), formula, over)))
        goals = self._stay(willing, formula)
        goals = goals[self.truth(formula)[goals]]
        return bool(len(goals)) and self._reached_by(willing, formula, goals, moves)

    def _eager(self, party: str, formula: Formula) -> Space:
        """Return the case in which one party wants a formula above all else."""
        row = self.parties.index(party)

        def work() -> Space:
            ranks = self.once(("ranks", party), lambda: _places_of(self.base.ranks[row]))
            above = np.int32(ranks.max() + 1)
            return reranked(self.base, {row: ranks + self.truth(formula) * above})

        return self.once(("eager", party, formula), work)

    def _run(self, key: tuple[object, ...], mask: int, moves: str) -> Run:
        space, where = self._spaces[key]
        start = space.find(mask)
        if start < 0:
            raise NotApplicable(f"the state it starts from is ruled out: {self._broken(mask)}")
        return Run(key=(*key, start, moves), space=space, where=where, start=start, moves=moves)

    def _broken(self, mask: int) -> str:
        """Name the constraints that a state breaks."""
        broken = [
            describe_formula(self.settled, rule.formula)
            for rule in self.settled.constraints
            if not holds_in(self.base, rule.formula, mask)
        ]
        return "; ".join(broken) or "an option is closed"

    def reached(self, run: Run) -> Indices:
        """Return the states that lean moves reach, the start included, as indices of the case."""
        return self._kept(("reached", run.key), lambda: run.where[_reached(run)])

    def resting(self, run: Run) -> Indices:
        """Return where the moves come to rest (in DESIGN's words A), as indices of the case."""
        return self._kept(("resting", run.key), lambda: run.where[self._rests(run)])

    def stable(self, run: Run) -> Indices:
        """Return all stable states, reachable or not, as indices of the case."""
        key = ("stable", run.key[:-2])
        return self._kept(key, lambda: run.where[self._stable(run)])

    def places(self, run: Run, over: str) -> Indices:
        """Return the states over which a role is judged: where moves rest, or all stable ones."""
        return self.resting(run) if over == RESTING else self.stable(run)

    def attained(self, run: Run, formula: Formula, over: str) -> Indices:
        """Return the states among `places` in which a formula holds.

        Over all stable states they count only if some improvement, single or joint, leads from
        where it fails to where it holds.
        """
        found = self.places(run, over)
        found = found[self.truth(formula)[found]]
        if over == STABLE and len(found) and not self._entrances.enters(run, formula):
            return found[:0]
        return found

    def _reached_by(
        self, willing: frozenset[str], formula: Formula, goals: Indices, moves: str
    ) -> bool:
        """Whether moves reach one of some stable states that then no coalition leaves."""
        run = self.willing(willing, formula, moves)
        if not reaches(run.space, run.start, goals, moves=moves, lean=True):
            return False
        if len(goals) > MOST_GOALS:
            goals = np.intersect1d(goals, self.reached(run))
        kept = left_alone(run.space, goals, moves=moves)
        everything = len(kept) == len(goals)
        return everything or reaches(run.space, run.start, kept, moves=moves, lean=True)

    def _kept(self, key: tuple[object, ...], work: Callable[[], Indices]) -> Indices:
        if key not in self._found:
            self._found[key] = work()
        return self._found[key]

    def _rests(self, run: Run) -> Indices:
        reached = _reached(run)
        found = reached[stable_at(run.space, self.concept, reached)]
        return left_alone(run.space, found, moves=run.moves)

    @property
    def _told_by_parties(self) -> bool:
        """Whether each party's wish alone says where it stays: under Nash, without bodies."""
        return self.concept == NASH and not self.base.chambers.ids

    def _stable(self, run: Run) -> Indices:
        if not run.willing or not self._told_by_parties:
            return np.asarray(CONCEPTS[self.concept].solve(run.space).equilibria)
        return self._stay(frozenset(run.willing), cast("Formula", run.key[2]))

    def _stay(self, willing: frozenset[str], formula: Formula) -> Indices:
        """Return where each party would stay, some wanting a formula above all else."""
        stays = [
            self._stays(row, self._eager(party, formula), formula)
            if party in willing
            else self._stays(row, self.base)
            for row, party in enumerate(self.parties)
        ]
        return np.flatnonzero(np.logical_and.reduce(stays))

    def _stays(self, row: int, space: Space, formula: Formula = TRUE) -> Bools:
        """Say where a party stays under Nash, which hangs on its own ranks alone."""
        return self.once((NASH, row, formula), lambda: nash_alone(space, row))


def _sorted_by(bits: Indices) -> tuple[Indices, Indices]:
    """Return the different values, sorted, and which of them each entry is."""
    values, which = np.unique(bits, return_inverse=True)
    return values, which.astype(np.int64)


def _places_of(ranks: NDArray[np.int32]) -> NDArray[np.int32]:
    """Return ranks that leave no number out."""
    return np.unique(ranks, return_inverse=True)[1].astype(np.int32)


def _reached(run: Run) -> Indices:
    """Return the states that lean moves reach, as indices of the run's own space."""
    return reach(run.space, run.start, moves=run.moves, lean=True).states
