"""Who gains by moving together, which resting states that upsets, and whether it would hold.

S states, P parties.
"""

from collections.abc import Callable, Iterable, Sequence

import numpy as np
from numpy.typing import NDArray

from detente.case import Statement
from detente.errors import TooLarge
from detente.findings.reasons import deciding_statement
from detente.findings.resting import leavers
from detente.record import record
from detente.space import Space
from detente.stability import (
    JointStep,
    Step,
    coalition,
    costless_targets,
    defectors,
    reach,
)
from detente.stability.aftermath import aftermath, best_undeterred

__all__ = [
    "CoalitionStep",
    "Defection",
    "Gain",
    "Upset",
    "coalition_steps",
    "costless_steps",
    "every",
    "smallest",
    "upset",
]

Counts = Callable[[JointStep], bool]
Ladders = tuple[NDArray[np.int32], ...]


@record
class Gain:
    """How a party fares by a change.

    ``places`` are places up in its order of the ``of`` places that states can have there, negative
    if it loses; a voting body has no order, and both are 0. ``decides`` is the first statement of
    its list that tells the two states apart; nothing where the case ranks the states.
    """

    party: str
    places: int = 0
    of: int = 0
    decides: tuple[Statement, ...] = ()


@record
class Defection:
    """The best move, undeterred, by which a member leaves, and where that can end (`aftermath`).

    No ``ends`` if the moves run on without end; ``followed`` is False where they lead too far.
    """

    step: Step
    ends: tuple[int, ...] = ()
    followed: bool = True


@record
class CoalitionStep:
    """One joint improvement of two or more, with what it brings and whether it holds.

    ``members`` are all who take part, in the order of the case; ``others`` the parties outside
    that gain or lose. It is firm if there are no ``defections``. ``alone`` says whether lean moves
    of single parties lead there too, ``costless`` that some member only loses nothing.
    """

    step: Step
    members: tuple[Gain, ...]
    others: tuple[Gain, ...]
    defections: tuple[Defection, ...]
    alone: bool
    costless: bool = False

    @property
    def firm(self) -> bool:
        """Whether no member has an undeterred improvement afterwards."""
        return not self.defections


@record
class Upset:
    """A state that nobody leaves alone, and the smallest coalitions that leave it together.

    A coalition is among them if no part of it leaves the state; ``steps`` has all their lean
    joint improvements.
    """

    state: int
    steps: tuple[CoalitionStep, ...]

    @property
    def coalitions(self) -> tuple[tuple[str, ...], ...]:
        """The coalitions, smallest first, each once."""
        return tuple(dict.fromkeys(each.step.movers for each in self.steps))


def coalition_steps(space: Space, state: int) -> tuple[CoalitionStep, ...]:
    """List the joint improvements of two or more from a state, and what each brings.

    1. Take the lean joint improvements by coalitions of two or more (`joint_targets`).
    2. For each party say how many places it rises or falls, and which statement decides.
    3. List the members with an undeterred improvement afterwards, and where that can end.
    4. See whether lean moves of single parties lead there too.

    Parameters
    ----------
    space : Space
        The case.
    state : int
        Index of the state it starts from.

    Returns
    -------
    tuple of CoalitionStep
        The smallest coalitions first; of one size, firm ones first.
    """
    return _told(space, state, leavers(space, (state,)).get(state, ()))


def costless_steps(space: Space, state: int) -> tuple[CoalitionStep, ...]:
    """List what coalitions of two or more could do at no member's cost, though not all gain.

    These are the lean costless joint improvements that are no joint improvements. Parameters and
    result are those of `coalition_steps`.
    """
    found = [
        JointStep(step=Step(movers=movers, source=state, target=target), lean=True)
        for target in costless_targets(space, state, lean=True).tolist()
        if len(movers := coalition(space, state, target, costless=True)) > 1
        and not coalition(space, state, target)
    ]
    return _told(space, state, found, costless=True)


