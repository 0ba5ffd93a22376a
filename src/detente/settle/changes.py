"""Changes, one at a time: each turns a draft of the case into the next.

A change that cannot be applied leaves the draft as it is and adds a problem to it.
"""

from collections.abc import Iterator

from detente.case import (
    Case,
    Change,
    Constraint,
    Delete,
    Fix,
    Insert,
    Move,
    Open,
    Replace,
    SetMoment,
    SetSeat,
    Statement,
    Tag,
)
from detente.errors import Problem
from detente.record import Frozen, replace
from detente.settle.draft import FILE, Draft, note
from detente.settle.seats import set_seat

__all__ = ["apply", "fix_of", "leave_out", "status_of"]


class _Refused(Exception):
    """A change that finds nothing to change."""

    def __init__(self, problem: Problem) -> None:
        self.problem = problem


def apply(draft: Draft, change: Change, source: str) -> Draft:
    """Apply one change.

    Parameters
    ----------
    draft : Draft
        What the changes so far have made of the case.
    change : Change
        What to do next.
    source : str
        Who asks for it, such as ``scenario base``.

    Returns
    -------
    Draft
        With the change and its record, or with a problem more.
    """
    try:
        return _apply(draft, change, source)
    except _Refused as refused:
        return replace(draft, problems=(*draft.problems, refused.problem))


def leave_out(draft: Draft, target: str, name: str) -> Draft:
    """Take out what a bridge by tag stands for, as long as it still is one."""
    rules = tuple(rule for rule in draft.constraints if rule.id == target)
    found: tuple[Statement | Constraint, ...] = (*_find(draft, target), *rules)
    if not found or found[0].tag is not Tag.BRIDGE:
        return draft
    return apply(draft, Delete(target=target), _off(name))


def fix_of(option: str) -> str:
    """Name the value of an option, as a thing that changes touch."""
    return f"option {option}"


def status_of(moment: str, option: str) -> str:
    """Name an option's place in a moment's status quo, as a thing that changes touch."""
    return f"moment {moment} {option}"


def _apply(draft: Draft, change: Change, source: str) -> Draft:
    match change:
        case Fix():
            return _fix(draft, change, source)
        case Open():
            return _open(draft, change, source)
        case SetMoment():
            return _set_moment(draft, change, source)
        case SetSeat():
            return set_seat(draft, change, source)
        case Delete():
            return _delete(draft, change, source)
        case Move():
            return _move(draft, change, source)
    if change.statement.tag is Tag.BRIDGE and change.statement.key in draft.withheld:
        return _withhold(draft, change, source)
    if isinstance(change, Replace):
        return _replace(draft, change, source)
    return _insert(draft, change, source)


def _fix(draft: Draft, change: Fix, source: str) -> Draft:
    fixed = Frozen({**draft.fixed, change.option: change.to})
    does = f"fixes {change.option} at {'yes' if change.to else 'no'}"
    return note(replace(draft, fixed=fixed), (fix_of(change.option),), source=source, does=does)


def _open(draft: Draft, change: Open, source: str) -> Draft:
    fixed = Frozen({option: to for option, to in draft.fixed.items() if option != change.option})
    does = f"opens {change.option}"
    return note(replace(draft, fixed=fixed), (fix_of(change.option),), source=source, does=does)


def _set_moment(draft: Draft, change: SetMoment, source: str) -> Draft:
    """Take and drop options at a moment, each recorded by itself."""
    on = draft.moments[change.moment].union(change.on).difference(change.off)
    draft = replace(draft, moments=Frozen({**draft.moments, change.moment: on}))
    steps = [("takes", o) for o in change.on if o in on] + [("drops", o) for o in change.off]
    for verb, option in steps:
        does = f"{verb} {option} at moment {change.moment}"
        things = (status_of(change.moment, option),)
        draft = note(draft, things, source=source, does=does)
    return draft


def _delete(draft: Draft, change: Delete, source: str) -> Draft:
    target, does = change.target, f"deletes {change.target}"
    statement = _find(draft, target)
    rules = tuple(rule for rule in draft.constraints if rule.id != target)
    if statement:
        draft = _with(draft, statement[0].party, _without(draft, statement[0]))
    elif len(rules) < len(draft.constraints):
        draft = replace(draft, constraints=rules)
    else:
        raise _absent(draft, target, f"{source} {does}")
    removed = Frozen({**draft.removed, target: source})
    return note(replace(draft, removed=removed), _both(target), source=source, does=does)


def _replace(draft: Draft, change: Replace, source: str) -> Draft:
    """Put a statement in the place where the old one stands."""
    does = f"replaces {change.target}"
    old = _statement(draft, change.target, f"{source} {does}")
    new = tuple(change.statement if s == old else s for s in draft.preferences[old.party])
    return note(_with(draft, old.party, new), (change.target,), source=source, does=does)


