"""One case, many variants: every way of settling and reading it, solved with what they share.

S states, P parties.
"""

from collections import OrderedDict
from collections.abc import Mapping
from typing import TypeVar

import numpy as np
from numpy.typing import NDArray

from detente.case import Bridge, Case, Fix, Scenario
from detente.case.formula import Formula, render
from detente.errors import CaseProblems, NotApplicable
from detente.record import field, record, replace
from detente.settle import Choices, Settled, bridges_of, settle
from detente.settle.orders import Precedence, arranged, count_orders, pinned, precedence
from detente.space import Family, Lists, Space
from detente.stability import CONCEPTS
from detente.stability.concepts import PARTY_ALONE
from detente.study.profile import LISTED, Profile, all_keys, drawn

__all__ = ["Ordered", "Variant", "Variants", "touched_by"]

Bools = NDArray[np.bool_]
Ordered = Mapping[str, tuple[str, ...]]
Named = TypeVar("Named", Scenario, Bridge)

MOST_KEPT = 4096
MOST_HELD = 1 << 25  # ranks in all variants kept: ten bytes each


@record(eq=False)
class Variant:
    """A case settled and read in one way.

    Attributes
    ----------
    settled, space
        The case, and its states with the ranks that the lists give.
    family : Family
        What it shares with other variants that have the same states.
    start : int
        Index of the moment's state, -1 where there is no moment.
    order : mapping of str to tuple of str
        By party, the keys of its statements, most important first; dropped ones left out.
    lists : mapping
        The same as numbers of columns, for `Family`.
    """

    settled: Settled
    space: Space
    family: Family
    start: int
    order: Ordered
    lists: Lists = field(repr=False)

    def holds(self, formula: Formula) -> Bools:
        """Return where a formula holds: array of bool, shape (S,)."""
        return self.family.column(formula)


