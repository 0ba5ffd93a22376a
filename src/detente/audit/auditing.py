"""The audit of one conclusion: what it supposes and rests on, and what comes of its question."""

from collections.abc import Sequence

from detente.audit.evidence import cited_claims
from detente.audit.inquiry import Inquiry, asking
from detente.audit.records import Audited, Flag, FlagKind, Part, Verdict
from detente.audit.supports import Attempts
from detente.audit.verdicts import examined, weakest
from detente.case import Below, Case, Conclusion, Insert, Replace, Statement
from detente.case.bounds import links
from detente.case.question import joined_parts
from detente.record import Frozen, record
from detente.settle import Choices, bridges_of
from detente.study.variants import Variants

__all__ = ["Job", "audit_one", "choices_of", "premises_of", "source_of"]


@record
class Job:
    """How hard a conclusion is looked at: draws, seed, and bounds on the search for sets."""

    draws: int = 200
    seed: int = 0
    attempts: Attempts = Attempts()


def audit_one(variants: Variants, conclusion: Conclusion, job: Job) -> Audited:
    """Audit one conclusion.

    1. Take what it supposes, and the statements and constraints that cite what it rests on.
    2. Examine each part of its question.
    3. The weakest part gives the verdict; flags of all parts are kept, each once.

    Parameters
    ----------
    variants : Variants
        The case.
    conclusion : Conclusion
        What the author concludes.
    job : Job
        Draws, seed and bounds.
    """
    question = conclusion.question
    premises, uncarried = premises_of(variants.case, conclusion)
    source = source_of(variants.case, conclusion)
    if isinstance(question, str):
        return Audited(
            conclusion=conclusion,
            verdict=Verdict.NOT_EXPRESSIBLE,
            premises=premises,
            uncarried=uncarried,
            given=conclusion.given,
            reason=conclusion.not_yet,
            source=source,
        )
    inquiry = Inquiry(
        variants=variants,
        question=question,
        choices=choices_of(variants.case, conclusion),
        draws=job.draws,
        seed=job.seed,
    )
    parts = tuple(
        examined(asking(inquiry, part), part.text, premises, job.attempts)
        for part in joined_parts(question)
    )
    return Audited(
        conclusion=conclusion,
        verdict=weakest([part.verdict for part in parts]),
        flags=_gathered(parts),
        parts=parts,
        premises=premises,
        uncarried=uncarried,
        given=conclusion.given,
        claims=_claims(variants.case, parts),
        source=source,
    )


def choices_of(case: Case, conclusion: Conclusion) -> Choices:
    """Turn what a conclusion supposes into choices; bridges among it are on."""
    moments = {moment.id for moment in case.moments}
    bridges = {bridge.id for bridge in bridges_of(case)}
    members = {name: a.id for a in case.alternatives for name in a.members}
    given = conclusion.given
    return Choices(
        moment=next((name for name in given if name in moments), ""),
        scenarios=tuple(n for n in given if n not in {*moments, *bridges, *members}),
        bridges=Frozen({name: True for name in given if name in bridges}),
        alternatives=Frozen({members[name]: name for name in given if name in members}),
    )


def premises_of(case: Case, conclusion: Conclusion) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """List the statements, constraints and evidence that stand for what a conclusion rests on.

    Returns
    -------
    premises : tuple of str
        Those that cite a claim it rests on, and those that it names itself.
    uncarried : tuple of str
        The claims it rests on that nothing in the case cites.
    """
    rests = set(conclusion.rests_on)
    statements = [s for rows in case.preferences.values() for s in rows]
    premises = [s.key for s in statements if rests & set(s.because)]
    premises += [rule.id or rule.label for rule in case.constraints if rests & set(rule.because)]
    premises += [each.key for each in _evidence(case) if rests & set(each.because)]
    cited = _cited(case)
    return (
        tuple(dict.fromkeys((*premises, *conclusion.premises))),
        tuple(claim for claim in conclusion.rests_on if claim not in cited),
    )


def _cited(case: Case) -> set[str]:
    """Collect every claim that something in the case cites, conclusions apart."""
    statements = [s for rows in case.preferences.values() for s in rows]
    changes = [c for scenario in case.scenarios for c in scenario.changes]
    changes += [c for bridge in case.bridges for c in bridge.changes]
    statements += [c.statement for c in changes if isinstance(c, Insert | Replace)]
    lists = [s.because for s in statements]
    lists += [entry.because for s in statements for entry in (*s.before, *s.after)]
    lists += [option.because for option in case.options]
    lists += [rule.because for rule in case.constraints]
    lists += [definition.because for definition in case.definitions]
    lists += [outcome.because for outcome in case.outcomes]
    lists += [moment.because for moment in case.moments]
    lists += [scenario.because for scenario in case.scenarios]
    lists += [tie.claims for tie in case.ties]
    lists += [scale.because for scale in case.scales]
    lists += [chance.because for chance in case.chances]
    lists += [evidence.because for evidence in _evidence(case)]
    lists += [position.because for scale in case.scales for position in scale.positions]
    return {claim for claims in lists for claim in claims}


def _evidence(case: Case) -> tuple[Below, ...]:
    """List the evidence on all scales, whether or not it is in force."""
    return tuple(e for scale in case.scales for one in scale.positions for e in links(scale, one))


def source_of(case: Case, conclusion: Conclusion) -> str:
    """Name the source that draws a conclusion: that of the claims in which it is stated."""
    for name in (*conclusion.stated_in, *conclusion.rests_on):
        if name in case.ledger.claims:
            return case.ledger.claims[name].source
    return ""


def _gathered(parts: Sequence[Part]) -> tuple[Flag, ...]:
    """Gather the flags of all parts, one of a kind, in the order of the kinds."""
    found: dict[FlagKind, Flag] = {}
    for flag in (flag for part in parts for flag in part.flags):
        old = found.get(flag.kind, Flag(kind=flag.kind))
        found[flag.kind] = Flag(
            kind=flag.kind,
            about=tuple(dict.fromkeys((*old.about, *flag.about)))
            if flag.kind is not FlagKind.NOT_DISTINCTIVE
            else (*old.about, *flag.about),
            holders=tuple(dict.fromkeys((*old.holders, *flag.holders))),
            orders=tuple(dict.fromkeys((*old.orders, *flag.orders))),
        )
    return tuple(found[kind] for kind in FlagKind if kind in found)


def _claims(case: Case, parts: Sequence[Part]) -> tuple[str, ...]:
    """List the claims behind the load-bearing statements and evidence of all parts."""
    statements: dict[str, Statement | Below] = {each.key: each for each in _evidence(case)}
    statements |= {s.key: s for rows in case.preferences.values() for s in rows}
    keys = dict.fromkeys(key for part in parts for key in part.supports.load_bearing)
    cited = (
        c.id
        for key in keys
        if key in statements
        for c in cited_claims(case.ledger, statements[key])
    )
    return tuple(dict.fromkeys(cited))
