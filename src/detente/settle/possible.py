"""Every settling that one choice leads to, and what is wrong with each: `detente check`."""

from collections.abc import Iterator

from detente.case import Case
from detente.errors import CaseProblems, Problem
from detente.record import Frozen, replace
from detente.settle.bridges import bridges_of
from detente.settle.settle import settle
from detente.settle.settled import Choices

__all__ = ["check_settlings", "possible_settlings"]


def possible_settlings(case: Case) -> tuple[Choices, ...]:
    """List the settlings to look at: the default, then those that one choice leads to.

    These are each moment, each scenario alone and each member of an alternative at the default
    moment, and each bridge switched the other way. Combinations of choices are not listed.
    """
    return (Choices(), *_variants(case))


def check_settlings(case: Case) -> tuple[Problem, ...]:
    """List what is wrong with the settlings of `possible_settlings`, each problem once.

    A problem of the default settling stands as it is; others say which choices lead to them. A
    scenario, bridge or alternative that does not fit the default moment may be meant for another
    one: it is told of only if it fits none.
    """
    found: dict[Problem, list[str]] = {}
    for choices in possible_settlings(case):
        problems = _problems(case, choices)
        if problems and _fits_elsewhere(case, choices):
            continue
        for problem in problems:
            found.setdefault(problem, []).append(_label(choices))
    return tuple(_prefixed(problem, labels) for problem, labels in found.items())


def _variants(case: Case) -> Iterator[Choices]:
    members = {member for alternative in case.alternatives for member in alternative.members}
    for moment in case.moments:
        yield Choices(moment=moment.id)
    for scenario in case.scenarios:
        if scenario.id not in members:
            yield Choices(scenarios=(scenario.id,))
    for alternative in case.alternatives:
        for member in alternative.members:
            yield Choices(alternatives=Frozen({alternative.id: member}))
    for bridge in bridges_of(case):
        yield Choices(bridges=Frozen({bridge.id: not bridge.default}))


def _fits_elsewhere(case: Case, choices: Choices) -> bool:
    """Whether choices that do not fit the default moment fit another one."""
    if choices == Choices() or choices.moment:
        return False
    elsewhere = (replace(choices, moment=moment.id) for moment in case.moments)
    return any(not _problems(case, one) for one in elsewhere)


def _problems(case: Case, choices: Choices) -> tuple[Problem, ...]:
    try:
        settle(case, choices)
    except CaseProblems as wrong:
        return wrong.problems
    return ()


def _label(choices: Choices) -> str:
    """Name the one choice that differs from the default; "" for the default."""
    parts = [f"moment {choices.moment}"] if choices.moment else []
    parts += [f"scenario {name}" for name in choices.scenarios]
    parts += [f"alternative {name}={member}" for name, member in choices.alternatives.items()]
    parts += [f"bridge {name}={'on' if on else 'off'}" for name, on in choices.bridges.items()]
    return ", ".join(parts)


def _prefixed(problem: Problem, labels: list[str]) -> Problem:
    """Say which choices lead to a problem, unless the default does too."""
    if "" in labels:
        return problem
    return replace(problem, message=f"with {' or '.join(labels)}: {problem.message}")
