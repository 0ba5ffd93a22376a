"""Whether any improvement, single or joint, leads from where a formula fails to where it holds.

S states of the case as it is.
"""

from collections.abc import Callable

import numpy as np
from numpy.typing import NDArray

from detente.case.formula import TRUE, Formula, inline, names
from detente.findings.truth import holds
from detente.record import replace
from detente.roles.run import Run
from detente.space import Space
from detente.stability.entering import enters_alone, enters_jointly, enters_singly, may_enter

__all__ = ["Entrances"]

Bools = NDArray[np.bool_]
Eager = Callable[[str, Formula], Space]


class Entrances:
    """What leads into formulas, in a case and its counterfactuals; nothing is looked for twice.

    Without bodies three things hold, which spare most of the search: improvements of a case with
    fewer states are improvements of the case as it is; those that enter what some parties, or more
    of them, then want most are improvements still; and a party that may enter it by itself does so
    once it wants it most.

    Parameters
    ----------
    base : Space
        The case as it is.
    eager : callable
        Gives the case in which one party wants a formula above all else.
    """

    def __init__(self, base: Space, eager: Eager) -> None:
        self.base = base
        self.eager = eager
        self._truths: dict[Formula, Bools] = {}
        self._asked: tuple[Formula, Bools] = (TRUE, np.ones(base.size, dtype=np.bool_))
        self._entered: dict[tuple[object, ...], bool] = {}
        self._able: dict[tuple[str, Formula], bool] = {}
        self._essential: dict[Formula, frozenset[str]] = {}

    def truth(self, formula: Formula) -> Bools:
        """Return where a formula holds: array of bool, shape (S,)."""
        if formula is self._asked[0]:  # most often the one asked for last
            return self._asked[1]
        if formula not in self._truths:
            self._truths[formula] = holds(self.base, formula)
        self._asked = (formula, self._truths[formula])
        return self._asked[1]

    def enters(self, run: Run, formula: Formula) -> bool:
        """Say whether an improvement enters a formula in a case or a counterfactual.

        1. It does where a willing party may enter it by itself.
        2. Not in a case with fewer states, if not in the case as it is.
        3. Not where somebody is not willing without whom nothing enters, whoever else is.
        4. Else look for a single improvement that enters it, and then for a joint one.
        """
        key = (run.key[:-2], formula)
        if key not in self._entered:
            self._entered[key] = self._enters(run, formula)
        return self._entered[key]

    def hopeless(self, willing: frozenset[str], formula: Formula) -> bool:
        """Say whether somebody is not willing without whom nothing enters, whoever else is."""
        if self.base.chambers.ids or any(self._can(party, formula) for party in willing):
            return False
        return bool(self._essential_to(formula) - willing)

    def _enters(self, run: Run, formula: Formula) -> bool:
        if self.base.chambers.ids:
            return self._led_into(run, formula)
        if any(self._can(party, formula) for party in run.willing):
            return True
        if len(run.where) == self.base.size:
            willing = frozenset(run.willing)
            return not self.hopeless(willing, formula) and self._wished_into(willing, formula)
        return self._wished_into(frozenset(), formula) and self._led_into(run, formula)

    def _led_into(self, run: Run, formula: Formula) -> bool:
        truth = self.truth(formula)[run.where]
        about = self._about(formula)
        return enters_singly(run.space, truth) or enters_jointly(run.space, truth, about)

    def _wished_into(self, willing: frozenset[str], formula: Formula) -> bool:
        """Whether an improvement enters a formula once some parties want it above all else."""
        key = ("wished", willing, formula)
        if key not in self._entered:
            self._entered[key] = any(
                self._alone(party, formula, willing=party in willing) for party in self.base.parties
            ) or enters_jointly(
                self._ranked(willing, formula), self.truth(formula), self._about(formula)
            )
        return self._entered[key]

    def _alone(self, party: str, formula: Formula, *, willing: bool) -> bool:
        """Whether a party, willing or not, enters a formula by an improvement of its own."""
        key = ("alone", party, formula, willing)
        if key not in self._entered:
            space = self.eager(party, formula) if willing else self.base
            row = self.base.parties.index(party)
            self._entered[key] = enters_alone(space, row, self.truth(formula))
        return self._entered[key]

    def _ranked(self, willing: frozenset[str], formula: Formula) -> Space:
        """Return the case with the ranks of some parties once they are willing; only the ranks."""
        ranks = self.base.ranks.copy()
        for row, party in enumerate(self.base.parties):
            if party in willing:
                ranks[row] = self.eager(party, formula).ranks[row]
        return replace(self.base, ranks=ranks)

    def _essential_to(self, formula: Formula) -> frozenset[str]:
        """Name the parties without whose wish nothing enters, whoever else is willing.

        Those that may enter it by themselves are left aside; all parties, where nothing enters.
        """
        if formula not in self._essential:
            others = frozenset(p for p in self.base.parties if not self._can(p, formula))
            self._essential[formula] = (
                frozenset(p for p in others if not self._wished_into(others - {p}, formula))
                if self._wished_into(others, formula)
                else frozenset(self.base.parties)
            )
        return self._essential[formula]

    def _can(self, party: str, formula: Formula) -> bool:
        """Whether a party may enter a formula by itself, if it wants to."""
        key = (party, formula)
        if key not in self._able:
            row = self.base.parties.index(party)
            self._able[key] = may_enter(self.base, row, self.truth(formula))
        return self._able[key]

    def _about(self, formula: Formula) -> int:
        """Return the options that decide where a formula holds, as bits."""
        named = {each.id: each.formula for each in self.base.settled.definitions}
        return self.base.mask_of(tuple(names(inline(formula, named))))
