"""What else the case could be: each scenario, bridge, alternative and moment, one at a time."""

from collections.abc import Iterator

from detente.case import Case
from detente.errors import CaseProblems, NotApplicable
from detente.findings.analysis import Progress, analyze, outline, quiet
from detente.findings.compare import Comparison, compare
from detente.findings.records import Analysis
from detente.record import Frozen, record, replace
from detente.settle import Choices, Settled, settle

__all__ = ["Survey", "Variant", "survey"]


@record
class Variant:
    """The case with one choice made otherwise.

    ``kind`` is ``scenario``, ``without`` (a scenario that was asked for is left out), ``bridge``,
    ``alternative`` or ``moment``; ``id`` names the scenario, bridge or moment, and for an
    alternative the member chosen (``of`` is then the alternative). ``does`` lists what the choice
    changed in the case. ``comparison`` has one entry, or none where ``problem`` says why the choice
    is not possible here. ``instead`` has an entry where a scenario or an alternative changes
    something if it takes the place of the scenarios asked for, rather than joining them.
    """

    kind: str
    id: str
    of: str = ""
    does: tuple[str, ...] = ()
    comparison: tuple[Comparison, ...] = ()
    instead: tuple[Comparison, ...] = ()
    problem: str = ""


@record(eq=False)
class Survey:
    """An analysis, and what every single other choice would change in it."""

    analysis: Analysis
    variants: tuple[Variant, ...]


def survey(
    case: Case,
    choices: Choices,
    *,
    moves: str = "single",
    progress: Progress = quiet,
) -> Survey:
    """Analyze a case, then settle it otherwise in one choice at a time and compare.

    1. Analyze the case under the choices given.
    2. For each scenario not yet applied: the same choices and the scenario after them; and the
       scenario in the place of those asked for. For each asked for: the choices without it.
    3. For each bridge: off where it is on, on where it is off.
    4. For each alternative: each other member; and that without the scenarios asked for.
    5. For each other moment of the case, where there is one to compare with.

    Parameters
    ----------
    case : Case
        The case.
    choices : Choices
        What is chosen; the rest falls to the case's defaults.
    moves : str
        ``single`` or ``joint``.
    progress : callable
        Called with a short text as each stage begins.

    Returns
    -------
    Survey
        The analysis, and a variant for each other choice, in the order of the case.

    Raises
    ------
    CaseProblems
        If the choices as given cannot be settled; a variant that cannot is told in its place.
    """
    analysis = analyze(settle(case, choices), moves=moves, progress=progress)
    bare = _bare(analysis, choices)
    found: list[Variant] = []
    for variant, other in _others(analysis.settled, choices):
        progress(f"{variant.kind} {variant.id}")
        compared = _compared(analysis, variant, other)
        if variant.kind in ("scenario", "alternative") and bare:
            own = (variant.id,) if variant.kind == "scenario" else ()
            alone = replace(other, scenarios=own)
            compared = replace(compared, instead=_instead(analysis, compared, alone, bare[0]))
        found.append(compared)
    return Survey(analysis=analysis, variants=tuple(found))


def _others(settled: Settled, choices: Choices) -> Iterator[tuple[Variant, Choices]]:
    """List every single other choice, with the choices that make it."""
    case = settled.case
    members = {m for alternative in case.alternatives for m in alternative.members}
    used = {*settled.choices.scenarios, *settled.moment.scenarios, *members}
    for scenario in case.scenarios:
        if scenario.id not in used:
            named = (*choices.scenarios, scenario.id)
            yield Variant(kind="scenario", id=scenario.id), replace(choices, scenarios=named)
    for scenario_id in choices.scenarios:
        left = tuple(s for s in choices.scenarios if s != scenario_id)
        yield Variant(kind="without", id=scenario_id), replace(choices, scenarios=left)
    for bridge, on in settled.choices.bridges.items():
        flipped = Frozen({**choices.bridges, bridge: not on})
        yield Variant(kind="bridge", id=bridge), replace(choices, bridges=flipped)
    for alternative in case.alternatives:
        for member in alternative.members:
            if member != settled.choices.alternatives[alternative.id]:
                chosen = Frozen({**choices.alternatives, alternative.id: member})
                variant = Variant(kind="alternative", id=member, of=alternative.id)
                yield variant, replace(choices, alternatives=chosen)
    for moment in case.moments if settled.has_moment else ():
        if moment.id != settled.moment.id:
            yield Variant(kind="moment", id=moment.id), replace(choices, moment=moment.id)


def _compared(base: Analysis, variant: Variant, choices: Choices) -> Variant:
    """Settle the case the other way and compare, or say why that is not possible."""
    try:
        other = _outlined(base, choices)
    except (CaseProblems, NotApplicable) as error:
        return replace(variant, problem=str(error).partition("\n")[0])
    before = {(a.source, a.does) for a in base.settled.applied}
    applied = other.settled.applied
    does = tuple(a.does for a in applied if (a.source, a.does) not in before)
    return replace(variant, does=does, comparison=(compare(base, other),))


def _bare(base: Analysis, choices: Choices) -> tuple[Analysis, ...]:
    """Settle without the scenarios asked for; nothing if none were, or that is not possible."""
    if not choices.scenarios:
        return ()
    try:
        return (_outlined(base, replace(choices, scenarios=())),)
    except (CaseProblems, NotApplicable):
        return ()


def _instead(
    base: Analysis, variant: Variant, choices: Choices, bare: Analysis
) -> tuple[Comparison, ...]:
    """Compare with a choice made in the place of the scenarios asked for, if it tells more."""
    try:
        alone = _outlined(base, choices)
    except (CaseProblems, NotApplicable):
        return ()
    found = compare(base, alone)
    told = any(found.rests == after.rests for after in variant.comparison)
    return (found,) if compare(bare, alone).differs and not told else ()


def _outlined(base: Analysis, choices: Choices) -> Analysis:
    """Settle and solve for the concept that the sentences of an analysis speak of."""
    settled = settle(base.settled.case, choices)
    found = outline(settled, concepts=(base.concept,), moves=base.moves)
    if not found.results:
        raise NotApplicable(found.not_applicable[base.concept])
    return found
