"""Findings on outcomes and red lines."""

from collections.abc import Sequence

import numpy as np

from detente.case import Outcome
from detente.findings.finding import Finding
from detente.findings.language import capitalized, joined, number
from detente.findings.lenses import lens
from detente.findings.outcomes import standing
from detente.findings.records import Analysis, Indices, LineStanding, OutcomeRow, RedLine, Standing
from detente.findings.truth import holds
from detente.findings.wording import (
    describe_changes,
    outcome_name,
    party_name,
    statement_name,
)

__all__ = [
    "answered_otherwise",
    "concept_findings",
    "outcome_findings",
    "red_line_findings",
    "resting_clause",
    "said",
    "would",
]

WOULD = {
    Standing.SURE: "would be sure",
    Standing.ATTAINABLE: "would be attainable but not sure",
    Standing.NOT: "would not be attainable",
}
SAID = {
    Standing.SURE: "sure",
    Standing.ATTAINABLE: "attainable but not sure",
    Standing.NOT: "not attainable",
    Standing.RESTLESS: "undecided, since the moves never come to rest",
    Standing.NO_MOMENT: "not judged, since there is no moment",
    Standing.NOT_EXPRESSIBLE: "not yet expressible",
}


def said(answer: Standing) -> str:
    """Say a standing as a sentence does ("attainable but not sure")."""
    return SAID[answer]


def would(changed: Sequence[tuple[Outcome, Standing]]) -> str:
    """Say how outcomes would stand under other choices, those with one answer together."""
    clauses = []
    for answer in Standing:
        names = [outcome_name(outcome) for outcome, after in changed if after is answer]
        if names:
            clauses.append(f"{joined(names)} {WOULD.get(answer, f'would be {said(answer)}')}")
    return "; ".join(clauses)


def answered_otherwise(analysis: Analysis, resting: Indices) -> str:
    """Say, as the end of a sentence, which outcomes other resting states would answer otherwise."""
    if not len(resting):
        return ""
    changed: list[tuple[Outcome, Standing]] = []
    for row in analysis.outcomes:
        formula = row.outcome.formula
        if isinstance(formula, str):
            continue
        answer = standing(holds(analysis.space, formula), resting, moment=True)
        if answer is not row.standing[analysis.concept]:
            changed.append((row.outcome, answer))
    return f"; {would(changed)}" if changed else "; no outcome would be answered otherwise"


def resting_clause(resting: Indices, here: Indices) -> str:
    """Say in how many states moves would come to rest, and how many of them are new."""
    if not len(resting):
        return "the moves would never come to rest"
    if len(resting) == 1:
        return "the moves would come to rest in another state"
    new = len(np.setdiff1d(resting, here))
    told = "all" if new == len(resting) else number(new)
    return f"the moves would come to rest in {number(len(resting))} states, {told} of them new"


def outcome_findings(analysis: Analysis) -> tuple[Finding, ...]:
    """Say of each outcome whether it is sure, attainable or not, and on what count."""
    return tuple(
        Finding(
            kind="outcome",
            subject=row.outcome.id,
            sentence=_outcome(analysis, row),
            claims=row.outcome.because,
        )
        for row in analysis.outcomes
    )


def concept_findings(analysis: Analysis) -> tuple[Finding, ...]:
    """Say which outcomes are answered otherwise under the other concepts, one a concept."""
    others = [concept for concept in analysis.results if concept != analysis.concept]
    return tuple(f for concept in others for f in _under(analysis, concept))


def red_line_findings(analysis: Analysis) -> tuple[Finding, ...]:
    """Say of each red line whether it holds, and where in the list it would break."""
    return tuple(
        Finding(
            kind="red-line",
            subject=line.statement.key,
            sentence=_red_line(analysis, line),
            claims=line.statement.because,
            statements=(line.statement.key,),
            witnesses=line.witnesses,
        )
        for line in analysis.red_lines
        if line.standing is not LineStanding.NO_MOMENT
    )


