"""The flags beside a verdict, each as DESIGN section 6 defines it."""

from collections.abc import Sequence

from detente.audit.evidence import believers, lone_voice
from detente.audit.inquiry import Inquiry, asking, result, success
from detente.audit.openings import Tried, open_keys, open_statements
from detente.audit.records import Flag, FlagKind, Supports
from detente.audit.restating import restating
from detente.audit.substitution import in_place, parties_of
from detente.audit.supports import refuted
from detente.errors import NotApplicable
from detente.evidence.voices import voice_of, voices_of
from detente.record import Frozen
from detente.study.profile import DROPPED, Profile

__all__ = ["premise_flags", "substitution_flags", "support_flags"]

TRIES = 40


def premise_flags(
    inquiry: Inquiry,
    premises: Sequence[str],
    found: Supports,
    singles: tuple[Tried, ...],
    rules: tuple[Tried, ...],
) -> tuple[Flag, ...]:
    """Flag what becomes of a question that holds when its premises are opened.

    1. *For other reasons*: it holds however all premises are opened together.
    2. *For want of a motive*: it holds with all of them deleted, and fails with one reversed.
    3. *Restates a premise*: one statement, or one entry of evidence on an order, alone gives it.
    4. *Over-determined*: no single statement is load-bearing.
    """
    flags = []
    open_premises = frozenset(premises) & frozenset(open_keys(inquiry))
    if not premises:
        flags.append(Flag(kind=FlagKind.NOT_MODELED))
    elif not refuted(inquiry, open_premises, TRIES) and not _needs_rule(premises, rules):
        flags.append(Flag(kind=FlagKind.OTHER_REASONS, about=_deciding(found)))
    elif _wants_motive(inquiry, open_premises, singles):
        about = tuple(key for key in _reversed_failing(singles) if key in open_premises)
        flags.append(Flag(kind=FlagKind.NO_MOTIVE, about=about))
    flags += restating(inquiry, singles, found)
    if not found.load_bearing and found.deciding:
        flags.append(Flag(kind=FlagKind.OVER_DETERMINED))
    return tuple(flags)


def _needs_rule(premises: Sequence[str], rules: tuple[Tried, ...]) -> bool:
    """Whether the question fails without a constraint among its premises."""
    return any(each.alteration.target in premises and not each.result.success for each in rules)


def _deciding(found: Supports) -> tuple[str, ...]:
    """Name what decides: the load-bearing statements, or else the first smallest set."""
    if found.load_bearing:
        return found.load_bearing
    return found.deciding[0] if found.deciding else ()


def _wants_motive(inquiry: Inquiry, premises: frozenset[str], singles: tuple[Tried, ...]) -> bool:
    """Whether a question holds with its premises deleted and fails with one reversed."""
    deleted = Profile(attitudes=Frozen(dict.fromkeys(sorted(premises), DROPPED)))
    return success(inquiry, deleted) and any(key in premises for key in _reversed_failing(singles))


def _reversed_failing(singles: tuple[Tried, ...]) -> list[str]:
    """List the statements that make the question fail when reversed."""
    failing = (
        each.alteration.target
        for each in singles
        if each.alteration.kind == "reversed" and not each.result.success
    )
    return list(dict.fromkeys(failing))


def support_flags(inquiry: Inquiry, found: Supports) -> tuple[Flag, ...]:
    """Flag load-bearing statements that are one party's view of another, or one voice's word.

    1. *Rests on belief*: every claim behind the statement is a view that another party holds.
    2. *One voice*: every claim behind it comes from one independent source, and another one speaks
       of the same party at the same time.
    """
    statements = {s.key: s for s in open_statements(inquiry)}
    ledger = inquiry.variants.case.ledger
    heads = voice_of(voices_of(ledger))
    flags: list[Flag] = []
    believed: dict[str, tuple[str, ...]] = {}
    lone: dict[str, str] = {}
    for key in (key for key in found.load_bearing if key in statements):
        holders = believers(ledger, statements[key])
        voice = lone_voice(ledger, statements[key], heads)
        believed |= {key: holders} if holders else {}
        lone |= {key: voice} if voice else {}
    if believed:
        every = tuple(dict.fromkeys(h for holders in believed.values() for h in holders))
        flags.append(Flag(kind=FlagKind.BELIEF, about=tuple(believed), holders=every))
    if lone:
        sources = tuple(dict.fromkeys(lone.values()))
        flags.append(Flag(kind=FlagKind.ONE_VOICE, about=tuple(lone), holders=sources))
    return tuple(flags)


def substitution_flags(inquiry: Inquiry) -> tuple[Flag, ...]:
    """Flag a question that holds as well with another party in the place of one that it names.

    Returns
    -------
    tuple of Flag
        *Not distinctive*, about pairs of parties one after the other: whose place, who is put
        there. What lacks counterparts, or is the same question then, is not tested.
    """
    case = inquiry.variants.case
    named = parties_of(inquiry.question)
    others = [party.id for party in case.parties if party.id not in named]
    about: list[str] = []
    for of in named:
        for party in others:
            try:
                asked = in_place(inquiry.question, party, of, case.counterparts)
            except NotApplicable:
                continue
            if asked != inquiry.question and result(asking(inquiry, asked)).success:
                about += [of, party]
    return (Flag(kind=FlagKind.NOT_DISTINCTIVE, about=tuple(about)),) if about else ()
