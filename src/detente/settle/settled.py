"""The settled case: every choice made, nothing left to vary. Engines take only these."""

from collections.abc import Mapping

from detente.case import (
    Body,
    Case,
    Constraint,
    Definition,
    ForbiddenMove,
    Insert,
    Moment,
    Move,
    Option,
    Outcome,
    Party,
    Ranking,
    Statement,
)
from detente.record import Frozen, field, record

__all__ = ["NO_MOMENT", "Applied", "Choices", "Settled"]

NO_MOMENT = Moment(id="", on=())


@record
class Choices:
    """What the user asks for; whatever is left out falls to the case's defaults.

    ``moment`` "" means the case's default moment; ``bridges`` and ``fixes`` map names to on/off
    and yes/no; ``alternatives`` maps an alternative to the scenario chosen for it.
    """

    moment: str = ""
    scenarios: tuple[str, ...] = ()
    bridges: Mapping[str, bool] = field(default_factory=Frozen)
    alternatives: Mapping[str, str] = field(default_factory=Frozen)
    fixes: Mapping[str, bool] = field(default_factory=Frozen)


@record
class Applied:
    """One change as it was applied: where it came from, what it touched, what it overrode.

    ``source`` is such as ``bridge B-5`` or ``scenario base``; ``overrides`` is the source of the
    earlier change to the same thing, "" where there was none.
    """

    source: str
    does: str
    overrides: str = ""


@record
class Settled:
    """A case with alternatives, bridges, moment, scenarios, fixes and orders all chosen.

    ``options`` keep the order of the case: option k is bit k of a state. ``fixed`` maps closed or
    fixed options to their value; a state is feasible if it has those values and satisfies every
    constraint; a body that has several texts brings the constraint that one is in force at most.
    ``moment`` is `NO_MOMENT` where there is none; its status quo already has the fixes.
    ``choices`` is complete: every bridge and alternative with the value it took. ``pins`` are the
    changes that gave a statement its place in a list.
    """

    case: Case
    parties: tuple[Party, ...]
    options: tuple[Option, ...]
    fixed: Mapping[str, bool]
    definitions: tuple[Definition, ...]
    constraints: tuple[Constraint, ...]
    forbidden_moves: tuple[ForbiddenMove, ...]
    preferences: Mapping[str, tuple[Statement, ...]]
    rankings: Mapping[str, Ranking]
    outcomes: tuple[Outcome, ...]
    moment: Moment
    choices: Choices
    bodies: tuple[Body, ...] = ()
    applied: tuple[Applied, ...] = ()
    pins: tuple[Insert | Move, ...] = ()
    fingerprint: str = ""

    @property
    def has_moment(self) -> bool:
        """Whether there is a status quo to start from."""
        return bool(self.moment.id)