def _outcome(analysis: Analysis, row: OutcomeRow) -> str:
    """Say one outcome's answer under the concept that sentences speak of."""
    name = capitalized(outcome_name(row.outcome))
    if not row.expressible:
        return f"{name} is not yet expressible; it would need {row.outcome.missing}."
    if not row.feasible:
        return f"{name} is ruled out: no feasible state has it."
    if analysis.start < 0:
        stable = row.stable[analysis.concept]
        return f"{name} holds in {number(stable) if stable else 'none'} of the stable states."
    answer = row.standing[analysis.concept]
    return f"{name} is {said(answer)}: {_count(analysis, row, answer)}."


def _count(analysis: Analysis, row: OutcomeRow, answer: Standing) -> str:
    """Say the count that an outcome's answer stands on."""
    if analysis.moment_answers and answer in {Standing.SURE, Standing.NOT}:
        holds = "it holds" if row.now else "it does not hold"
        return f"{holds} at the moment, and nothing moves"
    resting = len(analysis.resting(analysis.concept))
    places = "the one state" if resting == 1 else f"the {number(resting)} states"
    rest = f"{places} in which the moves come to rest"
    if answer is Standing.SURE:
        known = ", and already at the moment" if row.now else ", though not at the moment"
        return f"it holds in {'' if resting == 1 else 'all '}{rest}{known}"
    if answer is Standing.ATTAINABLE:
        return f"it holds in some of {rest}"
    if answer is Standing.RESTLESS:
        return _passing(row)
    lost = "it holds at the moment but " if row.now else "it "
    passed = f"; {_passing(row)}" if row.reachable and not row.now else ""
    return f"{lost}does not hold in {'' if resting == 1 else 'any of '}{rest}{passed}"


def _passing(row: OutcomeRow) -> str:
    """Say whether moves at least pass through an outcome."""
    return "moves only pass through it" if row.reachable else "no move leads to it"


def _under(analysis: Analysis, concept: str) -> tuple[Finding, ...]:
    """Say what a further look ahead changes; nothing if it changes no answer."""
    changed = [
        (row.outcome, row.standing[concept])
        for row in analysis.outcomes
        if row.standing[concept] is not row.standing[analysis.concept]
    ]
    if not changed or analysis.start < 0:
        return ()
    text = f"If {lens(concept)}: {would(changed)}."
    return (Finding(kind="concept-differs", subject=concept, sentence=text),)


def _red_line(analysis: Analysis, line: RedLine) -> str:
    """Say what became of one red line."""
    settled, statement = analysis.settled, line.statement
    holder = party_name(settled, statement.party)
    words = statement_name(settled, statement)
    opening = f"The red line of {holder}, {words},"
    if line.standing is LineStanding.BREAKS:
        return f"{opening} breaks: {_breach(analysis, line)}."
    if line.standing is LineStanding.BROKEN_ALREADY:
        return f"{opening} is broken at the moment already, and no move of {holder} breaks it."
    if not line.tried:
        return f"{opening} holds."
    if not line.breaks_at:
        return f"{opening} holds, and would hold at every place further down its list."
    return (
        f"{opening} holds; it would break if it stood at place {line.breaks_at} of {line.places}."
    )


def _breach(analysis: Analysis, line: RedLine) -> str:
    """Tell the first move or state that breaks a red line."""
    settled, witness = analysis.settled, line.witnesses[0]
    changed = [
        (option, option.id in witness.target)
        for option in settled.options
        if (option.id in witness.target) != (option.id in (witness.source or settled.moment.on))
    ]
    change = describe_changes(settled, changed)
    if not witness.movers:
        return f"it does not hold in a state where the moves come to rest, where {change}"
    movers = joined([party_name(settled, mover) for mover in witness.movers])
    together = " together" if len(witness.movers) > 1 else ""
    return f"{movers}{together} would gain if {change}"
