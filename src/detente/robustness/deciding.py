"""What decides a finding that came up in every draw: the lines any of which could undo it alone."""

from collections.abc import Iterable, Mapping

from detente.audit.inquiry import Inquiry, result
from detente.audit.openings import Tried, try_openings
from detente.audit.records import Share
from detente.case import Conclusion
from detente.case.formula import TRUE
from detente.case.question import Among, Quantifier, Satisfies, States
from detente.errors import NotApplicable
from detente.record import Frozen, record, replace
from detente.robustness.draws import conclusion_row, inquiry_of, situation_rows
from detente.robustness.settings import Ground, Setting
from detente.robustness.stressed import Finding
from detente.study.profile import LISTED
from detente.study.progress import Progress, Watch, unwatched
from detente.study.shares import Row
from detente.study.variants import Variants

__all__ = ["Decided", "decided"]

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


def decided(
    variants: Variants,
    ground: Ground,
    findings: Iterable[Finding],
    progress: Watch = unwatched,
) -> tuple[Finding, ...]:
    """Say of findings that came up in every draw what decides them.

    1. Open each statement of every list by itself, the others as listed, and judge outcomes and
       movers again; the statements that undo a finding decide it.
    2. The same for each conclusion, with what it supposes itself.
    3. Where nothing does, say why it could not be otherwise.

    ``progress`` is told how many conclusions are done.
    """
    told = tuple(findings)
    wanted = frozenset(_row(each) for each in told if _is_whole(each.share))
    situation = _situation(variants, ground, wanted) if wanted else Frozen[Row, Decided]()
    known = dict(situation) | dict(_conclusions(variants, ground, wanted, progress))
    return tuple(
        replace(each, decided_by=known[_row(each)].by, always=known[_row(each)].always)
        if _row(each) in known
        else each
        for each in told
    )


def _row(finding: Finding) -> Row:
    return (finding.kind, finding.subject, finding.value)


def _is_whole(share: Share) -> bool:
    return bool(share.drawn) and share.held == share.drawn


def _situation(variants: Variants, ground: Ground, wanted: frozenset[Row]) -> Mapping[Row, Decided]:
    """Say what decides outcomes and movers, all of them in one round of openings."""
    rows = {row for row in wanted if row[0] != "conclusion"}
    listed = Setting(choices=ground.choices, profile=LISTED, picked=Frozen())
    try:
        here = frozenset(situation_rows(ground, variants, listed))
        tried = try_openings(_looking(variants, ground))
    except NotApplicable:
        return Frozen({row: Decided(always=OTHERWISE) for row in rows})
    undone: dict[Row, dict[str, bool]] = {row: {} for row in rows}
    for each in tried:
        found = frozenset(situation_rows(ground, variants, replace(listed, profile=each.profile)))
        for row in rows - found:
            undone[row][each.alteration.target] = True
    return Frozen(
        {
            row: _said(variants, tuple(keys)) if row in here else Decided(always=OTHERWISE)
            for row, keys in undone.items()
        }
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


def _conclusions(
    variants: Variants, ground: Ground, wanted: frozenset[Row], progress: Watch
) -> Mapping[Row, Decided]:
    """Say what decides each conclusion that came out alike in every draw."""
    conclusions = {each.id: each for each in variants.case.conclusions}
    rows = sorted(row for row in wanted if row[0] == "conclusion")
    told = dict[Row, Decided]()
    for done, row in enumerate(rows, 1):
        told[row] = _conclusion(variants, ground, conclusions[row[1]], row)
        progress(Progress(done=done, of=len(rows)))
    return Frozen(told)


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
