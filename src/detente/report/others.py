"""What each scenario, bridge, alternative and moment changes, as the report shows it."""

from detente.case import Bridge, Case, Scenario, Statement
from detente.findings.compare import Comparison
from detente.findings.language import capitalized
from detente.findings.outcome_findings import said
from detente.findings.variants import Survey, Variant
from detente.findings.wording import describe_statement, moment_name, outcome_name, party_name
from detente.report.views import VariantsView, VariantView
from detente.settle import Settled

__all__ = ["variant_views"]


def variant_views(survey: Survey) -> VariantsView:
    """Show every variant, by kind, in the order of the case."""
    settled = survey.analysis.settled

    def of(*kinds: str) -> tuple[VariantView, ...]:
        return tuple(_variant(settled, v) for v in survey.variants if v.kind in kinds)

    return VariantsView(
        scenarios=of("without", "scenario"),
        alternatives=of("alternative"),
        moments=of("moment"),
        bridges=tuple(
            _variant(settled, v)
            for v in survey.variants
            if v.kind == "bridge" and _in_force(settled, v)
        ),
    )


def _in_force(settled: Settled, variant: Variant) -> bool:
    """Whether a bridge is declared by the case, or is a line that stands in it as settled."""
    declared = any(bridge.id == variant.id for bridge in settled.case.bridges)
    return declared or bool(variant.does)


def _variant(settled: Settled, variant: Variant) -> VariantView:
    """Show one variant."""
    says, claims = _said(settled, variant)
    return VariantView(
        id=variant.id,
        says=capitalized(says),
        state=_state(settled, variant),
        does=variant.does,
        answer=variant.problem or _answer(variant),
        outcomes=tuple(capitalized(o) for c in variant.comparison for o in _outcomes(c)),
        changes=bool(variant.problem) or any(c.differs for c in _compared(variant)),
        claims=claims,
    )


def _compared(variant: Variant) -> tuple[Comparison, ...]:
    return (*variant.comparison, *variant.instead)


def _answer(variant: Variant) -> str:
    """Say what changes after the scenarios of the report, and in their place."""
    opening = "Without it: " if variant.kind == "without" else ""
    told = [f"{opening}{c.where}" for c in variant.comparison]
    told += [
        f"In place of the report’s own scenarios: {c.finding.sentence}" for c in variant.instead
    ]
    return " ".join(told)


def _outcomes(comparison: Comparison) -> list[str]:
    """Say which outcomes are answered otherwise, from what to what."""
    return [
        f"{outcome_name(change.outcome)}: {said(change.after)} (here {said(change.before)})"
        for change in comparison.outcomes
    ]


def _state(settled: Settled, variant: Variant) -> str:
    """Say whether a bridge is on or off, or a scenario is applied, in this report."""
    if variant.kind == "bridge":
        return "on" if settled.choices.bridges[variant.id] else "off"
    return "applied" if variant.kind == "without" else ""


def _said(settled: Settled, variant: Variant) -> tuple[str, tuple[str, ...]]:
    """Say what a variant stands for, with its claims."""
    case = settled.case
    if variant.kind == "moment":
        moment = next(m for m in case.moments if m.id == variant.id)
        named = moment_name(moment)
        says = f"{named}: {moment.means}" if moment.means and moment.means not in named else named
        return says, moment.because
    if variant.kind == "bridge":
        return _bridge(settled, variant.id)
    scenario = next(s for s in case.scenarios if s.id == variant.id)
    return scenario.means or _named(scenario), scenario.because


def _bridge(settled: Settled, name: str) -> tuple[str, tuple[str, ...]]:
    """Say what a bridge adds: its own words, or the statement or constraint that it is."""
    for bridge in settled.case.bridges:
        if bridge.id == name:
            return bridge.means or _named(bridge), ()
    for statement in _statements(settled.case, settled):
        if name in {statement.id, statement.key}:
            holder = party_name(settled, statement.party)
            return f"{holder} wants: {describe_statement(settled, statement)}", statement.because
    return name, ()


def _statements(case: Case, settled: Settled) -> tuple[Statement, ...]:
    """List every statement that the settled case or the case has or could have."""
    here = [s for listed in settled.preferences.values() for s in listed]
    written = [s for listed in case.preferences.values() for s in listed]
    added = [
        change.statement
        for scenario in case.scenarios
        for change in scenario.changes
        if hasattr(change, "statement")
    ]
    return (*here, *written, *added)


def _named(named: Scenario | Bridge) -> str:
    return named.id.replace("-", " ").replace("_", " ")
