"""Whether a chance is likelier under some items than under others, whatever its likelihood is."""

import numpy as np
from numpy.typing import NDArray

from detente.audit.records import Answer, Witness
from detente.audit.scope import Scope
from detente.audit.states import Found, find_states, names_of
from detente.case import Chance
from detente.case.question import Among, Item, Likelier, States
from detente.errors import NotApplicable
from detente.record import record

__all__ = ["answer_likelier"]


@record(eq=False)
class Side:
    """The resting states on one side, and in which of them the chance may strike."""

    found: Found
    strikes: NDArray[np.bool_]

    @property
    def always(self) -> bool:
        """Whether it may strike wherever the moves come to rest."""
        return bool(self.strikes.all())

    @property
    def never(self) -> bool:
        """Whether it can strike nowhere that they do."""
        return not self.strikes.any()


def answer_likelier(question: Likelier, scope: Scope) -> Answer:
    """Answer whether a chance is likelier under some items than under others.

    No number is known: neither how likely the chance is where it may strike (more than never, less
    than always, the same everywhere), nor how likely the moves come to rest in each of the resting
    states (more than never). So the first side is likelier only if it is whatever these are:

    1. Find the resting states of both sides, and in which of them the chance may strike.
    2. It holds if the chance may strike in all of the first and not in all of the second, or in
       some of the first and in none of the second.

    Returns
    -------
    Answer
        Its witnesses are resting states of both sides; nothing to test where a side has none.
    """
    chance = _chance(question, scope)
    first, second = (_side(chance, scope, items) for items in (question.first, question.second))
    if not len(first.strikes) or not len(second.strikes):
        return Answer(holds=False, empty=True)
    holds = (first.always and not second.always) or (second.never and not first.never)
    told: tuple[Witness, ...] = ()
    if scope.telling:
        told = (*_shown(first, 0, likely=holds), *_shown(second, 1, likely=not holds))
    return Answer(holds=holds, witnesses=told if holds else (), against=() if holds else told)


def _chance(question: Likelier, scope: Scope) -> Chance:
    """Find the chance that a question speaks of."""
    for chance in scope.variants.case.chances:
        if chance.id == question.chance:
            return chance
    raise NotApplicable(f"the case has no chance {question.chance}")


def _side(chance: Chance, scope: Scope, items: tuple[Item, ...]) -> Side:
    """Find the resting states under some items."""
    found = find_states(scope, States(among=Among.RESTING, under=items))
    strikes = found.variant.holds(chance.when)[found.states]
    return Side(found=found, strikes=strikes)


def _shown(side: Side, number: int, *, likely: bool) -> tuple[Witness, ...]:
    """Show a state of a side in which the chance may strike and one in which it cannot."""
    order = (True, False) if likely else (False, True)
    shown: list[Witness] = []
    for strikes in order:
        states = side.found.states[side.strikes == strikes].tolist()
        shown += (_state(side, number, state, strikes=strikes) for state in states[:1])
    return tuple(shown)


def _state(side: Side, number: int, state: int, *, strikes: bool) -> Witness:
    numbers = (float(number), float(strikes))
    return Witness(kind="chance", state=names_of(side.found.variant, state), numbers=numbers)
