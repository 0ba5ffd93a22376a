"""The audit of a case: every conclusion asked for, in this process or in several."""

from collections.abc import Callable, Iterable, Mapping
from itertools import combinations
from typing import cast

from detente.audit.auditing import Job, audit_one, choices_of
from detente.audit.bridging import default_bridges
from detente.audit.inquiry import Inquiry, success, with_bridges
from detente.audit.records import Audit, Audited, Flag, FlagKind, Verdict
from detente.audit.supports import Attempts
from detente.case import Case, Conclusion
from detente.claims.near import near
from detente.errors import UnknownName
from detente.record import Frozen, record, replace
from detente.study.drivers import Task, parse_place, run
from detente.study.profile import drawn
from detente.study.progress import Progress, unwatched
from detente.study.remembered import variants_of
from detente.study.variants import Variants

__all__ = ["QUICK", "THOROUGH", "Docket", "Found", "audit_case", "audit_task"]

THOROUGH = Attempts()
QUICK = Attempts(tries=3, budget=12)  # for a first look, as the report takes


@record(eq=False)
class Docket:
    """A case and the conclusions to audit: what every worker is given."""

    case: Case
    conclusions: tuple[Conclusion, ...]
    job: Job


@record
class Found:
    """What comes of one conclusion: the audit, in which draws it holds, and the variants solved.

    ``holds`` has two entries a draw: without bridges, and with those on by default.
    """

    audited: Audited
    holds: tuple[bool, ...]
    variants: int


def audit_case(  # noqa: PLR0913 - what the command line asks for, one by one
    case: Case,
    conclusions: tuple[str, ...] = (),
    *,
    draws: int = 200,
    seed: int = 0,
    place: str = "",
    attempts: Attempts = THOROUGH,
    progress: Callable[[int, int], None] = unwatched,
) -> Audit:
    """Say of each conclusion of a case whether it follows from what its author states.

    1. Audit each conclusion by itself, where ``place`` says; each is one task.
    2. Find pairs that hold each in some settling and together in none.

    Parameters
    ----------
    case : Case
        The case.
    conclusions : tuple of str
        Ids of those to audit; none means all.
    draws : int
        How many orders are drawn where the evidence leaves too many open to look at all.
    seed : int
        Draw i is made from ``(seed, i)``.
    place : str
        "" for this process, ``2`` for two processes, else the address of a Dask cluster. The
        result is the same.
    attempts : Attempts
        Bounds on the search for deciding and carrying sets.
    progress : callable
        Is told how many conclusions are done, and of how many.

    Returns
    -------
    Audit
        In the order of the case.

    Raises
    ------
    UnknownName
        If a conclusion is not in the case.
    StudyError
        If a worker dies again and again.
    """
    chosen = _chosen(case, conclusions)
    docket = Docket(
        case=case, conclusions=chosen, job=Job(draws=draws, seed=seed, attempts=attempts)
    )
    tasks = [
        Task(number=number, function="detente.audit.docket:audit_task", payload=docket)
        for number in range(len(chosen))
    ]

    def watch(step: Progress) -> None:
        progress(step.done, step.of)

    found = {number: cast(Found, each) for number, each in run(tasks, parse_place(place), watch)}
    ordered = [found[number] for number in range(len(chosen))]
    conflicts = _conflicts(case, ordered)
    audited = tuple(_with_conflicts(each.audited, conflicts) for each in ordered)
    return Audit(
        case=case.slug,
        fingerprint=case.fingerprint,
        seed=seed,
        draws=draws,
        conclusions=audited,
        conflicts=conflicts,
        variants=sum(each.variants for each in ordered),
        by_verdict=_counted(audited),
    )


def audit_task(docket: Docket, number: int) -> Found:
    """Audit one conclusion of a docket: what a worker does."""
    variants = variants_of(docket.case)
    before = variants.counted
    conclusion = docket.conclusions[number]
    audited = audit_one(variants, conclusion, docket.job)
    holds = _vector(variants, conclusion, docket.job)
    return Found(audited=audited, holds=holds, variants=variants.counted - before)


def _vector(variants: Variants, conclusion: Conclusion, job: Job) -> tuple[bool, ...]:
    """Say of each draw whether a conclusion holds, without bridges and with the default ones."""
    if isinstance(conclusion.question, str):
        return ()
    inquiry = Inquiry(
        variants=variants,
        question=conclusion.question,
        choices=choices_of(variants.case, conclusion),
        draws=job.draws,
        seed=job.seed,
    )
    default = with_bridges(inquiry, default_bridges(inquiry))
    profiles = [drawn(variants.keys, job.seed, number) for number in range(job.draws)]
    return tuple(success(each, p) for p in profiles for each in (inquiry, default))


def _chosen(case: Case, names: tuple[str, ...]) -> tuple[Conclusion, ...]:
    """Return the conclusions asked for, in the order of the case."""
    known = [conclusion.id for conclusion in case.conclusions]
    for name in names:
        if name not in known:
            hint = near(name, known)
            raise UnknownName(f"no conclusion '{name}' in the case ({hint})")
    return tuple(c for c in case.conclusions if not names or c.id in names)


def _conflicts(case: Case, found: Iterable[Found]) -> tuple[tuple[str, str], ...]:
    """Find pairs of conclusions that suppose the same and never hold in the same draw."""
    return tuple(
        (one.audited.conclusion.id, other.audited.conclusion.id)
        for one, other in combinations([each for each in found if any(each.holds)], 2)
        if choices_of(case, one.audited.conclusion) == choices_of(case, other.audited.conclusion)
        and not any(a and b for a, b in zip(one.holds, other.holds, strict=True))
    )


def _with_conflicts(audited: Audited, conflicts: tuple[tuple[str, str], ...]) -> Audited:
    """Flag a conclusion that conflicts with others."""
    mine = audited.conclusion.id
    others = tuple(b if a == mine else a for a, b in conflicts if mine in (a, b))
    if not others:
        return audited
    return replace(audited, flags=(*audited.flags, Flag(kind=FlagKind.CONFLICTS, about=others)))


def _counted(audited: tuple[Audited, ...]) -> Mapping[str, int]:
    """Count the conclusions by verdict."""
    verdicts = [each.verdict for each in audited]
    return Frozen({verdict.value: verdicts.count(verdict) for verdict in Verdict})
