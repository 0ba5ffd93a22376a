"""From a survey of a case to the record that the report's template shows."""

from collections.abc import Iterator
from dataclasses import fields, is_dataclass

from detente.audit.records import Audit
from detente.evidence.dossier import evidence_of
from detente.evidence.quotations import Texts
from detente.findings import Analysis
from detente.findings.language import capitalized
from detente.findings.lenses import lens
from detente.findings.variants import Survey
from detente.findings.wording import moment_name
from detente.record import Frozen, replace
from detente.report.answers import (
    around_views,
    outcome_views,
    red_line_views,
    rest_views,
    sentences,
    state_lines,
)
from detente.report.details import ConceptView, FigureView, SentenceView
from detente.report.evidence import claim_views, left_out, source_views
from detente.report.mapping import map_view
from detente.report.others import variant_views
from detente.report.roles import job_views, roles_views
from detente.report.traces import evidence_view
from detente.report.verdict_views import AuditView
from detente.report.verdicts import audit_views
from detente.report.views import ReportView
from detente.report.wishes import definition_views, party_views, rule_views
from detente.roles import Played
from detente.stability import CONCEPTS

__all__ = ["report_view"]

ANSWER = ("answer", "moment-answers", "never-rests", "stable", "shared", "around-all")
DEPENDS = ("upset", "lean-differs", "moves-differ", "not-compared")
FURTHER = "seq"
NOT_JUDGED = Played()
NO_TEXTS = Texts()
MOVES = {"single": "each party alone", "joint": "parties alone or together"}


def report_view(
    survey: Survey,
    *,
    command: str,
    audit: Audit | tuple[()] = (),
    parts: Played = NOT_JUDGED,
    texts: Texts = NO_TEXTS,
) -> ReportView:
    """Put together what the report shows.

    Parameters
    ----------
    survey : Survey
        The analysis and its variants.
    command : str
        The command that makes this report again.
    audit : Audit
        What the audit says of the case's conclusions; empty where there is none.
    parts : Played
        The parts that the parties play; empty where they were not judged.
    texts : Texts
        The texts of its sources that are at hand: their words are quoted.

    Returns
    -------
    ReportView
        Plain records; nothing in it is computed afterward.
    """
    view = _view(survey, command, audit_views(survey.analysis.settled, audit))
    settled = survey.analysis.settled
    view = replace(view, roles=roles_views(settled, parts), jobs=job_views(settled, parts.parts))
    evidence = evidence_of(settled.case, texts)
    shown = evidence_view(settled, evidence, view)
    claims = claim_views(evidence, _cited((view, shown)))
    return replace(
        view,
        claims=claims,
        claims_left_out=left_out(evidence, len(claims)),
        sources=source_views(evidence),
        evidence=shown,
        traced=Frozen({trace.finding: trace.id for trace in shown.traces}),
    )


def _view(survey: Survey, command: str, audit: tuple[AuditView, ...]) -> ReportView:
    """Put together all but roles and claims."""
    analysis = survey.analysis
    case, moment = analysis.settled.case, analysis.settled.moment
    outcomes = outcome_views(analysis)
    return ReportView(
        title=case.title,
        question=case.question,
        summary=case.summary,
        audit=audit,
        roles=(),
        moment=moment_name(moment) if moment.id else "",
        moment_says=moment.means if moment.means not in moment_name(moment) else "",
        answer=sentences(analysis, *ANSWER),
        figures=_figures(analysis),
        now=state_lines(analysis),
        staying=sentences(analysis, "stays"),
        still=() if _moves(analysis) else sentences(analysis, "moment"),
        leaving=sentences(analysis, "moment") if _moves(analysis) else (),
        rests=rest_views(analysis),
        around=around_views(analysis),
        around_says=_around(analysis),
        outcomes=tuple(o for o in outcomes if not o.missing),
        missing=tuple(o for o in outcomes if o.missing),
        red_lines=red_line_views(analysis),
        map=map_view(analysis),
        variants=variant_views(survey),
        depends=(*_further(analysis), *sentences(analysis, *DEPENDS)),
        parties=party_views(analysis),
        rules=rule_views(analysis),
        definitions=definition_views(analysis),
        concepts=_concepts(analysis),
        not_applicable=_not_applicable(analysis),
        settling=_settling(analysis),
        applied=_applied(analysis),
        sources=(),
        command=command,
        fingerprint=analysis.settled.fingerprint,
    )


