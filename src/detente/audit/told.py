"""What the audit says of a conclusion, first of all: one sentence an editor could print."""

from collections.abc import Callable, Mapping, Sequence

from detente.audit.asked import absence, ask
from detente.audit.groups import (
    GROUPS,
    Group,
    deciding_members,
    deciding_part,
    flagged,
    group,
)
from detente.audit.naming import bridge_list, place_words, scenario_words, thing_names
from detente.audit.records import Audited, BridgeSet, FlagKind, Member, Part, Share, Verdict
from detente.audit.shifts import pair_clauses, threshold_clause
from detente.case.question import Question, joined_parts
from detente.findings.finding import Sentence
from detente.findings.language import capitalized, joined, number
from detente.settle import Settled

__all__ = [
    "bridges_clause",
    "condition",
    "headline",
    "holds_in",
    "members_clause",
    "part_sentences",
    "question_of",
]

SETS = 3  # sets of bridges told one by one
SCOPES = {
    Verdict.FOLLOWS: (
        "it holds in every order of wishes that the sources leave open",
        "it held in every order of wishes that was tried",
        "nothing that the sources leave open bears on it",
    ),
    Verdict.FAILS: (
        "it fails in every order of wishes that the sources leave open",
        "it failed in every order of wishes that was tried",
        "it fails, and nothing that the sources leave open bears on that",
    ),
}


def headline(settled: Settled, audited: Audited) -> Sentence:
    """Say in one sentence whether a conclusion follows, and if not, what it does.

    Parameters
    ----------
    settled : Settled
        The case whose words are used.
    audited : Audited
        What the audit says of the conclusion.

    Returns
    -------
    Sentence
        The sentence, with the claims behind what the conclusion hangs on.
    """
    text = SAID[group(audited)](settled, audited)
    return Sentence(text=f"{text}.", claims=audited.claims)


def condition(settled: Settled, audited: Audited) -> str:
    """Say on what a conclusion depends that holds in part, "" where that cannot be named."""
    partly = [part for part in audited.parts if part.verdict is Verdict.IN_PART]
    return "; and ".join([clause for part in partly if (clause := _condition(settled, part))])


def members_clause(settled: Settled, members: Sequence[Member]) -> str:
    """Say with which members of the first alternative among some a question holds."""
    first = members[0].alternative
    words = [scenario_words(settled, m.scenario) for m in members if m.alternative == first]
    return joined(words, "or")


def bridges_clause(settled: Settled, sets: Sequence[BridgeSet]) -> str:
    """Say which bridges make a question hold, one smallest set after the other."""
    named = [bridge_list(settled, each.bridges) for each in sets[:SETS]]
    if more := len(sets) - len(named):
        named.append(f"{number(more)} other{'s' if more > 1 else ''}")
    return "; or else ".join(named)


def part_sentences(settled: Settled, audited: Audited) -> tuple[str, ...]:
    """Say of each part what it asks and what became of it, where there are several."""
    if len(audited.parts) < 2:
        return ()
    return tuple(
        f"{capitalized(_words(settled, audited, part))}: {_short(audited, part)}."
        for part in audited.parts
    )


def question_of(audited: Audited, part: Part) -> tuple[Question, ...]:
    """Find the question that a part was made from; empty if there is none."""
    question = audited.conclusion.question
    if isinstance(question, str):
        return ()
    return tuple(each for each in joined_parts(question) if each.text == part.text)[:1]


def holds_in(share: Share) -> str:
    """Say in how many of the orders looked at a question holds, without a figure."""
    if not share.drawn:
        return "it was not looked at"
    if share.held == share.drawn:
        return "it holds"
    return "it holds in some orders only" if share.held else "it fails"


def _short(audited: Audited, part: Part) -> str:
    """Say in a word or two what became of one part."""
    alone = Audited(
        conclusion=audited.conclusion, verdict=part.verdict, flags=part.flags, parts=(part,)
    )
    heading = GROUPS[group(alone)]
    return heading[:1].lower() + heading[1:]


def _words(settled: Settled, audited: Audited, part: Part) -> str:
    """Say what a part asks; its own text where no question is at hand."""
    found = question_of(audited, part)
    return ask(settled, found[0]) if found else f"“{part.text}”"


def _condition(settled: Settled, part: Part) -> str:
    """Say the condition of one part: the order of wishes, else the side of a choice."""
    if part.threshold.pairs:
        return threshold_clause(settled, part.threshold)
    members = deciding_members(part.alternatives)
    return f"if this is so: {members_clause(settled, members)}" if members else ""


