"""What a study found, in the words of the case."""

from detente.audit.further import share_words
from detente.audit.naming import bridge_clause, scenario_words, thing_name, thing_names
from detente.case import Outcome
from detente.findings import Standing
from detente.findings.language import capitalized, joined
from detente.findings.outcome_findings import said
from detente.findings.wording import outcome_name, party_name
from detente.robustness.stressed import Finding, Influence, Stress
from detente.settle import Settled

__all__ = ["finding_sentence", "influence_clause", "reason_sentence", "study_sentence"]

NAMED = 4  # lines that decide, told by name
STRONGEST = 2
UNMOVED = "No two lines, no member and no bridge move it by more than chance might."
CONCLUSIONS = {
    "holds": "holds",
    "fails": "does not hold",
    "not applicable": "cannot be asked",
}


def study_sentence(stress: Stress) -> str:
    """Say what was drawn, and what of it did not settle."""
    what = joined([f"the {word} left open" for word in stress.vary]) or "nothing"
    shard = f" (shard {stress.shard} of the study)" if stress.shard else ""
    text = f"{stress.draws} draws{shard} of {what}"
    if not stress.differing:
        text += "; nothing is left open, so all draws are the same"
    if stress.troubled:
        text += f"; {stress.troubled} of them do not settle and are not counted"
    return f"{capitalized(text)}."


def finding_sentence(settled: Settled, finding: Finding) -> str:
    """Say one finding with its share; a share is of the draws, never a likelihood."""
    return f"{_said(settled, finding)}: {share_words(finding.share)}."


def reason_sentence(settled: Settled, finding: Finding) -> str:
    """Say what decides a finding that all draws have, or what moves another most."""
    if finding.decided_by:
        rest = len(finding.decided_by) - NAMED
        more = f" (and {rest} more)" if rest > 0 else ""
        lines = thing_names(settled, finding.decided_by[:NAMED], "or")
        return f"It hangs on single lines: opened alone, {lines} could undo it{more}."
    if finding.always:
        return f"{capitalized(finding.always)}."
    clauses = [influence_clause(settled, each) for each in finding.influences[:STRONGEST]]
    return f"It comes up more often {joined(clauses)}." if clauses else UNMOVED


def influence_clause(settled: Settled, influence: Influence) -> str:
    """Say with what a finding comes up more often, with the counts."""
    more, less = influence.present, influence.absent
    if influence.effect < 0:
        more, less = less, more
    figures = f"({more.held} of {more.drawn} draws, against {less.held} of {less.drawn})"
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
        return f"{capitalized(outcome_name(_outcome(settled, finding)))} is {_standing(finding)}"
    if finding.kind == "moves":
        verb = "would move" if finding.value == "yes" else "would not move"
        return f"{capitalized(party_name(settled, finding.subject))} {verb} from the moment"
    says = next(c.says for c in settled.case.conclusions if c.id == finding.subject)
    return f"{finding.subject} (“{says.rstrip('.')}”) {CONCLUSIONS[finding.value]}"


def _outcome(settled: Settled, finding: Finding) -> Outcome:
    return next(each for each in settled.outcomes if each.id == finding.subject)


def _standing(finding: Finding) -> str:
    return said(Standing(finding.value))