class Variants:
    """Settles and reads one case in many ways; what a change does not touch is not done again.

    Parameters
    ----------
    case : Case
        The case. ``keys`` are its statements, ``bridges`` its bridges, in a fixed order.
    """

    def __init__(self, case: Case) -> None:
        self.case = case
        self.keys = all_keys(case)
        self.bridges = bridges_of(case)
        self.solved = 0
        self._settled: dict[Choices, Settled | str] = {}
        self._families: dict[str, Family] = {}
        self._shapes: dict[str, Family] = {}
        self._numbers: dict[str, Mapping[str, int]] = {}
        self._plain: dict[str, Lists] = {}
        self._listings: dict[str, int] = {}
        self._lists_seen: dict[object, int] = {}
        self._variants: OrderedDict[tuple[Choices, Profile], Variant] = OrderedDict()
        self._held = 0
        self._precedence: dict[tuple[int, str, tuple[tuple[str, str], ...]], Precedence] = {}
        self._orders: dict[tuple[int, Profile], Ordered] = {}
        self._stable: dict[tuple[object, ...], Bools] = {}
        self._altered: dict[str, Variants] = {}
        self._draws: dict[int, list[Profile]] = {}
        self._counts: dict[tuple[int, str, frozenset[str]], int] = {}

    @property
    def counted(self) -> int:
        """How many variants have been solved, those of altered cases included."""
        return self.solved + sum(each.counted for each in self._altered.values())

    def less(self, constraint: str) -> "Variants":
        """Return the variants of the case without a constraint, named by its label."""
        if constraint not in self._altered:
            kept = tuple(rule for rule in self.case.constraints if rule.label != constraint)
            self._altered[constraint] = Variants(replace(self.case, constraints=kept))
        return self._altered[constraint]

    def freed(self, option: str) -> "Variants":
        """Return the variants of the case in which no scenario or bridge fixes an option."""
        name = f"option {option}"
        if name not in self._altered:
            scenarios = tuple(_freed(scenario, option) for scenario in self.case.scenarios)
            bridges = tuple(_freed(bridge, option) for bridge in self.case.bridges)
            case = replace(self.case, scenarios=scenarios, bridges=bridges)
            self._altered[name] = Variants(case)
        return self._altered[name]

    def draws(self, seed: int, number: int) -> tuple[Profile, ...]:
        """Return so many draws of the open orders, each made once."""
        kept = self._draws.setdefault(seed, [])
        kept.extend(drawn(self.keys, seed, at) for at in range(len(kept), number))
        return tuple(kept[:number])

    def counted_orders(self, settled: Settled, party: str, keep: frozenset[str]) -> int:
        """Count the orders that the kept statements of a party may have; 0 for too many."""
        key = (self._listing(settled), party, keep)
        if key not in self._counts:
            self._counts[key] = count_orders(self.precedence(settled, party), keep)
        return self._counts[key]

    def settled(self, choices: Choices) -> Settled:
        """Settle the case.

        Raises
        ------
        NotApplicable
            If it does not settle so, with the reason.
        """
        if choices not in self._settled:
            try:
                self._settled[choices] = settle(self.case, choices)
            except CaseProblems as wrong:
                reasons = "; ".join(problem.headline() for problem in wrong.problems)
                self._settled[choices] = reasons.replace("case.yaml: ", "")
        found = self._settled[choices]
        if isinstance(found, str):
            raise NotApplicable(found)
        return found

    def family(self, settled: Settled) -> Family:
        """Return the states that a settled case shares with others."""
        if settled.fingerprint not in self._families:
            shape = _structure(settled)
            if shape not in self._shapes:
                self._shapes[shape] = Family(settled)
            self._families[settled.fingerprint] = self._shapes[shape]
        return self._families[settled.fingerprint]

    def at(self, choices: Choices, profile: Profile = LISTED) -> Variant:
        """Return the case settled by some choices and read by a profile.

        Parameters
        ----------
        choices : Choices
            What is chosen; the rest falls to the defaults of the case.
        profile : Profile
            How the lists are read.

        Returns
        -------
        Variant
            Cost: one settling for new choices, one compilation for new states, and the ranks of
            the parties whose lists are new.

        Raises
        ------
        NotApplicable
            If the case does not settle so.
        """
        key = (choices, profile)
        if key in self._variants:
            self._variants.move_to_end(key)
            return self._variants[key]
        self.solved += 1
        settled = self.settled(choices)
        family = self.family(settled)
        order = self.orders(settled, profile)
        numbers = self._numbers_of(settled, family)
        lists = self._lists(settled, profile, order, (family, numbers))
        space = self._space(family, settled, lists, profile)
        found = Variant(
            settled=settled,
            space=space,
            family=family,
            start=_start(settled, space),
            order=order,
            lists=lists,
        )
        self._keep(key, found)
        return found

    def _lists(
        self,
        settled: Settled,
        profile: Profile,
        order: Ordered,
        by: tuple[Family, Mapping[str, int]],
    ) -> Lists:
        """Turn ordered lists into numbers of columns; those as listed are made once."""
        family, numbers = by
        if settled.fingerprint not in self._plain:
            self._plain[settled.fingerprint] = {
                party: _signed(family, numbers, keys, LISTED, party)
                for party, keys in self.orders(settled).items()
            }
        found = dict(self._plain[settled.fingerprint])
        touched = order.keys() if profile.priorities else touched_by(profile)
        found.update(
            {
                party: _signed(family, numbers, order[party], profile, party)
                for party in touched
                if party in order
            }
        )
        return found

    def _numbers_of(self, settled: Settled, family: Family) -> Mapping[str, int]:
        """Map the key of every statement to the number of its column."""
        if settled.fingerprint not in self._numbers:
            self._numbers[settled.fingerprint] = {
                statement.key: family.number(statement.formula)
                for statements in settled.preferences.values()
                for statement in statements
            }
        return self._numbers[settled.fingerprint]

    def _space(self, family: Family, settled: Settled, lists: Lists, profile: Profile) -> Space:
        """Rank the states by the lists, or by chance where the profile says so."""
        if not profile.afresh:
            return family.variant(settled, lists, profile.against)
        rng = np.random.default_rng(profile.afresh)
        parties, states = family.base.ranks.shape
        fresh = np.array([rng.permutation(states) for _ in range(parties)], dtype=np.int32)
        return family.ranked(settled, fresh)

    def _keep(self, key: tuple[Choices, Profile], variant: Variant) -> None:
        """Keep a variant for the next question, and let the oldest go once many are kept."""
        self._variants[key] = variant
        self._held += variant.space.ranks.size
        while self._held > MOST_HELD and len(self._variants) > 1:
            _, oldest = self._variants.popitem(last=False)
            self._held -= oldest.space.ranks.size

    def orders(self, settled: Settled, profile: Profile = LISTED) -> Ordered:
        """Return the keys of every party's list in the order that a profile gives it."""
        key = (self._listing(settled), profile)
        if key not in self._orders:
            if len(self._orders) > MOST_KEPT:
                self._orders.clear()
            self._orders[key] = self._ordered(settled, profile)
        return self._orders[key]

    def _listing(self, settled: Settled) -> int:
        """Return a number that settled cases share if their lists and pins are the same."""
        if settled.fingerprint not in self._listings:
            same = (settled.preferences, settled.pins)
            self._listings[settled.fingerprint] = self._lists_seen.setdefault(
                same, len(self._lists_seen)
            )
        return self._listings[settled.fingerprint]

    def _ordered(self, settled: Settled, profile: Profile) -> Ordered:
        """Put every list in order; a list that the profile does not touch is taken as it stands."""
        if profile == LISTED:
            lists = settled.preferences
            return {party: tuple(s.key for s in rows) for party, rows in lists.items()}
        found = dict(self.orders(settled))
        touched = found.keys() if profile.priorities else touched_by(profile)
        found.update({p: self._order(settled, p, profile) for p in touched if p in found})
        return found

    def _order(self, settled: Settled, party: str, profile: Profile) -> tuple[str, ...]:
        """Put a list in order: by priorities, by an order given outright, by single moves."""
        listed = tuple(statement.key for statement in settled.preferences[party])
        keys = listed
        if party in profile.orders:
            given = profile.orders[party]
            keys = (*(k for k in given if k in listed), *(k for k in listed if k not in given))
        elif profile.priorities and profile.free:
            fixed = self.precedence(settled, party)
            loose = sorted(fixed.loose, key=lambda k: profile.priorities.get(k, 0.5))
            keys = pinned(fixed, loose)
        elif profile.priorities:
            fixed = self.precedence(settled, party, profile.ignored)
            keys = arranged(fixed, _priorities(fixed, profile))
        for key, place in profile.moved.items():
            if key in keys:
                rest = [other for other in keys if other != key]
                keys = (*rest[: place - 1], key, *rest[place - 1 :])
        return tuple(key for key in keys if profile.attitudes.get(key, 1))

    def precedence(
        self, settled: Settled, party: str, ignore: tuple[tuple[str, str], ...] = ()
    ) -> Precedence:
        """Return what is fixed of the order of a party's list."""
        key = (self._listing(settled), party, ignore)
        if key not in self._precedence:
            self._precedence[key] = precedence(settled, party, ignore=ignore)
        return self._precedence[key]

    def stable(self, variant: Variant, concept: str) -> Bools:
        """Return which states are stable for every party: array of bool, shape (S,).

        A party's result under a concept that looks at its own ranks alone is kept for every
        variant in which its list is the same.
        """
        if concept not in PARTY_ALONE or variant.space.chambers.ids:
            stable = CONCEPTS[concept].solve(variant.space).stable
            return np.asarray(stable.all(axis=0))
        rows = [
            self._stable_for(variant, concept, row) for row in range(len(variant.space.parties))
        ]
        return np.asarray(np.array(rows).all(axis=0))

    def _stable_for(self, variant: Variant, concept: str, row: int) -> Bools:
        """Look up, or work out, which states are stable for one party."""
        ranks = variant.space.ranks[row]
        key = (id(variant.family), concept, row, ranks.tobytes())
        if key not in self._stable:
            if len(self._stable) > MOST_KEPT:
                self._stable.clear()
            self._stable[key] = PARTY_ALONE[concept](variant.space, row)
        return self._stable[key]