def _moves(analysis: Analysis) -> bool:
    """Whether some party would leave the moment."""
    return any(f.kind == "moment" and f.witnesses[0].movers for f in analysis.findings)


def _cited(value: object) -> Iterator[str]:
    """Walk through a view and yield every claim that it cites."""
    if isinstance(value, tuple):
        for part in value:
            yield from _cited(part)
    elif is_dataclass(value):
        for field in fields(value):
            part = getattr(value, field.name)
            yield from part if field.name == "claims" else _cited(part)


def _figures(analysis: Analysis) -> tuple[FigureView, ...]:
    """Give the sizes that tell how much was looked at."""
    free = len(analysis.settled.options) - len(analysis.settled.fixed)
    sizes = [
        FigureView(name="parties", value=str(len(analysis.settled.parties))),
        FigureView(name="open options", value=str(free)),
        FigureView(name="possible states", value=f"{analysis.space.size:,}"),
    ]
    if analysis.start >= 0 and analysis.concept:
        reached, resting = analysis.reach_lean.states, analysis.resting(analysis.concept)
        sizes.append(FigureView(name="reachable from the start", value=f"{len(reached):,}"))
        sizes.append(FigureView(name="where moves come to rest", value=f"{len(resting):,}"))
    return tuple(sizes)


def _around(analysis: Analysis) -> tuple[SentenceView, ...]:
    """Show what would follow if one party first did otherwise, without the single places."""
    return tuple(
        SentenceView(text=finding.sentence, claims=finding.claims, statements=finding.statements)
        for finding in analysis.findings
        if finding.kind == "around" and not finding.subject
    )


def _further(analysis: Analysis) -> tuple[SentenceView, ...]:
    """Say what changes if parties weigh how the others would answer."""
    found = [
        SentenceView(text=finding.sentence, claims=finding.claims, statements=finding.statements)
        for finding in analysis.findings
        if finding.kind == "concept-differs" and finding.subject == FURTHER
    ]
    if found or FURTHER not in analysis.results or analysis.start < 0:
        return tuple(found)
    text = f"Nothing would change if {lens(FURTHER)}."
    return (SentenceView(text=text),)


def _concepts(analysis: Analysis) -> tuple[ConceptView, ...]:
    """Show every concept that was solved, in plain words, with its counts."""
    moment = analysis.start >= 0
    return tuple(
        ConceptView(
            name=CONCEPTS[concept].name,
            says=capitalized(lens(concept)),
            stable=f"{len(result.equilibria):,}",
            resting=f"{len(analysis.resting(concept)):,}" if moment else "",
        )
        for concept, result in analysis.results.items()
    )


def _not_applicable(analysis: Analysis) -> tuple[FigureView, ...]:
    """Show the concepts that say nothing about the case, and why."""
    return tuple(
        FigureView(name=CONCEPTS[concept].name, value=reason)
        for concept, reason in analysis.not_applicable.items()
    )


def _settling(analysis: Analysis) -> tuple[FigureView, ...]:
    """Show the choices that were made."""
    choices = analysis.settled.choices
    bridges = [f"{name} {'on' if on else 'off'}" for name, on in choices.bridges.items()]
    fixes = [f"{name} at {'yes' if to else 'no'}" for name, to in choices.fixes.items()]
    chosen = [f"{name}: {member}" for name, member in choices.alternatives.items()]
    rows = (
        ("Moment", analysis.settled.moment.id or "none"),
        ("Scenarios", ", ".join(choices.scenarios) or "none"),
        ("Comes with the moment", ", ".join(analysis.settled.moment.scenarios)),
        ("Alternatives", "; ".join(chosen)),
        ("Bridges", ", ".join(bridges)),
        ("Fixed by hand", ", ".join(fixes)),
        ("Moves", MOVES[analysis.moves]),
    )
    return tuple(FigureView(name=name, value=value) for name, value in rows if value)


def _applied(analysis: Analysis) -> tuple[SentenceView, ...]:
    """Show the changes that the choices made to the case."""
    return tuple(
        SentenceView(text=f"{a.source} {a.does}" + (f", over {a.overrides}" if a.overrides else ""))
        for a in analysis.settled.applied
    )