def smallest(steps: Sequence[JointStep]) -> tuple[JointStep, ...]:
    """Keep the joint improvements of the coalitions of which no part has one here."""
    sets = {frozenset(each.step.movers) for each in steps}
    least = {one for one in sets if not any(other < one for other in sets)}
    return tuple(each for each in steps if frozenset(each.step.movers) in least)


def every(step: JointStep) -> bool:  # noqa: ARG001 - what counts where nothing is left out
    """Keep any joint improvement."""
    return True


def upset(space: Space, states: Iterable[int], *, counts: Counts = every) -> tuple[Upset, ...]:
    """Say which of some states coalitions would leave, and how.

    1. List the lean joint improvements of two or more from each state.
    2. Keep those that count, and of those the ones by the smallest coalitions.

    Parameters
    ----------
    space : Space
        The case.
    states : iterable of int
        Indices of states that nobody leaves alone.
    counts : callable
        Says which joint improvements count; all of them, if none is given.

    Returns
    -------
    tuple of Upset
        In the order of ``states``; those that no such coalition leaves are left out.
    """
    found: list[Upset] = []
    for state, steps in leavers(space, states).items():
        kept = smallest([step for step in steps if counts(step)])
        if kept:
            found.append(Upset(state=state, steps=_told(space, state, kept)))
    return tuple(found)


def _told(
    space: Space, state: int, steps: Sequence[JointStep], *, costless: bool = False
) -> tuple[CoalitionStep, ...]:
    """Work out what some joint improvements from one state bring, and put them in order."""
    if not steps:
        return ()
    ladders = tuple(np.unique(row) for row in space.ranks)
    alone = set(reach(space, state, lean=True).states.tolist())
    found = [
        CoalitionStep(
            step=each.step,
            members=_members(space, ladders, each.step),
            others=_others(space, ladders, each.step),
            defections=_defections(space, each.step, costless=costless),
            alone=each.step.target in alone,
            costless=costless,
        )
        for each in steps
    ]
    return tuple(sorted(found, key=lambda s: (len(s.members), not s.firm, s.step.movers)))


def _members(space: Space, ladders: Ladders, step: Step) -> tuple[Gain, ...]:
    return tuple(_gain(space, ladders, mover, step) for mover in step.movers)


def _others(space: Space, ladders: Ladders, step: Step) -> tuple[Gain, ...]:
    """Say how the parties outside fare that do not like the two states equally."""
    outside = (party for party in space.parties if party not in step.movers)
    gains = (_gain(space, ladders, party, step) for party in outside)
    return tuple(gain for gain in gains if gain.places)


def _gain(space: Space, ladders: Ladders, party: str, step: Step) -> Gain:
    """Say how many places a party rises by a step, and which statement decides."""
    if party in space.chambers.ids:
        return Gain(party=party)
    row = space.parties.index(party)
    before, after = (space.ranks[row, end] for end in (step.source, step.target))
    places = np.searchsorted(ladders[row], [before, after])
    decides = deciding_statement(space, party, step.source, step.target)
    return Gain(
        party=party,
        places=int(places[1] - places[0]),
        of=len(ladders[row]),
        decides=decides if before != after else (),
    )


def _defections(space: Space, step: Step, *, costless: bool) -> tuple[Defection, ...]:
    """List by which move each member would leave where a joint improvement leads."""
    leaving = defectors(space, step.source, step.target, costless=costless)
    return tuple(_defection(space, member, step.target) for member in leaving)


def _defection(space: Space, member: str, state: int) -> Defection:
    """Take a member's best undeterred move, and see where it ends."""
    target = best_undeterred(space, state, space.movers.index(member))[0]
    step = Step(movers=(member,), source=state, target=target)
    try:
        return Defection(step=step, ends=aftermath(space, step))
    except TooLarge:
        return Defection(step=step, followed=False)