def _scope(share: Share, verdict: Verdict) -> str:
    """Say how far a verdict was looked into."""
    every, tried, nothing = SCOPES[verdict]
    if not share.exact:
        return tried
    return every if share.drawn > 1 else nothing


def _follows(settled: Settled, audited: Audited) -> str:  # noqa: ARG001
    return f"This follows: {_scope(deciding_part(audited).without, Verdict.FOLLOWS)}"


def _follows_if(settled: Settled, audited: Audited) -> str:
    return f"This follows only {condition(settled, audited)}"


def _needs(settled: Settled, audited: Audited) -> str:
    """Name the premise; where the bridge alone gives it, say that it is the conclusion itself."""
    part = deciding_part(audited)
    named = bridges_clause(settled, part.bridges)
    if not named:
        return "This needs a premise that no source states"
    itself = any(each.alone for each in part.bridges)
    only = len(part.bridges) == 1
    tail = "" if not itself else ", which is the conclusion itself" if only else ""
    return f"This needs a premise that no source states: {named}{tail}"


def _other_reason(settled: Settled, audited: Audited) -> str:
    """Say why it holds; one that holds in part does so on its condition only."""
    only = f" only {clause}" if (clause := condition(settled, audited)) else ""
    if flagged(audited, FlagKind.NOT_MODELED):
        why = "nothing in the case stands for the claims that it is said to rest on"
    elif flagged(audited, FlagKind.OTHER_REASONS):
        why = "for another reason than the one given"
    else:
        why = "for want of a motive to do otherwise rather than by its premises"
    return f"This holds{only}, but {why}"


def _restates(settled: Settled, audited: Audited) -> str:
    """Name the premise that says it already, or say that the case is built so."""
    if audited.verdict is Verdict.BY_CONSTRUCTION:
        whole = "Part of this" if _is_partial(audited) else "This"
        return f"{whole} is so by the way the case is built, whatever the parties want"
    flags = [flag for flag in audited.flags if flag.kind is FlagKind.RESTATES]
    about = dict.fromkeys(key for flag in flags for key in flag.about)
    ordered = dict.fromkeys(pair for flag in flags for pair in flag.orders)
    alone = ""
    if about:
        alone = f": {thing_names(settled, tuple(about))} says it already{place_words(tuple(about))}"
    elif ordered:
        alone = f": that {pair_clauses(settled, tuple(ordered))} says it already"
    repeats = [part for part in audited.parts if _has(part, FlagKind.RESTATES)]
    whole = "Part of this" if 0 < len(repeats) < len(audited.parts) else "This"
    return f"{whole} restates its premise{alone}"


def _has(part: Part, kind: FlagKind) -> bool:
    return any(flag.kind is kind for flag in part.flags)


def _is_partial(audited: Audited) -> bool:
    """Whether some part has another verdict than the whole."""
    return any(part.verdict is not audited.verdict for part in audited.parts)


def _nothing(settled: Settled, audited: Audited) -> str:
    """Say what is missing: the reason given, else what the question speaks of."""
    part = deciding_part(audited)
    found = question_of(audited, part)
    reason = part.reason or audited.reason or (absence(settled, found[0]) if found else "")
    if not reason:
        reason = "nothing of the kind that it speaks of is there"
    where = " in a part of it" if _is_partial(audited) else ""
    return f"There is nothing to test{where}: {reason.rstrip('.')}"


def _not(settled: Settled, audited: Audited) -> str:  # noqa: ARG001
    if audited.verdict is Verdict.FAILS:
        return f"This does not follow: {_scope(deciding_part(audited).without, Verdict.FAILS)}"
    return (
        "This does not follow: it holds in some of the orders of wishes that the sources leave "
        "open, and fails in others"
    )


def _not_tested(settled: Settled, audited: Audited) -> str:  # noqa: ARG001
    reason = (audited.reason or deciding_part(audited).reason).rstrip(".")
    reason = f"it {reason}" if reason.startswith(("needs ", "would ")) else reason
    return f"This is not tested: {reason}" if reason else "This is not tested"


SAID: Mapping[Group, Callable[[Settled, Audited], str]] = {
    Group.FOLLOWS: _follows,
    Group.FOLLOWS_IF: _follows_if,
    Group.NEEDS: _needs,
    Group.OTHER_REASON: _other_reason,
    Group.RESTATES: _restates,
    Group.NOTHING: _nothing,
    Group.NOT: _not,
    Group.NOT_TESTED: _not_tested,
}
