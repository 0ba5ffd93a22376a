"""The verdict on one part of a question: the first that applies, from the top of DESIGN's table."""

from collections.abc import Sequence
from itertools import islice

from detente.audit.bridging import Bridging, bridge_sets, default_bridges
from detente.audit.flags import premise_flags, substitution_flags, support_flags
from detente.audit.inquiry import (
    Inquiry,
    Result,
    orders,
    result,
    scope_of,
    shared,
    success,
    told,
    with_bridges,
)
from detente.audit.lenses import lens_flags
from detente.audit.members import members
from detente.audit.openings import Tried, altered, try_case, try_openings
from detente.audit.reads import changes_lists
from detente.audit.records import (
    Alteration,
    Answer,
    Flag,
    Member,
    Part,
    Share,
    Supports,
    Verdict,
    Witness,
)
from detente.audit.structure import settled_by_structure
from detente.audit.supports import Attempts, supports
from detente.audit.thresholds import threshold
from detente.errors import NotApplicable
from detente.record import record, replace
from detente.study.profile import LISTED, Profile, shaken

__all__ = ["RANK", "examined", "weakest"]

RANK = (
    Verdict.NOT_EXPRESSIBLE,
    Verdict.FAILS,
    Verdict.NOTHING_TO_TEST,
    Verdict.IN_PART,
    Verdict.NEEDS_BRIDGE,
    Verdict.BY_CONSTRUCTION,
    Verdict.FOLLOWS,
)
SHAKEN = 60  # random lists with which a question is asked
AFRESH = 40  # random rankings
SUSPECTS = 3
NOTHING = Share(held=0, drawn=0)
NO_BRIDGES = Bridging(sets=(), tried="")


@record(eq=False)
class Base:
    """Where a question is asked for what it hangs on: with which bridges, and what was seen."""

    inquiry: Inquiry
    profiles: tuple[Profile, ...]
    without: Share
    default: Share
    listed: Result
    listed_default: Result
    alternatives: tuple[Member, ...]


def weakest(verdicts: Sequence[Verdict]) -> Verdict:
    """Return the weakest of some verdicts."""
    return min(verdicts, key=RANK.index)


def examined(inquiry: Inquiry, text: str, premises: Sequence[str], attempts: Attempts) -> Part:
    """Examine one part of a conclusion's question.

    1. Ask it as listed and in the open orders, without any bridge and with the default ones, and
       for each member of each alternative left open.
    2. Ask it of random lists and rankings: does it hold whatever the parties prefer?
    3. Give the first verdict that applies; look for bridges only where it does not follow.
    4. Where it holds, find what it hangs on; where it does not, what single change would make it.

    Parameters
    ----------
    inquiry : Inquiry
        The part, asked without bridges.
    text : str
        The part as the case has it.
    premises : sequence of str
        Statements and constraints that stand for the claims the conclusion rests on.
    attempts : Attempts
        Bounds on the search for supporting sets.
    """
    base, trouble = _based(inquiry)
    if trouble:
        return Part(text=text, verdict=Verdict.NOTHING_TO_TEST, reason=trouble)
    verdict, bridging, tries = _verdict(base)
    part = Part(
        text=text,
        verdict=verdict,
        without=base.without,
        default=base.default,
        listed=base.listed.success,
        listed_default=base.listed_default.success,
        bridges=bridging.sets,
        bridges_tried=bridging.tried,
        alternatives=base.alternatives,
        tries=tries,
        reason=base.listed.trouble,
    )
    return _supported(_standing(base, bridging), part, premises, attempts)


def _based(inquiry: Inquiry) -> tuple[Base, str]:
    """Ask the question in all the settlings that a verdict needs; say why it cannot be asked."""
    default = with_bridges(inquiry, default_bridges(inquiry))
    listed, listed_default = result(inquiry), result(default)
    if listed.trouble and listed_default.trouble:
        empty = Base(
            inquiry=inquiry,
            profiles=(),
            without=NOTHING,
            default=NOTHING,
            listed=listed,
            listed_default=listed_default,
            alternatives=(),
        )
        return empty, listed.trouble
    without, profiles = _drawn(inquiry)
    base = Base(
        inquiry=inquiry,
        profiles=profiles,
        without=without,
        default=_drawn(default)[0],
        listed=listed,
        listed_default=listed_default,
        alternatives=members(default if listed.trouble else inquiry),
    )
    return base, ""


def _drawn(inquiry: Inquiry) -> tuple[Share, tuple[Profile, ...]]:
    """Ask in the open orders."""
    try:
        profiles, exact = orders(inquiry)
    except NotApplicable:
        return NOTHING, ()
    return shared(inquiry, profiles, exact=exact), profiles


def _verdict(base: Base) -> tuple[Verdict, Bridging, int]:
    """Give the first verdict that applies, the bridges found, and the random profiles tried."""
    if base.listed.empty and base.listed_default.empty and not _held(base):
        return Verdict.NOTHING_TO_TEST, NO_BRIDGES, 0
    always, tries = _by_construction(base)
    if always:
        return Verdict.BY_CONSTRUCTION, NO_BRIDGES, tries
    if _throughout(base):
        return Verdict.FOLLOWS, NO_BRIDGES, tries
    bridging = bridge_sets(base.inquiry, _suspects(base))
    if bridging.sets:
        return Verdict.NEEDS_BRIDGE, bridging, tries
    if _held(base):
        return Verdict.IN_PART, bridging, tries
    return Verdict.FAILS, bridging, tries