def _freed(named: Named, option: str) -> Named:
    """Leave out of a scenario or bridge what fixes an option."""
    kept = tuple(c for c in named.changes if not (isinstance(c, Fix) and c.option == option))
    return replace(named, changes=kept)


def _structure(settled: Settled) -> str:
    """Say what decides states and moves: not the preferences, not the moment."""
    return repr(
        (
            [(option.id, option.holders, str(option.moves)) for option in settled.options],
            dict(settled.fixed),
            sorted(render(rule.formula) for rule in settled.constraints),
            [(r.party, render(r.source), render(r.target)) for r in settled.forbidden_moves],
            [(d.id, render(d.formula)) for d in settled.definitions],
            settled.bodies,
        )
    )


def _start(settled: Settled, space: Space) -> int:
    """Return the index of the moment's state, -1 where there is none."""
    return space.find(space.mask_of(settled.moment.on)) if settled.has_moment else -1


def _priorities(fixed: Precedence, profile: Profile) -> Mapping[str, float]:
    """Give every statement a priority: the drawn one if its place is open.

    The others keep their order: they share out the numbers drawn for them if the whole list was
    drawn, and else take those of their places as listed.
    """
    size = len(fixed.listed)
    drawn = profile.priorities
    kept = [key for key in fixed.listed if key not in fixed.open]
    numbers = {key: (place + 0.5) / size for place, key in enumerate(fixed.listed)}
    if all(key in drawn for key in fixed.listed):
        numbers.update(zip(kept, sorted(drawn[key] for key in kept), strict=True))
    numbers.update({key: drawn[key] for key in fixed.open if key in drawn})
    return numbers


def touched_by(profile: Profile) -> frozenset[str]:
    """Return the parties whose lists a profile without priorities changes."""
    keys = (*profile.moved, *profile.attitudes)
    parties = {key.partition(".")[0] for key in keys}
    return frozenset(parties | set(profile.orders) | {each.party for each in profile.added})


def _signed(
    family: Family,
    numbers: Mapping[str, int],
    keys: tuple[str, ...],
    profile: Profile,
    party: str,
) -> tuple[tuple[int, bool], ...]:
    """Turn an ordered list into numbers of columns, those that are added on top."""
    against = profile.attitudes
    plain = tuple((numbers[key], against.get(key, 1) > 0) for key in keys)
    if not profile.added:
        return plain
    added = (family.number(each.formula) for each in profile.added if each.party == party)
    return (*((number, True) for number in added), *plain)