def _insert(draft: Draft, change: Insert, source: str) -> Draft:
    """Add a statement; one that has its key already gives way to it."""
    statement = change.statement
    does = f"inserts {statement.key} {_where(change)}"
    if statement.party in draft.case.rankings:
        message = f"{source} {does}, but {statement.party} has a ranking and so no statements"
        raise _Refused(Problem(file=FILE, code="ranked-party", message=message))
    draft = _place(draft, statement, change, f"{source} {does}")
    kept = {target: by for target, by in draft.removed.items() if target != statement.key}
    draft = replace(draft, removed=Frozen(kept), pins=_pins(draft, statement.key, change))
    return note(draft, _both(statement.key), source=source, does=does)


def _move(draft: Draft, change: Move, source: str) -> Draft:
    does = f"moves {change.target} {_where(change)}"
    statement = _statement(draft, change.target, f"{source} {does}")
    draft = _place(draft, statement, change, f"{source} {does}")
    draft = replace(draft, pins=_pins(draft, change.target, change))
    return note(draft, _both(change.target)[1:], source=source, does=does)


def _pins(draft: Draft, target: str, change: Insert | Move) -> tuple[Insert | Move, ...]:
    """Record that a change gives a statement its place, instead of an earlier one that did."""
    earlier = (
        pin
        for pin in draft.pins
        if target != (pin.target if isinstance(pin, Move) else pin.statement.key)
    )
    return (*earlier, change)


def _withhold(draft: Draft, change: Replace | Insert, source: str) -> Draft:
    """Skip what would bring in a bridge that is off; what stood there before stays."""
    key = change.statement.key
    bridge = _off(draft.withheld[key])
    if isinstance(change, Insert):
        draft = replace(draft, removed=Frozen({**draft.removed, key: bridge}))
    return note(draft, (), source=source, does=f"leaves out {key}, by {bridge}")


def _place(draft: Draft, statement: Statement, change: Insert | Move, saying: str) -> Draft:
    """Put a statement where the change says, after taking it away from where it stands."""
    rest = _without(draft, statement)
    keys = [other.key for other in rest]
    anchor = change.before or change.after
    at = change.at - 1 if change.at else len(rest)
    if anchor and anchor not in keys:
        raise _absent(draft, anchor, saying)
    if anchor:
        at = keys.index(anchor) + (1 if change.after else 0)
    return _with(draft, statement.party, (*rest[:at], statement, *rest[at:]))


def _where(change: Insert | Move) -> str:
    """Say where a statement goes."""
    if change.before or change.after:
        return f"before {change.before}" if change.before else f"after {change.after}"
    return f"at place {change.at}" if change.at else "at the end"


def _off(bridge: str) -> str:
    """Name a bridge that is off, as a source."""
    return f"bridge {bridge}=off"


def _both(target: str) -> tuple[str, str]:
    """Name a statement or constraint and its place, as things that changes touch."""
    return (target, f"place of {target}")


def _with(draft: Draft, party: str, statements: tuple[Statement, ...]) -> Draft:
    return replace(draft, preferences=Frozen({**draft.preferences, party: statements}))


def _without(draft: Draft, statement: Statement) -> tuple[Statement, ...]:
    """List the other statements of a statement's party."""
    mine = draft.preferences.get(statement.party, ())
    return tuple(other for other in mine if other.key != statement.key)


def _find(draft: Draft, key: str) -> tuple[Statement, ...]:
    """Return the statement with a key, or nothing."""
    lists = draft.preferences.values()
    return tuple(each for statements in lists for each in statements if each.key == key)


def _statement(draft: Draft, key: str, saying: str) -> Statement:
    """Return the statement with a key, or refuse the change that asks for it."""
    found = _find(draft, key)
    if not found:
        raise _absent(draft, key, saying)
    return found[0]


def _absent(draft: Draft, target: str, saying: str) -> _Refused:
    """Say why a change finds nothing: who took its target out, or who would bring it in."""
    if target in draft.removed:
        by = draft.removed[target]
        message = f"{saying}, but {by} has already taken {target} out"
        hint = "choose one of the two"
        return _Refused(Problem(file=FILE, code="removed", message=message, hint=hint))
    message = f"{saying}, but {target} is not in the case as it is settled here"
    bringers = tuple(_bringers(draft.case, target))
    hint = f"{' or '.join(bringers)} would insert it earlier" if bringers else ""
    return _Refused(Problem(file=FILE, code="not-inserted", message=message, hint=hint))


def _bringers(case: Case, key: str) -> Iterator[str]:
    """Yield the scenarios and bridges that insert a statement."""
    for kind, scenarios in (("scenario", case.scenarios), ("bridge", case.bridges)):
        for scenario in scenarios:
            inserts = [change for change in scenario.changes if isinstance(change, Insert)]
            if any(change.statement.key == key for change in inserts):
                yield f"{kind} {scenario.id}"
