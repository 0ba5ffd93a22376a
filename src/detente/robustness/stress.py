"""The study of a case: many draws of what it leaves open, and what holds in how many."""

from collections.abc import Mapping, Sequence

import numpy as np

from detente.audit.records import Share
from detente.case import Case
from detente.robustness.deciding import decided
from detente.robustness.draws import Work
from detente.robustness.influence import Features, features_of, influences
from detente.robustness.plans import plan_of
from detente.robustness.settings import Effort, Ground, setting
from detente.robustness.stressed import KINDS, Finding, Stress
from detente.study import Plan, Row, Task, parse_place
from detente.study.progress import Watch, unwatched
from detente.study.remembered import variants_of
from detente.study.study import run_draws

__all__ = ["folded", "stress"]

AS_LISTED = Ground()
USUAL = Effort()
ROWS = Mapping[int, tuple[Row, ...]]


def stress(
    case: Case,
    ground: Ground = AS_LISTED,
    effort: Effort = USUAL,
    *,
    progress: Watch = unwatched,
) -> Stress:
    """Draw what a case leaves open many times, and count what is found.

    1. Each draw chooses an order of every list that the evidence allows, and a member of every
       alternative left open (and with ``bridges`` varied, each bridge on or off).
    2. Count each finding, with an interval; name what moves it most.
    3. Say of what holds in every draw what decides it; a shard leaves that to the whole study.

    Parameters
    ----------
    case : Case
        The case.
    ground : Ground
        What is fixed, and what is varied.
    effort : Effort
        How many draws, from which seed, where, and in which file they are kept.
    progress : callable
        Is told how far the draws have come, then how far the search for what decides has.

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
    place = parse_place(effort.place)
    found = run_draws(plan, task, place, effort.store, progress)
    return decided(case, ground, folded(case, ground, plan, found), place, progress)


def folded(case: Case, ground: Ground, plan: Plan, found: ROWS) -> Stress:
    """Fold the rows of the draws into findings, those of the draws that settle."""
    variants = variants_of(case)
    settled = [n for n in sorted(found) if all(row[0] != "trouble" for row in found[n])]
    drawn = [setting(case, variants.keys, ground, plan.seed, number) for number in settled]
    features = features_of(variants, drawn)
    findings = _findings([frozenset(found[number]) for number in settled], features)
    return Stress(
        case=case.slug,
        fingerprint=case.fingerprint,
        seed=plan.seed,
        draws=len(found),
        vary=ground.vary,
        findings=tuple(sorted(findings, key=lambda each: _place(case, each))),
        differing=len(features.names),
        troubled=len(found) - len(settled),
        shard=f"{plan.shard}/{plan.shards}" if plan.shards > 1 else "",
    )


def _findings(rows: Sequence[frozenset[Row]], features: Features) -> list[Finding]:
    """Count every row, and say what moves it."""
    findings = []
    for row in dict.fromkeys(row for each in rows for row in sorted(each)):
        kind, subject, value = row
        here = np.array([row in each for each in rows], dtype=np.bool_)
        share = Share(held=int(here.sum()), drawn=len(rows))
        moved = influences(features, here)
        findings.append(
            Finding(kind=kind, subject=subject, value=value, share=share, influences=moved)
        )
    return findings


def _place(case: Case, finding: Finding) -> tuple[int, int, int, str]:
    """Put findings in reading order: by kind, by the case, the most frequent answer first."""
    subjects = [outcome.id for outcome in case.outcomes]
    subjects += [party.id for party in case.parties]
    subjects += [conclusion.id for conclusion in case.conclusions]
    at = subjects.index(finding.subject)
    return KINDS.index(finding.kind), at, -finding.share.held, finding.value
