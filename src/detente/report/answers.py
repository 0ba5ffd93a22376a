"""The answer of a report: where things go, which outcomes hold, what becomes of red lines."""

from detente.findings import Analysis, LineStanding, OutcomeRow, RedLine, Standing
from detente.findings.around_findings import ways_around
from detente.findings.finding import Finding
from detente.findings.language import capitalized, number
from detente.findings.outcome_findings import said
from detente.findings.outcomes import outcomes_at
from detente.findings.reasons import path_account
from detente.findings.resting_findings import nearest, way_to
from detente.findings.wording import (
    describe_change,
    describe_options,
    outcome_name,
    party_name,
    statement_name,
)
from detente.report.details import SentenceView
from detente.report.views import OutcomeView, RedLineView, RestView
from detente.stability import Path

__all__ = [
    "around_views",
    "outcome_views",
    "red_line_views",
    "rest_views",
    "sentences",
    "state_lines",
]

SHOWN = 6  # resting places told one by one
FURTHER = "seq"
MARKS = {
    Standing.SURE: "sure",
    Standing.ATTAINABLE: "attainable",
    Standing.NOT: "not",
}
ABOUT = {"act": "its own acts", "outcome": "what happens"}


def sentences(analysis: Analysis, *kinds: str) -> tuple[SentenceView, ...]:
    """Show the findings of some kinds, in reading order."""
    return tuple(_sentence(f) for kind in kinds for f in analysis.findings if f.kind == kind)


def state_lines(analysis: Analysis) -> tuple[str, ...]:
    """Say what each party does at the moment, one line a party; who does nothing is left out."""
    settled = analysis.settled
    if not settled.has_moment:
        return ()
    lines = []
    for party in settled.parties:
        own = tuple(o.id for o in settled.options if o.owner == party.id)
        taken = tuple(option for option in settled.moment.on if option in own)
        if taken:
            lines.append(f"{capitalized(describe_options(settled, taken))}.")
    return tuple(lines)


def rest_views(analysis: Analysis) -> tuple[RestView, ...]:
    """Show the resting places nearest to the moment, with the moves that lead there."""
    if analysis.start < 0 or analysis.moment_answers or not analysis.concept:
        return ()
    return tuple(
        _rest(analysis, state, way_to(analysis, state), "") for state in nearest(analysis)[:SHOWN]
    )


def around_views(analysis: Analysis) -> tuple[RestView, ...]:
    """Show where moves come to rest from around a moment from which nothing moves."""
    views = []
    for start, path in ways_around(analysis)[:SHOWN]:
        first = f"First, {describe_change(analysis.space, analysis.start, start)}."
        end = path.steps[-1].target if path.steps else start
        views.append(_rest(analysis, end, path, first))
    return tuple(views)


def outcome_views(analysis: Analysis) -> tuple[OutcomeView, ...]:
    """Show every outcome, those not yet expressible too."""
    counts = {f.subject: f for f in analysis.findings if f.kind == "outcome"}
    return tuple(_outcome(analysis, row, counts) for row in analysis.outcomes)


def red_line_views(analysis: Analysis) -> tuple[RedLineView, ...]:
    """Show every red line and what became of it."""
    told = {f.subject: f.sentence for f in analysis.findings if f.kind == "red-line"}
    return tuple(
        _red_line(analysis, line, told.get(line.statement.key, "")) for line in analysis.red_lines
    )


def _sentence(finding: Finding) -> SentenceView:
    return SentenceView(text=finding.sentence, claims=finding.claims, statements=finding.statements)


def _rest(analysis: Analysis, state: int, path: Path, first: str) -> RestView:
    """Show one resting place."""
    space = analysis.space
    change = describe_change(space, analysis.start, state)
    told = [
        SentenceView(text=s.text, claims=s.claims, statements=s.statements)
        for s in path_account(space, path)
    ]
    opening = [SentenceView(text=first)] if first else []
    return RestView(
        change=capitalized(change) if change else "The moment itself",
        steps=tuple(opening + (told if path.steps else [])),
        outcomes=tuple(
            capitalized(outcome_name(outcome)) for outcome in outcomes_at(analysis, state)
        ),
    )


def _outcome(analysis: Analysis, row: OutcomeRow, told: dict[str, Finding]) -> OutcomeView:
    """Show one outcome."""
    answer = row.standing[analysis.concept]
    further = row.standing.get(FURTHER, answer)
    finding = told.get(row.outcome.id)
    sentence = finding.sentence if finding else ""
    ruled_out = row.expressible and not row.feasible
    return OutcomeView(
        label=row.outcome.label,
        name=capitalized(row.outcome.means or row.outcome.id.replace("-", " ")),
        now="yes" if row.now else "no",
        answer="ruled out" if ruled_out else said(answer),
        mark="not" if ruled_out else MARKS.get(answer, "open"),
        count=_count(analysis, row, sentence),
        further="" if further is answer else said(further),
        missing=row.outcome.missing,
        claims=row.outcome.because,
    )


def _count(analysis: Analysis, row: OutcomeRow, sentence: str) -> str:
    """Say what an answer rests on: what the finding says after its colon."""
    if analysis.start < 0:
        stable = row.stable[analysis.concept]
        return f"{capitalized(number(stable))} of the stable states" if row.feasible else ""
    reason = capitalized(sentence.rpartition("”")[2].partition(": ")[2])
    nearby = row.standing_around.get(analysis.concept, row.standing[analysis.concept])
    if nearby is row.standing[analysis.concept]:
        return reason
    return f"{reason} From nearby, if one party first did otherwise: {said(nearby)}."


def _red_line(analysis: Analysis, line: RedLine, sentence: str) -> RedLineView:
    """Show one red line."""
    statement = line.statement
    breaks = "not tried"
    if line.tried:
        at = f"at place {line.breaks_at} of {line.places}"
        breaks = at if line.breaks_at else "at no place further down"
    return RedLineView(
        holder=capitalized(party_name(analysis.settled, statement.party)),
        words=capitalized(statement_name(analysis.settled, statement)),
        kind=ABOUT.get(statement.red_line, ""),
        place=f"{line.place} of {line.places}",
        standing=str(line.standing),
        mark="holds" if line.standing is LineStanding.HOLDS else "breaks",
        breaks="" if line.standing is not LineStanding.HOLDS else breaks,
        breach=sentence if line.standing is LineStanding.BREAKS else "",
        claims=statement.because,
    )
