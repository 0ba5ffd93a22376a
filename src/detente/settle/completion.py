"""Choices filled up with the case's defaults, and every name in them checked."""

from collections.abc import Iterable, Iterator, Mapping
from difflib import get_close_matches

from detente.case import Alternative, Case, Moment
from detente.errors import CaseProblems, Problem, UnknownName
from detente.record import Frozen
from detente.settle.bridges import bridges_of, implicit_bridges
from detente.settle.draft import FILE
from detente.settle.settled import NO_MOMENT, Choices

__all__ = ["complete", "moment_of"]


def complete(case: Case, choices: Choices) -> Choices:
    """Say in full what is chosen: moment, scenarios, every bridge and alternative, fixes.

    1. The moment asked for; else the case's default; else its only one; else none.
    2. For each alternative the member asked for, as a choice or among the scenarios; else the
       one that comes with the moment; else the default.
    3. The scenarios that are no member of an alternative, each once, at its last place.
    4. Every bridge, at its default where nothing is asked.

    Raises
    ------
    UnknownName
        If a name is not in the case; the message gives near ones and all there are.
    CaseProblems
        If two members of one alternative are asked for.
    """
    choices = _plain(case, choices)
    unknown = tuple(_unknown(case, choices))
    if unknown:
        raise UnknownName("\n".join(unknown))
    moment = moment_of(case, choices)
    problems: list[Problem] = []
    alternatives = {}
    for alternative in case.alternatives:
        picked = _pick(alternative, choices, moment)
        problems += _clash(alternative, picked)
        alternatives[alternative.id] = picked[0]
    if problems:
        raise CaseProblems(tuple(problems))
    return Choices(
        moment=moment.id,
        scenarios=_once(case, choices.scenarios),
        bridges=Frozen({b.id: choices.bridges.get(b.id, b.default) for b in bridges_of(case)}),
        alternatives=Frozen(alternatives),
        fixes=Frozen({o.id: choices.fixes[o.id] for o in case.options if o.id in choices.fixes}),
    )


def moment_of(case: Case, choices: Choices) -> Moment:
    """Return the moment asked for, the default one, the only one, or `NO_MOMENT`."""
    only = case.moments[0].id if len(case.moments) == 1 else ""
    wanted = choices.moment or case.default_moment or only
    return next((moment for moment in case.moments if moment.id == wanted), NO_MOMENT)


def _plain(case: Case, choices: Choices) -> Choices:
    """Read a bridge by tag that is named by its whole key as the same bridge."""
    names = {target: name for name, target in implicit_bridges(case).items()}
    bridges = {names.get(name, name): value for name, value in choices.bridges.items()}
    return Choices(
        moment=choices.moment,
        scenarios=choices.scenarios,
        bridges=Frozen(bridges),
        alternatives=choices.alternatives,
        fixes=choices.fixes,
    )


def _unknown(case: Case, choices: Choices) -> Iterator[str]:
    """Yield a line for each name that the case lacks."""
    members = {alternative.id: alternative.members for alternative in case.alternatives}
    asked: tuple[tuple[str, Iterable[str], Iterable[str]], ...] = (
        ("moment", [choices.moment] if choices.moment else [], [m.id for m in case.moments]),
        ("scenario", choices.scenarios, [scenario.id for scenario in case.scenarios]),
        ("bridge", choices.bridges, [bridge.id for bridge in bridges_of(case)]),
        ("alternative", choices.alternatives, members),
        ("option", choices.fixes, [option.id for option in case.options]),
    )
    for kind, names, known in asked:
        for name in names:
            if name not in known:
                yield _line(kind, name, tuple(known))
    yield from _strangers(choices.alternatives, members)


def _strangers(chosen: Mapping[str, str], members: Mapping[str, tuple[str, ...]]) -> Iterator[str]:
    """Yield a line for each alternative asked to be what it cannot be."""
    for name, scenario in chosen.items():
        if name in members and scenario not in members[name]:
            yield _line(f"scenario of alternative {name}", scenario, members[name])


def _line(kind: str, name: str, known: tuple[str, ...]) -> str:
    """Say that a name is not known, which are near it, and which there are."""
    near = get_close_matches(name, known, n=3)
    hint = f" (did you mean {' or '.join(map(repr, near))}?)" if near else ""
    listed = ", ".join(known) if known else "none"
    return f"no {kind} {name!r} in the case{hint}; there are: {listed}"


def _pick(alternative: Alternative, choices: Choices, moment: Moment) -> tuple[str, ...]:
    """List the members asked for, most binding first; one is right, two are a clash."""
    asked = [choices.alternatives[alternative.id]] if alternative.id in choices.alternatives else []
    for names in ((*asked, *choices.scenarios), moment.scenarios):
        picked = dict.fromkeys(name for name in names if name in alternative.members)
        if picked:
            return tuple(picked)
    return (alternative.default,)


def _clash(alternative: Alternative, picked: tuple[str, ...]) -> tuple[Problem, ...]:
    """Say that two members of an alternative are asked for, if they are."""
    if len(picked) < 2:
        return ()
    message = f"exactly one of {', '.join(alternative.members)} holds (alternative "
    message += f"{alternative.id}), but {' and '.join(picked)} are asked for"
    return (Problem(file=FILE, code="alternative-clash", message=message),)


def _once(case: Case, scenarios: tuple[str, ...]) -> tuple[str, ...]:
    """Keep each scenario at its last place, and leave out those that alternatives govern."""
    members = {member for alternative in case.alternatives for member in alternative.members}
    last = dict.fromkeys(reversed(scenarios))
    return tuple(name for name in reversed(last) if name not in members)