def _suspects(base: Base) -> tuple[Profile, ...]:
    """Return a few draws in which the question fails without bridges.

    An order given outright says nothing of the lines that a bridge brings, so those are left out.
    """
    drawn = (p for p in base.profiles if not p.orders)
    failing = (p for p in drawn if not success(base.inquiry, p))
    return tuple(islice(failing, SUSPECTS))


def _held(base: Base) -> bool:
    """Whether the question holds in any settling looked at."""
    return bool(
        base.listed.success
        or base.listed_default.success
        or base.without.held
        or base.default.held
        or any(member.share.held for member in base.alternatives)
    )


def _throughout(base: Base) -> bool:
    """Whether the question holds in every settling without bridges."""
    shares = (base.without, *(member.share for member in base.alternatives if not member.trouble))
    return base.listed.success and all(share.held == share.drawn for share in shares)


def _by_construction(base: Base) -> tuple[bool, int]:
    """Whether the question holds whatever the parties prefer, and how many profiles were tried.

    Where options, constraints and moves alone show it, 0 profiles are tried. Random lists are made
    of the statements without bridges and with the default ones, in turns. Rankings drawn afresh
    would hide what a scenario does to a list, so a question under such items is asked of random
    lists only.
    """
    inquiry = base.inquiry
    if base.listed.trouble:
        return False, 0
    if not base.listed.success:
        return False, 0
    if settled_by_structure(inquiry.question, scope_of(inquiry)):
        return True, 0
    keys, seed = inquiry.variants.keys, inquiry.seed
    profiles = [shaken(keys, seed, number) for number in range(SHAKEN)]
    if not changes_lists(inquiry.question):
        profiles += [Profile(afresh=(seed, number, 3)) for number in range(AFRESH)]
    default = with_bridges(inquiry, default_bridges(inquiry))
    tested = 0
    for number, profile in enumerate((LISTED, *profiles)):
        found = result(default if number % 2 else inquiry, profile)
        if not found.holds or found.trouble:
            return False, len(profiles)
        tested += not found.empty
    return tested > 0, len(profiles)


def _standing(base: Base, bridging: Bridging) -> Inquiry:
    """Ask for supports where the question holds: without bridges, with default or needed ones."""
    inquiry = base.inquiry
    if base.listed.success:
        return inquiry
    if base.listed_default.success:
        return with_bridges(inquiry, default_bridges(inquiry))
    if bridging.sets:
        return with_bridges(inquiry, frozenset(bridging.sets[0].bridges))
    return inquiry if not base.listed.trouble else with_bridges(inquiry, default_bridges(inquiry))


def _supported(inquiry: Inquiry, part: Part, premises: Sequence[str], attempts: Attempts) -> Part:
    """Add what a question hangs on and what would change it, and the flags that follow."""
    answer = told(inquiry)
    singles = try_openings(inquiry)
    rest = try_case(inquiry)
    holds = success(inquiry)
    changed = _by_size((*altered(singles, success=not holds), *altered(rest, success=not holds)))
    found = Supports()
    flags: tuple[Flag, ...] = ()
    if holds and part.verdict not in (Verdict.BY_CONSTRUCTION, Verdict.NOTHING_TO_TEST):
        found = supports(inquiry, singles, _rules(rest), attempts)
        flags = (
            *premise_flags(inquiry, premises, found, singles, _rules(rest)),
            *support_flags(inquiry, found),
        )
    if holds:
        flags = (*flags, *substitution_flags(inquiry), *lens_flags(inquiry))
    profiles = orders(inquiry)[0]
    return replace(
        part,
        flags=flags,
        supports=found,
        threshold=threshold(inquiry, profiles, singles),
        would=() if holds else changed,
        would_break=changed if holds else (),
        witnesses=answer.witnesses,
        against=_against(inquiry, answer, profiles),
        counterexample=changed[:1] if holds else (),
    )


def _rules(tried: tuple[Tried, ...]) -> tuple[Tried, ...]:
    """Keep what concerns constraints."""
    return tuple(each for each in tried if each.alteration.kind == "dropped")


def _against(
    inquiry: Inquiry, answer: Answer, profiles: tuple[Profile, ...]
) -> tuple[Witness, ...]:
    """Return what is seen where the question fails: as listed, or in the first order that fails."""
    if not answer.holds:
        return answer.against
    failing = next((profile for profile in profiles if not success(inquiry, profile)), LISTED)
    return told(inquiry, failing).against if failing != LISTED else ()


KINDS = ("moved", "dropped", "reversed", "added", "closed", "opened")


def _by_size(found: tuple[Alteration, ...]) -> tuple[Alteration, ...]:
    """Put the smallest changes first: a move, then a deletion, a reversal, and what is added."""
    return tuple(sorted(found, key=lambda a: KINDS.index(a.kind)))
