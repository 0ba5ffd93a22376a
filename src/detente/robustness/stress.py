"""The study of a case: many draws of what it leaves open, and what holds in how many."""

from collections.abc import Callable, Mapping

import numpy as np

from detente.audit.inquiry import Inquiry
from detente.audit.openings import try_openings
from detente.audit.records import Share
from detente.audit.supports import load_bearing
from detente.case import Case
from detente.case.question import Among, Quantifier, Question, Satisfies, States
from detente.errors import NotApplicable
from detente.findings import Standing
from detente.record import replace
from detente.robustness.draws import Work
from detente.robustness.influence import features_of, influences
from detente.robustness.settings import Effort, Ground, setting
from detente.robustness.stressed import Finding, Stress
from detente.study import Plan, Progress, Row, Task, parse_place
from detente.study.study import run_draws
from detente.study.variants import Variants

__all__ = ["folded", "parameters_of", "plan_of", "stress"]

DECIDED = {Standing.SURE: Quantifier.EVERY, Standing.NOT: Quantifier.NO}
AS_LISTED = Ground()
USUAL = Effort()
ROWS = Mapping[int, tuple[Row, ...]]


def unseen(step: Progress) -> None:
    """Tell nobody how far the work has come."""


def plan_of(case: Case, ground: Ground, effort: Effort) -> Plan:
    """Return the plan of a study: what its store is known by."""
    return Plan(
        name=case.slug,
        fingerprint=case.fingerprint,
        seed=effort.seed,
        draws=effort.draws,
        shard=effort.shard[0],
        shards=effort.shard[1],
        parameters=parameters_of(ground),
    )


def parameters_of(ground: Ground) -> str:
    """Write what a study fixes and varies as one text."""
    chosen = ground.choices
    words = [f"moment={chosen.moment}", *(f"scenario={name}" for name in chosen.scenarios)]
    words += [f"bridge={name}:{on}" for name, on in sorted(chosen.bridges.items())]
    words += [f"choose={name}:{member}" for name, member in sorted(chosen.alternatives.items())]
    words += [f"fix={name}:{value}" for name, value in sorted(chosen.fixes.items())]
    words += [f"vary={','.join(ground.vary)}", f"moves={ground.moves}"]
    return " ".join([*words, f"concept={ground.concept}", f"conclusions={ground.conclusions}"])


def stress(
    case: Case,
    ground: Ground = AS_LISTED,
    effort: Effort = USUAL,
    *,
    progress: Callable[[Progress], None] = unseen,
) -> Stress:
    """Draw what a case leaves open many times, and count what is found.

    1. Each draw chooses an order of every list that the evidence allows, and a member of every
       alternative left open (and with ``bridges`` varied, each bridge on or off).
    2. Count each finding, with an interval; name what moves it most.
    3. Say of what holds in every draw what decides it.

    Parameters
    ----------
    case : Case
        The case.
    ground : Ground
        What is fixed, and what is varied.
    effort : Effort
        How many draws, from which seed, where, and in which file they are kept.
    progress : callable
        Is told how far the work has come.

    Returns
    -------
    Stress
        The same to the count wherever it is done.

    Raises
    ------
    StudyError
        If the store belongs to another study, or a worker dies again and again.
    """
    plan = plan_of(case, ground, effort)
    work = Work(case=case, ground=ground, seed=effort.seed)
    task = Task(function="detente.robustness.draws:draw_rows", payload=work)
    found = run_draws(plan, task, parse_place(effort.place), effort.store, progress)
    return folded(case, ground, plan, found)


def folded(case: Case, ground: Ground, plan: Plan, found: ROWS) -> Stress:
    """Fold the rows of the draws into findings."""
    variants = Variants(case)
    done = sorted(found)
    drawn = [setting(case, variants.keys, ground, plan.seed, number) for number in done]
    features = features_of(variants, drawn)
    rows = [frozenset(found[number]) for number in done]
    findings = []
    for row in sorted({row for each in rows for row in each if row[0] != "trouble"}):
        here = np.array([row in each for each in rows], dtype=np.bool_)
        kind, subject, value = row
        finding = Finding(
            kind=kind,
            subject=subject,
            value=value,
            share=Share(held=int(here.sum()), drawn=len(rows)),
            influences=influences(features, here),
        )
        findings.append(_decided(variants, ground, finding) if here.all() else finding)
    return Stress(
        case=case.slug,
        fingerprint=case.fingerprint,
        seed=plan.seed,
        draws=len(rows),
        vary=ground.vary,
        findings=tuple(findings),
        troubled=sum(any(row[0] == "trouble" for row in each) for each in rows),
        shard=f"{plan.shard}/{plan.shards}" if plan.shards > 1 else "",
    )


def _decided(variants: Variants, ground: Ground, finding: Finding) -> Finding:
    """Say what decides a finding that came up in every draw: an outcome's, or a conclusion's."""
    question = _question(variants.case, finding)
    if isinstance(question, str):
        return finding
    inquiry = Inquiry(
        variants=variants,
        question=question,
        choices=ground.choices,
        bridges=default_on(variants, ground),
        concept=ground.concept,
        moves=ground.moves,
    )
    try:
        alone = load_bearing(try_openings(inquiry))
    except NotApplicable:
        return finding
    always = "" if alone else "no single line of any list could undo it"
    return replace(finding, decided_by=alone, always=always)


def default_on(variants: Variants, ground: Ground) -> frozenset[str]:
    """Return the bridges that are on where a study says nothing of them."""
    chosen = variants.settled(ground.choices).choices.bridges
    return frozenset(name for name, on in chosen.items() if on)


def _question(case: Case, finding: Finding) -> Question | str:
    """Return the question that a finding answers with yes; "" where there is none."""
    if finding.kind != "outcome" or finding.value not in set(DECIDED):
        return ""
    formula = next(each.formula for each in case.outcomes if each.id == finding.subject)
    if isinstance(formula, str):
        return ""
    quantifier = DECIDED[Standing(finding.value)]
    return Satisfies(quantifier=quantifier, states=States(among=Among.RESTING), that=formula)
