"""The groups in which the rows of an audit are read, and which row belongs where."""

from collections.abc import Iterable, Mapping
from enum import StrEnum

from detente.audit.records import Audited, FlagKind, Member, Part, Verdict
from detente.record import Frozen

__all__ = [
    "GROUPS",
    "Group",
    "conditional",
    "deciding_members",
    "deciding_part",
    "flagged",
    "group",
    "grouped",
]


class Group(StrEnum):
    """What a reader learns first of a conclusion."""

    FOLLOWS = "follows"
    FOLLOWS_IF = "follows if"
    NEEDS = "needs"
    OTHER_REASON = "for another reason"
    RESTATES = "restates"
    NOTHING = "nothing to test"
    NOT = "does not follow"
    NOT_TESTED = "not tested"


GROUPS: Mapping[Group, str] = Frozen(
    {
        Group.FOLLOWS: "Follows from what the sources state",
        Group.FOLLOWS_IF: "Follows, but only on a condition",
        Group.NEEDS: "Needs a premise that no source states",
        Group.OTHER_REASON: "Holds, but for another reason than the one given",
        Group.RESTATES: "Says no more than a premise does, or than how the case is built",
        Group.NOTHING: "Leaves nothing to test",
        Group.NOT: "Does not follow",
        Group.NOT_TESTED: "Not tested",
    }
)
"""The groups in reading order, each with what it says of its rows; only the first is success."""

ALWAYS: Mapping[Verdict, Group] = {
    Verdict.NOT_EXPRESSIBLE: Group.NOT_TESTED,
    Verdict.NOTHING_TO_TEST: Group.NOTHING,
    Verdict.BY_CONSTRUCTION: Group.RESTATES,
    Verdict.NEEDS_BRIDGE: Group.NEEDS,
    Verdict.FAILS: Group.NOT,
}
APART: tuple[tuple[FlagKind, Group], ...] = (
    (FlagKind.RESTATES, Group.RESTATES),
    (FlagKind.NOT_MODELED, Group.OTHER_REASON),
    (FlagKind.OTHER_REASONS, Group.OTHER_REASON),
    (FlagKind.NO_MOTIVE, Group.OTHER_REASON),
)


def group(audited: Audited) -> Group:
    """In which group a conclusion is read.

    1. Some verdicts leave no choice; by construction counts under what merely restates.
    2. One that fails in some orders, and on no condition that can be named, does not follow.
    3. What restates a premise, or holds for another reason than the one given, stands apart; the
       flags of the parts that gave the verdict count.
    4. The rest follows, or follows on a condition.
    """
    if audited.verdict in ALWAYS:
        return ALWAYS[audited.verdict]
    if audited.verdict is Verdict.IN_PART and not conditional(audited):
        return Group.NOT
    others = [part for part in audited.parts if part.verdict is not audited.verdict]
    mine = [part for part in audited.parts if part.verdict is audited.verdict]
    elsewhere = _kinds(others) - _kinds(mine)
    for kind, apart in APART:
        if flagged(audited, kind) and kind not in elsewhere:
            return apart
    return Group.FOLLOWS_IF if audited.verdict is Verdict.IN_PART else Group.FOLLOWS


def _kinds(parts: Iterable[Part]) -> frozenset[FlagKind]:
    """Collect the kinds of flags of some parts."""
    return frozenset(flag.kind for part in parts for flag in part.flags)


def grouped(rows: Iterable[Audited]) -> Mapping[Group, tuple[Audited, ...]]:
    """Put rows under their groups, every group in reading order, empty ones too."""
    found: dict[Group, list[Audited]] = {each: [] for each in GROUPS}
    for row in rows:
        found[group(row)].append(row)
    return Frozen({each: tuple(listed) for each, listed in found.items()})


def flagged(audited: Audited, kind: FlagKind) -> bool:
    """Whether a conclusion, or a part of it, carries a flag."""
    return any(flag.kind is kind for flag in audited.flags)


def deciding_part(audited: Audited) -> Part:
    """Return the first part that has the verdict of the whole; an empty part if there is none."""
    same = (part for part in audited.parts if part.verdict is audited.verdict)
    return next(same, Part(text="", verdict=audited.verdict))


def conditional(audited: Audited) -> bool:
    """Whether each part that holds in part does so on a condition that can be named."""
    partly = [part for part in audited.parts if part.verdict is Verdict.IN_PART]
    return bool(partly) and all(
        part.threshold.pairs or deciding_members(part.alternatives) for part in partly
    )


def deciding_members(members: Iterable[Member]) -> tuple[Member, ...]:
    """Return the members of alternatives with which a question holds, where others let it fail.

    An alternative none of whose members makes a question hold throughout decides nothing alone.
    """
    by_name: dict[str, list[Member]] = {}
    for member in members:
        by_name.setdefault(member.alternative, []).append(member)
    return tuple(
        member
        for listed in by_name.values()
        for member in listed
        if _holds(member) and not all(_holds(other) for other in listed)
    )


def _holds(member: Member) -> bool:
    return not member.trouble and 0 < member.share.drawn == member.share.held
