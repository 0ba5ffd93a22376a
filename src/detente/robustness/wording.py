"""What a study found, in the words of the case."""

from collections.abc import Iterable, Iterator
from itertools import groupby

from detente.audit.further import share_words
from detente.audit.naming import bridge_clause, scenario_words, thing_name, thing_names
from detente.case import Outcome
from detente.findings import Standing
from detente.findings.language import capitalized, joined
from detente.findings.outcome_findings import said
from detente.findings.wording import outcome_name, party_name
from detente.robustness.stressed import Finding, Influence, Stress
from detente.settle import Settled

__all__ = [
    "finding_sentence",
    "influence_clause",
    "reason_sentence",
    "study_sentence",
    "told_together",
]

NAMED = 4  # lines that decide, told by name
STRONGEST = 2
TWO = 2  # answers that share out all draws, so that the reasons of one are those of the other
UNMOVED = "No two lines, no member and no bridge move it by more than chance might."
LATER = "What decides a finding that all draws have is told when the shards are put together."
CONCLUSIONS = {
    "holds": "holds",
    "fails": "does not hold",
    "not applicable": "cannot be asked",
}


def study_sentence(stress: Stress) -> str:
    """Say what was drawn, what of it did not settle, and what a shard leaves open."""
    what = joined([f"the {word} left open" for word in stress.vary]) or "nothing"
    shard = f" (shard {stress.shard} of the study)" if stress.shard else ""
    text = f"{stress.draws:,} draws{shard} of {what}"
    if not stress.differing:
        text += "; nothing is left open, so all draws are the same"
    if stress.troubled:
        text += f"; {stress.troubled:,} of them do not settle and are not counted"
    return f"{capitalized(text)}. {LATER}" if stress.shard else f"{capitalized(text)}."


def told_together(findings: Iterable[Finding]) -> Iterator[tuple[Finding, ...]]:
    """Put findings, in reading order, into rows: one each, and two answers to one thing in one.

    Of two answers the more frequent comes first; what moves the other is the same turned round.
    """
    for _, answers in groupby(findings, lambda each: (each.kind, each.subject)):
        row = tuple(answers)
        yield from (row,) if len(row) == TWO else ((each,) for each in row)


def finding_sentence(settled: Settled, finding: Finding, *others: Finding) -> str:
    """Say one finding with its share, and how many draws answer otherwise.

    A share is of the draws, never a likelihood.
    """
    beside = (
        f"; {_answer(each)}: {each.share.held:,} of {each.share.drawn:,} draws" for each in others
    )
    return f"{_said(settled, finding)}: {share_words(finding.share)}{''.join(beside)}."


def reason_sentence(settled: Settled, finding: Finding) -> str:
    """Say what decides a finding that all draws have, or what moves another most.

    "" where all draws of a shard have it, which does not say what decides it.
    """
    if finding.decided_by:
        rest = len(finding.decided_by) - NAMED
        more = f" (and {rest} more)" if rest > 0 else ""
        lines = thing_names(settled, finding.decided_by[:NAMED], "or")
        return f"It hangs on single lines: opened alone, {lines} could undo it{more}."
    if finding.always:
        return f"{capitalized(finding.always)}."
    if finding.share.held == finding.share.drawn:
        return ""
    clauses = [influence_clause(settled, each) for each in finding.influences[:STRONGEST]]
    return f"It comes up more often {joined(clauses)}." if clauses else UNMOVED


def influence_clause(settled: Settled, influence: Influence) -> str:
    """Say with what a finding comes up more often, with the counts."""
    more, less = influence.present, influence.absent
    if influence.effect < 0:
        more, less = less, more
    figures = f"({more.held:,} of {more.drawn:,} draws, against {less.held:,} of {less.drawn:,})"
    return f"{_condition(settled, influence)} {figures}"


def _condition(settled: Settled, influence: Influence) -> str:
    """Say the condition itself, turned so that the finding is more frequent under it."""
    usual = influence.effect >= 0
    if influence.kind == "pair":
        above, below = influence.names if usual else influence.names[::-1]
        return f"while {thing_name(settled, above)} stands above {thing_name(settled, below)}"
    name = influence.names[0]
    if influence.kind == "bridge":
        return f"{'with' if usual else 'without'} “{bridge_clause(settled, name)}”"
    return f"{'with' if usual else 'without'} {scenario_words(settled, influence.names[1])}"


def _said(settled: Settled, finding: Finding) -> str:
    """Say what a finding is about, without its share."""
    if finding.kind == "outcome":
        return f"{capitalized(outcome_name(_outcome(settled, finding)))} is {_answer(finding)}"
    if finding.kind == "moves":
        party = capitalized(party_name(settled, finding.subject))
        return f"{party} {_answer(finding)} from the moment"
    says = next(c.says for c in settled.case.conclusions if c.id == finding.subject)
    return f"{finding.subject} (“{says.rstrip('.')}”) {_answer(finding)}"


def _answer(finding: Finding) -> str:
    """Say what is found of a finding's subject, without naming that."""
    if finding.kind == "outcome":
        return said(Standing(finding.value))
    if finding.kind == "moves":
        return "would move" if finding.value == "yes" else "would not move"
    return CONCLUSIONS[finding.value]


def _outcome(settled: Settled, finding: Finding) -> Outcome:
    return next(each for each in settled.outcomes if each.id == finding.subject)
