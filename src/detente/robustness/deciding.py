"""What decides a finding that came up in every draw: the lines any of which could undo it alone."""

from collections.abc import Mapping
from typing import cast

from detente.audit.inquiry import Inquiry, result
from detente.audit.openings import Tried, try_openings
from detente.audit.records import Share
from detente.case import Case, Conclusion
from detente.case.formula import TRUE
from detente.case.question import Among, Quantifier, Satisfies, States
from detente.errors import NotApplicable
from detente.record import Frozen, record, replace
from detente.robustness.draws import conclusion_row, inquiry_of, situation_rows
from detente.robustness.settings import Ground, Setting
from detente.robustness.stressed import Finding, Stress
from detente.study import Place, Row, Task, run
from detente.study.profile import LISTED
from detente.study.progress import Watch, unwatched
from detente.study.remembered import variants_of
from detente.study.variants import Variants

__all__ = ["Decided", "Search", "decided", "decided_rows"]

CONCLUSION = "conclusion"
THIS_PROCESS = Place()
ANY_REST = Satisfies(
    quantifier=Quantifier.SOME, states=States(among=Among.RESTING), that=TRUE
)  # asks for nothing, and depends on every list
OTHERWISE = "it is otherwise in the case as listed, which no draw came up with"
NO_LISTS = "the case has no lists of wishes to draw from"
NO_LINE = "no single line of any list could undo it"


@record
class Decided:
    """What decides a row that came up in every draw, as `Finding` has it."""

    by: tuple[str, ...] = ()
    always: str = ""


@record(eq=False)
class Search:
    """A case, what a study of it keeps fixed, and the rows to decide, in parts of one task each."""

    case: Case
    ground: Ground
    parts: tuple[tuple[Row, ...], ...]


def decided(
    case: Case,
    ground: Ground,
    found: Stress,
    place: Place = THIS_PROCESS,
    progress: Watch = unwatched,
) -> Stress:
    """Say of findings that came up in every draw what decides them.

    1. Open each statement of every list by itself, the others as listed, and judge outcomes and
       movers again; the statements that undo a finding decide it.
    2. The same for each conclusion, with what it supposes itself.
    3. Where nothing does, say why it could not be otherwise.

    A shard is left as it is, since others may have draws in which a finding does not come up: that
    is for the whole study to say.

    Parameters
    ----------
    case : Case
        The case.
    ground : Ground
        What the study fixes and varies.
    found : Stress
        The study, with its findings counted.
    place : Place
        Where to work: outcomes and movers are one task, each conclusion is one. What is found is
        the same.
    progress : callable
        Is told how many tasks are done.

    Raises
    ------
    StudyError
        If a worker dies again and again.
    """
    wanted = tuple(_row(each) for each in found.findings if _is_whole(each.share))
    parts = () if found.shard else _parts(wanted)
    search = Search(case=case, ground=ground, parts=parts)
    tasks = [
        Task(function="detente.robustness.deciding:decided_rows", payload=search, number=number)
        for number in range(len(parts))
    ]
    known: dict[Row, Decided] = {}
    for number, told in run(tasks, place, progress) if tasks else ():
        rows = cast("tuple[Decided, ...]", told)
        known |= dict(zip(parts[number], rows, strict=True))
    return replace(found, findings=tuple(_told(each, known) for each in found.findings))


def decided_rows(search: Search, number: int) -> tuple[Decided, ...]:
    """Say what decides the rows of one part of a search: what a worker does."""
    variants, rows = variants_of(search.case), search.parts[number]
    if rows[0][0] != CONCLUSION:
        return _situation(variants, search.ground, rows)
    conclusions = {each.id: each for each in search.case.conclusions}
    return tuple(_conclusion(variants, search.ground, conclusions[row[1]], row) for row in rows)


def _parts(wanted: tuple[Row, ...]) -> tuple[tuple[Row, ...], ...]:
    """Share rows out over tasks: those of one round of openings together, each other by itself."""
    situation = tuple(row for row in wanted if row[0] != CONCLUSION)
    alone = tuple((row,) for row in wanted if row[0] == CONCLUSION)
    return (situation, *alone) if situation else alone


def _told(finding: Finding, known: Mapping[Row, Decided]) -> Finding:
    """Add to a finding what decides it, if that is known."""
    reason = known.get(_row(finding), Decided())
    return replace(finding, decided_by=reason.by, always=reason.always)


def _row(finding: Finding) -> Row:
    return (finding.kind, finding.subject, finding.value)


def _is_whole(share: Share) -> bool:
    return bool(share.drawn) and share.held == share.drawn


def _situation(variants: Variants, ground: Ground, rows: tuple[Row, ...]) -> tuple[Decided, ...]:
    """Say what decides outcomes and movers, all of them in one round of openings."""
    listed = Setting(choices=ground.choices, profile=LISTED, picked=Frozen())
    try:
        here = frozenset(situation_rows(ground, variants, listed))
        tried = try_openings(_looking(variants, ground))
    except NotApplicable:
        return tuple(Decided(always=OTHERWISE) for _ in rows)
    undone: dict[Row, dict[str, bool]] = {row: {} for row in rows}
    for each in tried:
        found = frozenset(situation_rows(ground, variants, replace(listed, profile=each.profile)))
        for row in set(rows) - found:
            undone[row][each.alteration.target] = True
    return tuple(
        _said(variants, tuple(undone[row])) if row in here else Decided(always=OTHERWISE)
        for row in rows
    )


def _looking(variants: Variants, ground: Ground) -> Inquiry:
    """Ask something that depends on every list, for the openings of all statements."""
    chosen = ground.choices.bridges
    return Inquiry(
        variants=variants,
        question=ANY_REST,
        choices=ground.choices,
        bridges=frozenset(b.id for b in variants.bridges if chosen.get(b.id, b.default)),
        concept=ground.concept,
        moves=ground.moves,
    )


def _conclusion(variants: Variants, ground: Ground, conclusion: Conclusion, row: Row) -> Decided:
    """Open each statement that a conclusion's question reads."""
    listed = Setting(choices=ground.choices, profile=LISTED, picked=Frozen())
    inquiry = inquiry_of(ground, variants, conclusion, listed)
    here = result(inquiry)
    if here.trouble:
        return Decided(always=here.trouble)
    if conclusion_row(inquiry, conclusion, LISTED) != row:
        return Decided(always=OTHERWISE)
    undoing = (each for each in try_openings(inquiry) if _undoes(each, holds=here.success))
    return _said(variants, tuple(dict.fromkeys(each.alteration.target for each in undoing)))


def _undoes(tried: Tried, *, holds: bool) -> bool:
    """Whether an opening turns an answer round."""
    return tried.result.success is not holds and not tried.result.trouble


def _said(variants: Variants, keys: tuple[str, ...]) -> Decided:
    """Give the statements that undo a finding, else the reason why none does."""
    if keys:
        return Decided(by=keys)
    return Decided(always=NO_LINE if any(variants.case.preferences.values()) else NO_LISTS)
