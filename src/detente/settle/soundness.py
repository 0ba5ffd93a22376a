"""Whether a settled case has states at all, and its moment is one of them."""

from collections.abc import Iterator, Mapping

from detente.case import Constraint
from detente.case.formula import names
from detente.errors import Problem
from detente.settle.changes import fix_of, status_of
from detente.settle.diagram import in_order
from detente.settle.draft import FILE
from detente.settle.feasible import contradiction, violated
from detente.settle.settled import Settled

__all__ = ["unsound"]


def unsound(settled: Settled, touched: Mapping[str, str]) -> tuple[Problem, ...]:
    """List what keeps a settled case from being computed.

    1. A moment that satisfies everything proves that there are feasible states.
    2. Else look for constraints and fixed values that cannot hold together.
    3. If there are none, name each constraint that the moment breaks.

    Parameters
    ----------
    settled : Settled
        The case, fixes taken over by the moment.
    touched : mapping
        The source that last changed each thing, for the messages.
    """
    if not violated(settled, settled.moment.on if settled.has_moment else _taken(settled)):
        return ()
    clashing = contradiction(settled)
    if clashing:
        return (_no_state(settled, clashing, touched),)
    if not settled.has_moment:
        return ()
    broken = violated(settled, settled.moment.on)
    return tuple(_no_moment(settled, rule, touched) for rule in broken)


def _taken(settled: Settled) -> tuple[str, ...]:
    """List the options fixed at yes: a state to try where there is no moment."""
    return tuple(option for option, value in settled.fixed.items() if value)


def _no_state(
    settled: Settled, clashing: tuple[Constraint, ...], touched: Mapping[str, str]
) -> Problem:
    """Name the constraints and fixes that leave no state."""
    fixes = {f"{option} fixed at {_word(value)}": option for option, value in settled.fixed.items()}
    parts = []
    for rule in clashing:
        by = touched.get(fix_of(fixes[rule.label]), "") if rule.label in fixes else ""
        parts.append(_named(rule) + (f" (by {by})" if by else ""))
    verb = "these cannot hold together" if len(parts) > 1 else "this can never hold"
    message = f"no state is feasible: {verb}: {'; '.join(parts)}"
    return Problem(file=FILE, code="contradiction", message=message)


def _no_moment(settled: Settled, rule: Constraint, touched: Mapping[str, str]) -> Problem:
    """Name a constraint that the moment breaks, and the changes that have a part in it."""
    message = f"the moment {settled.moment.id} is infeasible: it breaks {_named(rule)}"
    causes = tuple(_causes(settled, rule, touched))
    hint = "; ".join(causes) or f"it takes {', '.join(settled.moment.on) or 'nothing'}"
    return Problem(file=FILE, code="infeasible-moment", message=message, hint=hint)


def _causes(settled: Settled, rule: Constraint, touched: Mapping[str, str]) -> Iterator[str]:
    """Yield the changes to the moment that concern the options of a constraint."""
    definitions = {entry.id: entry for entry in settled.definitions}
    mentioned = names(rule.formula)
    mentioned = mentioned.union(*(names(d.formula) for d in in_order(definitions, mentioned)))
    for option in (each.id for each in settled.options if each.id in mentioned):
        value = _word(option in settled.moment.on)
        status = status_of(settled.moment.id, option)
        if option in settled.fixed:
            yield f"{option} is fixed at {value} by {touched[fix_of(option)]}"
        elif status in touched:
            yield f"{option} is set to {value} by {touched[status]}"


def _named(rule: Constraint) -> str:
    """Name a constraint in the words of the case."""
    return rule.label if rule.text in {"", rule.label} else f"{rule.label} ({rule.text})"


def _word(value: bool) -> str:
    return "yes" if value else "no"
