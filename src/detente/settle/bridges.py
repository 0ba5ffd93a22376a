"""The bridges of a case: those it names, and the statements that are bridges by their tag."""

from collections import Counter
from collections.abc import Iterator, Mapping

from detente.case import Bridge, Case, Change, Constraint, Insert, Replace, Statement, Tag
from detente.record import Frozen

__all__ = ["bridges_of", "implicit_bridges"]


def bridges_of(case: Case) -> tuple[Bridge, ...]:
    """List every bridge of a case with its default, the named ones first.

    A bridge by tag has no changes of its own: it is on by default, and off it takes its
    statement or constraint out.
    """
    targets = implicit_bridges(case)
    means = {thing.key: thing.means or thing.text for thing in _statements(case)}
    means |= {rule.id: rule.text for rule in case.constraints}
    named = {bridge.id for bridge in case.bridges}
    implicit = (
        Bridge(id=name, changes=(), default=True, means=means[target])
        for name, target in targets.items()
        if name not in named
    )
    return (*case.bridges, *implicit)


def implicit_bridges(case: Case) -> Mapping[str, str]:
    """Map the bridges by tag to what each takes out: a statement's key or a constraint's id.

    1. Take the statements and constraints with the tag, those that scenarios bring included.
    2. Leave out the statements that a named bridge inserts or replaces.
    3. Name each as the named bridge that names it does, else by its plain id, or by
       ``party.id`` where that id says two things.
    """
    called = {bridge.statement: bridge.id for bridge in case.bridges if bridge.statement}
    named = {thing.key for bridge in case.bridges for thing in _brought(bridge.changes)}
    statements = {thing.key: thing for thing in _statements(case) if thing.key not in named}
    rules = [rule for rule in case.constraints if _is_bridge(rule) and rule.id]
    uses = Counter({bridge.id: 1 for bridge in case.bridges})
    uses.update({thing.key: thing.id for thing in _all_statements(case)}.values())
    uses.update(rule.id for rule in case.constraints if rule.id)
    plain = {key: thing.id if uses[thing.id] == 1 else key for key, thing in statements.items()}
    targets = {called.get(key, name): key for key, name in plain.items()}
    return Frozen(targets | {rule.id: rule.id for rule in rules})


def _brought(changes: tuple[Change, ...]) -> Iterator[Statement]:
    """Yield the statements that changes insert, or put in the place of others."""
    for change in changes:
        if isinstance(change, Insert | Replace):
            yield change.statement


def _statements(case: Case) -> Iterator[Statement]:
    """Yield the statements tagged as bridges: the case's own, then those scenarios bring."""
    return (thing for thing in _all_statements(case) if _is_bridge(thing))


def _all_statements(case: Case) -> Iterator[Statement]:
    for statements in case.preferences.values():
        yield from statements
    lists = (*(each.changes for each in case.scenarios), *(each.changes for each in case.bridges))
    yield from (statement for changes in lists for statement in _brought(changes))


def _is_bridge(thing: Statement | Constraint) -> bool:
    return thing.tag is Tag.BRIDGE
