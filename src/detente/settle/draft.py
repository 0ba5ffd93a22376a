"""A case on its way to being settled: what the changes so far have made of it."""

from collections.abc import Mapping

from detente.case import Body, Case, Constraint, Insert, Move, Statement
from detente.errors import Problem
from detente.record import Frozen, record, replace
from detente.settle.settled import Applied

__all__ = ["FILE", "Draft", "note", "start"]

FILE = "case.yaml"


@record
class Draft:
    """What a case has become under the changes applied so far.

    ``withheld`` maps the statements of bridges by tag that are off to the bridge's name.
    ``bodies`` are the voting bodies, their seats as changed. ``moments`` holds the options taken at
    each. ``touched`` gives for each thing the source that changed it last, ``removed`` for each
    statement or constraint taken out the source that did. ``pins`` are the changes that gave a
    statement its place, the last one to each.
    """

    case: Case
    withheld: Mapping[str, str]
    fixed: Mapping[str, bool]
    preferences: Mapping[str, tuple[Statement, ...]]
    constraints: tuple[Constraint, ...]
    bodies: tuple[Body, ...]
    moments: Mapping[str, frozenset[str]]
    touched: Mapping[str, str]
    removed: Mapping[str, str]
    applied: tuple[Applied, ...] = ()
    pins: tuple[Insert | Move, ...] = ()
    problems: tuple[Problem, ...] = ()


def start(case: Case, withheld: Mapping[str, str]) -> Draft:
    """Return the case before any change."""
    return Draft(
        case=case,
        withheld=withheld,
        fixed=Frozen({option.id: False for option in case.options if option.closed}),
        preferences=case.preferences,
        constraints=case.constraints,
        bodies=case.bodies,
        moments=Frozen({moment.id: frozenset(moment.on) for moment in case.moments}),
        touched=Frozen(),
        removed=Frozen(),
    )


def note(draft: Draft, things: tuple[str, ...], *, source: str, does: str) -> Draft:
    """Record that a source changed some things, and which earlier source it overrides."""
    earlier = [draft.touched[thing] for thing in things if thing in draft.touched]
    entry = Applied(source=source, does=does, overrides=earlier[0] if earlier else "")
    touched = Frozen({**draft.touched, **dict.fromkeys(things, source)})
    return replace(draft, touched=touched, applied=(*draft.applied, entry))
